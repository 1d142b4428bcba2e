//! Holds the words of class names, ids and the like that tell what an element is for.
//!
//! Authors of markup name things in English for the most part, sometimes in their own language. A stem counts
//! wherever a class name holds it ("commentlist"), a whole word only where it stands alone ("by", "post-by").

use crate::discussion::Cues;

/// Stems with what they tell, sorted.
pub(crate) const STEMS: &[(&str, Cues)] = &[
    ("abuse", Cues::CONTROL),
    ("action", Cues::CONTROL),
    ("advert", Cues::ASIDE),
    ("answer", Cues::REPLY),
    ("antwort", Cues::REPLY),
    ("author", Cues::AUTHOR),
    ("autor", Cues::AUTHOR),
    ("avatar", Cues::AVATAR),
    ("avis", Cues::REVIEW),
    ("beitrag", Cues::POST),
    ("bewertung", Cues::REVIEW),
    ("biography", Cues::PROFILE),
    ("breadcrumb", Cues::ASIDE),
    ("button", Cues::CONTROL),
    ("byline", Cues::AUTHOR),
    ("comentario", Cues::COMMENT),
    ("comment", Cues::COMMENT),
    ("commento", Cues::COMMENT),
    ("content", Cues::BODY),
    ("control", Cues::CONTROL),
    ("created", Cues::DATE),
    ("creator", Cues::AUTHOR),
    ("datum", Cues::DATE),
    ("discuss", Cues::COMMENT),
    ("disqus", Cues::COMMENT),
    ("edited", Cues::CONTROL),
    ("entry", Cues::ARTICLE),
    ("excerpt", Cues::ASIDE),
    ("footer", Cues::FOOTER),
    ("forum", Cues::POST),
    ("gravatar", Cues::AVATAR),
    ("header", Cues::HEADER),
    ("headline", Cues::TITLE),
    ("joined", Cues::PROFILE),
    ("karma", Cues::SCORE),
    ("koment", Cues::COMMENT),
    ("kommentar", Cues::COMMENT),
    ("latest", Cues::ASIDE.with(Cues::LATEST)),
    ("member", Cues::PROFILE),
    ("mensaje", Cues::POST),
    ("message", Cues::POST),
    ("moderat", Cues::CONTROL),
    ("newsletter", Cues::ASIDE),
    ("nickname", Cues::AUTHOR),
    ("opinion", Cues::REVIEW),
    ("pagination", Cues::CONTROL),
    ("permalink", Cues::DATE),
    ("popular", Cues::ASIDE.with(Cues::LATEST)),
    ("poster", Cues::AUTHOR),
    ("product", Cues::PRODUCT),
    ("profile", Cues::PROFILE),
    ("promo", Cues::ASIDE),
    ("publish", Cues::DATE),
    ("quote", Cues::QUOTE),
    ("rating", Cues::SCORE),
    ("reaction", Cues::SCORE),
    ("recent", Cues::ASIDE.with(Cues::LATEST)),
    ("recommend", Cues::ASIDE),
    ("related", Cues::ASIDE),
    ("replies", Cues::REPLY),
    ("reply", Cues::REPLY),
    ("report", Cues::CONTROL),
    ("respond", Cues::REPLY),
    ("response", Cues::REPLY),
    ("review", Cues::REVIEW),
    ("score", Cues::SCORE),
    ("share", Cues::CONTROL),
    ("sidebar", Cues::ASIDE),
    ("signatur", Cues::SIGNATURE),
    ("social", Cues::CONTROL),
    ("sponsor", Cues::ASIDE),
    ("teaser", Cues::ASIDE),
    ("testimonial", Cues::TESTIMONIAL),
    ("thread", Cues::POST),
    ("timeago", Cues::DATE),
    ("timestamp", Cues::DATE),
    ("title", Cues::TITLE),
    ("toolbar", Cues::CONTROL),
    ("topic", Cues::POST),
    ("trending", Cues::ASIDE.with(Cues::LATEST)),
    ("user", Cues::AUTHOR),
    ("vote", Cues::SCORE),
    ("widget", Cues::ASIDE),
];

/// Whole words with what they tell, sorted.
pub(crate) const WORDS: &[(&str, Cues)] = &[
    ("article", Cues::ARTICLE),
    ("bio", Cues::PROFILE),
    ("body", Cues::BODY),
    ("btn", Cues::CONTROL),
    ("by", Cues::AUTHOR),
    ("card", Cues::ASIDE),
    ("cite", Cues::AUTHOR),
    ("cmt", Cues::COMMENT),
    ("count", Cues::SCORE),
    ("date", Cues::DATE),
    ("description", Cues::BODY),
    ("edit", Cues::CONTROL),
    ("faq", Cues::TESTIMONIAL),
    ("flag", Cues::CONTROL),
    ("fn", Cues::AUTHOR),
    ("form", Cues::FORM),
    ("hentry", Cues::ARTICLE),
    ("info", Cues::HEADER),
    ("item", Cues::LIST),
    ("like", Cues::CONTROL),
    ("likes", Cues::SCORE),
    ("list", Cues::LIST),
    ("menu", Cues::CONTROL),
    ("meta", Cues::HEADER),
    ("msg", Cues::POST),
    ("name", Cues::AUTHOR),
    ("nav", Cues::CONTROL),
    ("nick", Cues::AUTHOR),
    ("points", Cues::SCORE),
    ("post", Cues::POST),
    ("postbit", Cues::POST),
    ("posted", Cues::DATE),
    ("posts", Cues::POST),
    ("qa", Cues::POST),
    ("sig", Cues::SIGNATURE),
    ("tag", Cues::ASIDE),
    ("tags", Cues::ASIDE),
    ("text", Cues::BODY),
    ("time", Cues::DATE),
    ("tools", Cues::CONTROL),
    ("txt", Cues::BODY),
    ("usertext", Cues::BODY),
    ("utility", Cues::CONTROL),
    ("vcard", Cues::AUTHOR),
    ("when", Cues::DATE),
    ("who", Cues::AUTHOR),
];

/// What stands in the addresses of members' pages, sorted.
pub(crate) const MEMBER_PATHS: &[&str] =
    &["/author", "/member", "/people/", "/profil", "/u/", "/user", "/~", "memberlist", "showuser", "u="];

/// Parts of the class or relation of a link that leads to the post that a post answers.
pub(crate) const PARENT_LINKS: &[&str] = &[
    "in-reply-to",
    "in_reply_to",
    "inreplyto",
    "parent-link",
    "reply-to",
    "reply_to",
    "replyto",
    "replying-to",
];

/// Parts of the class or relation of a link that leads to the post itself.
pub(crate) const OWN_LINKS: &[&str] = &["bookmark", "permalink", "post-link", "share-link"];

/// Parts of addresses that lead to what became of a post, and not to it.
pub(crate) const HISTORY_PATHS: &[&str] = &["/edit", "/history", "/revisions"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(STEMS.is_sorted_by(|a, b| a.0 < b.0));
        assert!(WORDS.is_sorted_by(|a, b| a.0 < b.0));
    }
}
