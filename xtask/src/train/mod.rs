//! Writes what the scripts in `train/` fit on: rows of features, labels, and bags of words to score with.
//!
//! Token weights are counted on the other folds than a page's own, so that a row never knows its own label. The
//! table that ships is counted on all of them.

mod align;
mod label;
mod tokens;
mod write;

use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use rayon::prelude::*;
use tamis::training::{TokenWeights, TrainingBlock, with_blocks};
use tamis::{BlockSelection, Options};

use self::tokens::TokenCounts;
use crate::gold::{FOLDS, GoldPage, Set, load};

/// A page with its blocks and their labels.
pub(super) struct LabelledPage {
    pub(super) set: Set,
    pub(super) gold: GoldPage,
    pub(super) blocks: Vec<TrainingBlock>,
    /// Tokens that say something of the page's kind.
    pub(super) kind_tokens: Vec<u32>,
    /// Share of each block that is main content; `None` where the gold does not tell.
    pub(super) labels: Vec<Option<f32>>,
}

/// Writes rows, labels and tokens.
pub(crate) fn write_features(gold: &Path, out: &Path) -> Result<()> {
    let mut pages = Vec::new();
    for set in Set::ALL {
        let rows: Vec<GoldPage> = load(gold, set)?;
        let labelled: Result<Vec<_>> = rows.into_par_iter().map(|page| label_page(gold, set, page)).collect();
        pages.extend(labelled?);
    }
    let counts = TokenCounts::of(&pages);
    let tables: Vec<TokenWeights> = (0..FOLDS).map(|fold| counts.weights_without(Some(fold))).collect();
    let all = counts.weights_without(None);
    let rows: Result<Vec<Vec<f32>>> = pages
        .par_iter()
        .map(|page| {
            let table = tables.get(page.gold.fold() as usize).unwrap_or(&all);
            Ok(with_blocks(&page.gold.bytes(gold)?, |segmented| segmented.rows(table)))
        })
        .collect();
    write::write_all(out, &pages, &rows?, &tables, &all)
}

/// Writes the rows of the second table, from the first table's probabilities.
pub(crate) fn write_second_features(gold: &Path, out: &Path) -> Result<()> {
    let rows = rows_from(gold, &out.join("first.f32"), out, Stage::Second)?;
    write::write_second(out, &rows)
}

/// Writes the rows of the table of kinds, a row a page, from the probabilities of its blocks.
pub(crate) fn write_kind_features(gold: &Path, out: &Path) -> Result<()> {
    let rows = rows_from(gold, &out.join("second-oof.f32"), out, Stage::Kind)?;
    write::write_kind(out, &rows)
}

/// A table whose rows are made from the probabilities of blocks.
#[derive(Clone, Copy)]
enum Stage {
    Second,
    Kind,
}

fn rows_from(gold: &Path, probabilities: &Path, out: &Path, stage: Stage) -> Result<Vec<Vec<f32>>> {
    let pages: Vec<GoldPage> =
        Set::ALL.iter().map(|set| load(gold, *set)).collect::<Result<Vec<_>>>()?.concat();
    let tables = write::read_token_tables(out)?;
    let kind_tables = write::read_kind_token_tables(out)?;
    let probabilities = write::read_floats(probabilities)?;
    let starts = write::read_block_starts(out)?;
    let rows_of = |(number, page): (usize, &GoldPage)| {
        let fold = page.fold() as usize;
        let own = &probabilities[starts[number]..starts[number + 1]];
        with_blocks(&page.bytes(gold)?, |segmented| match stage {
            Stage::Second => segmented.second_rows(&tables[fold], &kind_tables[fold], own),
            Stage::Kind => segmented.kind_row(&tables[fold], &kind_tables[fold], own),
        })
        .context("a table of kind tokens is malformed")
    };
    pages.par_iter().enumerate().map(rows_of).collect()
}

/// Prints the records of all gold pages, each read with the tables of its fold.
pub(crate) fn print_out_of_fold(
    gold: &Path,
    out: &Path,
    aside: bool,
    block_selection: BlockSelection,
) -> Result<()> {
    // The expected F1 as it is: what the map of confidence is fitted on.
    let tables = write::read_role_tables(out, &[0])?;
    let mut stdout = std::io::stdout().lock();
    for set in Set::ALL {
        let pages: Vec<GoldPage> = load(gold, set)?;
        let wanted = |page: &&GoldPage| aside || page.fold() < FOLDS;
        let records: Result<Vec<String>> = pages
            .par_iter()
            .filter(wanted)
            .map(|page| {
                let options = Options { url: page.url.clone(), block_selection, ..Options::default() };
                let mut record = tables[page.fold() as usize].read(&page.bytes(gold)?, &options)?;
                record.source = Some(page.html.clone());
                Ok(serde_json::to_string(&record)?)
            })
            .collect();
        for record in records? {
            writeln!(stdout, "{record}")?;
        }
    }
    Ok(())
}

fn label_page(gold: &Path, set: Set, page: GoldPage) -> Result<LabelledPage> {
    let (blocks, kind_tokens) =
        with_blocks(&page.bytes(gold)?, |segmented| (segmented.blocks(), segmented.kind_tokens()));
    let labels = label::label_blocks(set, &page, &blocks);
    Ok(LabelledPage { set, gold: page, blocks, kind_tokens, labels })
}
