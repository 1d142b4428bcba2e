//! `MyBB`: `div.post` with `post_author` and `post_body`.

use super::Adapter;

pub(super) const ADAPTERS: &[Adapter] = &[Adapter {
    name: "MyBB",
    signs: &["post_author", "post_body", "post_content"],
    records: "div.post, table[id^=post_]",
    body: ".post_body",
    drop: ".signature, .edited_post, .post_edit, .codeblock .title, .float_right.ratings_buttons",
    author: ".author_information .largetext, .author_information strong",
    date: ".post_date",
    ..Adapter::NONE
}];
