//! Tells what each line is in the structure of the text: headline, standfirst, credit line, byline, signature …
//!
//! The role of a line is decided before; this stage only mends the role of a credit line behind an article.

use tamis_text::credit::read_credit_line;

use super::edge::Edge;
use super::measure::Measures;
use super::pasted::{Lines, Mark, is_breadcrumb};
use super::sequence::{State, States};
use super::words::Sense;
use crate::page::BlockKind;

/// Bytes of the longest headline and signature.
const LONGEST_HEADLINE: u32 = 180;
const LONGEST_SIGNATURE: u32 = 60;

/// Words of the shortest headline, and of the longest signature.
const SHORTEST_HEADLINE: u32 = 3;
const LONGEST_SIGNATURE_WORDS: u32 = 7;

/// Bytes of the longest standfirst; one is also shorter than most paragraphs behind it.
const LONGEST_STANDFIRST: u32 = 400;

/// Sentences of the longest standfirst.
const STANDFIRST_SENTENCES: u32 = 3;

/// Lines before an article in which its headline may stand.
const HEADLINE_LINES: usize = 8;

/// Words up to which a line with a date is a timestamp.
const TIMESTAMP_WORDS: u32 = 8;

/// Small words inside names.
const NAME_JOINTS: &[&str] = crate::lexicon::line::NAME_JOINTS;

/// Gives the credit line behind an article to the article, whatever the lines around it made of it.
pub(super) fn mend_credit_lines(
    text: &str,
    spans: &[tamis_html::Span],
    measures: &[Measures],
    states: &mut States,
) {
    for at in 1..spans.len() {
        let line = &text[spans[at].range()];
        let follows_article = states.states[at - 1] == State::Main;
        let is_open = states.states[at] != State::Main && measures[at].may_be_credit();
        if follows_article && is_open && read_credit_line(line).is_some_and(|c| c.agency.is_some()) {
            states.states[at] = State::Main;
        }
    }
}

/// What every line is.
pub(super) fn kinds_of(lines: &Lines<'_>, pasted: &[Option<Mark>]) -> Vec<BlockKind> {
    let mut kinds: Vec<BlockKind> = (0..lines.spans.len()).map(|at| kind_of(lines, pasted, at)).collect();
    if let Some(first) = lines.states.states.iter().position(|s| *s == State::Main) {
        let headline = find_headline(lines, first);
        if let Some(at) = headline {
            kinds[at] = BlockKind::Headline;
        }
        if let Some(at) = find_standfirst(lines, &kinds) {
            kinds[at] = BlockKind::Standfirst;
        }
    }
    kinds
}

fn kind_of(lines: &Lines<'_>, pasted: &[Option<Mark>], at: usize) -> BlockKind {
    let (line, measures) = (lines.line(at), &lines.measures[at]);
    if pasted[at].is_some() {
        return pasted_kind(lines, pasted, at);
    }
    match lines.states.states[at] {
        State::Main => main_kind(lines, at),
        State::Byline if is_timestamp(measures) => BlockKind::Timestamp,
        State::Byline => BlockKind::Byline,
        State::Opening | State::Post if measures.starts == Edge::Bullet => BlockKind::ListItem,
        State::Boilerplate if measures.may_be_steps() && is_breadcrumb(line) => BlockKind::Breadcrumb,
        State::Boilerplate if is_timestamp(measures) => BlockKind::Timestamp,
        State::Boilerplate if measures.opening.has(Sense::Signing) && is_label(measures) => BlockKind::Byline,
        State::Opening | State::Post | State::Boilerplate => BlockKind::Paragraph,
    }
}

fn pasted_kind(lines: &Lines<'_>, pasted: &[Option<Mark>], at: usize) -> BlockKind {
    let measures = &lines.measures[at];
    if is_breadcrumb(lines.line(at)) {
        BlockKind::Breadcrumb
    } else if is_timestamp(measures) || (pasted[at] == Some(Mark::UpdateLine) && measures.has_date()) {
        BlockKind::Timestamp
    } else if is_label(measures) {
        BlockKind::Headline
    } else {
        BlockKind::Paragraph
    }
}

