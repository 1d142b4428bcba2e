//! Turns the shown blocks into an outline: a list of steps that open and close what is around the blocks.
//!
//! A table of data and a listing of code are one step each; a table that only lays out its page leaves no trace.

mod code;
mod footnote;
mod inline;
mod table;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use tamis_html::{Name, NodeId, Tree};

pub(super) use self::code::Listing;
pub(super) use self::footnote::Notes;
pub(super) use self::inline::{Display, Image, Inline, Mark, inline_of};
pub(super) use self::table::{Cell, Table};
use super::Rendering;
use crate::blocks::{BlockId, ContainerId, Traits};

/// Something around blocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Frame {
    Quote,
    List(Numbering),
    /// An entry of a list, with its number where the list is ordered.
    Entry(Option<u32>),
    /// A footnote, with its label.
    Note(String),
    Term,
    Definition,
}

/// How the entries of a list are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Numbering {
    None,
    From(u32),
}

/// One step of an outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    Open(Frame),
    Close(Frame),
    Block(BlockId),
    Table(Table),
    Code(Listing),
    /// A reader's post begins; its index in the list of posts.
    Post(u32),
}

/// The outline of all shown blocks.
pub(super) fn outline_of(rendering: &Rendering<'_, '_>) -> Vec<Step> {
    outline_within(rendering, 0..rendering.blocks.len() as u32, None)
}

/// The outline of the shown blocks of a range; what is around `within`, and itself, is left out.
pub(super) fn outline_within(
    rendering: &Rendering<'_, '_>,
    range: Range<u32>,
    within: Option<ContainerId>,
) -> Vec<Step> {
    let mut outliner = Outliner {
        rendering,
        within,
        open: Vec::new(),
        steps: Vec::new(),
        post: None,
        layouts: BTreeSet::new(),
        numbered: BTreeMap::new(),
    };
    let mut next = range.start as usize;
    while next < range.end as usize {
        next = outliner.add_from(next);
    }
    outliner.close_to(0);
    outliner.steps
}

struct Outliner<'r, 'a, 's> {
    rendering: &'r Rendering<'a, 's>,
    within: Option<ContainerId>,
    open: Vec<(ContainerId, Frame)>,
    steps: Vec<Step>,
    post: Option<u32>,
    /// Tables that are known to lay out.
    layouts: BTreeSet<ContainerId>,
    /// By ordered list: the entry that was numbered last, and its number.
    numbered: BTreeMap<NodeId, (NodeId, u32)>,
}

