//! Finds the fullest name that a text has for a speaker, and the role that it gives.
//!
//! One pass over the capitals of the text collects full names by their last word, and long forms by the
//! short form in brackets behind them.

use std::collections::HashMap;
use std::ops::Range;

use super::words::normal_form;
use crate::lexicon::place_words::is_name_particle;
use crate::lexicon::speech::{Class, SpeechLexicon};

/// Words of the longest person's name.
const LONGEST_NAME: usize = 5;

/// Words of a name behind other capitals: "la Défense Florence Parly", "Bundeskanzlerin Angela Merkel".
pub(super) const SHORT_NAME: usize = 2;

/// Words before brackets among which the letters of a short form must begin.
const LONG_FORM_WORDS: usize = 14;

/// Characters of the longest role.
const LONGEST_ROLE_CHARACTERS: usize = 120;

/// Words of the longest role.
const LONGEST_ROLE: usize = 10;

/// The full names and long forms in a text.
pub(super) struct Names<'t> {
    text: &'t str,
    lexicon: Option<&'t SpeechLexicon>,
    /// By its last word, the longest name.
    full: HashMap<&'t str, Range<usize>>,
    /// By the short form, the long form with its brackets.
    long: HashMap<&'t str, Range<usize>>,
}

impl<'t> Names<'t> {
    /// Collects the names of `text`.
    pub(super) fn of(text: &'t str, lexicon: Option<&'t SpeechLexicon>) -> Names<'t> {
        let mut names = Names { text, lexicon, full: HashMap::new(), long: HashMap::new() };
        names.collect();
        names
    }

    fn collect(&mut self) {
        let bytes = self.text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let c = bytes[at];
            if c == b'(' {
                self.collect_long_form(at);
                at += 1;
            } else if c.is_ascii_uppercase() || c >= 0xC0 {
                at = self.collect_name(at);
            } else if c.is_ascii_alphanumeric() {
                at += 1;
                while at < bytes.len() && (bytes[at].is_ascii_alphanumeric() || bytes[at] >= 0x80) {
                    at += 1;
                }
            } else {
                at += 1;
            }
        }
    }

    /// Reads the capitals from `start` on; returns where they end.
    fn collect_name(&mut self, start: usize) -> usize {
        let mut words: Vec<Range<usize>> = Vec::new();
        let mut at = start;
        loop {
            let end = word_end(self.text, at);
            if end == at {
                let width = self.text[at..].chars().next().map_or(1, char::len_utf8);
                return at + width;
            }
            let word = &self.text[at..end];
            if word.starts_with(char::is_uppercase) {
                words.push(at..end);
            } else if words.is_empty() || !self.is_particle(word) {
                break;
            }
            let Some(next) = next_word(self.text, end, word) else {
                at = end;
                break;
            };
            at = next;
            if words.len() > LONGEST_NAME {
                break;
            }
        }
        self.add_name(&words);
        words.last().map_or(at.max(start + 1), |word| word.end).max(word_end(self.text, start))
    }

    fn add_name(&mut self, words: &[Range<usize>]) {
        let small = words.iter().take_while(|word| self.is_small_word(&self.text[(*word).clone()])).count();
        let mut words = &words[small..];
        if words.len() > SHORT_NAME && (self.has_capital_nouns() || self.is_governed(words[0].start)) {
            words = &words[words.len() - SHORT_NAME..];
        }
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return };
        let shouted = words.iter().all(|word| !self.text[word.clone()].chars().any(char::is_lowercase));
        if words.len() < 2 || words.len() > LONGEST_NAME || shouted {
            return;
        }
        let range = first.start..last.end;
        let entry = self.full.entry(&self.text[last.clone()]).or_insert_with(|| range.clone());
        if count_words(&self.text[entry.clone()]) < words.len()
            && self.text[range.clone()].ends_with(&self.text[entry.clone()])
        {
            *entry = range;
        }
    }

    /// Do nouns begin with a capital, as in German?
    fn has_capital_nouns(&self) -> bool {
        self.lexicon.is_some_and(|lexicon| lexicon.verb_second)
    }

    /// Is `word` part of a name between capitals? German articles are not: "Rest der Zutaten".
    fn is_particle(&self, word: &str) -> bool {
        let article =
            || matches!(self.lexicon.and_then(|lexicon| lexicon.class_of(word)), Some(Class::Determiner(_)));
        is_name_particle(word) && !(self.has_capital_nouns() && article())
    }

    /// Does an article stand before `start`, as in "la Défense Florence Parly"?
    fn is_governed(&self, start: usize) -> bool {
        let before = self.text[..start].trim_end_matches(' ');
        let word = before.rsplit([' ', '\n', '(', '\u{a0}']).next().unwrap_or_default();
        let word =
            word.rsplit_once(['\'', '’']).map_or(word, |(_, last)| if last.is_empty() { word } else { last });
        let class = self
            .lexicon
            .filter(|lexicon| lexicon.roles_first)
            .and_then(|lexicon| lexicon.class_of(&normal_form(word)));
        matches!(class, Some(Class::Of | Class::Determiner(_)))
    }

    /// Is `word` an article, a title or the like, which opens a sentence and no name?
    fn is_small_word(&self, word: &str) -> bool {
        self.lexicon.is_some_and(|lexicon| lexicon.class_of(&normal_form(word)).is_some())
    }

    /// "Conseil national pour la sauvegarde du peuple (CNSP)".
    fn collect_long_form(&mut self, open: usize) {
        let inside = &self.text[open + 1..];
        let end = word_end(inside, 0);
        let short = &inside[..end];
        if !inside[end..].starts_with(')') || short.len() < 2 || short.chars().any(char::is_lowercase) {
            return;
        }
        if let Some(start) = long_form_start(&self.text[..open], short) {
            self.long.entry(short).or_insert(start..open + end + 2);
        }
    }

    /// The long form of a short form: "CNSP".
    pub(super) fn long_form(&self, short: &str) -> Option<&'t str> {
        self.long.get(short).map(|range| &self.text[range.clone()])
    }

    /// The longest name in the text that ends in `name`'s last word and holds all its words.
    pub(super) fn full_name(&self, name: &str) -> Option<Range<usize>> {
        let last = name.rsplit([' ', '.']).next()?;
        let range = self.full.get(last)?;
        let full = &self.text[range.clone()];
        let holds = name.split_whitespace().all(|word| full.contains(word));
        (holds && full.len() >= name.len()).then(|| range.clone())
    }

    /// What the text says beside a name at `name`: "le ministre X", "X, maire de Y,".
    pub(super) fn role_beside(&self, name: Range<usize>) -> Option<&'t str> {
        let after = self.text[name.end..].strip_prefix(", ")?;
        let ends = |(_, c): &(usize, char)| matches!(c, ',' | '.' | ';' | ':' | '\n' | '«' | '"' | '“' | '(');
        let end = after.char_indices().take(LONGEST_ROLE_CHARACTERS).find(ends)?.0;
        let role = after[..end].trim_end();
        let short = count_words(role) <= LONGEST_ROLE && !role.is_empty();
        let closed = after[end..].starts_with([',', '.']);
        (short && closed).then_some(role)
    }
}

