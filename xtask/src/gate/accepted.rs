//! Holds the last accepted run, one figure a page, and prints what a change did to it page by page.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, Result};

use super::scores::Scores;

/// Figures that differ by less are alike: they are stored to three decimals.
const ALIKE: f64 = 0.001;

/// Pages that are listed of a set, in each direction.
const LISTED: usize = 15;

/// Figures of pages by `set/id`.
pub(super) struct Accepted {
    pages: BTreeMap<String, f64>,
}

impl Accepted {
    /// Reads the file, a page and its figure a line; no pages where there is none.
    pub(super) fn load(path: &Path) -> Result<Self> {
        if !path.exists() {
            return Ok(Self { pages: BTreeMap::new() });
        }
        let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
        let parse =
            |line: &str| Some((line.split_once('\t')?.0.to_owned(), line.split_once('\t')?.1.parse().ok()?));
        Ok(Self { pages: text.lines().filter_map(parse).collect() })
    }

    /// Lists the pages that read worse or better than in the accepted run, those that changed most first.
    pub(super) fn print_changes(&self, scored: &[(&'static str, Scores)]) {
        for (set, scores) in scored {
            let mut changes: Vec<(f64, &str, f64)> = Vec::new();
            for (id, value) in &scores.pages {
                let before = self.pages.get(&key_of(set, id));
                changes.extend(before.map(|before| (value - before, id.as_str(), *value)));
            }
            changes.retain(|change| change.0.abs() >= ALIKE);
            changes.sort_by(|a, b| a.0.total_cmp(&b.0));
            let worse = changes.iter().take_while(|change| change.0 < 0.0).count();
            if !changes.is_empty() {
                println!("{set}: {worse} pages worse, {} better", changes.len() - worse);
            }
            let better = changes[worse..].iter().rev().take(LISTED);
            for (change, id, value) in changes[..worse].iter().take(LISTED).chain(better) {
                println!("  {change:+.3}  {:.3} -> {value:.3}  {set}/{id}", value - change);
            }
        }
    }

    pub(super) fn replace(&mut self, scored: &[(&'static str, Scores)]) {
        self.pages.clear();
        for (set, scores) in scored {
            self.pages.extend(scores.pages.iter().map(|(id, value)| (key_of(set, id), *value)));
        }
    }

    pub(super) fn store(&self, path: &Path) -> Result<()> {
        let mut text = String::new();
        for (page, value) in &self.pages {
            writeln!(text, "{page}\t{value:.3}")?;
        }
        std::fs::write(path, text).with_context(|| path.display().to_string())
    }
}

fn key_of(set: &str, id: &str) -> String {
    format!("{set}/{id}")
}
