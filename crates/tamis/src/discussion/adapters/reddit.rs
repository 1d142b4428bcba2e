//! Reddit: old (`div.thing`), new (`shreddit-comment`).

use super::{Adapter, Threading};

pub(super) const ADAPTERS: &[Adapter] = &[
    Adapter {
        name: "Reddit, new",
        signs: &["shreddit-post-title"],
        records: "shreddit-comment, shreddit-post",
        body: "[slot=comment], [slot=text-body], [slot=title]",
        author: "[slot=commentMeta] a, a[href*=/user/]",
        date: "time, faceplate-timeago",
        threading: Threading::Nested,
        ..Adapter::NONE
    },
    Adapter {
        name: "Reddit, old",
        signs: &["usertext-body", "thing", "tagline"],
        records: "div.thing.comment, div.thing.self, #siteTable div.thing",
        without: ".deleted, .promoted",
        body: ".usertext-body",
        drop: ".flat-list, .expand, .reportform",
        author: ".tagline .author",
        date: ".tagline time",
        threading: Threading::Nested,
        ..Adapter::NONE
    },
];
