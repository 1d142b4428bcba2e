//! Finds the noun phrases beside a verb: its subject before it, or behind it where the verb comes first.
//!
//! No parser: a phrase begins with an article, a name or a pronoun and ends at a sign, a conjunction or
//! a preposition that does not belong to names.

use std::ops::Range;

use super::words::{Kind, Word};
use crate::lexicon::speech::{Class, Gender};

/// Words of the longest noun phrase.
const LONGEST_PHRASE: usize = 24;

/// Words from a phrase's start within which brackets with its short form may follow: "(CNSP)".
const SHORT_FORM_WITHIN: usize = 14;

/// A noun phrase as a range of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phrase {
    /// All of it.
    pub(super) words: Range<usize>,
    /// It is nothing but a pronoun.
    pub(super) pronoun: Option<Gender>,
}

/// The noun phrase that begins at `at`, with the name behind its comma ("le patron, Jean Motsch").
pub(super) fn phrase_at(words: &[Word], at: usize) -> Option<Phrase> {
    let first = words.get(at)?;
    if let Some(Class::Pronoun(gender)) = first.class
        && !words.get(at + 1).is_some_and(|next| matches!(next.class, Some(Class::Of)))
    {
        return Some(Phrase { words: at..at + 1, pronoun: Some(gender) });
    }
    if !begins_phrase(first) {
        return None;
    }
    let limit = words.len().min(at + LONGEST_PHRASE);
    let end = short_form_end(words, at).unwrap_or_else(|| {
        let end = (at + 1..limit).find(|next| !goes_on(words, at, *next)).unwrap_or(limit);
        trim_end(words, at, end)
    });
    let named = words[at..end].iter().any(|word| word.kind == Kind::Capital);
    let end = name_after_comma(words, end).filter(|after| !named || after - end > NAME_WORDS).unwrap_or(end);
    (end > at + usize::from(is_determiner(first))).then_some(Phrase { words: at..end, pronoun: None })
}

/// Words of a name, with the comma before it, that may follow a phrase with capitals of its own.
const NAME_WORDS: usize = 2;

fn begins_phrase(word: &Word) -> bool {
    match word.class {
        Some(Class::Determiner(_) | Class::Honorific(_) | Class::Pronoun(_)) => true,
        Some(Class::Clitic) => false,
        Some(_) => word.kind == Kind::Capital && matches!(word.class, Some(Class::Verb(..) | Class::Time)),
        None => word.is_word(),
    }
}

fn is_determiner(word: &Word) -> bool {
    matches!(word.class, Some(Class::Determiner(_)))
}

/// Does a phrase that began at `start` go on with the word at `at`?
fn goes_on(words: &[Word], start: usize, at: usize) -> bool {
    let word = &words[at];
    match word.kind {
        Kind::Capital | Kind::Number => !matches!(word.class, Some(Class::That | Class::Time)),
        Kind::Lower => match word.class {
            None | Some(Class::Of | Class::Honorific(_)) => true,
            Some(Class::Determiner(_)) => {
                follows_of(words, at) || at == start + 1 && is_determiner(&words[start])
            }
            Some(Class::Clitic | Class::Adverb) => follows_of(words, at),
            Some(Class::Preposition) => joins_name(words, start, at),
            Some(Class::Conjunction) => joins_capitals(words, at),
            Some(Class::Verb(..)) => follows_of(words, at) || is_determiner(&words[at - 1]),
            _ => false,
        },
        Kind::Dash => is_hyphen(words, at),
        _ => false,
    }
}

fn follows_of(words: &[Word], at: usize) -> bool {
    matches!(words[at - 1].class, Some(Class::Of | Class::Preposition))
}

/// A preposition inside a name or title: "ministre à la Défense", "ambassade à Moscou".
fn joins_name(words: &[Word], start: usize, at: usize) -> bool {
    let short = words[at].end - words[at].start <= SHORT_PREPOSITION;
    let after = words[at + 1..].iter().take(2).any(|word| word.kind == Kind::Capital);
    let capital_before = words[start..at].iter().skip(1).any(|word| word.kind == Kind::Capital);
    short && after && !capital_before
}

/// Bytes of the longest preposition that joins the parts of a name: "à", "aux", "for".
const SHORT_PREPOSITION: usize = 3;

fn joins_capitals(words: &[Word], at: usize) -> bool {
    let capital = |word: Option<&Word>| word.is_some_and(|word| word.kind == Kind::Capital);
    capital(words.get(at - 1)) && capital(words.get(at + 1))
}

