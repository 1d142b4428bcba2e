//! **What it finds**: lines in or before a discussion that were brought in from another outlet: its breadcrumb, its
//! headline, its "Last Update" line, its dateline, and what stands between them.
//!
//! **Why**: a reader who pastes a report into a post copies what the outlet's page has around the headline. No reader
//! writes a breadcrumb, and no discussion dates its posts with the time of a last change.
//!
//! **Example**: `News / World / Africa`, then `Floods cut the road to Agadez`, then
//! `Monday, 3 June 2024 6:12 PM [ Last Update: 7:02 PM ]`.
//!
//! **When it is wrong**: a site that prints its own breadcrumb between article and discussion; a report pasted without
//! any of its frame is not found.

use tamis_html::Span;
use tamis_text::credit::{find_dateline, read_credit_line};

use super::measure::Measures;
use super::sequence::{State, States};
use super::words::Sense;
use crate::lexicon::line::UPDATE_MARKS;

/// What shows that a line is another outlet's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// The path to a page within its site.
    Breadcrumb,
    /// The time of a report's last change.
    UpdateLine,
    /// Place, date and agency at the head of a report.
    Dateline,
    /// Agency and initials at the foot of a report.
    CreditLine,
}

/// Steps of the shortest breadcrumb.
const LEAST_STEPS: usize = 3;

/// Bytes of the longest step: longer ones are sentences.
const LONGEST_STEP: usize = 40;

/// Bytes of the longest update line and the longest headline.
const LONGEST_LABEL: usize = 160;

/// Lines that may stand between two marks of one report.
const FARTHEST_MARKS: usize = 4;

/// Words of the shortest headline.
const SHORTEST_HEADLINE: u32 = 4;

/// Signs between the steps of a breadcrumb.
const STEP_SIGNS: [&str; 7] = [" / ", " > ", " » ", " › ", " → ", " | ", " · "];

/// All that the rule looks at.
pub(super) struct Lines<'a> {
    pub(super) text: &'a str,
    pub(super) spans: &'a [Span],
    pub(super) measures: &'a [Measures],
    pub(super) states: &'a States,
}

impl Lines<'_> {
    pub(super) fn line(&self, at: usize) -> &str {
        &self.text[self.spans[at].range()]
    }

    fn state(&self, at: usize) -> State {
        self.states.states[at]
    }
}

/// For each line the mark by which it, or the run it stands in, is another outlet's.
pub(super) fn find_pasted(lines: &Lines<'_>) -> Vec<Option<Mark>> {
    let mut pasted = vec![None; lines.spans.len()];
    let Some((first, last)) = discussion_of(lines) else { return pasted };
    let mut previous: Option<usize> = None;
    for at in first..=last {
        let Some(mark) = mark_of(lines, at) else { continue };
        let joins = previous.filter(|p| at - p <= FARTHEST_MARKS && pasted[*p].is_some());
        if !stands_alone(mark) && joins.is_none() && !has_headline_before(lines, at) {
            continue;
        }
        let start = match (joins, mark) {
            (Some(p), _) => p,
            (None, Mark::UpdateLine) if has_headline_before(lines, at) => at - 1,
            _ => at,
        };
        pasted[start..=at].fill(Some(mark));
        extend(lines, at, last, mark, &mut pasted);
        previous = Some(at);
    }
    pasted
}

/// From the line behind the article to the last line of the discussion: a foreign report may open it.
fn discussion_of(lines: &Lines<'_>) -> Option<(usize, usize)> {
    let is_post = |at: &usize| matches!(lines.state(*at), State::Opening | State::Post);
    let last_post = (0..lines.spans.len()).rev().find(is_post)?;
    let first_post = (0..lines.spans.len()).find(is_post)?;
    let article = (0..first_post).rev().find(|&at| lines.state(at) == State::Main);
    Some((article.map_or(first_post, |at| at + 1), last_post))
}

fn stands_alone(mark: Mark) -> bool {
    matches!(mark, Mark::Breadcrumb | Mark::Dateline)
}

