//! Holds the values that a pattern has met in the text.

use crate::lexicon::sense::Unit;
use crate::lexicon::times::sense::{Holiday, Part, Season, TimeSense};

/// The values of one time expression, or of one half of a range.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Captures {
    pub(super) year: Option<i16>,
    pub(super) short_year: Option<u8>,
    pub(super) month: Option<u8>,
    pub(super) day: Option<u8>,
    pub(super) weekday: Option<u8>,
    pub(super) ordinal: Option<u32>,
    pub(super) number: Option<f32>,
    pub(super) unit: Option<Unit>,
    /// The second number and unit of "three years and four months".
    pub(super) second: Option<(f32, Unit)>,
    pub(super) hour: Option<u8>,
    pub(super) minute: Option<u8>,
    pub(super) is_afternoon: Option<bool>,
    pub(super) zone: Option<i16>,
    pub(super) part: Option<Part>,
    pub(super) season: Option<Season>,
    pub(super) holiday: Option<Holiday>,
    pub(super) days: Option<i8>,
    pub(super) decade: Option<u16>,
    /// The value of a set, duration or reference word.
    pub(super) word: Option<TimeSense>,
}

impl Captures {
    /// Takes in the value of a word; false when there is a value of its kind already.
    pub(super) fn take(&mut self, sense: TimeSense) -> bool {
        match sense {
            TimeSense::Month(month) | TimeSense::ForeignMonth(month) => put(&mut self.month, month),
            // Of "the night from Monday to Tuesday" the first day counts.
            TimeSense::Weekday(weekday) | TimeSense::ForeignWeekday(weekday) => {
                self.weekday.get_or_insert(weekday);
                true
            }

            TimeSense::Unit(unit) | TimeSense::Units(unit) => self.take_unit(unit),
            TimeSense::Part(part) => put(&mut self.part, part),
            TimeSense::WeekdayPart(weekday, part) => {
                put(&mut self.weekday, weekday) && put(&mut self.part, part)
            }
            TimeSense::DayPart(days, part) => put(&mut self.days, days) && put(&mut self.part, part),
            TimeSense::Season(season) => put(&mut self.season, season),
            TimeSense::Holiday(holiday) => put(&mut self.holiday, holiday),
            TimeSense::DayShift(days) | TimeSense::DayAfter(days) => put(&mut self.days, days),
            TimeSense::NamedHour(hour) => put(&mut self.hour, hour),
            TimeSense::Meridiem(is_afternoon) => put(&mut self.is_afternoon, is_afternoon),
            TimeSense::Zone(zone) => put(&mut self.zone, zone),
            TimeSense::Decade(decade) => put(&mut self.decade, decade),
            TimeSense::Set(_) | TimeSense::Duration(_) | TimeSense::Reference(_) => {
                put(&mut self.word, sense)
            }
            _ => true,
        }
    }

    pub(super) fn take_number(&mut self, number: f32) -> bool {
        match (self.number, self.unit) {
            (None, _) => put(&mut self.number, number),
            (Some(_), Some(unit)) if self.second.is_none() => put(&mut self.second, (number, unit)),
            _ => false,
        }
    }

    fn take_unit(&mut self, unit: Unit) -> bool {
        match &mut self.second {
            Some((_, second)) => *second = unit,
            None => self.unit = Some(unit),
        }
        true
    }
}

pub(super) fn put<T>(place: &mut Option<T>, value: T) -> bool {
    let is_free = place.is_none();
    if is_free {
        *place = Some(value);
    }
    is_free
}
