//! Scores rows of features with a trained forest of oblivious trees.
//!
//! All nodes on a level of an oblivious tree ask the same question, so a tree of depth *d* is *d* comparisons whose
//! answers are the bits of a leaf's number (Lou and Obukhov, *BDT: Gradient Boosted Decision Tables*, KDD 2017;
//! Prokhorenkova et al., *`CatBoost`*, `NeurIPS` 2018). Values are turned into bins once, then a tree is scored for
//! many rows at a time on bytes, which compilers vectorize. Tables are written by `train/forest.py`.

mod format;
mod matrix;

pub(crate) use self::matrix::Matrix;

/// A trained forest.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Forest {
    /// For each feature, the values that part its bins, ascending.
    borders: Vec<Vec<f32>>,
    trees: Vec<Tree>,
    /// Numbers a row is given: 1 for a probability, the number of classes otherwise.
    outputs: usize,
    /// What a row is given before any tree speaks, by output.
    bias: Vec<f32>,
}

#[derive(Debug, Clone, PartialEq)]
struct Tree {
    splits: Vec<Split>,
    /// By leaf, then by output.
    leaves: Vec<f32>,
}

/// "Is the value of `feature` above its border number `border`?"
#[derive(Debug, Clone, Copy, PartialEq)]
struct Split {
    feature: u16,
    border: u8,
}

/// Why the bytes of a table are not a forest for the features at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TableError {
    /// The bytes do not follow the format.
    Malformed,
    /// The table was fitted on other features, or on the same in another order.
    OtherFeatures,
}

/// Rows scored together: their bins stay in the first-level cache while all trees pass over them.
const ROWS_AT_A_TIME: usize = 32;

/// The depth that the tables of blocks are fitted with.
const USUAL_DEPTH: usize = 6;

/// Rows from which on, and borders up to which, counting the borders below all values at once is faster than searching
/// for each value: where both took as many instructions.
const FEWEST_COUNTED_ROWS: usize = 8;
const MOST_COUNTED_BORDERS: usize = 64;

/// The values of one feature, as bins, in the rows scored together.
type Bins = [u8; ROWS_AT_A_TIME];

impl Forest {
    /// Reads a table that was fitted on features of these names, in this order.
    pub(crate) fn from_bytes(bytes: &[u8], feature_names: &[&str]) -> Result<Self, TableError> {
        format::read(bytes, feature_names)
    }

    /// The raw scores (log-odds) of each row, by row, then by output.
    pub(crate) fn score(&self, matrix: &Matrix) -> Vec<f32> {
        let mut scores = Vec::with_capacity(matrix.rows() * self.outputs);
        let mut bins = vec![[0; ROWS_AT_A_TIME]; self.borders.len()];
        for first in (0..matrix.rows()).step_by(ROWS_AT_A_TIME) {
            let count = ROWS_AT_A_TIME.min(matrix.rows() - first);
            for (feature, borders) in self.borders.iter().enumerate() {
                bins[feature] = bin_values(&matrix.column(feature)[first..first + count], borders);
            }
            if self.outputs == 1 {
                scores.extend_from_slice(&self.score_bins(&bins)[..count]);
            } else {
                self.score_bins_by_output(&bins, count, &mut scores);
            }
        }
        scores
    }

    fn score_bins(&self, bins: &[Bins]) -> [f32; ROWS_AT_A_TIME] {
        let mut scores = [self.bias[0]; ROWS_AT_A_TIME];
        for tree in &self.trees {
            tree.add_scores(bins, &mut scores);
        }
        scores
    }

    fn score_bins_by_output(&self, bins: &[Bins], count: usize, scores: &mut Vec<f32>) {
        let start = scores.len();
        for _ in 0..count {
            scores.extend_from_slice(&self.bias);
        }
        for tree in &self.trees {
            let rows = scores[start..].chunks_exact_mut(self.outputs);
            for (scores, leaf) in rows.zip(tree.leaves_of(bins)) {
                let leaf = &tree.leaves[usize::from(leaf) * self.outputs..][..self.outputs];
                scores.iter_mut().zip(leaf).for_each(|(score, value)| *score += value);
            }
        }
    }

    /// How far each feature moved the first output of a row: along each tree, the change of the mean leaf that each
    /// answer makes (Saabas, 2014).
    pub(crate) fn contributions(&self, row: &[f32]) -> Vec<f32> {
        let mut contributions = vec![0.0; self.borders.len()];
        for tree in &self.trees {
            tree.add_contributions(row, &self.borders, self.outputs, &mut contributions);
        }
        contributions
    }
}

impl Tree {
    /// Adds the leaf that each row falls into, of a tree with one output.
    fn add_scores(&self, bins: &[Bins], scores: &mut [f32; ROWS_AT_A_TIME]) {
        // Nearly all trees have this shape; its loops unroll, and need no check of bounds.
        let splits = <&[Split; USUAL_DEPTH]>::try_from(self.splits.as_slice());
        let values = <&[f32; 1 << USUAL_DEPTH]>::try_from(self.leaves.as_slice());
        if let (Ok(splits), Ok(values)) = (splits, values) {
            let leaves =
                splits.iter().rev().fold([0; ROWS_AT_A_TIME], |leaves, split| split.answer(leaves, bins));
            for (score, leaf) in scores.iter_mut().zip(leaves) {
                *score += values[usize::from(leaf) % values.len()];
            }
        } else {
            for (score, leaf) in scores.iter_mut().zip(self.leaves_of(bins)) {
                *score += self.leaves[usize::from(leaf)];
            }
        }
    }

