//! Holds words by language: the only place of the crate that does.
//!
//! Tables are written as people write the words; [`Lexicon`] folds them once, on first use, into one
//! index of words and phrases that the readers of dates and times look tokens up in.

pub(crate) mod abbreviations;
pub(crate) mod agencies;
mod calendar_extra;
mod calendar_words;
mod caseless;
pub(crate) mod credit_words;
pub(crate) mod joints;
pub(crate) mod place_words;
pub(crate) mod places;
pub(crate) mod publication_words;
pub(crate) mod sense;
pub(crate) mod speech;
pub(crate) mod times;

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::OnceLock;

use crate::tokens::{TokenKind, Tokens};
use sense::{Sense, Unit};

/// Names of months and weekdays and the ways to write "N units ago" in one language.
struct CalendarWords {
    tag: &'static str,
    months: &'static [(&'static str, u8)],
    weekdays: &'static [(&'static str, u8)],
    /// What stands before the number, what behind it, and the unit.
    ago: &'static [(&'static str, &'static str, Unit)],
}

/// The primary subtag of a BCP 47 tag: "pt" of "pt-BR".
pub(crate) fn primary_subtag(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or(tag)
}

/// A word or phrase and one of its meanings.
pub(crate) struct Entry<S> {
    /// Whether the first word must be written without accents, or with; `None` takes both.
    is_ascii: Option<bool>,
    rest: Box<[Piece]>,
    pub(crate) sense: S,
    pub(crate) language: &'static str,
}

/// A part of a phrase behind its first word.
#[derive(PartialEq, Eq)]
enum Piece {
    Word(Box<str>),
    Number(u32),
    Mark(char),
}

/// Words and phrases with their meanings, found by their first word.
pub(crate) struct Lexicon<S> {
    entries: HashMap<Box<str>, Vec<Entry<S>>, BuildHasherDefault<WordHasher>>,
}

impl Lexicon<Sense> {
    /// The words around dates of all languages.
    pub(crate) fn of_dates() -> &'static Lexicon<Sense> {
        static INDEX: OnceLock<Lexicon<Sense>> = OnceLock::new();
        INDEX.get_or_init(|| {
            let mut index = Lexicon::empty();
            for table in calendar_words::CALENDAR_WORDS {
                index.add_calendar(table);
            }
            for table in calendar_extra::EXTRA_WORDS {
                for &(phrase, sense) in table.words {
                    index.add(phrase, sense, primary_subtag(table.tag));
                }
            }
            index
        })
    }

    fn add_calendar(&mut self, table: &CalendarWords) {
        let language = primary_subtag(table.tag);
        for &(name, month) in table.months {
            self.add(name, Sense::Month(month), language);
        }
        for &(name, weekday) in table.weekdays {
            self.add(name, Sense::Weekday(weekday), language);
        }
        for &(before, after, unit) in table.ago {
            if before.is_empty() {
                self.add(after, Sense::AgoAfter(unit), language);
            } else {
                self.add(before, Sense::AgoBefore, language);
                self.add(after, Sense::AgoUnit(unit), language);
            }
        }
    }
}

impl<S: Copy + PartialEq> Lexicon<S> {
    pub(crate) fn empty() -> Self {
        Lexicon { entries: HashMap::default() }
    }

