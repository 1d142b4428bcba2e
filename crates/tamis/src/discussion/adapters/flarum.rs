//! Flarum: `article` with `PostUser` and `Post-body`, as it serves readers without scripts and with them.

use super::Adapter;

pub(super) const ADAPTERS: &[Adapter] = &[Adapter {
    name: "Flarum",
    signs: &["PostUser", "Post-body"],
    records: "article, article.Post, div.Post",
    without: ".EventPost",
    body: ".Post-body",
    drop: ".Post-edited, .Post-footer, .PostMention-preview",
    author: ".PostUser-name, .PostUser .username",
    date: ".PostMeta time, time",
    ..Adapter::NONE
}];
