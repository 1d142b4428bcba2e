//! Holds a stretch of the calendar — a day, a week, a month … a century — and counts from one to another.

use std::fmt;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use crate::lexicon::sense::Unit;
use crate::lexicon::times::sense::Season;

/// A stretch of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stretch {
    Day(Date),
    /// A week, by its Monday.
    Week(Date),
    /// A weekend, by the Monday of its week.
    Weekend(Date),
    Month(i16, i8),
    /// Year and quarter, 1 to 4.
    Quarter(i16, i8),
    /// Year and half, 1 or 2.
    Half(i16, i8),
    Season(i16, Season),
    Year(i16),
    /// Years divided by ten.
    Decade(i16),
    /// Years divided by a hundred.
    Century(i16),
}

const DAYS_A_WEEK: i32 = 7;
const MONTHS_A_YEAR: i32 = 12;
const MONTHS_A_QUARTER: i8 = 3;
const MONTHS_A_HALF: i8 = 6;
const DECADE: i16 = 10;
const CENTURY: i16 = 100;

impl Stretch {
    /// The stretch of this unit that the day is in.
    pub(super) fn around(day: Date, unit: Unit) -> Stretch {
        match unit {
            Unit::Week | Unit::Fortnight => Stretch::Week(monday(day)),
            Unit::Weekend => Stretch::Weekend(monday(day)),
            Unit::Month => Stretch::Month(day.year(), day.month()),
            Unit::Quarter => Stretch::Quarter(day.year(), (day.month() - 1) / MONTHS_A_QUARTER + 1),
            Unit::Year => Stretch::Year(day.year()),
            Unit::Decade => Stretch::Decade(day.year().div_euclid(DECADE)),
            Unit::Century | Unit::Millennium => Stretch::Century(day.year().div_euclid(CENTURY)),
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => Stretch::Day(day),
        }
    }

    /// The stretch `count` steps of its own length later.
    pub(super) fn plus(self, count: i32) -> Option<Stretch> {
        let years = i16::try_from(count).ok()?;
        Some(match self {
            Stretch::Day(day) => Stretch::Day(plus_days(day, count)?),
            Stretch::Week(day) => Stretch::Week(plus_days(day, count.checked_mul(DAYS_A_WEEK)?)?),
            Stretch::Weekend(day) => Stretch::Weekend(plus_days(day, count.checked_mul(DAYS_A_WEEK)?)?),
            Stretch::Month(year, month) => {
                let months = i32::from(year) * MONTHS_A_YEAR + i32::from(month) - 1 + count;
                Stretch::Month(
                    i16::try_from(months.div_euclid(MONTHS_A_YEAR)).ok()?,
                    (months.rem_euclid(MONTHS_A_YEAR) + 1) as i8,
                )
            }
            Stretch::Quarter(year, quarter) => {
                let quarters = i32::from(year) * 4 + i32::from(quarter) - 1 + count;
                Stretch::Quarter(
                    i16::try_from(quarters.div_euclid(4)).ok()?,
                    (quarters.rem_euclid(4) + 1) as i8,
                )
            }
            Stretch::Half(year, half) => Stretch::Half(year.checked_add(years)?, half),
            Stretch::Season(year, season) => Stretch::Season(year.checked_add(years)?, season),
            Stretch::Year(year) => Stretch::Year(year.checked_add(years)?),
            Stretch::Decade(decade) => Stretch::Decade(decade.checked_add(years)?),
            Stretch::Century(century) => Stretch::Century(century.checked_add(years)?),
        })
    }

    /// The first day of the stretch.
    pub(super) fn first_day(self) -> Date {
        let first_of = |year: i16, month: i8| Date::new(year, month, 1).unwrap_or(Date::MIN);
        match self {
            Stretch::Day(day) | Stretch::Week(day) => day,
            Stretch::Weekend(day) => plus_days(day, SATURDAY).unwrap_or(day),
            Stretch::Month(year, month) => first_of(year, month),
            Stretch::Quarter(year, quarter) => first_of(year, (quarter - 1) * MONTHS_A_QUARTER + 1),
            Stretch::Half(year, half) => first_of(year, (half - 1) * MONTHS_A_HALF + 1),
            Stretch::Season(year, season) => first_of(year, first_month(season)),
            Stretch::Year(year) => first_of(year, 1),
            Stretch::Decade(decade) => first_of(decade.saturating_mul(DECADE), 1),
            Stretch::Century(century) => first_of(century.saturating_mul(CENTURY), 1),
        }
    }

