//! Finds the records in which a page shows the posts that its data describe, where nothing else told them.

use super::{DescribedList, Shingles};
use crate::discussion::group::{Group, Record};
use crate::discussion::group_list::list_groups;
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
    (worth >= FEWEST as i64).then(|| (Group::new(survey, group.mark, group.extent, records), list.kind))
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

/// How many records hold one described post, without those that hold none or several.
fn worth(group: &Group, places: &[u32]) -> i64 {
    group.records.iter().map(|record| if count_places(record, places) == 1 { 1 } else { -1 }).sum()
}

fn count_places(record: &Record, places: &[u32]) -> usize {
    let before = |block: u32| places.partition_point(|place| *place < block);
    record.own.iter().map(|range| before(range.end) - before(range.start)).sum()
}
