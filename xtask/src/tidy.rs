//! Checks what of the house style a program can check: how files open, how long they are, and what must not stand in them.
//!
//! The rest of the style is in CONTRIBUTING.md and is for people to judge.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// Lines of a file before its tests.
const LONGEST_FILE: usize = 420;

/// Files that hold a table or are generated, and may be longer.
const TABLES: [&str; 4] =
    ["tokenizer/entities.rs", "lexicon/calendar_words.rs", "name/known.rs", "lexicon/agencies.rs"];

/// Files that are longer than they should be; they may be split, and none may join them.
const TOO_LONG: [&str; 2] = ["flat/measure.rs", "times/resolve.rs"];

/// What stands nowhere, each in two parts so that this file does not hold it.
const NOWHERE: [(&str, &str); 4] = [("TO", "DO"), ("FIX", "ME"), ("dbg", "!("), ("to", "do!(")];

/// What stands in tests only.
const TESTS_ONLY: (&str, &str) = (".unw", "rap()");

/// Prints every offence; an error where there is one.
pub(crate) fn run() -> Result<()> {
    let offences = offences(&workspace()).context("reading the sources")?;
    for offence in &offences {
        println!("{offence}");
    }
    if !offences.is_empty() {
        bail!("{} offences against the house style", offences.len());
    }
    Ok(())
}

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn offences(workspace: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for folder in ["crates", "xtask"] {
        collect(&workspace.join(folder), &mut files)?;
    }
    files.sort();
    let mut offences = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(&file)?;
        let name = file.strip_prefix(workspace).unwrap_or(&file).display().to_string();
        offences.extend(offences_of(&name, &text).into_iter().map(|offence| format!("{name}: {offence}")));
    }
    Ok(offences)
}

/// The Rust files under a folder.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    Ok(())
}

fn offences_of(name: &str, text: &str) -> Vec<String> {
    let mut offences = Vec::new();
    let code = text.split("\n#[cfg(test)]\nmod tests {").next().unwrap_or(text);
    if !text.starts_with("//!") {
        offences.push("does not open with what it is for".to_owned());
    }
    let lines = code.lines().count();
    if lines > LONGEST_FILE && !TABLES.iter().chain(&TOO_LONG).any(|file| name.ends_with(file)) {
        offences.push(format!("has {lines} lines, more than {LONGEST_FILE}"));
    }
    for (start, end) in NOWHERE {
        if text.contains(&format!("{start}{end}")) {
            offences.push(format!("holds {start}{end}"));
        }
    }
    if !is_test(name) && code.lines().any(|line| holds(line, TESTS_ONLY)) {
        offences.push(format!("holds {}{} outside tests", TESTS_ONLY.0, TESTS_ONLY.1));
    }
    offences
}

fn holds(line: &str, (start, end): (&str, &str)) -> bool {
    !line.trim_start().starts_with("//") && line.contains(&format!("{start}{end}"))
}

fn is_test(name: &str) -> bool {
    name.contains("/tests/") || name.ends_with("tests.rs") || name.ends_with("conformance.rs")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sources_follow_the_house_style() {
        let offences = offences(&workspace()).expect("the sources can be read");
        assert!(offences.is_empty(), "{}", offences.join("\n"));
    }

    #[test]
    fn each_offence_is_found() {
        let check =
            |text: &str, expected: usize| assert_eq!(offences_of("a.rs", text).len(), expected, "{text}");
        check("//! Holds a thing.\n", 0);
        check("fn f() {}\n", 1);
        check(&format!("//! A.\n// {}{}\n", "TO", "DO"), 1);
        check(&format!("//! A.\nfn f() {{ g(){}{} }}\n", ".unw", "rap()"), 1);
        check(&"//!\n".repeat(LONGEST_FILE + 1), 1);
    }
}
