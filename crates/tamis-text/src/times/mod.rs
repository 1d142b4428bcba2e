//! Finds the time expressions of a text and resolves them to TIMEX3 values.
//!
//! One engine for all languages: it candidates the rules of the language, which stand with its words in the
//! lexicon, sentence by sentence, and counts on the calendar from an anchor date. Where words leave the
//! direction open ("on Friday", "en janvier"), the verbs near by decide.
//!
//! The annotation follows TIMEX3 (ISO-TimeML, ISO 24617-1): `2024-05-15`, `2024-W20`, `P3D`, `PAST_REF`.

mod atoms;
mod calendar;
mod captures;
mod direction;
mod grammar;
mod matcher;
mod numbers;
mod resolve;
mod resolved;
mod rule;
mod sentence;
#[cfg(test)]
mod tests;
mod value;

use std::ops::Range;

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use crate::sentences::split_sentences;
use grammar::Grammar;
use matcher::{Match, Matcher};
use resolve::Resolver;
use sentence::Sentence;

pub use value::days_of_value;

/// The type of a time expression, as TIMEX3 has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TimeKind {
    /// A stretch of the calendar, or "now", "recently".
    Date,
    /// A time of day or part of a day.
    Time,
    /// How long.
    Duration,
    /// How often.
    Set,
}

/// A time expression and what it means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeExpression {
    /// Byte range in the text.
    pub range: Range<usize>,
    /// Its type.
    pub kind: TimeKind,
    /// Its TIMEX3 value.
    pub value: String,
}

/// What is known of a text whose time expressions are asked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct TimeContext<'a> {
    /// BCP 47 tag; English rules are used for languages without their own.
    pub language: Option<&'a str>,
    /// When the text was published. Without it the latest full date of the text is taken.
    pub anchor: Option<DateTime>,
    /// The text tells of past times in their order (history): dates count from those told before.
    pub narrative: bool,
}

/// All time expressions of `text`, in order and without overlap.
///
/// ```
/// use tamis_text::times::{TimeContext, find_times};
/// let context = TimeContext { language: Some("fr"), anchor: "2024-05-16T00:00".parse().ok(), narrative: false };
/// let times = find_times("Il est parti hier, en décembre dernier il y était.", &context);
/// let values: Vec<&str> = times.iter().map(|time| time.value.as_str()).collect();
/// assert_eq!(values, ["2024-05-15", "2023-12"]);
/// ```
pub fn find_times(text: &str, context: &TimeContext) -> Vec<TimeExpression> {
    let grammar = Grammar::of(context.language.unwrap_or("en"));
    let sentences = split_sentences(text, context.language);
    let anchor =
        context.anchor.or_else(|| read_anchor_in(text, &sentences, grammar).map(|day| day.at(0, 0, 0, 0)));
    let mut resolver = Resolver::new(anchor, context);
    let mut sentence = Sentence::default();
    let mut times = Vec::new();
    for range in sentences {
        sentence.refill(text, range, grammar);
        let matcher = Matcher { sentence: &sentence, grammar, text };
        let candidates = all_matches(&matcher);
        resolver.resolve_sentence(&matcher, &candidates, &mut times);
    }
    resolver.finish(text, &mut times);
    times
}

/// The date that a text without a publication date is anchored on: its latest full date.
pub fn read_anchor(text: &str, language: Option<&str>) -> Option<Date> {
    read_anchor_in(text, &split_sentences(text, language), Grammar::of(language.unwrap_or("en")))
}

fn read_anchor_in(text: &str, sentences: &[Range<usize>], grammar: &Grammar) -> Option<Date> {
    let mut sentence = Sentence::default();
    let mut latest = None;
    for range in sentences {
        sentence.refill(text, range.clone(), grammar);
        let matcher = Matcher { sentence: &sentence, grammar, text };
        let days = all_matches(&matcher).into_iter().filter_map(|found| resolve::full_day(&found.captures));
        latest = days.chain(latest).max();
    }
    latest
}

/// Does another match that begins where this one's span does reach further?
fn is_outdone(matcher: &Matcher, found: &Match) -> bool {
    matcher.longest_at(found.from).is_some_and(|other| other.at > found.at)
}

fn all_matches(matcher: &Matcher) -> Vec<Match> {
    let mut candidates = Vec::new();
    let mut at = 0;
    while at < matcher.sentence.tokens.len() {
        match matcher.longest_at(at) {
            // What begins behind the context goes further: "in | the year 2001".
            Some(found) if found.from > at && is_outdone(matcher, &found) => at += 1,
            Some(found) => {
                at = if found.action == rule::Action::Nothing { found.at } else { found.to };
                candidates.push(found);
            }
            None => at += 1,
        }
    }
    candidates
}
