//! `tamis read` on files and standard input: formats, order, messages, exit status.

mod harness;

use std::process::{Command, Stdio};

use harness::{Scratch, page};

#[test]
fn one_page_in_every_format() {
    let scratch = Scratch::new("formats").with("rain.html", page("rain"));
    for format in ["md", "txt", "json", "jsonl", "html"] {
        let run = scratch.run(&["read", "rain.html", "-f", format]);
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{format}");
        assert!(
            run.out.contains("The report on rain says") && run.out.ends_with('\n'),
            "{format}: {}",
            run.out
        );
    }
}

#[test]
fn source_is_the_path_as_given() {
    let scratch = Scratch::new("source").with("a/rain.html", page("rain"));
    let run = scratch.run(&["read", "./a/rain.html", "-f", "jsonl"]);
    assert_eq!(run.sources(), ["./a/rain.html"]);
}

#[test]
fn a_folder_is_walked_in_order_of_name() {
    let scratch = Scratch::new("folder")
        .with("site/b.html", page("b"))
        .with("site/a/z.html", page("z"))
        .with("site/.hidden/c.html", page("c"))
        .with("site/photo.jpg", [0xFF, 0xD8])
        .with("site/c.txt", "Only words.");
    assert_eq!(scratch.run(&["read", "site"]).sources(), ["site/a/z.html", "site/b.html", "site/c.txt"]);
}

#[test]
fn standard_input_is_read_where_nothing_is_named() {
    let scratch = Scratch::new("stdin");
    for arguments in [&["read", "-f", "jsonl"][..], &["read", "-", "-f", "jsonl"]] {
        let run = scratch.run_with_input(arguments, page("rain").as_bytes());
        assert_eq!((run.status, run.sources()), (0, vec!["-".to_owned()]));
    }
}

