//! Reads dates that are written in digits: 2024-05-15, 15.05.24, 05/15/2024, 20240515, 2024年5月15日, 1715792000.

use jiff::civil::Date;

use super::reader::{DateReader, Parsed};
use super::value::{ClockTime, DateValue};
use super::{DateKind, DayMonthOrder};
use crate::lexicon::sense::Sense;

/// Digits of a year.
const YEAR_DIGITS: u8 = 4;
/// Years that pages show: the web's own, with room for reprints and announcements.
const SHOWN_YEARS: std::ops::RangeInclusive<i32> = 1800..=2100;
/// Years that the Buddhist calendar is ahead.
const BUDDHIST_AHEAD: i32 = 543;
/// Two-digit years up to this one are of this century.
const LAST_YEAR_OF_2000S: i32 = 69;
const CENTURY: i32 = 100;
/// A year that every day of every month is valid in, for dates without one.
pub(super) const LEAP_YEAR: i16 = 2000;

impl DateReader<'_> {
    /// Three numbers with the same mark between them, or eight digits.
    pub(super) fn numeric(&self, at: usize) -> Option<Parsed> {
        let (_, digits) = self.tokens.number(at)?;
        if digits == YEAR_DIGITS {
            return self.year_month_day(at);
        }
        self.day_month_year(at).or_else(|| self.compact_day(at))
    }

    fn year_month_day(&self, at: usize) -> Option<Parsed> {
        let year = self.year(at)?;
        let mark = self.date_mark(at + 1)?;
        let month = self.small_number(at + 2)?;
        if let Some(day) = self.small_number(at + 4).filter(|_| self.date_mark(at + 3) == Some(mark)) {
            return Some(Parsed::absolute(
                valid_day(year, month, day).or_else(|| valid_day(year, day, month))?,
                at + 5,
            ));
        }
        let is_month = mark == '-'
            && self.tokens.is_glued(at + 2)
            && (1..=12).contains(&month)
            && self.tokens.number(at + 2)?.1 == 2;
        let date = DateValue { year: Some(year), month: Some(month), ..DateValue::default() };
        is_month.then_some(Parsed::absolute(date, at + 3))
    }

    fn day_month_year(&self, at: usize) -> Option<Parsed> {
        let first = self.small_number(at)?;
        let mark = self.date_mark(at + 1)?;
        let second = self.small_number(at + 2)?;
        let year_at = at + 4;
        if self.tokens.mark(at + 3) == Some(',') && mark == '.' {
            self.year(year_at)?;
        } else if self.date_mark(at + 3) != Some(mark) {
            return None;
        }
        let year = self.year(year_at).or_else(|| self.short_year(year_at))?;
        let is_month_first = mark != '.' && self.is_month_first()
            || self.context.day_month_order == Some(DayMonthOrder::MonthFirst);
        let (usual, other) = if is_month_first {
            ((first, second), (second, first))
        } else {
            ((second, first), (first, second))
        };
        let usual = valid_day(year, usual.0, usual.1);
        let other = valid_day(year, other.0, other.1);
        let is_ambiguous = usual.is_some()
            && other.is_some()
            && first != second
            && mark != '.'
            && self.context.day_month_order.is_none();
        let date = usual.or(other)?;
        Some(Parsed { date, kind: DateKind::Absolute, is_ambiguous, end: year_at + 1 })
    }

    /// "20240515"
    fn compact_day(&self, at: usize) -> Option<Parsed> {
        const DAY_DIGITS: u8 = 8;
        const YEAR_UNIT: u32 = 10_000;
        const MONTH_UNIT: u32 = 100;
        let (value, digits) = self.tokens.number(at)?;
        if digits != DAY_DIGITS || !SHOWN_YEARS.contains(&(value / YEAR_UNIT).cast_signed()) {
            return None;
        }
        let date = valid_day(
            (value / YEAR_UNIT) as i16,
            (value / MONTH_UNIT % MONTH_UNIT) as u8,
            (value % MONTH_UNIT) as u8,
        )?;
        Some(Parsed::absolute(date, at + 1))
    }

    /// "2024年5月15日", "2024년 5월 15일", "令和6年5月15日", "5月15日"
    pub(super) fn east_asian(&self, at: usize) -> Option<Parsed> {
        let era = self.sense(at, |sense| if let Sense::Era(years) = sense { Some(years) } else { None });
        let year_at = at + era.map_or(0, |(_, length)| length);
        let (number, _) = self.tokens.number(year_at)?;
        if self.has(year_at + 1, Sense::YearMark) {
            let year = match era {
                Some((years, _)) => years.checked_add(i16::try_from(number).ok()?)?,
                None => self.year(year_at)?,
            };
            let mut date = DateValue { year: Some(year), ..DateValue::default() };
            let mut end = year_at + 2;
            if let Some((month, next)) = self.marked(end, Sense::MonthMark, 12) {
                date.month = Some(month);
                end = next;
                if let Some((day, next)) = self.marked(end, Sense::DayMark, 31) {
                    date = valid_day(year, month, day)?;
                    end = next;
                }
            }
            let is_alone = date.month.is_none() && era.is_none() && !self.is_language(&["zh", "ja", "ko"]);
            return (!is_alone).then_some(Parsed::absolute(date, end));
        }
        let (month, next) = self.marked(at, Sense::MonthMark, 12)?;
        let (day, end) = self.marked(next, Sense::DayMark, 31)?;
        let date = DateValue { month: Some(month), day: Some(day), ..DateValue::default() };
        Some(Parsed { date, kind: DateKind::NoYear, is_ambiguous: false, end })
    }

    fn marked(&self, at: usize, mark: Sense, most: u8) -> Option<(u8, usize)> {
        let value = self.small_number(at)?;
        ((1..=most).contains(&value) && self.has(at + 1, mark)).then_some((value, at + 2))
    }

    pub(super) fn has(&self, at: usize, wanted: Sense) -> bool {
        self.sense(at, |sense| (sense == wanted).then_some(())).is_some()
    }

    /// A string that is nothing but seconds or milliseconds since 1970.
    pub(super) fn epoch_seconds(&self) -> Option<Parsed> {
        const SECONDS_DIGITS: u8 = 10;
        const MILLISECONDS_DIGITS: u8 = 13;
        const MILLISECONDS: i64 = 1000;
        let (value, digits) = self.tokens.number(0)?;
        let seconds = match digits {
            SECONDS_DIGITS if self.tokens.len() == 1 => i64::from(value),
            MILLISECONDS_DIGITS if self.tokens.len() == 1 => {
                self.text[self.tokens.span(0, 1)].parse::<i64>().ok()? / MILLISECONDS
            }
            _ => return None,
        };
        let moment = jiff::Timestamp::from_second(seconds).ok()?.to_zoned(jiff::tz::TimeZone::UTC);
        let mut date = DateValue::from_civil(moment.date());
        date.time = Some(ClockTime { second: Some(moment.second().unsigned_abs()), ..moment.time().into() });
        date.offset = Some(0);
        Some(Parsed::absolute(date, 1))
    }

    /// A string that is nothing but day and month: "15.05.", "15/5".
    pub(super) fn bare_day_month(&self) -> Option<Parsed> {
        let first = self.small_number(0)?;
        let mark = self.date_mark(1).filter(|mark| matches!(mark, '.' | '/'))?;
        let second = self.small_number(2)?;
        let end = self.skip_marks(3, &['.', ',']);
        let is_month_first = mark == '/' && self.is_month_first();
        let (month, day) = if is_month_first { (first, second) } else { (second, first) };
        valid_day(LEAP_YEAR, month, day)?;
        let date = DateValue { month: Some(month), day: Some(day), ..DateValue::default() };
        let parsed = self.with_time(Parsed { date, kind: DateKind::NoYear, is_ambiguous: mark == '/', end });
        (parsed.end == self.tokens.len()).then_some(parsed)
    }

    /// A year of four digits that pages show, in the common era.
    pub(super) fn year(&self, at: usize) -> Option<i16> {
        let (value, digits) = self.tokens.number(at)?;
        let year = i32::try_from(value).ok()?;
        let year = if is_buddhist(year) { year - BUDDHIST_AHEAD } else { year };
        (digits == YEAR_DIGITS && SHOWN_YEARS.contains(&year)).then_some(year as i16)
    }

    pub(super) fn short_year(&self, at: usize) -> Option<i16> {
        let (value, digits) = self.tokens.number(at)?;
        let value = value.cast_signed();
        let century = if value <= LAST_YEAR_OF_2000S { 2000 } else { 2000 - CENTURY };
        (digits == 2).then_some((century + value) as i16)
    }

    /// A number of at most two digits.
    pub(super) fn small_number(&self, at: usize) -> Option<u8> {
        let (value, digits) = self.tokens.number(at)?;
        if digits > 2 { None } else { u8::try_from(value).ok() }
    }

    fn date_mark(&self, at: usize) -> Option<char> {
        self.tokens.mark(at).filter(|mark| matches!(mark, '-' | '/' | '.'))
    }
}

/// The day, if the calendar has it.
pub(super) fn valid_day(year: i16, month: u8, day: u8) -> Option<DateValue> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    Some(DateValue::of_day(year, month, day))
}

fn is_buddhist(year: i32) -> bool {
    const LAST_SHOWN: i32 = 2600;
    (*SHOWN_YEARS.end()..=LAST_SHOWN).contains(&year)
}
