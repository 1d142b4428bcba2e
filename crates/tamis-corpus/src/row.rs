//! Holds what is written of one page: where it was captured, and the record of its reading.

use serde::{Deserialize, Serialize};
use tamis::Page;

use crate::archive::Capture;
use crate::fingerprint::{content_hash, fingerprint};

/// One row of the output.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Row {
    pub(crate) origin: Origin,
    pub(crate) page: Page,
}

/// Where a page was captured, and what tells its copies.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Origin {
    /// The archive, or the page's own file.
    pub(crate) archive: String,
    /// Where the record's member begins in the archive, in bytes.
    pub(crate) archive_offset: u64,
    /// The record of that member, counted from 0; more than 0 only where an archive is not compressed by record.
    pub(crate) archive_record: u64,
    /// `WARC-Record-ID`.
    pub(crate) record_id: Option<String>,
    /// `WARC-Date`.
    pub(crate) captured: Option<String>,
    /// The status that the server answered with.
    pub(crate) status: Option<u16>,
    /// The media type that the server named.
    pub(crate) media_type: Option<String>,
    /// Bytes of the page.
    pub(crate) bytes: u64,
    /// Hash of `text`: 32 hexadecimal digits.
    pub(crate) content_hash: String,
    /// 64-bit similarity fingerprint of `text`.
    pub(crate) fingerprint: u64,
}

impl Row {
    pub(crate) fn new(origin: Origin, capture: &Capture, page: Page) -> Self {
        let origin = Origin {
            record_id: capture.record_id.clone(),
            captured: capture.date.clone(),
            status: capture.status,
            media_type: capture.media_type.clone(),
            bytes: capture.body.len() as u64,
            content_hash: content_hash(&page.text),
            fingerprint: fingerprint(&page.text),
            ..origin
        };
        Self { origin, page }
    }
}
