//! Turns the candidates of a page into the one list of records that is its discussion, if it has one.
//!
//! The group with the largest expected gain comes first; others join it where both, each without the other's
//! records, still read as posts: answers with the comments under them, an opening post of another shape.

use std::collections::HashSet;
use std::ops::Range;

use super::group::{Group, Record};
use super::group_features::{PageMeasures, measure};
use super::group_list::list_groups;
use super::survey::Survey;
use super::tables::Tables;
use super::veto::find_veto;

/// A group and the expected worth of one of its records, 0 to 1.
#[derive(Debug, Clone)]
pub(super) struct Scored {
    pub(super) group: Group,
    pub(super) worth: f32,
}

impl Scored {
    /// What accepting the group is worth: a right record as much as a wrong one costs.
    fn gain(&self) -> f32 {
        self.group.records.len() as f32 * (self.worth - ACCEPTED) * self.worth.powi(SHARPNESS)
    }
}

impl Scored {
    fn may_join(&self) -> bool {
        self.worth >= if self.group.records.len() == 1 { LONE } else { ACCEPTED }
    }
}

/// Worth at which a group is accepted: right records make up for wrong ones.
const ACCEPTED: f32 = 0.5;

/// Worth from which a group may take the place of one that it completes.
const COMPLETING: f32 = 0.4;

/// Worth from which a single record may join a group: an opening post, not the article.
const LONE: f32 = 0.85;

/// How much more a purer group counts than a longer one; chosen by cross-validation.
const SHARPNESS: i32 = 6;

/// Groups, best first, that are looked at for joining.
const JOINABLE: usize = 12;

/// What groups are weighed with.
pub(super) struct Scene<'r, 'a, 's> {
    survey: &'r Survey<'a, 's>,
    page: PageMeasures,
    tables: &'r Tables,
}

impl<'r, 'a, 's> Scene<'r, 'a, 's> {
    pub(super) fn new(survey: &'r Survey<'a, 's>, tables: &'r Tables) -> Self {
        Self { survey, page: PageMeasures::of(survey), tables }
    }
}

/// The candidates of a page, best first.
pub(super) fn rank_groups(scene: &Scene<'_, '_, '_>) -> Vec<Scored> {
    let mut groups = list_groups(scene.survey);
    groups.retain(|group| find_veto(scene.survey, group).is_none());
    let worths = score(scene, &groups);
    let mut ranked: Vec<Scored> =
        groups.into_iter().zip(worths).map(|(group, worth)| Scored { group, worth }).collect();
    ranked.sort_by(|a, b| b.gain().total_cmp(&a.gain()));
    ranked
}

/// Accepts the best group and those that join it.
pub(super) fn accept(scene: &Scene<'_, '_, '_>, ranked: Vec<Scored>) -> Option<Scored> {
    let mut ranked = ranked.into_iter().filter(|scored| scored.worth >= COMPLETING);
    let mut chosen = ranked.next().filter(|scored| scored.worth >= ACCEPTED)?;
    for other in ranked.take(JOINABLE) {
        if completes(&other, &chosen) {
            chosen = other;
        } else if other.may_join()
            && let Some(joined) = join(scene, &chosen, &other)
        {
            chosen = joined;
        }
    }
    Some(chosen)
}

/// Whether a group has all records of another and as many more beside them, and is hardly worse.
fn completes(other: &Scored, chosen: &Scored) -> bool {
    /// By how much a larger group may be worse.
    const LOSS: f32 = 0.2;
    let ranges: HashSet<&Range<u32>> = other.group.records.iter().map(|record| &record.blocks).collect();
    other.worth + LOSS >= chosen.worth
        && other.group.records.len() >= 2 * chosen.group.records.len()
        && chosen.group.records.iter().all(|record| ranges.contains(&record.blocks))
        && !holds_all(&other.group, &chosen.group)
}

/// Whether a record of one group holds all of the other's several records: an article with the posts under it.
fn holds_all(outer: &Group, inner: &Group) -> bool {
    let all = inner.blocks();
    let holds = |record: &Record| record.blocks.start <= all.start && all.end <= record.blocks.end;
    inner.records.len() > 1 && outer.records.iter().any(holds)
}

/// The records of both groups, where those of each still read as posts without those of the other.
fn join(scene: &Scene<'_, '_, '_>, chosen: &Scored, other: &Scored) -> Option<Scored> {
    if holds_all(&chosen.group, &other.group) || holds_all(&other.group, &chosen.group) {
        return None;
    }
    let mut records: Vec<(Record, bool)> = Vec::new();
    records.extend(chosen.group.records.iter().map(|record| (record.clone(), true)));
    records.extend(other.group.records.iter().map(|record| (record.clone(), false)));
    records
        .sort_by_key(|(record, _)| (record.blocks.start, std::cmp::Reverse(record.blocks.end), record.root));
    let has_crossing = records.windows(2).any(|pair| crosses(&pair[0].0.blocks, &pair[1].0.blocks));
    let has_twin = records.windows(2).any(|pair| pair[0].0.blocks == pair[1].0.blocks);
    if has_crossing || has_twin {
        return None;
    }
    let (records, owners): (Vec<Record>, Vec<bool>) = records.into_iter().unzip();
    let merged = Group::new(scene.survey, chosen.group.mark.clone(), chosen.group.extent, records);
    if merged.records.len() < owners.len() {
        return None;
    }
    let of_owner = |owner: bool| {
        let records = merged.records.iter().zip(&owners).filter(|(_, of)| **of == owner);
        let mut group = chosen.group.clone();
        group.records = records.map(|(record, _)| Record { enclosing: None, ..record.clone() }).collect();
        group
    };
    let sides = [of_owner(true), of_owner(false)];
    if ![true, false].iter().all(|side| is_complete(scene, &merged, &owners, *side)) {
        return None;
    }
    let is_good = score(scene, &sides).iter().all(|worth| *worth >= ACCEPTED);
    is_good.then(|| Scored { worth: chosen.worth.min(other.worth), group: merged })
}

/// Share of records from which a trait is the group's.
const MOST: f32 = 0.7;

/// Whether most records of one side say something and have a name or date of their own, and so do most of those
/// that hold records of the other side: else they are parts of posts.
fn is_complete(scene: &Scene<'_, '_, '_>, merged: &Group, owners: &[bool], side: bool) -> bool {
    let of_side = |index: &usize| owners[*index] == side;
    let all: Vec<usize> = (0..owners.len()).filter(of_side).collect();
    let mut outer: Vec<usize> =
        merged.records.iter().filter_map(|record| record.enclosing).filter(of_side).collect();
    outer.dedup();
    [all, outer].iter().all(|indices| {
        let totals = indices.iter().map(|index| merged.records[*index].totals(scene.survey));
        let complete = totals.filter(|t| t.prose + t.stops > 0 && t.names + t.dates > 0).count();
        complete as f32 >= MOST * indices.len() as f32
    })
}

fn crosses(left: &Range<u32>, right: &Range<u32>) -> bool {
    left.start < right.start && right.start < left.end && left.end < right.end
}

fn score(scene: &Scene<'_, '_, '_>, groups: &[Group]) -> Vec<f32> {
    let rows: Vec<Vec<f32>> = groups.iter().map(|group| measure(scene.survey, &scene.page, group)).collect();
    scene.tables.weigh_groups(&rows)
}
