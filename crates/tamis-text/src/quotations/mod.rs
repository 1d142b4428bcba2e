//! Turns a text into what its people say: quotations with kind, cue and speaker.
//!
//! Marks and verbs of saying are found in one pass over a sentence; a quotation is made where the two
//! meet. Words in marks that nobody is said to have said (scare quotes, titles) are left out.

mod attribution;
mod clauses;
mod cues;
mod frames;
mod loose;
mod mark_sides;
mod marks;
mod names;
mod phrases;
mod reading;
mod reported;
mod speakers;
mod unquoted;
mod words;

use std::ops::Range;

use crate::lexicon::speech::{LANGUAGES, SpeechLexicon, speech_lexicon};

/// What is known of a text before its quotations are read.
#[derive(Debug, Clone, Copy, Default)]
pub struct QuotationContext<'c> {
    /// BCP 47 tag of the text's language; without it, the language whose small words are most frequent.
    pub language: Option<&'c str>,
}

/// Words that the text gives as somebody's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    /// How it is told.
    pub kind: QuotationKind,
    /// Where it stands, in bytes of the text, with its marks.
    pub range: Range<usize>,
    /// The words, without marks around them.
    pub text: String,
    /// Who says it, where the text tells.
    pub speaker: Option<Speaker>,
    /// The words that say that somebody says it: "a déclaré", "according to".
    pub cue: Option<Cue>,
}

/// How a quotation is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuotationKind {
    /// All of it in quotation marks.
    Direct,
    /// A clause with some words in quotation marks.
    Mixed,
    /// No quotation marks.
    Indirect,
}

/// Who says a quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// The speaker as named beside the quotation.
    pub text: String,
    /// Where that stands, in bytes of the text.
    pub range: Range<usize>,
    /// The fullest name that the text has for the same speaker.
    pub resolved: String,
    /// What the text says the speaker is: "ministre de la Défense".
    pub role: Option<String>,
}

/// The words by which a quotation is attributed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    /// The words.
    pub text: String,
    /// Where they stand, in bytes of the text.
    pub range: Range<usize>,
}

/// The quotations of `text`, in order.
///
/// French, English, German and Spanish are read with their verbs of saying; in other languages only
/// whole sentences in quotation marks are found, without speakers.
///
/// ```
/// use tamis_text::quotations::{QuotationContext, QuotationKind, find_quotations};
/// let text = "« Le projet avance », a expliqué le CNSP.";
/// let found = find_quotations(text, &QuotationContext { language: Some("fr") });
/// assert_eq!(found[0].kind, QuotationKind::Direct);
/// assert_eq!(found[0].text, "Le projet avance");
/// assert_eq!(found[0].speaker.as_ref().unwrap().text, "le CNSP");
/// ```
pub fn find_quotations(text: &str, context: &QuotationContext<'_>) -> Vec<Quotation> {
    let language = context.language.or_else(|| guess_language(text));
    let lexicon = language.and_then(speech_lexicon);
    let marked = marks::pair_marks(text);
    if marked.is_empty() && lexicon.is_none() {
        return Vec::new();
    }
    let frames = frames::split_frames(text, language, lexicon, &marked);
    reading::read_frames(text, &frames, &marked, lexicon)
}

/// Bytes of a text from which its language is guessed.
const GUESSED_FROM: usize = 3000;

fn guess_language(text: &str) -> Option<&'static str> {
    let mut end = text.len().min(GUESSED_FROM);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let words: Vec<String> = text[..end].split_whitespace().map(str::to_lowercase).collect();
    let small_words = |lexicon: &SpeechLexicon| words.iter().filter(|word| lexicon.is_small(word)).count();
    LANGUAGES
        .iter()
        .filter_map(|language| Some((small_words(speech_lexicon(language)?), *language)))
        .filter(|(count, _)| *count > 0)
        .max()
        .map(|(_, language)| language)
}
