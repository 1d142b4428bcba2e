//! Turns the features of lines into states: a trained forest scores each line, the best sequence of all is chosen.
//!
//! Order carries much of what a line is: article first, posts behind it, a byline before a post. The chances that one
//! state follows another are counted on the training texts; the best sequence is found by dynamic programming (Viterbi
//! 1967), in time linear in the lines.

use std::sync::OnceLock;

use super::context::Context;
use super::features::{NAMES, features_of};
use super::measure::Measures;
use super::transitions::{AGAINST, FIRST, PAIRS};
use crate::forest::Forest;

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// A line of the page's own content.
    Main,
    /// The first line of a reader's post.
    Opening,
    /// A later line of a post.
    Post,
    /// Name, date or controls of a post.
    Byline,
    /// Anything else.
    Boilerplate,
}

/// The states, in the order of the forest's outputs.
const STATES: [State; STATE_COUNT] =
    [State::Main, State::Opening, State::Post, State::Byline, State::Boilerplate];

/// Lines whose features are made and scored at a time.
const LINES_AT_A_TIME: usize = 64;

/// Number of states.
pub(super) const STATE_COUNT: usize = 5;

/// Probabilities of the states of one line.
pub(super) type Chances = [f32; STATE_COUNT];

/// The states of all lines, and how likely each state was for each line by itself.
#[derive(Debug, Default)]
pub(super) struct States {
    pub(super) states: Vec<State>,
    pub(super) chances: Vec<Chances>,
}

impl States {
    /// The likeliest sequence of states; `barriers` are log-odds against each state of each line.
    pub(super) fn of(lines: &[Measures], barriers: &[Chances]) -> Self {
        let context = Context::of(lines);
        let mut chances = Vec::with_capacity(lines.len());
        for first in (0..lines.len()).step_by(LINES_AT_A_TIME) {
            let range = first..(first + LINES_AT_A_TIME).min(lines.len());
            let scores = forest().score(&features_of(lines, &context, range.clone()));
            let rows = scores.chunks_exact(STATE_COUNT).zip(&barriers[range]);
            chances.extend(rows.map(|(scores, barrier)| chances_of(scores, barrier)));
        }
        Self { states: best_sequence(&chances), chances }
    }

    /// Probability of the chosen state of a line, its neighbours left aside.
    pub(super) fn confidence(&self, at: usize) -> f32 {
        let of = |state: State| self.chances[at][state as usize];
        match self.states[at] {
            State::Opening | State::Post => of(State::Opening) + of(State::Post),
            state => of(state),
        }
    }
}

fn chances_of(scores: &[f32], barrier: &Chances) -> Chances {
    let mut chances: Chances = std::array::from_fn(|state| scores[state] - barrier[state] - AGAINST[state]);
    let highest = chances.iter().copied().fold(f32::MIN, f32::max);
    chances = chances.map(|score| (score - highest).exp());
    let sum: f32 = chances.iter().sum();
    chances.map(|power| power / sum)
}

fn forest() -> &'static Forest {
    static FOREST: OnceLock<Forest> = OnceLock::new();
    FOREST.get_or_init(|| {
        Forest::from_bytes(include_bytes!("lines.bin"), NAMES)
            .expect("invariant: the table was fitted on these features")
    })
}

/// Least probability that counts: a forest is never as sure as it says.
const LEAST_CHANCE: f32 = 1e-6;

fn best_sequence(chances: &[Chances]) -> Vec<State> {
    let Some((first, rest)) = chances.split_first() else { return Vec::new() };
    let log = |chance: f32| chance.max(LEAST_CHANCE).ln();
    let mut scores: [f32; STATE_COUNT] = std::array::from_fn(|s| log(first[s]) + FIRST[s]);
    let mut back = Vec::with_capacity(rest.len());
    for line in rest {
        let mut from = [0_u8; STATE_COUNT];
        let mut next = [f32::MIN; STATE_COUNT];
        for (to, next) in next.iter_mut().enumerate() {
            for (before, score) in scores.iter().enumerate() {
                let score = score + PAIRS[before][to];
                if score > *next {
                    *next = score;
                    from[to] = before as u8;
                }
            }
            *next += log(line[to]);
        }
        scores = next;
        back.push(from);
    }
    trace(&scores, &back)
}

fn trace(scores: &[f32; STATE_COUNT], back: &[[u8; STATE_COUNT]]) -> Vec<State> {
    let mut at = (0..STATE_COUNT).fold(0, |best, s| if scores[s] > scores[best] { s } else { best });
    let mut states = vec![STATES[at]];
    for from in back.iter().rev() {
        at = usize::from(from[at]);
        states.push(STATES[at]);
    }
    states.reverse();
    states
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Chances of a line that is `state` with probability `p`.
    fn line(state: State, p: f32) -> Chances {
        let mut chances = [(1.0 - p) / (STATE_COUNT - 1) as f32; STATE_COUNT];
        chances[state as usize] = p;
        chances
    }

    #[test]
    fn clear_lines_keep_their_states() {
        let states =
            [State::Boilerplate, State::Main, State::Main, State::Byline, State::Opening, State::Post];
        let chances: Vec<Chances> = states.iter().map(|s| line(*s, 0.99)).collect();
        assert_eq!(best_sequence(&chances), states);
    }

    #[test]
    fn no_lines_have_no_states() {
        assert!(best_sequence(&[]).is_empty());
    }

    #[test]
    fn the_forest_fits_the_features() {
        assert_eq!(States::of(&vec![Measures::default(); 3], &[[0.0; STATE_COUNT]; 3]).states.len(), 3);
    }
}
