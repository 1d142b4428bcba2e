//! Reads any bytes as a page: a record comes out, its spans lie in order within the source, and reading it again
//! gives the same.

#![no_main]

use libfuzzer_sys::fuzz_target;
use tamis::{BlockSelection, Options, TextReading, read};

fuzz_target!(|data: &[u8]| {
    let options = Options {
        block_selection: BlockSelection::All,
        markdown: true,
        html: true,
        text_reading: TextReading::Always,
        url: Some("https://example.org/a/b".to_owned()),
        ..Options::default()
    };
    let page = read(data, &options).expect("any bytes give a page");
    // A byte of a legacy encoding takes at most three in UTF-8.
    let longest = 3 * data.len() as u32 + 3;
    for block in &page.blocks {
        assert!(block.span.start <= block.span.end && block.span.end <= longest);
        assert!((0.0..=1.0).contains(&block.confidence));
    }
    assert_eq!(page, read(data, &options).expect("any bytes give a page"));
});
