//! Drupal: `div.comment` and `article.comment` of its core themes.

use super::{Adapter, Threading};
use crate::page::DiscussionKind;

pub(super) const ADAPTERS: &[Adapter] = &[
    Adapter {
        name: "Drupal",
        signs: &["comment", "field-name-comment-body"],
        records: "div.comment, article.comment",
        body: ".field-name-comment-body",
        drop: ".links, .user-signature",
        author: ".submitted .username, .username",
        date: ".submitted, .comment-time, time",
        threading: Threading::Nested,
        kind: DiscussionKind::Comments,
        ..Adapter::NONE
    },
    Adapter {
        name: "Drupal 8",
        signs: &["comment", "field--name-comment-body"],
        records: "article.comment, div.comment, article.js-comment",
        body: ".field--name-comment-body",
        drop: ".links, .user-signature",
        author: ".comment__author .username, .comment__author, .username, .comment-author",
        date: ".comment__time, .comment__submitted, .comment-time, time",
        threading: Threading::Nested,
        kind: DiscussionKind::Comments,
        ..Adapter::NONE
    },
];
