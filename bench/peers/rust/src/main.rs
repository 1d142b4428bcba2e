//! Reads a list of pages with one engine and prints, for each, the time it took and the text it gave.
//!
//! `peers ENGINE LIST`: LIST has a path a line. All pages are in memory before the first is timed. The last line is
//! the peak of the process's memory.

use std::time::{Duration, Instant};

use serde_json::json;

type Engine = fn(&Source) -> String;

/// A page as its bytes and as text, since most engines take only text.
struct Source {
    path: String,
    bytes: Vec<u8>,
    text: String,
}

const ENGINES: [(&str, Engine); 4] = [
    ("tamis", read_tamis),
    ("dom_smoothie", read_dom_smoothie),
    ("rs-trafilatura", read_rs_trafilatura),
    ("trafilatura-rs", read_trafilatura),
];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [name, list] = arguments.as_slice() else { panic!("usage: peers ENGINE LIST") };
    let engine = ENGINES.iter().find(|(known, _)| known == name).expect("an engine that is known").1;
    let paths = std::fs::read_to_string(list).expect("the list can be read");
    let sources: Vec<Source> = paths.lines().map(Source::load).collect();
    let before = peak_kib();
    std::panic::set_hook(Box::new(|_| {}));
    for source in &sources {
        let start = Instant::now();
        let text = std::panic::catch_unwind(|| engine(source));
        print_result(source, start.elapsed(), &text.unwrap_or_default());
    }
    println!("{}", json!({ "peak_kib": peak_kib(), "peak_before_kib": before }));
}

impl Source {
    fn load(path: &str) -> Self {
        let bytes = std::fs::read(path).expect("a page can be read");
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Self { path: path.to_owned(), bytes, text }
    }
}

fn print_result(source: &Source, elapsed: Duration, text: &str) {
    println!("{}", json!({ "page": source.path, "ms": elapsed.as_secs_f64() * 1e3, "text": text }));
}

/// The largest resident set so far, in KiB; 0 where the system does not tell.
fn peak_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}

/// The whole record, written as JSON: what `tamis read --format jsonl` does for a page.
fn read_tamis(source: &Source) -> String {
    let page = tamis::read(&source.bytes, &tamis::Options::default()).expect("a page within the limits");
    std::hint::black_box(serde_json::to_string(&page).expect("a page can be written"));
    page.text
}

fn read_dom_smoothie(source: &Source) -> String {
    let parsed = dom_smoothie::Readability::new(source.text.as_str(), None, None).and_then(|mut page| page.parse());
    parsed.map(|article| article.text_content.to_string()).unwrap_or_default()
}

fn read_rs_trafilatura(source: &Source) -> String {
    rs_trafilatura::extract(&source.text).map(|result| result.content_text).unwrap_or_default()
}

fn read_trafilatura(source: &Source) -> String {
    let options = trafilatura::Options::default().with_fallback(true);
    trafilatura::extract(&source.text, &options).map(|result| result.content_text).unwrap_or_default()
}
