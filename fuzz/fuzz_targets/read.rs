//! Reads any bytes as a page and checks the record.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../crates/tamis/tests/common/record.rs"]
mod record;

fuzz_target!(|data: &[u8]| record::check(data));