/// Does the conjunction at `at` join two names or two bare nouns, not two clauses?
fn joins_words(words: &[Word], at: usize) -> bool {
    let bare =
        |word: Option<&Word>| word.is_some_and(|word| word.kind == Kind::Lower && word.class.is_none());
    joins_capitals(words, at) || bare(words.get(at - 1)) && bare(words.get(at + 1))
}

fn is_hyphen(words: &[Word], at: usize) -> bool {
    let touches = |left: &Word, right: &Word| left.end == right.start;
    at + 1 < words.len() && touches(&words[at - 1], &words[at]) && touches(&words[at], &words[at + 1])
}

/// Where the brackets end that hold the short form of a phrase which begins at `start`.
fn short_form_end(words: &[Word], start: usize) -> Option<usize> {
    let window = &words[start..words.len().min(start + SHORT_FORM_WITHIN)];
    let open = window.iter().position(|word| !(word.is_word() || word.kind == Kind::Dash))?;
    let brackets = window.get(open..open + 3)?;
    let short = brackets[0].kind == Kind::Open
        && brackets[1].kind == Kind::Capital
        && brackets[2].kind == Kind::Close;
    let speaks = window[..open].iter().any(|word| matches!(word.class, Some(Class::That | Class::Relative)));
    (short && !speaks && open > 1).then_some(start + open + 3)
}

fn trim_end(words: &[Word], start: usize, mut end: usize) -> usize {
    while end > start + 1 {
        let last = &words[end - 1];
        let loose =
            matches!(last.class, Some(Class::Of | Class::Preposition | Class::Conjunction | Class::Adverb))
                || is_determiner(last)
                || matches!(last.kind, Kind::Dash);
        if !loose {
            break;
        }
        end -= 1;
    }
    end
}

/// The end of a name that stands between a comma at `comma` and the next sign.
fn name_after_comma(words: &[Word], comma: usize) -> Option<usize> {
    if words.get(comma)?.kind != Kind::Comma {
        return None;
    }
    let start = comma + 1;
    let end = words[start..].iter().position(|word| !is_name_word(word)).map_or(words.len(), |at| start + at);
    let closed = words.get(end).is_none_or(|word| !word.is_word());
    (end > start && closed).then_some(end)
}

/// A word of a person's name, particles included.
pub(super) fn is_name_word(word: &Word) -> bool {
    word.kind == Kind::Capital || word.kind == Kind::Lower && matches!(word.class, Some(Class::Of))
}

/// The subject of the verb at `verb`, in the words from `floor` on.
///
/// It is the last part between commas that begins like a noun phrase, or what a relative pronoun
/// stands for.
pub(super) fn phrase_before(words: &[Word], floor: usize, verb: usize) -> Option<Phrase> {
    let mut end = verb;
    let floor = floor.max(verb.saturating_sub(LONGEST_CLAUSE));
    if end > floor && matches!(words[end - 1].class, Some(Class::Relative)) {
        end -= 1;
    }
    let apposed = end > floor && words[end - 1].kind == Kind::Comma;
    let start = clause_start(words, floor, end);
    let mut parts = parts_from_right(words, start, end);
    let phrase = parts.find_map(|part| phrase_in(words, part, start..end))?;
    if !apposed || phrase.pronoun.is_some() || !is_determiner(&words[phrase.words.start]) {
        return Some(phrase);
    }
    let named = parts.take(APPOSITIONS).find(|part| words[part.clone()].iter().all(is_name_word));
    Some(named.map_or(phrase.clone(), |name| Phrase { words: name.start..phrase.words.end, pronoun: None }))
}

/// Words before a verb among which its subject is looked for.
const LONGEST_CLAUSE: usize = 60;

/// Parts between commas that may stand between a name and its verb: "X, the chief of Y, one of Z, said".
const APPOSITIONS: usize = 3;

/// The start of the clause that ends at `end`: behind the last sign or conjunction that is none of a name's.
fn clause_start(words: &[Word], floor: usize, end: usize) -> usize {
    (floor..end)
        .rev()
        .find(|at| {
            let word = &words[*at];
            match word.kind {
                Kind::Comma | Kind::Number | Kind::Open | Kind::Close => false,
                Kind::Dash => !(*at > floor && is_hyphen(words, *at)),
                Kind::Capital | Kind::Lower => {
                    matches!(word.class, Some(Class::That | Class::Relative))
                        || word.class == Some(Class::Conjunction) && !(*at > floor && joins_words(words, *at))
                }
                _ => true,
            }
        })
        .map_or(floor, |at| at + 1)
}