    /// The number of the leaf that each row falls into.
    fn leaves_of(&self, bins: &[Bins]) -> Bins {
        self.splits.iter().rev().fold([0; ROWS_AT_A_TIME], |leaves, split| split.answer(leaves, bins))
    }

    fn add_contributions(
        &self,
        row: &[f32],
        borders: &[Vec<f32>],
        outputs: usize,
        contributions: &mut [f32],
    ) {
        let mut alive: Vec<usize> = (0..1 << self.splits.len()).collect();
        let mean = |alive: &[usize]| {
            alive.iter().map(|leaf| self.leaves[leaf * outputs]).sum::<f32>() / alive.len() as f32
        };
        let mut before = mean(&alive);
        for (bit, split) in self.splits.iter().enumerate() {
            let feature = usize::from(split.feature);
            let is_above = row[feature] > borders[feature][usize::from(split.border)];
            alive.retain(|leaf| (leaf >> bit & 1 == 1) == is_above);
            let after = mean(&alive);
            contributions[feature] += after - before;
            before = after;
        }
    }
}

impl Split {
    /// Appends the answer of each row to the bits of its leaf, as the lowest.
    #[expect(
        clippy::inline_always,
        reason = "the leaves stay in registers: half the time of the whole forest"
    )]
    #[inline(always)]
    fn answer(self, mut leaves: Bins, bins: &[Bins]) -> Bins {
        for (leaf, bin) in leaves.iter_mut().zip(&bins[usize::from(self.feature)]) {
            *leaf = *leaf << 1 | u8::from(*bin > self.border);
        }
        leaves
    }
}

/// Turns values into the number of borders below them. What is the same in all rows, as all that is said of the page
/// is, is looked up once.
fn bin_values(values: &[f32], borders: &[f32]) -> Bins {
    let bin_of = |value: f32| borders.partition_point(|border| value > *border) as u8;
    let first = values.first().copied().unwrap_or_default();
    if borders.is_empty() || values.iter().all(|value| *value == first) {
        return [bin_of(first); ROWS_AT_A_TIME];
    }
    if values.len() < FEWEST_COUNTED_ROWS || borders.len() > MOST_COUNTED_BORDERS {
        let mut bins = [0; ROWS_AT_A_TIME];
        bins.iter_mut().zip(values).for_each(|(bin, value)| *bin = bin_of(*value));
        return bins;
    }
    let mut padded = [0.0; ROWS_AT_A_TIME];
    padded[..values.len()].copy_from_slice(values);
    count_borders(&padded, borders)
}

/// Counts the borders below each value, one border at a time over all rows, which compilers vectorize.
fn count_borders(values: &[f32; ROWS_AT_A_TIME], borders: &[f32]) -> Bins {
    let mut bins = [0; ROWS_AT_A_TIME];
    for border in borders {
        for (bin, value) in bins.iter_mut().zip(values) {
            *bin += u8::from(*value > *border);
        }
    }
    bins
}

/// The probability of a log-odds.
pub(crate) fn sigmoid(score: f32) -> f32 {
    1.0 / (1.0 + (-score).exp())
}

/// The probabilities of one row's scores, by class.
pub(crate) fn softmax(scores: &[f32]) -> Vec<f32> {
    let highest = scores.iter().copied().fold(f32::MIN, f32::max);
    let powers: Vec<f32> = scores.iter().map(|score| (score - highest).exp()).collect();
    let sum: f32 = powers.iter().sum();
    powers.iter().map(|power| power / sum).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two trees over two features: `x > 1` gives 1, `x > 1 and y > 0.5` gives another 10.
    fn forest() -> Forest {
        Forest {
            borders: vec![vec![0.0, 1.0], vec![0.5]],
            trees: vec![
                Tree { splits: vec![Split { feature: 0, border: 1 }], leaves: vec![0.0, 1.0] },
                Tree {
                    splits: vec![Split { feature: 0, border: 1 }, Split { feature: 1, border: 0 }],
                    leaves: vec![0.0, 0.0, 0.0, 10.0],
                },
            ],
            outputs: 1,
            bias: vec![0.5],
        }
    }

    #[test]
    fn scores_each_row() {
        let mut matrix = Matrix::new(100, 2);
        for row in 0..100 {
            matrix.set(row, 0, (row % 3) as f32);
            matrix.set(row, 1, (row % 2) as f32);
        }
        let scores = forest().score(&matrix);
        assert_eq!(scores[..6], [0.5, 0.5, 1.5, 0.5, 0.5, 11.5]);
        assert_eq!(scores[99], 0.5 + f32::from(99 % 3 > 1));
    }

    #[test]
    fn contributions_sum_to_the_score_beyond_the_mean() {
        let contributions = forest().contributions(&[2.0, 1.0]);
        assert!((contributions.iter().sum::<f32>() - (11.0 - (0.5 + 2.5))).abs() < 1e-5);
    }

    #[test]
    fn a_table_survives_writing_and_reading() {
        let bytes = format::write(&forest(), &["x", "y"]);
        assert_eq!(Forest::from_bytes(&bytes, &["x", "y"]), Ok(forest()));
        assert_eq!(Forest::from_bytes(&bytes, &["y", "x"]), Err(TableError::OtherFeatures));
        for cut in 0..bytes.len() {
            assert_eq!(Forest::from_bytes(&bytes[..cut], &["x", "y"]), Err(TableError::Malformed));
        }
    }
}
