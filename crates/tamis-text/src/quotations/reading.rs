//! Reads the frames of a text in order and makes its quotations.
//!
//! Keeps what the last quotations were, because speech goes on in the next sentence and pronouns point
//! back.

use std::ops::Range;

use super::attribution::{FrameWords, Report};
use super::cues::{CueKind, CueWords, find_cues};
use super::frames::Frame;
use super::marks::Marked;
use super::names::Names;
use super::phrases::{Phrase, first_phrase, phrase_at, phrase_before};
use super::words::{Kind, Word, words_of_frame, words_of_range};
use super::{Cue, Quotation, QuotationKind, Speaker};
use crate::lexicon::speech::{Class, Gender, SpeechLexicon};

/// Words of the shortest words in marks that are speech where nothing else says so.
const SHORTEST_SPEECH: usize = 6;

/// Words of the shortest words in marks that a colon introduces as speech.
const SHORTEST_UTTERANCE: usize = 2;

/// Words of the shortest piece in marks that a judging verb quotes: less are scare quotes.
const SHORTEST_PIECE: usize = 4;

/// The quotations in `frames`.
pub(super) fn read_frames(
    text: &str,
    frames: &[Frame],
    marked: &[Marked],
    lexicon: Option<&SpeechLexicon>,
) -> Vec<Quotation> {
    let mut reader =
        Reader { text, marked, lexicon, names: None, found: Vec::new(), last: None, colon: None };
    for frame in frames {
        reader.read(frame);
    }
    reader.found
}

struct Reader<'t> {
    text: &'t str,
    marked: &'t [Marked],
    lexicon: Option<&'t SpeechLexicon>,
    /// Collected when the first speaker is resolved.
    names: Option<Names<'t>>,
    found: Vec<Quotation>,
    /// The speech that the next frame may go on with.
    last: Option<LastSpeech>,
    /// Who the frame before speaks of, where it ends in a colon or a verb of saying.
    colon: Option<(Option<Speaker>, Option<Cue>)>,
}

/// The last speech in marks.
#[derive(Clone)]
struct LastSpeech {
    speaker: Option<Speaker>,
    cue: Option<Cue>,
    /// Frames since.
    age: usize,
}

/// A frame as it is looked through for words in marks that no cue reports.
struct Loose<'w> {
    frame: &'w Frame,
    words: &'w [Word],
    cues: &'w [CueWords],
}

/// Frames over which speech goes on.
const SPEECH_GOES_ON: usize = 1;

impl<'t> Reader<'t> {
    fn read(&mut self, frame: &Frame) {
        if let Some(last) = &mut self.last {
            last.age += 1;
        }
        let Some(lexicon) = self.lexicon else {
            return self.read_without_words(frame);
        };
        let words = words_of_frame(self.text, frame, self.marked, lexicon);
        let cues = find_cues(self.text, &words, lexicon);
        self.add_late_speaker(frame, &words, &cues);
        let first = self.found.len();
        if !cues.is_empty() {
            let frame_words = FrameWords { text: self.text, words: &words, cues: &cues, lexicon };
            for report in frame_words.reports() {
                self.add_report(&words, &cues, &report);
            }
        }
        self.add_loose_speech(&Loose { frame, words: &words, cues: &cues }, first);
        self.found[first..].sort_by_key(|quotation| quotation.range.start);
        self.note_introduction(&words, &cues, first);
    }

    /// "“Why?” Graham asked.", "“Why?” ― Graham": the speaker stands in the frame behind the marks.
    fn add_late_speaker(&mut self, frame: &Frame, words: &[Word], cues: &[CueWords]) {
        let Some(last) = self.found.last() else { return };
        let adjacent = last.range.end <= frame.range.start
            && self.text[last.range.end..frame.range.start].trim().is_empty();
        if !adjacent || last.kind != QuotationKind::Direct || last.speaker.is_some() {
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
        let speaker = Some(self.phrase_speaker(words, &phrase));
        self.last = Some(LastSpeech { speaker: speaker.clone(), cue: cue.clone(), age: 0 });
        if let Some(last) = self.found.last_mut() {
            (last.speaker, last.cue) = (speaker, cue);
        }
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
                let introduced = report.words.start < cue_words.words.start
                    || self.count(number) >= SHORTEST_PIECE
                    || matches!(words[report.words.start - 1].kind, Kind::Colon | Kind::Comma);
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
            return Some(self.pronoun_speaker(range, gender));
        }
        let phrase = report.speaker.as_ref()?;
        Some(self.phrase_speaker(words, phrase))
    }

