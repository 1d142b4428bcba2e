//! Counts what became of every record, for the report at the end.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tamis::Page;

use crate::archive::Passed;

/// What became of the records of a run.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Counts {
    /// Records and files that were met, damaged ones included: the sum of all below.
    pub records: u64,
    /// Pages that were written.
    pub written: u64,
    /// Pages that the filters left out.
    pub filtered: u64,
    /// Records that hold no page, by why.
    pub passed: BTreeMap<String, u64>,
    /// Stretches of bytes that are no record.
    pub damaged: u64,
    /// Records over the limit of size.
    pub too_large: u64,
    /// Pages that could not be read, for a defect in the reader or an option that means nothing.
    pub failed: u64,
    /// Sources that could not be opened or read to their end.
    pub sources_failed: u64,
    /// Bytes of the pages that were read.
    pub bytes: u64,
    /// Pages written, by language.
    pub languages: BTreeMap<String, u64>,
    /// Pages written, by kind.
    pub kinds: BTreeMap<String, u64>,
    /// Notes of the pages written.
    pub notes: BTreeMap<String, u64>,
}

impl Counts {
    pub(crate) fn add_passed(&mut self, passed: Passed) {
        *self.passed.entry(name_of(&passed)).or_default() += 1;
    }

    pub(crate) fn add_written(&mut self, page: &Page) {
        self.written += 1;
        *self.languages.entry(page.language.clone().unwrap_or_else(|| "unknown".to_owned())).or_default() +=
            1;
        *self.kinds.entry(name_of(&page.kind)).or_default() += 1;
        for note in &page.notes {
            *self.notes.entry(name_of(&note.code)).or_default() += 1;
        }
    }
}

/// The name under which a value stands in the record.
fn name_of(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name,
        _ => "other".to_owned(),
    }
}

/// A page that took long.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SlowPage {
    /// Milliseconds that reading it took.
    pub milliseconds: f64,
    /// The archive.
    pub archive: String,
    /// Where its member begins.
    pub offset: u64,
    /// Its address.
    pub url: Option<String>,
    /// Its size in bytes.
    pub bytes: u64,
}

/// Slow pages that are kept.
const SLOW_PAGES: usize = 10;

/// What a run did.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Report {
    /// What became of the records, of earlier runs that this one went on from included.
    pub counts: Counts,
    /// The shards, in order.
    pub shards: Vec<String>,
    /// Seconds that this run took.
    pub seconds: f64,
    /// The slowest pages of this run, slowest first.
    pub slowest: Vec<SlowPage>,
}

impl Report {
    pub(crate) fn note_slow(&mut self, page: SlowPage) {
        self.slowest.push(page);
        self.slowest.sort_by(|a, b| b.milliseconds.total_cmp(&a.milliseconds));
        self.slowest.truncate(SLOW_PAGES);
    }
}
