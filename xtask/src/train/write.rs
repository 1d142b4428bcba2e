//! Writes rows, labels and bags of words as flat little-endian arrays that numpy reads without a parser.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::json;
use tamis::training::{RoleTableBytes, RoleTables, TokenWeights, feature_names, kind_names, second_names};

use super::LabelledPage;
use crate::gold::{FOLDS, Set};

/// `rows.f32` (rows by features), `labels.f32` (NaN: unknown), `words.u32` (gold's words of each block), `bags.u32`
/// (triples: row, word, count, of words that the page's gold has), `pages.jsonl`, `names.json`, `tokens*.bin`.
pub(super) fn write_all(
    out: &Path,
    pages: &[LabelledPage],
    rows: &[Vec<f32>],
    tables: &[TokenWeights],
    all: &TokenWeights,
) -> Result<()> {
    fs::create_dir_all(out)?;
    fs::write(out.join("names.json"), serde_json::to_vec(&feature_names())?)?;
    fs::write(out.join("tokens.bin"), all.to_bytes())?;
    for (fold, table) in tables.iter().enumerate() {
        fs::write(out.join(format!("tokens-{fold}.bin")), table.to_bytes())?;
    }
    write_rows(&out.join("rows.f32"), rows)?;
    write_pages(out, pages)
}

/// `second.f32` and `second-names.json`, as `rows.f32` and `names.json`.
pub(super) fn write_second(out: &Path, rows: &[Vec<f32>]) -> Result<()> {
    fs::write(out.join("second-names.json"), serde_json::to_vec(&second_names())?)?;
    write_rows(&out.join("second.f32"), rows)
}

fn write_rows(path: &Path, rows: &[Vec<f32>]) -> Result<()> {
    let mut file = BufWriter::new(File::create(path)?);
    for value in rows.iter().flatten() {
        file.write_all(&value.to_le_bytes())?;
    }
    Ok(())
}

/// A flat array of little-endian numbers.
pub(super) fn read_floats(path: &Path) -> Result<Vec<f32>> {
    let bytes = fs::read(path).with_context(|| path.display().to_string())?;
    Ok(bytes.as_chunks::<4>().0.iter().map(|bytes| f32::from_le_bytes(*bytes)).collect())
}

/// The tables of tokens by fold, then the one of all folds.
pub(super) fn read_token_tables(out: &Path) -> Result<Vec<TokenWeights>> {
    let names = (0..FOLDS).map(|fold| format!("tokens-{fold}.bin")).chain(["tokens.bin".to_owned()]);
    names.map(|name| TokenWeights::from_bytes(&fs::read(out.join(&name))?).with_context(|| name)).collect()
}

/// The tables of roles by fold, that of the part kept aside last.
pub(super) fn read_role_tables(out: &Path, confidence: &[u8]) -> Result<Vec<RoleTables>> {
    let read = |name: String| fs::read(out.join(&name)).context(name);
    (0..=FOLDS)
        .map(|fold| {
            let tokens = if fold < FOLDS { format!("tokens-{fold}.bin") } else { "tokens.bin".to_owned() };
            let bytes = RoleTableBytes {
                tokens: read(tokens)?,
                first: read(format!("first-{fold}.bin"))?,
                second: read(format!("second-{fold}.bin"))?,
                kind: read(format!("kind-{fold}.bin"))?,
                kind_tokens: read(format!("kind-tokens-{fold}.bin"))?,
                confidence: confidence.to_vec(),
            };
            RoleTables::from_bytes(&bytes).with_context(|| format!("tables of fold {fold}"))
        })
        .collect()
}

/// The tables of kind tokens by fold, that of the part kept aside last.
pub(super) fn read_kind_token_tables(out: &Path) -> Result<Vec<Vec<u8>>> {
    let names = (0..=FOLDS).map(|fold| format!("kind-tokens-{fold}.bin"));
    names.map(|name| fs::read(out.join(&name)).context(name)).collect()
}

