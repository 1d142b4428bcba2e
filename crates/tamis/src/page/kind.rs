//! Holds the kinds of page that are told apart.

use serde::{Deserialize, Serialize};

/// What kind of page it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PageKind {
    /// One text by one or few authors: news, a blog post, an essay.
    Article,
    /// Readers' posts are the content: a forum thread, a question with its answers.
    Thread,
    /// One thing for sale.
    Product,
    /// A category of things for sale or works.
    Collection,
    /// An index of texts: a front page, search results, an archive.
    Listing,
    /// A manual or reference.
    Documentation,
    /// A page that presents an offer or organization.
    Service,
    /// None of these, or nothing to tell from.
    #[default]
    Other,
}

impl PageKind {
    /// All kinds, in the order of the trained table's classes.
    pub const ALL: [Self; 8] = [
        Self::Article,
        Self::Thread,
        Self::Product,
        Self::Collection,
        Self::Listing,
        Self::Documentation,
        Self::Service,
        Self::Other,
    ];
}
