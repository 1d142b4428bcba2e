//! Tells how much of each block stands elsewhere on the page too: copies for other screens, teasers of the text.
//!
//! Runs of words are hashed and a sample of the hashes kept, the same ones wherever a run stands (Schleimer,
//! Wilkerson and Aiken, *Winnowing*, SIGMOD 2003, in its simplest form).

use super::words::BlockWords;
use crate::maps::HashMap;
use crate::roles::tokens::Token;

/// Words of a run.
const RUN: usize = 5;

/// One run in this many is kept.
const SAMPLE: u64 = 4;

/// Shares of a block's sampled runs that stand in earlier blocks, and in later ones.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Echo {
    pub(super) before: f32,
    pub(super) after: f32,
}

/// The echo of each block.
pub(super) fn find_echoes(words: &BlockWords) -> Vec<Echo> {
    let mut numbers: HashMap<u64, u32> = HashMap::default();
    // The first and the last block of each run, by the run's number.
    let mut places: Vec<(u32, u32)> = Vec::new();
    let mut runs: Vec<u32> = Vec::new();
    let mut counts: Vec<usize> = Vec::new();
    for (index, words) in (0u32..).zip(words.iter()) {
        let before = runs.len();
        for run in words.windows(RUN).map(hash).filter(|run| run % SAMPLE == 0) {
            let next = places.len() as u32;
            let number = *numbers.entry(run).or_insert(next);
            if number == next {
                places.push((index, index));
            }
            places[number as usize].1 = index;
            runs.push(number);
        }
        counts.push(runs.len() - before);
    }
    let share = |count: usize, total: usize| if total == 0 { 0.0 } else { count as f32 / total as f32 };
    let mut rest = runs.as_slice();
    let echo_of = |(index, count): (u32, &usize)| {
        let (own, behind) = rest.split_at(*count);
        rest = behind;
        let places = || own.iter().map(|number| places[*number as usize]);
        Echo {
            before: share(places().filter(|place| place.0 < index).count(), own.len()),
            after: share(places().filter(|place| place.1 > index).count(), own.len()),
        }
    };
    (0u32..).zip(&counts).map(echo_of).collect()
}

/// Mixes the words of a run (the multiplier is that of splitmix64).
fn hash(run: &[Token]) -> u64 {
    let mixed = run
        .iter()
        .fold(0u64, |hash, word| (hash.rotate_left(13) ^ word.hash()).wrapping_mul(0xbf58_476d_1ce4_e5b9));
    mixed ^ mixed >> 31
}
