//! Blogger: threaded (`li.comment`); its older `dl` is left to the general method.

use super::{Adapter, Threading};
use crate::page::DiscussionKind;

pub(super) const ADAPTERS: &[Adapter] = &[Adapter {
    name: "Blogger",
    signs: &["comment-thread", "comment-content", "comment-header"],
    records: "li.comment",
    body: ".comment-content",
    author: ".comment-header .user",
    date: ".comment-header .datetime",
    threading: Threading::Nested,
    kind: DiscussionKind::Comments,
    ..Adapter::NONE
}];
