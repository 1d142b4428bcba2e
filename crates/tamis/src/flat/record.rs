//! Puts together the record of a plain text from what was learned of its lines.

use std::collections::BTreeMap;

use tamis_text::credit::{find_dateline, read_credit_line};
use tamis_text::dates::{DateContext, find_dates};

use super::FlatText;
use super::posts::{PostLines, find_author, name_in};
use super::sequence::State;
use super::words::Sense;
use crate::language::Language;
use crate::options::{BlockSelection, LanguageReading, Options};
use crate::page::{
    Block, BlockKind, Credit, Dateline, Discussion, DiscussionKind, Evidence, EvidenceSource, Page, PageKind,
    Post, Role, Span,
};

/// What parts two blocks in plain text.
const BLOCK_SEPARATOR: &str = "\n\n";

/// Posts from which a text without an article is a thread.
const THREAD_POSTS: usize = 2;

/// Lines on either side of the article's first in which its byline and date stand.
const HEAD_LINES: usize = 8;

/// Words of the longest line that is read for the article's date.
const DATE_LINE_WORDS: u32 = 14;

/// Lines in which the number of posts is looked for, and the words of such a line.
const COUNT_WORDS: u32 = 6;

/// The record of `flat`.
pub(super) fn record_of(flat: &FlatText<'_>, options: &Options) -> Page {
    let posts: Vec<Post> =
        flat.posts.iter().enumerate().map(|(number, post)| post_of(flat, number, post, options)).collect();
    let has_article = flat.states.states.contains(&State::Main);
    let mut page = Page {
        url: options.url.clone(),
        kind: kind_of(has_article, posts.len()),
        kind_confidence: mean_confidence(flat),
        confidence: mean_confidence(flat),
        language: flat.language.map(tag),
        languages: languages_of(flat),
        text: if has_article {
            main_text(flat)
        } else {
            posts.iter().map(|p| p.text.as_str()).collect::<Vec<_>>().join(BLOCK_SEPARATOR)
        },
        blocks: blocks_of(flat, options),
        ..Page::default()
    };
    fill_head(flat, &mut page);
    fill_credit(flat, &mut page);
    page.discussion = (!posts.is_empty()).then(|| Discussion {
        kind: if has_article { DiscussionKind::Comments } else { DiscussionKind::Thread },
        stated_count: stated_count(flat),
        posts,
    });
    page
}

fn tag(language: Language) -> String {
    language.tag().to_owned()
}

fn kind_of(has_article: bool, posts: usize) -> PageKind {
    if has_article {
        PageKind::Article
    } else if posts >= THREAD_POSTS {
        PageKind::Thread
    } else {
        PageKind::Other
    }
}

/// Mean confidence of the lines, by bytes.
fn mean_confidence(flat: &FlatText<'_>) -> f32 {
    let bytes: f32 = flat.spans.iter().map(|s| s.len() as f32).sum();
    let sum: f32 =
        flat.spans.iter().enumerate().map(|(at, s)| s.len() as f32 * flat.states.confidence(at)).sum();
    if bytes == 0.0 { 0.0 } else { sum / bytes }
}

fn languages_of(flat: &FlatText<'_>) -> Vec<String> {
    let content = (0..flat.spans.len()).filter(|&at| flat.role(at) != Role::Boilerplate);
    let parts = content.filter_map(|at| Some((flat.languages[at]?, flat.spans[at].len() as usize)));
    crate::language::order_by_share(parts).into_iter().map(tag).collect()
}

fn main_text(flat: &FlatText<'_>) -> String {
    let mut text = String::new();
    let mut last: Option<usize> = None;
    for at in (0..flat.spans.len()).filter(|&at| flat.role(at) == Role::Main) {
        if let Some(last) = last {
            text.push_str(if flat.is_one_line(last, at) { " " } else { BLOCK_SEPARATOR });
        }
        text.push_str(flat.line(at));
        last = Some(at);
    }
    text
}

/// The blocks: a line each, or the sentences of one line that have the same role.
fn blocks_of(flat: &FlatText<'_>, options: &Options) -> Vec<Block> {
    let wants_all = options.block_selection != BlockSelection::Content;
    let mut blocks: Vec<Block> = Vec::new();
    let mut last: Option<usize> = None;
    for at in 0..flat.spans.len() {
        let role = flat.role(at);
        if role == Role::Boilerplate && !wants_all {
            continue;
        }
        let post = flat.post_of[at].map(post_id);
        let span = flat.spans[at];
        match (blocks.last_mut(), last) {
            (Some(block), Some(last))
                if block.role == role && block.post == post && flat.is_one_line(last, at) =>
            {
                block.span = Span::new(block.span.start, span.end);
            }
            _ => blocks.push(Block {
                kind: flat.kinds[at],
                level: (flat.kinds[at] == BlockKind::Heading).then_some(2),
                role,
                language: flat.languages[at].map(tag),
                span,
                confidence: flat.states.confidence(at),
                post,
                ..Block::default()
            }),
        }
        last = Some(at);
    }
    for block in &mut blocks {
        flat.text[block.span.range()].clone_into(&mut block.text);
    }
    blocks
}

fn post_id(number: usize) -> String {
    (number + 1).to_string()
}

