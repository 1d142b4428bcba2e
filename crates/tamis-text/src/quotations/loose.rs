//! Finds speech in marks that no cue beside it reports: it goes on from the sentence before, or a colon,
//! a signature or a cue inside the marks tells who speaks.

use super::attribution::FrameWords;
use super::cues::{CueKind, CueWords, find_cues};
use super::frames::Frame;
use super::phrases::{Phrase, first_phrase, phrase_at, phrase_before};
use super::reading::{LastSpeech, Origin, Reader};
use super::words::{Kind, Word, words_of_range};
use super::{Quotation, QuotationKind};
use crate::lexicon::speech::Class;

/// Words of the shortest words in marks that are speech where nothing else says so.
const SHORTEST_SPEECH: usize = 6;

/// Words of the shortest words in marks that a colon introduces as speech.
pub(super) const SHORTEST_UTTERANCE: usize = 2;

/// Words of the shortest piece of speech that goes on: less are scare quotes.
pub(super) const SHORTEST_PIECE: usize = 4;

/// Frames over which speech goes on.
const SPEECH_GOES_ON: usize = 1;

/// A frame as it is looked through for words in marks that no cue reports.
pub(super) struct Loose<'w> {
    /// The frame.
    pub(super) frame: &'w Frame,
    /// Its words.
    pub(super) words: &'w [Word],
    /// Its cues.
    pub(super) cues: &'w [CueWords],
}

