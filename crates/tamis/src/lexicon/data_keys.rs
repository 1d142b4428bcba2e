//! Holds what programs call posts and their parts in the data that they leave in pages: `replies`, `created_at`.
//!
//! Keys are compared in lower case without signs (`createdAt` and `created_at` are one). Lists of what a list may be
//! called are sorted; lists of what a part may be called are in the order in which they are believed.

/// Endings of the names of lists that hold posts.
pub(crate) const POST_LISTS: &[&str] = &["answers", "comments", "posts", "replies", "reviews"];

/// Names of lists that hold articles as often as posts.
pub(crate) const ARTICLE_LISTS: &[&str] = &["posts"];

/// Parts of the names of lists that hold posts of other pages, or a choice of posts.
pub(crate) const OTHER_LISTS: &[&str] = &[
    "blog",
    "featured",
    "latest",
    "news",
    "popular",
    "recent",
    "recommended",
    "related",
    "similar",
    "top",
    "trending",
];

/// Names of lists of reviews.
pub(crate) const REVIEW_LISTS: &[&str] = &["reviews"];

/// Names of lists of answers to a question.
pub(crate) const ANSWER_LISTS: &[&str] = &["answers"];

/// What stands between the name of a list and its array.
pub(crate) const LIST_WRAPPERS: &[&str] = &["data", "edges", "entries", "items", "list", "nodes", "results"];

/// Lists of replies within a post, beside [`POST_LISTS`].
pub(crate) const REPLY_LISTS: &[&str] = &["children", "responses"];

/// Keys of an object that is an article or a thread and no post.
pub(crate) const ARTICLE_KEYS: &[&str] =
    &["excerpt", "featuredimage", "headline", "seo", "slug", "standfirst", "teaser"];

/// The text of a post.
pub(crate) const TEXT: &[&str] = &[
    "cooked",
    "bodyhtml",
    "contenthtml",
    "messagehtml",
    "commenttext",
    "reviewtext",
    "reviewbody",
    "body",
    "content",
    "message",
    "text",
    "comment",
    "review",
    "html",
    "description",
];

/// The text in an object that holds a text.
pub(crate) const TEXT_PARTS: &[&str] = &["rendered", "html", "text", "body", "raw", "value", "plain"];

/// Who wrote a post.
pub(crate) const AUTHOR: &[&str] = &[
    "username",
    "displayname",
    "authorname",
    "usernickname",
    "nickname",
    "name",
    "author",
    "user",
    "creator",
    "createdby",
    "postedby",
    "poster",
    "owner",
    "member",
];

/// The name in an object that stands for a person, or what is between them.
pub(crate) const NAME_PARTS: &[&str] =
    &["displayname", "username", "nickname", "name", "screenname", "fullname", "node", "profile"];

/// When a post was written.
pub(crate) const PUBLISHED: &[&str] = &[
    "createdat",
    "createat",
    "created",
    "createdutc",
    "datecreated",
    "datepublished",
    "publishedat",
    "published",
    "postedat",
    "postdate",
    "submissiontime",
    "date",
    "timestamp",
    "time",
];

/// When a post was last changed.
pub(crate) const UPDATED: &[&str] =
    &["editedat", "updatedat", "lastedited", "modifiedat", "modified", "datemodified"];

/// Votes for a post.
pub(crate) const SCORE: &[&str] =
    &["score", "upvotecount", "upvotes", "likecount", "likescount", "likes", "votes", "votecount", "like"];

/// The address of a post.
pub(crate) const ADDRESS: &[&str] = &["permalink", "posturl", "url", "link"];

/// What names the post that a post answers, and the key by which that one is named.
pub(crate) const PARENT: &[(&str, &str)] = &[
    ("replytopostnumber", "postnumber"),
    ("parentdatabaseid", "databaseid"),
    ("parentcommentid", "commentid"),
    ("parentcommentid", "id"),
    ("parentid", "id"),
    ("parentid", "commentid"),
    ("parent", "id"),
    ("inreplyto", "id"),
    ("inreplytoid", "id"),
    ("replyto", "id"),
    ("replytoid", "id"),
];

/// The names by which a post may be named.
pub(crate) const IDS: &[&str] = &["id", "commentid", "databaseid", "postid", "postnumber", "uuid"];

/// A key in lower case without signs.
pub(crate) fn fold_key(key: &str) -> String {
    key.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// Whether a folded key names a list of posts of this page.
pub(crate) fn names_list(key: &str) -> bool {
    let ends = |list: &&&str| key.ends_with(**list);
    POST_LISTS.iter().any(|list| ends(&list)) && !OTHER_LISTS.iter().any(|other| key.contains(other))
}

/// Whether a folded key ends in one of `names`.
pub(crate) fn ends_in(key: &str, names: &[&str]) -> bool {
    names.iter().any(|name| key.ends_with(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_lists_of_posts() {
        assert!(names_list(&fold_key("initialComments")) && names_list(&fold_key("thread_replies")));
        assert!(!names_list(&fold_key("recentComments")) && !names_list(&fold_key("commentCount")));
    }
}
