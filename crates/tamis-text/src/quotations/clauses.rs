//! Finds where the clause of indirect speech ends, and where the one before a cue begins.

use super::cues::{CueKind, CueWords};
use super::words::{Kind, Word};
use crate::lexicon::speech::Class;

/// Words of the shortest clause that a cue behind it can report: "Rien ne change, a dit X."
pub(super) const SHORTEST_CLAUSE: usize = 3;

/// The end of the clause that begins at the word `start`: the end of the frame, or where another cue's
/// clause begins.
pub(super) fn clause_end(words: &[Word], start: usize, cues: &[CueWords]) -> usize {
    let mut cutting = cues.iter().filter(|cue| cue.words.start > start && cuts_clause(words, cue));
    let limit = cutting.find_map(|cue| cut_before(words, start, cue)).unwrap_or(words.len());
    let sign = (start..limit).find(|at| matches!(words[*at].kind, Kind::Semicolon | Kind::Colon));
    let end = sign.unwrap_or(limit);
    trim_signs(words, start, end)
}

/// Does this cue begin a report of its own, apart from the clause before it?
fn cuts_clause(words: &[Word], cue: &CueWords) -> bool {
    let before = cue.words.start.checked_sub(1).map(|at| &words[at]);
    let after = words.get(cue.words.end);
    let comma = before.is_some_and(|word| word.kind == Kind::Comma);
    let joined = before.is_some_and(|word| word.class == Some(Class::Conjunction));
    let that = after.is_some_and(|word| word.class == Some(Class::That));
    match cue.kind {
        CueKind::Dependent(_) => comma || that,
        CueKind::Verb(_) => that || joined || comma && cue.inverted.is_some(),
        CueKind::Source | CueKind::SourceAfter | CueKind::Passive => false,
    }
}

/// Where the clause before `cue` ends: at the comma or conjunction before the cue and its subject.
fn cut_before(words: &[Word], start: usize, cue: &CueWords) -> Option<usize> {
    let lowest = (start + 1).max(cue.words.start.saturating_sub(SUBJECT_WITHIN));
    (lowest..cue.words.start)
        .rev()
        .find(|at| words[*at].kind == Kind::Comma || words[*at].class == Some(Class::Conjunction))
}

/// Words before a cue within which the comma or conjunction before its subject stands.
const SUBJECT_WITHIN: usize = 6;

fn trim_signs(words: &[Word], start: usize, mut end: usize) -> usize {
    while end > start {
        let last = &words[end - 1];
        let loose =
            matches!(last.kind, Kind::Comma | Kind::Stop | Kind::Colon | Kind::Semicolon | Kind::Dash);
        if !loose && last.class != Some(Class::Conjunction) {
            break;
        }
        end -= 1;
    }
    end
}

/// The start of the clause that ends at the word `end`, not before `floor`;
/// `None` if it has fewer than `shortest` words.
pub(super) fn clause_before(words: &[Word], floor: usize, end: usize, shortest: usize) -> Option<usize> {
    let sign =
        (floor..end).rev().find(|at| matches!(words[*at].kind, Kind::Semicolon | Kind::Stop | Kind::Colon));
    let mut start = sign.map_or(floor, |at| at + 1);
    while start < end && opens_loosely(words, start) {
        start += 1;
    }
    let count = words[start..end].iter().filter(|word| word.is_word() || word.is_marked()).count();
    (count >= shortest).then_some(start)
}

fn opens_loosely(words: &[Word], at: usize) -> bool {
    let word = &words[at];
    let adverb =
        word.class == Some(Class::Adverb) && words.get(at + 1).is_some_and(|next| next.kind == Kind::Comma);
    adverb || !(word.is_word() || word.is_marked() || word.kind == Kind::Open)
}
