//! Reads the small pages of `testdata/metadata` and compares fields and notes with what each case expects.

use std::path::Path;

use serde_json::Value;
use tamis::{Options, Page};
use toml::{Table, Value as Toml};

#[test]
fn fields_are_as_the_cases_say() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata/metadata");
    let mut wrong = Vec::new();
    for file in std::fs::read_dir(folder).expect("testdata/metadata") {
        let text = std::fs::read_to_string(file.expect("a file").path()).expect("text");
        let table: Table = text.parse().expect("TOML");
        for case in table["case"].as_array().expect("cases") {
            wrong.extend(check(case.as_table().expect("a case")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What of a case is not as it expects.
fn check(case: &Table) -> Vec<String> {
    let mut wrong = Vec::new();
    let text = |key: &str| case.get(key).and_then(Toml::as_str);
    let name = text("name").expect("a name");
    let options = Options { url: text("url").map(str::to_owned), ..Options::default() };
    let page = tamis::read(text("html").expect("html").as_bytes(), &options).expect("a page");
    let record = serde_json::to_value(&page).expect("a record");
    for (field, expected) in case.get("fields").and_then(Toml::as_table).into_iter().flatten() {
        let expected: Value = serde_json::to_value(expected).expect("JSON");
        // An empty text stands for a field that the page does not have.
        let found = record.get(field).filter(|value| !value.is_null()).cloned().unwrap_or_else(|| "".into());
        if found != expected {
            wrong.push(format!("{name}: {field} is {found}, not {expected}"));
        }
    }
    if let Some(expected) = case.get("notes").and_then(Toml::as_array) {
        let expected: Vec<&str> = expected.iter().filter_map(Toml::as_str).collect();
        let found = notes_of(&page);
        if found != expected {
            wrong.push(format!("{name}: notes are {found:?}, not {expected:?}"));
        }
    }
    for (field, source) in case.get("evidence").and_then(Toml::as_table).into_iter().flatten() {
        let found = record["evidence"][field]["source"].as_str();
        if found != source.as_str() {
            wrong.push(format!("{name}: {field} is of {found:?}, not of {source}"));
        }
    }
    wrong
}

/// The notes as `code` or `code: detail`, without those on the reading itself.
fn notes_of(page: &Page) -> Vec<String> {
    let mut notes = Vec::new();
    for note in &page.notes {
        let code = serde_json::to_value(note.code).expect("a code");
        let code = code.as_str().expect("a name");
        let is_of_reading = matches!(code, "charset_guessed" | "hidden_text");
        if !is_of_reading {
            notes.push(note.detail.as_ref().map_or(code.to_owned(), |detail| format!("{code}: {detail}")));
        }
    }
    notes
}
