//! Holds the commands, one a file.

pub(crate) mod archive;
pub(crate) mod completions;
pub(crate) mod man;
pub(crate) mod quotes;
pub(crate) mod read;
pub(crate) mod text;
pub(crate) mod timeline;
