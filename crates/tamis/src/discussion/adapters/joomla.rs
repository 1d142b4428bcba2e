//! Joomla's extensions: `JComments`, Komento, K2 and the Kunena forum.

use super::{Adapter, Threading};
use crate::page::DiscussionKind;

const COMMENTS: Adapter =
    Adapter { threading: Threading::Nested, kind: DiscussionKind::Comments, ..Adapter::NONE };

pub(super) const ADAPTERS: &[Adapter] = &[
    Adapter {
        name: "JComments",
        signs: &["jc", "comment-body", "comment-author"],
        records: "div.comments-list-item, div.comment-box",
        body: ".comment-body",
        author: ".comment-author",
        date: ".comment-date",
        ..COMMENTS
    },
    Adapter {
        name: "K2",
        signs: &["itemCommentsList", "commentDate"],
        records: "ul.itemCommentsList li",
        body: "p",
        author: ".commentAuthorName",
        date: ".commentDate",
        ..COMMENTS
    },
    Adapter {
        name: "Komento",
        signs: &["kmt-comment-item-wrap", "kmt-list"],
        records: "li.kmt-item",
        body: ".kmt-body, .commentText",
        author: ".kmt-author",
        date: ".kmt-time time, .kmt-time",
        ..COMMENTS
    },
    Adapter {
        name: "Kunena",
        signs: &["kmsg", "kmsg-author"],
        records: "div.kmsg-row, div.kblock.kpost",
        body: ".kmsg",
        drop: ".kmsg-signature",
        author: ".kusername, .kmsg-author",
        date: ".kmsgdate",
        ..Adapter::NONE
    },
];
