//! Finds the cues among the words of a frame: verbs of saying with their auxiliaries, and words like
//! "selon".

use std::borrow::Cow;
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

/// Words of "Pour X," with its comma.
const OPINION_WORDS: usize = 8;

/// What English names end in before a noun that looks like a verb: "Friday’s tweets".
const POSSESSIVES: [&str; 2] = ["'s", "’s"];

/// The cues among `words`, in order.
pub(super) fn find_cues(text: &str, words: &[Word], lexicon: &SpeechLexicon) -> Vec<CueWords> {
    let finder = CueFinder { text, words, lexicon };
    let mut cues: Vec<CueWords> = finder.opinion_at_start().into_iter().collect();
    let mut floor = 0;
    for at in 0..words.len() {
        if let Some(cue) = finder.cue_at(floor, at) {
            floor = cue.words.end;
            cues.push(cue);
        }
    }
    cues
}

struct CueFinder<'w> {
    text: &'w str,
    words: &'w [Word],
    lexicon: &'w SpeechLexicon,
}

impl CueFinder<'_> {
    /// "Pour X, …" at the start of a frame, where X has a name.
    fn opinion_at_start(&self) -> Option<CueWords> {
        if self.lexicon.opinion? != self.normal(0)? {
            return None;
        }
        let comma = self.words.iter().take(OPINION_WORDS).position(|word| word.kind == Kind::Comma)?;
        let between = &self.words[1..comma];
        let named = between.iter().any(|word| word.kind == Kind::Capital && word.class.is_none());
        let dated = between.iter().any(|word| word.kind == Kind::Number);
        (named && !dated).then(|| self.cue(0..1, CueKind::Source))
    }

    fn normal(&self, at: usize) -> Option<Cow<'_, str>> {
        Some(normal_form(&self.text[self.words.get(at)?.range()]))
    }

    fn cue_at(&self, floor: usize, at: usize) -> Option<CueWords> {
        let (class, first) = match self.words[at].class? {
            Class::PairEnd | Class::Preposition | Class::Of if at > 0 => {
                (self.lexicon.class_of_pair(&self.normal(at - 1)?, &self.normal(at)?)?, at - 1)
            }
            class => (class, at),
        };
        match class {
            Class::Source => Some(self.cue(first..at + 1, CueKind::Source)),
            Class::SourceAfter => Some(self.cue(first..at + 1, CueKind::SourceAfter)),
            Class::Verb(form, use_) => self.verb_at(floor, first..at + 1, form, use_),
            _ => None,
        }
    }

    fn verb_at(&self, floor: usize, verb: Range<usize>, form: Form, use_: Use) -> Option<CueWords> {
        let before = verb.start.checked_sub(1).filter(|at| *at >= floor).map(|at| &self.words[at]);
        let named = self.words[verb.start].kind == Kind::Capital && before.is_some_and(Word::is_word);
        if named || before.is_some_and(|word| self.is_before_noun(word)) {
            return None;
        }
        let start = group_start(self.words, floor, verb.start);
        let has = |class| self.words[start..verb.start].iter().any(|word| word.class == Some(class));
        let passive = has(Class::Be) && !has(Class::Reflexive) && form != Form::Gerund;
        let joined = before.is_some_and(|word| word.class == Some(Class::Conjunction));
        let whole = start..verb.end;
        match form {
            _ if passive && use_ == Use::Judge => Some(self.cue(verb, CueKind::Passive)),
            _ if passive => None,
            Form::Gerund if !has(Class::Be) => Some(self.cue(verb, CueKind::Dependent(use_))),
            Form::Gerund | Form::Finite => Some(self.cue(whole, CueKind::Verb(use_))),
            Form::Participle if has(Class::Auxiliary) || has(Class::Be) => {
                Some(self.cue(whole, CueKind::Verb(use_)))
            }
            Form::Participle if joined => Some(self.cue(verb, CueKind::Dependent(use_))),
            Form::Participle if use_ == Use::Judge => Some(self.cue(verb, CueKind::Passive)),
            Form::Participle | Form::Infinitive => None,
        }
    }

    /// Behind an article, a preposition or a possessive stands a noun: "une annonce", "to report".
    fn is_before_noun(&self, word: &Word) -> bool {
        use Class::{Determiner, Honorific, Of, Preposition};
        let governs = matches!(word.class, Some(Determiner(_) | Honorific(_) | Of | Preposition));
        let owns = |ending: &&str| self.text[word.range()].ends_with(*ending);
        governs || word.is_word() && POSSESSIVES.iter().any(owns)
    }

    fn cue(&self, words: Range<usize>, kind: CueKind) -> CueWords {
        let group = &self.words[words.clone()];
        let inverted = group.iter().rev().find_map(|word| self.inverted_pronoun(word));
        let reflexive = group.iter().any(|word| word.class == Some(Class::Reflexive));
        let (start, mut end) = (group[0].start, group[group.len() - 1].end);
        if let Some((pronoun, _)) = inverted.as_ref().filter(|(pronoun, _)| pronoun.end == end) {
            let verb = self.text[start..pronoun.start].trim_end_matches('-');
            end = start + verb.strip_suffix("-t").unwrap_or(verb).len();
        }
        CueWords { words, kind, range: start..end, reflexive, inverted }
    }

    /// The pronoun behind the hyphen of "a-t-il", "dit-elle".
    fn inverted_pronoun(&self, word: &Word) -> Option<(Range<usize>, Gender)> {
        let normal = normal_form(&self.text[word.range()]);
        let (_, pronoun) = split_inversion(&normal)?;
        match self.lexicon.class_of(pronoun) {
            Some(Class::Pronoun(gender)) => Some((word.end - pronoun.len()..word.end, gender)),
            _ => None,
        }
    }
}

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
