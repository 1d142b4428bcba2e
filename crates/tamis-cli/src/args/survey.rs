//! Holds what was typed after `tamis timeline` and `tamis quotes`, which gather from many pages.

use std::path::PathBuf;

use clap::builder::NonEmptyStringValueParser;
use clap::{Args, ValueEnum, ValueHint};

use super::read::{InputArgs, RunArgs};

/// Tell what happened when, over all pages in one list.
///
/// Every sentence of the main content that names a date is an entry; what several pages say in nearly the same words
/// stands once, with all its sources. Relative dates ("last March") count from the page's date, or where it has none
/// from the latest full date of its text.
#[derive(Debug, Args)]
#[command(after_long_help = TIMELINE_EXAMPLES)]
pub(crate) struct TimelineArgs {
    /// How to write the timeline. Where it is not given, the output file's name decides, else md on a terminal and
    /// json elsewhere.
    #[arg(short, long, value_name = "FORMAT", value_enum)]
    pub(crate) format: Option<SurveyFormatArg>,

    #[command(flatten)]
    pub(crate) survey: SurveyArgs,
}

/// Tell who said what, by speaker, over all pages.
///
/// Direct, mixed and indirect speech with a speaker that the text names. French, English, German and Spanish.
#[derive(Debug, Args)]
#[command(after_long_help = QUOTES_EXAMPLES)]
pub(crate) struct QuotesArgs {
    /// How to write the quotations. Where it is not given, the output file's name decides, else md on a terminal and
    /// json elsewhere.
    #[arg(short, long, value_name = "FORMAT", value_enum)]
    pub(crate) format: Option<QuotesFormatArg>,

    #[command(flatten)]
    pub(crate) survey: SurveyArgs,
}

/// Where to gather from, and where to write it.
#[derive(Debug, Args)]
pub(crate) struct SurveyArgs {
    /// Files, folders, http(s) addresses, or - for standard input.
    #[arg(value_name = "SOURCE", value_hint = ValueHint::AnyPath, value_parser = NonEmptyStringValueParser::new())]
    pub(crate) sources: Vec<String>,

    /// Write to FILE instead of standard output.
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) output: Option<PathBuf>,

    #[command(flatten)]
    pub(crate) input: InputArgs,

    #[command(flatten)]
    pub(crate) run: RunArgs,
}

/// The formats of a timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SurveyFormatArg {
    /// A list in Markdown.
    Md,
    /// A list of objects, each with all its sources and their spans.
    Json,
    /// A row an entry, for spreadsheets.
    Csv,
    /// An iCalendar file of all-day events.
    Ics,
}

/// The formats of quotations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum QuotesFormatArg {
    /// A section a speaker, in Markdown.
    Md,
    /// A list of speakers, each with the quotations and their spans.
    Json,
    /// A row a quotation, for spreadsheets.
    Csv,
}

impl QuotesFormatArg {
    pub(crate) fn as_survey_format(self) -> SurveyFormatArg {
        match self {
            Self::Md => SurveyFormatArg::Md,
            Self::Json => SurveyFormatArg::Json,
            Self::Csv => SurveyFormatArg::Csv,
        }
    }
}

const TIMELINE_EXAMPLES: &str = "\
Examples:
  tamis timeline https://example.org/story   the events of one story
  tamis timeline stories/ -o events.csv      of a folder of pages, for a spreadsheet
  tamis timeline a.html b.html -o events.ics for a calendar
  tamis timeline stories/ -f json | jq '.[] | select(.date >= \"2024-05\")'";

const QUOTES_EXAMPLES: &str = "\
Examples:
  tamis quotes https://example.org/story     who says what in one story
  tamis quotes stories/ -o quotes.csv        in a folder of pages, for a spreadsheet
  tamis quotes stories/ -f json | jq '.[] | {speaker, said: .quotations | length}'";
