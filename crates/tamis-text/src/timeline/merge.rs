//! Merges the timelines of several pages into one.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::similar::{Words, words_of};
use super::{DatedStatement, StatementKind};

/// Where a merged statement stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceStatement {
    /// Place of the page among those given.
    pub page: usize,
    /// Byte range of the sentence in that page's text.
    pub range: Range<usize>,
}

/// A statement of one or more pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MergedStatement {
    /// The date, or the first date of a span, as a TIMEX3 value.
    pub date: String,
    /// The last date of a span of time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// The sentence, as the first page has it.
    pub text: String,
    /// Every page and sentence that says it.
    pub sources: Vec<SourceStatement>,
}

/// Statements of the same date that a new one is compared with.
const MOST_COMPARED: usize = 128;

/// One timeline of many: the events in order of date, near-duplicate statements of the same date folded with all their
/// sources. What tells only of the publication of its page is left out.
///
/// ```
/// use tamis_text::timeline::{build_timeline, merge};
/// use tamis_text::times::{TimeContext, find_times};
/// let pages = ["The bridge collapsed on 3 May 2020.", "On 3 May 2020 the bridge collapsed."];
/// let timelines = pages.map(|text| build_timeline(text, None, &find_times(text, &TimeContext::default())));
/// let merged = merge(&timelines);
/// assert_eq!((merged.len(), merged[0].sources.len()), (1, 2));
/// ```
pub fn merge(timelines: &[Vec<DatedStatement>]) -> Vec<MergedStatement> {
    let mut all: Vec<(usize, &DatedStatement)> = timelines
        .iter()
        .enumerate()
        .flat_map(|(page, timeline)| timeline.iter().map(move |statement| (page, statement)))
        .filter(|(_, statement)| statement.kind == StatementKind::Event)
        .collect();
    all.sort_by_key(|(page, statement)| {
        (statement.days(), statement.date.len(), statement.until.clone(), *page, statement.part.start)
    });
    let mut merged: Vec<(MergedStatement, Words)> = Vec::new();
    for (page, statement) in all {
        let words = words_of(&statement.text);
        let of_same_date = merged
            .iter_mut()
            .rev()
            .take(MOST_COMPARED)
            .take_while(|(known, _)| known.date == statement.date && known.until == statement.until);
        match of_same_date.into_iter().find(|(_, known_words)| known_words.is_like(&words)) {
            Some((known, _)) => known.sources.extend(sources(page, statement)),
            None => merged.push((new_statement(page, statement), words)),
        }
    }
    merged.into_iter().map(|(statement, _)| statement).collect()
}

fn new_statement(page: usize, statement: &DatedStatement) -> MergedStatement {
    MergedStatement {
        date: statement.date.clone(),
        until: statement.until.clone(),
        text: statement.text.clone(),
        sources: sources(page, statement).collect(),
    }
}

fn sources(page: usize, statement: &DatedStatement) -> impl Iterator<Item = SourceStatement> + '_ {
    let ranges = std::iter::once(&statement.range).chain(&statement.repeated);
    ranges.map(move |range| SourceStatement { page, range: range.clone() })
}
