//! Turns a text into a sample and tells its script; hands the letters of that script to the n-gram table.
//!
//! A sample is the head of a text, bounded so that a long line costs no more than a paragraph.

use super::table::{LANGUAGES_A_SCRIPT, table};

/// Bytes of a text that are looked at. Over 100 bytes the language is right in 98 of 100 lines; twice that leaves room for
/// letters of two bytes, and scripts of three have a language each.
const SAMPLE_BYTES: usize = 200;

/// What the script of a text leaves open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    /// Several languages of the table share it: the section of the table.
    Shared(usize),
    /// It belongs to these languages, the commonest first.
    Own(&'static [&'static str]),
}

/// A range of letters, its script, and how much a letter counts: one that stands for a syllable or word counts more.
struct Range {
    first: u32,
    last: u32,
    script: Script,
    weight: u32,
}

const fn range(first: u32, last: u32, script: Script, weight: u32) -> Range {
    Range { first, last, script, weight }
}

/// Sections of the table, in its order.
const LATIN: Script = Script::Shared(0);
const CYRILLIC: Script = Script::Shared(1);
const ARABIC: Script = Script::Shared(2);
const DEVANAGARI: Script = Script::Shared(3);
const KANA: Script = Script::Own(&["ja"]);
const HAN: Script = Script::Own(&["zh", "ja", "yue"]);
const HANGUL: Script = Script::Own(&["ko"]);

/// The blocks of Unicode that hold letters, in order of code point.
const RANGES: [Range; 35] = [
    range(0x41, 0x5A, LATIN, 1),
    range(0x61, 0x7A, LATIN, 1),
    range(0xAA, 0xAA, LATIN, 1),
    range(0xBA, 0xBA, LATIN, 1),
    range(0xC0, 0xD6, LATIN, 1),
    range(0xD8, 0xF6, LATIN, 1),
    range(0xF8, 0x24F, LATIN, 1),
    range(0x370, 0x3FF, Script::Own(&["el"]), 1),
    range(0x400, 0x52F, CYRILLIC, 1),
    range(0x531, 0x587, Script::Own(&["hy"]), 1),
    range(0x591, 0x5F4, Script::Own(&["he", "yi"]), 1),
    range(0x610, 0x6FF, ARABIC, 1),
    range(0x700, 0x74F, Script::Own(&["syc"]), 1),
    range(0x780, 0x7B1, Script::Own(&["dv"]), 1),
    range(0x900, 0x963, DEVANAGARI, 1),
    range(0x980, 0x9FF, Script::Own(&["bn", "as"]), 1),
    range(0xA00, 0xA7F, Script::Own(&["pa"]), 1),
    range(0xA80, 0xAFF, Script::Own(&["gu"]), 1),
    range(0xB00, 0xB7F, Script::Own(&["or"]), 1),
    range(0xB80, 0xBFF, Script::Own(&["ta"]), 1),
    range(0xC00, 0xC7F, Script::Own(&["te"]), 1),
    range(0xC80, 0xCFF, Script::Own(&["kn"]), 1),
    range(0xD00, 0xD7F, Script::Own(&["ml"]), 1),
    range(0xD80, 0xDFF, Script::Own(&["si"]), 1),
    range(0xE00, 0xE7F, Script::Own(&["th"]), 1),
    range(0xE80, 0xEFF, Script::Own(&["lo"]), 1),
    range(0xF00, 0xFFF, Script::Own(&["bo", "dz"]), 1),
    range(0x1000, 0x109F, Script::Own(&["my"]), 1),
    range(0x10A0, 0x10FF, Script::Own(&["ka"]), 1),
    range(0x1200, 0x137F, Script::Own(&["am", "ti"]), 2),
    range(0x1780, 0x17FF, Script::Own(&["km"]), 1),
    range(0x1E00, 0x1EFF, LATIN, 1),
    range(0x3041, 0x30FE, KANA, 3),
    range(0x4E00, 0x9FFF, HAN, 3),
    range(0xAC00, 0xD7A3, HANGUL, 3),
];

/// Letters whose n-grams are summed in 16 bits: three of at most 127 each stay far below the limit of 32,767. Between
/// sums it is asked whether more letters are needed.
const LETTERS_A_SUM: usize = 32;

/// Letters that must be there, in weight, for a script to be told.
const LEAST_WEIGHT: u32 = 3;

