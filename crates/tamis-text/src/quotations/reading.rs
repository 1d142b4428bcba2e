//! Reads the frames of a text in order and makes its quotations.
//!
//! Keeps what the last quotations were, because speech goes on in the next sentence and pronouns point
//! back.

use std::ops::Range;

use super::attribution::{FrameWords, Report};
use super::cues::{CueWords, find_cues};
use super::frames::Frame;
use super::loose::{Loose, SHORTEST_PIECE, SHORTEST_UTTERANCE};
use super::marks::Marked;
use super::phrases::Phrase;
use super::speakers::Speakers;
use super::words::{Kind, Word, words_of_frame};
use super::{Cue, Quotation, QuotationKind, Speaker};
use crate::lexicon::speech::{Gender, SpeechLexicon};

/// Words of the longest sentence that is read for cues: more are no prose, and cost more than they tell.
const LONGEST_SENTENCE: usize = 1500;

/// The quotations in `frames`.
pub(super) fn read_frames(
    text: &str,
    frames: &[Frame],
    marked: &[Marked],
    lexicon: Option<&SpeechLexicon>,
) -> Vec<Quotation> {
    let speakers = Speakers::of(text, lexicon);
    let mut reader = Reader {
        text,
        marked,
        lexicon,
        speakers,
        found: Vec::new(),
        last: None,
        introduction: None,
        pending: None,
    };
    for frame in frames {
        reader.read(frame);
    }
    reader.found
}

/// Who says words, and by what cue.
pub(super) type Origin = (Option<Speaker>, Option<Cue>);

/// What is known while the frames of a text are read.
pub(super) struct Reader<'t> {
    pub(super) text: &'t str,
    pub(super) marked: &'t [Marked],
    pub(super) lexicon: Option<&'t SpeechLexicon>,
    pub(super) speakers: Speakers<'t>,
    pub(super) found: Vec<Quotation>,
    /// The speech that the next frame may go on with.
    pub(super) last: Option<LastSpeech>,
    /// Who speaks in the next frame, where the one before ends in a colon or a verb of saying.
    pub(super) introduction: Option<Origin>,
    /// Words in marks that fill the frame before and are no speech unless the next frame says so.
    pub(super) pending: Option<usize>,
}

/// The last speech in marks.
#[derive(Clone)]
pub(super) struct LastSpeech {
    /// Who spoke.
    pub(super) speaker: Option<Speaker>,
    /// By what cue.
    pub(super) cue: Option<Cue>,
    /// Frames since.
    pub(super) age: usize,
}

impl Reader<'_> {
    fn read(&mut self, frame: &Frame) {
        if let Some(last) = &mut self.last {
            last.age += 1;
        }
        let Some(lexicon) = self.lexicon else {
            return self.read_without_words(frame);
        };
        let words = words_of_frame(self.text, frame, self.marked, lexicon);
        if words.len() > LONGEST_SENTENCE {
            return self.read_without_words(frame);
        }
        let cues = find_cues(self.text, &words, lexicon);
        let loose = Loose { frame, words: &words, cues: &cues };
        self.add_late_speaker(&loose);
        let first = self.found.len();
        if !cues.is_empty() {
            let frame_words = FrameWords { text: self.text, words: &words, cues: &cues, lexicon };
            for report in frame_words.reports() {
                self.add_report(&words, &cues, &report);
            }
        }
        self.add_loose_speech(&loose, first);
        self.found[first..].sort_by_key(|quotation| quotation.range.start);
        self.note_introduction(&loose, first);
    }

    fn read_without_words(&mut self, frame: &Frame) {
        for number in frame.marked.clone() {
            if self.is_speech(number) {
                self.push_marked(number, None, None);
            }
        }
    }

    fn add_report(&mut self, words: &[Word], cues: &[CueWords], report: &Report) {
        let cue_words = &cues[report.cue];
        let range = words[report.words.start].start..words[report.words.end - 1].end;
        let alone = report.words.len() == 1;
        let marked = words[report.words.clone()].iter().any(Word::is_marked);
        let kind = match (alone && marked, marked) {
            (true, _) => QuotationKind::Direct,
            (false, true) => QuotationKind::Mixed,
            (false, false) => QuotationKind::Indirect,
        };
        let speaker = self.speaker_of(words, cue_words, report);
        let cue = Some(self.cue(cue_words.range.clone()));
        match words[report.words.start].kind {
            Kind::Marked(number) if alone => {
                let count = self.count(number);
                let introduced = report.words.start < cue_words.words.start
                    || count >= SHORTEST_PIECE
                    || match words[report.words.start - 1].kind {
                        Kind::Colon => true,
                        Kind::Comma => count >= SHORTEST_UTTERANCE,
                        _ => false,
                    };
                if introduced {
                    self.push_marked(number, speaker, cue);
                }
            }
            _ => {
                let text = self.text[range.clone()].to_owned();
                self.found.push(Quotation { kind, range, text, speaker, cue });
            }
        }
    }

    fn speaker_of(&mut self, words: &[Word], cue: &CueWords, report: &Report) -> Option<Speaker> {
        if report.inverted {
            let (range, gender) = cue.inverted.clone()?;
            return Some(self.pronoun(range, gender));
        }
        let phrase = report.speaker.as_ref()?;
        Some(self.speaker(words, phrase))
    }

    /// The speaker that a noun phrase names.
    pub(super) fn speaker(&mut self, words: &[Word], phrase: &Phrase) -> Speaker {
        let before = self.found.last().and_then(|last| last.speaker.as_ref());
        self.speakers.phrase_speaker(words, phrase, before)
    }

    /// The speaker that a pronoun stands for.
    pub(super) fn pronoun(&self, range: Range<usize>, gender: Gender) -> Speaker {
        let before = self.found.last().and_then(|last| last.speaker.as_ref());
        self.speakers.pronoun_speaker(range, gender, before)
    }

    pub(super) fn cue(&self, range: Range<usize>) -> Cue {
        Cue { text: self.text[range.clone()].to_owned(), range }
    }

    pub(super) fn push_marked(&mut self, number: usize, speaker: Option<Speaker>, cue: Option<Cue>) {
        let Marked { outer, inner, .. } = self.marked[number].clone();
        let text = self.text[inner].trim().to_owned();
        self.last = Some(LastSpeech { speaker: speaker.clone(), cue: cue.clone(), age: 0 });
        self.found.push(Quotation { kind: QuotationKind::Direct, range: outer, text, speaker, cue });
    }
}