    /// The last day of the stretch.
    pub(super) fn last_day(self) -> Date {
        let next = match self {
            Stretch::Day(day) => return day,
            Stretch::Week(day) | Stretch::Weekend(day) => {
                return plus_days(day, DAYS_A_WEEK - 1).unwrap_or(day);
            }
            Stretch::Half(year, half) => Stretch::Month(year, half * MONTHS_A_HALF).plus(1),
            Stretch::Season(year, season) => {
                Stretch::Month(year, first_month(season)).plus(i32::from(MONTHS_A_QUARTER))
            }
            other => other.plus(1),
        };
        next.and_then(|next| plus_days(next.first_day(), -1)).unwrap_or(self.first_day())
    }
}

const SATURDAY: i32 = 5;

fn first_month(season: Season) -> i8 {
    const FIRST: [i8; 4] = [3, 6, 9, 12];
    FIRST[season as usize]
}

/// The day `count` days later, if the calendar has it.
pub(super) fn plus_days(day: Date, count: i32) -> Option<Date> {
    day.checked_add(count.days()).ok()
}

pub(super) fn monday(day: Date) -> Date {
    plus_days(day, -i32::from(day.weekday().to_monday_zero_offset())).unwrap_or(day)
}

/// The day of the week of `day`, 1 (Monday) to 7.
pub(super) fn weekday_number(day: Date) -> i32 {
    i32::from(day.weekday().to_monday_one_offset())
}

/// Easter Sunday of the Gregorian calendar (the anonymous algorithm, Nature 1876).
pub(super) fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    Date::new(year, month as i8, day as i8).ok()
}

/// The `nth` such weekday of the month.
pub(super) fn nth_weekday(year: i16, month: i8, weekday: u8, nth: u8) -> Option<Date> {
    let weekday = Weekday::from_monday_one_offset(i8::try_from(weekday).ok()?).ok()?;
    Date::new(year, month, 1).ok()?.nth_weekday_of_month(i8::try_from(nth).ok()?, weekday).ok()
}

impl fmt::Display for Stretch {
    /// The TIMEX3 value.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Stretch::Day(day) => write!(f, "{:04}-{:02}-{:02}", day.year(), day.month(), day.day()),
            Stretch::Week(day) => write_week(f, day),
            Stretch::Weekend(day) => write_week(f, day).and_then(|()| f.write_str("-WE")),
            Stretch::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Stretch::Quarter(year, quarter) => write!(f, "{year:04}-Q{quarter}"),
            Stretch::Half(year, half) => write!(f, "{year:04}-H{half}"),
            Stretch::Season(year, season) => write!(f, "{year:04}-{}", season_name(season)),
            Stretch::Year(year) => write!(f, "{year:04}"),
            Stretch::Decade(decade) => write!(f, "{decade:03}"),
            Stretch::Century(century) => write!(f, "{century:02}"),
        }
    }
}

fn write_week(f: &mut fmt::Formatter<'_>, day: Date) -> fmt::Result {
    let week = day.iso_week_date();
    write!(f, "{:04}-W{:02}", week.year(), week.week())
}

pub(super) fn season_name(season: Season) -> &'static str {
    match season {
        Season::Spring => "SP",
        Season::Summer => "SU",
        Season::Autumn => "FA",
        Season::Winter => "WI",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn steps_and_names() {
        let day = date(2024, 1, 31);
        assert_eq!(Stretch::around(day, Unit::Month).plus(-2).unwrap().to_string(), "2023-11");
        assert_eq!(Stretch::around(day, Unit::Week).plus(1).unwrap().to_string(), "2024-W06");
        assert_eq!(Stretch::around(day, Unit::Quarter).plus(-1).unwrap().to_string(), "2023-Q4");
        assert_eq!(Stretch::around(day, Unit::Century).to_string(), "20");
        assert_eq!(easter(2024), Some(date(2024, 3, 31)));
        assert_eq!(nth_weekday(1999, 11, 4, 4), Some(date(1999, 11, 25)));
        assert_eq!(Stretch::Month(2024, 2).last_day(), date(2024, 2, 29));
    }
}
