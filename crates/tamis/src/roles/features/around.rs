//! Describes a block by the containers around it, each with more blocks than the one before.

use super::context::PageContext;
use super::{Around, LEVELS, Row, log, ratio};
use crate::blocks::{BlockId, Blocks, ContainerId};

pub(super) fn describe(blocks: &Blocks, context: &PageContext, id: BlockId, row: &mut Row<'_>) {
    let own = blocks.block(id).container;
    let has_more = |container: &ContainerId| blocks.container(*container).blocks.len() > 1;
    for (level, container) in context.levels(own).filter(has_more).take(LEVELS).enumerate() {
        describe_level(blocks, context, (id, container), (row, level));
    }
}

fn describe_level(
    blocks: &Blocks,
    context: &PageContext,
    (id, container): (BlockId, ContainerId),
    (row, level): (&mut Row<'_>, usize),
) {
    let range = &blocks.container(container).blocks;
    let count = range.end - range.start;
    let sum = context.sum(range);
    let mut set = |feature, value| row.around(level, feature, value);
    set(Around::WordShare, ratio(sum.words, context.page().words));
    set(Around::Words, log(sum.words));
    set(Around::Blocks, log(count));
    set(Around::LinkDensity, ratio(sum.link_words, sum.words));
    set(Around::WordsABlock, ratio(sum.words, count));
    set(Around::StopsAWord, ratio(sum.stops, sum.words));
    set(Around::CommasAWord, ratio(sum.commas, sum.words));
    set(Around::ProseShare, ratio(context.prose_words(range), sum.words));
    set(Around::ImagesABlock, ratio(sum.images, count));
    set(Around::Place, ratio(id.index() as u32 - range.start, count));
    let classes = &context.classes[container.index()];
    set(Around::Lowest, classes.own_lowest);
    set(Around::Highest, classes.own_highest);
    let twins = &context.twins[container.index()];
    set(Around::Twins, log(twins.count));
    set(Around::TwinNumber, log(twins.number));
    set(Around::TwinWords, log(twins.measures.words / twins.count.max(1)));
    set(Around::TwinLinkDensity, ratio(twins.measures.link_words, twins.measures.words));
}
