//! Holds the commands, one a file.

pub(crate) mod completions;
pub(crate) mod man;
pub(crate) mod read;