    /// Adds a phrase; one that ends in a full stop is also known without it, and one that begins with `=`
    /// only as it is written, with its stop and the accents of its first word.
    pub(crate) fn add(&mut self, phrase: &str, sense: S, language: &'static str) {
        let exact = phrase.strip_prefix('=');
        let tokens = Tokens::read(exact.unwrap_or(phrase));
        let is_ascii = exact.and_then(|_| tokens.get(0)).map(|token| token.is_ascii);
        let mut pieces = (1..tokens.len()).map(|i| piece_at(&tokens, i)).collect::<Vec<_>>();
        let first = tokens.word(0);
        debug_assert!(!first.is_empty(), "a phrase begins with a word: {phrase}");
        let entries = self.entries.entry(first.into()).or_default();
        let ends_in_stop = exact.is_none() && pieces.last() == Some(&Piece::Mark('.'));
        let without_stop = || (1..tokens.len() - 1).map(|i| piece_at(&tokens, i)).collect::<Vec<_>>();
        let shorter = ends_in_stop.then(without_stop);
        for rest in [Some(std::mem::take(&mut pieces)), shorter].into_iter().flatten() {
            let entry = Entry { is_ascii, rest: rest.into_boxed_slice(), sense, language };
            if !entries.iter().any(|e| e.sense == sense && e.rest == entry.rest && e.language == language) {
                entries.push(entry);
            }
        }
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.rest.len()));
    }

    /// The meanings of the words that begin at token `at`, longest first, with how many tokens they take.
    pub(crate) fn meanings<'a>(
        &'a self,
        tokens: &'a Tokens,
        at: usize,
    ) -> impl Iterator<Item = (&'a Entry<S>, usize)> + 'a {
        let entries = self.entries.get(tokens.word(at)).map_or(&[][..], Vec::as_slice);
        entries
            .iter()
            .filter(move |entry| entry.stands_at(tokens, at))
            .map(|entry| (entry, 1 + entry.rest.len()))
    }
}

impl<S> Entry<S> {
    fn stands_at(&self, tokens: &Tokens, at: usize) -> bool {
        let has_accents = self
            .is_ascii
            .is_none_or(|is_ascii| tokens.get(at).is_some_and(|token| token.is_ascii == is_ascii));
        has_accents
            && self.rest.iter().enumerate().all(|(offset, piece)| {
                let at = at + 1 + offset;
                match piece {
                    Piece::Word(word) => tokens.word(at) == &**word,
                    Piece::Number(value) => tokens.number(at).is_some_and(|(number, _)| number == *value),
                    Piece::Mark(mark) => tokens.mark(at) == Some(*mark),
                }
            })
    }
}

fn piece_at(tokens: &Tokens, at: usize) -> Piece {
    match tokens.get(at).map(|token| token.kind) {
        Some(TokenKind::Mark(mark)) => Piece::Mark(mark),
        Some(TokenKind::Number { value, .. }) => Piece::Number(value),
        _ => Piece::Word(tokens.word(at).into()),
    }
}

/// Hashes short words, eight bytes at a time (the multiplication of `FxHash`).
#[derive(Default)]
pub(crate) struct WordHasher(u64);

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        const WORD: usize = 8;
        for part in bytes.chunks(WORD) {
            let mut word = [0; WORD];
            word[..part.len()].copy_from_slice(part);
            self.mix(u64::from_le_bytes(word));
        }
    }

    fn write_u64(&mut self, word: u64) {
        self.mix(word);
    }

    fn write_u8(&mut self, byte: u8) {
        self.mix(u64::from(byte));
    }

    fn finish(&self) -> u64 {
        const HALF: u32 = 26;
        self.0.rotate_left(HALF)
    }
}

impl WordHasher {
    fn mix(&mut self, word: u64) {
        const ROTATION: u32 = 5;
        const ODD: u64 = 0x517c_c1b7_2722_0a95;
        self.0 = (self.0.rotate_left(ROTATION) ^ word).wrapping_mul(ODD);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_sorted<T>(what: &str, words: &[(&str, T)]) {
        assert!(words.windows(2).all(|pair| pair[0].0 <= pair[1].0), "{what} is sorted");
    }

    #[test]
    fn tables_are_sorted() {
        for table in calendar_words::CALENDAR_WORDS {
            check_sorted(table.tag, table.months);
            check_sorted(table.tag, table.weekdays);
            assert!(
                table.ago.windows(2).all(|pair| (pair[0].0, pair[0].1) <= (pair[1].0, pair[1].1)),
                "{} is sorted",
                table.tag
            );
        }
        for table in calendar_extra::EXTRA_WORDS {
            check_sorted(table.tag, table.words);
        }
    }

    #[test]
    fn phrases_are_found_longest_first() {
        let tokens = Tokens::read("à l’instant");
        let (entry, length) = Lexicon::of_dates().meanings(&tokens, 0).next().unwrap();
        assert_eq!((entry.sense, length), (Sense::Now, 4));
    }
}
