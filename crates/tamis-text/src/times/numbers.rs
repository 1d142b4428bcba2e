//! Reads cardinal numbers in digits and words: "30,4", "1,500", "vingt et un", "two hundred and six".

use super::matcher::Matcher;
use crate::lexicon::times::sense::TimeSense;

const HUNDRED: u32 = 100;
const THOUSAND: u32 = 1000;
const THOUSANDS_DIGITS: u8 = 3;
const TEN: f64 = 10.0;

impl Matcher<'_> {
    /// The number at the token, and the token behind it.
    pub(super) fn number_at(&self, at: usize) -> Option<(f64, usize)> {
        match self.sentence.tokens.number(at) {
            Some((value, _)) => Some(self.number_in_digits(at, value)),
            None => self.number_in_words(at),
        }
    }

    fn number_in_digits(&self, at: usize, value: u32) -> (f64, usize) {
        let tokens = &self.sentence.tokens;
        let is_joined = matches!(tokens.mark(at + 1), Some('.' | ','))
            && tokens.is_glued(at + 1)
            && tokens.is_glued(at + 2);
        let Some((tail, digits)) = tokens.number(at + 2).filter(|_| is_joined) else {
            return (f64::from(value), at + 1);
        };
        if digits == THOUSANDS_DIGITS && value > 0 {
            return (f64::from(value) * f64::from(THOUSAND) + f64::from(tail), at + 3);
        }
        (f64::from(value) + f64::from(tail) / TEN.powi(i32::from(digits)), at + 3)
    }

    /// Adds and multiplies number words as they follow each other.
    fn number_in_words(&self, at: usize) -> Option<(f64, usize)> {
        if let Some((_, length, _)) =
            self.sentence.meanings(at).iter().find(|(sense, ..)| *sense == TimeSense::Article)
        {
            let end = at + *length as usize;
            return match self.number_in_words(end).filter(|(value, _)| *value >= f64::from(HUNDRED)) {
                Some(found) => Some(found),
                None => Some((1.0, end)),
            };
        }
        let (first, mut end) = self.number_word(at)?;
        let (mut sum, mut current) = if first >= THOUSAND { (first, 0) } else { (0, first) };
        while let Some((word, next)) = self.number_word(self.behind_joint(end)) {
            if word >= THOUSAND && current > 0 {
                (sum, current) = (sum.saturating_add(current.saturating_mul(word)), 0);
            } else if word == HUNDRED && (1..TENS).contains(&current) || word == SCORE && current == SCORES {
                current *= word;
            } else if word < smallest_place(current) && (current > 0 || sum > 0) {
                current += word;
            } else {
                break;
            }
            end = next;
        }
        Some((f64::from(sum.saturating_add(current)), end))
    }

    fn number_word(&self, at: usize) -> Option<(u32, usize)> {
        self.sentence.meanings(at).iter().find_map(|&(sense, length, _)| {
            if let TimeSense::Number(value) = sense { Some((value, at + length as usize)) } else { None }
        })
    }

    /// Behind a hyphen or an "and" between number words.
    fn behind_joint(&self, at: usize) -> usize {
        let is_and = self.sentence.meanings(at).iter().any(|(sense, ..)| *sense == TimeSense::Cue("and"));
        let is_joint =
            self.sentence.tokens.mark(at) == Some('-') && self.sentence.tokens.is_glued(at) || is_and;
        if is_joint && self.number_word(at + 1).is_some() { at + 1 } else { at }
    }
}

const TENS: u32 = 10;
/// "quatre-vingt": four twenties.
const SCORE: u32 = 20;
const SCORES: u32 = 4;

/// Words smaller than this may be added: 1 behind 20, anything below 100 behind 300.
fn smallest_place(current: u32) -> u32 {
    match current {
        0 => u32::MAX,
        _ if current.is_multiple_of(THOUSAND) => THOUSAND,
        _ if current.is_multiple_of(HUNDRED) => HUNDRED,
        60 | 80 => SCORE,
        _ if current.is_multiple_of(TENS) && current > TENS => TENS,
        _ => 0,
    }
}
