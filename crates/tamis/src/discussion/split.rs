//! Turns a record into its body, the part that names its author and the part that dates it.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::Chosen;
use super::adapters::PartKind;
use super::part_features::{PartRows, list_rows};
use super::part_repeats::stop_node;
use super::survey::Survey;
use super::tables::Tables;
use crate::blocks::{BlockId, ContainerId};

/// Probabilities of what a part is.
#[derive(Debug, Clone, Copy)]
struct Label {
    body: f32,
    author: f32,
    date: f32,
}

impl Label {
    /// Takes over what is known of a part.
    fn set(&mut self, known: Option<PartKind>) {
        let Some(kind) = known else { return };
        let of = |wanted: PartKind| f32::from(u8::from(kind == wanted));
        *self = Self { body: of(PartKind::Body), author: of(PartKind::Author), date: of(PartKind::Date) };
    }
}

/// A record taken apart.
#[derive(Debug, Clone, Default)]
pub(super) struct SplitRecord {
    /// Runs of the blocks' joined text, one a paragraph, with the block that each is in.
    pub(super) body: Vec<(BlockId, Range<u32>)>,
    /// Parts that may name the author, as indices into the survey's parts, likeliest first.
    pub(super) authors: Vec<usize>,
    /// Parts that may date the record, likeliest first.
    pub(super) dates: Vec<usize>,
    /// When it was edited, where a line of the body said so.
    pub(super) updated: Option<String>,
    /// Mean probability of the body's words to be body.
    pub(super) confidence: f32,
}

/// Takes the records of a group apart; a record without a body gives none.
pub(super) fn split_records(
    survey: &Survey<'_, '_>,
    chosen: &Chosen,
    tables: &Tables,
) -> Vec<Option<SplitRecord>> {
    let group = &chosen.group;
    let rows = list_rows(survey, group);
    let mut labels = label_parts(&rows, tables);
    agree(&rows, &mut labels);
    if let Some(adapter) = chosen.adapter {
        for (record, range) in group.records.iter().zip(&rows.of_record) {
            let known =
                adapter.label_parts(survey, &rows.parts[range.clone()], stop_node(survey, group, record));
            for (label, kind) in labels[range.clone()].iter_mut().zip(known) {
                label.set(kind);
            }
        }
    }
    rows.of_record
        .iter()
        .map(|range| split_one(survey, &rows.parts[range.clone()], &labels[range.clone()]))
        .collect()
}

fn label_parts(rows: &PartRows, tables: &Tables) -> Vec<Label> {
    let probabilities = tables.label_parts(&rows.features);
    probabilities.iter().map(|p| Label { body: p[1], author: p[2], date: p[3] }).collect()
}

/// Lets the records vote on which place names the author and which dates: what stands where the name stands in
/// other records is more likely the name.
fn agree(rows: &PartRows, labels: &mut [Label]) {
    let mut by_path: HashMap<u64, Label> = HashMap::new();
    for range in &rows.of_record {
        let mut seen: HashSet<u64> = HashSet::new();
        for row in range.clone().filter(|row| seen.insert(rows.paths[*row])) {
            let sum = by_path.entry(rows.paths[row]).or_insert(Label { body: 0.0, author: 0.0, date: 0.0 });
            sum.author += labels[row].author;
            sum.date += labels[row].date;
        }
    }
    let count = rows.of_record.len().max(1) as f32;
    for (path, label) in rows.paths.iter().zip(labels) {
        let mean = by_path[path];
        label.author = f32::midpoint(label.author, mean.author / count);
        label.date = f32::midpoint(label.date, mean.date / count);
    }
}

fn split_one(survey: &Survey<'_, '_>, parts: &[usize], labels: &[Label]) -> Option<SplitRecord> {
    let mut split = SplitRecord::default();
    let mut labels = labels.to_vec();
    let blocks = list_blocks(survey, parts);
    raise_neighbours(survey, parts, &blocks, &mut labels);
    let mut runs: Vec<Range<usize>> = Vec::new();
    for block in &blocks {
        let of_block = body_runs(survey, &parts[block.clone()], &labels[block.clone()]);
        runs.extend(of_block.into_iter().map(|run| block.start + run.start..block.start + run.end));
    }
    if runs.is_empty() {
        runs.extend(likeliest_block(survey, parts, &blocks, &labels));
    }
    let (mut weight, mut sure) = (0.0, 0.0);
    for run in runs {
        let (first, last) = (&survey.parts[parts[run.start]], &survey.parts[parts[run.end - 1]]);
        split.body.push((first.block, first.text.start..last.text.end));
        for i in run {
            weight += weight_of(survey, parts[i]);
            sure += weight_of(survey, parts[i]) * labels[i].body;
        }
    }
    let labels = &labels;
    split.confidence = sure / f32::max(weight, 1.0);
    let is_body = |part: usize| {
        let place = &survey.parts[part].text;
        split.body.iter().any(|(_, body)| body.start <= place.start && place.end <= body.end)
    };
    split.authors = list_authors(parts, labels, &is_body);
    split.dates = list_dates(survey, parts, labels, &is_body);
    (!split.body.is_empty()).then_some(split)
}

