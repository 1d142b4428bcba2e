//! Reads dates that are counted from the present: "3 hours ago", "il y a 3 heures", "yesterday at 14:02", "2d".

use jiff::civil::DateTime;
use jiff::{Span, ToSpan};

use super::DateKind;
use super::reader::{DateReader, Parsed};
use super::value::DateValue;
use crate::lexicon::sense::{Sense, Unit};

/// The greatest number of units that is counted back.
const MOST_UNITS: u32 = 1000;

impl DateReader<'_> {
    /// "3 hours ago", "il y a une heure", "just now"
    pub(super) fn ago(&self, at: usize) -> Option<Parsed> {
        if self.has(at, Sense::Now) {
            return Some(self.relative(0, Unit::Minute, self.skip(at, |sense| sense == Sense::Now)));
        }
        if let Some((count, next)) = self.count(at)
            && let Some((unit, length)) =
                self.sense(next, |sense| if let Sense::AgoAfter(unit) = sense { Some(unit) } else { None })
        {
            return Some(self.relative(count, unit, next + length));
        }
        let number_at = self.skip(at, |sense| sense == Sense::AgoBefore);
        if number_at == at {
            return None;
        }
        let (count, next) = self.count(number_at)?;
        let (unit, length) = self.sense(next, ago_unit)?;
        Some(self.relative(count, unit, next + length))
    }

    /// "yesterday at 14:02"
    pub(super) fn day_shift(&self, at: usize) -> Option<Parsed> {
        let (days, length) =
            self.sense(at, |sense| if let Sense::DayShift(days) = sense { Some(days) } else { None })?;
        let day =
            self.context.anchor.and_then(|anchor| anchor.date().checked_add(i32::from(days).days()).ok());
        let date = day.map_or_else(DateValue::default, DateValue::from_civil);
        Some(self.timed_relative(Parsed {
            date,
            kind: DateKind::Relative,
            is_ambiguous: false,
            end: at + length,
        }))
    }

    /// The day with the time that follows it; without an anchor the time alone.
    fn timed_relative(&self, parsed: Parsed) -> Parsed {
        let some_day = DateValue { day: parsed.date.day.or(Some(1)), ..parsed.date };
        let timed = self.with_time(Parsed { date: some_day, ..parsed });
        Parsed { date: DateValue { day: parsed.date.day, ..timed.date }, ..timed }
    }

    /// A day in any form, for a time that stands before it.
    pub(super) fn any_day(&self, at: usize) -> Option<Parsed> {
        let weekday = self.skip(at, |sense| matches!(sense, Sense::Weekday(_)));
        let at = self.skip_marks(weekday, &[',', '.', '-']);
        let day = self
            .east_asian(at)
            .or_else(|| self.numeric(at))
            .or_else(|| self.day_then_month_name(at))
            .or_else(|| self.month_name_first(at));
        day.filter(|parsed| parsed.date.day.is_some())
    }

    /// A string that is nothing but a number and a short unit: "3h", "2 d", "6mo".
    pub(super) fn short_ago(&self) -> Option<Parsed> {
        let (count, next) = self.count(0).filter(|_| self.tokens.number(0).is_some())?;
        let (unit, length) = self.sense(next, ago_unit)?;
        (next + length == self.tokens.len()).then(|| self.relative(count, unit, next + length))
    }

    fn count(&self, at: usize) -> Option<(u32, usize)> {
        if let Some((value, _)) = self.tokens.number(at) {
            return (value <= MOST_UNITS).then_some((value, at + 1));
        }
        let (value, length) =
            self.sense(at, |sense| if let Sense::Number(value) = sense { Some(value) } else { None })?;
        Some((value, at + length))
    }

    fn relative(&self, count: u32, unit: Unit, end: usize) -> Parsed {
        let moment = self.context.anchor.and_then(|anchor| anchor.checked_sub(span(count, unit)).ok());
        let date = moment.map_or_else(DateValue::default, |moment| exact_to(moment, unit));
        let parsed = Parsed { date, kind: DateKind::Relative, is_ambiguous: false, end };
        if unit == Unit::Day { self.timed_relative(parsed) } else { parsed }
    }
}

fn ago_unit(sense: Sense) -> Option<Unit> {
    if let Sense::AgoUnit(unit) = sense { Some(unit) } else { None }
}

fn span(count: u32, unit: Unit) -> Span {
    let count = i64::from(count);
    match unit {
        Unit::Second => count.seconds(),
        Unit::Minute => count.minutes(),
        Unit::Hour => count.hours(),
        Unit::Week => count.weeks(),
        Unit::Month => count.months(),
        Unit::Year => count.years(),
        _ => count.days(),
    }
}

/// The moment, as exact as a count of this unit is.
fn exact_to(moment: DateTime, unit: Unit) -> DateValue {
    let mut date = DateValue::from_civil(moment.date());
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour => {
            date.time = Some(moment.time().into());
        }
        Unit::Month => date.day = None,
        Unit::Year => (date.day, date.month) = (None, None),
        _ => {}
    }
    date
}
