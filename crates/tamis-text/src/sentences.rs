//! Turns a text into its sentences, as byte ranges.
//!
//! Time expressions and quotations both ask which sentence they stand in. A sentence ends at a line
//! break, or at a full stop, question or exclamation mark that neither an abbreviation, an initial, a
//! number nor a following lower-case word speaks against. Closing quotes and brackets stay with the
//! sentence that they close.

use std::ops::Range;

use crate::lexicon::abbreviations::is_abbreviation;

/// Languages that write ordinals as digits with a full stop ("am 15. Mai").
const DOTTED_ORDINALS: &[&str] =
    &["cs", "da", "de", "et", "fi", "hr", "hu", "is", "lv", "nb", "nn", "no", "pl", "sk", "sl", "sr"];

/// Digits of the longest number that reads as an ordinal before a full stop.
const ORDINAL_DIGITS: usize = 2;

/// The sentences of `text` in order, as byte ranges without the white space around them.
///
/// `language` is a BCP 47 tag; it only decides whether "15." may be an ordinal.
///
/// ```
/// use tamis_text::sentences::split_sentences;
/// let text = "Dr. No left at 3.30 p.m. on Monday. “Why?” he asked.";
/// let sentences: Vec<&str> = split_sentences(text, Some("en")).into_iter().map(|r| &text[r]).collect();
/// assert_eq!(sentences, ["Dr. No left at 3.30 p.m. on Monday.", "“Why?” he asked."]);
/// ```
pub fn split_sentences(text: &str, language: Option<&str>) -> Vec<Range<usize>> {
    let ordinals = language.is_some_and(|tag| DOTTED_ORDINALS.contains(&primary_subtag(tag)));
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while let Some(mark) = next_mark(text, at) {
        let end =
            if mark.kind == Mark::Line { Some(mark.end) } else { sentence_end(text, start, &mark, ordinals) };
        at = end.unwrap_or(mark.end);
        if end.is_some() {
            push_trimmed(text, start..at, &mut sentences);
            start = at;
        }
    }
    push_trimmed(text, start..text.len(), &mut sentences);
    sentences
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Line,
    Stop,
    Question,
    Ellipsis,
    /// Marks of scripts that do not put a space after them.
    Wide,
}

struct FoundMark {
    kind: Mark,
    start: usize,
    end: usize,
}

fn next_mark(text: &str, from: usize) -> Option<FoundMark> {
    let bytes = text.as_bytes();
    let mut at = from;
    while at < bytes.len() {
        let byte = bytes[at];
        if byte.is_ascii() {
            if let Some(kind) = ascii_mark(byte) {
                return Some(run_of_marks(text, at, at + 1, kind));
            }
            at += 1;
            continue;
        }
        let c = text[at..].chars().next()?;
        let end = at + c.len_utf8();
        if let Some(kind) = wide_mark(c) {
            return Some(run_of_marks(text, at, end, kind));
        }
        at = end;
    }
    None
}

fn ascii_mark(byte: u8) -> Option<Mark> {
    match byte {
        b'\n' | b'\r' => Some(Mark::Line),
        b'.' => Some(Mark::Stop),
        b'!' | b'?' => Some(Mark::Question),
        _ => None,
    }
}

fn wide_mark(c: char) -> Option<Mark> {
    match c {
        '…' => Some(Mark::Ellipsis),
        '؟' | '۔' | '‽' | '⁇' | '⁈' | '⁉' => Some(Mark::Question),
        '。' | '！' | '？' | '｡' | '।' | '॥' | '．' => Some(Mark::Wide),
        '\u{2028}' | '\u{2029}' | '\u{85}' => Some(Mark::Line),
        _ => None,
    }
}

/// Takes in the marks that follow at once: "?!", "...", "\n\n".
fn run_of_marks(text: &str, start: usize, mut end: usize, mut kind: Mark) -> FoundMark {
    for c in text[end..].chars() {
        let next = if c.is_ascii() { ascii_mark(c as u8) } else { wide_mark(c) };
        match next {
            Some(next) if (next == Mark::Line) == (kind == Mark::Line) => {
                kind = if kind == Mark::Stop && next == Mark::Stop { Mark::Ellipsis } else { next };
                end += c.len_utf8();
            }
            _ => break,
        }
    }
    FoundMark { kind, start, end }
}

