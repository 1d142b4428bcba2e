//! Discourse: what it serves to readers without scripts (`div.crawler-post`), and its rendered stream.

use super::Adapter;

pub(super) const ADAPTERS: &[Adapter] = &[
    Adapter {
        name: "Discourse, without scripts",
        signs: &["crawler-post", "post-time"],
        records: "div.crawler-post",
        body: "div.post",
        drop: ".crawler-linkback-list, aside.quote .title .badge-wrapper",
        author: ".creator a [itemprop=name], .creator a",
        date: "time.post-time, time",
        ..Adapter::NONE
    },
    Adapter {
        name: "Discourse",
        signs: &["topic-post", "topic-body", "cooked"],
        records: "article.boxed, div.topic-post article",
        without: ".small-action",
        body: ".cooked",
        drop: ".cooked-selection-barrier, .post-notice",
        author: ".names .username, .names .first",
        date: ".post-date .relative-date, .relative-date, .post-date",
        ..Adapter::NONE
    },
];
