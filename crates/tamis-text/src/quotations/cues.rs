//! Finds the cues among the words of a frame: verbs of saying with their auxiliaries, and words like
//! "selon".

use std::ops::Range;

use super::words::{Kind, Word, normal_form, split_inversion};
use crate::lexicon::speech::{Class, Form, Gender, SpeechLexicon, Use};

/// A verb of saying, or a word like "selon", in a frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CueWords {
    /// The words it is made of.
    pub(super) words: Range<usize>,
    /// What it is.
    pub(super) kind: CueKind,
    /// Where it stands in the text, without an inverted pronoun.
    pub(super) range: Range<usize>,
    /// It holds "se": "se dit".
    pub(super) reflexive: bool,
    /// The pronoun of "dit-elle", and where it stands.
    pub(super) inverted: Option<(Range<usize>, Gender)>,
}

/// What a cue is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CueKind {
    /// A verb with a subject.
    Verb(Use),
    /// A participle or gerund whose subject is another verb's.
    Dependent(Use),
    /// A judging participle whose agent speaks: "qualifié de … par".
    Passive,
    /// "selon": the speaker follows.
    Source,
    /// "zufolge": the speaker stands before.
    SourceAfter,
}

/// Words between an auxiliary and its participle: "a ainsi clairement déclaré".
const AUXILIARY_WITHIN: usize = 4;

/// The cues among `words`, in order.
pub(super) fn find_cues(text: &str, words: &[Word], lexicon: &SpeechLexicon) -> Vec<CueWords> {
    let mut cues = Vec::new();
    let mut floor = 0;
    cues.extend(opinion_at_start(text, words, lexicon));
    for at in 0..words.len() {
        let cue = cue_at(text, words, floor, at, lexicon);
        floor = cue.as_ref().map_or(floor, |cue| cue.words.end);
        cues.extend(cue);
    }
    cues
}

/// "Pour X, …" at the start of a frame, where X has a name.
fn opinion_at_start(text: &str, words: &[Word], lexicon: &SpeechLexicon) -> Option<CueWords> {
    let first = words.first()?;
    if lexicon.opinion? != normal_form(&text[first.range()]) {
        return None;
    }
    let comma = words.iter().take(OPINION_WORDS).position(|word| word.kind == Kind::Comma)?;
    let named = words[1..comma].iter().any(|word| word.kind == Kind::Capital && word.class.is_none());
    let dated = words[1..comma].iter().any(|word| word.kind == Kind::Number);
    (named && !dated).then(|| cue(text, words, 0..1, CueKind::Source))
}

/// Words of "Pour X," with its comma.
const OPINION_WORDS: usize = 8;

fn cue_at(text: &str, words: &[Word], floor: usize, at: usize, lexicon: &SpeechLexicon) -> Option<CueWords> {
    let word = &words[at];
    let (class, first) = match word.class? {
        Class::PairEnd | Class::Preposition | Class::Of if at > 0 => {
            let normal = |at: usize| normal_form(&text[words[at].range()]);
            (lexicon.class_of_pair(&normal(at - 1), &normal(at))?, at - 1)
        }
        class => (class, at),
    };
    match class {
        Class::Source => Some(cue(text, words, first..at + 1, CueKind::Source)),
        Class::SourceAfter => Some(cue(text, words, first..at + 1, CueKind::SourceAfter)),
        Class::Verb(form, use_) => verb_at(text, words, floor, first..at + 1, (form, use_)),
        _ => None,
    }
}

