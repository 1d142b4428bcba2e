//! Brings a cue of a frame together with what it reports: marked words beside it, the clause behind it,
//! or the clause before it.

use std::ops::Range;

use super::clauses::{SHORTEST_CLAUSE, clause_before, clause_end};
use super::cues::{CueKind, CueWords};
use super::phrases::{Phrase, first_phrase, is_name_word, phrase_at, phrase_before};
use super::words::{Kind, Word, normal_form};
use crate::lexicon::speech::{Class, Form, SpeechLexicon, Use};

/// What a cue reports, as ranges of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Report {
    /// The words reported.
    pub(super) words: Range<usize>,
    /// The number of its cue in the frame.
    pub(super) cue: usize,
    /// Who speaks.
    pub(super) speaker: Option<Phrase>,
    /// The speaker is the pronoun inside the cue: "dit-elle".
    pub(super) inverted: bool,
}

/// The words of a frame with its cues.
pub(super) struct FrameWords<'w> {
    pub(super) text: &'w str,
    pub(super) words: &'w [Word],
    pub(super) cues: &'w [CueWords],
    pub(super) lexicon: &'w SpeechLexicon,
}

/// Words between a cue and the marked words or "that" that it reports: "said in an interview on Monday that".
const OBJECT_WORDS: usize = 12;

/// Words between marked words and a cue behind them with its subject: a name with an apposition.
const SUBJECT_WORDS: usize = 22;

/// Words between a judging participle and the words that it quotes: "qualifié de".
const PASSIVE_WORDS: usize = 4;

/// Words behind a postposed cue that stand before its subject: "a déclaré à l'AFP mardi le ministre".
const BEFORE_SUBJECT: usize = 5;

