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
        let output = self.fit(output);
        self.is_empty = false;
        write!(self.target, "{output}{}", if self.ends_its_lines() { "" } else { "\n" })?;
        self.target.flush()
    }

    /// Writes what stands behind the last page.
    pub(crate) fn finish(&mut self) -> io::Result<()> {
        if self.extent == Extent::Several {
            match self.format {
                Format::Json => writeln!(self.target, "{}", if self.is_empty { "[]" } else { "\n]" })?,
                Format::Tei => write!(self.target, "{}", tei_corpus_end(self.is_empty))?,
                _ => {}
            }
        }
        self.target.flush()
    }

    /// Takes off what stands at the head of each page alone and only once over several.
    fn fit<'a>(&self, output: &'a str) -> &'a str {
        match self.format {
            Format::Csv if !self.is_empty => output.split_once("\r\n").map_or("", |(_, rows)| rows),
            Format::Tei if self.extent == Extent::Several => output.trim_start_matches(XML_DECLARATION),
            _ => output,
        }
    }

    /// Whether the end of a page's output is followed by nothing: rows end their own lines, a list has commas.
    fn ends_its_lines(&self) -> bool {
        match self.format {
            Format::Csv => true,
            Format::Json => self.extent == Extent::Several,
            _ => false,
        }
    }

    /// Writes what parts a page from the one before and says where it comes from, unless its record does.
    fn write_heading(&mut self, source: &str) -> io::Result<()> {
        let gap = if self.is_empty { "" } else { "\n" };
        match self.format {
            Format::Tei if self.is_empty => write!(self.target, "{XML_DECLARATION}{TEI_CORPUS}"),
            Format::Tei | Format::JsonLines | Format::JsonLd | Format::Csv => Ok(()),
            Format::Json => write!(self.target, "{}", if self.is_empty { "[\n" } else { ",\n" }),
            Format::Markdown | Format::Html => {
                let source = source.replace("--", "%2D%2D").replace('>', "%3E");
                writeln!(self.target, "{gap}<!-- source: {source} -->\n")
            }
            Format::Text | Format::Explanation => writeln!(self.target, "{gap}==> {source} <=="),
        }
    }
}

const XML_DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// The head of a corpus: the least that TEI P5 asks for.
const TEI_CORPUS: &str = "<teiCorpus xmlns=\"http://www.tei-c.org/ns/1.0\">
<teiHeader><fileDesc><titleStmt><title>Pages read by tamis</title></titleStmt>
<publicationStmt><p>Not published.</p></publicationStmt>
<sourceDesc><p>Each page names its own source.</p></sourceDesc></fileDesc></teiHeader>
";

/// What closes a corpus; one without a page is not begun, since it would not be valid.
fn tei_corpus_end(is_empty: bool) -> &'static str {
    if is_empty { "" } else { "</teiCorpus>\n" }
}
