//! Turns what was typed into sources, and sources into bytes: files, folders, standard input, the web.

mod compression;
mod failure;
mod file;
mod folder;
mod web;

use std::path::{Path, PathBuf};

use anyhow::bail;
use tamis::Limits;

pub(crate) use self::failure::Failure;
use self::web::Web;

/// Something that was named to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Source {
    Stdin,
    File(PathBuf),
    Folder(PathBuf),
    Url(String),
}

impl Source {
    /// What the typed word stands for.
    ///
    /// # Errors
    ///
    /// When it is an address whose scheme is not read here.
    pub(crate) fn from_typed(typed: &str) -> anyhow::Result<Self> {
        if typed == "-" {
            return Ok(Self::Stdin);
        }
        match typed.split_once("://") {
            Some((scheme, _)) if is_web(scheme) => Ok(Self::Url(typed.to_owned())),
            Some((scheme, _)) if is_scheme(scheme) && !Path::new(typed).exists() => {
                bail!("{typed}: cannot fetch {scheme} addresses; give an http or https address, or a file")
            }
            _ if Path::new(typed).is_dir() => Ok(Self::Folder(typed.into())),
            _ => Ok(Self::File(typed.into())),
        }
    }

    pub(crate) fn is_folder(&self) -> bool {
        matches!(self, Self::Folder(_))
    }
}

fn is_web(scheme: &str) -> bool {
    scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https")
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.chars().all(|c| c.is_ascii_alphanumeric())
}

/// One page to be read, or the reason why a folder could not be walked.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Location {
    Stdin,
    File(PathBuf),
    Url(String),
    /// A place in a folder that could not be entered.
    Unreachable(PathBuf, Failure),
}

impl Location {
    /// As it was given: a path, an address, or `-`.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Stdin => "-".to_owned(),
            Self::File(path) | Self::Unreachable(path, _) => path.display().to_string(),
            Self::Url(url) => url.clone(),
        }
    }
}

/// The pages of the sources, in their order, folders walked as the iterator goes.
pub(crate) fn locations(sources: &[Source]) -> impl Iterator<Item = Location> + Send + '_ {
    sources.iter().flat_map(|source| -> Box<dyn Iterator<Item = Location> + Send> {
        match source {
            Source::Stdin => Box::new(std::iter::once(Location::Stdin)),
            Source::File(path) => Box::new(std::iter::once(Location::File(path.clone()))),
            Source::Url(url) => Box::new(std::iter::once(Location::Url(url.clone()))),
            Source::Folder(path) => Box::new(folder::walk(path)),
        }
    })
}

/// The bytes of a page, and what came with them.
#[derive(Debug, Default)]
pub(crate) struct Opened {
    pub(crate) bytes: Vec<u8>,
    /// Where they came from in the end, redirects followed.
    pub(crate) url: Option<String>,
    /// The charset that the server named.
    pub(crate) charset: Option<String>,
}

/// Fetches bytes, never more than the limit.
pub(crate) struct Opener {
    web: Web,
    limit: u64,
}

impl Opener {
    pub(crate) fn new(limits: &Limits) -> Self {
        let limit = u64::from(limits.bytes);
        Self { web: Web::new(limit), limit }
    }

    /// The bytes of the page at `location`, decompressed.
    pub(crate) fn open(&self, location: &Location) -> Result<Opened, Failure> {
        match location {
            Location::Stdin => file::read_stdin(self.limit).map(bare),
            Location::File(path) => file::read_file(path, self.limit).map(bare),
            Location::Url(url) => self.web.fetch(url),
            Location::Unreachable(_, failure) => Err(failure.clone()),
        }
    }
}

fn bare(bytes: Vec<u8>) -> Opened {
    Opened { bytes, ..Opened::default() }
}
