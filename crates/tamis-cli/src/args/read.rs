//! Holds what was typed after `tamis read`.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::builder::NonEmptyStringValueParser;
use clap::{Args, ValueEnum, ValueHint};

/// Read pages: their content, who says it, when, and where it stands in the source.
///
/// A source is a file, a folder (all pages under it, in order of name), an http or https address, or `-` for
/// standard input, which is also read where no source is named. Files in gzip, Brotli or Zstandard are opened as
/// they are. The output is in the order of the sources.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub(crate) struct ReadArgs {
    /// Files, folders, http(s) addresses, or - for standard input.
    #[arg(value_name = "SOURCE", value_hint = ValueHint::AnyPath, value_parser = NonEmptyStringValueParser::new())]
    pub(crate) sources: Vec<String>,

    #[command(flatten)]
    pub(crate) output: OutputArgs,

    #[command(flatten)]
    pub(crate) input: InputArgs,

    #[command(flatten)]
    pub(crate) content: ContentArgs,

    #[command(flatten)]
    pub(crate) run: RunArgs,
}

/// What to print, and where.
#[derive(Debug, Args)]
#[command(next_help_heading = "Output")]
pub(crate) struct OutputArgs {
    /// How to write what was read.
    ///
    /// Where it is not given, the name of the output file decides; else several sources give jsonl, and one source
    /// gives md on a terminal and json elsewhere.
    #[arg(short, long, value_name = "FORMAT", value_enum)]
    pub(crate) format: Option<FormatArg>,

    /// Write to FILE instead of standard output.
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) output: Option<PathBuf>,

    /// List every block of the page in the record, boilerplate too.
    #[arg(long)]
    pub(crate) all_blocks: bool,

    /// Say of every block what it is, how surely, and why.
    ///
    /// Prints a list for people to read; with --format json or jsonl the reasons stand in the record's blocks.
    #[arg(long)]
    pub(crate) explain: bool,
}

/// How to take the sources.
#[derive(Debug, Args)]
#[command(next_help_heading = "Input")]
pub(crate) struct InputArgs {
    /// The page's own address: relative links are resolved against it.
    #[arg(long, value_name = "URL", value_hint = ValueHint::Url)]
    pub(crate) url: Option<String>,

    /// Take the sources as plain text, whatever they look like.
    #[arg(long, conflicts_with = "html")]
    pub(crate) text: bool,

    /// Take the sources as HTML, whatever they look like.
    #[arg(long)]
    pub(crate) html: bool,

    /// The largest page that is read, in bytes, once it is decompressed.
    #[arg(long, value_name = "BYTES", default_value_t = tamis::Limits::default().bytes)]
    #[arg(value_parser = clap::value_parser!(u32).range(1..=i64::from(tamis::Limits::MAX_BYTES)))]
    pub(crate) max_bytes: u32,
}

/// What counts as content.
// What was typed is a set of flags; the plan turns them into enums.
#[allow(clippy::struct_excessive_bools)]
#[derive(Debug, Args)]
#[command(next_help_heading = "Content")]
pub(crate) struct ContentArgs {
    /// Let in less that is not content, and lose more that is.
    #[arg(long, conflicts_with = "recall")]
    pub(crate) precision: bool,

    /// Lose less of the content, and let in more that is none.
    #[arg(long)]
    pub(crate) recall: bool,

    /// Leave readers' posts out of the text.
    #[arg(long, conflicts_with = "discussion_only")]
    pub(crate) no_discussion: bool,

    /// Let only readers' posts into the text.
    #[arg(long)]
    pub(crate) discussion_only: bool,

    /// Read quotations, times and the timeline in the main content, for --format json and jsonl.
    ///
    /// Plain texts, which have no other data than their words, are read for them unasked.
    #[arg(long)]
    pub(crate) text_reading: bool,

    /// Leave the languages of blocks and posts out; plain text is read several times faster so.
    #[arg(long)]
    pub(crate) no_languages: bool,
}

/// How to go through many sources.
#[derive(Debug, Args)]
#[command(next_help_heading = "Running")]
pub(crate) struct RunArgs {
    /// Read N pages at a time; the output does not depend on it. [default: the number of processors]
    #[arg(short, long, value_name = "N")]
    pub(crate) jobs: Option<NonZeroUsize>,

    /// Exit with 0 although some sources could not be read, as long as one could.
    #[arg(short, long)]
    pub(crate) keep_going: bool,
}

/// The formats that can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FormatArg {
    /// Markdown, with headings, lists, tables, code, links and images.
    Md,
    /// Plain text, blocks parted by a blank line.
    Txt,
    /// The whole record, indented; of several sources a list.
    Json,
    /// The whole record, one a line.
    Jsonl,
    /// HTML that is safe to show: no scripts, styles or handlers.
    Html,
    /// The readers' posts as comma-separated values, one a row.
    Csv,
    /// TEI P5, the metadata in its header, posts in their own division; of several sources a corpus.
    Tei,
    /// JSON-LD in schema.org's words, one object a line.
    Jsonld,
}

const EXAMPLES: &str = "\
Examples:
  tamis read https://example.org/story            the story as Markdown
  tamis read page.html -f txt                     its words alone
  tamis read page.html --url https://example.org  with links that lead somewhere
  curl -s https://example.org | tamis read        from standard input
  tamis read crawl/ -o records.jsonl              every page of a folder, a record a line
  tamis read page.html.gz -f json | jq .title     one field
  tamis read page.html -f json --text-reading     with dates, quotations and a timeline
  tamis read thread.html -o posts.csv             readers' posts, for a spreadsheet
  tamis read page.html --explain                  why each line is content or is not

Exit status:
  0  every source was read
  1  some could not be; the others are written
  2  the command as typed means nothing";
