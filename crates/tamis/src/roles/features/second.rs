//! Describes blocks by the probabilities that the first table gave them, their kin, neighbours and containers, so
//! that the second table can settle what belongs together.

use std::ops::Range;

use super::context::PageContext;
use super::kin::KinGroups;
use super::names::{LEVELS, Second};
use super::own::structure_number;
use super::{log, log_of, ratio};
use crate::blocks::{Block, BlockId, Blocks};
use crate::forest::Matrix;
use crate::roles::choice::{Choice, choose};
use crate::roles::kind_tokens::KindScores;

/// The names of the second table's features, in the order of the columns.
pub(crate) fn second_feature_names() -> Vec<String> {
    let own = Second::NAMES.iter().map(|name| format!("likelihood: {name}"));
    own.chain(KindScores::names()).collect()
}

/// The second table's features of all blocks, a row a block, from the first table's probabilities.
pub(crate) fn second_matrix(
    blocks: &Blocks,
    context: &PageContext,
    probabilities: &[f32],
    scores: &KindScores,
) -> Matrix {
    let mass = Mass::new(blocks, context, probabilities);
    let mut matrix = Matrix::new(blocks.len(), Second::NAMES.len() + KindScores::KINDS);
    for (id, block) in blocks.iter() {
        let mut set = |feature: Second, value: f32| matrix.set(id.index(), feature as usize, value);
        mass.describe_block(id, block, &mut set);
        mass.describe_kin(id, &mut set);
        mass.describe_neighbours(id, &mut set);
        mass.describe_containers(block, &mut set);
        mass.describe_heading(id, &mut set);
        set(Second::AboveThreshold, probabilities[id.index()] - mass.choice.threshold);
    }
    mass.describe_page(&mut |feature, value| matrix.fill(feature as usize, value));
    for (number, score) in scores.by_kind().into_iter().enumerate() {
        matrix.fill(Second::NAMES.len() + number, score);
    }
    matrix
}

/// Probabilities and their running sums, weighted by words.
struct Mass<'a> {
    blocks: &'a Blocks,
    context: &'a PageContext,
    probabilities: &'a [f32],
    /// Running sums of words times probability, and of words.
    expected: Vec<f64>,
    words: Vec<f64>,
    kin: Vec<GroupMass>,
    cousins: Vec<GroupMass>,
    choice: Choice,
    unsure: f32,
    /// For each block the share of expected words in blocks that are likelier.
    above: Vec<f32>,
}

/// What a group of kin weighs.
#[derive(Debug, Clone, Copy)]
struct GroupMass {
    expected: f64,
    words: f64,
    highest: f32,
    lowest: f32,
}

/// Probabilities between which a block is in doubt.
const DOUBT: Range<f32> = 0.25..0.75;

/// Blocks on either side that the windows reach.
const NEAR: usize = 3;
const MIDDLE: usize = 8;
const FAR: usize = 25;

/// A block's weight: its words, and a little for blocks without any.
fn weight_of(block: &Block) -> f64 {
    f64::from(block.measures.words) + 0.1
}

impl<'a> Mass<'a> {
    fn new(blocks: &'a Blocks, context: &'a PageContext, probabilities: &'a [f32]) -> Self {
        let weights: Vec<f64> = blocks.iter().map(|(_, block)| weight_of(block)).collect();
        let expected: Vec<f64> = weights.iter().zip(probabilities).map(|(w, p)| w * f64::from(*p)).collect();
        let words: Vec<u32> = blocks.iter().map(|(_, block)| block.measures.words).collect();
        let total: f64 = weights.iter().sum();
        let in_doubt = weights.iter().zip(probabilities).filter(|(_, p)| DOUBT.contains(*p));
        Self {
            kin: group_masses(&context.kin, probabilities, &weights),
            cousins: group_masses(&context.cousins, probabilities, &weights),
            choice: choose(probabilities, &words, 1.0),
            unsure: ratio(in_doubt.map(|(w, _)| *w).sum::<f64>(), total),
            above: mass_above(probabilities, &expected),
            expected: running(&expected),
            words: running(&weights),
            blocks,
            context,
            probabilities,
        }
    }

    fn mean(&self, range: Range<usize>) -> f32 {
        let words = self.words[range.end] - self.words[range.start];
        ratio(self.expected[range.end] - self.expected[range.start], words)
    }

    fn share(&self, range: &Range<u32>) -> f32 {
        let (start, end) = (range.start as usize, range.end as usize);
        ratio(self.expected[end] - self.expected[start], self.expected[self.blocks.len()])
    }

