//! Holds one sentence: its tokens, and what each can mean.

use std::ops::Range;

use super::grammar::Grammar;
use super::rule::{Class, ClassSet, bit};
use crate::lexicon::times::sense::TimeSense;
use crate::tokens::{TokenKind, Tokens};

/// A meaning, how many tokens it takes, and its classes.
pub(super) type Meaning = (TimeSense, u8, ClassSet);

/// One sentence, looked up in the lexicon. Its buffers are used again for the next one.
#[derive(Default)]
pub(super) struct Sentence {
    pub(super) tokens: Tokens,
    meanings: Vec<Meaning>,
    places: Vec<(u32, u32)>,
    classes: Vec<ClassSet>,
}

impl Sentence {
    /// Reads the sentence that stands in `range`.
    pub(super) fn refill(&mut self, text: &str, range: Range<usize>, grammar: &Grammar) {
        self.tokens.refill(text, range);
        self.meanings.clear();
        self.places.clear();
        self.classes.clear();
        for at in 0..self.tokens.len() {
            let start = self.meanings.len() as u32;
            let set = self.look_up(text, at, grammar);
            self.places.push((start, self.meanings.len() as u32));
            self.classes.push(set);
        }
    }

    /// What the words at the token can mean.
    pub(super) fn meanings(&self, at: usize) -> &[Meaning] {
        self.places.get(at).map_or(&[], |&(from, to)| &self.meanings[from as usize..to as usize])
    }

    /// The classes of the token and those behind it, as far as a pattern reaches.
    pub(super) fn classes_ahead(&self, at: usize) -> ClassSet {
        /// Tokens that the longest pattern takes.
        const REACH: usize = 16;
        self.classes[at..self.classes.len().min(at + REACH)].iter().fold(0, |set, class| set | class)
    }

