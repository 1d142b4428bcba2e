//! Matches the classes of values that rules ask for: days, years, hours, numbers in digits and words.

mod numeric;

use super::captures::put;
use super::matcher::{Match, Matcher};
use super::rule::{Class, bit};
use super::sentence::roman;
use crate::lexicon::times::sense::TimeSense;

pub(super) use numeric::full_year;

/// Years that a number of four digits may be.
const YEARS: std::ops::RangeInclusive<u32> = 1000..=2100;
/// Years that a number of four digits is, without a word like "in" before it.
const RECENT_YEARS: std::ops::RangeInclusive<u32> = 1900..=2049;
const CENTURY: u32 = 100;
const DAYS: std::ops::RangeInclusive<u32> = 1..=31;
const MONTHS: std::ops::RangeInclusive<u32> = 1..=12;
const HOURS: u32 = 24;
const YEAR_DIGITS: u8 = 4;

type Continue<'c> = dyn FnMut(Match) -> Option<Match> + 'c;

impl Matcher<'_> {
    pub(super) fn match_class(&self, class: Class, state: Match, go_on: &mut Continue) -> Option<Match> {
        if self.sentence.class(state.at) & bit(class) == 0 {
            return None;
        }
        match class {
            Class::Number => self.match_number(state, go_on),
            Class::Ordinal => self.match_ordinal(state, go_on),
            Class::DayNumber => self.match_day_number(state, go_on),
            Class::Year => self.match_year(state, go_on),
            Class::RecentYear => self.match_recent_year(state, go_on),
            Class::ShortYear => {
                self.match_small(state, |m, value| put(&mut m.captures.short_year, value), go_on)
            }
            Class::Hour => self.match_hour(state, go_on),
            Class::Minute => self.match_minute(state, go_on),
            Class::Roman => self.match_roman(state, go_on),
            Class::Decade => self.match_decade(state, go_on),
            Class::NumericDate => self.match_numeric_date(state, go_on),
            Class::NumericDay => self.match_numeric_day(state, go_on),
            _ => self.match_word(class, state, go_on),
        }
    }

    fn match_word(&self, class: Class, state: Match, go_on: &mut Continue) -> Option<Match> {
        for &(sense, length, classes) in self.sentence.meanings(state.at) {
            if classes & bit(class) == 0 {
                continue;
            }
            let length = length as usize;
            for behind in self.ends_behind_stop(state.at + length, sense) {
                let mut next = state.advanced(behind - state.at);
                if next.captures.take(sense)
                    && let Some(found) = go_on(next)
                {
                    return Some(found);
                }
            }
        }
        None
    }

    /// Short names may have a full stop behind them: "Sept. 30".
    fn ends_behind_stop(&self, end: usize, sense: TimeSense) -> impl Iterator<Item = usize> + use<> {
        let is_name = matches!(
            sense,
            TimeSense::Month(_) | TimeSense::Weekday(_) | TimeSense::Unit(_) | TimeSense::Units(_)
        );
        let is_short = self.sentence.tokens.word(end - 1).len() <= 5;
        let has_stop = is_name
            && is_short
            && self.sentence.tokens.mark(end) == Some('.')
            && self.sentence.tokens.is_glued(end)
            && end + 1 < self.sentence.tokens.len();
        has_stop.then_some(end + 1).into_iter().chain([end])
    }

    fn match_number(&self, state: Match, go_on: &mut Continue) -> Option<Match> {
        let (value, end) = self.number_at(state.at)?;
        let mut next = state.advanced(end - state.at);
        if next.captures.take_number(value as f32) { go_on(next) } else { None }
    }

    fn match_ordinal(&self, state: Match, go_on: &mut Continue) -> Option<Match> {
        let (value, end) = self.ordinal_at(state.at)?;
        let mut next = state.advanced(end - state.at);
        if put(&mut next.captures.ordinal, value) { go_on(next) } else { None }
    }

    /// An ordinal in digits or words, and the token behind it.
    fn ordinal_at(&self, at: usize) -> Option<(u32, usize)> {
        if let Some((value, _)) = self.sentence.tokens.number(at) {
            if self.sentence.has_ordinal_mark(at + 1) {
                return Some((value, at + 2));
            }
            return self.has_ordinal_stop(at + 1).then_some((value, at + 2));
        }
        self.sentence.meanings(at).iter().find_map(|&(sense, length, _)| match sense {
            TimeSense::Ordinal(value) => Some((value, at + length as usize)),
            TimeSense::Number(tens) => {
                let next = at + length as usize;
                let next = if self.sentence.tokens.mark(next) == Some('-') { next + 1 } else { next };
                let units = self.sentence.meanings(next).iter().find_map(|&(sense, length, _)| {
                    if let TimeSense::Ordinal(value) = sense { Some((value, length)) } else { None }
                });
                let (units, length) = units.filter(|(units, _)| *units < 10 && tens >= 20)?;
                Some((tens + units, next + length as usize))
            }
            _ => None,
        })
    }

    fn match_day_number(&self, state: Match, go_on: &mut Continue) -> Option<Match> {
        let tokens = &self.sentence.tokens;
        if let Some((value, digits)) = tokens.number(state.at) {
            if digits > 2 || !DAYS.contains(&value) || self.is_head_of_decimal(state.at) {
                return None;
            }
            let mut next = state;
            if !put(&mut next.captures.day, value as u8) {
                return None;
            }
            let has_mark =
                self.sentence.has_ordinal_mark(state.at + 1) || self.has_ordinal_stop(state.at + 1);
            if has_mark && let Some(found) = go_on(next.advanced(2)) {
                return Some(found);
            }
            return go_on(next.advanced(1));
        }
        let (value, end) = self.ordinal_at(state.at).filter(|(value, _)| DAYS.contains(value))?;
        let mut next = state.advanced(end - state.at);
        if put(&mut next.captures.day, value as u8) { go_on(next) } else { None }
    }

    /// Is the mark the full stop of an ordinal, which does not end the sentence?
    fn has_ordinal_stop(&self, at: usize) -> bool {
        let tokens = &self.sentence.tokens;
        let is_stop = tokens.mark(at) == Some('.') && tokens.is_glued(at) && at + 1 < tokens.len();
        is_stop && self.grammar.language.has_dotted_ordinals
    }

    /// Does a decimal follow: "12.5", "1,500"?
    fn is_head_of_decimal(&self, at: usize) -> bool {
        let tokens = &self.sentence.tokens;
        matches!(tokens.mark(at + 1), Some('.' | ','))
            && tokens.is_glued(at + 1)
            && tokens.is_glued(at + 2)
            && tokens.number(at + 2).is_some_and(|(_, digits)| digits != YEAR_DIGITS)
    }

    fn match_year(&self, state: Match, go_on: &mut Continue) -> Option<Match> {
        let (value, end) = match self.sentence.tokens.number(state.at) {
            Some((value, YEAR_DIGITS)) if !self.is_head_of_decimal(state.at) => (value, state.at + 1),
            Some(_) => return None,
            None => self.year_in_words(state.at)?,
        };
        if !YEARS.contains(&value) {
            return None;
        }
        let mut next = state.advanced(end - state.at);
        if put(&mut next.captures.year, value as i16) { go_on(next) } else { None }
    }

    /// "nineteen ninety-six", "two thousand"
    fn year_in_words(&self, at: usize) -> Option<(u32, usize)> {
        let tokens = &self.sentence.tokens;
        let (first, length) = self.sentence.meanings(at).iter().find_map(|&(sense, length, _)| {
            if let TimeSense::Number(value) = sense { Some((value, length as usize)) } else { None }
        })?;
        if (17..=20).contains(&first) {
            let (rest, end) = self.number_at(at + length)?;
            return (10.0..=99.0).contains(&rest).then_some((first * CENTURY + whole(rest), end));
        }
        let (value, end) = self.number_at(at)?;
        let is_year = tokens.number(at).is_none() && (1990.0..=2100.0).contains(&value);
        is_year.then_some((whole(value), end))
    }

    fn match_recent_year(&self, state: Match, go_on: &mut Continue) -> Option<Match> {
        let Some((value, _)) = self.sentence.tokens.number(state.at) else {
            return self.match_year(state, go_on);
        };
        let before = state.at.checked_sub(1).and_then(|before| self.sentence.tokens.mark(before));
        let is_behind_word = state.at > 1 && self.sentence.class(state.at - 2) != 0;
        let is_joined = self.sentence.tokens.is_glued(state.at)
            && (matches!(before, Some('/' | '.' | '_' | '=' | '&'))
                || before == Some('-') && !is_behind_word);
        let after =
            self.sentence.tokens.mark(state.at + 1).filter(|_| self.sentence.tokens.is_glued(state.at + 1));
        let is_part = is_joined || matches!(after, Some('%' | '$' | '€' | '°' | '_' | '='));
        if !RECENT_YEARS.contains(&value) || value % CENTURY == 0 || is_part {
            return None;
        }
        self.match_year(state, go_on)
    }

    fn match_small(
        &self,
        state: Match,
        take: impl Fn(&mut Match, u8) -> bool,
        go_on: &mut Continue,
    ) -> Option<Match> {
        let (value, digits) = self.sentence.tokens.number(state.at)?;
        let mut next = state.advanced(1);
        if digits == 2 && !self.is_head_of_decimal(state.at) && take(&mut next, value as u8) {
            go_on(next)
        } else {
            None
        }
    }

    fn match_hour(&self, state: Match, go_on: &mut Continue) -> Option<Match> {
        let (value, end) = match self.sentence.tokens.number(state.at) {
            Some((value, 1 | 2)) if !self.is_head_of_comma(state.at) => (value, state.at + 1),
            Some(_) => return None,
            None => self.number_at(state.at).map(|(value, end)| (whole(value), end))?,
        };
        let mut next = state.advanced(end - state.at);
        if value <= HOURS && put(&mut next.captures.hour, value as u8) { go_on(next) } else { None }
    }

    /// Does a decimal comma follow?
    fn is_head_of_comma(&self, at: usize) -> bool {
        let tokens = &self.sentence.tokens;
        tokens.mark(at + 1) == Some(',')
            && tokens.is_glued(at + 1)
            && tokens.is_glued(at + 2)
            && tokens.number(at + 2).is_some()
    }

    fn match_minute(&self, state: Match, go_on: &mut Continue) -> Option<Match> {
        self.match_small(state, |m, value| put(&mut m.captures.minute, value), go_on)
    }

    fn match_roman(&self, state: Match, go_on: &mut Continue) -> Option<Match> {
        let value = roman(self.sentence.tokens.word(state.at))?;
        let is_capital =
            self.text[self.sentence.tokens.span(state.at, state.at + 1)].starts_with(char::is_uppercase);
        let mut next = state.advanced(1);
        if is_capital && put(&mut next.captures.ordinal, value) { go_on(next) } else { None }
    }

    /// "the 1990s", "'60s", "sixties"
    fn match_decade(&self, state: Match, go_on: &mut Continue) -> Option<Match> {
        let tokens = &self.sentence.tokens;
        let number_at = if tokens.mark(state.at) == Some('\'') { state.at + 1 } else { state.at };
        if let Some((value, digits)) = tokens.number(number_at) {
            let s_at = if tokens.mark(number_at + 1) == Some('\'') { number_at + 2 } else { number_at + 1 };
            let is_decade = value % 10 == 0
                && matches!(digits, 2 | YEAR_DIGITS)
                && tokens.word(s_at) == "s"
                && tokens.is_glued(s_at);
            let mut next = state.advanced(s_at + 1 - state.at);
            return if is_decade && put(&mut next.captures.decade, value as u16) {
                go_on(next)
            } else {
                None
            };
        }
        self.match_word(Class::Decade, state, go_on)
    }
}

/// The whole part of a number of the text, which has no sign.
#[expect(clippy::cast_sign_loss, reason = "numbers in texts are read without a sign")]
fn whole(number: f64) -> u32 {
    number as u32
}