/// The share of kana from which Han is read as Japanese: one in so many letters.
const KANA_IN_HAN: u32 = 10;

/// The head of a text and the weight of each script in it.
pub(super) struct Sample<'t> {
    text: &'t str,
    weights: [u32; RANGES.len()],
}

/// The sample of `text`.
pub(super) fn sample_of(text: &str) -> Sample<'_> {
    let text = &text[..text.floor_char_boundary(SAMPLE_BYTES)];
    let mut weights = [0; RANGES.len()];
    for c in text.chars() {
        if c.is_ascii() {
            weights[0] += u32::from(c.is_ascii_alphabetic());
        } else if let Some(at) = range_of(c) {
            weights[at] += RANGES[at].weight;
        }
    }
    Sample { text, weights }
}

fn range_of(c: char) -> Option<usize> {
    let code = c as u32;
    let at = RANGES.partition_point(|r| r.last < code);
    (RANGES.get(at)?.first <= code).then_some(at)
}

impl Sample<'_> {
    /// The script of most letters.
    pub(super) fn script(&self) -> Option<Script> {
        let sum = |script: Script| -> u32 {
            RANGES.iter().zip(&self.weights).filter(|(r, _)| r.script == script).map(|(_, w)| w).sum()
        };
        let at = (0..RANGES.len()).filter(|&i| self.weights[i] > 0).max_by_key(|&i| sum(RANGES[i].script))?;
        let script = RANGES[at].script;
        if sum(script) < LEAST_WEIGHT {
            return None;
        }
        let is_japanese = script == HAN && sum(KANA) * KANA_IN_HAN > sum(HAN);
        Some(if is_japanese { KANA } else { script })
    }

    /// Adds the log-odds of each n-gram to `scores`, until these are sure; gives the number of n-grams that the table knows.
    pub(super) fn add_scores(
        &self,
        scores: &mut [i32; LANGUAGES_A_SCRIPT],
        are_sure: impl Fn(&[i32; LANGUAGES_A_SCRIPT]) -> bool,
    ) -> usize {
        let table = table();
        let Some(Script::Shared(section)) = self.script() else { return 0 };
        let script = Script::Shared(section);
        let (mut before, mut last, mut found) = (' ', ' ', 0);
        let mut letters = 0_usize;
        let mut partial = [0_i16; LANGUAGES_A_SCRIPT];
        for c in self.text.chars().chain([' ']) {
            let c = letter_of(c, script);
            if c == ' ' && last == ' ' {
                continue;
            }
            let grams = [&[c][..], &[last, c], &[before, last, c]];
            let from = usize::from(c == ' ');
            let to = if last == ' ' { 2 } else { grams.len() };
            for gram in &grams[from..to] {
                found += usize::from(table.add(gram, &mut partial));
            }
            (before, last) = (last, c);
            letters += 1;
            if letters.is_multiple_of(LETTERS_A_SUM) {
                flush(&mut partial, scores);
                if are_sure(scores) {
                    break;
                }
            }
        }
        flush(&mut partial, scores);
        found
    }
}

/// Moves narrow sums to wide ones.
fn flush(partial: &mut [i16; LANGUAGES_A_SCRIPT], scores: &mut [i32; LANGUAGES_A_SCRIPT]) {
    for (score, partial) in scores.iter_mut().zip(partial) {
        *score += i32::from(std::mem::take(partial));
    }
}

/// The small letter of `c` if it is of `script`, else a space.
fn letter_of(c: char, script: Script) -> char {
    if c.is_ascii() {
        return if script == LATIN && c.is_ascii_alphabetic() { c.to_ascii_lowercase() } else { ' ' };
    }
    match range_of(c) {
        Some(at) if RANGES[at].script == script => c.to_lowercase().next().unwrap_or(c),
        _ => ' ',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_sorted_and_apart() {
        assert!(RANGES.iter().all(|r| r.first <= r.last));
        assert!(RANGES.is_sorted_by(|a, b| a.last < b.first));
    }

    #[test]
    fn kana_makes_han_japanese() {
        assert_eq!(sample_of("東京都は雨").script(), Some(KANA));
        assert_eq!(sample_of("東京都").script(), Some(HAN));
    }

    #[test]
    fn signs_and_digits_have_no_script() {
        assert_eq!(sample_of("12 % — 3×4 a").script(), None);
    }
}
