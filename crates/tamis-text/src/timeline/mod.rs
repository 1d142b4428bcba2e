//! Builds a timeline: the statements of a text that a time expression dates, in order of date.
//!
//! A statement is the sentence; where a sentence names several dates, each dates the part of it that is
//! nearest. Statements that say the same of the same date are one entry. [`merge`] folds the timelines of several
//! pages, so that agency copy stands once with all its sources. What tells only of the page is marked as such.

mod merge;
mod publication;
mod similar;

use std::ops::Range;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::fold::fold;
use crate::lexicon::joints::joins_dates;
use crate::sentences::split_sentences;
use crate::times::{TimeExpression, TimeKind, days_of_value};
use similar::{Words, words_of};

pub use merge::{MergedStatement, SourceStatement, merge};

/// What a statement tells of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StatementKind {
    /// Something that happened, happens or will happen.
    #[default]
    Event,
    /// The publication or last change of the page, or of something that it lists.
    Publication,
}

/// A statement and its date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DatedStatement {
    /// The date, or the first date of a span, as a TIMEX3 value.
    pub date: String,
    /// The last date of a span of time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// What the sentence tells of.
    #[serde(default)]
    pub kind: StatementKind,
    /// The sentence, without the white space around it.
    pub text: String,
    /// Byte range of the sentence.
    pub range: Range<usize>,
    /// Byte range of the part of the sentence that the date is about.
    pub part: Range<usize>,
    /// Byte ranges of other sentences that say the same.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub repeated: Vec<Range<usize>>,
}

impl DatedStatement {
    /// The days that the date covers, by which statements are ordered.
    pub fn days(&self) -> Option<(Date, Date)> {
        let (first, last) = days_of_value(&self.date)?;
        Some((first, self.until.as_deref().and_then(days_of_value).map_or(last, |(_, until)| until)))
    }
}

/// The dated statements of `text`, given its time expressions in order; by date, then by place.
///
/// ```
/// use tamis_text::timeline::build_timeline;
/// use tamis_text::times::{TimeContext, find_times};
/// let text = "The war ended in 1945. It had begun on 1 September 1939.";
/// let times = find_times(text, &TimeContext { language: Some("en"), ..TimeContext::default() });
/// let dates: Vec<String> = build_timeline(text, Some("en"), &times).into_iter().map(|entry| entry.date).collect();
/// assert_eq!(dates, ["1939-09-01", "1945"]);
/// ```
pub fn build_timeline(text: &str, language: Option<&str>, times: &[TimeExpression]) -> Vec<DatedStatement> {
    let mut statements = Vec::new();
    let mut rest = times;
    for sentence in split_sentences(text, language) {
        let here = rest.iter().take_while(|time| time.range.start < sentence.end).count();
        let (inside, behind) = rest.split_at(here);
        rest = behind;
        let kind = publication::kind_of(text, &sentence, inside);
        let first = statements.len();
        add_statements(text, &sentence, &spans_of_time(text, inside), &mut statements);
        statements[first..].iter_mut().for_each(|statement| statement.kind = kind);
    }
    let mut statements = fold_repeated(statements);
    statements.sort_by_key(|statement| (statement.days(), statement.part.start));
    statements
}

/// A date or span of dates that a sentence names.
struct NamedSpan<'a> {
    date: &'a str,
    until: Option<&'a str>,
    range: Range<usize>,
}

/// The calendar dates among the expressions; two that a word joins are one span.
fn spans_of_time<'a>(text: &str, times: &'a [TimeExpression]) -> Vec<NamedSpan<'a>> {
    let mut spans: Vec<NamedSpan> = Vec::new();
    let is_date = |time: &&TimeExpression| {
        matches!(time.kind, TimeKind::Date | TimeKind::Time) && days_of_value(&time.value).is_some()
    };
    for time in times.iter().filter(is_date) {
        let date = time.value.split('T').next().unwrap_or(&time.value);
        match spans.last_mut() {
            Some(last) if last.date == date => last.range.end = time.range.end,
            Some(last) if last.until.is_none() && is_joined(text, &last.range, &time.range) => {
                last.until = Some(date);
                last.range.end = time.range.end;
            }
            _ => spans.push(NamedSpan { date, until: None, range: time.range.clone() }),
        }
    }
    spans
}