/// `kind.f32` and `kind-names.json`: a row a page.
pub(super) fn write_kind(out: &Path, rows: &[Vec<f32>]) -> Result<()> {
    fs::write(out.join("kind-names.json"), serde_json::to_vec(&kind_names())?)?;
    write_rows(&out.join("kind.f32"), rows)
}

/// The first row of each page, and the number of all rows.
pub(super) fn read_block_starts(out: &Path) -> Result<Vec<usize>> {
    #[derive(Deserialize)]
    struct Line {
        blocks: usize,
    }
    let text = fs::read_to_string(out.join("pages.jsonl"))?;
    let mut starts = vec![0];
    for line in text.lines() {
        starts.push(starts[starts.len() - 1] + serde_json::from_str::<Line>(line)?.blocks);
    }
    Ok(starts)
}

fn write_pages(out: &Path, pages: &[LabelledPage]) -> Result<()> {
    let create = |name: &str| File::create(out.join(name)).map(BufWriter::new);
    let (mut index, mut texts) = (create("pages.jsonl")?, create("texts.jsonl")?);
    let (mut labels, mut words, mut bags) =
        (create("labels.f32")?, create("words.u32")?, create("bags.u32")?);
    let mut row = 0u32;
    for page in pages {
        let vocabulary = vocabulary(page);
        let gold: Vec<u32> = gold_counts(page, &vocabulary);
        let line = json!({"set": page.set.name(), "id": page.gold.id, "kind": page.gold.kind, "url": page.gold.url,
            "fold": page.gold.fold(), "blocks": page.blocks.len(), "kind_tokens": page.kind_tokens, "gold": gold});
        writeln!(index, "{line}")?;
        for (block, label) in page.blocks.iter().zip(&page.labels) {
            labels.write_all(&label.unwrap_or(f32::NAN).to_le_bytes())?;
            let (count, bag) = bag_of(&block.text, &vocabulary);
            words.write_all(&count.to_le_bytes())?;
            for (word, count) in bag {
                bags.write_all(&[row.to_le_bytes(), word.to_le_bytes(), count.to_le_bytes()].concat())?;
            }
            row += 1;
        }
        let block_texts: Vec<&str> = page.blocks.iter().map(|block| block.text.as_str()).collect();
        writeln!(texts, "{}", json!(block_texts))?;
    }
    Ok(())
}

/// The gold's text of main content.
fn gold_text(page: &LabelledPage) -> String {
    match page.set {
        Set::Wcxb | Set::Aeb => page.gold.main.clone(),
        Set::Discussion if page.gold.is_thread() => {
            page.gold.posts.iter().map(|post| post.text.as_str()).collect::<Vec<_>>().join("\n")
        }
        Set::Discussion => page.gold.article_text.clone(),
        Set::Trafilatura => String::new(),
    }
}

fn lowered_words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '_'))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

fn vocabulary(page: &LabelledPage) -> HashMap<String, u32> {
    let mut vocabulary = HashMap::new();
    for word in lowered_words(&gold_text(page)) {
        let next = vocabulary.len() as u32;
        vocabulary.entry(word).or_insert(next);
    }
    vocabulary
}

fn gold_counts(page: &LabelledPage, vocabulary: &HashMap<String, u32>) -> Vec<u32> {
    let mut counts = vec![0; vocabulary.len()];
    for word in lowered_words(&gold_text(page)) {
        counts[vocabulary[&word] as usize] += 1;
    }
    counts
}

/// How many words a text has, and how often each that the gold has.
fn bag_of(text: &str, vocabulary: &HashMap<String, u32>) -> (u32, Vec<(u32, u32)>) {
    let mut counts: HashMap<u32, u32> = HashMap::new();
    let mut total = 0;
    for word in lowered_words(text) {
        total += 1;
        if let Some(word) = vocabulary.get(&word) {
            *counts.entry(*word).or_default() += 1;
        }
    }
    let mut counts: Vec<(u32, u32)> = counts.into_iter().collect();
    counts.sort_unstable();
    (total, counts)
}