    fn describe_block(&self, id: BlockId, block: &Block, set: &mut impl FnMut(Second, f32)) {
        let m = &block.measures;
        set(Second::Own, self.probabilities[id.index()]);
        set(Second::Words, log(m.words));
        set(Second::LinkDensity, ratio(m.link_words, m.words));
        set(Second::Structure, structure_number(block.structure));
        set(Second::Position, ratio(self.context.words_before(id), self.context.page().words));
        set(Second::MassAbove, self.above[id.index()]);
    }

    fn describe_kin(&self, id: BlockId, set: &mut impl FnMut(Second, f32)) {
        let kin = &self.kin[self.context.kin.number_of(id)];
        set(Second::KinMean, ratio(kin.expected, kin.words));
        set(Second::KinHighest, kin.highest);
        set(Second::KinLowest, kin.lowest);
        let cousins = &self.cousins[self.context.cousins.number_of(id)];
        set(Second::CousinMean, ratio(cousins.expected, cousins.words));
    }

    fn describe_neighbours(&self, id: BlockId, set: &mut impl FnMut(Second, f32)) {
        let (index, count) = (id.index(), self.blocks.len());
        let at = |offset: isize| {
            index.checked_add_signed(offset).and_then(|at| self.probabilities.get(at)).copied()
        };
        let offsets = [-3, -2, -1, 1, 2, 3];
        let columns = [
            Second::Before3,
            Second::Before2,
            Second::Before1,
            Second::After1,
            Second::After2,
            Second::After3,
        ];
        for (offset, column) in offsets.into_iter().zip(columns) {
            set(column, at(offset).unwrap_or_default());
        }
        for (reach, column) in [(NEAR, Second::Near), (MIDDLE, Second::Middle), (FAR, Second::Far)] {
            set(column, self.mean(index.saturating_sub(reach)..(index + reach + 1).min(count)));
        }
        set(Second::AllBefore, self.mean(0..index));
        set(Second::AllAfter, self.mean(index + 1..count));
    }

    fn describe_containers(&self, block: &Block, set: &mut impl FnMut(Second, f32)) {
        let means = [Second::Level1, Second::Level2, Second::Level3, Second::Level4, Second::Level5];
        let shares = [Second::LevelShare1, Second::LevelShare2, Second::LevelShare3];
        let ranges = self.context.levels(block.container).map(|id| &self.blocks.container(id).blocks);
        for (level, range) in ranges.filter(|range| range.len() > 1).take(LEVELS).enumerate() {
            set(means[level], self.mean(range.start as usize..range.end as usize));
            if let Some(column) = shares.get(level) {
                set(*column, self.share(range));
            }
        }
    }

    fn describe_heading(&self, id: BlockId, set: &mut impl FnMut(Second, f32)) {
        if let Some(heading) = self.context.headings[id.index()] {
            set(Second::Heading, self.probabilities[heading.index()]);
            set(Second::UnderHeading, self.mean(heading.index()..id.index() + 1));
        }
    }

    fn describe_page(&self, set: &mut impl FnMut(Second, f32)) {
        let count = self.blocks.len();
        set(Second::Page, self.mean(0..count));
        set(Second::PageWords, log_of(self.expected[count]));
        set(Second::PageUnsure, self.unsure);
        set(Second::PageThreshold, self.choice.threshold);
        set(Second::PageExpectedF, self.choice.expected_f);
    }
}

fn running(values: &[f64]) -> Vec<f64> {
    let mut sum = 0.0;
    let sums = values.iter().map(|value| {
        sum += value;
        sum
    });
    std::iter::once(0.0).chain(sums).collect()
}

fn group_masses(groups: &KinGroups, probabilities: &[f32], weights: &[f64]) -> Vec<GroupMass> {
    let none = GroupMass { expected: 0.0, words: 0.0, highest: 0.0, lowest: 1.0 };
    let mut masses = vec![none; groups.len()];
    for (index, (probability, weight)) in probabilities.iter().zip(weights).enumerate() {
        let mass = &mut masses[groups.number_of(BlockId::new(index))];
        mass.expected += weight * f64::from(*probability);
        mass.words += weight;
        mass.highest = mass.highest.max(*probability);
        mass.lowest = mass.lowest.min(*probability);
    }
    masses
}

fn mass_above(probabilities: &[f32], expected: &[f64]) -> Vec<f32> {
    let mut order: Vec<usize> = (0..probabilities.len()).collect();
    order.sort_by(|a, b| probabilities[*b].total_cmp(&probabilities[*a]).then(a.cmp(b)));
    let total: f64 = expected.iter().sum();
    let (mut above, mut sum) = (vec![0.0; order.len()], 0.0);
    for index in order {
        above[index] = ratio(sum, total);
        sum += expected[index];
    }
    above
}
