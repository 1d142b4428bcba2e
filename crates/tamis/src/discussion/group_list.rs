//! Lists the groups of a page that may be its discussion: each mark's elements, its runs from one marked element to
//! the next, and its elements without those that have nothing else in common with the others.
//!
//! Most marks of a page are no list of posts. Whether one may be is counted before a group is made of it.

use std::collections::HashSet;
use std::ops::Range;

use super::group::{Extent, Group, Record};
use super::marks::{Marked, MarkedList};
use super::survey::Survey;
use crate::blocks::{Container, ContainerId};

/// Single children that are weighed on one page; where there are more, they are parts of a long list's records.
const LONE_PLACES: usize = 1000;

/// Lists the candidates of a page, the same set of records once.
pub(super) fn list_groups(survey: &Survey<'_, '_>) -> Vec<Group> {
    let list = MarkedList::of(survey);
    let mut lister = Lister::new(survey, &list);
    let mut lone = 0;
    for marked in &list.marked {
        if let [root] = marked.containers() {
            lone += usize::from(marked.mark.is_place());
            let is_beyond = marked.mark.is_place() && lone > LONE_PLACES;
            if is_beyond || !may_be_post(survey, *root) {
                continue;
            }
        }
        lister.add_groups_of(marked);
    }
    lister.groups
}

/// Whether a container alone is worth measuring.
fn may_be_post(survey: &Survey<'_, '_>, root: ContainerId) -> bool {
    let (words, signs) = survey.words_and_signs(&survey.blocks.container(root).blocks);
    is_enough(words, usize::from(signs > 0), 1)
}

/// Whether records are worth measuring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Plausible,
    Implausible,
    /// Some have no words of their own and are left out; what is then left has to be looked at.
    Open,
}

struct Lister<'r, 'a, 's> {
    survey: &'r Survey<'a, 's>,
    list: &'r MarkedList,
    seen: HashSet<Vec<Range<u32>>>,
    groups: Vec<Group>,
    /// By number of a mark: how many records of the present group bear it.
    shares: Vec<u32>,
}

impl<'r, 'a, 's> Lister<'r, 'a, 's> {
    fn new(survey: &'r Survey<'a, 's>, list: &'r MarkedList) -> Self {
        let shares = vec![0; list.marked.len()];
        Self { survey, list, seen: HashSet::new(), groups: Vec::new(), shares }
    }

    fn add_groups_of(&mut self, marked: &Marked) {
        let container = |root: &ContainerId| self.survey.blocks.container(*root);
        let ranges: Vec<Range<u32>> =
            marked.containers().iter().map(|root| container(root).blocks.clone()).collect();
        let verdict = judge(self.survey, &ranges);
        let roots = match verdict {
            Verdict::Implausible => marked.containers().to_vec(),
            Verdict::Plausible | Verdict::Open => {
                let group = self.make(marked, Extent::Element, marked.containers(), &ranges);
                let roots = group.records.iter().map(|record| record.root).collect();
                self.add(group);
                roots
            }
        };
        if let Some(ends) = ends_of_runs(self.survey, marked.containers()) {
            let runs: Vec<Range<u32>> =
                ranges.iter().zip(ends).map(|(range, end)| range.start..end).collect();
            self.add_if_plausible(marked, Extent::Run, marked.containers(), &runs);
        }
        if let Some(alike) = self.without_odd(&roots) {
            let ranges: Vec<Range<u32>> =
                alike.iter().map(|root| self.survey.blocks.container(*root).blocks.clone()).collect();
            self.add_if_plausible(marked, Extent::Element, &alike, &ranges);
        }
    }

    fn add_if_plausible(
        &mut self,
        marked: &Marked,
        extent: Extent,
        roots: &[ContainerId],
        ranges: &[Range<u32>],
    ) {
        if judge(self.survey, ranges) != Verdict::Implausible {
            let group = self.make(marked, extent, roots, ranges);
            self.add(group);
        }
    }

    fn make(&self, marked: &Marked, extent: Extent, roots: &[ContainerId], ranges: &[Range<u32>]) -> Group {
        let records = roots.iter().zip(ranges).map(|(root, range)| Record::new(*root, range.clone()));
        Group::new(self.survey, marked.mark.clone(), extent, records.collect())
    }

    fn add(&mut self, group: Group) {
        let ranges = group.records.iter().map(|record| record.blocks.clone()).collect();
        if is_plausible(self.survey, &group) && self.seen.insert(ranges) {
            self.groups.push(group);
        }
    }

