//! Invision Community (IPS): 4 and 5 (`article.ipsComment`, `article.ipsEntry`), IP.Board 3 (`div.post_block`).

use super::Adapter;

pub(super) const ADAPTERS: &[Adapter] = &[
    Adapter {
        name: "Invision 5",
        signs: &["ipsEntry", "ipsEntry__post"],
        records: "article.ipsEntry",
        body: ".ipsEntry__content .ipsRichText, .ipsRichText",
        drop: ".ipsSignature, .ipsEntry__signature, .ipsEntry__footer, .ipsEdited, .ipsQuote_citation",
        author: ".ipsEntry__username, .ipsEntry__authorFields .ipsUsername, .ipsUsername",
        date: ".ipsEntry__date time, time",
        ..Adapter::NONE
    },
    Adapter {
        name: "Invision 4",
        signs: &["ipsComment", "cAuthorPane"],
        records: "article.ipsComment, article.cPost",
        body: ".cPost_contentWrap .ipsType_richText, .ipsType_richText",
        drop: ".ipsSignature, .ipsComment_controls, .ipsType_reset.ipsType_light, .ipsItemControls, .ipsQuote_citation, span.ipsType_reset",
        author: ".cAuthorPane_author a, .cAuthorPane_author, .ipsComment_author h3",
        date: ".ipsComment_meta time, time",
        ..Adapter::NONE
    },
    Adapter {
        name: "IP.Board 3",
        signs: &["post_block", "post_body"],
        records: "div.post_block",
        body: ".post.entry-content, .entry-content",
        drop: ".signature, .edit, .post_controls",
        author: ".author.vcard a, .author.vcard, .author",
        date: ".posted_info abbr, .published",
        ..Adapter::NONE
    },
];
