//! Turns the rules of a language, which are lines of text in the lexicon, into patterns to match.
//!
//! A rule is `NAME = ELEMENT … > ACTION`. An element is a cue (`last`), a class of values (`MONTH`), the name
//! of other rules (`DATE`), a mark (`,`) or alternatives of these (`last|next`); `?` makes it optional,
//! `[ ]` takes it as context that is not in the span, `{ }` parts the two halves of a range. Rules named
//! `TOP` are looked for in the text; a rule without an action has that of the rule it names.

mod reading;

use crate::lexicon::times::sense::TimeSense;

/// A set of classes and cues, one bit each.
pub(super) type ClassSet = u128;

/// A class of values that a rule can ask for. The order is that of the bits in a [`ClassSet`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Class {
    Month,
    Weekday,
    ForeignMonth,
    ForeignWeekday,
    Unit,
    Units,
    Number,
    Ordinal,
    DayNumber,
    Year,
    ShortYear,
    RecentYear,
    Hour,
    Minute,
    Meridiem,
    Zone,
    Part,
    WeekdayPart,
    Season,
    Holiday,
    DayShift,
    DayAfter,
    Set,
    Duration,
    Reference,
    NamedHour,
    Roman,
    Decade,
    NumericDate,
    OrdinalMark,
    NumericDay,
    /// A unit in the singular.
    OneUnit,
    /// Any mark.
    Mark,
}

/// Class names as rules write them, in the order of [`Class`].
const CLASS_NAMES: [(&str, Class); 31] = [
    ("MONTH", Class::Month),
    ("WDAY", Class::Weekday),
    ("FMONTH", Class::ForeignMonth),
    ("FWDAY", Class::ForeignWeekday),
    ("UNIT", Class::Unit),
    ("UNITS", Class::Units),
    ("UNIT1", Class::OneUnit),
    ("N", Class::Number),
    ("ORD", Class::Ordinal),
    ("DAYN", Class::DayNumber),
    ("YEAR", Class::Year),
    ("YY", Class::ShortYear),
    ("RECENT", Class::RecentYear),
    ("HOUR", Class::Hour),
    ("MIN", Class::Minute),
    ("AMPM", Class::Meridiem),
    ("ZONE", Class::Zone),
    ("PART", Class::Part),
    ("WDPART", Class::WeekdayPart),
    ("SEASON", Class::Season),
    ("HOLIDAY", Class::Holiday),
    ("DAY", Class::DayShift),
    ("DAYAFTER", Class::DayAfter),
    ("SET", Class::Set),
    ("DUR", Class::Duration),
    ("REF", Class::Reference),
    ("NOON", Class::NamedHour),
    ("ROMAN", Class::Roman),
    ("DECADE", Class::Decade),
    ("NUMDATE", Class::NumericDate),
    ("NUMDAY", Class::NumericDay),
];

/// The first bit that stands for a cue.
const FIRST_CUE: usize = 40;

/// How a matched rule is resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Action {
    /// That of the rule named in the pattern.
    Inherit,
    /// A date from its parts; what is missing comes from the anchor and the direction.
    Date,
    /// The last (-1), this (0) or next (1) such weekday, month, season or holiday.
    Near(i8),
    /// So many units from the anchor; [`Count::Captured`] is the number in the text.
    Shift(Count),
    /// So many units from the date that the text speaks of.
    ShiftReference(Count),
    /// A number of units: behind a future verb the date that they lead to, else how long.
    Ahead,
    /// How long: the number of units, or an unknown number.
    Duration(Count),
    /// How often.
    Set,
    /// So many days from today, where the word itself does not say how many.
    Day(i8),
    /// The same from the day that the text speaks of.
    DayAfter(i8),
    /// A time of day on the day that the text speaks of.
    Clock,
    Decade,
    Century,
    /// A quarter of a year: of the year that is so many away, else of the nearest.
    Nth(Option<i8>),
    /// Two dates with a word between.
    Range,
    /// So many quarters from the one that the text speaks of, else from the last that has ended.
    Quarter(i8),
    /// The weekend.
    Weekend,
    /// A week by its number.
    WeekNumber,
    /// A fixed value.
    Fixed(&'static str),
    /// The value of the word itself.
    OfWord,
    /// Not a time at all.
    Nothing,
}

/// A number in an action: fixed, or the one that the text gives, forwards or backwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Count {
    Fixed(i8),
    Captured,
    CapturedBack,
    Unknown,
}

/// Whether an element is part of the span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Span,
    Context,
    Separator,
}

