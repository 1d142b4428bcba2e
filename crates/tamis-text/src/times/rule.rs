//! Turns the rules of a language, which are lines of text in the lexicon, into patterns to match.
//!
//! A rule is `NAME = ELEMENT … > ACTION`. An element is a cue (`last`), a class of values (`MONTH`), the name
//! of other rules (`DATE`), a mark (`,`) or alternatives of these (`last|next`); `?` makes it optional,
//! `[ ]` takes it as context that is not in the span, `{ }` parts the two halves of a range. Rules named
//! `TOP` are looked for in the text; a rule without an action has that of the rule it names.

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
    /// Reads the lines; rules named in a pattern may stand behind it.
    pub(super) fn read<'a>(lines: impl Iterator<Item = &'static str> + Clone + 'a) -> RuleSet {
        let mut set = RuleSet { names: vec!["TOP"], ..RuleSet::default() };
        for name in lines.clone().filter_map(rule_name) {
            if !set.names.contains(&name) {
                set.names.push(name);
            }
        }
        set.rules.resize_with(set.names.len(), Vec::new);
        for line in lines {
            set.add(line);
        }
        set.find_first_classes();
        set.index_starts();
        set
    }

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

    fn add(&mut self, line: &'static str) {
        let (name, rest) = line.split_once('=').unwrap_or(("TOP", line));
        let (pattern, action) = rest
            .split_once('>')
            .map_or((rest, Action::Inherit), |(pattern, action)| (pattern, read_action(action.trim())));
        let elements = pattern.split_whitespace().map(|word| self.read_element(word)).collect();
        let name = self.names.iter().position(|known| *known == name.trim()).unwrap_or(0);
        self.rules[name].push(Rule { elements, action, first: 0 });
    }

    fn read_element(&mut self, word: &'static str) -> Element {
        let (mut word, mut role) = (word, Role::Span);
        if let Some(inner) = word.strip_prefix('[').and_then(|w| w.strip_suffix(']')) {
            (word, role) = (inner, Role::Context);
        } else if let Some(inner) = word.strip_prefix('{').and_then(|w| w.strip_suffix('}')) {
            (word, role) = (inner, Role::Separator);
        }
        let is_optional = word.len() > 1 && word.ends_with('?');
        let word = if is_optional { &word[..word.len() - 1] } else { word };
        let atoms = word.split('|').map(|name| self.read_atom(name)).collect();
        Element { atoms, classes: 0, is_optional, role }
    }

    fn read_atom(&mut self, name: &'static str) -> Atom {
        if let Some((_, class)) = CLASS_NAMES.iter().find(|(known, _)| *known == name) {
            return Atom::Class(*class);
        }
        if let Some(at) = self.names.iter().position(|known| *known == name) {
            return Atom::Rules(at as u8);
        }
        let mut chars = name.chars();
        if let (Some(mark), None) = (chars.next(), chars.next())
            && !mark.is_alphabetic()
        {
            return Atom::Mark(mark);
        }
        let at = self.cues.iter().position(|known| *known == name).unwrap_or_else(|| {
            self.cues.push(name);
            self.cues.len() - 1
        });
        assert!(FIRST_CUE + at < ClassSet::BITS as usize, "a language has too many cues");
        Atom::Cue(at as u8)
    }

    /// The rules looked for in the text that can begin with the class of this bit, in the order of the lexicon.
    pub(super) fn starting_with(&self, bit: u32) -> impl Iterator<Item = (u16, &Rule)> {
        self.starts[bit as usize].iter().map(|at| (*at, &self.rules[0][*at as usize]))
    }

    fn index_starts(&mut self) {
        let with_bit = |bit: u32| {
            (0..)
                .zip(&self.rules[0])
                .filter(move |(_, rule)| rule.first >> bit & 1 == 1)
                .map(|(at, _)| at)
                .collect()
        };
        self.starts = (0..ClassSet::BITS).map(with_bit).collect();
    }

    fn find_first_classes(&mut self) {
        /// Rules name rules to this depth.
        const DEPTH: usize = 6;
        for _ in 0..DEPTH {
            let known: Vec<ClassSet> =
                self.rules.iter().map(|rules| rules.iter().fold(0, |set, rule| set | rule.first)).collect();
            for rule in self.rules.iter_mut().flatten() {
                for element in &mut rule.elements {
                    element.classes = element_classes(element, &known);
                }
                rule.first = first_classes(&rule.elements);
            }
        }
    }
}

fn element_classes(element: &Element, known: &[ClassSet]) -> ClassSet {
    element.atoms.iter().fold(0, |set, atom| {
        set | match *atom {
            Atom::Class(class) => bit(class),
            Atom::Cue(cue) => cue_bit(cue),
            Atom::Mark(_) => bit(Class::Mark),
            Atom::Rules(name) => known[name as usize],
        }
    })
}

fn first_classes(elements: &[Element]) -> ClassSet {
    let mut set = 0;
    for element in elements {
        set |= element.classes;
        if !element.is_optional {
            break;
        }
    }
    set
}

impl Rule {
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

fn rule_name(line: &'static str) -> Option<&'static str> {
    line.split_once('=').map(|(name, _)| name.trim())
}

fn read_action(text: &'static str) -> Action {
    let (name, argument) = text.split_once(' ').unwrap_or((text, ""));
    match name {
        "date" => Action::Date,
        "near" => Action::Near(argument.parse().unwrap_or(0)),
        "shift" => Action::Shift(read_count(argument)),
        "rshift" => Action::ShiftReference(read_count(argument)),
        "ahead" => Action::Ahead,
        "dur" => Action::Duration(read_count(argument)),
        "set" => Action::Set,
        "day" => Action::Day(argument.parse().unwrap_or(0)),
        "dayafter" => Action::DayAfter(argument.parse().unwrap_or(0)),
        "clock" => Action::Clock,
        "decade" => Action::Decade,
        "century" => Action::Century,
        "nth" => Action::Nth(argument.parse().ok()),
        "range" => Action::Range,
        "word" => Action::OfWord,
        "weekend" => Action::Weekend,
        "week" => Action::WeekNumber,
        "quarterback" => Action::Quarter(argument.parse().unwrap_or(0)),
        "none" => Action::Nothing,
        _ => Action::Fixed(argument),
    }
}

fn read_count(text: &str) -> Count {
    match text {
        "" | "n" | "+n" => Count::Captured,
        "-n" => Count::CapturedBack,
        "x" => Count::Unknown,
        _ => Count::Fixed(text.parse().unwrap_or(0)),
    }
}
