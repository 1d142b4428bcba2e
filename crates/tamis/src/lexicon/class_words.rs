//! Holds the stems by which `class` and `id` attributes say what an element is.
//!
//! A stem is found at the start or the end of a word of the attribute: `author` in `postAuthor`, `article-authors`,
//! `entryauthor`. Words of English, German, French, Spanish, Italian, Dutch and Portuguese markup.

/// Who wrote it.
pub(crate) const AUTHOR: &[&str] = &[
    "auteur",
    "author",
    "autor",
    "autore",
    "byline",
    "contributor",
    "creator",
    "journalist",
    "redakteur",
    "reporter",
    "username",
    "verfasser",
    "writer",
];

/// When.
pub(crate) const DATE: &[&str] = &[
    "created",
    "date",
    "datetime",
    "datum",
    "fecha",
    "modified",
    "posted",
    "pubdate",
    "publicado",
    "publish",
    "publishdate",
    "published",
    "time",
    "timestamp",
    "updated",
];

/// Readers' posts and what belongs to them.
pub(crate) const DISCUSSION: &[&str] =
    &["comment", "comments", "disqus", "kommentar", "kommentare", "respond", "reviews"];

/// Beside the content.
pub(crate) const ASIDE: &[&str] = &[
    "aside",
    "carousel",
    "latest",
    "mostread",
    "navigation",
    "newsletter",
    "popular",
    "promo",
    "recent",
    "recommend",
    "recommended",
    "related",
    "sidebar",
    "slider",
    "teaser",
    "trending",
    "widget",
];

/// At the foot of the page.
pub(crate) const FOOT: &[&str] = &["copyright", "footer"];

#[cfg(test)]
pub(crate) const LISTS: [&[&str]; 5] = [AUTHOR, DATE, DISCUSSION, ASIDE, FOOT];
