//! Holds why a source could not be read, in words that say what to do about it.

use std::fmt;
use std::io;

/// Why a source could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Failure {
    what: String,
    advice: Option<&'static str>,
}

impl Failure {
    pub(crate) fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), advice: None }
    }

    pub(crate) fn with_advice(what: impl Into<String>, advice: &'static str) -> Self {
        Self { what: what.into(), advice: Some(advice) }
    }

    pub(crate) fn over_limit(limit: u64) -> Self {
        Self::with_advice(format!("more than {limit} bytes"), "raise the limit with --max-bytes")
    }

    pub(crate) fn panicked(reason: &str) -> Self {
        Self::with_advice(
            format!("reading it failed inside tamis ({reason})"),
            "this is a defect of tamis; please report it with the page",
        )
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::with_advice("no such file", "check the path"),
            io::ErrorKind::PermissionDenied => Self::with_advice(
                "no permission to read it",
                "check the permissions of the file and its folders",
            ),
            io::ErrorKind::IsADirectory => Self::with_advice("is a folder", "name a file"),
            _ => Self::new(error.to_string()),
        }
    }
}

impl From<tamis::Error> for Failure {
    fn from(error: tamis::Error) -> Self {
        if error.is_limit() {
            return Self::with_advice(error.to_string(), "raise the limit with --max-bytes");
        }
        Self::new(error.to_string())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)?;
        match self.advice {
            Some(advice) => write!(f, "; {advice}"),
            None => Ok(()),
        }
    }
}
