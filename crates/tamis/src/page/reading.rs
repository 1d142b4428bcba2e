//! Holds what was read in the text: credit line, dateline, quotations, times and timeline.

use serde::{Deserialize, Serialize};
use tamis_html::Span;

/// The agency credit line of a report: "DS/ac/APA".
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credit {
    /// The line as it stands.
    pub raw: String,
    /// The agency as it is written there.
    pub agency: Option<String>,
    /// Initials of writers and editors, in order.
    pub initials: Vec<String>,
    /// Its place.
    pub span: Option<Span>,
}

/// The dateline of a report: "NIAMEY, 15 May (Reuters) -".
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dateline {
    /// The words as they stand.
    pub raw: String,
    /// The place named.
    pub place: Option<String>,
    /// The date as it stands.
    pub raw_date: Option<String>,
    /// The date resolved, in the form of [`crate::Page::published`].
    pub date: Option<String>,
    /// The agency as it is written there.
    pub agency: Option<String>,
    /// Its place.
    pub span: Option<Span>,
}

/// Words that the text gives as another's.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Quotation {
    /// How they are given.
    pub kind: QuotationKind,
    /// The words, without the marks around them.
    pub text: String,
    /// Who says them, by the fullest name that the text has.
    pub speaker: Option<String>,
    /// The role that the text gives the speaker.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speaker_role: Option<String>,
    /// The words that attribute: a verb of saying, "selon".
    pub cue: Option<String>,
    /// Place of the quotation, marks included.
    pub span: Span,
    /// Place of the speaker as written beside the quotation.
    pub speaker_span: Option<Span>,
    /// Place of the cue.
    pub cue_span: Option<Span>,
}

/// How words are given as another's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuotationKind {
    /// All or nearly all between quotation marks.
    Direct,
    /// In the writer's words.
    Indirect,
    /// Partly between quotation marks.
    Mixed,
}

/// Words that name a time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TimeExpression {
    /// The words.
    pub text: String,
    /// TIMEX3 type.
    pub kind: TimeKind,
    /// TIMEX3 value (2024-05-15, 2024-04, P3D, XXXX-WXX-1), where it could be resolved.
    pub value: Option<String>,
    /// Their place.
    pub span: Span,
}

/// The types of TIMEX3 (ISO-TimeML).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeKind {
    /// A calendar date of any precision.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// A recurring time.
    Set,
}

/// What a dated statement tells of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatementKind {
    /// Something that happened, happens or will happen.
    #[default]
    Event,
    /// The publication or last change of the page, or of something that it lists.
    Publication,
}

impl StatementKind {
    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
    fn is_event(&self) -> bool {
        *self == Self::Event
    }
}

/// A dated statement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TimelineEntry {
    /// The date, in the form of a TIMEX3 value.
    pub date: String,
    /// The last date, where the statement covers a span of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<String>,
    /// What the sentence tells of.
    #[serde(default, skip_serializing_if = "StatementKind::is_event")]
    pub kind: StatementKind,
    /// The sentence.
    pub text: String,
    /// Its place.
    pub span: Span,
    /// Place of the part of the sentence that the date is about.
    pub part: Span,
}
