//! Tells how much of each block stands elsewhere on the page too: copies for other screens, teasers of the text.
//!
//! Runs of words are hashed and a sample of the hashes kept, the same ones wherever a run stands (Schleimer,
//! Wilkerson and Aiken, *Winnowing*, SIGMOD 2003, in its simplest form).

use std::collections::HashMap;

use super::context::words_of;
use crate::blocks::Blocks;
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
pub(super) fn find_echoes(blocks: &Blocks) -> Vec<Echo> {
    let sampled: Vec<Vec<u64>> = blocks.iter().map(|(id, _)| sample_runs(blocks.text(id))).collect();
    let mut places: HashMap<u64, (u32, u32)> = HashMap::new();
    for (index, runs) in (0u32..).zip(&sampled) {
        for run in runs {
            let place = places.entry(*run).or_insert((index, index));
            place.1 = index;
        }
    }
    let share = |count: usize, total: usize| if total == 0 { 0.0 } else { count as f32 / total as f32 };
    (0u32..)
        .zip(&sampled)
        .map(|(index, runs)| Echo {
            before: share(runs.iter().filter(|run| places[run].0 < index).count(), runs.len()),
            after: share(runs.iter().filter(|run| places[run].1 > index).count(), runs.len()),
        })
        .collect()
}

fn sample_runs(text: &str) -> Vec<u64> {
    let words: Vec<Token> = words_of(text).collect();
    words.windows(RUN).map(hash).filter(|run| run % SAMPLE == 0).collect()
}

/// Mixes the words of a run (the multiplier is that of splitmix64).
fn hash(run: &[Token]) -> u64 {
    let mixed = run
        .iter()
        .fold(0u64, |hash, word| (hash.rotate_left(13) ^ word.hash()).wrapping_mul(0xbf58_476d_1ce4_e5b9));
    mixed ^ mixed >> 31
}
