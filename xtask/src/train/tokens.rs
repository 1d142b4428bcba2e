//! Counts tokens over pages and turns the counts into weights.
//!
//! Every page counts alike, however long it is: a token's share on a page is the mean label of the blocks under it,
//! by words for class names, by blocks for words. The weight is the log-odds of the mean share over pages, drawn
//! towards the mean of all tokens where pages are few.

use std::collections::HashMap;

use tamis::training::TokenWeights;

use super::LabelledPage;
use crate::gold::FOLDS;

/// Sums over the pages of each fold: shares and their number.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    shares: [f32; FOLDS as usize + 1],
    pages: [u32; FOLDS as usize + 1],
}

/// Pages that a token must stand on before it is believed.
const PAGES_NEEDED: u32 = 6;

/// Pages that the mean of all tokens counts as.
const PRIOR_PAGES: f32 = 4.0;

/// The largest weight, in sixteenths of a logit.
const LARGEST: f32 = 80.0;

/// Weights closer to zero than this say too little to be stored.
const SMALLEST: f32 = 3.0;

const STEPS_A_LOGIT: f32 = 16.0;

/// Counts of all tokens.
pub(super) struct TokenCounts {
    tallies: HashMap<u32, Tally>,
}

impl TokenCounts {
    pub(super) fn of(pages: &[LabelledPage]) -> Self {
        let mut tallies: HashMap<u32, Tally> = HashMap::new();
        for page in pages {
            let fold = page.gold.fold() as usize;
            for (token, share) in shares_on_page(page) {
                let tally = tallies.entry(token).or_default();
                tally.shares[fold] += share;
                tally.pages[fold] += 1;
            }
        }
        Self { tallies }
    }

    /// Weights counted on all folds but one, the part kept aside never among them.
    pub(super) fn weights_without(&self, left_out: Option<u64>) -> TokenWeights {
        let folds = (0..FOLDS).filter(|fold| Some(*fold) != left_out);
        let mut sums: Vec<(u32, f32, u32)> = self
            .tallies
            .iter()
            .map(|(token, tally)| {
                let sum = folds.clone().map(|fold| tally.shares[fold as usize]).sum();
                (*token, sum, folds.clone().map(|fold| tally.pages[fold as usize]).sum())
            })
            .filter(|(_, _, pages)| *pages >= PAGES_NEEDED)
            .collect();
        // In one order, so that sums of floats come out the same in every run.
        sums.sort_unstable_by_key(|(token, _, _)| *token);
        let pages: u32 = sums.iter().map(|(_, _, pages)| pages).sum();
        let mean = sums.iter().map(|(_, share, _)| share).sum::<f32>() / pages.max(1) as f32;
        let weight = |share: f32, pages: u32| {
            logit((share + PRIOR_PAGES * mean) / (pages as f32 + PRIOR_PAGES)) - logit(mean)
        };
        let steps = sums
            .into_iter()
            .map(|(token, share, pages)| (token, (weight(share, pages) * STEPS_A_LOGIT).round()));
        let kept = steps.filter(|(_, steps)| steps.abs() >= SMALLEST);
        TokenWeights::new(kept.map(|(token, steps)| (token, steps.clamp(-LARGEST, LARGEST) as i8)).collect())
    }
}

fn logit(share: f32) -> f32 {
    let share = share.clamp(1e-4, 1.0 - 1e-4);
    (share / (1.0 - share)).ln()
}

/// For each token on a page the mean label under it.
fn shares_on_page(page: &LabelledPage) -> Vec<(u32, f32)> {
    let mut sums: HashMap<u32, (f32, f32)> = HashMap::new();
    for (block, label) in page.blocks.iter().zip(&page.labels) {
        let Some(label) = label.filter(|_| block.words > 0) else { continue };
        let words = block.words as f32;
        for (tokens, weight) in [(&block.class_tokens, words), (&block.text_tokens, 1.0)] {
            for token in tokens {
                let sum = sums.entry(*token).or_default();
                *sum = (sum.0 + weight * label, sum.1 + weight);
            }
        }
    }
    sums.into_iter().map(|(token, (share, weight))| (token, share / weight)).collect()
}