/// The parts between commas of `start..end`, the last first.
fn parts_from_right(words: &[Word], start: usize, end: usize) -> impl Iterator<Item = Range<usize>> {
    let mut right = Some(end);
    std::iter::from_fn(move || {
        let part_end = right?;
        let comma = (start..part_end).rev().find(|at| words[*at].kind == Kind::Comma);
        right = comma;
        Some(comma.map_or(start, |at| at + 1)..part_end)
    })
    .filter(|part| !part.is_empty())
}

/// The noun phrase in a part of a clause: from its first article or name that no preposition governs.
fn phrase_in(words: &[Word], part: Range<usize>, clause: Range<usize>) -> Option<Phrase> {
    if part.start > clause.start && part.len() <= BARE_WORDS && words[part.start].kind == Kind::Number {
        return None;
    }
    let start = part.clone().find(|at| {
        let governed = *at > part.start && (governs(&words[*at - 1]) || is_noun_like(&words[*at - 1]));
        let bare_noun = words[*at].kind == Kind::Lower && words[*at].class.is_none();
        !governed && !bare_noun && begins_phrase(&words[*at]) && !is_number_alone(words, *at)
    });
    let start = start.filter(|start| !holds_verb(&words[*start..part.end]));
    let start = start.or_else(|| begins_barely(words, &part, &clause).then_some(part.start))?;
    let pronoun = match words[start].class {
        Some(Class::Pronoun(gender)) if part.end == start + 1 => Some(gender),
        Some(Class::Determiner(_)) if part.end == start + 1 => return None,
        _ => None,
    };
    let end = trim_end(words, start, part.end.min(start + LONGEST_PHRASE));
    Some(Phrase { words: start..end, pronoun })
}

/// Has this part a verb of its own, so that it is no subject? ("a" before a name is a misspelt "à".)
fn holds_verb(words: &[Word]) -> bool {
    words.windows(2).any(|pair| {
        matches!(pair[0].class, Some(Class::Auxiliary | Class::Be)) && pair[1].kind == Kind::Lower
    })
}

/// "D'autres responsables", "sources": a phrase without article or name, which is all of its part.
fn begins_barely(words: &[Word], part: &Range<usize>, clause: &Range<usize>) -> bool {
    let first = &words[part.start];
    let others = first.kind == Kind::Capital && first.class == Some(Class::Of);
    let bare = part.end == clause.end
        && part.len() <= BARE_WORDS
        && words[part.clone()].iter().all(|word| word.is_word() && word.class.is_none());
    others || bare
}

/// Words of the longest subject without an article: "top black lawmakers".
const BARE_WORDS: usize = 3;

fn is_number_alone(words: &[Word], at: usize) -> bool {
    words[at].kind == Kind::Number && words.get(at + 1).is_none_or(|next| !next.is_word())
}

/// A word behind which an article goes on with the same phrase: "chef des armées".
fn is_noun_like(word: &Word) -> bool {
    word.kind == Kind::Capital || word.kind == Kind::Lower && word.class.is_none()
}

fn governs(word: &Word) -> bool {
    matches!(word.class, Some(Class::Preposition | Class::Of | Class::Determiner(_)))
}

/// The speaker that a source at `at` names: a noun phrase, or "lui".
pub(super) fn source_phrase_at(words: &[Word], at: usize) -> Option<Phrase> {
    let first = words.get(at)?;
    if first.class == Some(Class::Clitic) && words.get(at + 1).is_none_or(|next| !next.is_word()) {
        return Some(Phrase { words: at..at + 1, pronoun: Some(Gender::Any) });
    }
    let phrase = phrase_at(words, at)?;
    let lone = phrase.words.len() == 1 && first.kind == Kind::Lower;
    (!lone || phrase.pronoun.is_some()).then_some(phrase)
}

/// The noun phrase that a frame opens with, for verbs that have no subject of their own.
pub(super) fn first_phrase(words: &[Word]) -> Option<Phrase> {
    let mut at = 0;
    while let Some(word) = words.get(at) {
        match word.class {
            Some(Class::Preposition | Class::Time | Class::Of) => {
                let comma = words[at..].iter().position(|word| word.kind == Kind::Comma)?;
                at += comma + 1;
            }
            Some(Class::Adverb | Class::Conjunction) => at += 1,
            _ if !word.is_word() => at += 1,
            _ => break,
        }
    }
    phrase_at(words, at)
}
