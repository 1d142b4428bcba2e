//! Turns the noun phrase or pronoun beside a quotation into its speaker: the words, the fullest name, the
//! role.

use std::collections::HashMap;
use std::ops::Range;

use super::Speaker;
use super::names::{Names, SHORT_NAME};
use super::phrases::Phrase;
use super::words::{Kind, Word};
use crate::lexicon::speech::{Class, Gender, SpeechLexicon};

/// The speakers of a text.
pub(super) struct Speakers<'t> {
    text: &'t str,
    lexicon: Option<&'t SpeechLexicon>,
    /// Collected when the first name is resolved.
    names: Option<Names<'t>>,
    /// By name, the first role that is told.
    roles: HashMap<String, String>,
}

impl<'t> Speakers<'t> {
    /// The speakers of `text`, none of them known.
    pub(super) fn of(text: &'t str, lexicon: Option<&'t SpeechLexicon>) -> Speakers<'t> {
        Speakers { text, lexicon, names: None, roles: HashMap::new() }
    }

    /// The speaker that a noun phrase names; `before` is who spoke before, for pronouns.
    pub(super) fn phrase_speaker(
        &mut self,
        words: &[Word],
        phrase: &Phrase,
        before: Option<&Speaker>,
    ) -> Speaker {
        let range = words[phrase.words.start].start..words[phrase.words.end - 1].end;
        match phrase.pronoun {
            Some(gender) => self.pronoun_speaker(range, gender, before),
            None => self.named_speaker(range, &words[phrase.words.clone()]),
        }
    }

    /// A pronoun stands for the last speaker, if that is near and agrees with it.
    pub(super) fn pronoun_speaker(
        &self,
        range: Range<usize>,
        gender: Gender,
        before: Option<&Speaker>,
    ) -> Speaker {
        let text = self.text[range.clone()].to_owned();
        let known = before.filter(|speaker| agrees(self.gender_of(speaker), gender));
        match known {
            Some(speaker) => {
                Speaker { text, range, resolved: speaker.resolved.clone(), role: speaker.role.clone() }
            }
            None => Speaker { resolved: text.clone(), text, range, role: None },
        }
    }

    /// Gender of a speaker by the first word of its text.
    fn gender_of(&self, speaker: &Speaker) -> Gender {
        let first = speaker.text.split([' ', '\'', '’', '.']).next().unwrap_or_default().to_lowercase();
        match self.lexicon.and_then(|lexicon| lexicon.class_of(&first)) {
            Some(Class::Determiner(gender) | Class::Pronoun(gender) | Class::Honorific(gender)) => gender,
            _ => Gender::Any,
        }
    }

    fn named_speaker(&mut self, range: Range<usize>, words: &[Word]) -> Speaker {
        let (source, lexicon) = (self.text, self.lexicon);
        let names = self.names.get_or_insert_with(|| Names::of(source, lexicon));
        let text = source[range.clone()].to_owned();
        let capital_nouns = lexicon.is_some_and(|lexicon| lexicon.verb_second);
        let name = name_in(source, words, capital_nouns);
        let short = words.iter().find_map(|word| names.long_form(&source[word.range()]));
        let full = name.clone().and_then(|name| names.full_name(&source[name]));
        let resolved = match (short, &full, &name) {
            (Some(long), ..) => long.to_owned(),
            (None, Some(full), _) => source[full.clone()].to_owned(),
            (None, None, Some(name)) => source[name.clone()].to_owned(),
            (None, None, None) => without_article(source, words).unwrap_or_else(|| text.clone()),
        };
        let role = name.as_ref().and_then(|name| role_before(source, words, name));
        let role = role.or_else(|| role_behind(names, full.or(name)?, lexicon));
        let role = self.remember_role(&resolved, role);
        Speaker { text, range, resolved, role }
    }

    /// The role of `name`, told here or where it spoke before.
    fn remember_role(&mut self, name: &str, role: Option<String>) -> Option<String> {
        if let Some(role) = &role {
            self.roles.entry(name.to_owned()).or_insert_with(|| role.clone());
        }
        role.or_else(|| self.roles.get(name).cloned())
    }
}

/// "L’Union nationale des parents (UNAPEI)" without its article; `None` for common nouns.
fn without_article(text: &str, words: &[Word]) -> Option<String> {
    let [first, second, .., last] = words else { return None };
    let named = is_title(first) && second.kind == Kind::Capital;
    named.then(|| text[second.start..last.end].to_owned())
}

