//! Tells comments, threads, questions with answers and reviews apart.

use super::Chosen;
use super::cues::Cues;
use super::group::Record;
use super::lead::mean_content;
use super::survey::Survey;
use crate::page::DiscussionKind;
use crate::roles::Likelihoods;

/// The kind of discussion that the records make.
pub(super) fn kind_of(
    survey: &Survey<'_, '_>,
    chosen: &Chosen,
    content: Option<&Likelihoods<'_>>,
) -> DiscussionKind {
    let is_review = |record: &Record| {
        let cues = cues_of(survey, record);
        // Some languages have one word for reviews and for opinions.
        cues.intersects(Cues::REVIEW) && !cues.intersects(Cues::COMMENT)
    };
    if is_most_of(&chosen.group.records, is_review) {
        return DiscussionKind::Reviews;
    }
    if holds_the_page(survey, chosen, content) { DiscussionKind::Thread } else { DiscussionKind::Comments }
}

fn cues_of(survey: &Survey<'_, '_>, record: &Record) -> Cues {
    survey.cues.get(survey.blocks.container(record.root).node)
}

fn is_most_of(records: &[Record], has: impl Fn(&Record) -> bool) -> bool {
    records.iter().filter(|record| has(record)).count() * 2 > records.len()
}

/// The kind of posts that elements show as `shown` and that data describe as `described`: questions are threads, and
/// reviews look like comments.
pub(super) fn joined(shown: DiscussionKind, described: DiscussionKind) -> DiscussionKind {
    match (shown, described) {
        (DiscussionKind::Thread, DiscussionKind::Qa)
        | (DiscussionKind::Comments, DiscussionKind::Reviews) => described,
        _ => shown,
    }
}

/// Whether the page has no text of its own: hardly any prose before the first post, or posts that are its content.
fn holds_the_page(survey: &Survey<'_, '_>, chosen: &Chosen, content: Option<&Likelihoods<'_>>) -> bool {
    /// Most prose before the first post, as a share of the first post's own.
    const LEAD_SHARE: u32 = 2;
    /// Most words of prose that introduce a thread.
    const LEAD_WORDS: u32 = 60;
    let group = &chosen.group;
    let start = group.blocks().start;
    let first = group.records.first().map_or(0, |record| record.totals(survey).prose);
    let is_short = survey.totals(&(0..start)).prose <= LEAD_WORDS.max(first / LEAD_SHARE);
    // What calls itself comments has something before it that it comments on.
    let are_comments = is_most_of(&group.records, |record| cues_of(survey, record).intersects(Cues::COMMENT));
    is_short
        || (chosen.worth >= SURE
            && !are_comments
            && content.is_some_and(|content| mean_content(survey, &group.records, content) > EVEN))
}

/// Worth of records from which they are posts even where they are the page's content, as a listing's entries are.
const SURE: f32 = 0.8;

/// Mean likelihood from which on posts are the content of their page.
const EVEN: f32 = 0.5;
