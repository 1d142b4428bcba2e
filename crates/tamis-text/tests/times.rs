//! Time expressions: cases by table, and what must hold of all findings in any text.

use serde::Deserialize;
use tamis_text::times::{TimeContext, TimeExpression, days_of_value, find_times};

const ANCHOR: &str = "2024-05-15T00:00";

fn read(text: &str, language: &str, anchor: &str) -> Vec<TimeExpression> {
    let anchor = Some(anchor.parse().expect("an anchor"));
    find_times(text, &TimeContext { language: Some(language), anchor, narrative: false })
}

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    language: String,
    text: String,
    found: Vec<(String, String)>,
}

#[test]
fn cases_are_read() {
    let cases: Cases = toml::from_str(include_str!("cases/times.toml")).expect("a table of cases");
    let failures: Vec<_> = cases.case.iter().filter_map(failure_of).collect();
    assert!(failures.is_empty(), "{failures:#?}");
}

/// The name of a case that is read otherwise than it says, and what is found.
fn failure_of(case: &Case) -> Option<(&str, Vec<(String, String)>)> {
    let times = read(&case.text, &case.language, ANCHOR);
    let found: Vec<_> = times.into_iter().map(|t| (case.text[t.range].to_owned(), t.value)).collect();
    (found != case.found).then_some((&case.name, found))
}

/// Pieces of which random texts are made: words of time of all languages, and what stands between them.
const PIECES: [&str; 56] = [
    "le",
    "15",
    "mai",
    "2024",
    "hier",
    "à",
    "17",
    "h",
    "30",
    ":",
    "lundi",
    "dernier",
    "prochain",
    "en",
    "janvier",
    "il y a",
    "trois",
    "ans",
    "du",
    "au",
    "siècle",
    "XXe",
    "l’an",
    "d'",
    "«",
    "»",
    "the",
    "last",
    "May",
    "third",
    "quarter",
    "of",
    "two",
    "weeks",
    "ago",
    "1990s",
    "'",
    "s",
    "99/99/9999",
    "31",
    "Feb",
    "am",
    "nächsten",
    "Sonntag",
    "Uhr",
    "00",
    "ayer",
    "\u{301}",
    "４",
    "年",
    ".",
    ",",
    "-",
    "\n",
    "9999",
    "0000",
];

const LANGUAGES: [&str; 5] = ["fr", "en", "de", "es", "zz"];

/// Texts and pieces of the longest that the properties are tried on.
const TEXTS: usize = 400;
const LONGEST: u64 = 24;

/// Numbers that look random and are the same in every run (Marsaglia's xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit) as usize
    }

    fn text(&mut self) -> String {
        let count = self.below(LONGEST);
        (0..count).map(|_| PIECES[self.below(PIECES.len() as u64)]).collect::<Vec<_>>().join(" ")
    }
}

/// Tries `property` on random texts of every language.
fn try_on_texts(property: impl Fn(&str, &str)) {
    let mut random = Random(0x5DEE_CE66);
    for number in 0..TEXTS {
        property(&random.text(), LANGUAGES[number % LANGUAGES.len()]);
    }
}

#[test]
fn spans_are_apart_and_in_order() {
    try_on_texts(|text, language| {
        let mut end = 0;
        for time in read(text, language, ANCHOR) {
            assert!(time.range.start >= end && !time.range.is_empty(), "{text:?}: {time:?}");
            assert!(text.get(time.range.clone()).is_some(), "{text:?}: {time:?}");
            end = time.range.end;
        }
    });
}

#[test]
fn values_are_timex3() {
    try_on_texts(|text, language| {
        for time in read(text, language, ANCHOR) {
            assert!(is_timex3(&time.value), "{text:?}: {time:?}");
        }
    });
}

/// Whether a value is a stretch of the calendar, a date with unknown parts, a duration or a reference.
fn is_timex3(value: &str) -> bool {
    let date = value.split('T').next().unwrap_or_default();
    let is_masked = value.starts_with("XXXX") && value.is_ascii();
    let is_reference = ["PAST_REF", "PRESENT_REF", "FUTURE_REF"].contains(&value);
    let is_duration = value.strip_prefix('P').is_some_and(|rest| {
        let amounts = rest.trim_start_matches('T');
        amounts.ends_with(|c: char| c.is_ascii_uppercase())
            && amounts.starts_with(|c: char| c.is_ascii_digit() || c == 'X')
    });
    days_of_value(date).is_some() || is_masked || is_reference || is_duration
}

#[test]
fn a_cut_at_any_place_is_read() {
    let text = "Du 4 au 25 avril, à 17 h, l’an dernier… «lundi», il y a 3 ans: 15/05/2024 19h25.";
    for (at, _) in text.char_indices() {
        for language in LANGUAGES {
            let _ = read(&text[..at], language, ANCHOR);
            let _ = read(&text[at..], language, ANCHOR);
        }
    }
}

#[test]
fn words_of_distance_move_with_the_anchor() {
    for (language, text) in
        [("fr", "hier"), ("en", "tomorrow"), ("en", "two years ago"), ("de", "vor drei Wochen")]
    {
        let days = |anchor: &str| {
            let times = read(text, language, anchor);
            days_of_value(&times[0].value).expect("a date").0
        };
        let anchors = ["2019-12-31T00:00", "2020-02-29T00:00", "2023-03-01T00:00", "2024-05-15T00:00"];
        assert!(anchors.map(days).is_sorted(), "{text}");
    }
}

#[test]
fn full_dates_do_not_move_with_the_anchor() {
    let text = "Le 15 mai 2024, puis en juin 2023.";
    let values = |anchor: &str| read(text, "fr", anchor).into_iter().map(|t| t.value).collect::<Vec<_>>();
    assert_eq!(values("1999-01-01T00:00"), values("2031-12-31T00:00"));
}

#[test]
fn a_sentence_without_times_changes_nothing() {
    try_on_texts(|text, language| {
        let values =
            |text: &str| read(text, language, ANCHOR).into_iter().map(|t| t.value).collect::<Vec<_>>();
        assert_eq!(values(text), values(&format!("{text}\n\nXyz abc.")), "{text:?}");
    });
}
