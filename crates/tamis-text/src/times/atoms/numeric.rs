//! Matches dates in digits: "15/05", "2024-05-15".

use super::{Continue, DAYS, MONTHS, YEAR_DIGITS, YEARS};
use crate::times::matcher::{Match, Matcher};

impl Matcher<'_> {
    /// "15/05", "15.5.": two digits each, behind a word of dates, or a string that is little more.
    pub(super) fn match_numeric_day(&self, state: Match, go_on: &mut Continue) -> Option<Match> {
        const SHORT_STRING: usize = 5;
        let tokens = &self.sentence.tokens;
        let at = state.at;
        let mark = tokens.mark(at + 1).filter(|_| tokens.is_glued(at + 1) && tokens.is_glued(at + 2))?;
        let ((a, first_digits), (b, last_digits)) = (tokens.number(at)?, tokens.number(at + 2)?);
        let has_stop =
            self.has_ordinal_stop(at + 3) || tokens.mark(at + 3) == Some('.') && tokens.len() <= SHORT_STRING;
        let is_known = at > 0 && self.sentence.class(at - 1) != 0 && !tokens.word(at - 1).is_empty();
        let is_sure = first_digits == 2 && last_digits == 2 || is_known || tokens.len() <= SHORT_STRING;
        let is_day = mark == '/' && is_sure
            || mark == '.' && self.grammar.language.has_dotted_ordinals && (has_stop || is_known);
        let is_part = tokens.mark(at + 3) == Some(mark) && tokens.is_glued(at + 3) && tokens.is_glued(at + 4)
            || at > 0 && tokens.is_glued(at) && tokens.mark(at - 1) == Some(mark);
        if !is_day || is_part && !has_stop {
            return None;
        }
        let is_month_first = mark == '/' && self.grammar.language.is_month_first;
        let is_swapped = is_month_first && MONTHS.contains(&a) || mark == '/' && !MONTHS.contains(&b);
        let (month, day) = if is_swapped { (a, b) } else { (b, a) };
        if !MONTHS.contains(&month) || !DAYS.contains(&day) {
            return None;
        }
        let mut next = state.advanced(if has_stop { 4 } else { 3 });
        (next.captures.month, next.captures.day) = (Some(month as u8), Some(day as u8));
        go_on(next)
    }

    /// "2024-05-15", "15.05.24", "5/15/2024"
    pub(super) fn match_numeric_date(&self, state: Match, go_on: &mut Continue) -> Option<Match> {
        let tokens = &self.sentence.tokens;
        let mark = tokens
            .mark(state.at + 1)
            .filter(|mark| matches!(mark, '-' | '/' | '.') && tokens.is_glued(state.at + 1))?;
        let (a, first_digits) = tokens.number(state.at)?;
        let (b, _) = tokens.number(state.at + 2).filter(|(_, digits)| *digits <= 2)?;
        if tokens.mark(state.at + 3) != Some(mark) || !tokens.is_glued(state.at + 4) {
            return None;
        }
        let (c, last_digits) = tokens.number(state.at + 4)?;
        let is_longer = tokens.is_glued(state.at + 5)
            && tokens.is_glued(state.at + 6)
            && tokens.number(state.at + 6).is_some();
        if is_longer && tokens.mark(state.at + 5) == Some(mark) {
            return None;
        }
        let (year, month, day) = match (first_digits, last_digits) {
            (YEAR_DIGITS, 1 | 2) => (a, b, c),
            (1 | 2, YEAR_DIGITS | 2) => {
                let year = if last_digits == 2 { full_year(c) } else { c };
                let is_month_first = mark == '/' && self.grammar.language.is_month_first;
                let (month, day) = if is_month_first { (a, b) } else { (b, a) };
                if MONTHS.contains(&month) { (year, month, day) } else { (year, day, month) }
            }
            _ => return None,
        };
        if !YEARS.contains(&year) || !MONTHS.contains(&month) || !DAYS.contains(&day) {
            return None;
        }
        let mut next = state.advanced(5);
        (next.captures.year, next.captures.month, next.captures.day) =
            (Some(year as i16), Some(month as u8), Some(day as u8));
        go_on(next)
    }
}

/// The year of two digits, in the century that makes it nearest to the web's own time.
pub(in crate::times) fn full_year(short: u32) -> u32 {
    const LAST_OF_2000S: u32 = 49;
    if short <= LAST_OF_2000S { 2000 + short } else { 1900 + short }
}
