//! Turns a record into its body, the part that names its author and the part that dates it.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::Chosen;
use super::adapters::PartKind;
use super::part_features::{PartRows, list_rows, stop_node};
use super::survey::Survey;
use super::tables::Tables;
use crate::blocks::BlockId;

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
    /// The part that names the author, as an index into the survey's parts, with its probability.
    pub(super) author: Option<(usize, f32)>,
    /// Parts that may date the record, likeliest first.
    pub(super) dates: Vec<usize>,
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
    let mut at = 0;
    let (mut weight, mut sure) = (0.0, 0.0);
    while at < parts.len() {
        let block = survey.parts[parts[at]].block;
        let end = (at..parts.len()).find(|i| survey.parts[parts[*i]].block != block).unwrap_or(parts.len());
        for run in body_runs(survey, &parts[at..end], &labels[at..end]) {
            let (first, last) = (at + run.start, at + run.end - 1);
            let text = survey.parts[parts[first]].text.start..survey.parts[parts[last]].text.end;
            split.body.push((block, text));
            for i in first..=last {
                weight += weight_of(survey, parts[i]);
                sure += weight_of(survey, parts[i]) * labels[i].body;
            }
        }
        at = end;
    }
    split.confidence = sure / f32::max(weight, 1.0);
    let is_body = |part: usize| {
        let place = &survey.parts[part].text;
        split.body.iter().any(|(_, body)| body.start <= place.start && place.end <= body.end)
    };
    split.author = likeliest_author(parts, labels, &is_body);
    split.dates = list_dates(survey, parts, labels, &is_body);
    (!split.body.is_empty()).then_some(split)
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

fn likeliest_author(
    parts: &[usize],
    labels: &[Label],
    is_body: &dyn Fn(usize) -> bool,
) -> Option<(usize, f32)> {
    /// Least probability of a part that names the author.
    const IS_AUTHOR: f32 = 0.06;
    let mut best: Option<(usize, f32)> = None;
    for (part, label) in parts.iter().zip(labels) {
        let beats = best.is_none_or(|(_, probability)| label.author > probability);
        if label.author >= IS_AUTHOR && beats && !is_body(*part) {
            best = Some((*part, label.author));
        }
    }
    best
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
