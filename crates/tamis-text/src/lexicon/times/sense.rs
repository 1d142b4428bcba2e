//! Names what a word can mean in a time expression, and reads the keys of the word tables.
//!
//! A table row is a key and its words: `("month:5", "mai")`, `("last", "dernier|dernière")`. A key without
//! a known prefix is a *cue*, a word class that only the rules of its language know.

use crate::lexicon::sense::Unit;

/// A part of the day, by its TIMEX3 name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Morning,
    Midday,
    Afternoon,
    Evening,
    Night,
    Daytime,
}

/// A season of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// A day that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holiday {
    /// Month and day.
    Fixed(u8, u8),
    /// Days from Easter Sunday.
    Easter(i16),
    /// Month, weekday, and which one of the month it is.
    Nth(u8, u8, u8),
}

/// What a word or phrase means in a time expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TimeSense {
    Month(u8),
    Weekday(u8),
    /// A month's name of another language, which only counts in a full date.
    ForeignMonth(u8),
    ForeignWeekday(u8),
    Unit(Unit),
    /// The plural, where the language has one.
    Units(Unit),
    Number(u32),
    /// The indefinite article, which counts one.
    Article,
    Ordinal(u32),
    OrdinalMark,
    Part(Part),
    WeekdayPart(u8, Part),
    Season(Season),
    Holiday(Holiday),
    /// Days from today.
    DayShift(i8),
    /// Days from today and a part of the day: "tonight".
    DayPart(i8, Part),
    /// Days from the day that the text speaks of.
    DayAfter(i8),
    /// A set, by its value: "daily" is `P1D`.
    Set(&'static str),
    /// A duration, by its value: "decade" alone, "quinquennat".
    Duration(&'static str),
    /// A reference without a date, by its value: `PAST_REF`.
    Reference(&'static str),
    /// A named hour: noon, midnight.
    NamedHour(u8),
    /// The half of the day: false before noon, true after.
    Meridiem(bool),
    /// A time zone, in minutes east of Greenwich.
    Zone(i16),
    /// A decade by its name: "sixties" is 60.
    Decade(u16),
    /// A verb form or word that puts its clause before (-1) or behind (1) the present.
    Tense(i8),
    /// A word that the rules of the language name.
    Cue(&'static str),
}

impl TimeSense {
    /// The meaning that a table key names.
    pub(crate) fn from_key(key: &'static str) -> TimeSense {
        let Some((kind, value)) = key.split_once(':') else { return TimeSense::Cue(key) };
        let number = || value.parse::<i32>().unwrap_or_default();
        let small = || value.parse::<u8>().unwrap_or_default();
        match kind {
            "month" => TimeSense::Month(small()),
            "weekday" => TimeSense::Weekday(small()),
            "unit" => TimeSense::Unit(unit(value)),
            "units" => TimeSense::Units(unit(value)),
            "n" => TimeSense::Number(number().unsigned_abs()),
            "article" => TimeSense::Article,
            "ord" => TimeSense::Ordinal(number().unsigned_abs()),
            "part" => TimeSense::Part(part(value)),
            "season" => TimeSense::Season(season(value)),
            "fixed" => TimeSense::Holiday(fixed(value)),
            "easter" => TimeSense::Holiday(Holiday::Easter(number() as i16)),
            "nth" => TimeSense::Holiday(nth(value)),
            "day" => TimeSense::DayShift(number() as i8),
            "daypart" => day_part(value),
            "dayafter" => TimeSense::DayAfter(number() as i8),
            "set" => TimeSense::Set(value),
            "dur" => TimeSense::Duration(value),
            "ref" => TimeSense::Reference(value),
            "hour" => TimeSense::NamedHour(small()),
            "meridiem" => TimeSense::Meridiem(value == "pm"),
            "zone" => TimeSense::Zone(number() as i16),
            "decade" => TimeSense::Decade(u16::from(small())),
            "tense" => TimeSense::Tense(number() as i8),
            "mark" => TimeSense::OrdinalMark,
            _ => TimeSense::Cue(key),
        }
    }
}

fn unit(name: &str) -> Unit {
    match name {
        "second" => Unit::Second,
        "minute" => Unit::Minute,
        "hour" => Unit::Hour,
        "weekend" => Unit::Weekend,
        "week" => Unit::Week,
        "fortnight" => Unit::Fortnight,
        "month" => Unit::Month,
        "quarter" => Unit::Quarter,
        "year" => Unit::Year,
        "decade" => Unit::Decade,
        "century" => Unit::Century,
        "millennium" => Unit::Millennium,
        _ => Unit::Day,
    }
}

fn part(name: &str) -> Part {
    match name {
        "MO" => Part::Morning,
        "MI" => Part::Midday,
        "AF" => Part::Afternoon,
        "EV" => Part::Evening,
        "NI" => Part::Night,
        _ => Part::Daytime,
    }
}

fn season(name: &str) -> Season {
    match name {
        "SP" => Season::Spring,
        "SU" => Season::Summer,
        "FA" => Season::Autumn,
        _ => Season::Winter,
    }
}

fn fixed(value: &str) -> Holiday {
    let (month, day) = value.split_once('-').unwrap_or(("1", "1"));
    Holiday::Fixed(month.parse().unwrap_or(1), day.parse().unwrap_or(1))
}

fn nth(value: &str) -> Holiday {
    let mut parts = value.split('-').map(|part| part.parse().unwrap_or(1));
    let mut next = || parts.next().unwrap_or(1);
    Holiday::Nth(next(), next(), next())
}

fn day_part(value: &str) -> TimeSense {
    let (days, name) = value.rsplit_once('-').unwrap_or((value, ""));
    TimeSense::DayPart(days.parse().unwrap_or(0), part(name))
}
