//! Measures language detectors on the lines of `lines.py`: accuracy by length, by language, and speed.
//!
//! `cargo run --release -- lines.jsonl`

#[allow(dead_code, unreachable_pub)]
#[path = "../../../crates/tamis/src/language/mod.rs"]
mod language;

use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::Instant;

struct Line {
    lang: String,
    text: String,
}

type Detect = Box<dyn Fn(&str) -> Option<&'static str>>;

/// Upper bounds of the classes of length, in bytes.
const LENGTHS: [usize; 4] = [20, 50, 100, 600];

fn main() {
    let path = std::env::args().nth(1).expect("path of lines.jsonl");
    let rows = std::fs::read_to_string(path).expect("readable lines");
    let lines: Vec<Line> = rows.lines().map(read_line).collect();
    println!("{} lines of {} languages", lines.len(), languages(&lines).len());
    for (name, detect) in candidates() {
        measure(name, &detect, &lines);
    }
}

fn read_line(row: &str) -> Line {
    let row: serde_json::Value = serde_json::from_str(row).expect("a row of JSON");
    let field = |name: &str| row[name].as_str().unwrap_or_default().to_owned();
    Line { lang: field("lang"), text: field("text") }
}

fn languages(lines: &[Line]) -> Vec<&str> {
    let mut all: Vec<&str> = lines.iter().map(|l| l.lang.as_str()).collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn candidates() -> Vec<(&'static str, Detect)> {
    let web: Vec<whatlang::Lang> = WEB.iter().filter_map(|code| whatlang::Lang::from_code(*code)).collect();
    let allowed = whatlang::Detector::with_allowlist(web.clone());
    let sure = whatlang::Detector::with_allowlist(web);
    vec![
        ("whichlang 0.1", Box::new(|t: &str| Some(two(whichlang::detect_language(t).three_letter_code())))),
        ("whatlang 0.18", Box::new(|t: &str| whatlang::detect_lang(t).map(|l| two(l.code())))),
        ("whatlang, web languages", Box::new(move |t: &str| allowed.detect_lang(t).map(|l| two(l.code())))),
        (
            "whatlang, web, reliable",
            Box::new(move |t: &str| sure.detect(t).filter(|i| i.is_reliable()).map(|i| two(i.lang().code()))),
        ),
        ("tamis", Box::new(|t: &str| language::detect(t, None).map(leak))),
        ("tamis, forced", Box::new(|t: &str| language::find_likeliest(t, None).map(|(l, _)| leak(l)))),
        #[cfg(feature = "lingua")]
        ("lingua 1.8, high", Box::new(lingua_high())),
        #[cfg(feature = "lingua")]
        ("lingua 1.8, low", Box::new(lingua_low())),
    ]
}

/// The languages that carry most of the web's text.
const WEB: [&str; 52] = [
    "ara", "bel", "ben", "bul", "cat", "ces", "cmn", "dan", "deu", "ell", "eng", "est", "fin", "fra", "guj",
    "heb", "hin", "hrv", "hun", "hye", "ind", "ita", "jpn", "kan", "kat", "kor", "lav", "lit", "mal", "mkd",
    "nld", "nob", "pan", "pes", "pol", "por", "ron", "rus", "slk", "slv", "spa", "srp", "swe", "tam", "tel",
    "tha", "tgl", "tur", "ukr", "urd", "vie", "aze",
];

fn two(three: &str) -> &'static str {
    match three {
        "ara" => "ar",
        "bul" => "bg",
        "cat" => "ca",
        "ces" => "cs",
        "cmn" => "zh",
        "dan" => "da",
        "deu" => "de",
        "ell" => "el",
        "eng" => "en",
        "est" => "et",
        "fin" => "fi",
        "fra" => "fr",
        "heb" => "he",
        "hin" => "hi",
        "hrv" => "hr",
        "hun" => "hu",
        "ind" => "id",
        "ita" => "it",
        "jpn" => "ja",
        "kat" => "ka",
        "kor" => "ko",
        "nld" => "nl",
        "nob" => "no",
        "pol" => "pl",
        "por" => "pt",
        "ron" => "ro",
        "rus" => "ru",
        "spa" => "es",
        "swe" => "sv",
        "tur" => "tr",
        "ukr" => "uk",
        "vie" => "vi",
        _ => "??",
    }
}

