//! Checks what must hold of the record of any bytes.

use tamis::{BlockSelection, Options, Page, Span, TextReading, read};

/// Reads the bytes with everything asked for: a record comes out, its spans lie within the source, its likelihoods
/// within 0 and 1, and reading again gives the same.
pub(crate) fn check(bytes: &[u8]) {
    let options = Options {
        block_selection: BlockSelection::All,
        markdown: true,
        html: true,
        text_reading: TextReading::Always,
        url: Some("https://example.org/a/b".to_owned()),
        ..Options::default()
    };
    let page = read(bytes, &options).expect("any bytes give a page");
    check_spans(&page, bytes.len());
    for confidence in page.blocks.iter().map(|block| block.confidence).chain([page.confidence]) {
        assert!((0.0..=1.0).contains(&confidence), "{confidence} is no likelihood");
    }
    assert_eq!(page, read(bytes, &options).expect("any bytes give a page"));
}

fn check_spans(page: &Page, length: usize) {
    // A byte of a legacy encoding takes at most three in UTF-8.
    let longest = 3 * length + 3;
    for span in spans(page) {
        assert!(span.start <= span.end && span.end as usize <= longest, "{span:?} of {length} bytes");
    }
}

fn spans(page: &Page) -> Vec<Span> {
    let mut spans: Vec<Span> = page.blocks.iter().map(|block| block.span).collect();
    spans.extend(page.discussion.iter().flat_map(|discussion| &discussion.posts).map(|post| post.span));
    for quotation in &page.quotations {
        spans.push(quotation.span);
        spans.extend(quotation.speaker_span.into_iter().chain(quotation.cue_span));
    }
    spans.extend(page.times.iter().map(|time| time.span));
    spans.extend(page.timeline.iter().flat_map(|entry| [entry.span, entry.part]));
    spans.extend(page.credit.iter().filter_map(|credit| credit.span));
    spans.extend(page.dateline.iter().filter_map(|dateline| dateline.span));
    spans
}
