//! What it finds: lists that look like posts and are none: testimonials, questions and answers of the house, boxes
//! of the latest comments of other pages.
//!
//! Why: they have names, times and prose, and bear the words of discussions; but nobody answers this page in them.
//!
//! Example: `<ul class="recentcomments"><li>Ada on <a href="/other#comment-1">Other</a></ul>`.
//!
//! When it is wrong: on a page whose discussion is shown latest first under such a name, with links to itself.

use std::collections::BTreeSet;

use super::cues::Cues;
use super::group::Group;
use super::survey::Survey;

/// Why a list is not the discussion of its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Veto {
    Testimonials,
    LatestComments,
    OtherPages,
}

/// Elements around a record that say what its list is.
const AROUND: usize = 3;

/// Finds the reason for which a group cannot be the discussion.
pub(super) fn find_veto(survey: &Survey<'_, '_>, group: &Group) -> Option<Veto> {
    let first = group.records.first()?;
    let mut around = survey.blocks.enclosing(first.root).take(AROUND + 1);
    let latest = around.find_map(|id| {
        let cues = survey.cues.get(survey.blocks.container(id).node);
        let is_latest = cues.intersects(Cues::LATEST) && cues.intersects(Cues::COMMENT);
        match () {
            () if cues.intersects(Cues::TESTIMONIAL) => Some(Veto::Testimonials),
            () if is_latest => Some(Veto::LatestComments),
            () => None,
        }
    });
    latest.or_else(|| leads_elsewhere(survey, group).then_some(Veto::OtherPages))
}

/// Whether most records lead to a post on a page of its own.
fn leads_elsewhere(survey: &Survey<'_, '_>, group: &Group) -> bool {
    let mut pages: BTreeSet<&str> = BTreeSet::new();
    for record in &group.records {
        let parts = record.own.iter().flat_map(|range| &survey.parts[survey.parts_of(range)]);
        let mut links = parts.filter_map(|part| survey.tree.attr(part.link?, "href"));
        pages.extend(links.find_map(|href| href.split_once("#comment").map(|(page, _)| page)));
    }
    pages.len() > 2 && pages.len() * 2 > group.records.len()
}
