//! Writes TIMEX3 values, and reads the days that they cover.

use std::fmt::Write;

use jiff::civil::Date;

use super::calendar::{Stretch, plus_days};
use super::captures::Captures;
use crate::lexicon::sense::Unit;
use crate::lexicon::times::sense::{Part, Season};

const HALF_DAY: u8 = 12;

/// "T18:00", "TMO": the time of day that has been met, if one has.
pub(super) fn time_of_day(captures: &Captures) -> Option<String> {
    let Some(hour) = captures.hour else { return captures.part.map(|part| format!("T{}", part_name(part))) };
    let hour = match captures.is_afternoon.or(captures.part.and_then(half_of)) {
        Some(true) if hour < HALF_DAY => hour + HALF_DAY,
        Some(false) if hour == HALF_DAY => 0,
        _ => hour,
    };
    let mut text = format!("T{hour:02}:{:02}", captures.minute.unwrap_or(0));
    if captures.zone == Some(0) {
        text.push('Z');
    }
    Some(text)
}

fn half_of(part: Part) -> Option<bool> {
    match part {
        Part::Morning => Some(false),
        Part::Afternoon | Part::Evening => Some(true),
        _ => None,
    }
}

pub(super) fn part_name(part: Part) -> &'static str {
    match part {
        Part::Morning => "MO",
        Part::Midday => "MI",
        Part::Afternoon => "AF",
        Part::Evening => "EV",
        Part::Night => "NI",
        Part::Daytime => "DT",
    }
}

/// "P3D", "PT30.4S", "P3Y4M"; an unknown number is written X.
pub(super) fn duration(number: Option<f32>, unit: Unit, second: Option<(f32, Unit)>) -> String {
    let mut text = String::from("P");
    push_amount(number, unit, &mut text);
    if let Some((number, unit)) = second {
        push_amount(Some(number), unit, &mut text);
    }
    text
}

fn push_amount(number: Option<f32>, unit: Unit, text: &mut String) {
    const DAYS_A_FORTNIGHT: f32 = 14.0;
    let is_clock = matches!(unit, Unit::Second | Unit::Minute | Unit::Hour);
    if is_clock && !text.contains('T') {
        text.push('T');
    }
    let (number, name) = if unit == Unit::Fortnight {
        (number.map(|n| n * DAYS_A_FORTNIGHT), "D")
    } else {
        (number, unit_name(unit))
    };
    let _ = match number {
        Some(number) => write!(text, "{number}{name}"),
        None => write!(text, "X{name}"),
    };
}

pub(super) fn unit_name(unit: Unit) -> &'static str {
    match unit {
        Unit::Second => "S",
        Unit::Minute | Unit::Month => "M",
        Unit::Hour => "H",
        Unit::Day | Unit::Fortnight => "D",
        Unit::Weekend => "WE",
        Unit::Week => "W",
        Unit::Quarter => "Q",
        Unit::Year => "Y",
        Unit::Decade => "DE",
        Unit::Century => "CE",
        Unit::Millennium => "ML",
    }
}

/// The first and last day that a TIMEX3 value of a date or time covers; `None` for other values.
///
/// ```
/// use jiff::civil::date;
/// use tamis_text::times::days_of_value;
/// assert_eq!(days_of_value("2024-02"), Some((date(2024, 2, 1), date(2024, 2, 29))));
/// assert_eq!(days_of_value("P3D"), None);
/// ```
pub fn days_of_value(value: &str) -> Option<(Date, Date)> {
    let calendar = value.split('T').next()?;
    let stretch = stretch_of(calendar)?;
    Some((stretch.first_day(), stretch.last_day()))
}

fn stretch_of(value: &str) -> Option<Stretch> {
    const YEAR_WIDTH: usize = 4;
    if !value.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
        return None;
    }
    if value.len() < YEAR_WIDTH {
        let number: i16 = value.parse().ok()?;
        return match value.len() {
            2 => Some(Stretch::Century(number)),
            3 => Some(Stretch::Decade(number)),
            _ => None,
        };
    }
    let year: i16 = value[..YEAR_WIDTH].parse().ok()?;
    let mut parts = value[YEAR_WIDTH..].split('-').skip(1);
    let Some(second) = parts.next() else {
        return (value.len() == YEAR_WIDTH).then_some(Stretch::Year(year));
    };
    let third = parts.next();
    match second.as_bytes().first()? {
        b'W' if second != "WI" => week_of(year, second, third),
        b'Q' => Some(Stretch::Quarter(year, second[1..].parse().ok().filter(|q| (1..=4).contains(q))?)),
        b'H' => Some(Stretch::Half(year, second[1..].parse().ok().filter(|h| (1..=2).contains(h))?)),
        b'S' | b'F' | b'W' => season(second).map(|season| Stretch::Season(year, season)),
        _ => {
            let month: i8 = second.parse().ok().filter(|month| (1..=12).contains(month))?;
            match third {
                Some(day) => Date::new(year, month, day.parse().ok()?).ok().map(Stretch::Day),
                None => Some(Stretch::Month(year, month)),
            }
        }
    }
}

fn week_of(year: i16, week: &str, third: Option<&str>) -> Option<Stretch> {
    let week: i8 = week[1..].parse().ok()?;
    let monday = jiff::civil::ISOWeekDate::new(year, week, jiff::civil::Weekday::Monday).ok()?.date();
    match third {
        None => Some(Stretch::Week(monday)),
        Some("WE") => Some(Stretch::Weekend(monday)),
        Some(day) => plus_days(monday, day.parse::<i32>().ok()? - 1).map(Stretch::Day),
    }
}

fn season(name: &str) -> Option<Season> {
    match name {
        "SP" => Some(Season::Spring),
        "SU" => Some(Season::Summer),
        "FA" => Some(Season::Autumn),
        "WI" => Some(Season::Winter),
        _ => None,
    }
}
