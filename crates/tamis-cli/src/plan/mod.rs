//! Turns what was typed into what it means: options for the library, a format, a target, a number of jobs.
//!
//! Nothing behind this point asks what was typed or whether there is a terminal.

mod archive;
mod format;

use std::num::NonZeroUsize;
use std::path::PathBuf;

use anyhow::{Context, bail};
use tamis::{BlockSelection, InputFormat, LanguageReading, Limits, Options, TextReading, TradeOff, Voices};
use url::Url;

use crate::args::{ContentArgs, InputArgs, OutputArgs, ReadArgs, RunArgs, SurveyArgs, SurveyFormatArg};
use crate::output::Extent;
use crate::source::Source;

pub(crate) use self::archive::ArchivePlan;
pub(crate) use self::format::{Format, Surroundings};

/// Which pages are to be read, and how.
#[derive(Debug)]
pub(crate) struct PagesPlan {
    pub(crate) sources: Vec<Source>,
    pub(crate) options: Options,
    pub(crate) jobs: NonZeroUsize,
    pub(crate) on_failure: OnFailure,
    /// Whether to show how far it got.
    pub(crate) shows_progress: bool,
}

/// What `tamis read` is to do.
#[derive(Debug)]
pub(crate) struct ReadPlan {
    pub(crate) pages: PagesPlan,
    pub(crate) format: Format,
    pub(crate) extent: Extent,
    /// Where to write; standard output where it is `None`.
    pub(crate) target: Option<PathBuf>,
}

/// What a command is to do that gathers from many pages.
#[derive(Debug)]
pub(crate) struct SurveyPlan {
    pub(crate) pages: PagesPlan,
    pub(crate) format: SurveyFormatArg,
    /// Where to write; standard output where it is `None`.
    pub(crate) target: Option<PathBuf>,
}

/// How sources that could not be read count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OnFailure {
    /// One is enough to say so in the exit status.
    Report,
    /// Only if none could be read.
    Tolerate,
}

impl ReadPlan {
    /// Finds out what was meant.
    ///
    /// # Errors
    ///
    /// When what was typed means nothing: one address for several pages, or a source that is no address.
    pub(crate) fn new(args: ReadArgs, surroundings: Surroundings) -> anyhow::Result<Self> {
        let sources = sources_of(&args.sources, &args.input)?;
        let has_several = has_several(&sources);
        let format = format::choose(&args.output, has_several, surroundings);
        Ok(Self {
            pages: PagesPlan {
                options: options_of(&args.input, &args.content, &args.output, format),
                shows_progress: has_several && surroundings.shows_progress(args.output.output.is_some()),
                jobs: args.run.jobs.unwrap_or_else(available_jobs),
                on_failure: on_failure(&args.run),
                sources,
            },
            format,
            extent: if has_several { Extent::Several } else { Extent::One },
            target: args.output.output,
        })
    }
}

impl SurveyPlan {
    /// Finds out what was meant.
    ///
    /// # Errors
    ///
    /// As [`ReadPlan::new`].
    pub(crate) fn new(
        args: SurveyArgs,
        format: Option<SurveyFormatArg>,
        surroundings: Surroundings,
    ) -> anyhow::Result<Self> {
        let sources = sources_of(&args.sources, &args.input)?;
        let has_several = has_several(&sources);
        Ok(Self {
            pages: PagesPlan {
                options: Options { text_reading: TextReading::Always, ..input_options(&args.input) },
                shows_progress: has_several && surroundings.shows_progress(true),
                jobs: args.run.jobs.unwrap_or_else(available_jobs),
                on_failure: on_failure(&args.run),
                sources,
            },
            format: format::choose_for_survey(format, args.output.as_deref(), surroundings),
            target: args.output,
        })
    }
}

/// The sources that were typed, if what is known of the input fits them.
fn sources_of(typed: &[String], input: &InputArgs) -> anyhow::Result<Vec<Source>> {
    let sources = if typed.is_empty() {
        vec![Source::Stdin]
    } else {
        typed.iter().map(|typed| Source::from_typed(typed)).collect::<Result<_, _>>()?
    };
    if has_several(&sources) && input.url.is_some() {
        bail!(
            "--url is the address of one page, and there are several sources; leave it out, or read them one by one"
        );
    }
    if let Some(address) = &input.url {
        Url::parse(address).with_context(|| format!("--url {address} is not a whole address"))?;
    }
    if sources.iter().filter(|source| **source == Source::Stdin).count() > 1 {
        bail!("standard input can be read only once; name - once");
    }
    Ok(sources)
}

