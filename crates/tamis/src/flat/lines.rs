//! Turns a text into lines, and a text without line structure into sentences.

use tamis_html::Span;

/// Bytes from which a line is too long to be one paragraph, if it also holds most of the text.
const LONGEST_PARAGRAPH: usize = 3000;

/// A line that holds more than one part in so many of a text makes it a text without line structure.
const MOST_OF_TEXT: usize = 2;

/// The lines of `text` that are not blank, without the white space around them.
pub(super) fn lines_of(text: &str) -> Vec<Span> {
    let mut lines = Vec::with_capacity(text.len() / 64 + 1);
    let mut start = 0;
    for end in memchr::memchr2_iter(b'\n', b'\r', text.as_bytes()).chain([text.len()]) {
        push_line(text, start, end, &mut lines);
        start = end + 1;
    }
    lines
}

fn push_line(text: &str, start: usize, end: usize, lines: &mut Vec<Span>) {
    let Some(line) = text.get(start..end) else { return };
    let rest = line.trim_start();
    let kept = rest.trim_end();
    if kept.is_empty() {
        return;
    }
    let first = end - rest.len();
    let is_whole_text = kept.len() > LONGEST_PARAGRAPH && kept.len() * MOST_OF_TEXT > text.len();
    if is_whole_text {
        push_sentences(kept, first, lines);
    } else {
        lines.push(span(first, first + kept.len()));
    }
}

fn push_sentences(line: &str, first: usize, lines: &mut Vec<Span>) {
    for range in tamis_text::sentences::split_sentences(line, None) {
        let sentence = &line[range.clone()];
        let kept = sentence.trim();
        if !kept.is_empty() {
            let start = first + range.start + (sentence.len() - sentence.trim_start().len());
            lines.push(span(start, start + kept.len()));
        }
    }
}

fn span(start: usize, end: usize) -> Span {
    Span::new(start as u32, end as u32)
}
