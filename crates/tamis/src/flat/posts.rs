//! Divides the lines of a discussion into posts, and reads who wrote each and when from the lines beside it.

use std::ops::Range;

use tamis_text::dates::{DateContext, find_dates};

use super::edge::Edge;
use super::kinds::is_signature;
use super::measure::measure;
use super::pasted::{Lines, Mark};
use super::sequence::State;
use super::words::{Lexicon, Sense};

/// One reader's post.
#[derive(Debug, Clone, Default)]
pub(super) struct PostLines {
    /// Its lines, signature included.
    pub(super) lines: Vec<usize>,
    /// The lines that name its writer, its time, its controls.
    pub(super) bylines: Vec<usize>,
    /// The line of its signature.
    pub(super) signature: Option<usize>,
}

/// Bylines of one post at most; more are a list of something else.
const MOST_BYLINES: usize = 6;

/// The posts of the lines, in order.
pub(super) fn split_posts(lines: &Lines<'_>, pasted: &[Option<Mark>]) -> Vec<PostLines> {
    let mut posts: Vec<PostLines> = Vec::new();
    let mut waiting: Vec<usize> = Vec::new();
    let follows = bylines_follow(lines);
    let mut is_open = false;
    for (at, mark) in pasted.iter().enumerate() {
        if mark.is_some() {
            is_open = false;
            continue;
        }
        match lines.states.states[at] {
            State::Opening | State::Post => {
                let starts = !is_open || lines.states.states[at] == State::Opening || !waiting.is_empty();
                if starts && !continues(lines, posts.last(), at, is_open) {
                    posts.push(PostLines { bylines: std::mem::take(&mut waiting), ..PostLines::default() });
                }
                is_open = true;
                if let Some(post) = posts.last_mut() {
                    is_open = !post.push(lines, at);
                }
            }
            State::Byline => match posts.last_mut().filter(|p| follows && p.bylines.len() < MOST_BYLINES) {
                Some(post) => post.bylines.push(at),
                None => waiting.push(at),
            },
            State::Main | State::Boilerplate => {
                is_open = false;
                waiting.clear();
            }
        }
        waiting.drain(..waiting.len().saturating_sub(MOST_BYLINES));
    }
    posts
}

/// Whether a line that seems to open a post is the name under the post before it.
fn continues(lines: &Lines<'_>, post: Option<&PostLines>, at: usize, is_open: bool) -> bool {
    is_open && post.is_some_and(|post| post.signature.is_none()) && is_name_under(lines, at)
}

/// Whether a line is a name behind the end of a sentence.
fn is_name_under(lines: &Lines<'_>, at: usize) -> bool {
    let ends_sentence = |before: usize| {
        matches!(lines.measures[before].ends, Edge::Stop | Edge::Shout | Edge::Ellipsis | Edge::Comma)
    };
    at.checked_sub(1).is_some_and(ends_sentence) && is_signature(lines.line(at), &lines.measures[at])
}

impl PostLines {
    /// Adds a line; tells whether it is the signature, behind which another post begins.
    fn push(&mut self, lines: &Lines<'_>, at: usize) -> bool {
        if !self.lines.is_empty() && is_name_under(lines, at) {
            self.signature = Some(at);
        }
        self.lines.push(at);
        self.signature == Some(at)
    }

    /// The lines of its text.
    pub(super) fn text_lines(&self) -> impl Iterator<Item = usize> + '_ {
        self.lines.iter().copied().filter(|at| Some(*at) != self.signature)
    }
}

/// Whether the first byline stands behind the first post rather than before it.
fn bylines_follow(lines: &Lines<'_>) -> bool {
    let states = &lines.states.states;
    let first_post = states.iter().position(|s| *s == State::Opening);
    let first_byline = states.iter().position(|s| *s == State::Byline);
    matches!((first_post, first_byline), (Some(post), Some(byline)) if post < byline)
}

/// Words of the longest name.
const LONGEST_NAME_WORDS: u32 = 6;

/// The writer of a post: its signature, else the first of its bylines that leaves a name when dates and labels go.
pub(super) fn find_author(lines: &Lines<'_>, post: &PostLines) -> Option<String> {
    let of_byline = || post.bylines.iter().find_map(|&at| name_in(lines.line(at)));
    of_byline().or_else(|| post.signature.map(|at| lines.line(at).to_owned()))
}

/// The name in a byline: what stands before, between or behind its dates and labels.
pub(super) fn name_in(line: &str) -> Option<String> {
    // A month without a number is as well a first name: "Jan", "April", "May".
    let has_number = |range: &Range<usize>| line[range.clone()].contains(|c: char| c.is_ascii_digit());
    let dates = find_dates(line, &DateContext::default()).into_iter().map(|date| date.range);
    let mut cut: Vec<Range<usize>> = dates.filter(has_number).collect();
    cut.push(line.len()..line.len());
    let mut start = 0;
    for range in cut {
        let part = line.get(start..range.start).unwrap_or_default();
        if let Some(name) = part.split(NAME_ENDS).find_map(strip_labels) {
            return Some(name);
        }
        start = range.end.max(start);
    }
    None
}

/// Signs that do not stand in names.
const NAME_ENDS: [char; 11] = ['|', '•', '·', '»', '«', ':', '(', ')', '—', '–', ','];

/// A part of a byline without the labels around a name ("von", "says"), if what is left can be a name.
fn strip_labels(part: &str) -> Option<String> {
    let lexicon = Lexicon::open();
    let is_label = |word: &&str| {
        let m = measure(word, lexicon);
        let senses = [Sense::Signing, Sense::Control, Sense::Discussion, Sense::Site, Sense::Function];
        let is_time = m.capitals == 0 && m.count(Sense::Time) > 0;
        m.letters == 0 || is_time || senses.iter().any(|sense| m.count(*sense) > 0)
    };
    let words: Vec<&str> = part.split_whitespace().collect();
    let first = words.iter().position(|w| !is_label(w))?;
    let last = words.iter().rposition(|w| !is_label(w))?;
    let name = words[first..=last].join(" ");
    (((last - first) as u32) < LONGEST_NAME_WORDS)
        .then(|| name.trim_matches(['@', '#', '-', '.', '/']).to_owned())
        .filter(|n| !n.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(byline: &str, name: Option<&str>) {
        assert_eq!(name_in(byline).as_deref(), name, "{byline}");
    }

    #[test]
    fn names_are_cut_out_of_bylines() {
        check("Marth 02.12.2022, 15:57:32", Some("Marth"));
        check("Comment by Jan Dark — 18.07.2011 @ 16:41", Some("Jan Dark"));
        check("Gigi de Rey 02-11-2023 • 16h41", Some("Gigi de Rey"));
        check("10 May 2021 at 10:15", None);
        check("Reply", None);
    }
}
