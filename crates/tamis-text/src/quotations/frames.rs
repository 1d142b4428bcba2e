//! Turns sentences and pairs of marks into frames: sentences that do not end inside marks.

use std::ops::Range;

use super::marks::Marked;
use crate::lexicon::speech::{Class, SpeechLexicon};
use crate::sentences::split_sentences;

/// A sentence with the quotations in it, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Frame {
    /// Where it stands.
    pub(super) range: Range<usize>,
    /// Its marked words, as a range of all marked words.
    pub(super) marked: Range<usize>,
    /// Does a paragraph begin with it?
    pub(super) opens_paragraph: bool,
}

/// The frames of `text`, in order.
pub(super) fn split_frames(
    text: &str,
    language: Option<&str>,
    lexicon: Option<&SpeechLexicon>,
    marked: &[Marked],
) -> Vec<Frame> {
    let mut frames: Vec<Frame> = Vec::new();
    let mut next = 0;
    let mut reach = 0;
    for sentence in split_sentences(text, language) {
        let start = next;
        while next < marked.len() && marked[next].outer.start < sentence.end {
            next += 1;
        }
        match frames.last_mut() {
            Some(last) if sentence.start < reach || ends_in_title(&text[last.range.clone()], lexicon) => {
                last.range.end = last.range.end.max(sentence.end);
                last.marked.end = next;
            }
            last => {
                let gap = last.map_or(0, |last| last.range.end)..sentence.start;
                let opens_paragraph = frames.is_empty() || text[gap].contains('\n');
                frames.push(Frame { range: sentence, marked: start..next, opens_paragraph });
            }
        }
        reach = marked[..next].last().map_or(0, |last| last.outer.end);
    }
    frames
}

/// Does a sentence seem to end behind "Rep." or "M.", a title whose name follows?
fn ends_in_title(sentence: &str, lexicon: Option<&SpeechLexicon>) -> bool {
    let Some(lexicon) = lexicon else { return false };
    let Some(sentence) = sentence.strip_suffix('.') else { return false };
    let last = sentence.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    last.starts_with(char::is_uppercase)
        && matches!(lexicon.class_of(&last.to_lowercase()), Some(Class::Honorific(_)))
}

#[cfg(test)]
mod tests {
    use super::super::marks::pair_marks;
    use super::*;

    #[test]
    fn a_frame_does_not_end_inside_marks() {
        let text = "« Un. Deux », dit-il. « Trois. »\nQuatre.";
        let frames = split_frames(text, Some("fr"), None, &pair_marks(text));
        let texts: Vec<&str> = frames.iter().map(|frame| &text[frame.range.clone()]).collect();
        assert_eq!(texts, ["« Un. Deux », dit-il.", "« Trois. »", "Quatre."]);
        assert!(frames[2].opens_paragraph && !frames[1].opens_paragraph);
    }
}
