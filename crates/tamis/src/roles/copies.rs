//! Keeps one of each paragraph that a page holds several times, for other screens or as a teaser of itself.
//!
//! Readers see one of the copies; which one, a style sheet decides. The likeliest is kept, the first among equals.
//! Code and cells of tables repeat themselves in earnest and are left alone. Posts are not asked here: the same text
//! twice is two posts.

use crate::blocks::{Block, Blocks, Structure};
use crate::maps::HashMap;

/// Words from which on two equal texts are taken for copies: shorter ones (a price, a label) repeat in earnest.
/// Chosen out-of-fold among 2, 4, 8 and 20.
const LEAST_WORDS: u32 = 8;

/// Sets the probability of all but one of each group of copies to 0.
pub(super) fn demote_copies(blocks: &Blocks, probabilities: &mut [f32]) {
    let mut kept: HashMap<&str, usize> = HashMap::default();
    for (id, _) in blocks.iter().filter(|(_, block)| can_be_copy(block)) {
        let index = id.index();
        let best = kept.entry(blocks.text(id)).or_insert(index);
        if *best == index {
            continue;
        }
        let demoted =
            if probabilities[index] > probabilities[*best] { std::mem::replace(best, index) } else { index };
        probabilities[demoted] = 0.0;
    }
}

fn can_be_copy(block: &Block) -> bool {
    block.measures.words >= LEAST_WORDS && !matches!(block.structure, Structure::Code | Structure::TableCell)
}

#[cfg(test)]
mod tests {
    use tamis_html::{Limits, parse};

    use super::*;

    fn check(html: &str, before: &[f32], after: &[f32]) {
        let blocks = Blocks::of(&parse(html, &Limits::default()));
        let mut probabilities = before.to_vec();
        demote_copies(&blocks, &mut probabilities);
        assert_eq!(probabilities, after, "{html}");
    }

    #[test]
    fn the_likeliest_copy_stays() {
        let twice = "<p>It rained all day in Niamey and nobody minded.<p>It rained all day in Niamey and nobody minded.";
        check(twice, &[0.5, 0.9], &[0.0, 0.9]);
        check(twice, &[0.9, 0.9], &[0.9, 0.0]);
    }

    #[test]
    fn short_texts_repeat_in_earnest() {
        check("<p>12 euros<p>12 euros", &[0.9, 0.9], &[0.9, 0.9]);
    }
}