fn post_of(flat: &FlatText<'_>, number: usize, post: &PostLines, options: &Options) -> Post {
    let text: Vec<&str> = post.text_lines().map(|at| flat.line(at)).collect();
    let text = text.join("\n");
    let (first, last) = (post.lines[0], post.lines[post.lines.len() - 1]);
    let context =
        DateContext { language: flat.language.as_ref().map(Language::tag), ..DateContext::default() };
    let date = post.bylines.iter().find_map(|&at| {
        let line = flat.line(at);
        find_dates(line, &context).into_iter().next().map(|date| (line[date.range.clone()].to_owned(), date))
    });
    let published = date.as_ref().and_then(|(_, date)| date.date.to_rfc3339_prefix());
    let sum: f32 = post.lines.iter().map(|&at| flat.states.confidence(at)).sum();
    Post {
        id: post_id(number),
        author: find_author(&flat.lines(), post),
        published_raw: date.filter(|_| published.is_none()).map(|(raw, _)| raw),
        published,
        language: match options.language_reading {
            LanguageReading::Told => language_of_post(flat, post, &text).map(tag),
            LanguageReading::LeftOut => None,
        },
        text,
        span: Span::new(flat.spans[first].start, flat.spans[last].end),
        confidence: sum / post.lines.len() as f32,
        ..Post::default()
    }
}

/// The language of most of a post's lines, else of its text as a whole.
fn language_of_post(flat: &FlatText<'_>, post: &PostLines, text: &str) -> Option<Language> {
    let parts = post.text_lines().filter_map(|at| Some((flat.languages[at]?, flat.spans[at].len() as usize)));
    let most = crate::language::order_by_share(parts).first().copied();
    most.or_else(|| crate::language::detect_near(text, flat.language))
}

/// Fills title, standfirst, authors and dates from the lines around the beginning of the article.
fn fill_head(flat: &FlatText<'_>, page: &mut Page) {
    let Some(first) = flat.states.states.iter().position(|s| *s == State::Main) else { return };
    let of_kind = |kind: BlockKind| {
        (0..flat.spans.len()).find(|&at| flat.kinds[at] == kind && flat.role(at) != Role::Pasted)
    };
    if let Some(at) = of_kind(BlockKind::Headline) {
        page.title = Some(flat.line(at).to_owned());
        note_evidence(&mut page.evidence, "title", flat.spans[at]);
    }
    if let Some(at) = of_kind(BlockKind::Standfirst) {
        page.standfirst = Some(flat.line(at).to_owned());
        note_evidence(&mut page.evidence, "standfirst", flat.spans[at]);
    }
    let head = first.saturating_sub(HEAD_LINES)..(first + HEAD_LINES).min(flat.spans.len());
    for at in head {
        let measures = &flat.measures[at];
        if measures.words > DATE_LINE_WORDS
            || flat.kinds[at] == BlockKind::Headline
            || flat.post_of[at].is_some()
        {
            continue;
        }
        if page.published.is_none() && measures.has_date() {
            fill_dates(flat, at, page);
        }
        if page.authors.is_empty() && measures.opening.has(Sense::Signing) {
            page.authors.extend(name_in(flat.line(at)));
            note_evidence(&mut page.evidence, "authors", flat.spans[at]);
        }
    }
}

fn fill_dates(flat: &FlatText<'_>, at: usize, page: &mut Page) {
    let context =
        DateContext { language: flat.language.as_ref().map(Language::tag), ..DateContext::default() };
    let mut dates =
        find_dates(flat.line(at), &context).into_iter().filter_map(|d| d.date.to_rfc3339_prefix());
    let is_day = |date: &String| date.len() >= "2024-05-15".len();
    if let Some(date) = dates.next().filter(is_day) {
        page.published = Some(date);
        page.updated = dates.next().filter(is_day);
        note_evidence(&mut page.evidence, "published", flat.spans[at]);
    }
}

fn note_evidence(evidence: &mut BTreeMap<String, Evidence>, field: &str, span: Span) {
    evidence.insert(field.to_owned(), Evidence { source: EvidenceSource::Text, span: Some(span) });
}

fn fill_credit(flat: &FlatText<'_>, page: &mut Page) {
    let moved = |span: Span, range: std::ops::Range<usize>| {
        Span::new(span.start + range.start as u32, span.start + range.end as u32)
    };
    let credit_line = (0..flat.spans.len()).rev().find(|&at| flat.kinds[at] == BlockKind::CreditLine);
    page.credit = credit_line.and_then(|at| {
        let credit = read_credit_line(flat.line(at))?;
        Some(Credit {
            raw: credit.raw,
            agency: credit.agency.map(str::to_owned),
            initials: credit.initials,
            span: Some(moved(flat.spans[at], credit.range)),
        })
    });
    let mut paragraphs = (0..flat.spans.len()).filter(|&at| flat.role(at) == Role::Main).take(HEAD_LINES);
    page.dateline =
        paragraphs.find_map(|at| Some((at, find_dateline(flat.line(at))?))).map(|(at, found)| Dateline {
            raw: found.raw,
            place: found.place,
            raw_date: found.raw_date,
            date: None,
            agency: found.agency.map(str::to_owned),
            span: Some(moved(flat.spans[at], found.range)),
        });
}

/// The number of posts that a heading states.
fn stated_count(flat: &FlatText<'_>) -> Option<u32> {
    (0..flat.spans.len()).find_map(|at| {
        let measures = &flat.measures[at];
        let is_heading =
            measures.words <= COUNT_WORDS && measures.count(Sense::Discussion) > 0 && !measures.has_date();
        if !is_heading || flat.role(at) == Role::Main {
            return None;
        }
        let mut numbers = flat.line(at).split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty());
        let number = numbers.next()?.parse().ok()?;
        numbers.next().is_none().then_some(number)
    })
}
