//! Holds words: the only place of the crate that does. One file a list, sorted, by language where it has one.

pub(crate) mod byline_words;
pub(crate) mod control_words;
pub(crate) mod discussion_words;
pub(crate) mod markup_words;