    fn phrase_speaker(&mut self, words: &[Word], phrase: &Phrase) -> Speaker {
        let range = words[phrase.words.start].start..words[phrase.words.end - 1].end;
        match phrase.pronoun {
            Some(gender) => self.pronoun_speaker(range, gender),
            None => self.named_speaker(range, &words[phrase.words.clone()]),
        }
    }

    /// A pronoun stands for the last speaker, if that is near and agrees with it.
    fn pronoun_speaker(&mut self, range: Range<usize>, gender: Gender) -> Speaker {
        let text = self.text[range.clone()].to_owned();
        let known = self.found.last().and_then(|last| last.speaker.as_ref());
        let known = known.filter(|speaker| agrees(self.gender_of(speaker), gender));
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
        let name = name_in(source, words);
        let short = words.iter().find_map(|word| names.long_form(&source[word.range()]));
        let full = name.clone().and_then(|name| names.full_name(&source[name]));
        let resolved = match (short, &full, &name) {
            (Some(long), ..) => long.to_owned(),
            (None, Some(full), _) => source[full.clone()].to_owned(),
            (None, None, Some(name)) => source[name.clone()].to_owned(),
            (None, None, None) => text.clone(),
        };
        let role = name.as_ref().and_then(|name| role_before(source, words, name));
        let beside = || {
            let is_noun = |word: &str| {
                lexicon.is_some_and(|lexicon| lexicon.class_of(word).is_none())
                    && word.starts_with(char::is_lowercase)
            };
            let name = full.or(name)?;
            names.role_beside(name, is_noun).map(str::to_owned)
        };
        Speaker { role: role.or_else(beside), text, range, resolved }
    }

    fn cue(&self, range: Range<usize>) -> Cue {
        Cue { text: self.text[range.clone()].to_owned(), range }
    }

    fn push_marked(&mut self, number: usize, speaker: Option<Speaker>, cue: Option<Cue>) {
        let Marked { outer, inner, .. } = self.marked[number].clone();
        let text = self.text[inner].trim().to_owned();
        self.last = Some(LastSpeech { speaker: speaker.clone(), cue: cue.clone(), age: 0 });
        self.found.push(Quotation { kind: QuotationKind::Direct, range: outer, text, speaker, cue });
    }

    fn count(&self, number: usize) -> usize {
        self.text[self.marked[number].inner.clone()].split_whitespace().count()
    }

    /// Marked words that no cue of the frame reports: speech that goes on, or that a colon introduced.
    fn add_loose_speech(&mut self, loose: &Loose<'_>, first: usize) {
        let words = loose.words;
        for at in 0..words.len() {
            let Kind::Marked(number) = words[at].kind else { continue };
            let range = &self.marked[number].outer;
            let told = self.found[first..]
                .iter()
                .any(|found| found.range.start <= range.start && range.end <= found.range.end);
            if told {
                continue;
            }
            if let Some((speaker, cue)) = self.origin_of(loose, at, number, first) {
                self.push_marked(number, speaker, cue);
            }
        }
    }

    /// Who says the marked words at `at`, if they are speech at all.
    fn origin_of(
        &mut self,
        loose: &Loose<'_>,
        at: usize,
        number: usize,
        first: usize,
    ) -> Option<(Option<Speaker>, Option<Cue>)> {
        let Loose { frame, words, cues } = *loose;
        let alone = words.iter().all(|word| word.is_marked() || !word.is_word());
        let introduced = at > 0 && words[at - 1].kind == Kind::Colon;
        let tied = at > 0
            && words[at - 1].kind == Kind::Comma
            && self.count(number) >= SHORTEST_PIECE
            && self.found.last().is_some_and(is_postposed);
        if self.found.len() > first && (self.is_speech(number) || tied) && !introduced {
            let last = self.found.last()?;
            return Some((last.speaker.clone(), last.cue.clone()));
        }
        if at == 0
            && let Some((speaker, cue)) = self.colon.take()
        {
            return Some((speaker, cue));
        }
        if alone && at == 0 {
            let goes_on = self.last.as_ref().filter(|last| last.age <= SPEECH_GOES_ON);
            let long =
                self.is_speech(number) || !frame.opens_paragraph && self.count(number) >= SHORTEST_PIECE;
            if let Some(last) = goes_on.filter(|_| long) {
                return Some((last.speaker.clone(), last.cue.clone()));
            }
        }
        if let Some(phrase) = signature_behind(words, at) {
            return Some((Some(self.phrase_speaker(words, &phrase)), None));
        }
        if introduced && self.is_utterance(number) {
            return Some(self.introducer(words, cues, at));
        }
        if let Some(found) = self.cue_inside(number) {
            return Some(found);
        }
        let listed = words[..at].iter().all(|word| !word.is_word());
        let said = self.is_speech(number) || self.is_clause(number);
        (said && (alone || listed)).then_some((None, None))
    }

