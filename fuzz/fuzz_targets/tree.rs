//! Compares the tree of any text with html5ever's.

#![no_main]

use libfuzzer_sys::fuzz_target;
use tamis_html::{Limits, parse};

#[path = "../../crates/tamis-html/tests/common/invariants.rs"]
mod invariants;
#[path = "../../crates/tamis-html/tests/common/oracle.rs"]
mod oracle;

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    if oracle::is_beyond_oracle(&text) {
        return;
    }
    let tree = parse(&text, &Limits::default());
    invariants::check(&tree);
    if tree.notes().is_empty() {
        assert_eq!(oracle::events(&tree), oracle::expected_events(&text));
    }
});
