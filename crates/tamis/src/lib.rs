//! Reads a page of the web and gives back what is on it, kept apart and attributed.
//!
//! One call does it: [`read`] takes the bytes of a page and gives a [`Page`]. The library reads no files, clock,
//! environment or network, and never prints; the same bytes and options give the same page on every machine.
//!
//! ```
//! let html = b"<title>Rain | Daily</title><main><h1>Rain</h1><p>It rained all day in Niamey, and nobody minded.</p></main>";
//! let page = tamis::read(html, &tamis::Options::default())?;
//! assert!(page.text.contains("It rained all day in Niamey"));
//! # Ok::<(), tamis::Error>(())
//! ```
//!
//! The code follows the flow: bytes → `decode` → parse (`tamis-html`) → `blocks` → `roles` and `discussion` → `assemble` → [`Page`].

mod assemble;
mod blocks;
mod data;
mod decode;
mod discussion;
mod error;
mod flat;
mod forest;
mod formula;
mod joint;
mod language;
mod lexicon;
mod maps;
mod metadata;
mod options;
mod page;
mod passage;
mod read;
pub mod render;
mod roles;
#[cfg(feature = "training")]
pub mod training;

pub use self::discussion::posts_to_csv;
pub use self::error::Error;
pub use self::options::{
    BlockSelection, InputFormat, LanguageReading, Options, TextReading, TradeOff, Voices,
};
pub use self::page::{
    Block, BlockKind, Credit, Dateline, Discussion, DiscussionKind, Evidence, EvidenceSource, Note, NoteCode,
    Page, PageKind, Post, Quotation, QuotationKind, Reason, Role, Span, StatementKind, TimeExpression,
    TimeKind, TimelineEntry,
};
pub use self::passage::{Passage, PassageContext, read_passage};
pub use self::read::read;
pub use tamis_html::Limits;
