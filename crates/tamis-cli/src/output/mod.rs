//! Turns pages into output: one form for each format, and where it goes.

pub(crate) mod csv;
mod explanation;
pub(crate) mod icalendar;
mod writer;

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

use anyhow::Context;
use serde::Serialize;
use tamis::Page;

pub(crate) use self::writer::{Extent, Writer};
use crate::plan::Format;

/// The page in the given format. Every form ends where its last line ends, without a line break.
pub(crate) fn render(page: &Page, format: Format) -> String {
    match format {
        Format::Markdown => page.markdown.as_deref().unwrap_or(&page.text).trim_end().to_owned(),
        Format::Text => page.text.clone(),
        Format::Html => page.html.as_deref().unwrap_or_default().trim_end().to_owned(),
        Format::Json => pretty_json(page).trim_end().to_owned(),
        Format::JsonLines => serde_json::to_string(page).expect("invariant: a page has string keys only"),
        Format::Csv => tamis::posts_to_csv(page),
        Format::Tei => tamis::render::tei(page).trim_end().to_owned(),
        Format::JsonLd => tamis::render::json_ld(page),
        Format::Explanation => explanation::explain(page),
    }
}

/// The value as indented JSON, with a line break at its end.
pub(crate) fn pretty_json(value: &impl Serialize) -> String {
    let written = serde_json::to_string_pretty(value);
    written.expect("invariant: what is written has string keys only") + "\n"
}

/// Writes the whole output at once, to the file or to standard output.
///
/// # Errors
///
/// When it cannot be written.
pub(crate) fn write_whole(output: &str, target: Option<&Path>) -> anyhow::Result<()> {
    let written = match target {
        Some(path) => File::create(path).and_then(|mut file| file.write_all(output.as_bytes())),
        None => io::stdout().lock().write_all(output.as_bytes()),
    };
    report_unwritten(written, target)
}

/// Says where it could not be written, unless nobody reads any more.
///
/// # Errors
///
/// When it could not be written.
pub(crate) fn report_unwritten(written: io::Result<()>, target: Option<&Path>) -> anyhow::Result<()> {
    ignore_closed_pipe(written).with_context(|| match target {
        Some(path) => format!("{}: cannot write", path.display()),
        None => "standard output: cannot write".to_owned(),
    })
}

/// Whether the reader of the output has gone, as `head` does.
fn is_closed_pipe(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::BrokenPipe
}

/// What was written, or was not because nobody reads any more.
pub(crate) fn ignore_closed_pipe(written: io::Result<()>) -> io::Result<()> {
    written.or_else(|error| if is_closed_pipe(&error) { Ok(()) } else { Err(error) })
}