impl Outliner<'_, '_, '_> {
    /// Adds the block of this number, or the table or listing that begins with it; gives the number of the next.
    fn add_from(&mut self, index: usize) -> usize {
        let id = BlockId::new(index);
        if !self.rendering.selection.shows(id) {
            return index + 1;
        }
        let around = self.around(id);
        if let Some((container, table)) = self.table_around(&around) {
            return self.add_whole(container, &around, Step::Table(table));
        }
        let listing = around.iter().find(|id| is_listing(self.rendering, **id));
        if let Some(&container) = listing {
            let listing = Listing::of(self.rendering, container);
            return self.add_whole(container, &around, Step::Code(listing));
        }
        self.enter(id, &around);
        self.steps.push(Step::Block(id));
        index + 1
    }

    /// The outermost table of data.
    fn table_around(&mut self, around: &[ContainerId]) -> Option<(ContainerId, Table)> {
        let is_table = |id: &ContainerId| self.rendering.blocks.container(*id).name == Name::TABLE;
        let tables: Vec<ContainerId> = around.iter().copied().filter(is_table).collect();
        for id in tables {
            if self.layouts.contains(&id) {
                continue;
            }
            match Table::of(self.rendering, id) {
                Some(table) => return Some((id, table)),
                None => self.layouts.insert(id),
            };
        }
        None
    }

    fn add_whole(&mut self, container: ContainerId, around: &[ContainerId], step: Step) -> usize {
        let blocks = self.rendering.blocks.container(container).blocks.clone();
        let outside = around.iter().position(|id| *id == container).unwrap_or_default();
        self.enter(BlockId::new(blocks.start as usize), &around[..outside]);
        self.steps.push(step);
        blocks.end as usize
    }

    /// The containers around a block, outermost first.
    fn around(&self, id: BlockId) -> Vec<ContainerId> {
        let blocks = self.rendering.blocks;
        let own = blocks.block(id).container;
        let mut around: Vec<_> = blocks.enclosing(own).take_while(|id| Some(*id) != self.within).collect();
        around.reverse();
        around
    }

    /// Closes and opens what differs between the block before and one with these containers around it.
    fn enter(&mut self, id: BlockId, around: &[ContainerId]) {
        let post = self.rendering.posts.index_of(id);
        let is_kept = |id: &ContainerId| is_frame(self.rendering, *id) && !self.holds_post(*id, post);
        let frames: Vec<ContainerId> = around.iter().copied().filter(is_kept).collect();
        let shared = self.open.iter().zip(&frames).take_while(|((open, _), new)| open == *new).count();
        self.close_to(shared);
        if post.is_some() && post != self.post {
            self.close_to(0);
            self.steps.extend(post.map(Step::Post));
        }
        self.post = post;
        for &container in &frames[self.open.len()..] {
            let frame = self.frame_of(container);
            self.steps.push(Step::Open(frame.clone()));
            self.open.push((container, frame));
        }
    }

    /// Whether a frame is the platform's and not the reader's: around all of a post and more, or a quotation that is
    /// all of it.
    fn holds_post(&self, frame: ContainerId, post: Option<u32>) -> bool {
        let container = self.rendering.blocks.container(frame);
        let Some(post) = post.and_then(|post| self.rendering.posts.range_of(post)) else { return false };
        let (holds_all, is_more) = (
            container.blocks.start <= post.start && post.end <= container.blocks.end,
            container.blocks != post,
        );
        holds_all && (is_more || container.name == Name::BLOCKQUOTE)
    }

    fn close_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            if let Some((_, frame)) = self.open.pop() {
                self.steps.push(Step::Close(frame));
            }
        }
    }

    fn frame_of(&mut self, id: ContainerId) -> Frame {
        let (tree, container) = (self.rendering.tree, self.rendering.blocks.container(id));
        if let Some(label) = self.rendering.notes.label_of(container.node) {
            return Frame::Note(label.to_owned());
        }
        match container.name {
            Name::BLOCKQUOTE => Frame::Quote,
            Name::OL => Frame::List(Numbering::From(first_number(tree, container.node))),
            Name::LI => Frame::Entry(self.number_of(container.node)),
            Name::DT => Frame::Term,
            Name::DD => Frame::Definition,
            _ => Frame::List(Numbering::None),
        }
    }

    /// The number of an entry of an ordered list, as a browser counts.
    fn number_of(&mut self, entry: NodeId) -> Option<u32> {
        let tree = self.rendering.tree;
        let list = tree.parent(entry).filter(|&list| tree.is(list, Name::OL))?;
        let counted = self.numbered.get(&list).copied();
        let mut number = counted.map_or(first_number(tree, list).wrapping_sub(1), |(_, number)| number);
        let mut next = counted.map_or(tree.first_child(list), |(counted, _)| tree.next_sibling(counted));
        while let Some(child) = next {
            if tree.is(child, Name::LI) {
                let given = tree.attr(child, "value").and_then(|value| value.trim().parse().ok());
                number = given.unwrap_or(number.wrapping_add(1));
            }
            if child == entry {
                break;
            }
            next = tree.next_sibling(child);
        }
        self.numbered.insert(list, (entry, number));
        Some(number)
    }
}

fn is_frame(rendering: &Rendering<'_, '_>, id: ContainerId) -> bool {
    let container = rendering.blocks.container(id);
    let is_named = matches!(
        container.name,
        Name::BLOCKQUOTE | Name::OL | Name::UL | Name::MENU | Name::DIR | Name::LI | Name::DT | Name::DD
    );
    is_named || rendering.notes.label_of(container.node).is_some()
}

fn is_listing(rendering: &Rendering<'_, '_>, id: ContainerId) -> bool {
    let container = rendering.blocks.container(id);
    container.traits.contains(Traits::PREFORMATTED)
}

/// The number that an ordered list begins with.
fn first_number(tree: &Tree<'_>, list: NodeId) -> u32 {
    tree.attr(list, "start").and_then(|start| start.trim().parse().ok()).unwrap_or(1)
}
