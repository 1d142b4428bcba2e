//! Reads every page of `testdata/pages` and compares what comes out with what was accepted.
//!
//! `TAMIS_BLESS=1 cargo test -p tamis --test golden` accepts what comes out.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tamis::{Options, Page, TextReading};

/// Set to accept what comes out.
const BLESS: &str = "TAMIS_BLESS";

#[test]
fn pages_read_as_accepted() {
    let folders = page_folders();
    assert!(!folders.is_empty());
    let wrong: Vec<String> = folders.iter().flat_map(|folder| check(folder)).collect();
    assert!(wrong.is_empty(), "{}\nset {BLESS}=1 to accept", wrong.join("\n"));
}

fn page_folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata/pages");
    let entries = fs::read_dir(root).expect("the pages are there");
    let mut folders: Vec<PathBuf> =
        entries.map(|entry| entry.expect("it can be read").path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

/// What differs from what was accepted; accepts it instead where that is asked for.
fn check(folder: &Path) -> Vec<String> {
    let source = fs::read(folder.join("source.html")).expect("a page has a source");
    let options =
        Options { markdown: true, html: true, text_reading: TextReading::Always, ..Options::default() };
    let page = tamis::read(&source, &options).expect("the page is read");
    assert_is_safe(folder, &page);
    let markdown = page.markdown.clone().expect("it was asked for");
    [("expected.md", markdown), ("expected.json", record_of(&page))]
        .into_iter()
        .filter_map(|(name, found)| compare(&folder.join(name), &found))
        .collect()
}

fn compare(path: &Path, found: &str) -> Option<String> {
    if std::env::var_os(BLESS).is_some() {
        fs::write(path, found).expect("what is accepted can be written");
        return None;
    }
    // A page whose reading nobody has accepted is read for its safety alone.
    let expected = fs::read_to_string(path).ok()?;
    (expected != found).then(|| {
        let line = expected.lines().zip(found.lines()).take_while(|(old, new)| old == new).count();
        let show = |text: &str| text.lines().nth(line).unwrap_or("(the end)").to_owned();
        format!(
            "{}:{}\n  accepted: {}\n  found:    {}",
            path.display(),
            line + 1,
            show(&expected),
            show(found)
        )
    })
}

/// The record without what moves with every fitted table, and without the forms that are compared on their own.
fn record_of(page: &Page) -> String {
    let mut record = serde_json::to_value(page).expect("a page can be written");
    drop_confidence(&mut record);
    if let Value::Object(fields) = &mut record {
        for name in ["markdown", "html", "kind_confidence"] {
            fields.remove(name);
        }
    }
    let mut text = serde_json::to_string_pretty(&record).expect("a record can be written");
    text.push('\n');
    text
}

fn drop_confidence(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.remove("confidence");
            fields.values_mut().for_each(drop_confidence);
        }
        Value::Array(values) => values.iter_mut().for_each(drop_confidence),
        _ => {}
    }
}

/// No page, whatever it holds, may come out as HTML or Markdown that runs something.
fn assert_is_safe(folder: &Path, page: &Page) {
    let html = page.html.as_deref().unwrap_or_default();
    // Markdown shows the words of a page, "<script>" among them, behind a backslash.
    let markdown = page.markdown.as_deref().unwrap_or_default().replace("\\<", "");
    for mark in ["<script", "javascript:", "data:text", "onerror=\"", "onclick=\"", "<iframe"] {
        assert!(!html.contains(mark), "{}: {mark} in {html}", folder.display());
        assert!(!markdown.contains(mark), "{}: {mark} in {markdown}", folder.display());
    }
}
