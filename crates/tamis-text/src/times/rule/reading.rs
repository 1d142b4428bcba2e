//! Reads the rules of a language from the lines of the lexicon, and finds with which classes each can begin.

use super::{
    Action, Atom, CLASS_NAMES, Class, ClassSet, Count, Element, FIRST_CUE, Role, Rule, RuleSet, Second, bit,
    cue_bit,
};

/// Rules name rules to this depth.
const DEPTH: usize = 6;

impl RuleSet {
    /// Reads the lines; rules named in a pattern may stand behind it.
    pub(in crate::times) fn read<'a>(lines: impl Iterator<Item = &'static str> + Clone + 'a) -> RuleSet {
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
        set.find_second_classes();
        set.index_starts();
        set
    }

    fn add(&mut self, line: &'static str) {
        let (name, rest) = line.split_once('=').unwrap_or(("TOP", line));
        let (pattern, action) = rest
            .split_once('>')
            .map_or((rest, Action::Inherit), |(pattern, action)| (pattern, read_action(action.trim())));
        let elements = pattern.split_whitespace().map(|word| self.read_element(word)).collect();
        let name = self.names.iter().position(|known| *known == name.trim()).unwrap_or(0);
        self.rules[name].push(Rule { elements, action, first: 0, second: Second::default() });
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

    fn find_second_classes(&mut self) {
        for _ in 0..DEPTH {
            let any =
                |rules: &Vec<Rule>| rules.iter().fold(Second::default(), |all, rule| all.or(rule.second));
            let known: Vec<Second> = self.rules.iter().map(any).collect();
            for rule in self.rules.iter_mut().flatten() {
                rule.second = second_of(&rule.elements, &known);
            }
        }
    }

    fn find_first_classes(&mut self) {
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

/// What can follow the first word or number; of rules named in the pattern that is known by name.
fn second_of(elements: &[Element], known: &[Second]) -> Second {
    let mut second = Second::default();
    for (at, element) in elements.iter().enumerate() {
        let rest = &elements[at + 1..];
        let behind =
            Second { classes: first_classes(rest), may_end: rest.iter().all(|element| element.is_optional) };
        for atom in &element.atoms {
            match *atom {
                Atom::Rules(name) if known[name as usize].may_end => {
                    second = second.or(behind).or(Second { may_end: false, ..known[name as usize] });
                }
                Atom::Rules(name) => second = second.or(known[name as usize]),
                _ => second = second.or(behind),
            }
        }
        if !element.is_optional {
            break;
        }
    }
    second
}

impl Second {
    fn or(self, other: Self) -> Self {
        Self { classes: self.classes | other.classes, may_end: self.may_end || other.may_end }
    }
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