fn main_kind(lines: &Lines<'_>, at: usize) -> BlockKind {
    let (line, measures) = (lines.line(at), &lines.measures[at]);
    if measures.may_be_credit()
        && read_credit_line(line).is_some_and(|c| c.agency.is_some() || !c.initials.is_empty())
    {
        BlockKind::CreditLine
    } else if measures.starts == Edge::Bullet {
        BlockKind::ListItem
    } else if is_label(measures) && has_prose_behind(lines, at) {
        BlockKind::Heading
    } else {
        BlockKind::Paragraph
    }
}

/// A short line that ends no sentence.
fn is_label(line: &Measures) -> bool {
    line.bytes <= LONGEST_HEADLINE
        && line.words > 0
        && !matches!(line.ends, Edge::Stop | Edge::Colon | Edge::Comma | Edge::Ellipsis)
        && line.stops < 2
}

fn is_timestamp(line: &Measures) -> bool {
    let names = line
        .words
        .saturating_sub(line.count(Sense::Time) + line.count(Sense::Function) + line.count(Sense::Signing));
    line.words <= TIMESTAMP_WORDS && line.has_date() && names < 2
}

fn has_prose_behind(lines: &Lines<'_>, at: usize) -> bool {
    lines.measures.get(at + 1).is_some_and(|next| {
        matches!(next.ends, Edge::Stop | Edge::Shout | Edge::Quote) && next.bytes > lines.measures[at].bytes
    })
}

/// The headline: the article's first line if that is a label, else the last label of some words shortly before it.
fn find_headline(lines: &Lines<'_>, first: usize) -> Option<usize> {
    let is_headline = |at: &usize| {
        let line = &lines.measures[*at];
        is_label(line)
            && line.words >= SHORTEST_HEADLINE
            && !is_timestamp(line)
            && line.count(Sense::Site) * 2 < line.words
            && line.separators == 0
            && !line.opening.has(Sense::Signing)
    };
    if is_headline(&first) && lines.states.states.get(first + 1) == Some(&State::Main) {
        return Some(first);
    }
    let longest = |at: &usize| lines.measures[*at].words;
    (first.saturating_sub(HEADLINE_LINES)..first)
        .filter(is_headline)
        .filter(|at| lines.states.states[*at] == State::Boilerplate)
        .max_by_key(longest)
}

/// The standfirst: the article's first paragraph, if short and shorter than most of those behind it.
fn find_standfirst(lines: &Lines<'_>, kinds: &[BlockKind]) -> Option<usize> {
    let is_paragraph =
        |at: &usize| lines.states.states[*at] == State::Main && kinds[*at] == BlockKind::Paragraph;
    let mut paragraphs = (0..kinds.len()).filter(is_paragraph);
    let first = paragraphs.next()?;
    let line = &lines.measures[first];
    let (longer, count) = paragraphs.fold((0, 0), |(longer, count), at| {
        (longer + usize::from(lines.measures[at].bytes > line.bytes), count + 1)
    });
    let is_short = line.bytes <= LONGEST_STANDFIRST && line.stops + line.shouts <= STANDFIRST_SENTENCES;
    (is_short && count > 1 && longer * 2 > count).then_some(first)
}

/// Whether the last line of a post is the name of who wrote it.
pub(super) fn is_signature(line: &str, measures: &Measures) -> bool {
    let is_short =
        measures.bytes <= LONGEST_SIGNATURE && (2..=LONGEST_SIGNATURE_WORDS).contains(&measures.words);
    let has_signs =
        measures.stops + measures.shouts + measures.commas + measures.colons + measures.digits > 0;
    let is_name =
        |word: &str| word.starts_with(char::is_uppercase) || NAME_JOINTS.binary_search(&word).is_ok();
    is_short
        && !has_signs
        && measures.senses_of_matter() == 0
        && line.starts_with(char::is_uppercase)
        && line.split_whitespace().all(is_name)
}
