//! Tells from the verbs around an expression whether it lies before or behind the anchor.

use super::grammar::Grammar;
use super::matcher::Match;
use super::sentence::Sentence;

/// Where an expression lies, seen from the anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    Past,
    Future,
    Unknown,
}

/// Tokens on each side that are searched for a verb.
const REACH: usize = 14;

/// The direction that the nearest verb form or word of plan tells.
pub(super) fn direction_of(found: &Match, sentence: &Sentence, grammar: &Grammar) -> Direction {
    for distance in 1..=REACH {
        let before = found.from.checked_sub(distance);
        let tense = before
            .and_then(|at| sentence.tense(at, grammar))
            .or_else(|| sentence.tense(found.to + distance - 1, grammar));
        match tense {
            Some(1..) => return Direction::Future,
            Some(..=-1) => return Direction::Past,
            _ => {}
        }
    }
    Direction::Unknown
}
