//! NodeBB: `li[component=post]`, with its data in attributes.

use super::Adapter;

pub(super) const ADAPTERS: &[Adapter] = &[
    Adapter {
        name: "NodeBB",
        signs: &["posts", "timeago", "post-container"],
        records: "li[component=post], li[data-pid]",
        body: "[component=post/content]",
        drop: "[component=post/signature], [component=post/footer]",
        author: "a[data-username], a[itemprop=author], a.text-nowrap.text-truncate, strong a",
        date: "a.timeago, .timeago",
        ..Adapter::NONE
    },
    Adapter {
        name: "NodeBB, earlier themes",
        signs: &["posts", "timeago", "post-row"],
        records: "li[component=post], li[data-pid]",
        body: "[component=post/content]",
        drop: "[component=post/signature], [component=post/footer]",
        author: "a[data-username], a[itemprop=author], strong a",
        date: "a.timeago, .timeago",
        ..Adapter::NONE
    },
];