/// The parts of each of a record's blocks.
fn list_blocks(survey: &Survey<'_, '_>, parts: &[usize]) -> Vec<Range<usize>> {
    let mut blocks: Vec<Range<usize>> = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        match blocks.last_mut() {
            Some(last) if survey.parts[parts[last.start]].block == survey.parts[*part].block => {
                last.end = at + 1;
            }
            _ => blocks.push(at..at + 1),
        }
    }
    blocks
}

/// Mean probability of a block's words to be body.
fn body_of_block(
    survey: &Survey<'_, '_>,
    parts: &[usize],
    block: &Range<usize>,
    labels: &[Label],
) -> (f32, f32) {
    let weight: f32 = block.clone().map(|i| weight_of(survey, parts[i])).sum();
    let body: f32 = block.clone().map(|i| weight_of(survey, parts[i]) * labels[i].body).sum();
    (body, weight)
}

/// Raises the probability of blocks in whose container most else is body: a list of links in a post, a short line.
fn raise_neighbours(survey: &Survey<'_, '_>, parts: &[usize], blocks: &[Range<usize>], labels: &mut [Label]) {
    /// How much the neighbours count.
    const NEIGHBOURS: f32 = 0.4;
    let around = |block: &Range<usize>| survey.container_of(survey.parts[parts[block.start]].block).parent;
    let mut sums: HashMap<Option<ContainerId>, (f32, f32)> = HashMap::new();
    for block in blocks {
        let (body, weight) = body_of_block(survey, parts, block, labels);
        let sum = sums.entry(around(block)).or_default();
        *sum = (sum.0 + body, sum.1 + weight);
    }
    for block in blocks {
        let (body, weight) = sums[&around(block)];
        for label in &mut labels[block.clone()] {
            let raised = (1.0 - NEIGHBOURS) * label.body + NEIGHBOURS * body / weight;
            label.body = label.body.max(raised);
        }
    }
}

/// The block that is likeliest the body of a record in which none is likely.
fn likeliest_block(
    survey: &Survey<'_, '_>,
    parts: &[usize],
    blocks: &[Range<usize>],
    labels: &[Label],
) -> Option<Range<usize>> {
    /// Least mean probability of a body's words.
    const LEAST: f32 = 0.15;
    let mean = |block: &Range<usize>| {
        let (body, weight) = body_of_block(survey, parts, block, labels);
        body / weight
    };
    let best = blocks.iter().max_by(|a, b| mean(a).total_cmp(&mean(b)))?;
    (mean(best) >= LEAST).then(|| best.clone())
}

/// How much a part counts among those of its block.
fn weight_of(survey: &Survey<'_, '_>, part: usize) -> f32 {
    survey.parts[part].words.max(1) as f32
}

/// Probability from which parts are body.
const IS_BODY: f32 = 0.5;

/// The runs of a block's parts that are body: all but its ends where most of the block is, else what stands out.
fn body_runs(survey: &Survey<'_, '_>, parts: &[usize], labels: &[Label]) -> Vec<Range<usize>> {
    /// Probability under which a part at the end of a block of body is none.
    const NO_BODY: f32 = 0.25;
    /// Fewest words of body in a block that is mostly something else.
    const LONE_WORDS: u32 = 3;
    let all: f32 = parts.iter().map(|part| weight_of(survey, *part)).sum();
    let body: f32 = parts.iter().zip(labels).map(|(part, label)| weight_of(survey, *part) * label.body).sum();
    if body >= IS_BODY * all {
        let is_body = |label: &Label| label.body >= NO_BODY;
        let first = labels.iter().position(is_body);
        let last = labels.iter().rposition(is_body);
        return first.zip(last).map(|(first, last)| first..last + 1).into_iter().collect();
    }
    let stands_out = |i: &usize| labels[*i].body >= IS_BODY && survey.parts[parts[*i]].words >= LONE_WORDS;
    (0..parts.len()).filter(stands_out).map(|i| i..i + 1).collect()
}

fn list_authors(parts: &[usize], labels: &[Label], is_body: &dyn Fn(usize) -> bool) -> Vec<usize> {
    /// Least probability of a part that names the author.
    const IS_AUTHOR: f32 = 0.06;
    let mut authors: Vec<(usize, f32)> = parts
        .iter()
        .zip(labels)
        .filter(|(part, label)| label.author >= IS_AUTHOR && !is_body(**part))
        .map(|(part, label)| (*part, label.author))
        .collect();
    authors.sort_by(|a, b| b.1.total_cmp(&a.1));
    authors.into_iter().map(|(part, _)| part).collect()
}

fn list_dates(
    survey: &Survey<'_, '_>,
    parts: &[usize],
    labels: &[Label],
    is_body: &dyn Fn(usize) -> bool,
) -> Vec<usize> {
    /// Least probability of a part that dates a record.
    const IS_DATE: f32 = 0.03;
    let mut dates: Vec<(usize, f32)> = parts
        .iter()
        .zip(labels)
        .filter(|(part, label)| label.date >= IS_DATE && !is_body(**part))
        .map(|(part, label)| (*part, label.date))
        .collect();
    dates.retain(|(part, _)| survey.text_of(&survey.parts[*part]).chars().any(char::is_alphanumeric));
    dates.sort_by(|a, b| b.1.total_cmp(&a.1));
    dates.into_iter().map(|(part, _)| part).collect()
}
