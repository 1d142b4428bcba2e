//! Holds the one error of the library.

use std::fmt;

/// Why a page could not be read at all: a limit or a bad option. Anything else gives a page with notes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(Cause);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Cause {
    TooLarge { bytes: usize, limit: usize },
    UnknownCharset(String),
}

impl Error {
    pub(crate) fn too_large(bytes: usize, limit: usize) -> Self {
        Self(Cause::TooLarge { bytes, limit })
    }

    pub(crate) fn unknown_charset(label: &str) -> Self {
        Self(Cause::UnknownCharset(label.to_owned()))
    }

    /// Whether the input is larger than [`tamis_html::Limits`] allows.
    pub fn is_limit(&self) -> bool {
        matches!(self.0, Cause::TooLarge { .. })
    }

    /// Whether an option has a value that means nothing.
    pub fn is_option(&self) -> bool {
        !self.is_limit()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Cause::TooLarge { bytes, limit } => {
                write!(f, "input of {bytes} bytes is over the limit of {limit} bytes")
            }
            Cause::UnknownCharset(label) => write!(f, "unknown character encoding \"{label}\""),
        }
    }
}

impl std::error::Error for Error {}
