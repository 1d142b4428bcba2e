//! Opens what was named: an archive, the archives within a WACZ, a page; lists what stands in folders.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use anyhow::Context;

use super::Place;
use super::expand::{Expander, coding_of, opens_archive};
use super::records::{Item, Records};
use super::window::Window;

/// A file that is read, or a part of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Source {
    path: PathBuf,
    /// The place of an archive within a WACZ.
    part: Option<Part>,
}

/// A file that a zip file holds as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Part {
    name: String,
    start: u64,
    length: u64,
}

/// Bytes of the head by which an archive is known.
const HEAD_BYTES: usize = 1 << 12;

const ZIP_MAGIC: &[u8] = b"PK\x03\x04";

/// All sources under these paths: files as they were named, folders walked in order of name.
pub(crate) fn list_sources(paths: &[PathBuf]) -> anyhow::Result<Vec<Source>> {
    let mut sources = Vec::new();
    for path in paths {
        for entry in walkdir::WalkDir::new(path).follow_links(true).sort_by_file_name() {
            let entry = entry?;
            if entry.file_type().is_file() {
                sources.extend(sources_in(entry.path())?);
            }
        }
    }
    Ok(sources)
}

/// The archives of a WACZ; any other file is one source.
fn sources_in(path: &Path) -> anyhow::Result<Vec<Source>> {
    let whole = || vec![Source { path: path.to_owned(), part: None }];
    let is_wacz = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("wacz"));
    if !is_wacz || !read_head(&mut File::open(path)?)?.starts_with(ZIP_MAGIC) {
        return Ok(whole());
    }
    let mut wacz = zip::ZipArchive::new(File::open(path)?)?;
    let mut parts = Vec::new();
    for index in 0..wacz.len() {
        let file = wacz.by_index_raw(index)?;
        let name = file.name()?.into_owned();
        // WACZ 1.1.1 stores its archives uncompressed, so that any record can be reached.
        let is_archive = name.starts_with("archive/") && file.is_file();
        if is_archive && file.compression() == zip::CompressionMethod::Stored {
            let start =
                file.data_start().with_context(|| format!("{}: {name} has no data", path.display()))?;
            parts.push(Part { name, start, length: file.size() });
        }
    }
    parts.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(parts.into_iter().map(|part| Source { path: path.to_owned(), part: Some(part) }).collect())
}

impl Source {
    /// The path as it was given; of an archive within a WACZ with its name there.
    pub(crate) fn name(&self) -> String {
        let path = self.path.display();
        self.part.as_ref().map_or_else(|| path.to_string(), |part| format!("{path}!{}", part.name))
    }

    /// Bytes of the source.
    pub(crate) fn size(&self) -> u64 {
        self.part
            .as_ref()
            .map_or_else(|| std::fs::metadata(&self.path).map_or(0, |file| file.len()), |part| part.length)
    }

    /// What stands in the source from a place on; no item is larger than `limit` bytes.
    pub(crate) fn items(&self, place: Place, limit: usize) -> io::Result<Items> {
        let head = read_head(&mut self.open(0)?)?;
        if !opens_archive(&head) {
            return Ok(if place == Place::default() {
                Items::File(Some(self.open(0)?), limit)
            } else {
                Items::None
            });
        }
        let dictionary = match place.offset {
            0 => Vec::new(),
            _ => Expander::new(Window::new(self.open(0)?, 0), coding_of(&head), Vec::new())
                .read_dictionary()?,
        };
        let window = Window::new(self.open(place.offset)?, place.offset);
        let expander = Expander::new(window, coding_of(&head), dictionary);
        Ok(Items::Records(Box::new(Records::new(expander, place, limit))))
    }

    fn open(&self, offset: u64) -> io::Result<Box<dyn Read + Send>> {
        let mut file = File::open(&self.path)?;
        match &self.part {
            None => {
                file.seek(SeekFrom::Start(offset))?;
                Ok(Box::new(file))
            }
            Some(part) => {
                file.seek(SeekFrom::Start(part.start + offset))?;
                Ok(Box::new(file.take(part.length.saturating_sub(offset))))
            }
        }
    }
}

fn read_head(file: &mut dyn Read) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    file.take(HEAD_BYTES as u64).read_to_end(&mut head)?;
    Ok(head)
}

/// What stands in a source.
pub(crate) enum Items {
    Records(Box<Records>),
    /// A page, not yet read, and the largest that is.
    File(Option<Box<dyn Read + Send>>, usize),
    None,
}

impl Items {
    /// The next item with its place, and the place behind it.
    pub(crate) fn next(&mut self) -> io::Result<Option<(Item, Place, Place)>> {
        match self {
            Self::Records(records) => records.next(),
            Self::File(file, limit) => {
                let Some(file) = file.take() else { return Ok(None) };
                let behind = Place { offset: 0, records: 1 };
                Ok(Some((read_file(file, *limit)?, Place::default(), behind)))
            }
            Self::None => Ok(None),
        }
    }
}

/// A page is opened as it is or from gzip.
fn read_file(file: Box<dyn Read + Send>, limit: usize) -> io::Result<Item> {
    const GZIP_MAGIC: &[u8] = b"\x1F\x8B";
    let mut bytes = Vec::new();
    file.take(limit as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.starts_with(GZIP_MAGIC) {
        let mut expanded = Vec::new();
        let mut decoder = flate2::read::MultiGzDecoder::new(bytes.as_slice()).take(limit as u64 + 1);
        if decoder.read_to_end(&mut expanded).is_err() && expanded.is_empty() {
            return Ok(Item::Damaged);
        }
        bytes = expanded;
    }
    Ok(if bytes.len() > limit { Item::TooLarge } else { Item::File(bytes) })
}
