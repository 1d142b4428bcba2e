//! Turns blocks into rows of features: the one place where features are computed, for training and for reading.
//!
//! A row holds what the block says of itself, what the containers around it say (each with more blocks than the one
//! before), what its neighbours say, and what the page says. All sums over containers are differences of running
//! totals, so the work is linear in blocks and containers.

mod around;
mod beside;
mod context;
mod declared;
mod echo;
mod kin;
mod kind;
mod names;
mod own;
mod second;
mod shape;
mod whole;
mod words;

use std::sync::LazyLock;

use crate::blocks::{BlockId, Blocks, Traits};
use crate::forest::Matrix;
use crate::roles::tokens::TokenTable;

pub(crate) use self::context::PageContext;
#[cfg(feature = "training")]
pub(crate) use self::context::is_class_attribute;
pub(crate) use self::kind::{PageSigns, kind_feature_names, kind_matrix};
use self::names::{Around, Beside, LEVELS, OFFSETS, Own, Whole};
pub(crate) use self::second::{second_feature_names, second_matrix};
#[cfg(feature = "training")]
pub(crate) use self::shape::LINE_WORDS;

/// The features of all blocks of a page, a row a block.
pub(crate) fn block_matrix(blocks: &Blocks, context: &PageContext) -> Matrix {
    let mut matrix = Matrix::new(blocks.len(), COUNT);
    for (column, value) in whole::describe(blocks, context).into_iter().enumerate() {
        matrix.fill(WHOLE_AT + column, value);
    }
    for (id, _) in blocks.iter() {
        let mut row = Row { matrix: &mut matrix, row: id.index() };
        own::describe(blocks, context, id, &mut row);
        around::describe(blocks, context, id, &mut row);
        beside::describe(blocks, context, id, &mut row);
    }
    matrix
}

const TRAITS_AT: usize = Own::NAMES.len();
const AROUND_AT: usize = TRAITS_AT + Traits::COUNT as usize;
const BESIDE_AT: usize = AROUND_AT + LEVELS * Around::NAMES.len();
const WHOLE_AT: usize = BESIDE_AT + OFFSETS.len() * Beside::NAMES.len();

/// Number of features of a block.
const COUNT: usize = WHOLE_AT + Whole::NAMES.len();

/// The names of the features, in the order of the columns.
pub(crate) fn block_feature_names() -> Vec<String> {
    let named = |prefix: String, names: &[&str]| {
        names.iter().map(|name| format!("{prefix}{name}")).collect::<Vec<_>>()
    };
    let mut all = named("block: ".into(), Own::NAMES);
    all.extend(named("within: ".into(), &Traits::NAMES));
    for level in 1..=LEVELS {
        all.extend(named(format!("container {level}: "), Around::NAMES));
    }
    for offset in OFFSETS {
        all.extend(named(format!("neighbour {offset:+}: "), Beside::NAMES));
    }
    all.extend(named("page: ".into(), Whole::NAMES));
    all
}

/// One block's row of the matrix.
struct Row<'m> {
    matrix: &'m mut Matrix,
    row: usize,
}

impl Row<'_> {
    fn set(&mut self, column: usize, value: f32) {
        self.matrix.set(self.row, column, value);
    }

    fn own(&mut self, feature: Own, value: f32) {
        self.set(feature as usize, value);
    }

    fn around(&mut self, level: usize, feature: Around, value: f32) {
        self.set(AROUND_AT + level * Around::NAMES.len() + feature as usize, value);
    }

    fn beside(&mut self, offset: usize, feature: Beside, value: f32) {
        self.set(BESIDE_AT + offset * Beside::NAMES.len() + feature as usize, value);
    }
}

/// `part / whole`, 0 where there is nothing.
fn ratio(part: impl Into<f64>, whole: impl Into<f64>) -> f32 {
    let whole = whole.into();
    if whole == 0.0 { 0.0 } else { (part.into() / whole) as f32 }
}

/// The logarithm of a count, 0 for none.
fn log(count: u32) -> f32 {
    /// Counts that are looked up: nearly all.
    const LOOKED_UP: usize = 1024;
    static LOGS: LazyLock<[f32; LOOKED_UP]> =
        LazyLock::new(|| std::array::from_fn(|count| (count as f64).ln_1p() as f32));
    LOGS.get(count as usize).copied().unwrap_or_else(|| log_of(f64::from(count)))
}

/// The logarithm of a sum that need not be whole, 0 for none.
fn log_of(sum: f64) -> f32 {
    sum.ln_1p() as f32
}

/// Everything that features need of the tables.
pub(crate) struct Lookup<'a> {
    pub(crate) tokens: &'a TokenTable,
}

/// The block that many places on, if there is one.
fn neighbour(blocks: &Blocks, id: BlockId, offset: isize) -> Option<BlockId> {
    let index = id.index().checked_add_signed(offset)?;
    (index < blocks.len()).then(|| BlockId::new(index))
}
