//! What it finds: lines in a body that are not the post: that it was edited, and the signature of its author, in an
//! element of its own or behind a rule of underscores.
//!
//! Why: they read like posts and often stand in the element of the text, so that the table of parts keeps some.
//!
//! Example: `<p>Last edited by Ada; 5 March 2021 at 10:11.</p>`, `<p>__________________</p><p>Sent from a boat</p>`.
//!
//! When it is wrong: when a reader ends a post with a line of the same form.

use std::ops::Range;

use tamis_text::dates::{DateContext, DateKind, find_dates};

use super::cues::Cues;
use super::group::Record;
use super::survey::Survey;
use crate::blocks::BlockId;
use crate::lexicon::discussion_words::names_posts;
use crate::lexicon::{date_cues, has};

/// Longest line that says a post was edited, in words.
const LONGEST: usize = 20;

/// The same in bytes.
const LONGEST_BYTES: usize = 240;

/// Words of the longest cue in the lexicon.
const CUE_WORDS: usize = 4;

/// A line that says that a post was edited.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct EditLine {
    /// When, where it says a full date.
    pub(super) date: Option<String>,
}

/// Reads a line that says that the post was edited.
pub(super) fn read_edit_line(line: &str, context: &DateContext<'_>) -> Option<EditLine> {
    if line.len() > LONGEST_BYTES {
        return None;
    }
    let words: Vec<String> = line
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    if words.len() > LONGEST || !begins_with_cue(&words) {
        return None;
    }
    let found = find_dates(line, context).into_iter().next()?;
    // "Edit 5 March: solved" is the reader's own.
    let is_own = line[found.range.end..].trim_start().starts_with(':');
    let is_full = found.kind == DateKind::Absolute && found.date.day.is_some();
    (!is_own).then(|| EditLine { date: found.date.to_rfc3339_prefix().filter(|_| is_full) })
}

/// Whether a cue for a change stands at the beginning, or behind a word for a post ("Comment edited").
fn begins_with_cue(words: &[String]) -> bool {
    let start = usize::from(words.first().is_some_and(|word| names_posts(word)));
    (start + 1..=words.len().min(start + CUE_WORDS))
        .any(|end| has(date_cues::UPDATED, &words[start..end].join(" ")))
}

/// Whether a line is a rule, behind which a signature stands.
pub(super) fn is_signature_rule(line: &str) -> bool {
    /// Fewest underscores of a rule.
    const SHORTEST: usize = 5;
    let line = line.trim();
    line.len() >= SHORTEST && line.bytes().all(|byte| byte == b'_')
}

/// Takes off a record's body what is not its post; gives the date on which the post was edited, where a line says it.
pub(super) fn trim_body(
    survey: &Survey<'_, '_>,
    record: &Record,
    body: &mut Vec<(BlockId, Range<u32>)>,
    context: &DateContext<'_>,
) -> Option<String> {
    let signed = |block: BlockId| is_signature(survey, record, block);
    if body.iter().any(|(block, _)| !signed(*block)) {
        body.retain(|(block, _)| !signed(*block));
    }
    let lines: Vec<&str> = body.iter().map(|(_, text)| survey.blocks.slice(text).trim()).collect();
    let (is_own, updated) = tell_own_lines(&lines, context);
    let mut kept = is_own.into_iter();
    body.retain(|_| kept.next().unwrap_or(true));
    updated
}

/// Whether a block stands in an element for signatures.
fn is_signature(survey: &Survey<'_, '_>, record: &Record, block: BlockId) -> bool {
    let around = survey.blocks.enclosing(survey.blocks.block(block).container);
    let mut within = around.take_while(|id| *id != record.root);
    within.any(|id| survey.cues.get(survey.blocks.container(id).node).intersects(Cues::SIGNATURE))
}

/// Whether each line of a body is the reader's, and when the post was edited. What is nothing but such a line is a
/// reader's.
fn tell_own_lines(lines: &[&str], context: &DateContext<'_>) -> (Vec<bool>, Option<String>) {
    let end = lines.iter().position(|line| is_signature_rule(line)).filter(|end| *end > 0);
    let mut updated = None;
    let mut is_own = Vec::with_capacity(lines.len());
    for (index, line) in lines.iter().enumerate() {
        let edited = if lines.len() > 1 { read_edit_line(line, context) } else { None };
        is_own.push(edited.is_none() && end.is_none_or(|end| index < end));
        updated = edited.and_then(|edit| edit.date).or(updated);
    }
    (is_own, updated)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, date: Option<&str>) {
        let edit = EditLine { date: date.map(str::to_owned) };
        assert_eq!(read_edit_line(line, &DateContext::default()), Some(edit), "{line}");
    }

    fn check_own(line: &str) {
        assert_eq!(read_edit_line(line, &DateContext::default()), None, "{line}");
    }

    #[test]
    fn tells_lines_of_the_platform() {
        check("Last edited by Ada; March 5, 2021 at 10:11.", Some("2021-03-05T10:11"));
        check("Zuletzt bearbeitet von Ada am 5. März 2021, 10:11", Some("2021-03-05T10:11"));
        check("Edited 2 hours ago by Ada", None);
        check_own("Edit 5 March 2021: I found it, the fuse was blown.");
        check_own("I edited the file on 5 March 2021 and it broke.");
        check("Comment edited on 5 March 2021", Some("2021-03-05"));
    }

    #[test]
    fn a_signature_stands_behind_a_rule() {
        let lines = ["Turn it off.", "__________________", "Sent from a boat"];
        assert_eq!(tell_own_lines(&lines, &DateContext::default()).0, [true, false, false]);
    }
}