fn has_several(sources: &[Source]) -> bool {
    sources.len() > 1 || sources.iter().any(Source::is_folder)
}

fn on_failure(run: &RunArgs) -> OnFailure {
    if run.keep_going { OnFailure::Tolerate } else { OnFailure::Report }
}

pub(crate) fn available_jobs() -> NonZeroUsize {
    std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN)
}

fn input_options(input: &InputArgs) -> Options {
    Options {
        url: input.url.clone(),
        input: match (input.text, input.html) {
            (true, _) => InputFormat::Text,
            (_, true) => InputFormat::Html,
            _ => InputFormat::Detect,
        },
        limits: Limits { bytes: input.max_bytes, ..Limits::default() },
        ..Options::default()
    }
}

fn options_of(input: &InputArgs, content: &ContentArgs, output: &OutputArgs, format: Format) -> Options {
    Options {
        trade_off: trade_off_of(content),
        voices: voices_of(content),
        block_selection: match (output.explain, output.all_blocks) {
            (true, _) => BlockSelection::Explained,
            (_, true) => BlockSelection::All,
            _ => BlockSelection::Content,
        },
        markdown: format == Format::Markdown,
        html: format == Format::Html,
        text_reading: match (format.is_record(), content.text_reading) {
            (true, true) => TextReading::Always,
            (true, false) => TextReading::PlainText,
            (false, _) => TextReading::Never,
        },
        language_reading: if content.no_languages { LanguageReading::LeftOut } else { LanguageReading::Told },
        ..input_options(input)
    }
}

fn trade_off_of(content: &ContentArgs) -> TradeOff {
    match (content.precision, content.recall) {
        (true, _) => TradeOff::Precision,
        (_, true) => TradeOff::Recall,
        _ => TradeOff::Balanced,
    }
}

fn voices_of(content: &ContentArgs) -> Voices {
    match (content.no_discussion, content.discussion_only) {
        (true, _) => Voices::NoDiscussion,
        (_, true) => Voices::DiscussionOnly,
        _ => Voices::All,
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::args::{Args, Command};

    fn plan(typed: &str, surroundings: Surroundings) -> anyhow::Result<ReadPlan> {
        let words = std::iter::once("tamis").chain(typed.split_whitespace());
        match Args::try_parse_from(words)?.command {
            Command::Read(args) => ReadPlan::new(*args, surroundings),
            _ => bail!("not a command that reads"),
        }
    }

    fn check_format(typed: &str, surroundings: Surroundings, format: Format) {
        assert_eq!(plan(typed, surroundings).map(|plan| plan.format).ok(), Some(format), "{typed}");
    }

    #[test]
    fn format_follows_what_was_typed_then_file_name_then_surroundings() {
        let terminal = Surroundings { writes_to_terminal: true, messages_to_terminal: true };
        let pipe = Surroundings { writes_to_terminal: false, messages_to_terminal: false };
        check_format("read a.html", terminal, Format::Markdown);
        check_format("read a.html", pipe, Format::Json);
        check_format("read a.html b.html", terminal, Format::JsonLines);
        check_format("read a.html -o a.txt", terminal, Format::Text);
        check_format("read a.html -o a.txt -f html", pipe, Format::Html);
        check_format("read a.html --explain", pipe, Format::Explanation);
        check_format("read a.html --explain -f json", pipe, Format::Json);
    }

    #[test]
    fn what_means_nothing_is_refused() {
        let pipe = Surroundings { writes_to_terminal: false, messages_to_terminal: false };
        for typed in [
            "read a b --url https://example.org",
            "read - -",
            "read a --url example.org",
            "read ftp://example.org/a",
            "read a --precision --recall",
            "read a --text --html",
            "read a --no-discussion --discussion-only",
            "read a --jobs 0",
            "read a --max-bytes 0",
            "read a -f docx",
        ] {
            assert!(plan(typed, pipe).is_err(), "{typed}");
        }
    }
}
