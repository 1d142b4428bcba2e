//! Turns containers that share a mark into groups of records, each with the blocks that are its own.
//!
//! Records may be nested: a reply inside the post that it answers. What is in a nested record is not the outer
//! one's own. A record may also be a run of siblings, from one marked element to the next.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::marks::{Marked, list_marked};
use super::survey::{Survey, Totals};
use crate::blocks::ContainerId;

/// A candidate for a list of posts.
#[derive(Debug, Clone)]
pub(super) struct Group {
    pub(super) mark: String,
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
    pub(super) fn new(survey: &Survey<'_, '_>, mark: String, extent: Extent, records: Vec<Record>) -> Self {
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

/// Single children that are weighed on one page; where there are more, they are parts of a long list's records.
const LONE_PLACES: usize = 1000;

/// Lists the candidates of a page, the same set of records once.
pub(super) fn list_groups(survey: &Survey<'_, '_>) -> Vec<Group> {
    let mut seen: HashSet<Vec<Range<u32>>> = HashSet::new();
    let mut groups = Vec::new();
    let mut lone = 0;
    let marked = list_marked(survey);
    let marks = MarksOf::new(&marked);
    for marked in &marked {
        if marked.is_place() && marked.containers.len() == 1 {
            lone += 1;
            if lone > LONE_PLACES {
                continue;
            }
        }
        let (element, run) = groups_of(survey, marked);
        let alike = marks
            .without_odd(&element)
            .map(|records| Group::new(survey, marked.mark.clone(), Extent::Element, records));
        for group in [Some(element), run, alike].into_iter().flatten() {
            let ranges = group.records.iter().map(|record| record.blocks.clone()).collect();
            if is_plausible(survey, &group) && seen.insert(ranges) {
                groups.push(group);
            }
        }
    }
    groups
}

/// The marks of each container, as numbers in the list of marks.
struct MarksOf(HashMap<ContainerId, Vec<u32>>);

impl MarksOf {
    fn new(marked: &[Marked]) -> Self {
        let mut marks: HashMap<ContainerId, Vec<u32>> = HashMap::new();
        for (number, marked) in marked.iter().enumerate().filter(|(_, marked)| !marked.is_place()) {
            for container in &marked.containers {
                marks.entry(*container).or_default().push(number as u32);
            }
        }
        Self(marks)
    }

    /// The records without those that share no further mark with the others, as an article that bears the mark
    /// of the posts under it.
    fn without_odd(&self, group: &Group) -> Option<Vec<Record>> {
        /// Fewest records that tell what they have in common.
        const FEWEST: usize = 3;
        /// Share of the records that have a mark in common.
        const COMMON: f32 = 0.6;
        let count = group.records.len();
        if count < FEWEST {
            return None;
        }
        let marks_of = |record: &Record| self.0.get(&record.root).map_or(&[][..], Vec::as_slice);
        let mut shares: HashMap<u32, usize> = HashMap::new();
        for mark in group.records.iter().flat_map(marks_of) {
            *shares.entry(*mark).or_default() += 1;
        }
        let is_common = |mark: &u32| shares[mark] < count && shares[mark] as f32 >= COMMON * count as f32;
        let alike: Vec<Record> =
            group.records.iter().filter(|record| marks_of(record).iter().any(is_common)).cloned().collect();
        (!alike.is_empty() && alike.len() < count).then_some(alike)
    }
}

fn groups_of(survey: &Survey<'_, '_>, marked: &Marked) -> (Group, Option<Group>) {
    let records: Vec<Record> = marked
        .containers
        .iter()
        .map(|root| Record::new(*root, survey.blocks.container(*root).blocks.clone()))
        .collect();
    let run = extend_to_next(survey, &records)
        .map(|records| Group::new(survey, marked.mark.clone(), Extent::Run, records));
    (Group::new(survey, marked.mark.clone(), Extent::Element, records), run)
}

/// Extends each record up to the next under the same parent, where something stands between them.
fn extend_to_next(survey: &Survey<'_, '_>, records: &[Record]) -> Option<Vec<Record>> {
    let parent = |record: &Record| survey.blocks.container(record.root).parent;
    let mut extended: Vec<Record> = records.to_vec();
    let mut has_between = false;
    let mut reach = 0;
    for index in 0..records.len() {
        let next = records.get(index + 1).filter(|next| parent(next) == parent(&records[index]));
        let end = match next {
            Some(next) => next.blocks.start,
            None => end_of_run(survey, &records[index], reach),
        };
        has_between |= next.is_some() && end > records[index].blocks.end;
        reach = count_siblings_until(survey, &records[index], end).max(reach);
        extended[index] =
            Record::new(records[index].root, records[index].blocks.start..end.max(records[index].blocks.end));
    }
    has_between.then_some(extended)
}

/// Containers that follow under the same parent, first to last.
fn siblings_after<'a>(
    survey: &'a Survey<'_, '_>,
    record: &Record,
) -> impl Iterator<Item = &'a crate::blocks::Container> {
    let container = survey.blocks.container(record.root);
    let parent_end = container.parent.map_or(container.end, |parent| survey.blocks.container(parent).end);
    let next = move |id: ContainerId| (id < parent_end).then_some(id);
    std::iter::successors(next(container.end), move |id| next(survey.blocks.container(*id).end))
        .map(|id| survey.blocks.container(id))
}

fn count_siblings_until(survey: &Survey<'_, '_>, record: &Record, end: u32) -> usize {
    siblings_after(survey, record).take_while(|sibling| sibling.blocks.end <= end).count()
}

/// The end of the last run of a list: as many siblings as the longest run before it has.
fn end_of_run(survey: &Survey<'_, '_>, record: &Record, reach: usize) -> u32 {
    siblings_after(survey, record).take(reach).last().map_or(record.blocks.end, |sibling| sibling.blocks.end)
}

/// Whether it is worth while to measure the group.
fn is_plausible(survey: &Survey<'_, '_>, group: &Group) -> bool {
    let mut named_or_dated = 0;
    let mut words = 0;
    for record in &group.records {
        let totals = record.totals(survey);
        words += totals.words;
        named_or_dated += usize::from(totals.dates + totals.names + totals.controls > 0);
    }
    words as usize > 2 * group.records.len() && named_or_dated * 3 > group.records.len()
}
