//! `MediaWiki` talk pages: Structured Discussions (`div.flow-post`) and `LiquidThreads`.

use super::{Adapter, Threading};

pub(super) const ADAPTERS: &[Adapter] = &[
    Adapter {
        name: "Structured Discussions",
        signs: &["flow-post", "flow-post-content"],
        records: "div.flow-post",
        body: ".flow-post-content",
        drop: ".flow-post-meta-actions",
        author: ".flow-author .mw-userlink, .flow-author a, .flow-author",
        date: ".flow-timestamp",
        threading: Threading::Nested,
        ..Adapter::NONE
    },
    Adapter {
        name: "LiquidThreads",
        signs: &["lqt-post-wrapper", "lqt-thread-signature"],
        records: "div.lqt-post-wrapper",
        body: ".lqt-post-content",
        drop: ".lqt-thread-toolbar",
        author: ".lqt-thread-user-signature a",
        date: ".lqt-thread-signature",
        threading: Threading::Nested,
        ..Adapter::NONE
    },
];
