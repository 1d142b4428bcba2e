//! Turns what was typed after `tamis archive` into a plan of the library's.

use tamis::{Options, TextReading};
use tamis_corpus::{Columns, Filter, Plan, ShardFormat};

use super::{OnFailure, Surroundings, available_jobs, on_failure, trade_off_of, voices_of};
use crate::args::{ArchiveArgs, ArchiveFormatArg, FilterArgs};

/// What `tamis archive` is to do.
#[derive(Debug)]
pub(crate) struct ArchivePlan {
    pub(crate) plan: Plan,
    pub(crate) on_failure: OnFailure,
    /// Whether messages go to a terminal, on which a bar can move.
    pub(crate) shows_bar: bool,
}

impl ArchivePlan {
    /// Finds out what was meant.
    ///
    /// # Errors
    ///
    /// When a column was asked for that there is not.
    pub(crate) fn new(args: ArchiveArgs, surroundings: Surroundings) -> anyhow::Result<Self> {
        let columns = match args.columns.as_slice() {
            [] => Columns::all()?,
            names => Columns::of_names(names.iter().map(String::as_str))?,
        };
        let has_asked_for = |name: &str| args.columns.iter().any(|column| column == name);
        let options = Options {
            trade_off: trade_off_of(&args.content),
            voices: voices_of(&args.content),
            markdown: has_asked_for("markdown"),
            html: has_asked_for("html"),
            text_reading: if args.content.text_reading { TextReading::Always } else { TextReading::Never },
            ..Options::default()
        };
        Ok(Self {
            on_failure: on_failure(&args.run),
            shows_bar: surroundings.messages_to_terminal,
            plan: Plan {
                sources: args.sources,
                folder: args.output,
                format: match args.format {
                    ArchiveFormatArg::Parquet => ShardFormat::Parquet,
                    ArchiveFormatArg::Jsonl => ShardFormat::JsonLines,
                },
                columns,
                filter: filter_of(args.filter),
                options,
                shard_rows: args.shard_rows.get(),
                jobs: args.run.jobs.unwrap_or_else(available_jobs),
            },
        })
    }
}

fn filter_of(args: FilterArgs) -> Filter {
    Filter {
        languages: args.language,
        kinds: args.kind,
        least_confidence: args.min_confidence,
        statuses: args.status,
        media_types: args.media_type,
        urls: args.url,
        least_words: args.min_words,
    }
}
