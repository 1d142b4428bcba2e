//! What it finds: lines in a body that the platform writes and not the reader: that the post was edited, and the
//! signature behind a rule of underscores.
//!
//! Why: they stand in the element of the text, so that the parts of the record alone do not tell them from it.
//!
//! Example: `<p>Last edited by Ada; 5 March 2021 at 10:11.</p>`, `<p>__________________</p><p>Sent from a boat</p>`.
//!
//! When it is wrong: when a reader ends a post with a line of the same form.

use std::ops::Range;

use tamis_text::dates::{DateContext, DateKind, find_dates};

use crate::lexicon::discussion_words::names_posts;
use crate::lexicon::{date_cues, has};

/// Longest line that says a post was edited, in words.
const LONGEST: usize = 20;

/// The same in bytes.
const LONGEST_BYTES: usize = 240;

/// Words of the longest cue in the lexicon.
const CUE_WORDS: usize = 4;

/// The date of a line that says that the post was edited, where it is one.
pub(super) fn read_edit_line(line: &str, context: &DateContext<'_>) -> Option<Option<String>> {
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
    (!is_own).then(|| found.date.to_rfc3339_prefix().filter(|_| is_full))
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

/// The lines of a body that are the reader's, and when the post was edited.
pub(super) fn keep_own_lines(
    lines: &[&str],
    context: &DateContext<'_>,
) -> (Vec<Range<usize>>, Option<String>) {
    let end = lines.iter().position(|line| is_signature_rule(line)).unwrap_or(lines.len());
    let mut updated = None;
    let mut kept: Vec<Range<usize>> = Vec::new();
    for (index, line) in lines.iter().enumerate().take(end) {
        match read_edit_line(line, context) {
            // A post that is nothing but such a line is a reader's.
            Some(date) if end > 1 => updated = date.or(updated),
            _ => kept.push(index..index + 1),
        }
    }
    (kept, updated)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: Option<Option<&str>>) {
        let found = read_edit_line(line, &DateContext::default());
        assert_eq!(found.as_ref().map(|date| date.as_deref()), expected, "{line}");
    }

    #[test]
    fn tells_lines_of_the_platform() {
        check("Last edited by Ada; March 5, 2021 at 10:11.", Some(Some("2021-03-05T10:11")));
        check("Zuletzt bearbeitet von Ada am 5. März 2021, 10:11", Some(Some("2021-03-05T10:11")));
        check("Edited 2 hours ago by Ada", Some(None));
        check("Edit 5 March 2021: I found it, the fuse was blown.", None);
        check("I edited the file on 5 March 2021 and it broke.", None);
        check("Comment edited on 5 March 2021", Some(Some("2021-03-05")));
    }

    #[test]
    fn a_signature_stands_behind_a_rule() {
        let lines = ["Turn it off.", "__________________", "Sent from a boat"];
        assert_eq!(keep_own_lines(&lines, &DateContext::default()).0, [0..1]);
    }
}
