//! Replays what fuzzing found.

mod common;

use std::path::Path;

use common::oracle::{events, expected_events, is_beyond_oracle};
use common::{invariants, test_data};
use tamis_html::{Limits, Name, parse, parse_fragment};

#[test]
fn what_fuzzing_found_stays_fixed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/regressions");
    if !folder.exists() {
        return;
    }
    for path in test_data::files(&folder, ".html") {
        let bytes = std::fs::read(&path).expect("a regression input can be read");
        let text = String::from_utf8_lossy(&bytes);
        let tree = parse(&text, &Limits::default());
        invariants::check(&tree);
        invariants::check(&parse_fragment(&text, Name::TEMPLATE, &Limits { depth: 0, ..Limits::default() }));
        if !is_beyond_oracle(&text) && tree.notes().is_empty() {
            assert_eq!(events(&tree), expected_events(&text), "{}", path.display());
        }
    }
}
