//! Tells what a word says of the line it stands in: a greeting, a month, a control of a post.
//!
//! The lists stand in the lexicon; here they become one hash table from a word's hash to the set of its senses.

use std::sync::OnceLock;

use crate::lexicon::line::LISTS;

/// Number of senses a word may have.
pub(super) const SENSES: usize = LISTS.len();

/// What a word may say of its line, in the order of the lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    Discussion,
    FirstPerson,
    Function,
    Greeting,
    Opinion,
    Control,
    Report,
    SecondPerson,
    Signing,
    Site,
    Thanks,
    Time,
    Writing,
}

/// A set of senses, one bit each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Senses(pub(super) u16);

impl Senses {
    pub(super) fn has(self, sense: Sense) -> bool {
        self.0 >> (sense as u16) & 1 == 1
    }
}

/// Hashes a word byte by byte (FNV-1a).
#[derive(Debug, Clone, Copy)]
pub(super) struct WordHash(u64);

impl WordHash {
    pub(super) const EMPTY: Self = Self(0xCBF2_9CE4_8422_2325);
    const PRIME: u64 = 0x0100_0000_01B3;

    #[inline]
    pub(super) fn push(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(Self::PRIME);
    }

    /// The number under which the word is found.
    #[inline]
    pub(super) fn value(self) -> u64 {
        self.0 ^ self.0 >> 29
    }

    fn of(word: &str) -> u64 {
        let mut hash = Self::EMPTY;
        word.bytes().for_each(|byte| hash.push(byte));
        hash.value()
    }
}

/// Slots of the table, a power of two: three times the words of the lexicon, so that most searches end at once.
const SLOTS: usize = 1 << 13;

struct Table(Vec<(u64, Senses)>);

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(Table::from_lexicon)
}

impl Table {
    fn from_lexicon() -> Self {
        let mut slots = vec![(0, Senses::default()); SLOTS];
        for (sense, list) in LISTS.iter().enumerate() {
            for word in list.iter().flat_map(|(_, words)| *words) {
                let hash = WordHash::of(word);
                let slot = slot_of(&slots, hash);
                slots[slot].0 = hash;
                slots[slot].1.0 |= 1 << sense;
            }
        }
        Self(slots)
    }
}

/// The slot of a hash, or the empty one where it would stand.
#[inline]
fn slot_of(slots: &[(u64, Senses)], hash: u64) -> usize {
    let mut slot = hash as usize & (SLOTS - 1);
    while slots[slot].1.0 != 0 && slots[slot].0 != hash {
        slot = (slot + 1) & (SLOTS - 1);
    }
    slot
}

/// Looks words up: holds the table, so that a line asks for it once.
#[derive(Clone, Copy)]
pub(super) struct Lexicon(&'static Table);

impl Lexicon {
    pub(super) fn open() -> Self {
        Self(table())
    }

    /// The senses of the word with this hash.
    #[inline]
    pub(super) fn senses(self, hash: u64) -> Senses {
        self.0.0[slot_of(&self.0.0, hash)].1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(word: &str, sense: Sense, expected: bool) {
        assert_eq!(Lexicon::open().senses(WordHash::of(word)).has(sense), expected, "{word}");
    }

    #[test]
    fn words_have_the_senses_of_their_lists() {
        check("kommentare", Sense::Discussion, true);
        check("répondre", Sense::Control, true);
        check("mai", Sense::Time, true);
        check("mai", Sense::Greeting, false);
        check("xylophon", Sense::Function, false);
    }
}
