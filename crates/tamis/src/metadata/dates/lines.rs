//! Finds dates in the text of the page: lines near the headline, the first sentences, the last lines.

use tamis_text::dates::{DateKind, FoundDate, find_dates};

use super::super::feature::FeatureSet;
use super::super::fold::fold_words;
use super::super::moment::Moment;
use super::super::slate::evidence;
use super::{DateFeature, Dates};
use crate::blocks::{Block, BlockId};
use crate::data::MarkKind;
use crate::lexicon::{date_cues, has};
use crate::page::EvidenceSource;

/// What the words before a date call it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Call {
    Published,
    Updated,
    Copyright,
}

/// Words of the longest cue in the lexicon.
const LONGEST_CUE_WORDS: usize = 4;

impl Call {
    /// What the last words of `text` call what follows.
    pub(super) fn before(text: &str) -> Option<Self> {
        if text.trim_end().ends_with(['©', 'Ⓒ']) {
            return Some(Self::Copyright);
        }
        let folded = fold_words(text);
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        let ends = |list: &[&str]| {
            // A preposition may stand between the cue and the date: "updated on", "publié le".
            let until = words.len().saturating_sub(1)..=words.len();
            until.rev().any(|end| {
                let starts = end.saturating_sub(LONGEST_CUE_WORDS)..end;
                starts.into_iter().any(|start| has(list, &words[start..end].join(" ")))
            })
        };
        match () {
            () if ends(date_cues::UPDATED) => Some(Self::Updated),
            () if ends(date_cues::PUBLISHED) => Some(Self::Published),
            () if words.last() == Some(&"copyright") => Some(Self::Copyright),
            () => None,
        }
    }

    /// The feature of a mark whose date is called so.
    pub(super) fn feature(self, kind: MarkKind) -> DateFeature {
        match (self, kind) {
            (Self::Copyright, _) => DateFeature::Copyright,
            (Self::Published, MarkKind::Time) => DateFeature::TimeCalledPublished,
            (Self::Updated, MarkKind::Time) => DateFeature::TimeCalledUpdated,
            (Self::Published, _) => DateFeature::LinePublished,
            (Self::Updated, _) => DateFeature::LineUpdated,
        }
    }
}

/// Words of the longest line that is not prose.
const LONGEST_LINE_WORDS: u32 = 24;

/// Digits of the shortest date that gives its day: one of the day, two of the year.
const FEWEST_DIGITS: u32 = 3;

/// Lines and paragraphs with digits that are read.
const MOST_LINES: usize = 60;
const MOST_PARAGRAPHS: usize = 6;

/// Blocks behind the headline in which prose may give the date of the page.
const PROSE_BLOCKS: std::ops::RangeInclusive<i32> = 0..=14;

/// Blocks at the end of the page that count as its last lines.
const LAST_BLOCKS: usize = 12;

/// Adds the dates in the blocks of the page.
pub(super) fn add_dated_lines(dates: &mut Dates<'_, '_>) {
    let context = dates.context;
    let (mut lines, mut paragraphs) = (0, 0);
    for (id, block) in context.blocks.iter().filter(|(_, block)| block.measures.digits >= FEWEST_DIGITS) {
        let is_line = block.measures.words <= LONGEST_LINE_WORDS;
        if is_line && lines < MOST_LINES {
            lines += usize::from(add_line(dates, id, block, lines == 0));
        } else if !is_line && paragraphs < MOST_PARAGRAPHS {
            let is_near =
                context.blocks_from_headline(block.span).is_none_or(|at| PROSE_BLOCKS.contains(&at));
            paragraphs += usize::from(is_near && add_prose(dates, id, block, paragraphs == 0));
        }
    }
}

/// Adds the dates of a short block; says whether there was one.
fn add_line(dates: &mut Dates<'_, '_>, id: BlockId, block: &Block, is_first: bool) -> bool {
    let context = dates.context;
    let text = context.blocks.text(id);
    let found = find_dates(text, &dates.reading);
    if found.is_empty() {
        return false;
    }
    let around = dates.features_around(context.data.hints_at(block.span), block.span);
    let is_last = id.index() + LAST_BLOCKS >= context.blocks.len();
    let is_link = block.measures.link_words == block.measures.words;
    let mut is_read = false;
    for date in found.iter().filter(|date| date.kind == DateKind::Absolute) {
        let Some(moment) = Moment::of(&date.date) else { continue };
        let mut features = features_of_date(date, text);
        features.insert(DateFeature::Line);
        features.add(around);
        features.insert_if(is_first && !is_read, DateFeature::LineFirst);
        features.insert_if(is_last, DateFeature::LastLine);
        features.insert_if(is_link, DateFeature::InLink);
        dates.add(moment, features, evidence(EvidenceSource::Text, block.span));
        is_read = true;
    }
    is_read
}

fn features_of_date(date: &FoundDate, text: &str) -> FeatureSet {
    let (before, behind) = (&text[..date.range.start], &text[date.range.end..]);
    let mut features = FeatureSet::default();
    let is_alone = !before.contains(char::is_alphanumeric) && !behind.contains(char::is_alphanumeric);
    features.insert_if(is_alone, DateFeature::LineOnly);
    if let Some(call) = Call::before(before) {
        features.insert(call.feature(MarkKind::DateClass));
    }
    features.insert_if(date.date.time.is_some(), DateFeature::LineWithTime);
    features.insert_if(date.ambiguous_day_month, DateFeature::Ambiguous);
    features
}

/// Adds the first date of a paragraph; says whether there was one.
fn add_prose(dates: &mut Dates<'_, '_>, id: BlockId, block: &Block, is_first: bool) -> bool {
    let context = dates.context;
    let text = context.blocks.text(id);
    let found = find_dates(text, &dates.reading);
    let absolute = found.iter().find(|date| date.kind == DateKind::Absolute && date.date.day.is_some());
    let Some((date, moment)) = absolute.and_then(|date| Some((date, Moment::of(&date.date)?))) else {
        return false;
    };
    let mut features = dates.features_around(context.data.hints_at(block.span), block.span);
    features.insert(DateFeature::Prose);
    features.insert_if(is_first, DateFeature::ProseFirst);
    if let Some(call) = Call::before(&text[..date.range.start]) {
        features.insert(call.feature(MarkKind::DateClass));
    }
    dates.add(moment, features, evidence(EvidenceSource::Text, block.span));
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<Call>) {
        assert_eq!(Call::before(text), expected, "{text}");
    }

    #[test]
    fn knows_what_a_date_is_called() {
        check("Last updated on ", Some(Call::Updated));
        check("Ada Diallo | Publié le ", Some(Call::Published));
        check("Copyright © ", Some(Call::Copyright));
        check("The river was updated by hand since ", None);
        check("", None);
    }
}
