//! Reads dates with the name of their month: "15 May 2024", "May 15th, 2024", "2024 May 15", "15-май-2024".

use super::DateKind;
use super::numeric::{LEAP_YEAR, valid_day};
use super::reader::{DateReader, Parsed};
use super::value::DateValue;
use crate::lexicon::sense::Sense;

/// Marks that stand between the parts of a date.
const PART_MARKS: &[char] = &[',', '.', '-', '/', '\''];

impl DateReader<'_> {
    /// "15 mai 2024", "1er août", "15. Mai 2024", "15 de mayo de 2024", "22. September, 2020"
    pub(super) fn day_then_month_name(&self, at: usize) -> Option<Parsed> {
        let day = self.small_number(at)?;
        let next = self.skip_between(self.skip(at + 1, |sense| sense == Sense::OrdinalMark));
        let (month, next) = self.month_name(next)?;
        self.month_and_day(month, day, next)
    }

    /// "May 15, 2024", "May 2024", "März 9, 2019"
    pub(super) fn month_name_first(&self, at: usize) -> Option<Parsed> {
        let (month, behind_name) = self.month_name(at)?;
        let next = self.skip_between(behind_name);
        if let Some(year) = self.year(next) {
            let date = DateValue { year: Some(year), month: Some(month), ..DateValue::default() };
            return Some(Parsed::absolute(date, next + 1));
        }
        let day = self.small_number(next)?;
        let next = self.skip(next + 1, |sense| sense == Sense::OrdinalMark);
        self.month_and_day(month, day, next)
    }

    /// "2024 May 15", "2024. május 15."
    pub(super) fn year_then_month_name(&self, at: usize) -> Option<Parsed> {
        let year = self.year(at)?;
        let next = self.skip(at + 1, |sense| sense == Sense::YearMark);
        let (month, behind_name) = self.month_name(self.skip_between(next))?;
        let day_at = self.skip_between(behind_name);
        match self.small_number(day_at).and_then(|day| valid_day(year, month, day)) {
            Some(date) => Some(Parsed::absolute(date, day_at + 1)),
            None => Some(Parsed::absolute(
                DateValue { year: Some(year), month: Some(month), ..DateValue::default() },
                behind_name,
            )),
        }
    }

    fn month_and_day(&self, month: u8, day: u8, next: usize) -> Option<Parsed> {
        valid_day(LEAP_YEAR, month, day)?;
        let year_at = self.skip_between(next);
        let year = self
            .year(year_at)
            .or_else(|| self.short_year(year_at).filter(|_| self.may_be_short_year(year_at)));
        if let Some(year) = year {
            let end = self.skip(year_at + 1, |sense| sense == Sense::YearMark);
            return Some(Parsed::absolute(valid_day(year, month, day)?, end));
        }
        if let Some(parsed) = self.year_run_into_hour(month, day, year_at) {
            return Some(parsed);
        }
        let date = DateValue { month: Some(month), day: Some(day), ..DateValue::default() };
        Some(Parsed { date, kind: DateKind::NoYear, is_ambiguous: false, end: next })
    }

    /// Two digits behind day and month are a year when they are not the hour of a clock time.
    fn may_be_short_year(&self, at: usize) -> bool {
        let is_clock = self.tokens.mark(at + 1) == Some(':')
            || self
                .sense(at + 1, |s| matches!(s, Sense::HourMark | Sense::Meridiem(_)).then_some(()))
                .is_some();
        let has_apostrophe = at > 0 && self.tokens.mark(at - 1) == Some('\'');
        let is_joined =
            at > 0 && self.tokens.is_glued(at) && matches!(self.tokens.mark(at - 1), Some('-' | '/' | '.'));
        has_apostrophe
            || is_joined
            || !is_clock && !self.tokens.is_glued(at) && self.tokens.number(at + 2).is_none()
    }

    /// "November 1, 20198:02 am": the page has lost the space between year and hour.
    fn year_run_into_hour(&self, month: u8, day: u8, at: usize) -> Option<Parsed> {
        const HOUR_UNITS: [(u8, u32); 2] = [(5, 10), (6, 100)];
        let (value, digits) = self.tokens.number(at)?;
        let (_, unit) = HOUR_UNITS.into_iter().find(|(n, _)| *n == digits)?;
        let year = i16::try_from(value / unit).ok()?;
        let clock = self.clock_from(u8::try_from(value % unit).ok()?, at)?;
        let mut date = valid_day(year, month, day)?;
        date.time = Some(clock.time);
        Some(Parsed::absolute(date, clock.end))
    }

    fn month_name(&self, at: usize) -> Option<(u8, usize)> {
        let (month, length) =
            self.sense(at, |sense| if let Sense::Month(month) = sense { Some(month) } else { None })?;
        Some((month, at + length))
    }

    /// Behind marks and words like "de" between the parts of a date.
    fn skip_between(&self, at: usize) -> usize {
        let at = self.skip_marks(at, PART_MARKS);
        let at = self.skip(at, |sense| sense == Sense::Of);
        self.skip_marks(at, PART_MARKS)
    }
}
