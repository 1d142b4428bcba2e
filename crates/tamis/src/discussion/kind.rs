//! Tells comments, threads, questions with answers and reviews apart.

use super::cues::Cues;
use super::group::Group;
use super::survey::Survey;
use crate::page::DiscussionKind;

/// The kind of discussion that the records make.
pub(super) fn kind_of(survey: &Survey<'_, '_>, group: &Group) -> DiscussionKind {
    let count = group.records.len();
    let with = |cue: Cues| group.records.iter().filter(|record| bears(survey, record.root, cue)).count();
    if with(Cues::REVIEW) * 2 > count {
        return DiscussionKind::Reviews;
    }
    if holds_the_page(survey, group) { DiscussionKind::Thread } else { DiscussionKind::Comments }
}

fn bears(survey: &Survey<'_, '_>, root: crate::blocks::ContainerId, cue: Cues) -> bool {
    survey.cues.get(survey.blocks.container(root).node).intersects(cue)
}

/// Whether the page has no text of its own before the first post.
fn holds_the_page(survey: &Survey<'_, '_>, group: &Group) -> bool {
    /// Most prose before the first post, as a share of the first post's own.
    const LEAD_SHARE: u32 = 2;
    /// Most words of prose that introduce a thread.
    const LEAD_WORDS: u32 = 60;
    let before = survey.totals(&(0..group.blocks().start)).prose;
    let first = group.records.first().map_or(0, |record| record.totals(survey).prose);
    before <= LEAD_WORDS.max(first / LEAD_SHARE)
}