    /// Who the words before the colon at `at` speak of, and the verb if there is one.
    fn introducer(&mut self, words: &[Word], cues: &[CueWords], at: usize) -> (Option<Speaker>, Option<Cue>) {
        let verb = cues.iter().rfind(|cue| cue.words.end <= at && matches!(cue.kind, CueKind::Verb(_)));
        let phrase = verb.and_then(|cue| phrase_before(words, 0, cue.words.start));
        let phrase = phrase.or_else(|| first_phrase(words).filter(|phrase| phrase.words.end < at));
        let speaker = phrase.map(|phrase| self.phrase_speaker(words, &phrase));
        (speaker, verb.map(|cue| self.cue(cue.range.clone())))
    }

    /// "“La désinformation est grave, rappelle X. Dans …”": the cue stands inside the marks.
    fn cue_inside(&mut self, number: usize) -> Option<(Option<Speaker>, Option<Cue>)> {
        let lexicon = self.lexicon?;
        let mut words = Vec::new();
        words_of_range(self.text, self.marked[number].inner.clone(), lexicon, &mut words);
        let cues = find_cues(self.text, &words, lexicon);
        let frame_words = FrameWords { text: self.text, words: &words, cues: &cues, lexicon };
        let (cue, phrase) = frame_words.parenthesis()?;
        let speaker = match (phrase, &cue.inverted) {
            (Some(phrase), _) => self.phrase_speaker(&words, &phrase),
            (None, Some((range, gender))) => self.pronoun_speaker(range.clone(), *gender),
            (None, None) => return None,
        };
        Some((Some(speaker), Some(self.cue(cue.range.clone()))))
    }

    /// Remembers who speaks next where a frame ends in a colon or in a verb of saying.
    fn note_introduction(&mut self, words: &[Word], cues: &[CueWords], first: usize) {
        self.colon = None;
        let Some(last) = words.iter().rposition(|word| word.is_word() || word.is_marked()) else { return };
        let colon = words[last + 1..].iter().any(|word| word.kind == Kind::Colon);
        let cue = cues.last().filter(|cue| cue.words.end == last + 1 || colon);
        if self.found.len() > first && !colon || cue.is_none() && !colon {
            return;
        }
        let phrase = match cue {
            Some(cue) => phrase_before(words, 0, cue.words.start),
            None => first_phrase(words),
        };
        let speaker = phrase.map(|phrase| self.phrase_speaker(words, &phrase));
        if speaker.is_some() || cue.is_some() {
            self.colon = Some((speaker, cue.map(|cue| self.cue(cue.range.clone()))));
        }
    }

    /// Are the marked words a sentence, long enough to be speech?
    fn is_speech(&self, number: usize) -> bool {
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
/// first capital of a governed run belongs to the role.
fn name_in(text: &str, words: &[Word]) -> Option<Range<usize>> {
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
    let governed = start > 0 && governs_name(&words[start - 1]);
    if governed && end - start > LONGEST_GOVERNED {
        start += 1;
    } else if governed {
        return None;
    }
    (start < end).then(|| words[start].start..words[end - 1].end)
}

fn governs_name(word: &Word) -> bool {
    matches!(word.class, Some(Class::Of | Class::Preposition | Class::Determiner(_) | Class::Auxiliary))
}

/// Capitals of the longest run that a preposition governs and that holds no name of its own.
const LONGEST_GOVERNED: usize = 2;

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