fn is_joined(text: &str, first: &Range<usize>, second: &Range<usize>) -> bool {
    let between = text.get(first.end..second.start).unwrap_or_default();
    joins_dates(fold(between.trim()).as_str())
}

fn add_statements(
    text: &str,
    sentence: &Range<usize>,
    spans: &[NamedSpan],
    statements: &mut Vec<DatedStatement>,
) {
    let mut start = sentence.start;
    for (n, span) in spans.iter().enumerate() {
        let end =
            spans.get(n + 1).map_or(sentence.end, |next| part_end(text, span.range.end, next.range.start));
        statements.push(DatedStatement {
            date: span.date.to_owned(),
            until: span.until.map(str::to_owned),
            kind: StatementKind::Event,
            text: text[sentence.clone()].to_owned(),
            range: sentence.clone(),
            part: start..end,
            repeated: Vec::new(),
        });
        start = end;
    }
}

/// Where the part of one date ends and that of the next begins: behind the first mark between them, else at the next date.
fn part_end(text: &str, from: usize, to: usize) -> usize {
    let between = &text[from..to];
    let mark = between.char_indices().find(|(_, c)| matches!(c, ',' | ';' | ':' | '(' | ')' | '—' | '–'));
    mark.map_or(to, |(offset, c)| from + offset + c.len_utf8())
}

/// Statements before a sentence that it is compared with, so that the work grows with the text only.
const MOST_COMPARED: usize = 128;

/// Takes statements together that say the same of the same date.
fn fold_repeated(statements: Vec<DatedStatement>) -> Vec<DatedStatement> {
    let mut kept: Vec<(DatedStatement, Words)> = Vec::new();
    for statement in statements {
        let words = words_of(&statement.text);
        let same = kept.iter_mut().rev().take(MOST_COMPARED).find(|(known, known_words)| {
            known.date == statement.date
                && known.until == statement.until
                && (known.range == statement.range || known_words.is_like(&words))
        });
        match same {
            Some((known, _)) if known.range != statement.range => known.repeated.push(statement.range),
            Some(_) => {}
            None => kept.push((statement, words)),
        }
    }
    kept.into_iter().map(|(statement, _)| statement).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::times::{TimeContext, find_times};

    fn check(text: &str, language: &str, expected: &[(&str, Option<&str>)]) {
        let anchor = "2024-05-16T00:00".parse().ok();
        let times = find_times(text, &TimeContext { language: Some(language), anchor, narrative: false });
        let timeline = build_timeline(text, Some(language), &times);
        let got: Vec<_> =
            timeline.iter().map(|entry| (entry.date.as_str(), entry.until.as_deref())).collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn in_order_of_date() {
        check(
            "En janvier, l'accord était annoncé, et signé en décembre dernier.",
            "fr",
            &[("2023-12", None), ("2024-01", None)],
        );
    }

    #[test]
    fn the_publication_stands_apart() {
        let text = "Publié le 15 mai 2024.\nLe pont s’est effondré le 3 mai 2024.";
        let times = find_times(text, &TimeContext { language: Some("fr"), ..TimeContext::default() });
        let timeline = build_timeline(text, Some("fr"), &times);
        let kinds: Vec<_> = timeline.iter().map(|entry| (entry.date.as_str(), entry.kind)).collect();
        assert_eq!(kinds, [("2024-05-03", StatementKind::Event), ("2024-05-15", StatementKind::Publication)]);
    }

    #[test]
    fn spans_and_repeats() {
        check("Le festival dure du 4 au 25 avril 2024.", "fr", &[("2024-04-04", Some("2024-04-25"))]);
        let twice = "Niamey a dénoncé en avril 2024 les accords de défense.\nLe Niger a dénoncé les accords de défense en avril 2024.";
        check(twice, "fr", &[("2024-04", None)]);
    }
}
