//! bbPress: topics and replies in `WordPress`.

use super::Adapter;

pub(super) const ADAPTERS: &[Adapter] = &[Adapter {
    name: "bbPress",
    signs: &["bbp-reply-content", "bbp-reply-author"],
    records: "div.hentry.reply, div.hentry.topic, div.type-reply, div.type-topic, ul.topic-reply-wrap",
    body: ".bbp-reply-content, .bbp-topic-content",
    drop: ".bbp-reply-revision-log, .bbp-topic-revision-log, .bbp-signature",
    author: ".bbp-author-name, .bbp-reply-author a, .bbp-topic-author a",
    date: ".bbp-reply-post-date, .bbp-topic-post-date",
    ..Adapter::NONE
}];
