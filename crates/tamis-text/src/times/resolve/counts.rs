//! Resolves what is counted: units from a day, quarters, weeks, weekends and times of day.

use jiff::civil::{Date, DateTime};

use super::Resolver;
use crate::lexicon::sense::Unit;
use crate::times::TimeKind;
use crate::times::calendar::{Stretch, plus_days};
use crate::times::captures::Captures;
use crate::times::direction::Direction;
use crate::times::resolved::{Resolved, on_calendar, reference, unanchored};
use crate::times::rule::Count;

impl Resolver {
    /// "the latest quarter"; "a year earlier", which is a quarter where the text speaks of one, else a year.
    pub(super) fn quarter(&self, captures: &Captures, quarters: i8) -> Option<Resolved> {
        let named = self.quarter.and_then(|quarter| quarter.plus(i32::from(quarters)));
        let Some(base) = self.anchor.map(DateTime::date) else { return on_calendar(named?, captures) };
        let last = Stretch::around(base, Unit::Quarter).plus(-1);
        let unnamed = if quarters == 0 { last } else { Stretch::around(base, Unit::Year).plus(-1) };
        on_calendar(named.or(unnamed)?, captures)
    }

    /// "week 10", "the second week of 2019", of the year that is given or is nearest.
    pub(super) fn week_number(&self, captures: &Captures) -> Option<Resolved> {
        let week = captures.number.map(|number| number as i32).or(captures.ordinal.map(u32::cast_signed))?;
        let week = i8::try_from(week).ok()?;
        let Some(year) = captures.year.or(self.base().map(Date::year)) else {
            return Some(unanchored(format!("XXXX-W{week:02}"), captures));
        };
        let monday = jiff::civil::ISOWeekDate::new(year, week, jiff::civil::Weekday::Monday).ok()?.date();
        on_calendar(Stretch::Week(monday), captures)
    }

    /// "the weekend": the coming one behind a future verb, else the one that is on or was last.
    pub(super) fn weekend(&self, captures: &Captures, direction: Direction) -> Option<Resolved> {
        let base = self.anchor?.date();
        let here = Stretch::around(base, Unit::Weekend);
        let is_over = direction != Direction::Future && base < here.first_day();
        on_calendar(here.plus(if is_over { -1 } else { 0 })?, captures)
    }

    pub(super) fn shift(&self, from: Option<Date>, captures: &Captures, count: Count) -> Option<Resolved> {
        let unit = captures.unit.unwrap_or(Unit::Year);
        let count = match count {
            Count::Fixed(n) => i32::from(n),
            Count::Captured => captures.number? as i32,
            Count::CapturedBack => -(captures.number? as i32),
            Count::Unknown => return None,
        };
        let Some(from) = from else {
            return Some(reference(count));
        };
        if matches!(unit, Unit::Second | Unit::Minute | Unit::Hour) {
            return self.clock_shift(unit, count);
        }
        let step = if unit == Unit::Fortnight { 2 * count } else { count };
        let start = Stretch::around(from, unit);
        if let Some(month) = captures.month {
            let year = start.plus(step)?.first_day().year();
            return self.date(
                &Captures { year: Some(year), month: Some(month), unit: None, ..*captures },
                Direction::Unknown,
            );
        }
        if let Some(weekday) = captures.weekday {
            let monday = start.plus(step)?.first_day();
            return on_calendar(Stretch::Day(plus_days(monday, i32::from(weekday) - 1)?), captures);
        }
        if let Some(season) = captures.season {
            return on_calendar(Stretch::Season(start.plus(step)?.first_day().year(), season), captures);
        }
        on_calendar(start.plus(step)?, captures)
    }

    fn clock_shift(&self, unit: Unit, count: i32) -> Option<Resolved> {
        let count = i64::from(count);
        let span = match unit {
            Unit::Second => jiff::Span::new().try_seconds(count),
            Unit::Minute => jiff::Span::new().try_minutes(count),
            _ => jiff::Span::new().try_hours(count),
        };
        let moment = self.anchor?.checked_add(span.ok()?).ok()?;
        let value = format!("{}T{:02}:{:02}", Stretch::Day(moment.date()), moment.hour(), moment.minute());
        Some(Resolved { kind: TimeKind::Time, value, stretch: Some(Stretch::Day(moment.date())) })
    }

    pub(super) fn days_from(from: Option<Date>, days: i8, captures: &Captures) -> Option<Resolved> {
        let days = i32::from(captures.days.unwrap_or(days));
        match from {
            Some(from) => on_calendar(Stretch::Day(plus_days(from, days)?), captures),
            None => Some(reference(days)),
        }
    }

    pub(super) fn clock(&self, captures: &Captures) -> Option<Resolved> {
        match self.day.or(self.anchor.map(DateTime::date)) {
            Some(day) => on_calendar(Stretch::Day(day), captures),
            None => Some(unanchored("XXXX-XX-XX".into(), captures)),
        }
    }

    pub(super) fn nth(
        &self,
        captures: &Captures,
        years: Option<i8>,
        direction: Direction,
    ) -> Option<Resolved> {
        let number = captures.number.map(|number| number as i32);
        let nth = i8::try_from(captures.ordinal.map(u32::cast_signed).or(number)?).ok()?;
        let base = self.base();
        let of_year = |year| (1..=4).contains(&nth).then_some(Stretch::Quarter(year, nth));
        if let Some(year) =
            captures.year.or_else(|| years.zip(base).map(|(years, base)| base.year() + i16::from(years)))
        {
            return on_calendar(of_year(year)?, captures);
        }
        let base = base?;
        let is_begun = |stretch: &Stretch| {
            if direction == Direction::Future {
                stretch.last_day() >= base
            } else {
                stretch.first_day() <= base
            }
        };
        let step = if direction == Direction::Future { [0, 1] } else { [0, -1] };
        let found = step.into_iter().filter_map(|step| of_year(base.year() + step)).find(is_begun)?;
        on_calendar(found, captures)
    }
}
