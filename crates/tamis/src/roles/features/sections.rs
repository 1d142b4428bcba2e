//! Describes a block by the outline of the page: the section that its heading belongs to, and how far the headline's
//! own containers reach.
//!
//! Entries of a list have headings of their own, so the heading above tells what the entry is; what the list is, the
//! heading above that tells ("Related", "Reviews").

use super::context::PageContext;
use super::{Frame, Row, log, ratio};
use crate::blocks::{Block, BlockId, Blocks, ContainerId, Structure};

/// For each block the heading of the section that the heading above it belongs to, and how far it is.
#[derive(Debug)]
pub(super) struct Outline {
    sections: Vec<Option<Section>>,
    /// For each block the depth of the nearest container that holds it and the headline.
    depth_with_headline: Vec<u16>,
    /// The containers around the headline, by depth.
    around_headline: Vec<ContainerId>,
}

/// A heading, as seen from a block below it.
#[derive(Debug, Clone, Copy)]
struct Section {
    heading: BlockId,
    level: u8,
    /// Depth of the nearest container that holds the block and the heading.
    depth: u16,
}

impl Outline {
    pub(super) fn of(blocks: &Blocks, headline: Option<BlockId>, depth_with_next: &[u16]) -> Self {
        let mut around_headline: Vec<ContainerId> =
            headline.map(|id| blocks.enclosing(blocks.block(id).container).collect()).unwrap_or_default();
        around_headline.reverse();
        Self {
            sections: find_sections(blocks, depth_with_next),
            depth_with_headline: headline
                .map_or_else(Vec::new, |id| depths_with(blocks, id, depth_with_next)),
            around_headline,
        }
    }
}

fn find_sections(blocks: &Blocks, depth_with_next: &[u16]) -> Vec<Option<Section>> {
    let mut open: Vec<Section> = Vec::new();
    let section_of = |(id, block): (BlockId, &Block)| {
        if let Some(depth) = id.index().checked_sub(1).map(|before| depth_with_next[before]) {
            for section in &mut open {
                section.depth = section.depth.min(depth);
            }
        }
        let Structure::Heading(level) = block.structure else {
            return open.len().checked_sub(2).map(|at| open[at]);
        };
        open.truncate(open.iter().position(|section| section.level >= level).unwrap_or(open.len()));
        let around = open.last().copied();
        open.push(Section { heading: id, level, depth: blocks.container(block.container).depth });
        around
    };
    blocks.iter().map(section_of).collect()
}

/// For each block the depth of the nearest container that holds it and `anchor`.
fn depths_with(blocks: &Blocks, anchor: BlockId, depth_with_next: &[u16]) -> Vec<u16> {
    let own = blocks.container(blocks.block(anchor).container).depth;
    let mut depths = vec![own; blocks.len()];
    for index in (0..anchor.index()).rev() {
        depths[index] = depths[index + 1].min(depth_with_next[index]);
    }
    for index in anchor.index() + 1..blocks.len() {
        depths[index] = depths[index - 1].min(depth_with_next[index - 1]);
    }
    depths
}

pub(super) fn describe(blocks: &Blocks, context: &PageContext, id: BlockId, row: &mut Row<'_>) {
    let depth = blocks.container(blocks.block(id).container).depth;
    if let Some(section) = context.outline.sections[id.index()] {
        let shape = &context.shapes[section.heading.index()];
        row.frame(Frame::SectionLevel, f32::from(section.level));
        row.frame(Frame::SectionDistance, log((id.index() - section.heading.index()) as u32));
        row.frame(Frame::SectionWeight, shape.word_weight);
        row.frame(Frame::SectionShared, ratio(section.depth, depth));
    }
    describe_headline(blocks, context, id, row);
}

fn describe_headline(blocks: &Blocks, context: &PageContext, id: BlockId, row: &mut Row<'_>) {
    let Some(shared) = context.outline.depth_with_headline.get(id.index()) else { return };
    let around = &context.outline.around_headline;
    let depth = blocks.container(blocks.block(id).container).depth;
    row.frame(Frame::HeadlineShared, ratio(*shared, depth));
    row.frame(Frame::HeadlineDistance, (around.len() as f32) - 1.0 - f32::from(*shared));
    if let Some(container) = around.get(usize::from(*shared)) {
        let words = context.sum(&blocks.container(*container).blocks).words;
        row.frame(Frame::HeadlineWords, ratio(words, context.page().words));
    }
}

#[cfg(test)]
mod tests {
    use tamis_html::{Limits, parse};

    use super::*;

    fn check(html: &str, expected: &[Option<&str>]) {
        let blocks = Blocks::of(&parse(html, &Limits::default()));
        let depths = vec![0; blocks.len()];
        let sections = find_sections(&blocks, &depths);
        let texts: Vec<Option<&str>> =
            sections.iter().map(|section| section.map(|section| blocks.text(section.heading))).collect();
        assert_eq!(texts, expected, "{html}");
    }

    #[test]
    fn a_section_is_the_heading_above_the_heading() {
        check(
            "<h1>A</h1><p>b<h2>C</h2><p>d<h3>E</h3><p>f",
            &[None, None, Some("A"), Some("A"), Some("C"), Some("C")],
        );
    }

    #[test]
    fn a_heading_of_the_same_rank_ends_a_section() {
        check("<h2>A</h2><h3>B</h3><h2>C</h2><p>d", &[None, Some("A"), None, None]);
    }
}
