//! Turns the runs of a record that are its body into the text of its post, quoted lines marked as in mail (`> `).

use std::ops::Range;

use tamis_html::Name;

use super::cues::Cues;
use super::group::Record;
use super::survey::Survey;
use crate::blocks::{BlockId, ContainerId};

/// What a quoted line begins with.
const QUOTED: &str = "> ";

/// The text of a post: paragraphs on lines of their own.
pub(super) fn read_body(survey: &Survey<'_, '_>, record: &Record, runs: &[(BlockId, Range<u32>)]) -> String {
    let all = cover(runs);
    let mut body = String::new();
    for (block, text) in runs {
        if !body.is_empty() {
            body.push('\n');
        }
        if is_quoted(survey, record, *block, &all) {
            body.push_str(QUOTED);
        }
        body.push_str(survey.blocks.slice(text).trim());
    }
    body
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