impl Reader<'_> {
    /// "“Why?” Graham asked.", "“Why?” ― Graham": the speaker stands in the frame behind the marks.
    pub(super) fn add_late_speaker(&mut self, loose: &Loose<'_>) {
        let Loose { frame, words, cues } = *loose;
        let pending = self
            .pending
            .take()
            .filter(|number| self.is_blank(self.marked[*number].outer.end, frame.range.start));
        let open = self.found.last().is_some_and(|last| {
            last.kind == QuotationKind::Direct
                && last.speaker.is_none()
                && self.is_blank(last.range.end, frame.range.start)
        });
        if pending.is_none() && !open {
            return;
        }
        let signed = words.first().is_some_and(|word| word.kind == Kind::Dash);
        let (phrase, cue) = match cues.first() {
            _ if signed => (phrase_at(words, 1).filter(|phrase| phrase.words.end <= SIGNATURE_WORDS), None),
            Some(cue) if !frame.opens_paragraph && is_late_cue(words, cue) => {
                (phrase_before(words, 0, cue.words.start), Some(self.cue(cue.range.clone())))
            }
            _ => return,
        };
        let Some(phrase) = phrase else { return };
        let speaker = Some(self.speaker(words, &phrase));
        if let Some(number) = pending {
            return self.push_marked(number, speaker, cue);
        }
        self.last = Some(LastSpeech { speaker: speaker.clone(), cue: cue.clone(), age: 0 });
        if let Some(last) = self.found.last_mut() {
            (last.speaker, last.cue) = (speaker, cue);
        }
    }

    fn is_blank(&self, start: usize, end: usize) -> bool {
        start <= end && self.text[start..end].trim().is_empty()
    }

    /// Words between a pair of marks.
    pub(super) fn count(&self, number: usize) -> usize {
        self.text[self.marked[number].inner.clone()].split_whitespace().count()
    }

    /// Marked words that no cue of the frame reports: speech that goes on, or that a colon introduced.
    pub(super) fn add_loose_speech(&mut self, loose: &Loose<'_>, first: usize) {
        let words = loose.words;
        for (at, word) in words.iter().enumerate() {
            let Kind::Marked(number) = word.kind else { continue };
            let range = &self.marked[number].outer;
            let told = self.found[first..]
                .iter()
                .any(|found| found.range.start <= range.start && range.end <= found.range.end);
            if told {
                continue;
            }
            match self.origin_of(loose, at, number, first) {
                Some((speaker, cue)) => self.push_marked(number, speaker, cue),
                None if words.iter().all(|word| !word.is_word()) => self.pending = Some(number),
                None => {}
            }
        }
    }

    /// Who says the marked words at `at`, if they are speech at all.
    fn origin_of(&mut self, loose: &Loose<'_>, at: usize, number: usize, first: usize) -> Option<Origin> {
        let words = loose.words;
        let introduced = at > 0 && words[at - 1].kind == Kind::Colon;
        if !introduced && self.goes_on_in_frame(words, at, number, first) {
            let last = self.found.last()?;
            return Some((last.speaker.clone(), last.cue.clone()));
        }
        if at == 0
            && let Some(origin) = self.introduction.take()
        {
            return Some(origin);
        }
        self.origin_in_last_frame(loose, at, number)
            .or_else(|| Some((Some(self.speaker(words, &signature_behind(words, at)?)), None)))
            .or_else(|| (introduced && self.is_utterance(number)).then(|| self.introducer(loose, at)))
            .or_else(|| self.cue_inside(number))
            .or_else(|| {
                let opens = words[..at].iter().all(|word| !word.is_word());
                let listed = self.found.len() > first && is_listed(words, at) && self.is_utterance(number);
                (opens && (listed || self.is_speech(number) || self.is_clause(number)))
                    .then_some((None, None))
            })
    }

    /// "« … », a dit X, « … »": more words of the speaker whose cue stands before the comma.
    fn goes_on_in_frame(&self, words: &[Word], at: usize, number: usize, first: usize) -> bool {
        let tied = at > 0
            && words[at - 1].kind == Kind::Comma
            && self.count(number) >= SHORTEST_PIECE
            && self.found.last().is_some_and(is_postposed);
        self.found.len() > first && (tied || self.is_speech(number))
    }

    /// A frame of nothing but marked words goes on with the speech of the frame before.
    fn origin_in_last_frame(&self, loose: &Loose<'_>, at: usize, number: usize) -> Option<Origin> {
        let alone = loose.words.iter().all(|word| word.is_marked() || !word.is_word());
        let piece = !loose.frame.opens_paragraph && self.count(number) >= SHORTEST_PIECE;
        let last = self.last.as_ref().filter(|last| last.age <= SPEECH_GOES_ON)?;
        (alone && at == 0 && (piece || self.is_speech(number)))
            .then(|| (last.speaker.clone(), last.cue.clone()))
    }

    /// Who the words before the colon at `at` speak of, and the verb if there is one.
    fn introducer(&mut self, loose: &Loose<'_>, at: usize) -> Origin {
        let Loose { words, cues, .. } = *loose;
        let verb = cues.iter().rfind(|cue| cue.words.end <= at && matches!(cue.kind, CueKind::Verb(_)));
        let phrase = verb.and_then(|cue| phrase_before(words, 0, cue.words.start));
        let phrase = phrase.or_else(|| first_phrase(words).filter(|phrase| phrase.words.end < at));
        let speaker = phrase.map(|phrase| self.speaker(words, &phrase));
        (speaker, verb.map(|cue| self.cue(cue.range.clone())))
    }

    /// "“La désinformation est grave, rappelle X. Dans …”": the cue stands inside the marks.
    fn cue_inside(&mut self, number: usize) -> Option<Origin> {
        let lexicon = self.lexicon?;
        let mut words = Vec::new();
        words_of_range(self.text, self.marked[number].inner.clone(), lexicon, &mut words);
        let cues = find_cues(self.text, &words, lexicon);
        let frame_words = FrameWords { text: self.text, words: &words, cues: &cues, lexicon };
        let (cue, phrase) = frame_words.parenthesis()?;
        let speaker = match (phrase, &cue.inverted) {
            (Some(phrase), _) => self.speaker(&words, &phrase),
            (None, Some((range, gender))) => self.pronoun(range.clone(), *gender),
            (None, None) => return None,
        };
        Some((Some(speaker), Some(self.cue(cue.range.clone()))))
    }

    /// Remembers who speaks next where a frame ends in a colon or in a verb of saying.
    pub(super) fn note_introduction(&mut self, loose: &Loose<'_>, first: usize) {
        let Loose { words, cues, .. } = *loose;
        self.introduction = None;
        let Some(last) = words.iter().rposition(|word| word.is_word() || word.is_marked()) else { return };
        let colon = words[last + 1..].iter().any(|word| word.kind == Kind::Colon);
        let cue = cues.last().filter(|cue| cue.words.end == last + 1 || colon);
        let told = self.found.len() > first;
        if !colon && (told || cue.is_none()) {
            return;
        }
        let phrase = match cue {
            Some(cue) => phrase_before(words, 0, cue.words.start),
            None => first_phrase(words),
        };
        let speaker = phrase.map(|phrase| self.speaker(words, &phrase));
        if speaker.is_some() || cue.is_some() {
            self.introduction = Some((speaker, cue.map(|cue| self.cue(cue.range.clone()))));
        }
    }

    /// Are the marked words a sentence, long enough to be speech?
    pub(super) fn is_speech(&self, number: usize) -> bool {
        self.count(number) >= SHORTEST_SPEECH && self.marked[number].closed && self.is_sentence(number)
    }

    /// Could the marked words be said behind a colon?
    fn is_utterance(&self, number: usize) -> bool {
        self.is_sentence(number) && self.marked[number].closed && self.count(number) >= SHORTEST_UTTERANCE
    }

    /// Short words in marks that begin with "I", "we", "it": nobody calls a thing so.
    fn is_clause(&self, number: usize) -> bool {
        let inner = self.text[self.marked[number].inner.clone()].trim();
        let first = inner.split([' ', '’', '\'']).next().unwrap_or_default();
        let with_apostrophe = format!("{}'", first.to_lowercase());
        let class = |word: &str| self.lexicon.and_then(|lexicon| lexicon.class_of(word));
        let pronoun = |word: &str| matches!(class(word), Some(Class::Pronoun(_)));
        self.is_utterance(number) && (pronoun(&first.to_lowercase()) || pronoun(&with_apostrophe))
    }

    fn is_sentence(&self, number: usize) -> bool {
        let inner = self.text[self.marked[number].inner.clone()].trim();
        inner.starts_with(|c: char| !c.is_lowercase())
    }
}

