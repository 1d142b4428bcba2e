//! Holds a date that is only as exact as its text.

use std::fmt::Write;

use jiff::civil::{Date, Time};

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClockTime {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 59, where the text gives it.
    pub second: Option<u8>,
}

/// A date that is only as exact as its text: parts that the text does not give are `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DateValue {
    /// The year; `None` where the text gives none and no anchor is known.
    pub year: Option<i16>,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31, valid in its month.
    pub day: Option<u8>,
    /// The time of day.
    pub time: Option<ClockTime>,
    /// Minutes east of Greenwich.
    pub offset: Option<i16>,
}

impl DateValue {
    /// The date as the beginning of an RFC 3339 date-time: "2024", "2024-05", "2024-05-15", "2024-05-15T18:57",
    /// "2024-05-15T18:57:00+02:00". `None` without a year.
    pub fn to_rfc3339_prefix(&self) -> Option<String> {
        let mut text = format!("{:04}", self.year?);
        let Some(month) = self.month else { return Some(text) };
        let _ = write!(text, "-{month:02}");
        let Some(day) = self.day else { return Some(text) };
        let _ = write!(text, "-{day:02}");
        if let Some(time) = self.time {
            let _ = write!(text, "T{:02}:{:02}", time.hour, time.minute);
            if let Some(second) = time.second {
                let _ = write!(text, ":{second:02}");
            }
            if let Some(offset) = self.offset {
                push_offset(offset, &mut text);
            }
        }
        Some(text)
    }

    /// The calendar's own day.
    pub(super) fn from_civil(day: Date) -> Self {
        DateValue::of_day(day.year(), day.month().unsigned_abs(), day.day().unsigned_abs())
    }

    pub(super) fn of_day(year: i16, month: u8, day: u8) -> Self {
        DateValue { year: Some(year), month: Some(month), day: Some(day), ..DateValue::default() }
    }
}

impl From<Time> for ClockTime {
    /// The time to the minute.
    fn from(time: Time) -> Self {
        ClockTime { hour: time.hour().unsigned_abs(), minute: time.minute().unsigned_abs(), second: None }
    }
}

fn push_offset(offset: i16, text: &mut String) {
    const MINUTES: u16 = 60;
    if offset == 0 {
        text.push('Z');
        return;
    }
    let sign = if offset < 0 { '-' } else { '+' };
    let minutes = offset.unsigned_abs();
    let _ = write!(text, "{sign}{:02}:{:02}", minutes / MINUTES, minutes % MINUTES);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_as_exact_as_the_text() {
        let mut date = DateValue { year: Some(2024), ..DateValue::default() };
        assert_eq!(date.to_rfc3339_prefix().unwrap(), "2024");
        date = DateValue::of_day(2024, 5, 15);
        date.time = Some(ClockTime { hour: 18, minute: 57, second: None });
        assert_eq!(date.to_rfc3339_prefix().unwrap(), "2024-05-15T18:57");
        date.offset = Some(-330);
        assert_eq!(date.to_rfc3339_prefix().unwrap(), "2024-05-15T18:57-05:30");
    }
}
