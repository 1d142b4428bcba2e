//! Turns the runs of a record that are body into the text of its post, quoted lines marked as in mail (`> `).

use std::ops::Range;

use tamis_html::Name;
use tamis_text::dates::DateContext;

use super::body_end::keep_own_lines;
use super::cues::Cues;
use super::group::Record;
use super::survey::Survey;
use crate::blocks::{BlockId, ContainerId};

/// What a reader wrote.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Body {
    /// Paragraphs on lines of their own.
    pub(super) text: String,
    /// When it was changed, where a line of it says so.
    pub(super) updated: Option<String>,
}

/// What a quoted line begins with.
const QUOTED: &str = "> ";

/// The text of a post.
pub(super) fn read_body(
    survey: &Survey<'_, '_>,
    record: &Record,
    runs: &[(BlockId, Range<u32>)],
    context: &DateContext<'_>,
) -> Body {
    let lines: Vec<&str> = runs.iter().map(|(_, text)| survey.blocks.slice(text).trim()).collect();
    let (kept, updated) = keep_own_lines(&lines, context);
    let all = cover(runs);
    let mut text = String::new();
    for index in kept.into_iter().flatten() {
        if !text.is_empty() {
            text.push('\n');
        }
        if is_quoted(survey, record, runs[index].0, &all) {
            text.push_str(QUOTED);
        }
        text.push_str(lines[index]);
    }
    Body { text, updated }
}

/// The blocks from the first to the last of a body.
fn cover(runs: &[(BlockId, Range<u32>)]) -> Range<u32> {
    let blocks = || runs.iter().map(|(block, _)| block.index() as u32);
    blocks().min().unwrap_or(0)..blocks().max().map_or(0, |last| last + 1)
}

/// Whether a block stands in a quotation within the record: one that is not around all of the body, as with
/// platforms that write each post as a quotation.
fn is_quoted(survey: &Survey<'_, '_>, record: &Record, block: BlockId, body: &Range<u32>) -> bool {
    let holds_body = |id: &ContainerId| {
        let held = &survey.blocks.container(*id).blocks;
        held.start <= body.start && body.end <= held.end
    };
    let within = |id: &ContainerId| *id != record.root && !holds_body(id);
    let around = survey.blocks.enclosing(survey.blocks.block(block).container);
    around.take_while(within).any(|id| {
        let node = survey.blocks.container(id).node;
        survey.tree.is(node, Name::BLOCKQUOTE) || survey.cues.get(node).intersects(Cues::QUOTE)
    })
}
