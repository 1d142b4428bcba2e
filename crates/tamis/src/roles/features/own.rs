//! Describes a block by its own text and place.

use super::context::{PageContext, title_overlap};
use super::{Own, Row, log, ratio};
use crate::blocks::{Block, BlockId, Blocks, Structure, Traits};

/// Blocks on either side of the near window.
const NEAR: u32 = 4;

/// Blocks on either side of the far window.
const FAR: u32 = 12;

pub(super) fn describe(blocks: &Blocks, context: &PageContext, id: BlockId, row: &mut Row<'_>) {
    let block = blocks.block(id);
    describe_counts(block, row);
    describe_shape(context, id, row);
    describe_place(blocks, context, id, row);
    describe_windows(blocks, context, id, row);
    describe_classes(blocks, context, block, row);
    describe_heading(blocks, context, id, row);
    describe_kin(blocks, context, id, row);
    row.own(Own::Told, context.told[id.index()]);
    row.own(Own::EchoBefore, context.echoes[id.index()].before);
    row.own(Own::EchoAfter, context.echoes[id.index()].after);
}

fn describe_counts(block: &Block, row: &mut Row<'_>) {
    let m = &block.measures;
    row.own(Own::Structure, structure_number(block.structure));
    row.own(Own::Words, log(m.words));
    row.own(Own::CharsAWord, ratio(m.chars, m.words));
    row.own(Own::LinkDensity, ratio(m.link_words, m.words));
    row.own(Own::Links, log(m.links));
    row.own(Own::Images, log(m.images));
    row.own(Own::Digits, ratio(m.digits, m.chars));
    row.own(Own::Uppercase, ratio(m.uppercase, m.letters));
    row.own(Own::Capitalized, ratio(m.capitalized, m.words));
    row.own(Own::Stops, log(m.stops));
    row.own(Own::StopsAWord, ratio(m.stops, m.words));
    row.own(Own::Commas, log(m.commas));
    row.own(Own::CommasAWord, ratio(m.commas, m.words));
    row.own(Own::Signs, ratio(m.signs, m.chars));
}

/// Structures as numbers, ordered so that neighbours are alike.
pub(super) fn structure_number(structure: Structure) -> f32 {
    match structure {
        Structure::Rule => 0.0,
        Structure::TableCell => 1.0,
        Structure::Term => 2.0,
        Structure::ListItem => 3.0,
        Structure::Caption => 4.0,
        Structure::Paragraph => 5.0,
        Structure::Quote => 6.0,
        Structure::Code => 7.0,
        Structure::Heading(level) => 7.0 + f32::from(level),
    }
}

fn describe_shape(context: &PageContext, id: BlockId, row: &mut Row<'_>) {
    let shape = &context.shapes[id.index()];
    row.own(Own::Lines, log(shape.lines));
    row.own(Own::FirstSign, shape.first_sign);
    row.own(Own::LastSign, shape.last_sign);
    row.own(Own::HasCurrency, f32::from(shape.has_currency));
    row.own(Own::HasCopyright, f32::from(shape.has_copyright));
    row.own(Own::HasAt, f32::from(shape.has_at));
    row.own(Own::HasClock, f32::from(shape.has_clock));
    row.own(Own::HasYear, f32::from(shape.has_year));
    row.own(Own::WordWeight, shape.word_weight);
    row.own(Own::LowestWord, shape.lowest_word);
    row.own(Own::HighestWord, shape.highest_word);
    row.own(Own::LineWeight, shape.line_weight);
}

fn describe_place(blocks: &Blocks, context: &PageContext, id: BlockId, row: &mut Row<'_>) {
    let (index, count) = (id.index() as u32, blocks.len() as u32);
    let block = blocks.block(id);
    row.own(Own::Position, ratio(index, count));
    row.own(Own::WordPosition, ratio(context.words_before(id), context.page().words));
    row.own(Own::Index, log(index));
    row.own(Own::IndexFromEnd, log(count - index));
    let (copies, is_later) = context.copies[id.index()];
    row.own(Own::Copies, log(copies));
    row.own(Own::IsLaterCopy, f32::from(is_later));
    row.own(
        Own::TitleOverlap,
        title_overlap(context.words.of_block(id), block.measures.words, &context.title_words),
    );
    row.own(Own::AfterHeadline, context.headline.map_or(0.0, |headline| signed_log(id, headline)));
    row.own(Own::AfterFirstProse, context.first_prose.map_or(0.0, |first| signed_log(id, first)));
    row.own(Own::BeforeLastProse, context.last_prose.map_or(0.0, |last| signed_log(last, id)));
    row.own(Own::ProseBefore, log(context.prose_before[id.index()]));
    row.own(Own::ProseAfter, log(context.prose_after[id.index()]));
}

