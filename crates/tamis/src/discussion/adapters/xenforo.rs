//! `XenForo`: 2 (`article.message`), its comments under articles, and 1 (`li.message`).

use super::{Adapter, Threading};
use crate::page::DiscussionKind;

pub(super) const ADAPTERS: &[Adapter] = &[
    Adapter {
        name: "XenForo 2",
        signs: &["message", "message-body", "bbWrapper"],
        records: "article.message, div.message--post, article.message--post, div.message--article",
        without: ".message--deleted, .message--articlePreview",
        body: ".message-body .bbWrapper, .message-body",
        drop: ".message-signature, .message-lastEdit, .bbCodeBlock-expandLink, .js-selectToQuoteEnd, .bbCodeSpoiler-button, .message-attachments, .reactionsBar, aside.message-attachments, .message-newIndicator",
        author: ".message-name .username, .message-userDetails .username, .message-name",
        date: ".message-attribution time, .message-attribution-main time, header time",
        ..Adapter::NONE
    },
    Adapter {
        name: "XenForo 2 comments",
        signs: &["comment", "comment-body", "bbWrapper"],
        records: "div.comment, article.comment",
        body: ".comment-body .bbWrapper, .comment-body",
        drop: ".message-lastEdit, .bbCodeBlock-expandLink, .js-selectToQuoteEnd",
        author: ".comment-user .username, .comment-user",
        date: ".comment-footer time, .comment-actionBar time, time",
        threading: Threading::Nested,
        kind: DiscussionKind::Comments,
        ..Adapter::NONE
    },
    Adapter {
        name: "XenForo 1",
        signs: &["messageList", "messageText"],
        records: "li.message",
        without: ".deleted, .placeholder",
        body: ".messageText",
        drop: ".messageTextEndMarker, .quoteExpand, .signature, .editDate",
        author: ".messageUserBlock .username, .userText .username, .messageMeta .author",
        date: ".messageMeta .DateTime, .publicControls .DateTime",
        ..Adapter::NONE
    },
];
