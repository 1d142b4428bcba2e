//! Holds the floors: of each figure the value that it must not fall below.
//!
//! Floors only rise here, in thousandths. One that has to fall is edited by hand, with the reason in the commit.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, Result};

use super::scores::Scores;

/// Floors are kept in steps of one of this many.
const STEPS: f64 = 1000.0;

/// What the file opens with.
const HEADER: &str = "\
# Floors of `cargo xtask gate`: a figure below its floor fails. All are 0 to 1 and better when higher.
# The shipped tables are fitted on these pages: see README.md. `cargo xtask gate --accept` raises floors.
";

/// Floors by set and figure.
pub(super) struct Floors {
    by_set: BTreeMap<String, BTreeMap<String, f64>>,
}

impl Floors {
    /// Reads the file; no floors where there is none.
    pub(super) fn load(path: &Path) -> Result<Self> {
        if !path.exists() {
            return Ok(Self { by_set: BTreeMap::new() });
        }
        let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
        Ok(Self { by_set: toml::from_str(&text).with_context(|| path.display().to_string())? })
    }

    pub(super) fn of(&self, set: &str, figure: &str) -> Option<f64> {
        self.by_set.get(set)?.get(figure).copied()
    }

    pub(super) fn raise(&mut self, scored: &[(&'static str, Scores)]) {
        for (set, scores) in scored {
            for (name, value) in &scores.figures {
                let floors = self.by_set.entry((*set).to_owned()).or_default();
                let floor = floors.entry(name.clone()).or_insert(0.0);
                *floor = floor.max((value * STEPS).floor() / STEPS);
            }
        }
    }

    pub(super) fn store(&self, path: &Path) -> Result<()> {
        let mut text = HEADER.to_owned();
        for (set, floors) in &self.by_set {
            writeln!(text, "\n[{set}]")?;
            for (name, floor) in floors {
                writeln!(text, "{name} = {floor:.3}")?;
            }
        }
        std::fs::write(path, text).with_context(|| path.display().to_string())
    }
}