#[test]
fn compressed_files_are_opened_as_they_are() {
    let text = page("rain");
    let scratch = Scratch::new("compressed")
        .with("a.html.gz", gzip(text.as_bytes()))
        .with(
            "b.html.zst",
            ruzstd::encoding::compress_to_vec(text.as_bytes(), ruzstd::encoding::CompressionLevel::Fastest),
        )
        .with("c.html.br", BROTLI)
        .with("d", gzip(text.as_bytes()));
    let run = scratch.run(&["read", ".", "--format", "jsonl"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    let texts: Vec<String> = run.records().iter().map(|record| record["text"].to_string()).collect();
    assert!(texts[0].contains("The report on rain"));
    assert_eq!((&texts[1], &texts[3]), (&texts[0], &texts[0]));
    assert!(texts[2].contains("Brotli"), "{}", texts[2]);
}

/// A page in Brotli, at the quality that servers use for files.
const BROTLI: &[u8] = &[
    0x1B, 0x83, 0x00, 0xE0, 0x05, 0xCA, 0x6D, 0xA9, 0x2E, 0x05, 0x31, 0x98, 0xDA, 0x25, 0x1D, 0x88, 0x3E,
    0xEF, 0x8A, 0x90, 0x8B, 0x03, 0xF6, 0xDD, 0x80, 0xA6, 0x5D, 0x16, 0x60, 0x14, 0x7D, 0x6E, 0x63, 0x6F,
    0xB9, 0xF4, 0x48, 0x60, 0x46, 0xD5, 0xD4, 0x99, 0x14, 0x80, 0x5E, 0xE6, 0x37, 0x19, 0xAE, 0xE1, 0x5B,
    0x3B, 0x9F, 0x12, 0x81, 0x45, 0xF7, 0xFD, 0xF8, 0xE1, 0x46, 0x28, 0xCD, 0xE8, 0x6F, 0x28, 0x77, 0xE3,
    0x02, 0xC2, 0xC9, 0x13, 0x8C, 0x4E, 0xAE, 0x30, 0xD3, 0x68, 0x5D, 0xB4, 0x00,
];

fn gzip(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).expect("memory takes all");
    encoder.finish().expect("memory takes all")
}

#[test]
fn output_is_the_same_for_any_number_of_jobs() {
    let mut scratch = Scratch::new("jobs");
    for number in 0..60 {
        let text = page(&format!("place {number}")).repeat(1 + number * 7 % 23);
        scratch = scratch.with(&format!("pages/{number:02}.html"), text);
    }
    let one = scratch.run(&["read", "pages", "nothing.html", "pages", "-j", "1"]);
    assert_eq!((one.status, one.records().len()), (1, 120));
    for jobs in ["2", "8"] {
        let more = scratch.run(&["read", "pages", "nothing.html", "pages", "-j", jobs]);
        assert_eq!((more.status, &more.out, &more.err), (1, &one.out, &one.err), "{jobs} jobs");
    }
}

#[test]
fn a_source_that_fails_is_named_and_the_others_are_written() {
    let scratch = Scratch::new("failing").with("rain.html", page("rain"));
    let run = scratch.run(&["read", "nothing.html", "rain.html"]);
    assert_eq!(run.sources(), ["rain.html"]);
    assert_eq!(run.status, 1);
    assert_eq!(run.err, "tamis: nothing.html: no such file; check the path\n");
}

#[test]
fn keep_going_asks_for_one_page_only() {
    let scratch = Scratch::new("keep-going").with("rain.html", page("rain"));
    assert_eq!(scratch.run(&["read", "-k", "nothing.html", "rain.html"]).status, 0);
    assert_eq!(scratch.run(&["read", "-k", "nothing.html"]).status, 1);
}

#[test]
fn bad_usage_exits_with_2_and_says_why() {
    let scratch = Scratch::new("usage").with("rain.html", page("rain"));
    for (arguments, said) in [
        (&["read", "--format", "docx"][..], "docx"),
        (&["read", "ftp://example.org/"], "cannot fetch ftp"),
        (&["read", "a", "b", "--url", "https://example.org/"], "one page"),
        (&["read", "rain.html", "--url", "example.org"], "not a whole address"),
        (&["read", "rain.html", "-o", "no/such/folder"], "no/such/folder"),
        (&["raed"], "raed"),
    ] {
        let run = scratch.run(arguments);
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{arguments:?}");
        assert!(run.err.contains(said), "{arguments:?}: {}", run.err);
    }
}

#[test]
fn several_pages_stay_apart_in_every_format() {
    let scratch = Scratch::new("several").with("a.html", page("a")).with("b.html", page("b"));
    let list = scratch.run(&["read", "a.html", "b.html", "-f", "json"]).out;
    assert_eq!(serde_json::from_str::<Vec<serde_json::Value>>(&list).expect("it is a list").len(), 2);
    let empty = scratch.run(&["read", "x.html", "y.html", "-f", "json"]).out;
    assert_eq!(empty, "[]\n");
    let text = scratch.run(&["read", "a.html", "b.html", "-f", "txt"]).out;
    assert!(text.starts_with("==> a.html <==\n") && text.contains("\n\n==> b.html <==\n"), "{text}");
    let markdown = scratch.run(&["read", "a.html", "b.html", "-f", "md"]).out;
    assert!(markdown.contains("\n\n<!-- source: b.html -->\n\n"), "{markdown}");
}

#[test]
fn the_output_file_names_the_format() {
    let scratch = Scratch::new("target").with("rain.html", page("rain"));
    assert_eq!(scratch.run(&["read", "rain.html", "-o", "rain.txt"]).out, "");
    let text = std::fs::read_to_string(scratch.path().join("rain.txt")).expect("it was written");
    assert!(text.contains("The report on rain") && !text.contains('{'), "{text}");
}

#[test]
fn explain_lists_blocks_with_their_roles() {
    let scratch = Scratch::new("explain").with("rain.html", page("rain"));
    let run = scratch.run(&["read", "rain.html", "--explain"]);
    assert!(run.out.starts_with("kind: ") && run.out.contains("\nmain "), "{}", run.out);
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let mut scratch = Scratch::new("pipe");
    for number in 0..50 {
        scratch = scratch.with(&format!("pages/{number}.html"), page("rain").repeat(50));
    }
    let mut child = Command::new(env!("CARGO_BIN_EXE_tamis"))
        .args(["read", "pages"])
        .current_dir(scratch.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the command ends");
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}

#[test]
fn help_completions_and_man_page_come_from_one_definition() {
    let scratch = Scratch::new("help");
    let help = scratch.run(&["read", "--help"]);
    let man = scratch.run(&["man"]);
    let completions = scratch.run(&["completions", "bash"]);
    assert_eq!((help.status, man.status, completions.status), (0, 0, 0));
    assert!(help.out.contains("Examples:") && help.out.contains("--keep-going"));
    assert!(man.out.contains("keep\\-going"));
    assert!(completions.out.contains("--keep-going"));
}
