//! Holds the notes of a reading: what was cut, guessed or found to contradict itself.

use serde::{Deserialize, Serialize};

/// Something that a reader of the record should know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What it is about.
    pub code: NoteCode,
    /// The particulars, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

impl Note {
    /// A note with nothing to add.
    pub fn new(code: NoteCode) -> Self {
        Self { code, detail: None }
    }

    /// A note with its particulars.
    pub fn with_detail(code: NoteCode, detail: impl Into<String>) -> Self {
        Self { code, detail: Some(detail.into()) }
    }
}

/// What a note is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum NoteCode {
    /// No byte order mark, header or `<meta>` named the character encoding.
    CharsetGuessed,
    /// Some bytes did not fit the encoding.
    MalformedBytes,
    /// A limit was reached and what lay beyond it left out.
    LimitReached,
    /// The source ends in the middle of a construct.
    Truncated,
    /// The input is empty.
    Empty,
    /// The input is neither HTML nor text.
    NotText,
    /// The input is a table, a log or source code, which no one wrote to be read.
    NotProse,
    /// The page shows its content only when its scripts run.
    NeedsJavascript,
    /// The page says that part of it is for subscribers.
    Paywalled,
    /// The content comes from data embedded in the page, since its elements hold none.
    ContentFromData,
    /// Part of the content is hidden in the page: in a tab, a folded section, or from every reader.
    HiddenText,
    /// The page states more posts than it holds.
    PostsMissing,
    /// Two layers of the page contradict each other.
    Conflict,
    /// Relative dates were resolved against a date that was read from the text.
    AnchorFromText,
    /// Dates of posts that are relative or have no year were resolved against the date that the page gives itself.
    AnchorFromPage,
    /// Rights in text and data mining are reserved.
    MiningReserved,
    /// Robots are asked not to index or archive the page.
    RobotsReserved,
    /// The page answers with an error in the clothes of a page.
    SoftError,
    /// The page asks for consent before it shows anything.
    ConsentWall,
}
