//! Tells which words a table cannot hold, in whatever case they are written, without making a lower-case copy.
//!
//! Nearly all words of a text are in no table of credits or agencies; the few that may be are then looked up as
//! they should be. The hash is FNV-1a (Fowler, Noll and Vo, 1991) over the characters in lower case.

use std::collections::HashSet;
use std::hash::BuildHasherDefault;

use super::WordHasher;

/// The words of a table, in any case.
pub(crate) struct CaselessWords(HashSet<u64, BuildHasherDefault<WordHasher>>);

impl CaselessWords {
    pub(crate) fn of<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        Self(words.map(hash_of).collect())
    }

    /// Whether the table may hold the word; where it does, it always says so.
    pub(crate) fn may_hold(&self, word: &str) -> bool {
        self.0.contains(&hash_of(word))
    }
}

const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const FNV_PRIME: u64 = 0x0100_0000_01b3;

fn hash_of(word: &str) -> u64 {
    let add = |hash: u64, part: u64| (hash ^ part).wrapping_mul(FNV_PRIME);
    if word.is_ascii() {
        return word.bytes().fold(FNV_OFFSET, |hash, byte| add(hash, u64::from(byte.to_ascii_lowercase())));
    }
    word.chars().flat_map(char::to_lowercase).fold(FNV_OFFSET, |hash, c| add(hash, u64::from(u32::from(c))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_in_any_case() {
        let words = CaselessWords::of(["source", "ČTK", "新华社"].into_iter());
        for word in ["Source", "SOURCE", "čtk", "ČTK", "新华社"] {
            assert!(words.may_hold(word), "{word}");
        }
        assert!(!words.may_hold("resource"));
    }
}
