//! Reads times of day: "3:45 pm", "19h25", "13.47 Uhr", "下午3:45", "18:57:00+02:00".

use super::DateKind;
use super::reader::{DateReader, Parsed};
use super::value::{ClockTime, DateValue};
use crate::lexicon::sense::Sense;

/// Marks that stand between a date and its time.
const TIME_MARKS: &[char] = &[',', '-', '|', '·', '•', '@', '/', ';', '(', '»', '.'];
const HOURS: u8 = 24;
const HALF_DAY: u8 = 12;
const SIXTY: u8 = 60;

/// A clock time, its zone, and the token behind it.
pub(super) struct FoundClock {
    pub(super) time: ClockTime,
    offset: Option<i16>,
    pub(super) end: usize,
}

impl DateReader<'_> {
    /// The date with the time that follows it, if one does.
    pub(super) fn with_time(&self, parsed: Parsed) -> Parsed {
        let mut at = self.skip_marks(parsed.end, TIME_MARKS);
        let behind_link = self.skip(at, |sense| sense == Sense::Link);
        let is_linked = behind_link > at;
        at = self.skip_marks(behind_link, TIME_MARKS);
        let clock = self.clock(at).or_else(|| if is_linked { self.dotted_clock(at) } else { None });
        match (parsed.date.day, clock) {
            (Some(_), Some(clock)) => {
                let date = DateValue { time: Some(clock.time), offset: clock.offset, ..parsed.date };
                Parsed { date, end: clock.end, ..parsed }
            }
            _ => parsed,
        }
    }

    /// "19:23, 10 décembre 2019", or a time alone.
    pub(super) fn time_before_date(&self, at: usize) -> Option<Parsed> {
        let clock = self.clock(at)?;
        let next = self.skip_marks(clock.end, TIME_MARKS);
        let next = self.skip(next, |sense| matches!(sense, Sense::Link | Sense::Of));
        let dated = self.any_day(next);
        if let Some(parsed) = dated {
            let date = DateValue { time: Some(clock.time), offset: clock.offset, ..parsed.date };
            return Some(Parsed { date, ..parsed });
        }
        let date = DateValue { time: Some(clock.time), offset: clock.offset, ..DateValue::default() };
        Some(Parsed { date, kind: DateKind::TimeOnly, is_ambiguous: false, end: clock.end })
    }

    pub(super) fn clock(&self, at: usize) -> Option<FoundClock> {
        let before = self.meridiem(at);
        let at = before.map_or(at, |(_, next)| next);
        let hour = self.small_number(at)?;
        let mut clock = self.clock_from(hour, at)?;
        if let Some((is_afternoon, _)) = before {
            clock.time.hour = on_half_day(clock.time.hour, is_afternoon)?;
        }
        Some(clock)
    }

    /// "10.30", which is a time only behind a word like "at".
    fn dotted_clock(&self, at: usize) -> Option<FoundClock> {
        let hour = self.small_number(at).filter(|hour| *hour < HOURS)?;
        let is_dotted = self.tokens.mark(at + 1) == Some('.') && self.tokens.is_glued(at + 2);
        let minute = self.sixtieth(at + 2).filter(|_| is_dotted)?;
        Some(FoundClock { time: ClockTime { hour, minute, second: None }, offset: None, end: at + 3 })
    }

    /// The clock time whose hour is known and stands in the token `at`.
    pub(super) fn clock_from(&self, hour: u8, at: usize) -> Option<FoundClock> {
        let mut time = ClockTime { hour, minute: 0, second: None };
        let mut end = at + 1;
        let has_hour_mark = self.has(end, Sense::HourMark);
        let is_colon = self.tokens.mark(end) == Some(':');
        let minute_at =
            end + self.sense(end, |s| (s == Sense::HourMark).then_some(())).map_or(1, |((), length)| length);
        let mut is_sure = has_hour_mark || is_colon;
        if has_hour_mark || is_colon || self.tokens.mark(end) == Some('.') && self.tokens.is_glued(minute_at)
        {
            if let Some(minute) = self.sixtieth(minute_at) {
                time.minute = minute;
                end = self.skip(minute_at + 1, |sense| sense == Sense::MinuteMark);
                end = self.seconds(end, &mut time);
            } else if has_hour_mark {
                end = minute_at;
            } else {
                return None;
            }
        }
        if let Some((is_afternoon, next)) = self.meridiem(end) {
            time.hour = on_half_day(time.hour, is_afternoon)?;
            end = next;
            is_sure = true;
        } else if !has_hour_mark && self.has(end, Sense::HourMark) {
            end = self.skip(end, |sense| sense == Sense::HourMark);
            is_sure = true;
        }
        if !is_sure || time.hour >= HOURS {
            return None;
        }
        let (offset, end) = self.zone(end).map_or((None, end), |(offset, end)| (Some(offset), end));
        Some(FoundClock { time, offset, end })
    }

    /// A number of two digits below sixty.
    fn sixtieth(&self, at: usize) -> Option<u8> {
        let (value, digits) = self.tokens.number(at)?;
        u8::try_from(value).ok().filter(|value| digits == 2 && *value < SIXTY)
    }

    /// Seconds and their fraction, which is dropped.
    fn seconds(&self, at: usize, time: &mut ClockTime) -> usize {
        let is_marked = self.tokens.mark(at) == Some(':');
        let second_at = if is_marked { at + 1 } else { at };
        let Some(second) =
            self.sixtieth(second_at).filter(|_| is_marked || self.has(second_at + 1, Sense::SecondMark))
        else {
            return at;
        };
        time.second = Some(second);
        let end = self.skip(second_at + 1, |sense| sense == Sense::SecondMark);
        let is_fraction = matches!(self.tokens.mark(end), Some('.' | ','))
            && self.tokens.is_glued(end + 1)
            && self.tokens.number(end + 1).is_some();
        if is_fraction { end + 2 } else { end }
    }

    fn meridiem(&self, at: usize) -> Option<(bool, usize)> {
        let (is_afternoon, length) =
            self.sense(at, |sense| if let Sense::Meridiem(pm) = sense { Some(pm) } else { None })?;
        Some((is_afternoon, at + length))
    }

    /// "Z", "UTC+2", "+02:00", "+0200", "(CEST)"
    fn zone(&self, at: usize) -> Option<(i16, usize)> {
        let open = self.skip_marks(at, &['(']);
        if let Some((base, length)) =
            self.sense(open, |sense| if let Sense::Zone(minutes) = sense { Some(minutes) } else { None })
        {
            let end = open + length;
            let (offset, end) =
                self.numeric_zone(end).map_or((base, end), |(shift, end)| (base + shift, end));
            return Some((offset, if open > at { self.skip_marks(end, &[')']) } else { end }));
        }
        self.numeric_zone(at)
    }

    fn numeric_zone(&self, at: usize) -> Option<(i16, usize)> {
        const HOURS_AND_MINUTES: u8 = 4;
        const MOST_HOURS: u32 = 14;
        let sign = match self.tokens.mark(at)? {
            '+' => 1,
            '-' if self.tokens.is_glued(at) => -1,
            _ => return None,
        };
        let (value, digits) = self.tokens.number(at + 1).filter(|_| self.tokens.is_glued(at + 1))?;
        let (hours, minutes, end) = if digits == HOURS_AND_MINUTES {
            (value / 100, value % 100, at + 2)
        } else if self.tokens.mark(at + 2) == Some(':') {
            (value, u32::from(self.sixtieth(at + 3)?), at + 4)
        } else {
            (value, 0, at + 2)
        };
        (hours <= MOST_HOURS).then(|| (sign * (hours * u32::from(SIXTY) + minutes).cast_signed() as i16, end))
    }
}

fn on_half_day(hour: u8, is_afternoon: bool) -> Option<u8> {
    match hour {
        0 if !is_afternoon => Some(0),
        HALF_DAY => Some(if is_afternoon { HALF_DAY } else { 0 }),
        1..HALF_DAY => Some(if is_afternoon { hour + HALF_DAY } else { hour }),
        13..HOURS if is_afternoon => Some(hour),
        _ => None,
    }
}
