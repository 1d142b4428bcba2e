//! Turns what a page's data say of its posts into lists of described posts: JSON-LD and the state of scripts.
//!
//! Data describe what the elements show, sometimes more exactly (dates, addresses, what a post answers), and sometimes
//! posts that no element shows. `join` puts both together. Microdata, `RDFa` and microformats stand on the elements
//! themselves and are read there (`markup`).

mod choose;
mod join;
mod json_ld;
mod markup;
mod object;
mod shingles;
mod state;

use tamis_html::Span;
use tamis_text::dates::{DateContext, DateKind, parse_date};

pub(super) use self::choose::{find_annotated_group, find_described_group};
pub(super) use self::join::{Shown, join_described};
pub(super) use self::markup::{Annotation, Annotations, is_listed_type};
pub(super) use self::shingles::Shingles;
use crate::data::{Data, text_of_markup};
use crate::page::{DiscussionKind, EvidenceSource};

/// A post as data describe it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct DescribedPost {
    /// The index of the post that it answers, in its list.
    pub(super) parent: Option<usize>,
    /// What its author is called: the name that is shown is one of them.
    pub(super) authors: Vec<String>,
    pub(super) published: Option<String>,
    pub(super) updated: Option<String>,
    /// Paragraphs on lines of their own.
    pub(super) text: String,
    pub(super) score: Option<i64>,
    pub(super) permalink: Option<String>,
}

/// Posts that one script describes.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct DescribedList {
    pub(super) kind: DiscussionKind,
    pub(super) posts: Vec<DescribedPost>,
    pub(super) source: EvidenceSource,
    /// Place of the script.
    pub(super) span: Span,
}

/// Lists the posts that a page's data describe, the longest list first.
pub(super) fn list_described(data: &Data<'_, '_>) -> Vec<DescribedList> {
    let mut lists = json_ld::list_in_json_ld(data);
    lists.extend(state::list_in_state(data));
    lists.sort_by_key(|list| std::cmp::Reverse(list.posts.len()));
    lists
}

/// A date in data, as exact as it is given; numbers count seconds or milliseconds.
fn read_date(text: &str) -> Option<String> {
    /// From here on a number counts milliseconds: as seconds it would lie in the year 5138.
    const MILLISECONDS: u64 = 100_000_000_000;
    let number = text.trim().parse::<u64>().ok();
    let seconds = number.filter(|number| *number >= MILLISECONDS).map(|number| (number / 1000).to_string());
    let found = parse_date(seconds.as_deref().unwrap_or(text), &DateContext::default())?;
    let is_full = found.kind == DateKind::Absolute && found.date.day.is_some();
    found.date.to_rfc3339_prefix().filter(|_| is_full)
}

/// A text in data, which may be HTML, as the text of a post.
fn read_text(text: &str) -> String {
    let plain = text_of_markup(text);
    let lines = plain.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// Whether a value is an address and not the name of something.
fn is_address(value: &str) -> bool {
    value.starts_with("http") || value.starts_with('/') || value.starts_with('#')
}
