//! Names what a word can mean to the readers of dates and times.

/// A unit of the calendar or the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Millennium,
}

/// What a word or phrase means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sense {
    /// A month, 1 to 12.
    Month(u8),
    /// A day of the week, 1 (Monday) to 7.
    Weekday(u8),
    /// A day counted from today: "yesterday" is -1.
    DayShift(i8),
    /// The present moment: "just now".
    Now,
    /// A number word.
    Number(u32),
    /// The phrase before "N units" that puts it into the past: "il y a", "vor".
    AgoBefore,
    /// What stands behind N when [`Sense::AgoBefore`] stands before it: "heures".
    AgoUnit(Unit),
    /// What stands behind N and says all: "hours ago".
    AgoAfter(Unit),
    /// Joins a day and a time of day: "at", "um", "à".
    Link,
    /// Stands between day, month and year: "de", "of".
    Of,
    /// Makes a number an ordinal: "th", "er".
    OrdinalMark,
    /// The half of the day: false before noon, true after.
    Meridiem(bool),
    /// Stands behind the hour: "h", "Uhr", "時".
    HourMark,
    /// Stands behind the minutes: "min", "分".
    MinuteMark,
    /// Stands behind the seconds: "s", "秒".
    SecondMark,
    /// Stands behind the year: "年", "года".
    YearMark,
    /// Stands behind the number of the month: "月".
    MonthMark,
    /// Stands behind the day of the month: "日".
    DayMark,
    /// Stands before a year of another era; the years to add.
    Era(i16),
    /// A time zone, in minutes east of Greenwich.
    Zone(i16),
}
