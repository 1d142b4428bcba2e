//! Reads what plain text says: when, who is quoted, and which agency reports. Knows nothing of HTML.

pub mod credit;
pub(crate) mod lexicon;
pub mod quotations;
pub mod sentences;