fn count_words(text: &str) -> usize {
    text.split_whitespace().count()
}

fn word_end(text: &str, start: usize) -> usize {
    let mut chars = text[start..].char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let inner = matches!(c, '-' | '’' | '\'' | '.') && at > 0;
        let joined = inner && chars.peek().is_some_and(|(_, next)| next.is_alphabetic());
        let possessive = matches!(c, '’' | '\'')
            && text[start + at + c.len_utf8()..].starts_with('s')
            && !text[start + at + c.len_utf8() + 1..].starts_with(char::is_alphanumeric);
        if !c.is_alphanumeric() && (!joined || possessive) {
            return start + at;
        }
    }
    text.len()
}

/// Where the next word begins, if only a space, or the full stop of an initial, stands before it.
fn next_word(text: &str, end: usize, word: &str) -> Option<usize> {
    let rest = &text[end..];
    let initial = word.chars().count() == 1 && rest.starts_with(". ");
    let start = if initial {
        end + 2
    } else if rest.starts_with([' ', '\u{a0}']) {
        end + rest.chars().next()?.len_utf8()
    } else {
        return None;
    };
    text[start..].starts_with(char::is_alphabetic).then_some(start)
}

/// Where in `before` the words begin whose first letters are `short`.
fn long_form_start(before: &str, short: &str) -> Option<usize> {
    let mut letters: Vec<char> =
        short.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    let mut end = before.trim_end().len();
    for _ in 0..LONG_FORM_WORDS {
        let word_start = before[..end]
            .rfind([' ', '\'', '’', '-', '\u{a0}', '(', '"', '\n', '.', ','])
            .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
        let word = &before[word_start..end];
        let first = plain_letter(word);
        if first.is_some() && letters.last().copied() == first {
            letters.pop();
            if letters.is_empty() {
                return (count_words(&before[word_start..]) > 1).then_some(word_start);
            }
        }
        if before[..word_start].ends_with(['.', '\n', ',', '(', '"']) || word_start == 0 {
            return None;
        }
        end = before[..word_start].trim_end_matches([' ', '\'', '’', '-', '\u{a0}']).len();
    }
    None
}

/// The first letter of a word in lower case, without its accent.
fn plain_letter(word: &str) -> Option<char> {
    let c = word.chars().next()?.to_lowercase().next()?;
    Some(match c {
        'é' | 'è' | 'ê' => 'e',
        'à' | 'â' => 'a',
        'ö' | 'ô' => 'o',
        'ü' => 'u',
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_long_forms() {
        let text = "a indiqué le Conseil national pour la sauvegarde du peuple (CNSP). Le CNSP";
        let long = "Conseil national pour la sauvegarde du peuple (CNSP)";
        assert_eq!(Names::of(text, None).long_form("CNSP"), Some(long));
        assert_eq!(Names::of("la ville de Paris (ABC)", None).long_form("ABC"), None);
    }

    #[test]
    fn finds_full_names() {
        let text = "Mr. Ole Gunnar Solskjaer spoke. Solskjaer left. J. K. Rowling, author, wept.";
        let names = Names::of(text, None);
        let full = |name| names.full_name(name).map(|range| &text[range]);
        assert_eq!(full("Solskjaer"), Some("Ole Gunnar Solskjaer"));
        assert_eq!(full("Rowling"), Some("J. K. Rowling"));
        assert_eq!(full("Paris"), None);
    }
}
