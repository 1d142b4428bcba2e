//! Livefyre and Coral as rendered.

use super::{Adapter, Threading};
use crate::page::DiscussionKind;

pub(super) const ADAPTERS: &[Adapter] = &[
    Adapter {
        name: "Livefyre",
        signs: &["fyre-comment", "fyre-comment-article"],
        records: "article.fyre-comment-article",
        without: ".fyre-comment-deleted",
        body: ".fyre-comment",
        author: ".fyre-comment-username span, .fyre-comment-username",
        date: "time.fyre-comment-date, .fyre-comment-date",
        threading: Threading::Nested,
        kind: DiscussionKind::Comments,
        ..Adapter::NONE
    },
    Adapter {
        name: "Coral",
        signs: &["coral-comment", "coral-comment-content"],
        records: "div.coral-comment, article.coral-comment",
        body: ".coral-comment-content",
        author: ".coral-comment-username, .coral-username",
        date: "time.coral-timestamp, time",
        threading: Threading::Nested,
        kind: DiscussionKind::Comments,
        ..Adapter::NONE
    },
];
