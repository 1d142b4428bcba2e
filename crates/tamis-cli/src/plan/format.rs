//! Chooses the format of the output from what was typed, the output file's name and where the output goes.

use std::io::IsTerminal;
use std::path::Path;

use crate::args::{FormatArg, OutputArgs, SurveyFormatArg};

/// How the output is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Markdown,
    Text,
    Json,
    JsonLines,
    Html,
    /// The readers' posts, one a row.
    Csv,
    Tei,
    JsonLd,
    /// Each block with its role, confidence and reasons, for people to read.
    Explanation,
}

impl Format {
    /// Whether it carries the whole record.
    pub(crate) fn is_record(self) -> bool {
        matches!(self, Self::Json | Self::JsonLines)
    }
}

impl From<FormatArg> for Format {
    fn from(typed: FormatArg) -> Self {
        match typed {
            FormatArg::Md => Self::Markdown,
            FormatArg::Txt => Self::Text,
            FormatArg::Json => Self::Json,
            FormatArg::Jsonl => Self::JsonLines,
            FormatArg::Html => Self::Html,
            FormatArg::Csv => Self::Csv,
            FormatArg::Tei => Self::Tei,
            FormatArg::Jsonld => Self::JsonLd,
        }
    }
}

/// What the command finds around it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Surroundings {
    pub(crate) writes_to_terminal: bool,
    pub(crate) messages_to_terminal: bool,
}

impl Surroundings {
    pub(crate) fn look() -> Self {
        Self {
            writes_to_terminal: std::io::stdout().is_terminal(),
            messages_to_terminal: std::io::stderr().is_terminal(),
        }
    }

    /// Whether a progress bar would be seen without standing in the middle of the output.
    pub(crate) fn shows_progress(self, has_target: bool) -> bool {
        self.messages_to_terminal && (has_target || !self.writes_to_terminal)
    }
}

/// Chooses the format.
pub(crate) fn choose(args: &OutputArgs, has_several: bool, surroundings: Surroundings) -> Format {
    if let Some(typed) = args.format {
        return typed.into();
    }
    if args.explain {
        return Format::Explanation;
    }
    if let Some(named) = args.output.as_deref().and_then(named_by) {
        return named;
    }
    match (has_several, surroundings.writes_to_terminal && args.output.is_none()) {
        (true, _) => Format::JsonLines,
        (false, true) => Format::Markdown,
        (false, false) => Format::Json,
    }
}

/// The format that a file's extension stands for.
fn named_by(path: &Path) -> Option<Format> {
    match extension_of(path)?.as_str() {
        "md" | "markdown" => Some(Format::Markdown),
        "txt" | "text" => Some(Format::Text),
        "json" => Some(Format::Json),
        "jsonl" | "ndjson" => Some(Format::JsonLines),
        "html" | "htm" => Some(Format::Html),
        "csv" => Some(Format::Csv),
        "tei" | "xml" => Some(Format::Tei),
        "jsonld" => Some(Format::JsonLd),
        _ => None,
    }
}

/// Chooses the format of what is gathered from many pages.
pub(crate) fn choose_for_survey(
    typed: Option<SurveyFormatArg>,
    target: Option<&Path>,
    surroundings: Surroundings,
) -> SurveyFormatArg {
    let named = || match extension_of(target?)?.as_str() {
        "md" | "markdown" => Some(SurveyFormatArg::Md),
        "csv" => Some(SurveyFormatArg::Csv),
        "ics" => Some(SurveyFormatArg::Ics),
        _ => None,
    };
    let by_place = if surroundings.writes_to_terminal && target.is_none() {
        SurveyFormatArg::Md
    } else {
        SurveyFormatArg::Json
    };
    typed.or_else(named).unwrap_or(by_place)
}

fn extension_of(path: &Path) -> Option<String> {
    Some(path.extension()?.to_str()?.to_ascii_lowercase())
}
