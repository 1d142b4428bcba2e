//! Reads `testdata/discussion/platforms.toml`: for each table a page that it reads, and a near miss that it must not.

use std::collections::BTreeSet;

use serde::Deserialize;
use tamis_html::{Limits, parse};
use tamis_text::dates::DateContext;

use super::{ALL, find_by_adapter};
use crate::blocks::Blocks;
use crate::discussion::survey::Survey;
use crate::discussion::{Context, Found};
use crate::page::Post;

#[derive(Deserialize)]
struct Cases {
    table: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    page: String,
    /// As "author|date|text".
    posts: Vec<String>,
    near_miss: String,
}

fn cases() -> Vec<Case> {
    let text = include_str!("../../../../../testdata/discussion/platforms.toml");
    toml::from_str::<Cases>(text).expect("the cases are TOML").table
}

/// The table that reads a page.
fn table_of(source: &str) -> Option<&'static str> {
    let tree = parse(source, &Limits::default());
    let blocks = Blocks::of(&tree);
    let survey = Survey::of(&tree, &blocks, &DateContext::default());
    find_by_adapter(&survey).map(|(adapter, _)| adapter.name)
}

fn posts_of(source: &str) -> Vec<String> {
    let tree = parse(source, &Limits::default());
    let blocks = Blocks::of(&tree);
    let found = Found::of(&tree, &blocks, &Context::default()).discussion;
    let show = |post: &Post| {
        let [author, date] =
            [&post.author, &post.published].map(|field| field.as_deref().unwrap_or_default());
        format!("{author}|{date}|{}", post.text)
    };
    found.iter().flat_map(|discussion| &discussion.posts).map(show).collect()
}

#[test]
fn each_table_reads_its_page_and_leaves_the_near_miss() {
    for case in cases() {
        assert_eq!(table_of(&case.page), Some(case.name.as_str()), "{}", case.page);
        assert_eq!(posts_of(&case.page), case.posts, "{}", case.name);
        assert_ne!(table_of(&case.near_miss), Some(case.name.as_str()), "{}", case.near_miss);
    }
}

#[test]
fn each_table_has_a_case() {
    let tables: BTreeSet<&str> =
        ALL.iter().flat_map(|adapters| adapters.iter()).map(|adapter| adapter.name).collect();
    let cases = cases();
    assert_eq!(cases.iter().map(|case| case.name.as_str()).collect::<BTreeSet<_>>(), tables);
}

#[test]
fn every_table_has_signs_and_records() {
    for adapter in ALL.iter().flat_map(|adapters| adapters.iter()) {
        assert!(!adapter.signs.is_empty() && !adapter.records.is_empty(), "{}", adapter.name);
    }
}
