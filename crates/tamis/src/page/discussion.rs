//! Holds the readers' discussion of a page: its posts with author, date, parent and place.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tamis_html::Span;

use super::evidence::Evidence;

/// What readers wrote on a page.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Discussion {
    /// What kind of discussion it is.
    pub kind: DiscussionKind,
    /// How many posts the page says there are ("37 commentaires").
    pub stated_count: Option<u32>,
    /// The posts in source order, behind them those that stand only in the page's data.
    pub posts: Vec<Post>,
}

/// What kind of discussion a page holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DiscussionKind {
    /// Readers' posts under an article.
    #[default]
    Comments,
    /// A forum thread, its opening post first.
    Thread,
    /// A question, its answers and the posts under them.
    Qa,
    /// Opinions on a product or service.
    Reviews,
}

/// One reader's post.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Post {
    /// Unique on this page: the page's own id of the post where it has one, else its number.
    pub id: String,
    /// The `id` of the post that this one is shown under as a reply.
    pub parent: Option<String>,
    /// The name as shown.
    pub author: Option<String>,
    /// An RFC 3339 date or date-time, only as exact as the page says.
    pub published: Option<String>,
    /// The date as shown, where it could not be resolved, or only against the date that the page gives itself.
    pub published_raw: Option<String>,
    /// When the post was last changed, in the form of `published`.
    pub updated: Option<String>,
    /// Paragraphs on lines of their own, without controls, votes and signature.
    pub text: String,
    /// BCP 47 tag.
    pub language: Option<String>,
    /// Votes or likes, as the page counts them.
    pub score: Option<i64>,
    /// Address of this post.
    pub permalink: Option<String>,
    /// From the post's first to its last byte in the source.
    pub span: Span,
    /// Probability that this is a post with these bounds, 0 to 1.
    pub confidence: f32,
    /// Where the fields came from that no text of the page shows; `text` is among them where the post stands only in
    /// the page's data.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub evidence: BTreeMap<String, Evidence>,
}

impl Post {
    /// Whether no element of the page shows the post: it stands in the page's data.
    pub fn stands_only_in_data(&self) -> bool {
        self.evidence.contains_key("text")
    }
}
