//! vBulletin: 5 (`li.b-post`), 4 (`li.postcontainer`) and 3 (`table[id^=post]`).

use super::Adapter;

pub(super) const ADAPTERS: &[Adapter] = &[
    Adapter {
        name: "vBulletin 5",
        signs: &["b-post", "b-post__content"],
        records: "li.b-post",
        without: ".b-post--deleted",
        body: ".b-post__content .js-post__content-text, .b-post__content",
        drop: ".b-post__footer, .post-signature, .b-post__title, .b-userinfo, .b-post-control, .b-post__attachments, .bbcode_container .bbcode_description",
        author: ".b-userinfo__details .author a, .author a, .author strong",
        date: ".b-post__timestamp time, .b-post__timestamp",
        ..Adapter::NONE
    },
    Adapter {
        name: "vBulletin 4",
        signs: &["postcontainer", "postbody"],
        records: "li.postcontainer, li.postbit, li.postbitlegacy",
        body: "blockquote.postcontent, .postcontent, .content blockquote",
        drop: ".signature, .lastedited, .postfoot, .bbcode_description, .after_content",
        author: ".username strong, .username, .username_container .username",
        date: ".postdate .date, .postdate",
        ..Adapter::NONE
    },
    Adapter {
        name: "vBulletin 3",
        signs: &["alt1", "alt2", "bigusername", "thead"],
        records: "table[id^=post], div.tpost",
        body: "div[id^=post_message_]",
        drop: ".smallfont em",
        author: ".bigusername",
        date: "td.thead",
        ..Adapter::NONE
    },
];
