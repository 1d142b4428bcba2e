//! Chooses the format of the output from what was typed, the output file's name and where the output goes.

use std::io::IsTerminal;
use std::path::Path;

use crate::args::{FormatArg, OutputArgs};

/// How the output is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Markdown,
    Text,
    Json,
    JsonLines,
    Html,
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
    match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
        "md" | "markdown" => Some(Format::Markdown),
        "txt" | "text" => Some(Format::Text),
        "json" => Some(Format::Json),
        "jsonl" | "ndjson" => Some(Format::JsonLines),
        "html" | "htm" => Some(Format::Html),
        _ => None,
    }
}