/// One thing that an element can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Atom {
    Class(Class),
    Cue(u8),
    Mark(char),
    Rules(u8),
}

/// A part of a pattern.
#[derive(Debug)]
pub(super) struct Element {
    pub(super) atoms: Vec<Atom>,
    /// Classes that its first token can have.
    pub(super) classes: ClassSet,
    pub(super) is_optional: bool,
    pub(super) role: Role,
}

/// A pattern and what it means.
#[derive(Debug)]
pub(super) struct Rule {
    pub(super) elements: Vec<Element>,
    pub(super) action: Action,
    /// Classes that the first token can have; all bits when it may be a mark.
    pub(super) first: ClassSet,
    /// What can follow the first word or number.
    pub(super) second: Second,
}

/// What can follow the first word or number of a pattern.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Second {
    /// Classes of the token behind it.
    pub(super) classes: ClassSet,
    /// The pattern may be at its end.
    pub(super) may_end: bool,
}

/// The rules of a language by name; those at 0 are looked for in the text.
#[derive(Debug, Default)]
pub(super) struct RuleSet {
    names: Vec<&'static str>,
    rules: Vec<Vec<Rule>>,
    /// For every class bit, which of the rules looked for in the text can begin with it.
    starts: Vec<Vec<u16>>,
    cues: Vec<&'static str>,
}

impl RuleSet {
    pub(super) fn named(&self, name: u8) -> &[Rule] {
        &self.rules[name as usize]
    }

    /// The bit of a meaning.
    pub(super) fn class_bit(&self, sense: TimeSense) -> ClassSet {
        let class = match sense {
            TimeSense::Month(_) => Class::Month,
            TimeSense::Weekday(_) => Class::Weekday,
            TimeSense::ForeignMonth(_) => Class::ForeignMonth,
            TimeSense::ForeignWeekday(_) => Class::ForeignWeekday,
            TimeSense::Unit(_) => return bit(Class::Unit) | bit(Class::OneUnit),
            TimeSense::Units(_) => return bit(Class::Unit) | bit(Class::Units),
            TimeSense::Number(_) => {
                return bit(Class::Number) | bit(Class::Hour) | bit(Class::Year) | bit(Class::RecentYear);
            }
            TimeSense::Article => Class::Number,
            TimeSense::Ordinal(_) => return bit(Class::Ordinal) | bit(Class::DayNumber),
            TimeSense::OrdinalMark => Class::OrdinalMark,
            TimeSense::Part(_) => Class::Part,
            TimeSense::WeekdayPart(..) => Class::WeekdayPart,
            TimeSense::Season(_) => Class::Season,
            TimeSense::Holiday(_) => Class::Holiday,
            TimeSense::DayShift(_) | TimeSense::DayPart(..) => Class::DayShift,
            TimeSense::DayAfter(_) => Class::DayAfter,
            TimeSense::Set(_) => Class::Set,
            TimeSense::Duration(_) => Class::Duration,
            TimeSense::Reference(_) => Class::Reference,
            TimeSense::NamedHour(_) => Class::NamedHour,
            TimeSense::Meridiem(_) => Class::Meridiem,
            TimeSense::Zone(_) => Class::Zone,
            TimeSense::Decade(_) => Class::Decade,
            TimeSense::Tense(_) => return 0,
            TimeSense::Cue(cue) => {
                return self
                    .cues
                    .iter()
                    .position(|known| *known == cue)
                    .map_or(0, |at| 1 << (FIRST_CUE + at));
            }
        };
        bit(class)
    }

    /// The rules looked for in the text that can begin with the class of this bit, in the order of the lexicon.
    pub(super) fn starting_with(&self, bit: u32) -> impl Iterator<Item = (u16, &Rule)> {
        self.starts[bit as usize].iter().map(|at| (*at, &self.rules[0][*at as usize]))
    }
}

impl Rule {
    /// Can the pattern begin with a token of `class` that tokens of the classes `behind` follow?
    pub(super) fn may_begin(&self, class: ClassSet, behind: ClassSet) -> bool {
        self.first & class != 0 && (self.second.may_end || self.second.classes & behind != 0)
    }

    /// Are the classes of all elements that must be there among those of the tokens ahead?
    pub(super) fn may_match(&self, ahead: ClassSet) -> bool {
        self.elements.iter().all(|element| element.is_optional || element.classes & ahead != 0)
    }
}

/// The bit of a cue.
pub(super) fn cue_bit(cue: u8) -> ClassSet {
    1 << (FIRST_CUE + cue as usize)
}

pub(super) fn bit(class: Class) -> ClassSet {
    1 << class as u8
}
