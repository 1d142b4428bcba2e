//! Decides which blocks are shown: those whose role is asked for, and what belongs to them but has no words.

use std::collections::BTreeSet;

use tamis_html::Name;

use crate::blocks::{BlockId, Blocks, ContainerId, Structure, Traits};
use crate::options::Voices;
use crate::page::{PageKind, Role};
use crate::roles::Roles;

/// Which blocks are shown, by block id.
#[derive(Debug)]
pub(super) struct Selection(Vec<bool>);

impl Selection {
    pub(super) fn of(blocks: &Blocks, roles: &Roles, voices: Voices) -> Self {
        let wants = |id: BlockId| match roles.role(id) {
            Role::Main => voices != Voices::DiscussionOnly,
            Role::Post => match voices {
                Voices::All => roles.kind == PageKind::Thread,
                Voices::NoDiscussion => false,
                Voices::DiscussionOnly => true,
            },
            Role::Pasted | Role::Boilerplate => false,
        };
        let mut shown: Vec<bool> = blocks.iter().map(|(id, _)| wants(id)).collect();
        show_wordless(blocks, &mut shown);
        Self(shown)
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
