//! Resolves dates from their parts; what they leave out comes from the base and the direction.

use jiff::civil::Date;

use super::{DAYS_A_WEEK, Resolver};
use crate::lexicon::sense::Unit;
use crate::lexicon::times::sense::Holiday;
use crate::times::TimeKind;
use crate::times::atoms::full_year;
use crate::times::calendar::{Stretch, plus_days, season_name, weekday_number};
use crate::times::captures::Captures;
use crate::times::direction::Direction;
use crate::times::resolved::{
    Resolved, distance, holiday_date, on_calendar, stretch_distance, stretch_side, unanchored, wrong_side,
};

/// Days that a date on the side the verbs speak against must be nearer to be taken.
const WRONG_SIDE_DAYS: i32 = 150;

impl Resolver {
    pub(super) fn date(&self, captures: &Captures, direction: Direction) -> Option<Resolved> {
        let year =
            captures.year.or_else(|| captures.short_year.map(|short| full_year(u32::from(short)) as i16));
        if let Some(holiday) = captures.holiday {
            let year = year.or_else(|| self.holiday_year(holiday, direction));
            return on_calendar(Stretch::Day(holiday_date(holiday, year?)?), captures);
        }
        if let Some(season) = captures.season {
            let Some(year) =
                year.or_else(|| self.nearest_year(direction, |year| Some(Stretch::Season(year, season))))
            else {
                return Some(Resolved {
                    kind: TimeKind::Date,
                    value: format!("XXXX-{}", season_name(season)),
                    stretch: None,
                });
            };
            return on_calendar(Stretch::Season(year, season), captures);
        }
        match (year, captures.month, captures.day) {
            (_, Some(month), Some(day)) => {
                self.day_of_month(year, month.cast_signed(), day.cast_signed(), captures, direction)
            }
            (_, Some(month), None) => self.month(year, month.cast_signed(), captures, direction),
            (Some(year), None, None) => on_calendar(Stretch::Year(year), captures),
            (_, None, Some(day)) => self.day_alone(day.cast_signed(), captures, direction),
            (None, None, None) => self.weekday(captures, direction),
        }
    }

    fn day_of_month(
        &self,
        year: Option<i16>,
        month: i8,
        day: i8,
        captures: &Captures,
        direction: Direction,
    ) -> Option<Resolved> {
        let of_year = |year| Date::new(year, month, day).ok().map(Stretch::Day);
        match year.or_else(|| self.nearest_year(direction, of_year)) {
            Some(year) => on_calendar(of_year(year)?, captures),
            None => Some(unanchored(format!("XXXX-{month:02}-{day:02}"), captures)),
        }
    }

    fn month(
        &self,
        year: Option<i16>,
        month: i8,
        captures: &Captures,
        direction: Direction,
    ) -> Option<Resolved> {
        match year.or_else(|| self.nearest_year(direction, |year| Some(Stretch::Month(year, month)))) {
            Some(year) => on_calendar(Stretch::Month(year, month), captures),
            None => Some(unanchored(format!("XXXX-{month:02}"), captures)),
        }
    }

    /// "the 15th", "lundi 5"
    fn day_alone(&self, day: i8, captures: &Captures, direction: Direction) -> Option<Resolved> {
        let Some(base) = self.base() else { return Some(unanchored(format!("XXXX-XX-{day:02}"), captures)) };
        let here = Stretch::around(base, Unit::Month);
        let months = [0, -1, 1].into_iter().filter_map(|step| here.plus(step));
        let days = months
            .filter_map(|month| Date::new(month.first_day().year(), month.first_day().month(), day).ok());
        let is_named =
            |date: Date| captures.weekday.is_none_or(|weekday| weekday_number(date) == i32::from(weekday));
        // A weekday that no near month has on that day is a slip; the number counts.
        let best = days.min_by_key(|date| {
            (!is_named(*date), wrong_side(*date, base, direction), distance(*date, base))
        })?;
        on_calendar(Stretch::Day(best), captures)
    }

    /// A weekday alone: the nearest on the side of the direction, the same day included.
    fn weekday(&self, captures: &Captures, direction: Direction) -> Option<Resolved> {
        let weekday = i32::from(captures.weekday?);
        let Some(base) = self.base() else {
            return Some(unanchored(format!("XXXX-WXX-{weekday}"), captures));
        };
        let back = (weekday_number(base) - weekday).rem_euclid(DAYS_A_WEEK);
        let is_ahead = direction == Direction::Future || self.is_narrative;
        let shift = if is_ahead && back > 0 { DAYS_A_WEEK - back } else { -back };
        on_calendar(Stretch::Day(plus_days(base, shift)?), captures)
    }

    /// The year that makes the stretch nearest to the base, on the side of the direction.
    pub(super) fn nearest_year(
        &self,
        direction: Direction,
        of_year: impl Fn(i16) -> Option<Stretch>,
    ) -> Option<i16> {
        let base = self.base()?;
        if self.is_narrative {
            return Some(base.year());
        }
        let candidates = [0, -1, 1, -4, 4].into_iter().map(|step| base.year() + step);
        candidates
            .filter_map(|year| Some((year, of_year(year)?)))
            .min_by_key(|(_, stretch)| {
                stretch_distance(*stretch, base)
                    + WRONG_SIDE_DAYS * i32::from(stretch_side(*stretch, base, direction))
            })
            .map(|(year, _)| year)
    }

    fn holiday_year(&self, holiday: Holiday, direction: Direction) -> Option<i16> {
        self.nearest_year(direction, |year| holiday_date(holiday, year).map(Stretch::Day))
    }

    pub(super) fn near(&self, captures: &Captures, step: i8, direction: Direction) -> Option<Resolved> {
        let Some(base) = self.base().filter(|_| step != 0) else {
            return self.date(captures, direction);
        };
        let of_year: Box<dyn Fn(i16) -> Option<Stretch>> = match *captures {
            Captures { holiday: Some(holiday), .. } => {
                Box::new(move |year| holiday_date(holiday, year).map(Stretch::Day))
            }
            Captures { season: Some(season), .. } => {
                Box::new(move |year| Some(Stretch::Season(year, season)))
            }
            Captures { month: Some(month), day: Some(day), .. } => Box::new(move |year| {
                Date::new(year, month.cast_signed(), day.cast_signed()).ok().map(Stretch::Day)
            }),
            Captures { month: Some(month), .. } => {
                Box::new(move |year| Some(Stretch::Month(year, month.cast_signed())))
            }
            _ => return Self::near_weekday(captures, step, base),
        };
        let years = [0, 1, 2, 3, 4].map(|n| base.year() + n * i16::from(step));
        let is_beyond =
            |stretch: &Stretch| if step < 0 { stretch.last_day() < base } else { stretch.first_day() > base };
        let found = years.into_iter().filter_map(of_year).find(is_beyond)?;
        on_calendar(found, captures)
    }

    fn near_weekday(captures: &Captures, step: i8, base: Date) -> Option<Resolved> {
        let weekday = captures.weekday?;
        let back = (weekday_number(base) - i32::from(weekday)).rem_euclid(DAYS_A_WEEK);
        let shift = match (step < 0, back) {
            (true, 0) => -DAYS_A_WEEK,
            (true, back) => -back,
            (false, back) => DAYS_A_WEEK - back,
        };
        on_calendar(Stretch::Day(plus_days(base, shift)?), captures)
    }
}
