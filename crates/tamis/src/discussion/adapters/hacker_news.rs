//! Hacker News: rows of one table, the level as the width of an image.

use super::{Adapter, Threading};

pub(super) const ADAPTERS: &[Adapter] = &[Adapter {
    name: "Hacker News",
    signs: &["comtr", "hnuser", "commtext"],
    records: "tr.comtr, table.fatitem",
    body: ".commtext, .toptext, .titleline",
    drop: ".reply, .sitebit",
    author: ".hnuser",
    date: ".age",
    threading: Threading::Nested,
    ..Adapter::NONE
}];
