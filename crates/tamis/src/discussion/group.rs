//! Holds groups of records: containers that share a mark, each with the blocks that are its own.
//!
//! Records may be nested: a reply inside the post that it answers. What is in a nested record is not the outer
//! one's own. `group_list` lists the groups of a page.

use std::ops::Range;

use super::marks::Mark;
use super::survey::{Survey, Totals};
use crate::blocks::ContainerId;

/// A candidate for a list of posts.
#[derive(Debug, Clone)]
pub(super) struct Group {
    pub(super) mark: Mark,
    pub(super) extent: Extent,
    /// In document order.
    pub(super) records: Vec<Record>,
}

/// How far a record reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// Its element.
    Element,
    /// From its element to the next record's.
    Run,
}

/// A candidate for a post.
#[derive(Debug, Clone)]
pub(super) struct Record {
    pub(super) root: ContainerId,
    pub(super) blocks: Range<u32>,
    /// The innermost record of the group around it.
    pub(super) enclosing: Option<usize>,
    /// Its blocks without those of records within.
    pub(super) own: Vec<Range<u32>>,
}

impl Record {
    pub(super) fn new(root: ContainerId, blocks: Range<u32>) -> Self {
        Self { root, own: vec![blocks.clone()], blocks, enclosing: None }
    }

    /// The sums over its own blocks.
    pub(super) fn totals(&self, survey: &Survey<'_, '_>) -> Totals {
        let mut sum = Totals::default();
        for range in &self.own {
            sum.add(&survey.totals(range));
        }
        sum
    }

    pub(super) fn own_blocks(&self) -> impl Iterator<Item = u32> {
        self.own.iter().flat_map(Clone::clone)
    }
}

impl Group {
    /// A group of these records, in document order, those without words of their own left out.
    pub(super) fn new(survey: &Survey<'_, '_>, mark: Mark, extent: Extent, records: Vec<Record>) -> Self {
        let mut group = Self { mark, extent, records };
        group.nest();
        let before = group.records.len();
        group.records.retain(|record| record.totals(survey).words > 0);
        if group.records.len() < before {
            group.nest();
        }
        group
    }

    /// The blocks from the first record's first to the last record's last.
    pub(super) fn blocks(&self) -> Range<u32> {
        let start = self.records.first().map_or(0, |record| record.blocks.start);
        let end = self.records.iter().map(|record| record.blocks.end).max().unwrap_or(start);
        start..end
    }

    /// Finds what encloses each record, and takes the blocks of nested records from those around them.
    fn nest(&mut self) {
        let mut open: Vec<usize> = Vec::new();
        for index in 0..self.records.len() {
            let blocks = self.records[index].blocks.clone();
            while open.last().is_some_and(|outer| self.records[*outer].blocks.end <= blocks.start) {
                open.pop();
            }
            let enclosing = open.last().copied();
            if let Some(outer) = enclosing {
                take_from(&mut self.records[outer].own, &blocks);
            }
            self.records[index].enclosing = enclosing;
            self.records[index].own = vec![blocks];
            open.push(index);
        }
        for record in &mut self.records {
            record.own.retain(|range| !range.is_empty());
        }
    }
}

/// Takes `inner`, which lies in the last of the ranges, from them.
fn take_from(own: &mut Vec<Range<u32>>, inner: &Range<u32>) {
    if let Some(last) = own.pop() {
        own.push(last.start..inner.start.max(last.start));
        own.push(inner.end.min(last.end)..last.end);
    }
}
