//! Tells comments, threads, questions with answers and reviews apart.

use super::cues::Cues;
use super::group::Group;
use super::survey::Survey;
use crate::page::DiscussionKind;

/// The kind of discussion that the records make.
pub(super) fn kind_of(survey: &Survey<'_, '_>, group: &Group, content: Option<&[f32]>) -> DiscussionKind {
    let count = group.records.len();
    let with = |cue: Cues| group.records.iter().filter(|record| bears(survey, record.root, cue)).count();
    if with(Cues::REVIEW) * 2 > count {
        return DiscussionKind::Reviews;
    }
    if holds_the_page(survey, group, content) { DiscussionKind::Thread } else { DiscussionKind::Comments }
}

fn bears(survey: &Survey<'_, '_>, root: crate::blocks::ContainerId, cue: Cues) -> bool {
    survey.cues.get(survey.blocks.container(root).node).intersects(cue)
}

/// Whether the page has no text of its own: hardly any prose before the first post, or no content beside the posts.
fn holds_the_page(survey: &Survey<'_, '_>, group: &Group, content: Option<&[f32]>) -> bool {
    /// Most prose before the first post, as a share of the first post's own.
    const LEAD_SHARE: u32 = 2;
    /// Most words of prose that introduce a thread.
    const LEAD_WORDS: u32 = 60;
    let start = group.blocks().start;
    let first = group.records.first().map_or(0, |record| record.totals(survey).prose);
    let is_short = survey.totals(&(0..start)).prose <= LEAD_WORDS.max(first / LEAD_SHARE);
    is_short || content.is_some_and(|content| words_beside(survey, group, content) < LEAD_WORDS / LEAD_SHARE)
}

/// Words of content outside the records.
fn words_beside(survey: &Survey<'_, '_>, group: &Group, content: &[f32]) -> u32 {
    /// Likelihood from which a block is content.
    const IS_CONTENT: f32 = 0.5;
    let mut records = group.records.iter().map(|record| &record.blocks).peekable();
    let mut end = 0;
    let beside = survey.blocks.iter().filter(|(id, _)| {
        let index = id.index() as u32;
        while let Some(record) = records.next_if(|record| record.start <= index) {
            end = end.max(record.end);
        }
        index >= end && content[id.index()] >= IS_CONTENT
    });
    beside.map(|(_, block)| block.measures.words).sum()
}