fn mark_of(lines: &Lines<'_>, at: usize) -> Option<Mark> {
    let (line, measures) = (lines.line(at), &lines.measures[at]);
    if measures.may_be_steps() && is_breadcrumb(line) && lines.state(at) != State::Byline {
        Some(Mark::Breadcrumb)
    } else if is_update_line(line, measures) {
        Some(Mark::UpdateLine)
    } else if measures.may_open_with_dateline()
        && find_dateline(head_of(line)).is_some_and(|d| d.agency.is_some())
    {
        Some(Mark::Dateline)
    } else if measures.may_be_credit() && read_credit_line(line).is_some_and(|c| c.agency.is_some()) {
        Some(Mark::CreditLine)
    } else {
        None
    }
}

/// The head of a line, in which a dateline stands if there is one.
fn head_of(line: &str) -> &str {
    &line[..line.floor_char_boundary(LONGEST_LABEL)]
}

/// Whether a line is three or more short labels with one sign between them.
pub(super) fn is_breadcrumb(line: &str) -> bool {
    STEP_SIGNS.iter().any(|sign| {
        let steps = line.split(sign).count();
        steps >= LEAST_STEPS && line.split(sign).all(is_step)
    })
}

fn is_step(step: &str) -> bool {
    let step = step.trim();
    let has_letter = step.chars().any(char::is_alphabetic);
    let is_capital = step.chars().find(|c| c.is_alphabetic()).is_some_and(|c| !c.is_lowercase());
    has_letter && is_capital && step.len() <= LONGEST_STEP && !step.ends_with(['.', '!', '?', ':'])
}

/// Whether a short line tells when its report was last changed.
fn is_update_line(line: &str, measures: &Measures) -> bool {
    let has_time = measures.has_clock || measures.has_numeric_date || measures.has_year;
    has_time && line.len() <= LONGEST_LABEL && {
        let small = line.to_lowercase();
        UPDATE_MARKS.iter().any(|mark| small.contains(mark))
    }
}

/// Whether the line before looks like the headline of a report.
fn has_headline_before(lines: &Lines<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        let line = &lines.measures[before];
        lines.state(before) != State::Main
            && line.words >= SHORTEST_HEADLINE
            && line.bytes as usize <= LONGEST_LABEL
            && line.stops + line.shouts == 0
            && line.slips == 0
            && line.count(Sense::FirstPerson) + line.count(Sense::SecondPerson) == 0
    })
}

/// Goes on from a mark over lines that read like a report rather than a post, up to its credit line.
fn extend(lines: &Lines<'_>, mark_at: usize, last: usize, mark: Mark, pasted: &mut [Option<Mark>]) {
    if mark == Mark::CreditLine || mark == Mark::Breadcrumb {
        return;
    }
    for (at, line) in pasted.iter_mut().enumerate().take(last + 1).skip(mark_at + 1) {
        let chances = &lines.states.chances[at];
        let post = chances[State::Opening as usize] + chances[State::Post as usize];
        if chances[State::Main as usize] <= post {
            return;
        }
        *line = Some(mark);
        if mark_of(lines, at) == Some(Mark::CreditLine) {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::measure::measure;
    use super::super::words::Lexicon;
    use super::*;

    #[test]
    fn breadcrumbs_are_told_from_sentences() {
        assert!(is_breadcrumb("News / World / Africa"));
        assert!(is_breadcrumb("Start » Politik » Ausland"));
        assert!(!is_breadcrumb("News / World"));
        assert!(!is_breadcrumb("He / she / they said so"));
        assert!(!is_breadcrumb("I agree. / You don't. / So what?"));
    }

    #[test]
    fn update_lines_need_a_time_and_a_mark() {
        let check = |line: &str| is_update_line(line, &measure(line, Lexicon::open()));
        assert!(check("Monday, 3 June 2024 6:12 PM [ Last Update: 7:02 PM ]"));
        assert!(check("Mis à jour le 03/06/2024 à 18h12"));
        assert!(!check("Monday, 3 June 2024 6:12 PM"));
        assert!(!check("I have not seen the last update yet"));
    }
}
