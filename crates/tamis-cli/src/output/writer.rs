//! Writes pages one after the other, parted as their format asks.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use anyhow::Context;

use crate::plan::Format;

/// Whether the output holds one page or is a row of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    One,
    Several,
}

/// Where the output goes.
pub(crate) struct Writer {
    target: BufWriter<Box<dyn Write>>,
    format: Format,
    extent: Extent,
    is_empty: bool,
}

impl Writer {
    /// Opens the file, or standard output.
    ///
    /// # Errors
    ///
    /// When the file cannot be made.
    pub(crate) fn open(target: Option<&Path>, format: Format, extent: Extent) -> anyhow::Result<Self> {
        let target: Box<dyn Write> = match target {
            Some(path) => {
                let file = File::create(path);
                Box::new(file.with_context(|| format!("{}: cannot be written", path.display()))?)
            }
            None => Box::new(io::stdout().lock()),
        };
        Ok(Self { target: BufWriter::new(target), format, extent, is_empty: true })
    }

    /// Writes a page behind those before it.
    pub(crate) fn write(&mut self, source: &str, output: &str) -> io::Result<()> {
        if self.extent == Extent::Several {
            self.write_heading(source)?;
        }
        self.is_empty = false;
        let is_in_list = self.extent == Extent::Several && self.format == Format::Json;
        write!(self.target, "{output}{}", if is_in_list { "" } else { "\n" })?;
        self.target.flush()
    }

    /// Writes what stands behind the last page.
    pub(crate) fn finish(&mut self) -> io::Result<()> {
        if self.extent == Extent::Several && self.format == Format::Json {
            writeln!(self.target, "{}", if self.is_empty { "[]" } else { "\n]" })?;
        }
        self.target.flush()
    }

    /// Writes what parts a page from the one before and says where it comes from, unless its record does.
    fn write_heading(&mut self, source: &str) -> io::Result<()> {
        let gap = if self.is_empty { "" } else { "\n" };
        match self.format {
            Format::JsonLines => Ok(()),
            Format::Json => write!(self.target, "{}", if self.is_empty { "[\n" } else { ",\n" }),
            Format::Markdown | Format::Html => {
                let source = source.replace("--", "%2D%2D").replace('>', "%3E");
                writeln!(self.target, "{gap}<!-- source: {source} -->\n")
            }
            Format::Text | Format::Explanation => writeln!(self.target, "{gap}==> {source} <=="),
        }
    }
}
