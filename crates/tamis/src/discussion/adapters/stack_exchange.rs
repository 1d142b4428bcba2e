//! Stack Exchange: question, answers, and the comments on both.

use super::{Adapter, Threading};
use crate::page::DiscussionKind;

pub(super) const ADAPTERS: &[Adapter] = &[Adapter {
    name: "Stack Exchange",
    signs: &["js-voting-container", "s-prose", "question"],
    records: "div.question, div.answer, li.comment, div[id^=follow-up-][role=listitem]",
    body: ".js-post-body, .s-prose, .comment-copy, [role=listitem] [itemprop=text]",
    drop: ".js-post-notice, .post-signature, .snippet-ctas",
    author: ".user-details[itemprop=author] a, .user-details[itemprop=author] [itemprop=name], .post-signature.owner .user-details a, .comment-user, .user-details a",
    date: ".user-action-time .relativetime, .relativetime-clean, .comment-date, .s-user-card--time",
    threading: Threading::Nested,
    kind: DiscussionKind::Qa,
    ..Adapter::NONE
}];
