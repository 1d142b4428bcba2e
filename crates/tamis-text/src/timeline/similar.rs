//! Tells whether two sentences say the same, by the words that they share.

use std::hash::Hasher;

use crate::fold::fold_into;
use crate::lexicon::WordHasher;

/// Share of the shorter sentence's words that the longer one must have (agency copy is cut and reworded at its ends).
const SHARED: f64 = 0.7;
/// Words below which a sentence is too short to be compared.
const FEWEST_WORDS: usize = 4;

/// The different words of a sentence, as sorted hashes of their folded forms.
#[derive(Clone, Debug)]
pub(super) struct Words(Vec<u64>);

pub(super) fn words_of(text: &str) -> Words {
    let mut folded = String::new();
    let mut words: Vec<u64> = Vec::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        folded.clear();
        fold_into(word, &mut folded);
        let mut hasher = WordHasher::default();
        hasher.write(folded.as_bytes());
        words.push(hasher.finish());
    }
    words.sort_unstable();
    words.dedup();
    Words(words)
}

impl Words {
    /// Do the sentences share enough words to say the same?
    pub(super) fn is_like(&self, other: &Words) -> bool {
        let fewest = self.0.len().min(other.0.len());
        if fewest < FEWEST_WORDS {
            return self.0 == other.0;
        }
        let shared = self.0.iter().filter(|word| other.0.binary_search(word).is_ok()).count();
        shared as f64 >= SHARED * fewest as f64
    }
}
