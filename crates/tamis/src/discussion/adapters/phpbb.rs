//! phpBB 3 and its kin: `div.post` with `div.postbody`; Tapatalk's groups; phpBB 2's rows.

use super::Adapter;

pub(super) const ADAPTERS: &[Adapter] = &[
    Adapter {
        name: "phpBB 3",
        signs: &["postbody", "postprofile", "post"],
        records: "div.post",
        body: ".postbody .content, .postbody .postcontent",
        drop: ".codebox p, .signature, .notice, .rules, .attachbox, .inline-attachment dt",
        author: ".postprofile .username, .postprofile .username-coloured, .author .username, .author .username-coloured, .author strong a",
        date: "p.author, .author time, p.author time, .post-date, .postinfo time",
        ..Adapter::NONE
    },
    Adapter {
        name: "Tapatalk groups",
        signs: &["postbody", "post-header", "timespan"],
        records: "div.post, div.viewthread_postbody",
        body: ".content",
        drop: ".signature, .notice, .codebox p",
        author: ".username, .username-coloured, .author a",
        date: ".timespan",
        ..Adapter::NONE
    },
];