/// How many blocks `id` stands behind `other`, as a logarithm with the sign of the direction.
fn signed_log(id: BlockId, other: BlockId) -> f32 {
    let distance = log(id.index().abs_diff(other.index()) as u32);
    if id.index() < other.index() { -distance } else { distance }
}

fn describe_windows(blocks: &Blocks, context: &PageContext, id: BlockId, row: &mut Row<'_>) {
    let window = |reach: u32| {
        let index = id.index() as u32;
        index.saturating_sub(reach)..(index + reach + 1).min(blocks.len() as u32)
    };
    let near = context.sum(&window(NEAR));
    let far = context.sum(&window(FAR));
    row.own(Own::LinesInWindow, log(near.words));
    row.own(Own::LinksInWindow, ratio(near.link_words, near.words));
    row.own(Own::ProseInWindow, ratio(context.prose_words(&window(FAR)), far.words));
    row.own(Own::WordsInWindow, log(far.words));
}

fn describe_classes(blocks: &Blocks, context: &PageContext, block: &Block, row: &mut Row<'_>) {
    let classes = &context.classes[block.container.index()];
    row.own(Own::NearestClass, classes.nearest);
    row.own(Own::LowestClass, classes.lowest);
    row.own(Own::HighestClass, classes.highest);
    row.own(Own::MeanClass, ratio(classes.sum, classes.known));
    row.own(Own::LowestClassDistance, log(classes.lowest_distance));
    row.own(Own::Depth, f32::from(blocks.container(block.container).depth));
    let around = |wanted: Traits| {
        let has = |id: &crate::blocks::ContainerId| blocks.container(*id).traits.contains(wanted);
        blocks.enclosing(block.container).take_while(has).count() as u32
    };
    row.own(Own::ListDepth, log(around(Traits::LIST)));
    row.own(Own::TableDepth, log(around(Traits::TABLE)));
    let traits = blocks.container(block.container).traits;
    for number in 0..Traits::COUNT {
        row.set(super::TRAITS_AT + number as usize, f32::from(traits.has_number(number)));
    }
}

fn describe_heading(blocks: &Blocks, context: &PageContext, id: BlockId, row: &mut Row<'_>) {
    let Some(heading) = context.headings[id.index()] else { return };
    let above = blocks.block(heading);
    let shape = &context.shapes[heading.index()];
    if let Structure::Heading(level) = above.structure {
        row.own(Own::HeadingLevel, f32::from(level));
    }
    row.own(Own::HeadingDistance, log((id.index() - heading.index()) as u32));
    row.own(Own::HeadingWords, log(above.measures.words));
    row.own(Own::HeadingWeight, shape.word_weight);
    row.own(Own::HeadingLineWeight, shape.line_weight);
    let depth = blocks.container(blocks.block(id).container).depth;
    row.own(Own::HeadingShare, ratio(context.depth_with_heading[id.index()], depth));
}

fn describe_kin(blocks: &Blocks, context: &PageContext, id: BlockId, row: &mut Row<'_>) {
    let (page_words, count) = (context.page().words, blocks.len() as u32);
    let kin = context.kin.group_of(id);
    row.own(Own::Kin, log(kin.count));
    row.own(Own::KinWords, ratio(kin.words, kin.count));
    row.own(Own::KinLinkDensity, ratio(kin.link_words, kin.words));
    row.own(Own::KinShare, ratio(kin.words, page_words));
    row.own(Own::KinSpread, ratio(kin.last - kin.first, count));
    row.own(Own::KinPlace, ratio(id.index() as u32 - kin.first, kin.last - kin.first));
    let cousins = context.cousins.group_of(id);
    row.own(Own::Cousins, log(cousins.count));
    row.own(Own::CousinWords, ratio(cousins.words, cousins.count));
    row.own(Own::CousinLinkDensity, ratio(cousins.link_words, cousins.words));
    row.own(Own::CousinShare, ratio(cousins.words, page_words));
    row.own(Own::CousinSpread, ratio(cousins.last - cousins.first, count));
}