    /// The classes of the tokens that can stand behind the word, phrase or number that begins at the token.
    pub(super) fn classes_behind(&self, at: usize) -> ClassSet {
        /// Tokens of the longest number or date in digits or words.
        const LONGEST_NUMBER: usize = 10;
        let is_word = self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word);
        let is_number = !is_word || self.class(at) & (bit(Class::Number) | bit(Class::Ordinal)) != 0;
        // A full stop may belong to the word before it.
        let longest = self.meanings(at).iter().map(|(_, length, _)| *length as usize + 1).max().unwrap_or(1);
        let longest = if is_number { LONGEST_NUMBER.max(longest) } else { longest };
        let from = (at + 1).min(self.classes.len());
        self.classes[from..self.classes.len().min(at + 1 + longest)].iter().fold(0, |set, class| set | class)
    }

    pub(super) fn class(&self, at: usize) -> ClassSet {
        self.classes.get(at).copied().unwrap_or_default()
    }

    pub(super) fn has_ordinal_mark(&self, at: usize) -> bool {
        self.tokens.is_glued(at)
            && self.meanings(at).iter().any(|(sense, ..)| *sense == TimeSense::OrdinalMark)
    }

    /// Direction of the verb forms at the token: -1 past, 1 future.
    pub(super) fn tense(&self, at: usize, grammar: &Grammar) -> Option<i8> {
        let by_word = self
            .meanings(at)
            .iter()
            .find_map(|(sense, ..)| if let TimeSense::Tense(tense) = sense { Some(*tense) } else { None });
        by_word.or_else(|| grammar.tense_of_ending(self.tokens.word(at)))
    }

    fn look_up(&mut self, text: &str, at: usize, grammar: &Grammar) -> ClassSet {
        let Some(token) = self.tokens.get(at) else { return 0 };
        match token.kind {
            TokenKind::Number { value, digits } => self.number_classes(at, value, digits),
            TokenKind::Mark('\'') => bit(Class::Mark) | bit(Class::Decade),
            TokenKind::Mark(_) => bit(Class::Mark),
            TokenKind::Word => {
                let mut is_weak = None;
                let mut set = 0;
                for (entry, length) in grammar.lexicon.meanings(&self.tokens, at) {
                    let is_name = matches!(
                        entry.sense.sense,
                        TimeSense::Month(_) | TimeSense::Weekday(_) | TimeSense::Season(_)
                    );
                    if !(is_name && *is_weak.get_or_insert_with(|| self.is_weak(text, at, grammar))) {
                        set |= entry.sense.class;
                        self.meanings.push((entry.sense.sense, length as u8, entry.sense.class));
                    }
                }
                if roman(self.tokens.word(at)).is_some() { set | bit(Class::Roman) } else { set }
            }
        }
    }

    /// Is the word at the token more often another word than the name that it is, here too?
    fn is_weak(&self, text: &str, at: usize, grammar: &Grammar) -> bool {
        let word = self.tokens.word(at);
        (grammar.is_weak(word) && !self.is_capital_inside(text, at) || grammar.is_short(word))
            && !self.is_beside_number(at, grammar)
    }

    /// Short strings that are little more than the name count as well.
    fn is_beside_number(&self, at: usize, grammar: &Grammar) -> bool {
        const SHORT_STRING: usize = 2;
        let is_ordinal = |at: usize| {
            grammar
                .lexicon
                .meanings(&self.tokens, at)
                .any(|(entry, _)| matches!(entry.sense.sense, TimeSense::Ordinal(_)))
        };
        if self.tokens.len() <= SHORT_STRING
            || is_ordinal(at + 1)
            || at > 1 && is_ordinal(at - 2)
            || at > 2 && self.has_ordinal_mark(at - 2)
        {
            return true;
        }

        let is_number = |at: usize| self.tokens.number(at).is_some();
        is_number(at + 1) || is_number(at + 2) || at > 0 && is_number(at - 1) || at > 1 && is_number(at - 2)
    }

    fn is_capital_inside(&self, text: &str, at: usize) -> bool {
        let start = self.tokens.span(at, at + 1).start;
        at > 0 && text[start..].starts_with(char::is_uppercase)
    }

    fn number_classes(&self, at: usize, value: u32, digits: u8) -> ClassSet {
        const MINUTES: u32 = 60;
        if self.is_tail_of_number(at) {
            return 0;
        }
        let mut set = bit(Class::Number) | bit(Class::Ordinal) | bit(Class::NumericDate);
        match digits {
            1 | 2 => {
                set |= bit(Class::DayNumber)
                    | bit(Class::NumericDay)
                    | bit(Class::Hour)
                    | bit(Class::ShortYear)
                    | bit(Class::Decade);
                if value < MINUTES {
                    set |= bit(Class::Minute);
                }
            }
            4 => set |= bit(Class::Year) | bit(Class::RecentYear) | bit(Class::Decade),
            _ => {}
        }
        set
    }

    /// Is the number the part of another behind its decimal sign, or glued to a word without meaning?
    fn is_tail_of_number(&self, at: usize) -> bool {
        if !self.tokens.is_glued(at) {
            return false;
        }
        let before = at - 1;
        let is_letter = matches!(self.tokens.get(before).map(|t| t.kind), Some(TokenKind::Word));
        if is_letter {
            return self.tokens.word(before).is_ascii() && self.class(before) == 0;
        }
        match self.tokens.mark(before) {
            Some('.' | ',') => {
                self.tokens.is_glued(before)
                    && before > 0
                    && self.tokens.number(before - 1).is_some_and(|(_, digits)| digits > 2)
            }
            Some('$' | '€' | '£' | '#' | '¥') => true,
            _ => false,
        }
    }
}

/// The value of a Roman numeral, with the ending of an ordinal if it has one: "xx", "xxe".
pub(super) fn roman(word: &str) -> Option<u32> {
    const LONGEST: usize = 8;
    if word.is_empty() || word.len() > LONGEST || !matches!(word.as_bytes()[0], b'i' | b'v' | b'x') {
        return None;
    }
    let digits = word.trim_end_matches("eme").trim_end_matches("er").trim_end_matches('e');
    let (mut sum, mut last) = (0_u32, 0);
    for digit in digits.bytes().rev() {
        let value = match digit {
            b'i' => 1,
            b'v' => 5,
            b'x' => 10,
            _ => return None,
        };
        if value < last {
            sum = sum.checked_sub(value)?;
        } else {
            sum += value;
        }
        last = value.max(last);
    }
    (sum > 0).then_some(sum)
}

#[cfg(test)]
mod tests {
    use super::roman;

    #[test]
    fn roman_numerals() {
        assert_eq!(
            (roman("xxe"), roman("xix"), roman("iv"), roman("vie"), roman("mai")),
            (Some(20), Some(19), Some(4), Some(6), None)
        );
    }
}
