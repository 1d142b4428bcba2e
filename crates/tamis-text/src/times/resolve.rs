//! Turns candidates into TIMEX3 values, in the order of the text.

use jiff::civil::{Date, DateTime};

use super::atoms::full_year;
use super::calendar::{Stretch, plus_days, season_name, weekday_number};
use super::captures::Captures;
use super::direction::{Direction, direction_of};
use super::matcher::{Match, Matcher};
use super::resolved::{
    Resolved, decade, distance, fixed, holiday_date, length, of_word, on_calendar, reference, set,
    stretch_distance, stretch_side, unanchored, wrong_side,
};
use super::rule::{Action, Count};
use super::{TimeContext, TimeExpression, TimeKind};
use crate::lexicon::sense::Unit;
use crate::lexicon::times::sense::Holiday;

const DAYS_A_WEEK: i32 = 7;
/// Days that a date on the side the verbs speak against must be nearer to be taken.
const WRONG_SIDE_DAYS: i32 = 150;
/// A year alone counts as the time told of when it stands within so many tokens of the sentence's beginning.
const OPENING_TOKENS: usize = 5;
/// Tokens between a time of day and the day behind it: "Vers 0 h 40, jeudi".
const NEAR_TOKENS: usize = 3;

/// Counts from the anchor and from the dates that the text has named.
pub(super) struct Resolver {
    anchor: Option<DateTime>,
    is_narrative: bool,
    /// The latest date that the text has named.
    reference: Option<Stretch>,
    /// The latest day that the text has named.
    day: Option<Date>,
    /// Where in the findings "today" stands alone.
    todays: Vec<usize>,
    /// The text counts other days from its own date.
    is_news: bool,
    /// The latest quarter that the text has named.
    quarter: Option<Stretch>,
}

/// The day that the values give by themselves.
pub(super) fn full_day(captures: &Captures) -> Option<Date> {
    Date::new(captures.year?, captures.month?.cast_signed(), captures.day?.cast_signed()).ok()
}

impl Resolver {
    pub(super) fn new(anchor: Option<DateTime>, context: &TimeContext) -> Resolver {
        Resolver {
            anchor,
            is_narrative: context.narrative,
            reference: None,
            day: None,
            todays: Vec::new(),
            is_news: false,
            quarter: None,
        }
    }

    /// Appends the values of the candidates of one sentence.
    pub(super) fn resolve_sentence(
        &mut self,
        matcher: &Matcher,
        candidates: &[Match],
        times: &mut Vec<TimeExpression>,
    ) {
        let mut day_here = None;
        for (n, found) in candidates.iter().enumerate() {
            if found.action == Action::Nothing {
                continue;
            }
            let direction = direction_of(found, matcher.sentence, matcher.grammar);
            if found.action == Action::Clock {
                let next = candidates.get(n + 1).filter(|next| next.from <= found.to + NEAR_TOKENS);
                self.day = day_here.or_else(|| self.named_day(next?, matcher)).or(self.day);
            }
            let tokens = &matcher.sentence.tokens;
            if let Some((left, from, to)) = found.left {
                let half = self.left_half(left, found, direction);
                push(half, tokens.span(from, to), times);
            }
            let resolved = self.resolve(&found.captures, own_action(found), direction);
            if let Some(resolved) = &resolved {
                self.remember(resolved, found.from <= OPENING_TOKENS);
                if let Some(Stretch::Day(day)) = resolved.stretch {
                    day_here = Some(day);
                }
            }
            self.note_today(found, times.len());
            push(resolved, tokens.span(found.from, found.to), times);
        }
    }

    fn note_today(&mut self, found: &Match, place: usize) {
        let captures = &found.captures;
        match found.action {
            Action::Day(_)
                if captures.days == Some(0) && captures.hour.is_none() && captures.part.is_none() =>
            {
                self.todays.push(place);
            }
            Action::Day(_) | Action::Near(_) | Action::Clock => self.is_news = true,
            Action::Date
                if captures.weekday.is_some() || captures.month.is_some() && captures.year.is_none() =>
            {
                self.is_news = true;
            }
            _ => {}
        }
    }

