//! Describes a block by the repeated record it stands in: a card of a listing, an entry of a collection, a review.
//!
//! Siblings of the same name and first class that hold several blocks each are records. Of the groups of records
//! around a block the most numerous is its group; the group with most words is the page's.

use std::ops::Range;

use super::context::{PageContext, Twins};
use super::{Frame, Row, log, ratio};
use crate::blocks::{BlockId, Blocks, Container, ContainerId};

/// The records of a page.
#[derive(Debug)]
pub(super) struct Records {
    /// For each container the record it is or stands in.
    around: Vec<Option<ContainerId>>,
    largest: Option<Group>,
}

/// A group of records.
#[derive(Debug, Clone)]
struct Group {
    number: u32,
    twins: Twins,
    blocks: Range<u32>,
}

/// Siblings from which on they are records.
const FEWEST_RECORDS: u32 = 3;

/// Blocks that a record has at least.
const FEWEST_BLOCKS: usize = 2;

impl Records {
    pub(super) fn of(blocks: &Blocks, twins: &[Twins]) -> Self {
        let mut around: Vec<Option<ContainerId>> = Vec::with_capacity(twins.len());
        let mut largest: Option<Group> = None;
        for (index, container) in blocks.containers().iter().enumerate() {
            let outer = container.parent.and_then(|parent| around[parent.index()]);
            let is_record = twins[index].count >= FEWEST_RECORDS && container.blocks.len() >= FEWEST_BLOCKS;
            if is_record {
                largest = Some(larger(largest, container, &twins[index]));
            }
            let is_own =
                is_record && outer.is_none_or(|outer| twins[outer.index()].count < twins[index].count);
            around.push(if is_own { Some(ContainerId::new(index)) } else { outer });
        }
        Self { around, largest }
    }
}

/// The group with more words, grown by the record where it is of the same.
fn larger(largest: Option<Group>, container: &Container, twins: &Twins) -> Group {
    match largest {
        Some(mut group) if group.number == twins.group => {
            group.blocks.end = group.blocks.end.max(container.blocks.end);
            group
        }
        Some(group) if group.twins.measures.words >= twins.measures.words => group,
        _ => Group { number: twins.group, twins: *twins, blocks: container.blocks.clone() },
    }
}

pub(super) fn describe(blocks: &Blocks, context: &PageContext, id: BlockId, row: &mut Row<'_>) {
    let records = &context.records;
    if let Some(record) = records.around[blocks.block(id).container.index()] {
        describe_record(context, &context.twins[record.index()], row);
    }
    if let Some(group) = &records.largest {
        let index = id.index() as u32;
        row.frame(Frame::LargestRecords, log(group.twins.count));
        row.frame(Frame::LargestShare, ratio(group.twins.measures.words, context.page().words));
        row.frame(
            Frame::LargestLinkDensity,
            ratio(group.twins.measures.link_words, group.twins.measures.words),
        );
        row.frame(Frame::FromLargest, distance(index, &group.blocks));
    }
}

fn describe_record(context: &PageContext, twins: &Twins, row: &mut Row<'_>) {
    let group = &twins.measures;
    row.frame(Frame::Records, log(twins.count));
    row.frame(Frame::RecordWords, ratio(group.words, twins.count));
    row.frame(Frame::RecordShare, ratio(group.words, context.page().words));
    row.frame(Frame::RecordLinkDensity, ratio(group.link_words, group.words));
    row.frame(Frame::RecordImages, ratio(group.images, twins.count));
    row.frame(Frame::RecordStops, ratio(group.stops, group.words));
}

/// Blocks before (negative) or behind the range, as a logarithm; 0 within.
fn distance(index: u32, range: &Range<u32>) -> f32 {
    if index < range.start { -log(range.start - index) } else { log((index + 1).saturating_sub(range.end)) }
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn distances_have_a_sign() {
        assert!(distance(1, &(3..5)) < 0.0 && distance(7, &(3..5)) > 0.0);
        assert_eq!([3, 4].map(|index| distance(index, &(3..5)).to_bits()), [0; 2]);
    }
}
