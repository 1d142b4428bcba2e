//! Replays what fuzzing found, and pages cut anywhere.

#[path = "common/record.rs"]
mod record;

use std::path::Path;

#[test]
fn what_fuzzing_found_stays_fixed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/regressions");
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        println!("{}", entry.path().display());
        record::check(&std::fs::read(entry.path()).expect("a regression input can be read"));
    }
}

/// Bytes from one cut of a page to the next; no divisor of a usual length, so that cuts fall everywhere.
const STEP: usize = 97;

#[test]
fn pages_cut_anywhere_give_a_record() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata/pages");
    for entry in std::fs::read_dir(folder).expect("the pages are there").flatten() {
        let Ok(page) = std::fs::read(entry.path().join("source.html")) else { continue };
        for end in (0..page.len()).step_by(STEP) {
            record::check(&page[..end]);
        }
    }
}
