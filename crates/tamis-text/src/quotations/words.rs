//! Turns a frame into its words and signs, each word with its class, marked words as one.

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::frames::Frame;
use super::marks::Marked;
use crate::lexicon::abbreviations::is_abbreviation;
use crate::lexicon::speech::{Class, SpeechLexicon};

/// A word, a sign, or marked words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word {
    /// Where it begins.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
    /// What it is.
    pub(super) kind: Kind,
    /// What the lexicon says of it.
    pub(super) class: Option<Class>,
}

/// What a [`Word`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word in lower case.
    Lower,
    /// A word with a capital.
    Capital,
    /// A number.
    Number,
    Comma,
    Colon,
    Semicolon,
    /// Full stop, question or exclamation mark.
    Stop,
    Dash,
    Open,
    Close,
    /// Marked words, by number.
    Marked(usize),
}

impl Word {
    pub(super) fn range(&self) -> Range<usize> {
        self.start..self.end
    }

    pub(super) fn is_word(&self) -> bool {
        matches!(self.kind, Kind::Lower | Kind::Capital | Kind::Number)
    }

    pub(super) fn is_marked(&self) -> bool {
        matches!(self.kind, Kind::Marked(_))
    }
}

/// The words of `frame`; what stands in marks is one word.
pub(super) fn words_of_frame(
    text: &str,
    frame: &Frame,
    marked: &[Marked],
    lexicon: &SpeechLexicon,
) -> Vec<Word> {
    let mut words = Vec::new();
    let mut at = frame.range.start;
    for number in frame.marked.clone() {
        let outer = &marked[number].outer;
        words_of_range(text, at..outer.start.max(at), lexicon, &mut words);
        words.push(Word { start: outer.start, end: outer.end, kind: Kind::Marked(number), class: None });
        at = outer.end;
    }
    words_of_range(text, at..frame.range.end.max(at), lexicon, &mut words);
    words
}

/// Appends the words of `range` to `words`.
pub(super) fn words_of_range(
    text: &str,
    range: Range<usize>,
    lexicon: &SpeechLexicon,
    words: &mut Vec<Word>,
) {
    let mut at = range.start;
    while at < range.end {
        let Some(c) = text[at..range.end].chars().next() else { return };
        if c.is_alphanumeric() {
            let end = word_end(&text[..range.end], at, lexicon.elides);
            words.push(word(text, at..end, c, lexicon));
            at = end;
            continue;
        }
        let end = at + c.len_utf8();
        let last = words.last();
        if let Some(kind) = sign_of(c).filter(|_| !last.is_some_and(|last| shortens(text, last, at, c))) {
            words.push(Word { start: at, end, kind, class: None });
            if kind == Kind::Close {
                drop_aside(text, words);
            }
        }
        at = end;
    }
}

/// Is the sign `c` at `at` the full stop of an abbreviation or initial, `last`?
fn shortens(text: &str, last: &Word, at: usize, c: char) -> bool {
    if c != '.' || last.end != at || !last.is_word() {
        return false;
    }
    let word = &text[last.range()];
    let initial = last.kind == Kind::Capital && word.len() == 1;
    initial || matches!(last.class, Some(Class::Honorific(_))) || is_abbreviation(word)
}

/// Words of the longest aside in brackets that is left out: "(R-Utah)".
const LONGEST_ASIDE: usize = 8;

/// Leaves out the brackets that have just closed, unless they hold the short form of a name.
fn drop_aside(text: &str, words: &mut Vec<Word>) {
    let lowest = words.len().saturating_sub(LONGEST_ASIDE + 2);
    let Some(open) = words[lowest..].iter().rposition(|word| word.kind == Kind::Open) else { return };
    let inside = &words[lowest + open + 1..words.len() - 1];
    let capitals = |word: &Word| !text[word.range()].contains(char::is_lowercase);
    let short_form = inside.len() == 1 && inside[0].kind == Kind::Capital && capitals(&inside[0]);
    if !short_form && !inside.iter().any(Word::is_marked) {
        words.truncate(lowest + open);
    }
}

fn word(text: &str, range: Range<usize>, first: char, lexicon: &SpeechLexicon) -> Word {
    let kind = match first {
        _ if first.is_numeric() => Kind::Number,
        _ if first.is_uppercase() => Kind::Capital,
        _ => Kind::Lower,
    };
    let normal = normal_form(&text[range.clone()]);
    let class = lexicon.class_of(&normal).or_else(|| class_of_inversion(&normal, lexicon));
    Word { start: range.start, end: range.end, kind, class }
}

/// "explique-t-il" is the verb "explique"; "a-t-il" is the auxiliary.
fn class_of_inversion(normal: &str, lexicon: &SpeechLexicon) -> Option<Class> {
    let (verb, _) = split_inversion(normal)?;
    lexicon.class_of(verb)
}

/// The verb and the pronoun of "explique-t-il", "dit-elle".
pub(super) fn split_inversion(word: &str) -> Option<(&str, &str)> {
    let (verb, pronoun) = word.rsplit_once('-')?;
    Some((verb.strip_suffix("-t").unwrap_or(verb), pronoun))
}

/// Lower case, composed letters, straight apostrophe.
pub(super) fn normal_form(word: &str) -> Cow<'_, str> {
    let plain = word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    if plain {
        return Cow::Borrowed(word);
    }
    if word.is_ascii() {
        return Cow::Owned(word.to_ascii_lowercase());
    }
    if word.chars().any(is_combining) {
        return Cow::Owned(word.nfc().collect::<String>().to_lowercase().replace('’', "'"));
    }
    Cow::Owned(word.to_lowercase().replace('’', "'"))
}

/// Where the word at `start` ends: letters, digits, inner hyphens; an apostrophe ends a word that elides.
fn word_end(text: &str, start: usize, elides: bool) -> usize {
    let mut chars = text[start..].char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if c.is_alphanumeric() || is_combining(c) {
            continue;
        }
        let joined = chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        let apostrophe = matches!(c, '\'' | '’');
        if apostrophe && elides && joined {
            return start + at + c.len_utf8();
        }
        let decimal = c == '.' && is_acronym_point(text, start + at)
            || matches!(c, '.' | ',') && is_between_digits(text, start + at);
        if !(decimal || joined && (apostrophe || matches!(c, '-' | '‑' | '&'))) {
            return start + at;
        }
    }
    text.len()
}

/// The first points of "S.E.C.".
fn is_acronym_point(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    at > 0 && bytes[at - 1].is_ascii_uppercase() && bytes.get(at + 1).is_some_and(u8::is_ascii_uppercase)
}

/// The point of "15.000", "3,5".
fn is_between_digits(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    at > 0 && bytes[at - 1].is_ascii_digit() && bytes.get(at + 1).is_some_and(u8::is_ascii_digit)
}

fn is_combining(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

fn sign_of(c: char) -> Option<Kind> {
    Some(match c {
        ',' | '،' | '、' => Kind::Comma,
        ':' => Kind::Colon,
        ';' => Kind::Semicolon,
        '.' | '!' | '?' | '…' | '。' => Kind::Stop,
        '-' | '–' | '—' | '−' | '―' => Kind::Dash,
        '(' | '[' => Kind::Open,
        ')' | ']' => Kind::Close,
        _ => return None,
    })
}
