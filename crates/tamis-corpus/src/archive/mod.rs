//! Reads archives of web pages: WARC 1.0 and 1.1 (ISO 28500), plain, gzip or zstd; WET; WACZ; folders of pages.
//!
//! [`Source`] is one file that was named; its [`Items`] are what stands in it, each with its place, so that a
//! reading can go on there. Damage costs the records it touches and no other.

mod coding;
mod expand;
mod http;
mod records;
mod source;
mod window;

pub(crate) use self::http::{Capture, Passed, read_capture};
pub(crate) use self::records::Item;
pub(crate) use self::source::{Items, Source, list_sources};

/// A place in a source from which reading can go on: the offset of a member, and how many records of it were read.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, serde::Serialize, serde::Deserialize,
)]
pub(crate) struct Place {
    /// Bytes from the start of the file.
    pub(crate) offset: u64,
    /// Records of the member at that offset that lie before.
    pub(crate) records: u64,
}
