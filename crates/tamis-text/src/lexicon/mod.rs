//! Holds words by language: the only place of the crate that does.

pub(crate) mod abbreviations;
