//! Reads any text in every content model, with limits of any size, and checks the tree.

#![no_main]

use libfuzzer_sys::fuzz_target;
use tamis_html::{Limits, Name, parse, parse_fragment};

#[path = "../../crates/tamis-html/tests/common/invariants.rs"]
mod invariants;

const CONTEXTS: [Name; 10] = [
    Name::TITLE,
    Name::STYLE,
    Name::SCRIPT,
    Name::PLAINTEXT,
    Name::TABLE,
    Name::TR,
    Name::SELECT,
    Name::TEMPLATE,
    Name::FRAMESET,
    Name::BODY,
];

fuzz_target!(|data: &[u8]| {
    let Some((&first, rest)) = data.split_first() else { return };
    let text = String::from_utf8_lossy(rest);
    let small = u32::from(first >> 4);
    let limits = Limits {
        depth: small,
        attributes: small,
        formatting: small,
        nodes: small * small,
        ..Limits::default()
    };
    let context = CONTEXTS[usize::from(first) % CONTEXTS.len()];
    invariants::check(&parse(&text, &limits));
    invariants::check(&parse_fragment(&text, context, &Limits::default()));
});
