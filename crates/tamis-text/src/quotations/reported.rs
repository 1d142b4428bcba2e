//! Finds what a cue reports that looks forwards: "X a dit : « … »", "X said that …", "X called it “…”".

use std::ops::Range;

use super::attribution::FrameWords;
use super::clauses::clause_end;
use super::cues::{CueKind, CueWords};
use super::words::{Kind, Word, normal_form};
use crate::lexicon::speech::{Class, Form, Use};

/// Words between a cue and the marked words or "that" that it reports: "said in an interview on Monday that".
const OBJECT_WORDS: usize = 12;

/// Words of the shortest clause without "that": "said he left".
pub(super) const SHORTEST_ZERO_CLAUSE: usize = 3;

impl FrameWords<'_> {
    /// What a cue that looks forwards reports.
    pub(super) fn reported_behind(&self, cue: &CueWords, use_: Use) -> Option<Range<usize>> {
        let start = cue.words.end;
        let first = self.words.get(start)?;
        if first.class == Some(Class::That) && use_ != Use::Judge || self.begins_bare_clause(cue, use_) {
            return self.clause_from(start);
        }
        let limit = self.words.len().min(start + OBJECT_WORDS);
        for at in start..limit {
            let word = &self.words[at];
            match word.kind {
                Kind::Marked(_) => return self.marked_behind(start, at, use_),
                Kind::Semicolon | Kind::Stop => return None,
                Kind::Comma if !self.is_reported_start(at + 1) => return None,
                _ if word.class == Some(Class::That) => {
                    return if use_ == Use::Say && (is_object(first) || first.kind == Kind::Comma) {
                        self.clause_from(at)
                    } else {
                        None
                    };
                }
                _ if at > start && matches!(word.class, Some(Class::Verb(..) | Class::Relative)) => {
                    return None;
                }
                _ => {}
            }
        }
        None
    }

    /// Behind a comma: marked words, or the "dass" of a German clause.
    fn is_reported_start(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.is_marked() || word.class == Some(Class::That))
    }

    /// A clause without "that": "said he left", "a reconnu avoir menti", "se dit prêt à".
    fn begins_bare_clause(&self, cue: &CueWords, use_: Use) -> bool {
        let start = cue.words.end;
        let Some(first) = self.words.get(start) else { return false };
        let verb = normal_form(&self.text[self.words[start - 1].range()]);
        let zero_that = self.lexicon.drops_that(&verb) && self.begins_clause(start);
        let bare = first.kind == Kind::Lower
            && matches!(
                first.class,
                None | Some(Class::Auxiliary | Class::Be | Class::Verb(Form::Infinitive, _))
            );
        let infinitive = bare && self.lexicon.is_infinitive(&normal_form(&self.text[first.range()]));
        let sourced = self.cues.iter().any(|cue| cue.kind == CueKind::Source);
        let predicate = cue.reflexive && !sourced && first.kind == Kind::Lower && first.class.is_none();
        use_ == Use::Say && (zero_that || infinitive || predicate)
    }

    /// Marked words at `at` behind a cue that ends at `start`.
    fn marked_behind(&self, start: usize, at: usize, use_: Use) -> Option<Range<usize>> {
        let between = &self.words[start..at];
        let Some(last) = between.last() else { return Some(at..at + 1) };
        if matches!(last.kind, Kind::Colon | Kind::Comma) {
            return Some(at..at + 1);
        }
        let inside = matches!(last.class, Some(Class::Preposition | Class::Determiner(_) | Class::Of));
        match use_ {
            Use::Judge => Some(self.skip_times(start)..self.end_of_object(at)),
            _ if inside => None,
            _ => Some(at..at + 1),
        }
    }

    fn skip_times(&self, start: usize) -> usize {
        let loose = |word: &&Word| matches!(word.class, Some(Class::Time | Class::Adverb));
        start + self.words[start..].iter().take_while(loose).count()
    }

    /// The end of an object that marked words at `at` belong to: "le « scandale » des enfants".
    fn end_of_object(&self, at: usize) -> usize {
        let goes_on = self.words.get(at + 1).is_some_and(|word| {
            matches!(word.class, Some(Class::Of | Class::Determiner(_))) && word.kind == Kind::Lower
        });
        let sign = |word: &Word| !word.is_word();
        let end = self.words[at + 1..].iter().position(sign).map_or(self.words.len(), |end| at + 1 + end);
        if goes_on { end } else { at + 1 }
    }

    /// Does a clause begin at `at`, without a "that" before it?
    fn begins_clause(&self, at: usize) -> bool {
        let Some(word) = self.words.get(at) else { return false };
        let subject = matches!(word.class, Some(Class::Pronoun(_) | Class::Determiner(_)))
            || word.kind == Kind::Capital && word.class.is_none();
        let subject = subject || self.is_bare_subject(at);
        let room = self.words[at..].iter().filter(|word| word.is_word()).take(SHORTEST_ZERO_CLAUSE).count();
        subject && room == SHORTEST_ZERO_CLAUSE
    }

    /// "members will help": a noun without an article before an auxiliary.
    fn is_bare_subject(&self, at: usize) -> bool {
        let bare = |word: &Word| word.kind == Kind::Lower && word.class.is_none();
        let nouns = self.words[at..].iter().take_while(|word| bare(word)).count();
        let verb = self.words.get(at + nouns).map(|word| word.class);
        (1..=SHORTEST_ZERO_CLAUSE).contains(&nouns)
            && matches!(verb, Some(Some(Class::Auxiliary | Class::Be)))
    }

    pub(super) fn clause_from(&self, start: usize) -> Option<Range<usize>> {
        let end = clause_end(self.words, start, self.cues);
        (end > start + 1).then_some(start..end)
    }
}

/// Can `word` begin what stands between a verb and its "that": to whom, where, when?
fn is_object(word: &Word) -> bool {
    use Class::{Adverb, Clitic, Determiner, Preposition, Pronoun, Time};
    let small = matches!(word.class, Some(Preposition | Time | Adverb | Determiner(_) | Pronoun(_) | Clitic));
    small || word.kind == Kind::Capital
}