fn leak(language: language::Language) -> &'static str {
    CODES.iter().find(|&&code| code == language.tag()).copied().unwrap_or("??")
}

/// Every tag that a line of the comparison may have.
const CODES: [&str; 31] = [
    "ar", "bg", "ca", "da", "de", "el", "en", "es", "et", "fi", "fr", "he", "hi", "hr", "hu", "id", "it",
    "ja", "ka", "ko", "nl", "no", "pl", "pt", "ro", "ru", "sv", "tr", "uk", "vi", "zh",
];

#[cfg(feature = "lingua")]
fn lingua_high() -> impl Fn(&str) -> Option<&'static str> {
    let d = lingua::LanguageDetectorBuilder::from_all_languages().with_preloaded_language_models().build();
    move |t| d.detect_language_of(t).map(lingua_code)
}
#[cfg(feature = "lingua")]
fn lingua_low() -> impl Fn(&str) -> Option<&'static str> {
    let d = lingua::LanguageDetectorBuilder::from_all_languages()
        .with_preloaded_language_models()
        .with_low_accuracy_mode()
        .build();
    move |t| d.detect_language_of(t).map(lingua_code)
}
#[cfg(feature = "lingua")]
fn lingua_code(l: lingua::Language) -> &'static str {
    let code = l.iso_code_639_1().to_string();
    if code == "nb" || code == "nn" {
        return "no";
    }
    Box::leak(code.into_boxed_str())
}

fn measure(name: &str, detect: &Detect, lines: &[Line]) {
    let mut by_length: BTreeMap<usize, Tally> = BTreeMap::new();
    let mut by_lang: BTreeMap<&str, Tally> = BTreeMap::new();
    let start = Instant::now();
    for line in lines {
        black_box(detect(&line.text));
    }
    let seconds = start.elapsed().as_secs_f64();
    for line in lines {
        let got = detect(&line.text);
        let class = LENGTHS.iter().position(|&l| line.text.len() <= l).unwrap_or(LENGTHS.len());
        for tally in [by_length.entry(class).or_default(), by_lang.entry(&line.lang).or_default()] {
            tally.add(got, &line.lang);
        }
    }
    let bytes: usize = lines.iter().map(|l| l.text.len()).sum();
    println!(
        "\n{name}: {:.1} MB/s, {:.2} µs a line",
        bytes as f64 / seconds / 1e6,
        seconds * 1e6 / lines.len() as f64
    );
    let macro_mean = by_lang.values().map(Tally::accuracy).sum::<f64>() / by_lang.len() as f64;
    println!("  mean over languages {macro_mean:.3}");
    for (class, tally) in &by_length {
        match LENGTHS.get(*class) {
            Some(length) => println!("  up to {length:4} bytes: {tally}"),
            None => println!("  longer:           {tally}"),
        }
    }
    let each: Vec<String> = by_lang.iter().map(|(l, t)| format!("{l} {:.2}", t.accuracy())).collect();
    println!("  {}", each.join("  "));
}

#[derive(Default)]
struct Tally {
    right: usize,
    wrong: usize,
    unknown: usize,
}

impl Tally {
    fn add(&mut self, got: Option<&str>, want: &str) {
        match got {
            None => self.unknown += 1,
            Some(got) if got == want => self.right += 1,
            Some(_) => self.wrong += 1,
        }
    }

    fn accuracy(&self) -> f64 {
        self.right as f64 / (self.right + self.wrong + self.unknown).max(1) as f64
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let n = self.right + self.wrong + self.unknown;
        let sure = self.right as f64 / (self.right + self.wrong).max(1) as f64;
        write!(
            f,
            "n={n:5} right {:.3} precision {sure:.3} unknown {:.3}",
            self.accuracy(),
            self.unknown as f64 / n as f64
        )
    }
}
