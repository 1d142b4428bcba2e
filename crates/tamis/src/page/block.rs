//! Holds one block of a page: a heading, a paragraph, a list item, with its role, text and place.

use serde::{Deserialize, Serialize};
use tamis_html::Span;

/// A block of a page.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Block {
    /// What the block is in the structure of the text.
    pub kind: BlockKind,
    /// Level of a heading, 1 to 6.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
    /// Programming language of a code block, as the page names it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_language: Option<String>,
    /// Whose words they are.
    pub role: Role,
    /// The text, white space folded; lines of code and posts keep their breaks.
    pub text: String,
    /// BCP 47 tag of the text's language, where it can be told.
    pub language: Option<String>,
    /// Where the block stands in the source.
    pub span: Span,
    /// Probability of `role`, 0 to 1.
    pub confidence: f32,
    /// The id of the post that the block belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post: Option<String>,
    /// The strongest reasons for `role`, where [`crate::Options::block_selection`] asks for them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<Reason>,
}

/// What a block is in the structure of the text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum BlockKind {
    /// A heading within the text.
    Heading,
    /// A paragraph, or any run of text that nothing marks as something else.
    #[default]
    Paragraph,
    /// An entry of a list.
    ListItem,
    /// A paragraph of a block quotation.
    Quote,
    /// Preformatted text.
    Code,
    /// A cell of a table.
    TableCell,
    /// The caption of a figure or table.
    Caption,
    /// The term of a description list.
    Term,
    /// A thematic break, without text.
    Rule,
    /// The headline of the page.
    Headline,
    /// The paragraph that introduces the article.
    Standfirst,
    /// Who wrote it.
    Byline,
    /// Place, date and agency at the head of a report.
    Dateline,
    /// Agency and initials at the foot of a report.
    CreditLine,
    /// The path to the page within its site.
    Breadcrumb,
    /// A line that only tells a time.
    Timestamp,
    /// The name or lines under a reader's post.
    Signature,
}

/// Whose words a block holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The page's own content.
    Main,
    /// A reader's post.
    Post,
    /// Matter brought in from another outlet.
    Pasted,
    /// Everything that the page says of itself: navigation, notices, teasers of other pages.
    #[default]
    Boilerplate,
}

/// One reason for a block's role.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reason {
    /// The feature or rule, in words.
    pub because: String,
    /// How far it moved the log-odds of being content: above 0 for, below 0 against.
    pub weight: f32,
}
