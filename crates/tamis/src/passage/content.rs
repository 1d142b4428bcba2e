//! Reads the main content of a page for times, quotations and the timeline, and says where they stand in its source.
//!
//! The main blocks are read as one text, since speakers and dates carry over from one to the next. Matter brought in
//! from another outlet has times of its own, which are read block by block and stay out of the timeline.

use std::cell::OnceCell;
use std::ops::Range;

use jiff::civil::DateTime;
use tamis_html::Span;
use tamis_text::times::{TimeContext, find_times, read_anchor};

use super::alignment::Alignment;
use super::findings::{Findings, time_of};
use super::parse_anchor;
use crate::page::{Block, BlockKind, Note, NoteCode, Page, Role};

/// What parts two blocks of the joined text.
const SEPARATOR: &str = "\n";

/// Fills in what the content says.
pub(crate) fn read_content(page: &mut Page, source: &str) {
    let joined = Content::of(&page.blocks, source);
    let published = page.published.as_deref().and_then(parse_anchor);
    let language = page.language.as_deref();
    let read = || read_anchor(&joined.text, language).map(|day| day.at(0, 0, 0, 0));
    let anchor = published.or_else(read);
    let context = TimeContext { language, anchor, narrative: false };
    let mut found = Findings::of(&joined.text, &context, |range| joined.place(range));
    for block in page.blocks.iter().filter(|block| block.role == Role::Pasted) {
        let whole = Part::of(block, 0, source);
        let context = TimeContext { language: block.language.as_deref().or(language), ..context };
        let times = find_times(&block.text, &context).into_iter();
        found.times.extend(times.map(|time| time_of(time, &block.text, |range| whole.place(range))));
    }
    found.times.sort_by_key(|time| time.span);
    let is_anchor_read = published.is_none() && !found.times.is_empty();
    page.notes.extend(anchor.filter(|_| is_anchor_read).map(note_of_anchor));
    (page.times, page.quotations, page.timeline) = (found.times, found.quotations, found.timeline);
}

fn note_of_anchor(anchor: DateTime) -> Note {
    Note::with_detail(NoteCode::AnchorFromText, anchor.date().to_string())
}

/// The main blocks as one text.
struct Content<'a> {
    text: String,
    /// In order of their place in `text`.
    parts: Vec<Part<'a>>,
}

impl<'a> Content<'a> {
    fn of(blocks: &'a [Block], source: &'a str) -> Self {
        let mut content = Self { text: String::new(), parts: Vec::new() };
        let is_read = |block: &&Block| {
            block.role == Role::Main && block.kind != BlockKind::Code && !block.text.is_empty()
        };
        for block in blocks.iter().filter(is_read) {
            if !content.text.is_empty() {
                content.text.push_str(SEPARATOR);
            }
            content.parts.push(Part::of(block, content.text.len(), source));
            content.text.push_str(&block.text);
        }
        content
    }

    /// Where a range of the text stands in the source; one over several blocks begins in its first and ends in its last.
    fn place(&self, range: &Range<usize>) -> Span {
        let last_byte = range.end.saturating_sub(1).max(range.start);
        let (first, last) = (self.part_at(range.start), self.part_at(last_byte));
        match (first, last) {
            (Some(first), Some(last)) if std::ptr::eq(first, last) => first.place(range),
            (Some(first), Some(last)) => {
                let start = first.place(&(range.start..first.range.end)).start;
                Span::new(start, last.place(&(last.range.start..range.end)).end.max(start))
            }
            _ => Span::default(),
        }
    }

    fn part_at(&self, at: usize) -> Option<&Part<'a>> {
        let behind = self.parts.partition_point(|part| part.range.start <= at);
        self.parts.get(behind.checked_sub(1)?)
    }
}

/// A block within the joined text.
struct Part<'a> {
    block: &'a Block,
    /// Its place in the joined text.
    range: Range<usize>,
    source: &'a str,
    /// Made for the first finding in the block.
    alignment: OnceCell<Option<Alignment>>,
}

impl<'a> Part<'a> {
    fn of(block: &'a Block, start: usize, source: &'a str) -> Self {
        Self { block, range: start..start + block.text.len(), source, alignment: OnceCell::new() }
    }

    /// Where a range of the joined text that lies in this block stands in the source, else the whole block.
    fn place(&self, range: &Range<usize>) -> Span {
        let start = range.start.saturating_sub(self.range.start);
        let end = range.end.min(self.range.end) - self.range.start;
        let alignment = self
            .alignment
            .get_or_init(|| Alignment::of(&self.block.text, self.source.get(self.block.span.range())?));
        let placed = alignment.as_ref().and_then(|alignment| alignment.place(start..end.max(start)));
        let shift = |at: usize| self.block.span.start + at as u32;
        placed.map_or(self.block.span, |placed| Span::new(shift(placed.start), shift(placed.end)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block_of(source: &str, slice: &str, text: &str, role: Role) -> Block {
        let at = source.find(slice).expect("it is there");
        let span = Span::new(at as u32, (at + slice.len()) as u32);
        Block { text: text.to_owned(), role, span, ..Block::default() }
    }

    #[test]
    fn findings_stand_in_the_source() {
        let source = "<p>On <b>Mon</b>day it rained.<p>“It will end,” the mayor said on 3&nbsp;May 2024.";
        let blocks = vec![
            block_of(source, "On <b>Mon</b>day it rained.", "On Monday it rained.", Role::Main),
            block_of(
                source,
                "“It will end,” the mayor said on 3&nbsp;May 2024.",
                "“It will end,” the mayor said on 3 May 2024.",
                Role::Main,
            ),
        ];
        let mut page = Page { blocks, language: Some("en".to_owned()), ..Page::default() };
        read_content(&mut page, source);
        let places: Vec<&str> = page.times.iter().map(|time| &source[time.span.range()]).collect();
        assert_eq!(places, ["<b>Mon</b>day", "3&nbsp;May 2024"].map(|place| place.trim_start_matches("<b>")));
        assert_eq!(page.times[0].value.as_deref(), Some("2024-04-29"));
        assert_eq!(page.notes, [Note::with_detail(NoteCode::AnchorFromText, "2024-05-03")]);
        assert_eq!(&source[page.quotations[0].span.range()], "“It will end,”");
        assert_eq!(page.timeline.len(), 2);
    }

    #[test]
    fn pasted_matter_has_times_but_no_part_in_the_timeline() {
        let source = "Il a plu le 15 mai 2024.\nLast Update: Wednesday, 15 May 2024";
        let mut pasted = block_of(
            source,
            "Last Update: Wednesday, 15 May 2024",
            "Last Update: Wednesday, 15 May 2024",
            Role::Pasted,
        );
        pasted.language = Some("en".to_owned());
        let blocks = vec![
            block_of(source, "Il a plu le 15 mai 2024.", "Il a plu le 15 mai 2024.", Role::Main),
            pasted,
        ];
        let mut page = Page { blocks, language: Some("fr".to_owned()), ..Page::default() };
        read_content(&mut page, source);
        assert_eq!((page.times.len(), page.timeline.len()), (2, 1));
    }
}
