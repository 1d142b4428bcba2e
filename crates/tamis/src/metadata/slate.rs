//! Holds the candidates for one field, alike ones as one entry, and chooses among them by a fitted table.
//!
//! An entry's score is the sum of the weights of its features; what several layers of the page say alike has the
//! features of them all. The best entry is taken when its score is above 0, else the field stays empty.

use tamis_html::Span;

use super::feature::FeatureSet;
use crate::page::{Evidence, EvidenceSource};

/// The candidates for one field.
#[derive(Debug, Clone)]
pub(crate) struct Slate<V> {
    pub(crate) entries: Vec<Entry<V>>,
}

/// One candidate, or several that say the same.
#[derive(Debug, Clone)]
pub(crate) struct Entry<V> {
    /// What makes candidates alike.
    pub(crate) key: String,
    pub(crate) value: V,
    pub(crate) features: FeatureSet,
    /// Of the candidate that came first.
    pub(crate) evidence: Evidence,
}

/// Different candidates for one field; later ones are not looked at.
const MOST_ENTRIES: usize = 64;

impl<V> Slate<V> {
    pub(crate) fn new() -> Self {
        Self { entries: Vec::new() }
    }

    /// Adds a candidate.
    pub(crate) fn add(&mut self, key: String, value: V, features: FeatureSet, evidence: Evidence) {
        if key.is_empty() {
            return;
        }
        if let Some(entry) = self.entries.iter_mut().find(|entry| entry.key == key) {
            entry.features.add(features);
        } else if self.entries.len() < MOST_ENTRIES {
            self.entries.push(Entry { key, value, features, evidence });
        }
    }

    /// The best entry and its score; `None` where no score is above 0. Of equals the first.
    pub(crate) fn choose(&self, weights: &[(&str, f32)]) -> Option<(&Entry<V>, f32)> {
        let mut best: Option<(&Entry<V>, f32)> = None;
        for entry in &self.entries {
            let score = entry.features.score(weights);
            if score > best.map_or(0.0, |(_, score)| score) {
                best = Some((entry, score));
            }
        }
        best
    }
}

/// Evidence that has a place.
pub(crate) fn evidence(source: EvidenceSource, span: Span) -> Evidence {
    Evidence { source, span: Some(span) }
}
