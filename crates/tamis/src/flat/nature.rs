//! Tells prose from text that no one wrote to be read: tables, logs, source code.
//!
//! A record of such a text lists its lines, but none of them is an article, however long it is.

use super::edge::Edge;
use super::measure::Measures;
use super::words::Sense;
use tamis_html::Span;

/// What a text is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nature {
    Prose,
    /// Values between delimiters, one row a line.
    Table,
    /// Lines that each begin with a time.
    Log,
    /// Statements of a programming or markup language.
    Code,
}

impl Nature {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Prose => "prose",
            Self::Table => "a table of delimited values",
            Self::Log => "a log",
            Self::Code => "source code",
        }
    }
}

/// Lines from which a text can be told to be other than prose.
const LEAST_LINES: usize = 4;

/// Lines that are looked at.
const LINES_SEEN: usize = 400;

/// Of ten lines, how many have to be alike.
const ALIKE_IN_TEN: usize = 8;
const TEN: usize = 10;

/// Delimiters of tables.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// Bytes of a line's head in which a log has its time.
const LOG_HEAD_BYTES: usize = 40;

/// Signs of programming languages a hundred bytes from which text is code; prose has under one.
const CODE_SIGNS: usize = 4;
const HUNDRED: usize = 100;

/// Signs a hundred bytes from which text is code whatever its comments say: of 159 texts of pages none has over 4.0, of this
/// project’s own sources none has under 6.9.
const MANY_CODE_SIGNS: usize = 6;

/// Bytes from which that share says enough: a menu of counts in brackets has as many in a few lines.
const LEAST_CODE_BYTES: usize = 500;

/// In prose of the languages that the lexicon knows, one word of so many is a function word; in code fewer.
const PROSE_FUNCTION_WORDS: u32 = 5;

/// What the text of these lines is made of.
pub(super) fn nature_of(text: &str, lines: &[Span], measures: &[Measures]) -> Nature {
    let seen = lines.len().min(LINES_SEEN);
    let sample: Vec<&[u8]> = lines[..seen].iter().map(|line| text[line.range()].as_bytes()).collect();
    if seen < LEAST_LINES {
        return Nature::Prose;
    }
    if is_table(&sample) {
        Nature::Table
    } else if is_log(&sample) {
        Nature::Log
    } else if is_code(&sample, &measures[..seen]) {
        Nature::Code
    } else {
        Nature::Prose
    }
}

fn are_most(alike: usize, of: usize) -> bool {
    alike * TEN >= of * ALIKE_IN_TEN
}

/// Whether most lines have as many delimiters of one kind as the first, and more than one.
fn is_table(lines: &[&[u8]]) -> bool {
    DELIMITERS.iter().any(|&delimiter| {
        let count = |line: &[u8]| memchr::memchr_iter(delimiter, line).count();
        let columns = count(lines[0]);
        let is_sentence = |line: &[u8]| line.last() == Some(&b'.');
        let alike =
            lines.iter().filter(|line| count(line).abs_diff(columns) == 0 && !is_sentence(line)).count();
        columns > 1 && are_most(alike, lines.len())
    })
}

/// Whether most lines have a time in their head, beginning with a digit or a bracket.
fn is_log(lines: &[&[u8]]) -> bool {
    let has_time = |line: &&&[u8]| {
        let head = &line[..line.len().min(LOG_HEAD_BYTES)];
        let begins = head.first().is_some_and(|b| b.is_ascii_digit() || *b == b'[');
        let clocks = head
            .windows(5)
            .filter(|w| w[2] == b':' && [0, 1, 3, 4].iter().all(|&i| w[i].is_ascii_digit()))
            .count();
        clocks > 0 && (begins || clocks > 1)
    };
    are_most(lines.iter().filter(has_time).count(), lines.len())
}

fn is_code(lines: &[&[u8]], measures: &[Measures]) -> bool {
    let bytes: usize = lines.iter().map(|line| line.len()).sum();
    let signs: usize = lines.iter().map(|line| count_code_signs(line)).sum();
    let words: u32 = measures.iter().map(|m| m.words).sum();
    let function_words: u32 = measures.iter().map(|m| m.count(Sense::Function)).sum();
    let sentences = measures
        .iter()
        .filter(|m| matches!(m.ends, Edge::Stop | Edge::Shout) && m.words > TEN as u32)
        .count();
    if bytes >= LEAST_CODE_BYTES && signs * HUNDRED > bytes * MANY_CODE_SIGNS {
        return true;
    }
    signs * HUNDRED > bytes * CODE_SIGNS
        && function_words * PROSE_FUNCTION_WORDS < words
        && !are_most(sentences * 2, lines.len())
}

/// Whether a byte is a sign of programming languages.
const IS_CODE_SIGN: [bool; 256] = {
    let mut table = [false; 256];
    let mut signs: &[u8] = b"{}[]()=<>;_&|+\\$#";
    while let [sign, rest @ ..] = signs {
        table[*sign as usize] = true;
        signs = rest;
    }
    table
};

fn count_code_signs(line: &[u8]) -> usize {
    line.iter().map(|byte| usize::from(IS_CODE_SIGN[usize::from(*byte)])).sum()
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines_of;
    use super::super::measure::measure;
    use super::super::words::Lexicon;
    use super::*;

    fn check(text: &str, expected: Nature) {
        let lines = lines_of(text);
        let measures: Vec<Measures> =
            lines.iter().map(|l| measure(&text[l.range()], Lexicon::open())).collect();
        assert_eq!(nature_of(text, &lines, &measures), expected, "{text}");
    }

    #[test]
    fn tables_logs_and_code_are_no_prose() {
        check("id,name,town\n1,Ada,Graz\n2,Bo,Linz\n3,Cy,Wels\n4,Di,Enns", Nature::Table);
        check(&"2024-05-15 10:00:01 INFO started worker\n".repeat(6), Nature::Log);
        check(
            "fn main() {\n    let x = 1;\n    println!(\"{x}\");\n    if x > 2 { return; }\n}",
            Nature::Code,
        );
        check(
            "def rain(day):\n    total = 0\n    for x in day[1:]:\n        total += x\n    return total",
            Nature::Code,
        );
    }

    #[test]
    fn prose_with_commas_times_or_brackets_is_prose() {
        check(
            "It rained, and rained, again.\nHe came, saw, and left.\nShe, too, came.\nAll, in fact, came.",
            Nature::Prose,
        );
        check(
            "Ada\n10:02\nNice article, thank you.\nBo\n10:05\nI agree with you.\nCy\n11:00\nMe too.",
            Nature::Prose,
        );
        check("Home\nNews (12)\nSport (3)\nContact\nIt rained all day in the valley.", Nature::Prose);
    }
}