    /// The records without those that share no further mark with the others, as an article that bears the mark
    /// of the posts under it.
    fn without_odd(&mut self, roots: &[ContainerId]) -> Option<Vec<ContainerId>> {
        /// Fewest records that tell what they have in common.
        const FEWEST: usize = 3;
        /// Share of the records that have a mark in common.
        const COMMON: f32 = 0.6;
        let count = roots.len();
        if count < FEWEST {
            return None;
        }
        let list = self.list;
        let marks = || roots.iter().flat_map(|root| list.marks_of(*root)).map(|mark| *mark as usize);
        for mark in marks() {
            self.shares[mark] += 1;
        }
        let is_common = |mark: &u32| {
            let share = self.shares[*mark as usize] as usize;
            share < count && share as f32 >= COMMON * count as f32
        };
        let is_alike = |root: &&ContainerId| list.marks_of(**root).iter().any(is_common);
        let alike: Vec<ContainerId> = roots.iter().filter(is_alike).copied().collect();
        for mark in marks() {
            self.shares[mark] = 0;
        }
        (!alike.is_empty() && alike.len() < count).then_some(alike)
    }
}

/// Words that a record has on average at least, and the share of records that have a date, name or control.
const MEAN_WORDS: usize = 2;
const SIGNED_ONE_IN: usize = 3;

/// Whether records with these blocks may be worth measuring, each without those within it.
fn judge(survey: &Survey<'_, '_>, ranges: &[Range<u32>]) -> Verdict {
    let mut own: Vec<(u32, u32)> = Vec::with_capacity(ranges.len());
    let mut open: Vec<usize> = Vec::new();
    for (index, range) in ranges.iter().enumerate() {
        while open.last().is_some_and(|outer| ranges[*outer].end <= range.start) {
            open.pop();
        }
        let totals = survey.words_and_signs(range);
        if let Some(&outer) = open.last() {
            if range.end > ranges[outer].end {
                return Verdict::Open;
            }
            own[outer] = (own[outer].0 - totals.0, own[outer].1 - totals.1);
        }
        own.push(totals);
        open.push(index);
    }
    if own.iter().any(|(words, _)| *words == 0) {
        return Verdict::Open;
    }
    let words: u32 = own.iter().map(|(words, _)| words).sum();
    let signed = own.iter().filter(|(_, signs)| *signs > 0).count();
    if is_enough(words, signed, own.len()) { Verdict::Plausible } else { Verdict::Implausible }
}

fn is_enough(words: u32, signed: usize, records: usize) -> bool {
    words as usize > MEAN_WORDS * records && signed * SIGNED_ONE_IN > records
}

/// Whether it is worth while to measure the group.
fn is_plausible(survey: &Survey<'_, '_>, group: &Group) -> bool {
    let (mut words, mut signed) = (0, 0);
    for record in &group.records {
        let own = record.own.iter().map(|range| survey.words_and_signs(range));
        let (of_record, signs) = own.fold((0, 0), |sum, own| (sum.0 + own.0, sum.1 + own.1));
        words += of_record;
        signed += usize::from(signs > 0);
    }
    is_enough(words, signed, group.records.len())
}

/// Where each record ends that reaches up to the next under the same parent; `None` where nothing stands between any
/// two.
fn ends_of_runs(survey: &Survey<'_, '_>, roots: &[ContainerId]) -> Option<Vec<u32>> {
    let container = |root: ContainerId| survey.blocks.container(root);
    let next_sibling = |index: usize| {
        let next = roots.get(index + 1).map(|next| container(*next));
        next.filter(|next| next.parent == container(roots[index]).parent)
    };
    let has_between = |index: usize| {
        next_sibling(index).is_some_and(|next| next.blocks.start > container(roots[index]).blocks.end)
    };
    if !(0..roots.len()).any(has_between) {
        return None;
    }
    let mut ends = Vec::with_capacity(roots.len());
    let mut reach = 0;
    for (index, &root) in roots.iter().enumerate() {
        let end = match next_sibling(index) {
            Some(next) => next.blocks.start,
            None => end_of_run(survey, root, reach),
        };
        reach = count_siblings_until(survey, root, end).max(reach);
        ends.push(end.max(container(root).blocks.end));
    }
    Some(ends)
}

/// Containers that follow under the same parent, first to last.
fn siblings_after<'a>(survey: &Survey<'a, '_>, root: ContainerId) -> impl Iterator<Item = &'a Container> {
    let blocks = survey.blocks;
    let container = blocks.container(root);
    let parent_end = container.parent.map_or(container.end, |parent| blocks.container(parent).end);
    let next = move |id: ContainerId| (id < parent_end).then_some(id);
    std::iter::successors(next(container.end), move |id| next(blocks.container(*id).end))
        .map(|id| blocks.container(id))
}

fn count_siblings_until(survey: &Survey<'_, '_>, root: ContainerId, end: u32) -> usize {
    siblings_after(survey, root).take_while(|sibling| sibling.blocks.end <= end).count()
}

/// The end of the last run of a list: as many siblings as the longest run before it has.
fn end_of_run(survey: &Survey<'_, '_>, root: ContainerId, reach: usize) -> u32 {
    let own = survey.blocks.container(root).blocks.end;
    siblings_after(survey, root).take(reach).last().map_or(own, |sibling| sibling.blocks.end)
}
