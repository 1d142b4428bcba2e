//! Disqus as rendered: `li.post` with `post-content`.

use super::{Adapter, Threading};
use crate::page::DiscussionKind;

pub(super) const ADAPTERS: &[Adapter] = &[Adapter {
    name: "Disqus",
    signs: &["post-content", "post-message", "post-byline"],
    records: "li.post, div.post",
    without: ".minimized",
    body: ".post-message",
    drop: ".see-more",
    author: ".post-byline .author a, .post-byline .author",
    date: ".time-ago",
    threading: Threading::Nested,
    kind: DiscussionKind::Comments,
}];
