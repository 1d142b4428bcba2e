//! Walks over the tokens of a text and tries the forms of dates at each.

use super::value::DateValue;
use super::{DateContext, DateKind, DayMonthOrder, FoundDate};
use crate::lexicon::sense::Sense;
use crate::lexicon::{Lexicon, primary_subtag};
use crate::tokens::Tokens;

/// A date that begins at some token, and the token behind it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Parsed {
    pub(super) date: DateValue,
    pub(super) kind: DateKind,
    pub(super) is_ambiguous: bool,
    pub(super) end: usize,
}

impl Parsed {
    pub(super) fn absolute(date: DateValue, end: usize) -> Self {
        Parsed { date, kind: DateKind::Absolute, is_ambiguous: false, end }
    }
}

/// Reads the dates of one text.
pub(super) struct DateReader<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: Tokens,
    pub(super) context: &'a DateContext<'a>,
    language: &'a str,
    lexicon: &'static Lexicon<Sense>,
}

impl<'a> DateReader<'a> {
    pub(super) fn new(text: &'a str, context: &'a DateContext<'a>) -> Self {
        let language = context.language.map_or("", primary_subtag);
        DateReader { text, tokens: Tokens::read(text), context, language, lexicon: Lexicon::of_dates() }
    }

    pub(super) fn read_all(&self) -> Vec<FoundDate> {
        let mut found: Vec<FoundDate> = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            let parsed = self.read_at(at).filter(|parsed| parsed.end > at);
            at = match parsed {
                Some(parsed) => {
                    found.push(self.found(at, parsed));
                    parsed.end
                }
                None => at + 1,
            };
        }
        found
    }

    /// The date that the whole string is, in the forms that are too short for running text.
    pub(super) fn read_whole(&self) -> Option<FoundDate> {
        let parsed = self.epoch_seconds().or_else(|| self.short_ago()).or_else(|| self.bare_day_month())?;
        Some(self.found(0, parsed))
    }

    fn found(&self, at: usize, parsed: Parsed) -> FoundDate {
        let mut date = parsed.date;
        if date.year.is_none() && parsed.kind == DateKind::NoYear {
            date.year = self.year_before_anchor(&date);
        }
        let range = self.tokens.span(at, parsed.end);
        FoundDate { range, date, kind: parsed.kind, ambiguous_day_month: parsed.is_ambiguous }
    }

    /// The latest year in which the day is not after the anchor.
    fn year_before_anchor(&self, date: &DateValue) -> Option<i16> {
        let anchor = self.context.anchor?.date();
        let day = (date.month?, date.day.unwrap_or(1));
        let is_later = day > (anchor.month().unsigned_abs(), anchor.day().unsigned_abs() + 1);
        Some(if is_later { anchor.year() - 1 } else { anchor.year() })
    }

    fn read_at(&self, at: usize) -> Option<Parsed> {
        if self.tokens.number(at).is_some() {
            if self.is_inside_number_or_word(at) {
                return None;
            }
            return self
                .dated(at)
                .map(|parsed| self.with_time(parsed))
                .or_else(|| self.ago(at))
                .or_else(|| self.time_before_date(at));
        }
        if self.tokens.word(at).is_empty() {
            return None;
        }
        if let Some(((), length)) = self.sense(at, |sense| matches!(sense, Sense::Weekday(_)).then_some(())) {
            let next = self.skip_marks(at + length, &[',', '.', '-', '|', '(']);
            if let Some(parsed) = self.after_weekday(next) {
                return Some(self.with_time(parsed));
            }
        }
        self.dated(at)
            .map(|parsed| self.with_time(parsed))
            .or_else(|| self.ago(at))
            .or_else(|| self.day_shift(at))
    }

    fn after_weekday(&self, at: usize) -> Option<Parsed> {
        let of = self.sense(at, |sense| matches!(sense, Sense::Of | Sense::Link).then_some(()));
        self.dated(at + of.map_or(0, |((), length)| length))
    }

    /// A date that begins at the token: digits, names of months, or both.
    fn dated(&self, at: usize) -> Option<Parsed> {
        self.east_asian(at)
            .or_else(|| self.numeric(at))
            .or_else(|| self.day_then_month_name(at))
            .or_else(|| self.month_name_first(at))
            .or_else(|| self.year_then_month_name(at))
    }

    fn is_inside_number_or_word(&self, at: usize) -> bool {
        if !self.tokens.is_glued(at) {
            return false;
        }
        let before = at - 1;
        let is_decimal = matches!(self.tokens.mark(before), Some('.' | ',' | ':' | '/' | '-'))
            && before > 0
            && self.tokens.is_glued(before)
            && self.tokens.number(before - 1).is_some();
        is_decimal
            || matches!(self.tokens.mark(before), Some('#' | '$' | '€' | '£' | '+'))
            || self.tokens.word(before).bytes().any(|b| b.is_ascii_alphabetic()) && self.is_plain_word(before)
    }

    fn is_plain_word(&self, at: usize) -> bool {
        self.lexicon.meanings(&self.tokens, at).next().is_none()
    }

    /// The first meaning at the token that `pick` takes: the page's language before English before others.
    pub(super) fn sense<T>(&self, at: usize, pick: impl Fn(Sense) -> Option<T>) -> Option<(T, usize)> {
        let mut best: Option<(u8, T, usize)> = None;
        for (entry, length) in self.lexicon.meanings(&self.tokens, at) {
            let Some(value) = pick(entry.sense) else { continue };
            let rank = if entry.language == self.language { 2 } else { u8::from(entry.language == "en") };
            if best
                .as_ref()
                .is_none_or(|(best_rank, _, best_length)| (rank, length) > (*best_rank, *best_length))
            {
                best = Some((rank, value, length));
            }
        }
        best.map(|(_, value, length)| (value, length))
    }

    /// The token behind a meaning that is wanted here, else the same token.
    pub(super) fn skip(&self, at: usize, is_wanted: impl Fn(Sense) -> bool) -> usize {
        at + self.sense(at, |sense| is_wanted(sense).then_some(())).map_or(0, |((), length)| length)
    }

    pub(super) fn skip_marks(&self, mut at: usize, marks: &[char]) -> usize {
        while self.tokens.mark(at).is_some_and(|mark| marks.contains(&mark)) {
            at += 1;
        }
        at
    }

    pub(super) fn is_language(&self, tags: &[&str]) -> bool {
        tags.contains(&self.language)
    }

    pub(super) fn is_month_first(&self) -> bool {
        /// Regions that write English with the day first.
        const DAY_FIRST_REGIONS: &[&str] = &["GB", "AU", "NZ", "IE", "IN", "ZA"];
        if let Some(order) = self.context.day_month_order {
            return order == DayMonthOrder::MonthFirst;
        }

        let tag = self.context.language.unwrap_or("en");
        primary_subtag(tag) == "en" && !DAY_FIRST_REGIONS.iter().any(|region| tag.ends_with(region))
    }
}