    /// In a text that counts no other day from its own date, "today" is the present time.
    pub(super) fn finish(self, text: &str, times: &mut [TimeExpression]) {
        /// Bytes of a text that is long enough to tell.
        const FEATURE: usize = 1500;
        if self.is_news || text.len() < FEATURE {
            return;
        }
        for place in self.todays {
            if let Some(time) = times.get_mut(place) {
                "PRESENT_REF".clone_into(&mut time.value);
            }
        }
    }

    /// The day that the next expression names, for a time of day before it.
    fn named_day(&self, next: &Match, matcher: &Matcher) -> Option<Date> {
        let direction = direction_of(next, matcher.sentence, matcher.grammar);
        match self.resolve(&next.captures, own_action(next), direction)?.stretch {
            Some(Stretch::Day(day)) if next.action != Action::Clock => Some(day),
            _ => None,
        }
    }

    fn remember(&mut self, resolved: &Resolved, opens_sentence: bool) {
        if let Some(stretch) = resolved.stretch {
            let is_aside = self.is_narrative
                && !opens_sentence
                && self.reference.is_some()
                && matches!(stretch, Stretch::Year(_) | Stretch::Decade(_) | Stretch::Century(_));
            if is_aside {
                return;
            }
            self.reference = Some(stretch);
            if matches!(stretch, Stretch::Quarter(..))
                && self.quarter.is_none_or(|known| known.first_day() < stretch.first_day())
            {
                self.quarter = Some(stretch);
            }
            if let Stretch::Day(day) = stretch {
                self.day = Some(day);
            }
        }
    }

    /// The first half of a range takes from the second what it lacks.
    fn left_half(&self, left: Captures, found: &Match, direction: Direction) -> Option<Resolved> {
        let mut whole = left;
        let right = &found.captures;
        whole.unit = whole.unit.or(right.unit);
        whole.part = whole.part.or(right.part.filter(|_| left.hour.is_none()));
        whole.is_afternoon = whole.is_afternoon.or(right.is_afternoon);
        whole.month = whole.month.or(right.month);
        whole.days = whole.days.or(right.days.filter(|_| left.hour.is_some()));
        whole.weekday = whole.weekday.or(right.weekday.filter(|_| left.hour.is_some()));
        let right_year = match self.resolve(right, own_action(found), direction)?.stretch {
            Some(stretch) if whole.month.is_some() || left.year.is_none() && whole.season.is_some() => {
                Some(stretch.first_day().year())
            }
            _ => None,
        };
        let is_before_new_year = whole.month > right.month && right.month.is_some();
        whole.year = whole.year.or(right_year.map(|year| if is_before_new_year { year - 1 } else { year }));
        self.resolve(&whole, own_action(found), direction)
    }

    fn resolve(&self, captures: &Captures, action: Action, direction: Direction) -> Option<Resolved> {
        match action {
            Action::Date => self.date(captures, direction),
            Action::Near(step) => self.near(captures, step, direction),
            Action::Shift(count) => self.shift(self.anchor.map(DateTime::date), captures, count),
            Action::ShiftReference(count) => self.shift(self.reference_day(), captures, count),
            Action::Ahead if direction == Direction::Future => {
                self.shift(self.anchor.map(DateTime::date), captures, Count::Captured)
            }
            Action::Duration(Count::Unknown) => length(captures, None),
            Action::Duration(Count::Fixed(n)) => length(captures, Some(f32::from(n))),
            Action::Ahead | Action::Duration(_) => length(captures, captures.number),
            Action::Set => Some(set(captures)),
            Action::Day(days) => Self::days_from(self.anchor.map(DateTime::date), days, captures),
            Action::DayAfter(days) => Self::days_from(self.reference_day(), days, captures),
            Action::Clock => self.clock(captures),
            Action::Decade => Some(decade(captures)),
            Action::Century => on_calendar(
                Stretch::Century(i16::try_from(captures.ordinal?).ok()?.checked_sub(1)?),
                captures,
            ),
            Action::Nth(years) => self.nth(captures, years, direction),
            Action::Quarter(quarters) => self.quarter(captures, quarters),
            Action::WeekNumber => self.week_number(captures),
            Action::Weekend => self.weekend(captures, direction),
            Action::Fixed(value) => fixed(value),
            Action::OfWord => of_word(captures.word?),
            Action::Range | Action::Inherit | Action::Nothing => None,
        }
    }

