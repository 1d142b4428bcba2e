//! Reads from `class` and `id` what an element is: a byline, a date, a reader's post, something beside the content.
//!
//! A word of the attribute is what stands between signs, digits and changes of case. A stem counts at the start or
//! the end of a word.

use std::sync::LazyLock;

use crate::lexicon::class_words;

/// What an element's names say of it, as a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Hints(u8);

impl Hints {
    pub(crate) const AUTHOR: Self = Self(1);
    pub(crate) const DATE: Self = Self(1 << 1);
    /// Within a reader's post, or the form for one.
    pub(crate) const DISCUSSION: Self = Self(1 << 2);
    pub(crate) const ASIDE: Self = Self(1 << 3);
    pub(crate) const FOOT: Self = Self(1 << 4);
    /// Within `main` or `article`.
    pub(crate) const CONTENT: Self = Self(1 << 5);
    /// Within a list of links or a menu.
    pub(crate) const NAVIGATION: Self = Self(1 << 6);

    pub(crate) fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    pub(crate) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    #[must_use]
    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The hints that hold for everything within an element.
    pub(super) fn inherited(self) -> Self {
        Self(self.0 & !(Self::AUTHOR.0 | Self::DATE.0))
    }
}

/// Stems by their first letter; one table, since every class of a page is looked up.
static STEMS: LazyLock<Stems> = LazyLock::new(Stems::new);

struct Stems {
    by_first: [Vec<(&'static str, Hints)>; LETTERS],
    by_last: [Vec<(&'static str, Hints)>; LETTERS],
}

/// Letters of the Latin alphabet.
const LETTERS: usize = 26;

/// Shortest and longest word that can hold a stem, in bytes.
const WORD_BYTES: std::ops::RangeInclusive<usize> = 4..=24;

impl Stems {
    fn new() -> Self {
        let mut stems = Self { by_first: Default::default(), by_last: Default::default() };
        let lists = [
            (class_words::AUTHOR, Hints::AUTHOR),
            (class_words::DATE, Hints::DATE),
            (class_words::DISCUSSION, Hints::DISCUSSION),
            (class_words::ASIDE, Hints::ASIDE),
            (class_words::FOOT, Hints::FOOT),
        ];
        for (stem, hint) in lists.iter().flat_map(|(list, hint)| list.iter().map(move |stem| (*stem, *hint)))
        {
            stems.by_first[letter(stem.as_bytes()[0])].push((stem, hint));
            stems.by_last[letter(stem.as_bytes()[stem.len() - 1])].push((stem, hint));
        }
        stems
    }

    fn hints_of(&self, word: &[u8]) -> Hints {
        let starts =
            |stem: &str| word.len() >= stem.len() && word[..stem.len()].eq_ignore_ascii_case(stem.as_bytes());
        let ends = |stem: &str| {
            word.len() >= stem.len() && word[word.len() - stem.len()..].eq_ignore_ascii_case(stem.as_bytes())
        };
        let first = self.by_first[letter(word[0])].iter().filter(|(stem, _)| starts(stem));
        let last = self.by_last[letter(word[word.len() - 1])].iter().filter(|(stem, _)| ends(stem));
        first.chain(last).fold(Hints::default(), |hints, (_, hint)| hints.with(*hint))
    }
}

fn letter(byte: u8) -> usize {
    usize::from(byte.to_ascii_lowercase() - b'a')
}

/// What the value of a `class` or `id` says.
pub(super) fn hints_of_names(names: &str) -> Hints {
    let bytes = names.as_bytes();
    let (mut hints, mut start) = (Hints::default(), 0);
    for at in 0..=bytes.len() {
        let is_letter = at < bytes.len() && bytes[at].is_ascii_alphabetic();
        let begins =
            is_letter && at > start && bytes[at].is_ascii_uppercase() && bytes[at - 1].is_ascii_lowercase();
        if is_letter && !begins {
            continue;
        }
        if WORD_BYTES.contains(&(at - start)) {
            hints = hints.with(STEMS.hints_of(&bytes[start..at]));
        }
        start = if begins { at } else { at + 1 };
    }
    hints
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(names: &str, expected: Hints) {
        assert_eq!(hints_of_names(names), expected, "{names}");
    }

    #[test]
    fn finds_stems_at_either_end_of_words() {
        check("c-byline__author", Hints::AUTHOR);
        check("postAuthor big", Hints::AUTHOR);
        check("entryauthor", Hints::AUTHOR);
        check("meta-date", Hints::DATE);
        check("comment-author vcard", Hints::AUTHOR.with(Hints::DISCUSSION));
    }

    #[test]
    fn leaves_other_words() {
        check("authority-check", Hints::AUTHOR);
        check("candidates", Hints::default());
        check("sometimes-x", Hints::default());
        check("", Hints::default());
    }
}
