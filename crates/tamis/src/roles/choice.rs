//! Chooses which blocks to keep, from the probability of each that it is content.
//!
//! No fixed threshold is best for F1: a page of unsure blocks wants a lower one than a page of sure ones. With *p*
//! the probability of each block and *w* its words, keeping the likeliest blocks down to some threshold gives an
//! expected F-beta of (1 + β²) Σ kept wp / (Σ kept w + β² Σ all wp); the threshold that makes it greatest is taken
//! (Ye, Chai, Lee and Chieu, *Optimizing F-measures: a tale of two approaches*, ICML 2012).

/// A choice of blocks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Choice {
    /// Blocks at least this likely are kept; above 1 where none is.
    pub(crate) threshold: f32,
    /// The expected F-beta of the choice, 0 to 1.
    pub(crate) expected_f: f32,
}

/// The choice that makes the expected F-beta greatest. `beta` above 1 leaves less out, below 1 lets less in.
pub(crate) fn choose(probabilities: &[f32], words: &[u32], beta: f32) -> Choice {
    let mut order: Vec<usize> = (0..words.len()).filter(|index| words[*index] > 0).collect();
    order.sort_by(|a, b| probabilities[*b].total_cmp(&probabilities[*a]).then(a.cmp(b)));
    let square = f64::from(beta * beta);
    let mass = |index: usize| f64::from(words[index]) * f64::from(probabilities[index]);
    let all: f64 = order.iter().map(|index| mass(*index)).sum();
    let mut best = Choice { threshold: 2.0, expected_f: 0.0 };
    let (mut kept_mass, mut kept_words) = (0.0, 0.0);
    for index in order {
        kept_mass += mass(index);
        kept_words += f64::from(words[index]);
        let expected_f = ((1.0 + square) * kept_mass / (kept_words + square * all)) as f32;
        if expected_f > best.expected_f {
            best = Choice { threshold: probabilities[index], expected_f };
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(probabilities: &[f32], beta: f32, kept: usize) {
        let words = vec![10; probabilities.len()];
        let choice = choose(probabilities, &words, beta);
        assert_eq!(
            probabilities.iter().filter(|p| **p >= choice.threshold).count(),
            kept,
            "{probabilities:?} {beta}"
        );
    }

    #[test]
    fn sure_pages_keep_the_sure() {
        check(&[0.9, 0.95, 0.1, 0.05], 1.0, 2);
    }

    #[test]
    fn unsure_pages_keep_more() {
        check(&[0.4, 0.4, 0.1, 0.05], 1.0, 2);
    }

    #[test]
    fn beta_moves_the_choice() {
        check(&[0.9, 0.5, 0.3, 0.05], 0.3, 1);
        check(&[0.9, 0.5, 0.3, 0.05], 2.0, 3);
    }

    #[test]
    fn nothing_is_kept_of_nothing() {
        check(&[], 1.0, 0);
        check(&[0.0, 0.0], 1.0, 0);
    }
}
