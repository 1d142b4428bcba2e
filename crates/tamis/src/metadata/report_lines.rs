//! Reads the dateline at the head and the credit line at the foot of the main content, and says where they stand.
//!
//! The reading is `tamis_text::credit`'s; this finds its lines again in the source. A thread has neither.

use tamis_html::Span;
use tamis_text::credit::{find_credit, find_dateline};
use tamis_text::dates::DateContext;

use crate::page::{Block, BlockKind, Credit, Dateline, Page, PageKind, Role};

/// Fills in the credit line and the dateline of a page whose text is known.
pub(crate) fn read_report_lines(page: &mut Page, source: &str) {
    if page.kind != PageKind::Article {
        return;
    }
    page.dateline = read_dateline(page, source);
    page.credit = read_credit(page, source);
    let dateline = page.dateline.as_ref().map(|dateline| dateline.raw.clone());
    let credit = page.credit.as_ref().map(|credit| credit.raw.clone());
    mark_line(page, dateline.as_deref(), BlockKind::Dateline);
    mark_line(page, credit.as_deref(), BlockKind::CreditLine);
}

/// Gives the block that is nothing but the line its kind.
fn mark_line(page: &mut Page, line: Option<&str>, kind: BlockKind) {
    let is_line = |block: &&mut Block| {
        let is_text = matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem);
        is_text && block.role == Role::Main && line == Some(block.text.trim())
    };
    if let Some(block) = page.blocks.iter_mut().rev().find(is_line) {
        block.kind = kind;
    }
}

fn read_dateline(page: &Page, source: &str) -> Option<Dateline> {
    let found = find_dateline(&page.text)?;
    let anchor = page.published.as_deref().and_then(|published| published.get(..DAY_BYTES)?.parse().ok());
    let context = DateContext { language: page.language.as_deref(), anchor, ..DateContext::default() };
    Some(Dateline {
        date: found.date(&context).and_then(|date| date.to_rfc3339_prefix()),
        span: locate(page, source, &found.raw),
        raw: found.raw,
        place: found.place,
        raw_date: found.raw_date,
        agency: found.agency.map(str::to_owned),
    })
}

/// Bytes of `YYYY-MM-DD`.
const DAY_BYTES: usize = 10;

fn read_credit(page: &Page, source: &str) -> Option<Credit> {
    let found = find_credit(&page.text)?;
    Some(Credit {
        span: locate(page, source, &found.raw),
        raw: found.raw,
        agency: found.agency.map(str::to_owned),
        initials: found.initials,
    })
}

/// Where the words stand literally within the block that holds them, else the block.
fn locate(page: &Page, source: &str, words: &str) -> Option<Span> {
    let holds = |block: &&Block| block.role == Role::Main && block.text.contains(words);
    let block = page.blocks.iter().find(holds)?;
    let at = source.get(block.span.range()).and_then(|text| text.find(words));
    Some(at.map_or(block.span, |at| {
        let start = block.span.start + at as u32;
        Span::new(start, start + words.len() as u32)
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, kind: PageKind, agencies: (Option<&str>, Option<&str>)) {
        let span = Span::new(3, 3 + text.len() as u32);
        let block = Block { text: text.to_owned(), role: Role::Main, span, ..Block::default() };
        let mut page = Page { text: text.to_owned(), blocks: vec![block], kind, ..Page::default() };
        let source = format!("<p>{text}");
        read_report_lines(&mut page, &source);
        let dateline = page.dateline.as_ref().and_then(|dateline| dateline.agency.as_deref());
        let credit = page.credit.as_ref().and_then(|credit| credit.agency.as_deref());
        assert_eq!((dateline, credit), agencies, "{text}");
        if let Some(dateline) = &page.dateline {
            assert_eq!(&source[dateline.span.expect("a place").range()], dateline.raw);
        }
    }

    #[test]
    fn reads_articles_and_no_threads() {
        let text = "KATHMANDU, April 25 (Reuters) - Nepal’s authority disputed it.";
        check(text, PageKind::Article, (Some("Reuters"), None));
        check(text, PageKind::Thread, (None, None));
        check("It rained in the whole of the country. (AFP)", PageKind::Article, (None, Some("AFP")));
    }

    #[test]
    fn gives_a_line_of_its_own_its_kind() {
        let line = |text: &str| Block { text: text.to_owned(), role: Role::Main, ..Block::default() };
        let text = "It rained in the whole country.\n\nDS/ac/APA".to_owned();
        let blocks = vec![line("It rained in the whole country."), line("DS/ac/APA")];
        let mut page = Page { text, blocks, kind: PageKind::Article, ..Page::default() };
        read_report_lines(&mut page, "");
        let kinds: Vec<BlockKind> = page.blocks.iter().map(|block| block.kind).collect();
        assert_eq!(kinds, [BlockKind::Paragraph, BlockKind::CreditLine]);
    }
}