impl FrameWords<'_> {
    /// What the cues of the frame report; marked words first, so that clauses find them taken.
    pub(super) fn reports(&self) -> Vec<Report> {
        let mut reports = Vec::new();
        for number in 0..self.cues.len() {
            self.report_of(number, &mut reports);
        }
        for number in 0..self.cues.len() {
            self.clause_report_of(number, &mut reports);
        }
        reports
    }

    /// The cue inside marked words that stands between commas with its subject: ", rappelle X,".
    pub(super) fn parenthesis(&self) -> Option<(&CueWords, Option<Phrase>)> {
        self.cues.iter().enumerate().find_map(|(number, cue)| {
            let before = cue.words.start.checked_sub(1)?;
            let verb = matches!(cue.kind, CueKind::Verb(_));
            if !verb || self.words[before].kind != Kind::Comma || self.opens_clause(cue.words.end) {
                return None;
            }
            let (speaker, inverted) = self.postposed_speaker(number, before + 1);
            let named = speaker.as_ref().is_some_and(|phrase| {
                self.words[phrase.words.clone()].iter().any(|word| word.kind == Kind::Capital)
            });
            (named || inverted).then_some((cue, speaker))
        })
    }

    fn report_of(&self, number: usize, reports: &mut Vec<Report>) {
        let cue = &self.cues[number];
        let found = match cue.kind {
            CueKind::Source => self.marked_before_source(number, reports),
            CueKind::SourceAfter => None,
            CueKind::Passive => self.marked_with_agent(number),
            CueKind::Verb(_) | CueKind::Dependent(_) => self.marked_before(number, reports),
        };
        let found = found.or_else(|| self.behind(number, reports));
        reports.extend(found);
    }

    /// Marked words before the cue: "« … », a dit X", "“…,” X said".
    fn marked_before(&self, number: usize, reports: &[Report]) -> Option<Report> {
        let cue = &self.cues[number];
        let marked = self.marked_left_of(cue)?;
        if is_taken(reports, marked) || self.opens_clause(cue.words.end) {
            return None;
        }
        let (speaker, inverted) = self.postposed_speaker(number, marked + 1);
        let words = self.with_its_clause(marked, self.floor_before(number, reports));
        let spoken = speaker.is_some() || inverted;
        spoken.then_some(Report { words, cue: number, speaker, inverted })
    }

    /// Marked words at `marked`, with the clause that they end if they are only a piece of it.
    fn with_its_clause(&self, marked: usize, floor: usize) -> Range<usize> {
        let joined = marked > floor && self.words[marked - 1].is_word();
        let start = if joined { clause_before(self.words, floor, marked + 1, SHORTEST_CLAUSE) } else { None };
        start.unwrap_or(marked)..marked + 1
    }

    /// "« … », selon X".
    fn marked_before_source(&self, number: usize, reports: &[Report]) -> Option<Report> {
        let cue = &self.cues[number];
        let end = self.end_before_source(cue.words.start);
        let marked =
            end.checked_sub(1).filter(|at| self.words[*at].is_marked() && !is_taken(reports, *at))?;
        let speaker = Some(phrase_at(self.words, cue.words.end)?);
        let words = self.with_its_clause(marked, self.floor_before(number, reports));
        Some(Report { words, cue: number, speaker, inverted: false })
    }

    /// "Qualifié de « … » par X".
    fn marked_with_agent(&self, number: usize) -> Option<Report> {
        let start = self.cues[number].words.end;
        let limit = self.words.len().min(start + PASSIVE_WORDS);
        let marked = (start..limit).find(|at| self.words[*at].is_marked())?;
        let agent = self.words.get(marked + 1)?;
        let speaks = self.lexicon.agent == normal_form(&self.text[agent.range()]);
        let speaker = if speaks { Some(phrase_at(self.words, marked + 2)?) } else { return None };
        Some(Report { words: marked..marked + 1, cue: number, speaker, inverted: false })
    }

    /// The marked words that stand before a cue with nothing but its subject between.
    fn marked_left_of(&self, cue: &CueWords) -> Option<usize> {
        let start = cue.words.start;
        let lowest = start.saturating_sub(SUBJECT_WORDS);
        let marked = (lowest..start).rev().find(|at| self.words[*at].is_marked())?;
        let between = &self.words[marked + 1..start];
        let apart =
            between.iter().any(|word| matches!(word.kind, Kind::Stop | Kind::Colon | Kind::Semicolon));
        let other_cue = self.cues.iter().any(|other| marked < other.words.start && other.words.start < start);
        let linked = between
            .iter()
            .any(|word| matches!(word.class, Some(Class::That | Class::Relative | Class::Conjunction)));
        (!apart && !other_cue && !linked).then_some(marked)
    }

    /// Does a "que", a colon or a clause follow, so that the cue looks forwards?
    fn opens_clause(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.class == Some(Class::That) || word.kind == Kind::Colon)
    }

    /// The speaker of a cue that stands behind what it reports.
    fn postposed_speaker(&self, number: usize, floor: usize) -> (Option<Phrase>, bool) {
        let cue = &self.cues[number];
        if cue.inverted.is_some() {
            return (None, true);
        }
        let between = &self.words[floor..cue.words.start];
        if between.iter().any(Word::is_word) {
            return (phrase_before(self.words, floor, cue.words.start), false);
        }
        let speaker = if self.lexicon.inverts { self.phrase_behind(cue.words.end) } else { None };
        (speaker, false)
    }

    /// The noun phrase behind a cue, past objects and times.
    fn phrase_behind(&self, start: usize) -> Option<Phrase> {
        let mut at = start;
        for _ in 0..BEFORE_SUBJECT {
            let word = self.words.get(at)?;
            match word.class {
                Some(Class::Adverb | Class::Time | Class::Clitic | Class::Reflexive) => at += 1,
                Some(Class::Determiner(_)) if self.is_time(at + 1) => at += 2,
                _ => break,
            }
        }
        phrase_at(self.words, at)
    }

    fn is_time(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.class == Some(Class::Time))
    }

    /// Marked words or a clause behind the cue: "X a dit : « … »", "X a dit que …".
    fn behind(&self, number: usize, reports: &[Report]) -> Option<Report> {
        let cue = &self.cues[number];
        let (CueKind::Verb(use_) | CueKind::Dependent(use_)) = cue.kind else { return None };
        let words = self.reported_behind(cue, use_)?;
        if words.clone().any(|at| is_taken(reports, at)) {
            return None;
        }
        let floor = self.floor_before(number, reports);
        let speaker = self.preposed_speaker(number, floor, reports);
        Some(Report { words, cue: number, speaker, inverted: cue.inverted.is_some() })
    }

    fn floor_before(&self, number: usize, reports: &[Report]) -> usize {
        let start = self.cues[number].words.start;
        reports.iter().map(|report| report.words.end).filter(|end| *end <= start).max().unwrap_or(0)
    }

    fn preposed_speaker(&self, number: usize, floor: usize, reports: &[Report]) -> Option<Phrase> {
        let cue = &self.cues[number];
        if cue.inverted.is_some() {
            return None;
        }
        let own = match cue.kind {
            CueKind::Verb(_) => phrase_before(self.words, floor, cue.words.start),
            _ => None,
        };
        own.or_else(|| reports.last().and_then(|report| report.speaker.clone()))
            .or_else(|| first_phrase(self.words).filter(|phrase| phrase.words.end <= cue.words.start))
    }

    /// What a cue that looks forwards reports.
    fn reported_behind(&self, cue: &CueWords, use_: Use) -> Option<Range<usize>> {
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

    fn clause_from(&self, start: usize) -> Option<Range<usize>> {
        let end = clause_end(self.words, start, self.cues);
        (end > start + 1).then_some(start..end)
    }

    /// Clauses before a cue, or beside a source, that hold no words reported already.
    fn clause_report_of(&self, number: usize, reports: &mut Vec<Report>) {
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
        name > 0 && closed && speaker.words.start > start || speaker.words.start <= start
    }

    /// "Le chef du parti, Amram Mitzna, a annoncé": the part before the comma at `comma` is a name.
    fn is_named_apposition(&self, comma: usize) -> bool {
        let lowest = comma.saturating_sub(OBJECT_WORDS);
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
        let speaker = phrase_at(self.words, cue.words.end).filter(|phrase| !self.is_rule(phrase))?;
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

    fn end_before_source(&self, at: usize) -> usize {
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

/// Words of the shortest clause without "that": "said he left".
const SHORTEST_ZERO_CLAUSE: usize = 3;

/// Does a part that begins with `word` add to ", X said," instead of going on with what X said?
fn begins_adjunct(word: &Word) -> bool {
    use Class::{Conjunction, Preposition, Relative, Time, Verb};
    matches!(word.class, Some(Conjunction | Preposition | Relative | Time | Verb(Form::Gerund, _)))
}

/// Can `word` begin what stands between a verb and its "that": to whom, where, when?
fn is_object(word: &Word) -> bool {
    use Class::{Adverb, Clitic, Determiner, Preposition, Pronoun, Time};
    let small = matches!(word.class, Some(Preposition | Time | Adverb | Determiner(_) | Pronoun(_) | Clitic));
    small || word.kind == Kind::Capital
}

fn is_taken(reports: &[Report], at: usize) -> bool {
    reports.iter().any(|report| report.words.contains(&at))
}
