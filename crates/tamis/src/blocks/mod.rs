//! Turns a tree into blocks in reading order, with the containers around them and their measures.
//!
//! A block is a run of text that nothing block-level interrupts: a paragraph, a heading, the own text of a list
//! entry, a cell. A container is an element that lays out blocks. The blocks of a container are a contiguous
//! range, so sums over any container are differences of running totals. What a block *is* is left to `roles`.

mod container;
mod element;
mod measure;
mod segment;
mod style;

use std::ops::Range;

use tamis_html::{NodeId, Span, Tree};

pub(crate) use self::container::{Container, ContainerId, Traits};
pub(crate) use self::element::Structure;
pub(crate) use self::measure::Measures;

/// Number of a block in reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct BlockId(u32);

impl BlockId {
    pub(crate) fn new(index: usize) -> Self {
        Self(index as u32)
    }

    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

/// A run of text that nothing block-level interrupts.
#[derive(Debug, Clone)]
pub(crate) struct Block {
    /// The nearest element that lays out blocks.
    pub(crate) container: ContainerId,
    pub(crate) structure: Structure,
    /// Place of the text in [`Blocks::text`].
    pub(crate) text: Range<u32>,
    /// Its parts in [`Blocks::pieces`].
    pub(crate) pieces: Range<u32>,
    pub(crate) span: Span,
    pub(crate) measures: Measures,
}

/// One node of a block's inline content.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    pub(crate) node: NodeId,
    /// What it gave to the block's text; empty for images.
    pub(crate) text: Range<u32>,
}

/// All blocks of a page, and the containers around them in document order.
#[derive(Debug, Default)]
pub(crate) struct Blocks {
    list: Vec<Block>,
    containers: Vec<Container>,
    pieces: Vec<Piece>,
    text: String,
}

impl Blocks {
    /// Segments a tree.
    pub(crate) fn of(tree: &Tree<'_>) -> Self {
        segment::segment(tree)
    }

    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub(crate) fn iter(&self) -> impl ExactSizeIterator<Item = (BlockId, &Block)> + DoubleEndedIterator {
        self.list.iter().enumerate().map(|(index, block)| (BlockId::new(index), block))
    }

    pub(crate) fn block(&self, id: BlockId) -> &Block {
        &self.list[id.index()]
    }

    /// The block's text: white space folded, a line break where the page has one.
    pub(crate) fn text(&self, id: BlockId) -> &str {
        self.slice(&self.block(id).text)
    }

    /// A part of the blocks' joined text.
    pub(crate) fn slice(&self, range: &Range<u32>) -> &str {
        &self.text[range.start as usize..range.end as usize]
    }

    pub(crate) fn pieces(&self, id: BlockId) -> &[Piece] {
        let range = &self.block(id).pieces;
        &self.pieces[range.start as usize..range.end as usize]
    }

    /// Whether the page's markup takes the block out of sight.
    pub(crate) fn is_hidden(&self, block: &Block) -> bool {
        self.container(block.container).traits.contains(Traits::HIDDEN)
    }

    pub(crate) fn containers(&self) -> &[Container] {
        &self.containers
    }

    pub(crate) fn container(&self, id: ContainerId) -> &Container {
        &self.containers[id.index()]
    }

    /// The container and those around it, innermost first.
    pub(crate) fn enclosing(&self, id: ContainerId) -> impl Iterator<Item = ContainerId> {
        std::iter::successors(Some(id), |id| self.container(*id).parent)
    }
}