/// Do only a comma and other marked words stand before the marked words at `at`: "« Je ne sais pas », « Comme ça »"?
fn is_listed(words: &[Word], at: usize) -> bool {
    at > 1 && words[at - 1].kind == Kind::Comma && words[at - 2].is_marked()
}

/// Does the cue stand behind the quotation?
fn is_postposed(quotation: &Quotation) -> bool {
    quotation.cue.as_ref().is_some_and(|cue| cue.range.start >= quotation.range.end)
}

/// The name behind a dash behind the marked words at `at`.
fn signature_behind(words: &[Word], at: usize) -> Option<Phrase> {
    let dash = words.get(at + 1)?;
    let named = words.get(at + 2)?.kind == Kind::Capital;
    (dash.kind == Kind::Dash && named && words.len() - at <= SIGNATURE_WORDS)
        .then(|| phrase_at(words, at + 2))?
}

/// A verb near the start of a frame that reports nothing in it: "Graham asked."
fn is_late_cue(words: &[Word], cue: &CueWords) -> bool {
    let after = words.get(cue.words.end);
    let closed = after.is_none_or(|word| !word.is_word() && word.kind != Kind::Colon && !word.is_marked());
    matches!(cue.kind, CueKind::Verb(_)) && cue.words.start <= SIGNATURE_WORDS && closed
}

/// Words of the longest signature under words in marks: "― Carlos Raúl, 34, teacher".
const SIGNATURE_WORDS: usize = 8;
