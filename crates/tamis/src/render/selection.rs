//! Adds to the blocks that are shown what belongs to them: images and rules between them, the headers of tables.

use std::collections::BTreeSet;
use std::ops::Range;

use tamis_html::Name;

use crate::blocks::{BlockId, Blocks, Container, ContainerId, Structure, Traits};

/// Which blocks are shown, by block id.
#[derive(Debug)]
pub(super) struct Selection(Vec<bool>);

impl Selection {
    pub(super) fn of(blocks: &Blocks, shows: impl Fn(BlockId) -> bool) -> Self {
        let mut selection: Vec<bool> = blocks.iter().map(|(id, _)| shows(id)).collect();
        show_wordless(blocks, &mut selection);
        show_table_headers(blocks, &mut selection);
        Self(selection)
    }

    /// All blocks.
    #[cfg(test)]
    pub(super) fn of_all(blocks: &Blocks) -> Self {
        Self(vec![true; blocks.len()])
    }

    pub(super) fn shows(&self, id: BlockId) -> bool {
        self.0[id.index()]
    }
}

/// An image or a rule has no words to judge by: it is shown where the blocks with words on both sides are, or its
/// figure's caption.
fn show_wordless(blocks: &Blocks, shown: &mut [bool]) {
    let is_wordless = |id: BlockId| blocks.text(id).is_empty();
    let figures = captioned_figures(blocks, shown);
    let (mut start, count) = (0, shown.len());
    while start < count {
        if !is_wordless(BlockId::new(start)) {
            start += 1;
            continue;
        }
        let end = (start..count).find(|at| !is_wordless(BlockId::new(*at))).unwrap_or(count);
        let is_between = start > 0 && shown[start - 1] && shown.get(end).is_some_and(|next| *next);
        for (index, shown) in shown.iter_mut().enumerate().take(end).skip(start) {
            let figure = figure_around(blocks, BlockId::new(index));
            *shown |= is_between || figure.is_some_and(|figure| figures.contains(&figure));
        }
        start = end;
    }
}

/// The figures whose captions are shown.
fn captioned_figures(blocks: &Blocks, shown: &[bool]) -> BTreeSet<ContainerId> {
    let captions =
        blocks.iter().filter(|(id, block)| shown[id.index()] && block.structure == Structure::Caption);
    captions.filter_map(|(id, _)| figure_around(blocks, id)).collect()
}

fn figure_around(blocks: &Blocks, id: BlockId) -> Option<ContainerId> {
    let own = blocks.block(id).container;
    if !blocks.container(own).traits.contains(Traits::FIGURE) {
        return None;
    }
    blocks.enclosing(own).find(|id| blocks.container(*id).name == Name::FIGURE)
}

/// Cells of data say little without the headers of their row and of the columns.
fn show_table_headers(blocks: &Blocks, shown: &mut [bool]) {
    let cells = |name| blocks.containers().iter().filter(move |container| container.name == name);
    let rows_of_data: BTreeSet<Option<ContainerId>> = cells(Name::TD).map(|cell| cell.parent).collect();
    let mut shown_rows = BTreeSet::new();
    let mut shown_tables = BTreeSet::new();
    for cell in cells(Name::TD).filter(|cell| has_any(&cell.blocks, shown)) {
        shown_rows.insert(cell.parent);
        shown_tables.insert(table_around(blocks, cell));
    }
    for cell in cells(Name::TH).filter(|cell| !cell.traits.contains(Traits::HIDDEN)) {
        let heads_columns =
            !rows_of_data.contains(&cell.parent) && shown_tables.contains(&table_around(blocks, cell));
        if heads_columns || shown_rows.contains(&cell.parent) {
            shown[cell.blocks.start as usize..cell.blocks.end as usize].fill(true);
        }
    }
}

fn has_any(range: &Range<u32>, shown: &[bool]) -> bool {
    shown[range.start as usize..range.end as usize].contains(&true)
}

fn table_around(blocks: &Blocks, cell: &Container) -> Option<ContainerId> {
    blocks.enclosing(cell.parent?).find(|id| blocks.container(*id).name == Name::TABLE)
}
