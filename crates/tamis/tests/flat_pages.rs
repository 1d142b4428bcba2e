//! Reads plain texts and checks, line by line, what they hold: those of `testdata/flat`, and a page that the
//! project's data folder has beside the repository, if it is there.

use std::path::{Path, PathBuf};

use serde_json::Value;
use tamis::{Options, Page, Role, Span};

#[test]
fn pages_of_our_own_are_read() {
    let folder = workspace().join("testdata/flat");
    for page in std::fs::read_dir(folder).expect("testdata/flat") {
        let path = page.expect("a folder").path();
        let want = json(&path.join("expected.json"));
        let roles: Vec<(usize, &str)> =
            array(&want["roles"]).iter().enumerate().map(|(n, role)| (n + 1, text(role))).collect();
        check(&path, &roles, &want, text(&want["language"]));
    }
}

#[test]
fn the_first_page_is_read() {
    let shared =
        std::env::var_os("TAMIS_SHARED").map_or_else(|| workspace().join("../shared"), PathBuf::from);
    let path = shared.join("first-page");
    if !path.join("page.txt").exists() {
        eprintln!("skipped: no {}", path.display());
        return;
    }
    let want = json(&path.join("expected.json"));
    let line = |row: &Value| usize::try_from(row["line"].as_u64().expect("a line")).expect("a small number");
    let roles: Vec<(usize, &str)> =
        array(&want["roles"]).iter().map(|row| (line(row), text(&row["role"]))).collect();
    check(&path, &roles, &want, text(&want["language"]["main"]));
}

fn check(path: &Path, roles: &[(usize, &str)], want: &Value, language: &str) {
    let source = std::fs::read_to_string(path.join("page.txt")).expect("page.txt");
    let page = tamis::read(source.as_bytes(), &Options::default()).expect("a page");
    let starts: Vec<usize> =
        std::iter::once(0).chain(source.match_indices('\n').map(|(at, _)| at + 1)).collect();
    for (line, role) in roles {
        let at = starts[line - 1];
        assert_eq!(role_at(&page, at).as_deref(), Some(*role), "{}, line {line}", path.display());
    }
    let credit = page.credit.as_ref().expect("a credit line");
    assert_eq!(credit.agency.as_deref(), want["credit"]["agency"].as_str());
    assert_eq!(serde_json::json!(credit.initials), want["credit"]["initials"]);
    assert_eq!(page.language.as_deref(), Some(language));
    for post in array(&want["posts"]) {
        check_post(&page, post, &starts, path);
    }
}

fn check_post(page: &Page, want: &Value, starts: &[usize], path: &Path) {
    let line = want["first_line"].as_u64().expect("a line") as usize;
    let posts = &page.discussion.as_ref().expect("a discussion").posts;
    let post = posts.iter().find(|p| p.span.start as usize == starts[line - 1]);
    let post = post.unwrap_or_else(|| panic!("{}: no post begins in line {line}", path.display()));
    assert_eq!(post.author.as_deref(), want["author"].as_str(), "{}, line {line}", path.display());
    assert_eq!(post.language.as_deref(), want["language"].as_str(), "{}, line {line}", path.display());
}

fn role_at(page: &Page, at: usize) -> Option<String> {
    let holds = |span: Span| span.range().contains(&at);
    let role: Role = page.blocks.iter().find(|block| holds(block.span))?.role;
    serde_json::to_value(role).ok()?.as_str().map(str::to_owned)
}

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn json(path: &Path) -> Value {
    serde_json::from_str(&std::fs::read_to_string(path).expect("a file")).expect("JSON")
}

fn array(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
