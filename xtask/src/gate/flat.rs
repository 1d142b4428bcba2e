//! Scores pages that were flattened to lines: the role of each line, and the lines that begin a post.
//!
//! A line has the role of the block whose span covers most of it, boilerplate where none does. Bylines of posts may
//! be either post or boilerplate, and are left out.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use rayon::prelude::*;
use serde::Deserialize;
use tamis::{Block, BlockSelection, Options, Role, read};

use super::scores::Scores;
use super::words::{mean, ratio};

#[derive(Deserialize)]
struct Labels {
    labels: Vec<String>,
    post: Vec<Option<i64>>,
}

const ROLES: [Role; 3] = [Role::Main, Role::Post, Role::Boilerplate];

/// Hits, gold lines and found lines by role, the same of lines that begin a post, and right lines of all.
#[derive(Default, Clone, Copy)]
struct Tally {
    roles: [[usize; 3]; 3],
    starts: [usize; 3],
    right: usize,
    lines: usize,
}

/// Figures of both ways of flattening; of each text the share of right lines.
pub(super) fn score_flat(gold: &Path) -> Result<Scores> {
    let mut scores = Scores::default();
    let folder = gold.join("flat");
    for way in ["glued", "full"] {
        let names = names_of(&folder, &format!(".{way}.txt"))?;
        let tallies: Result<Vec<(String, Tally)>> =
            names.into_par_iter().map(|name| Ok((name.clone(), tally_of(&folder, &name)?))).collect();
        let mut all = Tally::default();
        for (name, tally) in tallies? {
            scores.pages.insert(name, ratio(tally.right, tally.lines));
            all.add(&tally);
        }
        scores.figure(&format!("{way}_macro_f1"), mean(all.roles.iter().map(f1_of_counts)));
        scores.figure(&format!("{way}_starts"), f1_of_counts(&all.starts));
    }
    Ok(scores)
}

fn names_of(folder: &Path, ending: &str) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        names.extend(name.strip_suffix(ending).map(|_| name.clone()));
    }
    names.sort();
    Ok(names)
}

fn tally_of(folder: &Path, name: &str) -> Result<Tally> {
    let stem = name.strip_suffix(".txt").unwrap_or(name);
    let bytes = std::fs::read(folder.join(name))?;
    let labels: Labels = serde_json::from_slice(&std::fs::read(folder.join(format!("{stem}.labels.json")))?)?;
    let options = Options { block_selection: BlockSelection::All, ..Options::default() };
    let page = read(&bytes, &options)?;
    let mut tally = Tally::default();
    let (mut gold_before, mut found_before) = (None, None);
    let mut start = 0;
    for (number, line) in bytes.split(|byte| *byte == b'\n').enumerate().take(labels.labels.len()) {
        let span = (start, start + line.len());
        start = span.1 + 1;
        let (label, post) = (labels.labels[number].as_str(), labels.post[number]);
        if label == "boilerplate" && post.is_some() {
            continue;
        }
        let expected = match label {
            "article" => Role::Main,
            "comment" => Role::Post,
            _ => Role::Boilerplate,
        };
        let (found, owner) = role_of(&page.blocks, span);
        tally.add_line(expected, found);
        let begins = expected == Role::Post && gold_before != Some(post);
        let begins_here = found == Role::Post && found_before.as_ref() != Some(&owner);
        for (count, counts) in tally.starts.iter_mut().zip([begins && begins_here, begins, begins_here]) {
            *count += usize::from(counts);
        }
        gold_before = (expected == Role::Post).then_some(post);
        found_before = (found == Role::Post).then_some(owner);
    }
    Ok(tally)
}

/// The role of most of a line, and the post that its last part belongs to.
fn role_of(blocks: &[Block], line: (usize, usize)) -> (Role, Option<&str>) {
    let mut covered: BTreeMap<usize, usize> = BTreeMap::new();
    let mut owner = None;
    for block in blocks {
        let (from, to) = (block.span.start as usize, block.span.end as usize);
        let shared = to.min(line.1).saturating_sub(from.max(line.0));
        if shared > 0 {
            let role = if block.role == Role::Pasted { Role::Post } else { block.role };
            *covered.entry(index_of(role)).or_default() += shared;
            if block.role == Role::Post {
                owner = block.post.as_deref();
            }
        }
    }
    let most = covered.into_iter().max_by_key(|(role, bytes)| (*bytes, usize::MAX - role));
    (most.map_or(Role::Boilerplate, |(role, _)| ROLES[role]), owner)
}

fn index_of(role: Role) -> usize {
    ROLES.iter().position(|each| *each == role).unwrap_or(ROLES.len() - 1)
}

impl Tally {
    fn add_line(&mut self, expected: Role, found: Role) {
        let is_right = expected == found;
        self.roles[index_of(expected)][0] += usize::from(is_right);
        self.roles[index_of(expected)][1] += 1;
        self.roles[index_of(found)][2] += 1;
        self.right += usize::from(is_right);
        self.lines += 1;
    }

    fn add(&mut self, other: &Self) {
        let counts = self.roles.iter_mut().flatten().chain(&mut self.starts);
        for (count, more) in counts.zip(other.roles.iter().flatten().chain(&other.starts)) {
            *count += more;
        }
    }
}

/// F1 of hits, gold and found; 1 where there was nothing to find and nothing found.
fn f1_of_counts(counts: &[usize; 3]) -> f64 {
    let [hits, gold, found] = *counts;
    if gold + found == 0 { 1.0 } else { 2.0 * ratio(hits, gold + found) }
}
