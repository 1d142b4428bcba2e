//! Brings a cue of a frame together with what it reports: marked words beside it, the clause behind it,
//! or the clause before it.

use std::ops::Range;

use super::clauses::{SHORTEST_CLAUSE, clause_before};
use super::cues::{CueKind, CueWords};
use super::phrases::{Phrase, first_phrase, phrase_at, phrase_before, source_phrase_at};
use super::words::{Kind, Word, normal_form};
use crate::lexicon::speech::{Class, SpeechLexicon};

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

/// Words between marked words and a cue behind them with its subject: a name with an apposition.
pub(super) const SUBJECT_WORDS: usize = 22;

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
        let speaker = Some(source_phrase_at(self.words, cue.words.end)?);
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
    pub(super) fn postposed_speaker(&self, number: usize, floor: usize) -> (Option<Phrase>, bool) {
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

    /// Where the last report before a cue ends.
    pub(super) fn floor_before(&self, number: usize, reports: &[Report]) -> usize {
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
}

/// Is the word at `at` reported already?
pub(super) fn is_taken(reports: &[Report], at: usize) -> bool {
    reports.iter().any(|report| report.words.contains(&at))
}
