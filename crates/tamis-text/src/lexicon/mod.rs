//! Holds words by language: the only place of the crate that does.

pub(crate) mod abbreviations;
pub(crate) mod agencies;
pub(crate) mod credit_words;
pub(crate) mod place_words;
pub(crate) mod places;
pub(crate) mod speech;
