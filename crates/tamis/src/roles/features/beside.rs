//! Describes a block by its neighbours in reading order.

use super::context::PageContext;
use super::own::structure_number;
use super::{Beside, OFFSETS, Row, log, neighbour, ratio};
use crate::blocks::{BlockId, Blocks};

pub(super) fn describe(blocks: &Blocks, context: &PageContext, id: BlockId, row: &mut Row<'_>) {
    let depth = blocks.container(blocks.block(id).container).depth;
    for (number, offset) in OFFSETS.into_iter().enumerate() {
        let Some(other) = neighbour(blocks, id, offset) else { continue };
        let block = blocks.block(other);
        let m = &block.measures;
        let mut set = |feature, value| row.beside(number, feature, value);
        set(Beside::Words, log(m.words));
        set(Beside::LinkDensity, ratio(m.link_words, m.words));
        set(Beside::Stops, log(m.stops));
        set(Beside::Structure, structure_number(block.structure));
        set(Beside::WordWeight, context.shapes[other.index()].word_weight);
        set(Beside::LowestClass, context.classes[block.container.index()].lowest);
        set(Beside::Shared, ratio(context.shared_depth(id, other), depth));
    }
}
