//! Holds what was typed after `tamis archive`.

use std::num::NonZeroU64;
use std::path::PathBuf;

use clap::{Args, ValueEnum, ValueHint};
use tamis::PageKind;

use super::read::{ContentArgs, RunArgs};

/// Read web archives into tables: one row a page, with its content, its posts and what is known of both.
///
/// Sources are WARC and WET files (plain, gzip, zstd), WACZ files, pages, and folders of them. Rows go into shards in
/// the folder of the output, in the order of the sources, and lead back to their records by file, offset and id. A run
/// that was stopped is taken up by the same command: no row is lost or doubled. Damaged records are counted and passed
/// over. At the end a report in JSON goes to standard output and to _report.json beside the shards.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub(crate) struct ArchiveArgs {
    /// Archives, pages, and folders of them.
    #[arg(value_name = "SOURCE", value_hint = ValueHint::AnyPath, required = true)]
    pub(crate) sources: Vec<PathBuf>,

    /// The folder for the shards; made where it is not there.
    #[arg(short, long, value_name = "FOLDER", value_hint = ValueHint::DirPath, help_heading = "Output")]
    pub(crate) output: PathBuf,

    /// How to write rows.
    #[arg(
        short,
        long,
        value_name = "FORMAT",
        value_enum,
        default_value = "parquet",
        help_heading = "Output"
    )]
    pub(crate) format: ArchiveFormatArg,

    /// The columns to write, by the names of the record; all where it is not given.
    ///
    /// Those of the capture are archive, `archive_offset`, `archive_record`, `record_id`, captured, status, `media_type`,
    /// bytes, `content_hash`, fingerprint; those of the page are as in `tamis read --format json`, and posts for its discussion.
    #[arg(long, value_name = "NAME,…", value_delimiter = ',', help_heading = "Output")]
    pub(crate) columns: Vec<String>,

    /// Rows of a shard.
    #[arg(long, value_name = "N", default_value = "10000", help_heading = "Output")]
    pub(crate) shard_rows: NonZeroU64,

    #[command(flatten)]
    pub(crate) filter: FilterArgs,

    #[command(flatten)]
    pub(crate) content: ContentArgs,

    #[command(flatten)]
    pub(crate) run: RunArgs,
}

/// Which pages to write.
#[derive(Debug, Args)]
#[command(next_help_heading = "Pages")]
pub(crate) struct FilterArgs {
    /// Only pages in these languages (en, fr, …).
    #[arg(long, value_name = "TAG,…", value_delimiter = ',')]
    pub(crate) language: Vec<String>,

    /// Only pages of these kinds.
    #[arg(long, value_name = "KIND,…", value_delimiter = ',', value_parser = parse_kind)]
    pub(crate) kind: Vec<PageKind>,

    /// Only pages that are at least this likely to be read well, 0 to 1.
    #[arg(long, value_name = "SHARE", default_value = "0")]
    pub(crate) min_confidence: f32,

    /// Only pages with at least so many words of content.
    #[arg(long, value_name = "N", default_value = "0")]
    pub(crate) min_words: usize,

    /// Only answers with these statuses of HTTP.
    #[arg(long, value_name = "CODE,…", value_delimiter = ',', default_value = "200")]
    pub(crate) status: Vec<u16>,

    /// Only answers of these media types; all that are pages where it is not given.
    #[arg(long, value_name = "TYPE,…", value_delimiter = ',')]
    pub(crate) media_type: Vec<String>,

    /// Only addresses that match a pattern, in which * stands for any characters; may be given several times.
    #[arg(long, value_name = "PATTERN")]
    pub(crate) url: Vec<String>,
}

/// The formats of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ArchiveFormatArg {
    /// Parquet with nested columns, compressed with zstd.
    Parquet,
    /// JSON, one row a line, compressed with zstd.
    Jsonl,
}

/// A kind by its name in the record.
fn parse_kind(name: &str) -> Result<PageKind, String> {
    serde_json::from_value(serde_json::Value::String(name.to_owned())).map_err(|error| error.to_string())
}

const EXAMPLES: &str = "\
Examples:
  tamis archive CC-NEWS-*.warc.gz -o news               all pages, as Parquet in the folder news
  tamis archive crawl/ -o posts --columns url,posts --kind thread
  tamis archive a.warc.gz -o out -f jsonl --language fr --min-words 100
  python -c 'import pandas; print(pandas.read_parquet(\"news\")[[\"url\", \"title\"]])'";