/// Where the sentence ends that `mark` may end: behind the closing quotes; `None` when it goes on.
fn sentence_end(text: &str, sentence_start: usize, mark: &FoundMark, ordinals: bool) -> Option<usize> {
    let end = skip_closers(text, mark.end);
    let rest = &text[end..];
    if mark.kind == Mark::Wide {
        return Some(end);
    }
    if !rest.is_empty() && !rest.starts_with(char::is_whitespace) {
        return None;
    }
    let next = rest.chars().find(|c| !c.is_whitespace() && !is_opener(*c));
    if next.is_some_and(char::is_lowercase) {
        return None;
    }
    let goes_on = mark.kind == Mark::Stop
        && end == mark.end
        && stop_is_inside(&text[sentence_start..mark.start], ordinals);
    (!goes_on).then_some(end)
}

/// Does the full stop behind `before` belong to an abbreviation, an initial or an ordinal?
fn stop_is_inside(before: &str, ordinals: bool) -> bool {
    let word_start = before
        .rfind(|c: char| !(c.is_alphanumeric() || c == '.' || c == '-'))
        .map_or(0, |at| at + width_at(before, at));
    let word = &before[word_start..];
    let last_part = word.rsplit(['.', '-']).next().unwrap_or(word);
    if last_part.is_empty() {
        return false;
    }
    if last_part.bytes().all(|b| b.is_ascii_digit()) {
        return word_start == 0 && last_part.len() <= ORDINAL_DIGITS
            || ordinals && last_part.len() <= ORDINAL_DIGITS;
    }
    is_initial(last_part)
        || is_abbreviation(word)
        || is_abbreviation(last_part) && last_part.len() < word.len()
}

fn is_initial(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

fn skip_closers(text: &str, mut at: usize) -> usize {
    loop {
        let rest = &text[at..];
        let space = rest
            .chars()
            .next()
            .filter(|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}'))
            .map_or(0, char::len_utf8);
        let Some(c) = rest[space..].chars().next() else { return at };
        let spaced_closer = c == '»' && space > 0;
        if !(spaced_closer || space == 0 && is_closer(c)) {
            return at;
        }
        at += space + c.len_utf8();
    }
}

fn is_closer(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '»' | '›' | ')' | ']' | '“' | '」' | '』' | '）' | '】' | '》')
}

fn is_opener(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '‘' | '«' | '‹' | '(' | '[' | '„' | '‚' | '—' | '–' | '-')
}

fn width_at(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(1, char::len_utf8)
}

fn primary_subtag(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or(tag)
}

fn push_trimmed(text: &str, range: Range<usize>, sentences: &mut Vec<Range<usize>>) {
    let slice = &text[range.clone()];
    let trimmed = slice.trim();
    if !trimmed.is_empty() {
        let start = range.start + (slice.len() - slice.trim_start().len());
        sentences.push(start..start + trimmed.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, language: &str, expected: &[&str]) {
        let got: Vec<&str> = split_sentences(text, Some(language)).into_iter().map(|r| &text[r]).collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn full_stops_inside_a_sentence() {
        check("M. Eltsine a vu Mme. Aznar. Il part.", "fr", &["M. Eltsine a vu Mme. Aznar.", "Il part."]);
        check(
            "J. R. R. Tolkien wrote 3.5 books. Really.",
            "en",
            &["J. R. R. Tolkien wrote 3.5 books.", "Really."],
        );
        check("Am 15. Mai kam er. Er ging.", "de", &["Am 15. Mai kam er.", "Er ging."]);
        check("Wait... what? No.", "en", &["Wait... what?", "No."]);
        check("He lives in the U.S. and works.", "en", &["He lives in the U.S. and works."]);
    }

    #[test]
    fn quotes_stay_with_their_sentence() {
        check(
            "« Viens ! » dit-il. « Non. » Elle rit.",
            "fr",
            &["« Viens ! » dit-il.", "« Non. »", "Elle rit."],
        );
        check("\"Go.\" He went.", "en", &["\"Go.\"", "He went."]);
    }

    #[test]
    fn lines_and_other_scripts() {
        check("One\n\nTwo\nThree", "en", &["One", "Two", "Three"]);
        check("今天下雨。明天晴！", "zh", &["今天下雨。", "明天晴！"]);
        check("यह है। वह है।", "hi", &["यह है।", "वह है।"]);
        check("هل جاء؟ نعم.", "ar", &["هل جاء؟", "نعم."]);
    }

    #[test]
    fn any_cut_is_read() {
        let text = "« Été ! » dit M. d’Été… 15. Mai。\r\n“Ok?”";
        for (at, _) in text.char_indices() {
            split_sentences(&text[..at], None);
            split_sentences(&text[at..], None);
        }
    }
}
