//! Holds what was typed after `tamis text`.

use clap::{Args, ValueHint};

/// Read texts, not pages: dates, quotations with speakers, credit line, dateline, timeline.
///
/// A source is a file of JSON lines `{"id", "text", "lang"?, "doc_date"?}` or a plain text; `-`, or no source, is
/// standard input. For each text one object is printed on one line: `id`, `language`, `credit`, `dateline`, `times`,
/// `quotations`, `timeline`. Spans are half-open byte ranges of the text.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub(crate) struct TextArgs {
    /// Files, or - for standard input.
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) sources: Vec<String>,

    /// The language of texts that do not name theirs. [default: told from the text]
    #[arg(long, value_name = "TAG")]
    pub(crate) lang: Option<String>,

    /// The day from which relative dates count, of texts that have no `doc_date`. [default: the latest full date of the
    /// text]
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) date: Option<String>,

    /// The texts tell of past times in their order: dates count from those told before.
    #[arg(long)]
    pub(crate) narrative: bool,
}

impl TextArgs {
    /// The sources as typed; standard input where there is none.
    pub(crate) fn source_names(&self) -> impl Iterator<Item = &str> {
        let stdin = if self.sources.is_empty() { Some("-") } else { None };
        stdin.into_iter().chain(self.sources.iter().map(String::as_str))
    }
}

const EXAMPLES: &str = "\
Examples:
  tamis text report.txt --date 2024-05-16     what one text says
  tamis text articles.jsonl > findings.jsonl  many texts, a line each
  tamis text --narrative history.txt          a text that tells of the past in order
  echo 'Il est parti hier.' | tamis text --date 2024-05-16 | jq '.times[].value'

Exit status:
  0  every text was read
  1  some lines were no texts; the others are written
  2  the command as typed means nothing, or a file cannot be read";
