//! `NodeBB`: `li[component=post]`, with its data in attributes.

use super::Adapter;

pub(super) const ADAPTERS: &[Adapter] = &[Adapter {
    name: "NodeBB",
    signs: &["timeago"],
    records: "li[component=post], li[data-pid]",
    body: "[component=post/content]",
    drop: "[component=post/signature], [component=post/footer], [component=post/parent]",
    author: "a[data-username], a[itemprop=author], a.fw-bold.text-nowrap, strong a[itemprop=author], strong a",
    date: "a.timeago, .timeago",
    ..Adapter::NONE
}];