    /// "the latest quarter"; "a year earlier", which is a quarter where the text speaks of one, else a year.
    fn quarter(&self, captures: &Captures, quarters: i8) -> Option<Resolved> {
        let named = self.quarter.and_then(|quarter| quarter.plus(i32::from(quarters)));
        let Some(base) = self.anchor.map(DateTime::date) else { return on_calendar(named?, captures) };
        let last = Stretch::around(base, Unit::Quarter).plus(-1);
        let unnamed = if quarters == 0 { last } else { Stretch::around(base, Unit::Year).plus(-1) };
        on_calendar(named.or(unnamed)?, captures)
    }

    /// "week 10", "the second week of 2019", of the year that is given or is nearest.
    fn week_number(&self, captures: &Captures) -> Option<Resolved> {
        let week = captures.number.map(|number| number as i32).or(captures.ordinal.map(|nth| nth as i32))?;
        let week = i8::try_from(week).ok()?;
        let Some(year) = captures.year.or(self.base().map(Date::year)) else {
            return Some(unanchored(format!("XXXX-W{week:02}"), captures));
        };
        let monday = jiff::civil::ISOWeekDate::new(year, week, jiff::civil::Weekday::Monday).ok()?.date();
        on_calendar(Stretch::Week(monday), captures)
    }

    /// "the weekend": the coming one behind a future verb, else the one that is on or was last.
    fn weekend(&self, captures: &Captures, direction: Direction) -> Option<Resolved> {
        let base = self.anchor?.date();
        let here = Stretch::around(base, Unit::Weekend);
        let is_over = direction != Direction::Future && base < here.first_day();
        on_calendar(here.plus(if is_over { -1 } else { 0 })?, captures)
    }

    /// The day that "the next day" and the like count from.
    fn reference_day(&self) -> Option<Date> {
        self.reference.map(Stretch::first_day).or(self.anchor.map(DateTime::date))
    }

    /// The day that dates without a year are near to.
    fn base(&self) -> Option<Date> {
        if self.is_narrative { self.reference_day() } else { self.anchor.map(DateTime::date) }
    }

    fn date(&self, captures: &Captures, direction: Direction) -> Option<Resolved> {
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
    fn nearest_year(&self, direction: Direction, of_year: impl Fn(i16) -> Option<Stretch>) -> Option<i16> {
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

    fn near(&self, captures: &Captures, step: i8, direction: Direction) -> Option<Resolved> {
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

    fn shift(&self, from: Option<Date>, captures: &Captures, count: Count) -> Option<Resolved> {
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

    fn days_from(from: Option<Date>, days: i8, captures: &Captures) -> Option<Resolved> {
        let days = i32::from(captures.days.unwrap_or(days));
        match from {
            Some(from) => on_calendar(Stretch::Day(plus_days(from, days)?), captures),
            None => Some(reference(days)),
        }
    }

    fn clock(&self, captures: &Captures) -> Option<Resolved> {
        match self.day.or(self.anchor.map(DateTime::date)) {
            Some(day) => on_calendar(Stretch::Day(day), captures),
            None => Some(unanchored("XXXX-XX-XX".into(), captures)),
        }
    }

    fn nth(&self, captures: &Captures, years: Option<i8>, direction: Direction) -> Option<Resolved> {
        let nth = i8::try_from(captures.ordinal?).ok()?;
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

/// How a range's halves are resolved: by what they hold.
fn own_action(found: &Match) -> Action {
    let captures = &found.captures;
    match found.action {
        Action::Range if captures.days.is_some() => Action::Day(0),
        Action::Range
            if captures.year.is_none()
                && captures.month.is_none()
                && captures.day.is_none()
                && captures.weekday.is_none()
                && captures.hour.is_some() =>
        {
            Action::Clock
        }
        Action::Range if captures.unit.is_some() => Action::Duration(Count::Captured),
        Action::Range => Action::Date,
        action => action,
    }
}

fn push(resolved: Option<Resolved>, range: std::ops::Range<usize>, times: &mut Vec<TimeExpression>) {
    if let Some(Resolved { kind, value, .. }) = resolved {
        times.push(TimeExpression { range, kind, value });
    }
}
