//! Finds the records in which a page shows the posts that its data describe, where nothing else told them, and those
//! that attributes call posts.

use std::collections::HashSet;

use tamis_html::NodeId;

use super::{Annotations, DescribedList, Shingles};
use crate::blocks::ContainerId;
use crate::data::Data;
use crate::discussion::group::{Extent, Group, Record};
use crate::discussion::group_list::list_groups;
use crate::discussion::marks::Mark;
use crate::discussion::survey::Survey;
use crate::page::DiscussionKind;

/// Fewest described posts that tell which records are posts.
const FEWEST: usize = 2;

/// The records that hold one described post each, of the group that has the most of them, and what kind they are.
pub(in crate::discussion) fn find_described_group(
    survey: &Survey<'_, '_>,
    lists: &[DescribedList],
) -> Option<(Group, DiscussionKind)> {
    let list = lists.iter().find(|list| list.posts.len() >= FEWEST)?;
    let places = find_places(survey, list);
    if places.len() < FEWEST {
        return None;
    }
    let scored = list_groups(survey).into_iter().map(|group| (worth(&group, &places), group));
    // Of groups that are as good the first is the outermost.
    let (worth, mut group) = scored.rev().max_by_key(|(worth, _)| *worth)?;
    group.records.retain(|record| count_places(record, &places) == 1);
    let records = group.records.drain(..).map(|record| Record::new(record.root, record.blocks)).collect();
    (worth >= FEWEST).then(|| (Group::new(survey, group.mark, group.extent, records), list.kind))
}

/// The records that attributes call posts, where they say of most who wrote them or when; `None` where the opening post
/// of a thread is not among them, since it is described by the element around all of it.
pub(in crate::discussion) fn find_annotated_group(
    survey: &Survey<'_, '_>,
    data: &Data<'_, '_>,
) -> Option<Group> {
    let annotations = Annotations::of(data);
    if annotations.posts().len() < FEWEST || annotations.has_opening() {
        return None;
    }
    let nodes: HashSet<NodeId> = annotations.posts().collect();
    let containers = survey.blocks.containers().iter().enumerate();
    let records: Vec<Record> = containers
        .filter(|(_, container)| nodes.contains(&container.node) && !container.blocks.is_empty())
        .map(|(index, container)| Record::new(ContainerId::new(index), container.blocks.clone()))
        .collect();
    let group = Group::new(survey, Mark::named("@posts"), Extent::Element, records);
    let roots: Vec<NodeId> =
        group.records.iter().map(|record| survey.blocks.container(record.root).node).collect();
    let signed = annotations.annotate(&roots).iter().filter(|annotation| annotation.is_signed()).count();
    (group.records.len() >= FEWEST && signed * 2 > group.records.len()).then_some(group)
}

/// The blocks in which the described posts begin, in order.
fn find_places(survey: &Survey<'_, '_>, list: &DescribedList) -> Vec<u32> {
    let mut shingles = Shingles::default();
    for (id, _) in survey.blocks.iter() {
        shingles.add(survey.blocks.text(id));
    }
    let first_line = |text: &str| text.lines().next().unwrap_or_default().to_owned();
    let found = list.posts.iter().filter_map(|post| shingles.find(&first_line(&post.text)).into_iter().min());
    let mut places: Vec<u32> = found.map(|block| block as u32).collect();
    places.sort_unstable();
    places.dedup();
    places
}

/// How many more records hold one described post than hold none or several.
fn worth(group: &Group, places: &[u32]) -> usize {
    let good = group.records.iter().filter(|record| count_places(record, places) == 1).count();
    (2 * good).saturating_sub(group.records.len())
}

fn count_places(record: &Record, places: &[u32]) -> usize {
    let before = |block: u32| places.partition_point(|place| *place < block);
    record.own.iter().map(|range| before(range.end) - before(range.start)).sum()
}
