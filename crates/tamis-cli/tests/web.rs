//! `tamis read` on addresses: charset, redirects, codings, and servers that do not behave.

mod harness;

use harness::{Run, Scratch, answer, page, serve};

const HTML: (&str, &str) = ("Content-Type", "text/html; charset=utf-8");

fn fetch(name: &str, answers: Vec<Vec<u8>>, arguments: &[&str]) -> (String, Run) {
    let url = serve(answers);
    let run = Scratch::new(name).run(&[&["read", &url, "-f", "jsonl"], arguments].concat());
    (url, run)
}

fn check_refused(name: &str, answers: Vec<Vec<u8>>, arguments: &[&str], said: &str) {
    let (url, run) = fetch(name, answers, arguments);
    assert_eq!((run.status, run.out.as_str()), (1, ""), "{name}");
    assert!(run.err.starts_with(&format!("tamis: {url}: {said}")), "{name}: {}", run.err);
}

#[test]
fn charset_comes_from_the_header() {
    let body = "<main><p>Le conseil a été réuni à la hâte, et personne n'a su dire à quoi il servirait vraiment.</p>";
    let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(body);
    let header = ("Content-Type", "text/html; charset=ISO-8859-1");
    let (url, run) = fetch("web-charset", vec![answer("200 OK", &[header], &bytes)], &[]);
    let record = &run.records()[0];
    assert!(record["text"].as_str().is_some_and(|text| text.contains("réuni à la hâte")), "{record}");
    assert_eq!((record["source"].as_str(), run.status), (Some(url.as_str()), 0));
}

#[test]
fn a_charset_that_nobody_knows_is_passed_over() {
    let header = ("Content-Type", "text/html; charset=klingon");
    let (_, run) = fetch("web-klingon", vec![answer("200 OK", &[header], page("rain").as_bytes())], &[]);
    assert_eq!((run.status, run.records().len()), (0, 1), "{}", run.err);
}

#[test]
fn redirects_are_followed_and_the_last_address_is_the_pages() {
    let moved = answer("301 Moved Permanently", &[("Location", "/final")], b"");
    let (url, run) = fetch("web-moved", vec![moved, answer("200 OK", &[HTML], page("rain").as_bytes())], &[]);
    let record = &run.records()[0];
    assert_eq!(record["url"].as_str(), Some(format!("{url}/final").as_str()));
    assert_eq!(record["source"].as_str(), Some(url.as_str()));
}

#[test]
fn codings_are_opened() {
    use std::io::Write;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(page("rain").as_bytes()).expect("memory takes all");
    let body = encoder.finish().expect("memory takes all");
    let coded = answer("200 OK", &[HTML, ("Content-Encoding", "gzip")], &body);
    let (_, run) = fetch("web-gzip", vec![coded], &[]);
    assert!(run.out.contains("The report on rain"), "{}{}", run.out, run.err);
}

#[test]
fn servers_that_do_not_behave_are_named() {
    let moved = answer("302 Found", &[("Location", "/again")], b"");
    check_refused("web-loop", vec![moved; 30], &[], "more than 10 redirects");
    check_refused("web-404", vec![answer("404 Not Found", &[HTML], b"")], &[], "the server has no such page");
    check_refused("web-500", vec![answer("500 Oops", &[HTML], b"")], &[], "the server answered 500");
    let pdf = answer("200 OK", &[("Content-Type", "application/pdf")], b"%PDF");
    check_refused("web-pdf", vec![pdf], &[], "is application/pdf");
    let large = answer("200 OK", &[HTML], &vec![b'a'; 5000]);
    check_refused("web-large", vec![large], &["--max-bytes", "1000"], "more than 1000 bytes");
}
