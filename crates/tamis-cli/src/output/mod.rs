//! Turns pages into output: one form for each format, and where it goes.

mod explanation;
mod writer;

use std::io;

use tamis::Page;

pub(crate) use self::writer::{Extent, Writer};
use crate::plan::Format;

/// The page in the given format. Every form ends where its last line ends, without a line break.
pub(crate) fn render(page: &Page, format: Format) -> String {
    match format {
        Format::Markdown => page.markdown.as_deref().unwrap_or(&page.text).trim_end().to_owned(),
        Format::Text => page.text.clone(),
        Format::Html => page.html.as_deref().unwrap_or_default().trim_end().to_owned(),
        Format::Json => as_json(serde_json::to_string_pretty(page)),
        Format::JsonLines => as_json(serde_json::to_string(page)),
        Format::Explanation => explanation::explain(page),
    }
}

fn as_json(written: serde_json::Result<String>) -> String {
    written.expect("invariant: a page has string keys only")
}

/// Whether the reader of the output has gone, as `head` does.
pub(crate) fn is_closed_pipe(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::BrokenPipe
}

/// What was written, or was not because nobody reads any more.
pub(crate) fn ignore_closed_pipe(written: io::Result<()>) -> io::Result<()> {
    written.or_else(|error| if is_closed_pipe(&error) { Ok(()) } else { Err(error) })
}
