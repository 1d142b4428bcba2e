//! Tells tables of data from tables that lay out a page, and reads the rows of the former.

use tamis_html::{Name, NodeId, Tree};

use super::super::Rendering;
use super::inline::has_shown_image;
use crate::blocks::{BlockId, ContainerId, Structure, Traits};

/// A table of data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Table {
    pub(crate) captions: Vec<BlockId>,
    pub(crate) rows: Vec<Vec<Cell>>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) container: ContainerId,
    pub(crate) is_header: bool,
    pub(crate) columns: u32,
    pub(crate) rows: u32,
    /// The shown blocks in it.
    pub(crate) blocks: Vec<BlockId>,
}

/// The largest span of a cell that the standard knows (for columns).
const MAX_SPAN: u32 = 1000;

impl Table {
    /// The table at `id`; `None` where there is none, or one that only lays out.
    pub(super) fn of(rendering: &Rendering<'_, '_>, id: ContainerId) -> Option<Self> {
        let container = rendering.blocks.container(id);
        if container.name != Name::TABLE || is_presentation(rendering.tree, container.node) {
            return None;
        }
        let mut table = Self { captions: Vec::new(), rows: Vec::new() };
        let inside = id.index() + 1..container.end.index();
        for (offset, part) in rendering.blocks.containers()[inside.clone()].iter().enumerate() {
            let part_id = ContainerId::new(inside.start + offset);
            match part.name {
                Name::TABLE => return None,
                Name::TR => table.rows.push(Vec::new()),
                Name::TD | Name::TH => table.rows.last_mut()?.push(cell_of(rendering, part_id)),
                Name::CAPTION => table.captions.extend(shown_blocks(rendering, part_id)),
                _ => {}
            }
        }
        table.rows.retain(|row| row.iter().any(|cell| !cell.blocks.is_empty()));
        (!table.lays_out(rendering)).then_some(table)
    }

    /// Whether its rows can stand as lines: no cell spans others or holds more than a line.
    pub(crate) fn is_plain(&self, rendering: &Rendering<'_, '_>) -> bool {
        let is_line = |id: &BlockId| {
            let structure = rendering.blocks.block(*id).structure;
            let own = rendering.blocks.block(*id).container;
            let traits = rendering.blocks.container(own).traits;
            structure != Structure::Code && !traits.contains(Traits::LIST) && !traits.contains(Traits::QUOTE)
        };
        self.rows.iter().flatten().all(|cell| {
            cell.columns == 1 && cell.rows == 1 && cell.blocks.len() <= 1 && cell.blocks.iter().all(is_line)
        })
    }

    /// Tables of one column or with headings in their cells put the parts of a page beside each other.
    fn lays_out(&self, rendering: &Rendering<'_, '_>) -> bool {
        let is_heading =
            |id: &BlockId| matches!(rendering.blocks.block(*id).structure, Structure::Heading(_));
        self.rows.iter().all(|row| row.len() <= 1)
            || self.rows.iter().flatten().any(|cell| cell.blocks.iter().any(is_heading))
    }
}

fn cell_of(rendering: &Rendering<'_, '_>, id: ContainerId) -> Cell {
    let container = rendering.blocks.container(id);
    let span = |name| {
        let given = rendering.tree.attr(container.node, name).and_then(|span| span.trim().parse().ok());
        given.unwrap_or(1_u32).clamp(1, MAX_SPAN)
    };
    Cell {
        container: id,
        is_header: container.name == Name::TH,
        columns: span("colspan"),
        rows: span("rowspan"),
        blocks: shown_blocks(rendering, id),
    }
}

fn shown_blocks(rendering: &Rendering<'_, '_>, id: ContainerId) -> Vec<BlockId> {
    let range = rendering.blocks.container(id).blocks.clone();
    let ids = (range.start as usize..range.end as usize).map(BlockId::new);
    ids.filter(|id| rendering.selection.shows(*id))
        .filter(|id| !rendering.blocks.text(*id).is_empty() || has_shown_image(rendering, *id))
        .collect()
}

fn is_presentation(tree: &Tree<'_>, table: NodeId) -> bool {
    matches!(tree.attr(table, "role"), Some("presentation" | "none"))
}
