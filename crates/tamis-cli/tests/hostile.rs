//! `tamis read` on what is no page, or a page made to hurt: a record, or a message, and always the other sources.

mod harness;

use harness::{Scratch, page};

/// Reads the bytes beside a page that is sound, which must always be read; says how the bytes fared.
fn check(name: &str, bytes: &[u8], arguments: &[&str]) -> (i32, usize, String) {
    let scratch = Scratch::new(&format!("hostile-{name}")).with(name, bytes).with("sound.html", page("rain"));
    let run = scratch.run(&[&["read", name, "sound.html"], arguments].concat());
    let sources = run.sources();
    assert_eq!(sources.last().map(String::as_str), Some("sound.html"), "{name}: {}", run.err);
    (run.status, sources.len(), run.err)
}

fn check_gives_record(name: &str, bytes: &[u8]) {
    assert_eq!(check(name, bytes, &[]), (0, 2, String::new()), "{name}");
}

#[test]
fn what_is_no_page_gives_a_record() {
    check_gives_record("empty.html", b"");
    check_gives_record(
        "photo.html",
        &[b"\xFF\xD8\xFF\xE0\0\x10JFIF\0\x01".as_slice(), &[0x9C; 3000]].concat(),
    );
    check_gives_record("zeros.html", &[0; 5000]);
    check_gives_record("signs.html", &b"<".repeat(5000));
}

#[test]
fn a_page_cut_anywhere_gives_a_record() {
    let whole = "<div class=\"story\"><p>Rain &amp; wind, <a href='x'>more</a><!-- note --></div>";
    for end in (1..whole.len()).step_by(7) {
        check_gives_record(&format!("cut-{end}.html"), &whole.as_bytes()[..end]);
    }
}

#[test]
fn deep_nesting_gives_a_record() {
    check_gives_record("divs.html", "<div>".repeat(100_000).as_bytes());
    check_gives_record("lists.html", "<ul><li>a".repeat(20_000).as_bytes());
    check_gives_record("inline.html", "<b><i>a".repeat(2_000).as_bytes());
}

#[test]
fn deep_nesting_can_be_rendered() {
    let scratch = Scratch::new("hostile-rendered")
        .with("divs.html", format!("{}{}", "<div>".repeat(100_000), page("rain")))
        .with("quotes.html", format!("{}{}", "<blockquote>".repeat(20_000), page("rain")));
    for format in ["md", "html", "txt"] {
        let run = scratch.run(&["read", "divs.html", "quotes.html", "-f", format]);
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{format}");
    }
}

#[test]
fn a_page_over_the_limit_is_named() {
    for (length, limit) in [(5_000, "4000"), (50_000_000, "40000000")] {
        let (status, records, err) = check("large.html", &vec![b'a'; length], &["--max-bytes", limit]);
        assert_eq!((status, records), (1, 1));
        let expected =
            format!("tamis: large.html: more than {limit} bytes; raise the limit with --max-bytes\n");
        assert_eq!(err, expected);
    }
}

#[test]
fn a_small_file_that_unfolds_to_a_large_one_is_named() {
    use std::io::Write;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(&vec![b' '; 10_000_000]).expect("memory takes all");
    let bomb = encoder.finish().expect("memory takes all");
    let (status, records, err) = check("bomb.html.gz", &bomb, &["--max-bytes", "1000000"]);
    assert_eq!((status, records), (1, 1));
    assert!(err.contains("more than 1000000 bytes"), "{err}");
}
