//! Finds the clause that a cue behind it reports without marks, "…, a indiqué X", and the clause beside
//! a source, "selon X, …".

use std::ops::Range;

use super::attribution::{FrameWords, Report, SUBJECT_WORDS, is_taken};
use super::clauses::{SHORTEST_CLAUSE, clause_before, clause_end};
use super::cues::CueKind;
use super::phrases::{Phrase, is_name_word, phrase_before, source_phrase_at};
use super::reported::SHORTEST_ZERO_CLAUSE;
use super::words::{Kind, Word, normal_form};
use crate::lexicon::speech::{Class, Form, Use};

/// Words before a comma among which the one that begins its part is looked for.
const PART_WORDS: usize = 12;

impl FrameWords<'_> {
    /// Clauses before a cue, or beside a source, that hold no words reported already.
    pub(super) fn clause_report_of(&self, number: usize, reports: &mut Vec<Report>) {
        let cue = &self.cues[number];
        if reports.iter().any(|report| report.cue == number || report.words.contains(&cue.words.start)) {
            return;
        }
        let found = match cue.kind {
            CueKind::Verb(Use::Say) => self.clause_before_verb(number, reports),
            CueKind::Source => self.clause_beside_source(number, reports),
            CueKind::SourceAfter => self.clause_beside_late_source(number, reports),
            _ => None,
        };
        reports.extend(found);
    }

    /// "…, a indiqué X." and "…, X said."
    fn clause_before_verb(&self, number: usize, reports: &[Report]) -> Option<Report> {
        let cue = &self.cues[number];
        let comma = self.comma_before(cue.words.start)?;
        let (speaker, inverted) = self.postposed_speaker(number, comma + 1);
        let direct_subject = comma + 1 < cue.words.start;
        let bare = |phrase: &Phrase| {
            let first = &self.words[phrase.words.start];
            first.kind == Kind::Lower && first.class.is_none()
        };
        if !direct_subject && speaker.as_ref().is_some_and(bare) {
            return None;
        }
        if !(speaker.is_some() || inverted) || direct_subject && !self.closes(cue.words.end) {
            return None;
        }
        if !direct_subject && self.is_named_apposition(comma) {
            return None;
        }
        let floor = self.floor_before(number, reports);
        if let Some(end) = self.end_of_parenthesis(cue.words.end).filter(|_| direct_subject) {
            let start = clause_before(self.words, floor, comma, 1)?;
            return Some(Report { words: start..end, cue: number, speaker, inverted });
        }
        let start = clause_before(self.words, floor, comma, SHORTEST_CLAUSE)?;
        let phrase_only = speaker.as_ref().is_some_and(|phrase| self.is_apposed_name(start, comma, phrase));
        (!phrase_only).then_some(Report { words: start..comma, cue: number, speaker, inverted })
    }

    /// The end of a clause that goes on behind ", X said,".
    fn end_of_parenthesis(&self, at: usize) -> Option<usize> {
        let comma = self.words.get(at).is_some_and(|word| word.kind == Kind::Comma);
        let rest = self.words.get(at + 1..)?;
        let plain = !rest.iter().any(Word::is_marked) && !rest.first().is_some_and(begins_adjunct);
        let long = rest.iter().filter(|word| word.is_word()).count() >= SHORTEST_ZERO_CLAUSE;
        (comma && plain && long).then(|| clause_end(self.words, at + 1, &[]))
    }

    /// "Jeffrey Trimble, a senior official of the board, said": a name and what it is, no clause.
    fn is_apposed_name(&self, start: usize, comma: usize, speaker: &Phrase) -> bool {
        let name = self.words[start..comma].iter().take_while(|word| is_name_word(word)).count();
        let closed = self.words[start + name].kind == Kind::Comma;
        speaker.words.start <= start || name > 0 && closed
    }

    /// "Le chef du parti, Amram Mitzna, a annoncé": the part before the comma at `comma` is a name.
    fn is_named_apposition(&self, comma: usize) -> bool {
        let lowest = comma.saturating_sub(PART_WORDS);
        let before = (lowest..comma).rev().find(|at| self.words[*at].kind == Kind::Comma);
        before.is_some_and(|before| self.words[before + 1..comma].iter().all(is_name_word))
    }

    /// The comma that parts a clause from the cue behind it, or from the cue's subject.
    fn comma_before(&self, start: usize) -> Option<usize> {
        let lowest = start.saturating_sub(SUBJECT_WORDS);
        let comma = (lowest..start).rev().find(|at| !self.words[*at].is_word())?;
        let joined = self.words[comma..start]
            .iter()
            .any(|word| matches!(word.class, Some(Class::Conjunction | Class::Relative | Class::That)));
        (self.words[comma].kind == Kind::Comma && !joined).then_some(comma)
    }

    /// Does the sentence end at `at`, or go on with nothing but when and where?
    fn closes(&self, at: usize) -> bool {
        self.words.get(at).is_none_or(|word| {
            !word.is_word() && !word.is_marked() && word.kind != Kind::Colon
                || matches!(word.class, Some(Class::Time | Class::Preposition | Class::Adverb))
        })
    }

    fn clause_beside_source(&self, number: usize, reports: &[Report]) -> Option<Report> {
        let cue = &self.cues[number];
        let speaker = source_phrase_at(self.words, cue.words.end).filter(|phrase| !self.is_rule(phrase))?;
        let opens = self.words[..cue.words.start].iter().all(|word| !word.is_word() && !word.is_marked());
        let words = if opens {
            self.clause_behind_source(speaker.words.end)?
        } else {
            let end = self.end_before_source(cue.words.start);
            if !self.is_set_off(cue.words.start, &speaker) {
                return None;
            }
            clause_before(self.words, self.floor_before(number, reports), end, SHORTEST_CLAUSE)?..end
        };
        if words.clone().any(|at| is_taken(reports, at)) {
            return None;
        }
        Some(Report { words, cue: number, speaker: Some(speaker), inverted: false })
    }

    /// "selon la loi", "according to plan": nobody speaks.
    fn is_rule(&self, phrase: &Phrase) -> bool {
        let mut words = self.words[phrase.words.clone()].iter().take(2);
        words.any(|word| self.lexicon.is_impersonal(&normal_form(&self.text[word.range()])))
    }

    /// A source in the middle of a sentence names a speaker behind a comma, or by name.
    fn is_set_off(&self, at: usize, speaker: &Phrase) -> bool {
        let comma = self.words[at - 1].kind == Kind::Comma;
        comma || self.words[speaker.words.clone()].iter().any(|word| word.kind == Kind::Capital)
    }

    /// "Selon X, …": the clause from the first part on that no apposition is.
    fn clause_behind_source(&self, from: usize) -> Option<Range<usize>> {
        if self.lexicon.verb_second {
            return self.clause_from(from);
        }
        let comma = (from..self.words.len()).find(|at| self.words[*at].kind == Kind::Comma)?;
        let mut start = comma + 1;
        while self.is_apposition(start) {
            match (start..self.words.len()).find(|at| self.words[*at].kind == Kind::Comma) {
                Some(comma) => start = comma + 1,
                None => break,
            }
        }
        self.clause_from(start)
    }

    /// A part between commas that says what a name is: "directeur de campagne", "qui dirige …".
    fn is_apposition(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| {
            word.kind == Kind::Lower && matches!(word.class, None | Some(Class::Relative))
        })
    }

    /// Where the words end that stand before a source at `at`.
    pub(super) fn end_before_source(&self, at: usize) -> usize {
        let mut end = at;
        while end > 0 && !self.words[end - 1].is_word() && !self.words[end - 1].is_marked() {
            end -= 1;
        }
        end
    }

    /// German "X zufolge": the speaker stands before.
    fn clause_beside_late_source(&self, number: usize, reports: &[Report]) -> Option<Report> {
        let cue = &self.cues[number];
        let speaker = phrase_before(self.words, self.floor_before(number, reports), cue.words.start)?;
        let opens = speaker.words.start == 0;
        let words = if opens {
            self.clause_from(cue.words.end)?
        } else {
            0..self.end_before_source(speaker.words.start)
        };
        Some(Report { words, cue: number, speaker: Some(speaker), inverted: false })
    }
}

/// Does a part that begins with `word` add to ", X said," instead of going on with what X said?
fn begins_adjunct(word: &Word) -> bool {
    use Class::{Conjunction, Preposition, Relative, Time, Verb};
    matches!(word.class, Some(Conjunction | Preposition | Relative | Time | Verb(Form::Gerund, _)))
}
