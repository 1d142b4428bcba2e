//! Holds what several tests use: the gold pages as text, and html5ever's tree as the oracle.

#![allow(dead_code, unreachable_pub)] // Each test uses a part.

pub mod invariants;
pub mod oracle;
#[path = "../../src/test_data.rs"]
pub mod test_data;

use std::io::Read;
use std::path::Path;

/// Calls `check` with the name and text of the gold pages: all of them, or with debug assertions one of many.
pub fn for_each_gold_page(mut check: impl FnMut(&str, &str)) {
    /// Debug builds of the oracle are slow.
    const STEP_IN_DEBUG: usize = 25;
    let Some(folder) = test_data::find("gold/pages") else { return };
    let step = if cfg!(debug_assertions) { STEP_IN_DEBUG } else { 1 };
    let pages = test_data::files(&folder, ".html.gz");
    for path in pages.iter().step_by(step) {
        check(&path.to_string_lossy(), &read_page(path));
    }
    eprintln!("{} gold pages of {}", pages.len().div_ceil(step), pages.len());
}

/// The text of a page that is stored as gzip.
pub fn read_page(path: &Path) -> String {
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).expect("a page can be opened");
    flate2::read::MultiGzDecoder::new(file).read_to_end(&mut bytes).expect("a page is gzip");
    decode(bytes)
}

/// Decodes as simply as will do for tests: UTF-8, or what the page's head names, or Windows-1252.
fn decode(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_else(|error| {
        let bytes = error.as_bytes();
        let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_lowercase();
        let label = head.split("charset=").nth(1).unwrap_or_default().trim_start_matches(['"', '\'']);
        let end = label.find(|char: char| !char.is_alphanumeric() && char != '-' && char != '_');
        let label = &label[..end.unwrap_or(label.len())];
        let encoding =
            encoding_rs::Encoding::for_label(label.as_bytes()).unwrap_or(encoding_rs::WINDOWS_1252);
        encoding.decode(bytes).0.into_owned()
    })
}
