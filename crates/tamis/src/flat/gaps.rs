//! **What it finds**: one or two lines inside a discussion that were taken for boilerplate or bylines though nothing marks
//! them as such: a short reply, a name under a post.
//!
//! **Why**: by itself a line of few words looks like navigation; between two posts, where the text has no bylines, it is a
//! reader's.
//!
//! **Example**: `Anna Maria Berg` or `so true , well said` between two long posts.
//!
//! **When it is wrong**: a teaser or label between posts that holds no word of a site's own and stands there once.

use super::kinds::is_signature;
use super::pasted::{Lines, Mark};
use super::sequence::{State, States};
use super::words::Sense;

/// Lines of the longest gap.
const LONGEST_GAP: usize = 2;

/// Bare names from which a text names the writer of each post in a line of its own.
const NAMED_POSTS: usize = 3;

/// Words of the shortest line that may be a reply.
const LEAST_WORDS: u32 = 2;

/// The states with which gaps become lines of posts, by line.
pub(super) fn fill_gaps(lines: &Lines<'_>, pasted: &[Option<Mark>]) -> Vec<(usize, State)> {
    let states = &lines.states.states;
    let mut filled = Vec::new();
    if has_bylines(lines) {
        return filled;
    }
    let last_post = states.iter().rposition(|s| is_post(*s)).unwrap_or(0);
    let mut at = 1;
    while at < last_post {
        let end = (at..last_post).find(|&end| !is_gap(states[end], pasted[end])).unwrap_or(last_post);
        let is_short =
            (1..=LONGEST_GAP).contains(&(end - at)) && is_post(states[at - 1]) && pasted[at - 1].is_none();
        if is_short && (at..end).all(|line| is_readers(lines, line)) {
            filled.extend(states_of_gap(lines, at, end));
        }
        at = end.max(at + 1);
    }
    filled
}

/// Whether the text has lines that name the writers of posts: with a date or control, or bare names again and again.
fn has_bylines(lines: &Lines<'_>) -> bool {
    let bylines = || (0..lines.spans.len()).filter(|&at| lines.states.states[at] == State::Byline);
    bylines().any(|at| !is_readers(lines, at))
        || bylines().filter(|&at| is_name(lines, at)).count() >= NAMED_POSTS
}

fn is_name(lines: &Lines<'_>, at: usize) -> bool {
    is_signature(lines.line(at), &lines.measures[at])
}

fn is_post(state: State) -> bool {
    matches!(state, State::Opening | State::Post)
}

fn is_gap(state: State, pasted: Option<Mark>) -> bool {
    matches!(state, State::Boilerplate | State::Byline) && pasted.is_none()
}

/// Whether a line is a name, or words of which none is a site's.
fn is_readers(lines: &Lines<'_>, at: usize) -> bool {
    let line = &lines.measures[at];
    let of_site = [Sense::Control, Sense::Discussion, Sense::Site, Sense::Signing];
    let has_site_words =
        || line.separators + line.joined > 0 || of_site.iter().any(|sense| line.count(*sense) > 0);
    is_name(lines, at) || (line.words >= LEAST_WORDS && !line.has_date() && !has_site_words())
}

/// A name goes on with the post before it; what follows a name, or is none, opens one.
fn states_of_gap<'a>(
    lines: &'a Lines<'_>,
    start: usize,
    end: usize,
) -> impl Iterator<Item = (usize, State)> + 'a {
    (start..end).map(|at| (at, if is_name(lines, at) { State::Post } else { State::Opening }))
}

/// Puts the states in their places.
pub(super) fn apply(filled: Vec<(usize, State)>, states: &mut States) {
    for (at, state) in filled {
        states.states[at] = state;
    }
}
