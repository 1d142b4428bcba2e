//! Holds the words that the code knows, one list a file, sorted, by language where it matters.

pub(crate) mod line;
