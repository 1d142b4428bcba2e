//! Reads what plain text says: when, who is quoted, and which agency reports. Knows nothing of HTML.

pub mod credit;
pub mod dates;
mod fold;
pub(crate) mod lexicon;
pub mod quotations;
pub mod sentences;
pub mod timeline;
pub mod times;
mod tokens;