fn verb_at(
    text: &str,
    words: &[Word],
    floor: usize,
    verb: Range<usize>,
    (form, use_): (Form, Use),
) -> Option<CueWords> {
    let before = verb.start.checked_sub(1).filter(|at| *at >= floor).map(|at| &words[at]);
    if words[verb.start].kind == Kind::Capital && !opens(before) || is_noun(text, before) {
        return None;
    }
    let start = group_start(words, floor, verb.start);
    let group = &words[start..verb.start];
    let auxiliary = group.iter().any(|word| word.class == Some(Class::Auxiliary));
    let be = group.iter().any(|word| word.class == Some(Class::Be));
    let reflexive = group.iter().any(|word| word.class == Some(Class::Reflexive));
    let whole = start..verb.end;
    match form {
        _ if be && !reflexive && use_ == Use::Judge && form != Form::Gerund => {
            Some(cue(text, words, verb, CueKind::Passive))
        }
        _ if be && !reflexive && form != Form::Gerund => None,
        Form::Gerund if be => Some(cue(text, words, whole, CueKind::Verb(use_))),
        Form::Gerund => Some(cue(text, words, verb, CueKind::Dependent(use_))),
        Form::Finite => Some(cue(text, words, whole, CueKind::Verb(use_))),
        Form::Participle if auxiliary || be => Some(cue(text, words, whole, CueKind::Verb(use_))),
        Form::Participle if before.is_some_and(|word| word.class == Some(Class::Conjunction)) => {
            Some(cue(text, words, verb, CueKind::Dependent(use_)))
        }
        Form::Participle if use_ == Use::Judge => Some(cue(text, words, verb, CueKind::Passive)),
        Form::Participle | Form::Infinitive => None,
    }
}

fn opens(before: Option<&Word>) -> bool {
    before.is_none_or(|word| !word.is_word())
}

/// Behind an article or a preposition stands a noun: "une annonce", "to report".
fn is_noun(text: &str, before: Option<&Word>) -> bool {
    before.is_some_and(|word| {
        let governs = Some(Class::Of) == word.class
            || matches!(word.class, Some(Class::Determiner(_) | Class::Preposition | Class::Honorific(_)));
        governs || word.is_word() && POSSESSIVES.iter().any(|ending| text[word.range()].ends_with(ending))
    })
}

/// What English names end in before a noun that looks like a verb: "Friday’s tweets".
const POSSESSIVES: [&str; 2] = ["'s", "’s"];

/// Where the auxiliaries, adverbs and short pronouns before the verb at `verb` begin.
fn group_start(words: &[Word], floor: usize, verb: usize) -> usize {
    let lowest = floor.max(verb.saturating_sub(AUXILIARY_WITHIN));
    let mut start = verb;
    while start > lowest {
        let in_group = matches!(
            words[start - 1].class,
            Some(Class::Auxiliary | Class::Be | Class::Adverb | Class::Clitic | Class::Reflexive)
        );
        let object = matches!(words[start - 1].class, Some(Class::Determiner(_)))
            && words[start].class == Some(Class::Auxiliary)
            && start < verb;
        if !(in_group || object) {
            break;
        }
        start -= 1;
    }
    start
}

fn cue(text: &str, words: &[Word], range: Range<usize>, kind: CueKind) -> CueWords {
    let inverted = words[range.clone()].iter().rev().find_map(|word| inverted_pronoun(text, word));
    let (start, mut end) = (words[range.start].start, words[range.end - 1].end);
    if let Some((pronoun, _)) = &inverted
        && pronoun.end == end
    {
        end = pronoun.start;
        end -= text[start..end].len() - text[start..end].trim_end_matches(['-', 't']).len().max(1);
    }
    let end = end.max(start + 1);
    let reflexive = words[range.clone()].iter().any(|word| word.class == Some(Class::Reflexive));
    CueWords { words: range, kind, range: start..end, reflexive, inverted }
}

/// The pronoun behind the hyphen of "a-t-il", "dit-elle".
fn inverted_pronoun(text: &str, word: &Word) -> Option<(Range<usize>, Gender)> {
    let normal = normal_form(&text[word.range()]);
    let (_, pronoun) = split_inversion(&normal)?;
    let gender = match pronoun {
        "il" => Gender::Masculine,
        "elle" => Gender::Feminine,
        "ils" | "elles" => Gender::Plural,
        "on" | "je" | "nous" => Gender::Any,
        _ => return None,
    };
    Some((word.end - pronoun.len()..word.end, gender))
}
