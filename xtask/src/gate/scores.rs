//! Holds what a gold set's scorer takes and gives: pages with their records, figures and one figure a page.

use std::collections::BTreeMap;

use tamis::Page;

use crate::gold::GoldPage;

/// A gold page with the record that was read from it.
pub(super) struct ReadPage {
    pub(super) gold: GoldPage,
    pub(super) record: Page,
}

/// Figures of a set, all 0 to 1 and better when higher, and of each page one.
#[derive(Default)]
pub(super) struct Scores {
    pub(super) figures: Vec<(String, f64)>,
    pub(super) pages: BTreeMap<String, f64>,
}

impl Scores {
    pub(super) fn figure(&mut self, name: &str, value: f64) {
        self.figures.push((name.to_owned(), value));
    }

    pub(super) fn page(&mut self, page: &ReadPage, value: f64) {
        self.pages.insert(page.gold.id.clone(), value);
    }
}
