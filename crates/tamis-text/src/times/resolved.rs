//! Holds a resolved value, and makes the values that need nothing but what the text gives.

use jiff::civil::Date;

use super::TimeKind;
use super::calendar::{Stretch, easter, nth_weekday, plus_days, season_name};
use super::captures::Captures;
use super::direction::Direction;
use super::value::{duration, part_name, time_of_day, unit_name};
use crate::lexicon::sense::Unit;
use crate::lexicon::times::sense::{Holiday, TimeSense};

/// A value, and the stretch of the calendar that it is.
pub(super) struct Resolved {
    pub(super) kind: TimeKind,
    pub(super) value: String,
    pub(super) stretch: Option<Stretch>,
}

/// The stretch with the time of day that was met; `None` for years that TIMEX3 cannot write.
pub(super) fn on_calendar(stretch: Stretch, captures: &Captures) -> Option<Resolved> {
    const YEARS: std::ops::RangeInclusive<i16> = 0..=9999;
    if !YEARS.contains(&stretch.first_day().year()) {
        return None;
    }
    let time = time_of_day(captures).filter(|_| matches!(stretch, Stretch::Day(_)));
    let kind = if time.is_some() { TimeKind::Time } else { TimeKind::Date };
    Some(Resolved { kind, value: format!("{stretch}{}", time.unwrap_or_default()), stretch: Some(stretch) })
}

pub(super) fn unanchored(value: String, captures: &Captures) -> Resolved {
    let time = time_of_day(captures);
    let kind = if time.is_some() { TimeKind::Time } else { TimeKind::Date };
    Resolved { kind, value: value + &time.unwrap_or_default(), stretch: None }
}

pub(super) fn length(captures: &Captures, number: Option<f32>) -> Option<Resolved> {
    let value = duration(number, captures.unit?, captures.second);
    Some(Resolved { kind: TimeKind::Duration, value, stretch: None })
}

pub(super) fn set(captures: &Captures) -> Resolved {
    let value = match (captures.weekday, captures.unit, captures.month) {
        (Some(weekday), ..) => format!("XXXX-WXX-{weekday}{}", time_of_day(captures).unwrap_or_default()),
        (_, Some(unit), _) => {
            let clock = if matches!(unit, Unit::Second | Unit::Minute | Unit::Hour) { "T" } else { "" };
            format!("P{clock}{}{}", captures.number.unwrap_or(1.0), unit_name(unit))
        }
        (_, _, Some(month)) => format!("XXXX-{month:02}"),
        _ => match (captures.season, captures.part) {
            (Some(season), _) => format!("XXXX-{}", season_name(season)),
            (_, Some(part)) => format!("XXXX-XX-XXT{}", part_name(part)),
            _ => "XXXX-XX-XX".to_owned() + &time_of_day(captures).unwrap_or_default(),
        },
    };
    Resolved { kind: TimeKind::Set, value, stretch: None }
}

pub(super) fn decade(captures: &Captures) -> Resolved {
    const YEARS: u16 = 10;
    const FIRST_FULL: u16 = 1000;
    /// Two-digit decades up to this one are of this century.
    const LAST_OF_2000S: u16 = 20;
    let year = captures
        .decade
        .or(captures.year.map(i16::unsigned_abs))
        .or(captures.short_year.map(u16::from))
        .unwrap_or_default();
    let full = match year {
        FIRST_FULL.. => year,
        ..=LAST_OF_2000S => 2000 + year,
        _ => 1900 + year,
    };
    let stretch = Stretch::Decade((full / YEARS).cast_signed());
    Resolved { kind: TimeKind::Date, value: stretch.to_string(), stretch: Some(stretch) }
}

pub(super) fn fixed(value: &str) -> Option<Resolved> {
    let (kind, value) = value.split_once(' ')?;
    let kind = match kind {
        "DURATION" => TimeKind::Duration,
        "SET" => TimeKind::Set,
        "TIME" => TimeKind::Time,
        _ => TimeKind::Date,
    };
    Some(Resolved { kind, value: value.to_owned(), stretch: None })
}

pub(super) fn of_word(word: TimeSense) -> Option<Resolved> {
    let (kind, value) = match word {
        TimeSense::Set(value) => (TimeKind::Set, value),
        TimeSense::Duration(value) => (TimeKind::Duration, value),
        TimeSense::Reference(value) => (TimeKind::Date, value),
        _ => return None,
    };
    Some(Resolved { kind, value: value.to_owned(), stretch: None })
}

pub(super) fn holiday_date(holiday: Holiday, year: i16) -> Option<Date> {
    match holiday {
        Holiday::Fixed(month, day) => Date::new(year, month.cast_signed(), day.cast_signed()).ok(),
        Holiday::Easter(days) => plus_days(easter(year)?, i32::from(days)),
        Holiday::Nth(month, weekday, nth) => nth_weekday(year, month.cast_signed(), weekday, nth),
    }
}

/// 1 when the day lies on the side that the direction speaks against.
pub(super) fn wrong_side(day: Date, base: Date, direction: Direction) -> u8 {
    u8::from(match direction {
        Direction::Past => day > base,
        Direction::Future => day < base,
        Direction::Unknown => false,
    })
}

pub(super) fn stretch_side(stretch: Stretch, base: Date, direction: Direction) -> u8 {
    match direction {
        Direction::Future => wrong_side(stretch.last_day(), base, direction),
        _ => wrong_side(stretch.first_day(), base, direction),
    }
}

pub(super) fn distance(day: Date, base: Date) -> i32 {
    (day - base).get_days().abs()
}

pub(super) fn stretch_distance(stretch: Stretch, base: Date) -> i32 {
    let (first, last) = (stretch.first_day(), stretch.last_day());
    if (first..=last).contains(&base) { 0 } else { distance(first, base).min(distance(last, base)) }
}

/// What lies before, at or behind the present, without a date.
pub(super) fn reference(steps: i32) -> Resolved {
    let value = match steps {
        ..0 => "PAST_REF",
        0 => "PRESENT_REF",
        1.. => "FUTURE_REF",
    };
    Resolved { kind: TimeKind::Date, value: value.to_owned(), stretch: None }
}
