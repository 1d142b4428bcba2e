//! `WordPress`: its block theme, and the markup of its comment walker that most themes keep.

use super::{Adapter, Threading};
use crate::page::DiscussionKind;

const COMMENTS: Adapter = Adapter {
    without: ".pingback, .trackback",
    threading: Threading::Nested,
    kind: DiscussionKind::Comments,
    ..Adapter::NONE
};

pub(super) const ADAPTERS: &[Adapter] = &[
    Adapter {
        name: "WordPress blocks",
        signs: &["wp-block-comment-template", "wp-block-comment-content"],
        records: "ol.wp-block-comment-template li",
        body: ".wp-block-comment-content",
        drop: ".comment-awaiting-moderation",
        author: ".wp-block-comment-author-name",
        date: ".wp-block-comment-date time, .wp-block-comment-date",
        ..COMMENTS
    },
    Adapter {
        name: "wpDiscuz",
        signs: &["wpd-comment", "wpd-comment-text"],
        records: "div.wpd-comment",
        body: ".wpd-comment-text",
        author: ".wpd-comment-author",
        date: ".wpd-comment-date",
        ..COMMENTS
    },
    Adapter {
        name: "WordPress",
        signs: &["comment", "comment-content", "comment-metadata"],
        records: "li.comment, li.byuser, div.comment.depth-1",
        body: ".comment-content",
        drop: ".comment-awaiting-moderation, .comment-likes, .reply",
        author: ".comment-author .fn, cite.fn",
        date: ".comment-metadata time, .comment-metadata",
        ..COMMENTS
    },
];