/// What the text says behind a full name: "X, maire de Y,".
fn role_behind(names: &Names<'_>, name: Range<usize>, lexicon: Option<&SpeechLexicon>) -> Option<String> {
    names.role_beside(name).filter(|role| is_role(role, lexicon)).map(str::to_owned)
}

/// "maire de Y", "artisan boucher", "a spokesman for Y": a noun that goes on with "de", or not at all.
fn is_role(role: &str, lexicon: Option<&SpeechLexicon>) -> bool {
    let Some(lexicon) = lexicon else { return false };
    let mut classes = role.split_whitespace().map(|word| lexicon.class_of(word));
    let lower = role.starts_with(char::is_lowercase);
    let opens = matches!(classes.next(), Some(None | Some(Class::Determiner(_))));
    let joined = classes.take(ROLE_HEAD).any(|class| matches!(class, Some(Class::Of | Class::Preposition)));
    lower && opens && (joined || role.split_whitespace().count() <= ROLE_HEAD)
}

/// Words of a role before its "de", and of the longest role without one.
const ROLE_HEAD: usize = 2;

/// May a pronoun stand for a speaker whose words show this gender?
fn agrees(known: Gender, pronoun: Gender) -> bool {
    match (known, pronoun) {
        (Gender::Any, Gender::Plural) | (Gender::Plural, Gender::Masculine | Gender::Feminine) => false,
        (Gender::Any, _) | (_, Gender::Any) => true,
        (known, pronoun) => known == pronoun,
    }
}

/// The person's name in a noun phrase: its last run of capitals, unless a preposition governs it.
///
/// Where a role stands before a name without a comma ("la ministre de la Défense Florence Parly"), the
/// first capitals of a governed run belong to the role; so do German nouns before any name.
fn name_in(text: &str, words: &[Word], capital_nouns: bool) -> Option<Range<usize>> {
    let outside = words.iter().position(|word| word.kind == Kind::Open).unwrap_or(words.len());
    let words = &words[..outside];
    let end = words.iter().rposition(|word| word.kind == Kind::Capital && !is_title(word))? + 1;
    let mut start = end - 1;
    while start > 0 && is_name_part(text, words, start) {
        start -= 1;
    }
    while start < end && (words[start].kind != Kind::Capital || is_title(&words[start])) {
        start += 1;
    }
    let article = start == 1 && is_title(&words[0]);
    let governed = start > 0 && !article && governs_name(&words[start - 1]);
    let long = end - start > SHORT_NAME;
    if governed && !long {
        return None;
    }
    if long && (governed || capital_nouns) {
        start = end - SHORT_NAME;
    }
    let whole = words[start].kind == Kind::Capital;
    whole.then(|| words[start].start..words[end - 1].end)
}

fn governs_name(word: &Word) -> bool {
    matches!(word.class, Some(Class::Of | Class::Preposition | Class::Determiner(_) | Class::Auxiliary))
}

fn is_title(word: &Word) -> bool {
    matches!(word.class, Some(Class::Honorific(_) | Class::Determiner(_)))
}

/// Does the word before `at` belong to the same name?
fn is_name_part(text: &str, words: &[Word], at: usize) -> bool {
    let before = &words[at - 1];
    let between = &text[before.end..words[at].start];
    let near = between.chars().all(|c| matches!(c, ' ' | '\u{a0}' | '.' | '-' | '\''));
    let capital = before.kind == Kind::Capital && !is_title(before);
    let particle = before.class == Some(Class::Of) && at > 1 && words[at - 2].kind == Kind::Capital;
    let initial = before.kind == Kind::Stop && at > 1 && words[at - 2].end - words[at - 2].start == 1;
    near && (capital || particle || initial)
}

/// What stands before the name in its phrase: "ministre de la Défense" in "le ministre de la Défense X".
fn role_before(text: &str, words: &[Word], name: &Range<usize>) -> Option<String> {
    let first = words.iter().find(|word| !is_title(word))?;
    let last = words.iter().rev().find(|word| word.end <= name.start && word.is_word() && !is_title(word))?;
    (first.start < name.start && first.kind == Kind::Lower).then(|| text[first.start..last.end].to_owned())
}
