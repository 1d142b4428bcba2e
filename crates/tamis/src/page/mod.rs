//! Holds the record that every output follows: one [`Page`], its blocks, posts, findings and notes.
//!
//! Names are the same in Rust, JSON and Python. A field that a page does not have is `None` or empty, never
//! guessed. Spans are half-open byte ranges in the decoded UTF-8 source.

mod block;
mod discussion;
mod evidence;
mod kind;
mod note;
mod reading;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use self::block::{Block, BlockKind, Reason, Role};
pub use self::discussion::{Discussion, DiscussionKind, Post};
pub use self::evidence::{Evidence, EvidenceSource};
pub use self::kind::PageKind;
pub use self::note::{Note, NoteCode};
pub use self::reading::{
    Credit, Dateline, Quotation, QuotationKind, StatementKind, TimeExpression, TimeKind, TimelineEntry,
};
pub use tamis_html::Span;

/// What is on a page: the article, the discussion, who wrote it, when, and where each part stands in the source.
///
/// ```
/// let page = tamis::read(b"<title>Rain</title><h1>Rain</h1><p>It rained all day in Niamey.</p>", &tamis::Options::default())?;
/// assert_eq!(page.title.as_deref(), Some("Rain"));
/// # Ok::<(), tamis::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Page {
    /// The path, URL or record id as it was given by the caller.
    pub source: Option<String>,
    /// The address that the page was read from, where the caller knows it, else what the page says of itself.
    pub url: Option<String>,
    /// The address that the page names as its canonical one.
    pub canonical_url: Option<String>,
    /// The name of the site.
    pub site: Option<String>,
    /// What kind of page this is.
    pub kind: PageKind,
    /// Probability of `kind`, 0 to 1.
    pub kind_confidence: f32,
    /// BCP 47 tag of the main content's language.
    pub language: Option<String>,
    /// The languages of the content blocks, largest share first.
    pub languages: Vec<String>,
    /// The page's headline, without the site's name.
    pub title: Option<String>,
    /// The paragraph that introduces the article.
    pub standfirst: Option<String>,
    /// People or organizations that sign the page, as shown.
    pub authors: Vec<String>,
    /// The page's own summary of itself.
    pub description: Option<String>,
    /// Address of the lead image.
    pub image: Option<String>,
    /// Licence of the content: a URL or the statement as it stands.
    pub license: Option<String>,
    /// Keywords that the page gives itself.
    pub tags: Vec<String>,
    /// The section of the site.
    pub section: Option<String>,
    /// When the content appeared: an RFC 3339 date or date-time, only as exact as the page says.
    pub published: Option<String>,
    /// When it was last changed, in the form of `published`.
    pub updated: Option<String>,
    /// The day that the page's address names, where nothing on the page dates it.
    pub first_seen: Option<String>,
    /// The agency credit line.
    pub credit: Option<Credit>,
    /// The dateline at the head of the text.
    pub dateline: Option<Dateline>,
    /// The main content as plain text, blocks parted by a blank line.
    pub text: String,
    /// The same with its structure, where [`crate::Options::markdown`] asks for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub markdown: Option<String>,
    /// The same as HTML that is safe to show, where [`crate::Options::html`] asks for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub html: Option<String>,
    /// The content blocks in source order, or all blocks where [`crate::Options::block_selection`] asks for them.
    pub blocks: Vec<Block>,
    /// The readers' posts.
    pub discussion: Option<Discussion>,
    /// What is quoted, and who says it.
    pub quotations: Vec<Quotation>,
    /// The time expressions of the main content.
    pub times: Vec<TimeExpression>,
    /// The dated statements of the main content, in order of date.
    pub timeline: Vec<TimelineEntry>,
    /// 0 to 1, calibrated: of the pages given 0.9, the mean F1 of `text` is about 0.9.
    pub confidence: f32,
    /// Where each field came from.
    pub evidence: BTreeMap<String, Evidence>,
    /// What a reader should know of this reading.
    pub notes: Vec<Note>,
}
