//! The quality gate: reads all gold sets, scores what was read, and compares with the floors and the last accepted run.
//!
//! The tables that ship are fitted on these pages, so the figures here are fitted figures: they tell that a change
//! broke something, not how good a reading of a new page is. `cargo xtask out-of-fold` is for that.

mod accepted;
mod discussion;
mod flat;
mod floors;
mod leaks;
mod main_content;
mod matching;
mod metadata;
mod scores;
mod words;

use std::path::Path;
use std::time::Instant;

use anyhow::{Result, bail};
use rayon::prelude::*;
use tamis::{Options, read};

use self::accepted::Accepted;
use self::floors::Floors;
use self::scores::{ReadPage, Scores};
use crate::gold::{GoldPage, load_file};

/// What becomes of the run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Compare only.
    Compare,
    /// Raise the floors that were passed, and keep the run as the accepted one.
    Accept,
}

/// A gold set and how its pages are scored.
struct GoldSet {
    name: &'static str,
    file: &'static str,
    score: fn(&[ReadPage]) -> Scores,
    /// The name of the figures of title, author and day, where the set tells them.
    fields: Option<&'static str>,
}

const SETS: [GoldSet; 5] = [
    GoldSet {
        name: "wcxb",
        file: "main/wcxb.jsonl",
        score: main_content::score_wcxb,
        fields: Some("wcxb-fields"),
    },
    GoldSet { name: "aeb", file: "main/aeb.jsonl", score: main_content::score_aeb, fields: None },
    GoldSet {
        name: "trafilatura",
        file: "main/trafilatura.jsonl",
        score: main_content::score_trafilatura,
        fields: Some("trafilatura-fields"),
    },
    GoldSet { name: "htmldate", file: "dates/htmldate.jsonl", score: metadata::score_htmldate, fields: None },
    GoldSet {
        name: "discussion",
        file: "discussion/discussion.jsonl",
        score: discussion::score_discussion,
        fields: None,
    },
];

/// Runs the gate; an error where a figure is below its floor.
pub(crate) fn run(gold: &Path, eval: &Path, verdict: Verdict) -> Result<()> {
    let started = Instant::now();
    let scored = score_all(gold)?;
    let mut floors = Floors::load(&eval.join("floors.toml"))?;
    let mut accepted = Accepted::load(&eval.join("accepted.tsv"))?;
    let mut below = Vec::new();
    for (set, scores) in &scored {
        for (name, value) in &scores.figures {
            let floor = floors.of(set, name);
            let is_below = floor.is_some_and(|floor| *value < floor);
            let mark = if is_below { "  BELOW" } else { "" };
            let floor = floor.map_or_else(|| "-".to_owned(), |floor| format!("{floor:.3}"));
            println!("{set:12} {name:24} {value:.4}  floor {floor}{mark}");
            below.extend(is_below.then(|| format!("{set} {name}")));
        }
    }
    accepted.print_changes(&scored);
    println!("read and scored in {:.0} s", started.elapsed().as_secs_f64());
    if verdict == Verdict::Accept {
        floors.raise(&scored);
        floors.store(&eval.join("floors.toml"))?;
        accepted.replace(&scored);
        accepted.store(&eval.join("accepted.tsv"))?;
    }
    if !below.is_empty() {
        bail!("below the floor: {}", below.join(", "));
    }
    Ok(())
}

/// Figures of every set, by name.
fn score_all(gold: &Path) -> Result<Vec<(&'static str, Scores)>> {
    let mut scored = Vec::new();
    for set in SETS {
        let pages = read_pages(gold, load_file(gold, set.file)?)?;
        scored.push((set.name, (set.score)(&pages)));
        if let Some(name) = set.fields {
            scored.push((name, metadata::score_fields(&pages)));
        }
    }
    scored.push(("flat", flat::score_flat(gold)?));
    Ok(scored)
}

fn read_pages(folder: &Path, rows: Vec<GoldPage>) -> Result<Vec<ReadPage>> {
    let read_page = |gold: GoldPage| {
        let record = read(&gold.bytes(folder)?, &Options::default())?;
        Ok(ReadPage { gold, record })
    };
    rows.into_par_iter().map(read_page).collect()
}
