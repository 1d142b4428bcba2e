//! Time expressions of whole sentences, in the languages that have rules, and what must hold of all findings.

use unicode_normalization::UnicodeNormalization;

use super::{TimeContext, days_of_value, find_times, read_anchor};

fn read(text: &str, language: &str) -> Vec<(String, String)> {
    let context =
        TimeContext { language: Some(language), anchor: "2024-05-15T00:00".parse().ok(), narrative: false };
    find_times(text, &context).into_iter().map(|time| (text[time.range].to_owned(), time.value)).collect()
}

/// Language, sentence, and the expressions and values in it.
type Row<'a> = (&'a str, &'a str, &'a [(&'a str, &'a str)]);

#[track_caller]
fn check(rows: &[Row]) {
    for (language, text, expected) in rows {
        let got = read(text, language);
        let got: Vec<(&str, &str)> =
            got.iter().map(|(text, value)| (text.as_str(), value.as_str())).collect();
        assert_eq!(got, *expected, "{text}");
    }
}

const FRENCH: &str = "En janvier, la Russie avait annoncé son intention, et des accords avaient été signés en décembre dernier. \
    Il l’a dit l’an dernier, il y a trois ans et hier après-midi ; le festival, prévu du 4 au 25 avril, dure deux jours.";

#[test]
fn sentences() {
    check(&[
        (
            "fr",
            "En janvier, la Russie avait annoncé son départ en décembre dernier.",
            &[("janvier", "2024-01"), ("décembre dernier", "2023-12")],
        ),
        ("fr", "Il a reçu, mercredi 15 mai 2024, une délégation.", &[("mercredi 15 mai 2024", "2024-05-15")]),
        ("fr", "Il est parti il y a trois ans.", &[("il y a trois ans", "2021")]),
        ("fr", "Un chauffeur de bus de 38 ans a été agressé hier.", &[("hier", "2024-05-14")]),
        (
            "en",
            "They met two weeks ago and will meet next month.",
            &[("two weeks ago", "2024-W18"), ("next month", "2024-06")],
        ),
        ("en", "Wednesday, 15 May 2024 6:57 PM", &[("Wednesday, 15 May 2024 6:57 PM", "2024-05-15T18:57")]),
        ("en", "He may march in the third quarter of 2023.", &[("the third quarter of 2023", "2023-Q3")]),
        (
            "de",
            "Am 7. Mai 1989 war das, vor 3 Tagen nicht.",
            &[("7. Mai 1989", "1989-05-07"), ("vor 3 Tagen", "2024-05-12")],
        ),
        (
            "es",
            "El 11 de septiembre de 2001 y ayer.",
            &[("El 11 de septiembre de 2001", "2001-09-11"), ("ayer", "2024-05-14")],
        ),
    ]);
}

#[test]
fn the_same_in_every_way_to_write_it() {
    let values = |text: &str| read(text, "fr").into_iter().map(|(_, value)| value).collect::<Vec<_>>();
    let decomposed: String = FRENCH.nfd().collect();
    assert!(values(FRENCH).len() > 4);
    assert_eq!(values(FRENCH), values(&decomposed));
    assert_eq!(values(FRENCH), values(&FRENCH.replace('’', "'")));
}

#[test]
fn later_anchors_never_give_earlier_days() {
    let days = |anchor: &str| {
        let context = TimeContext { language: Some("fr"), anchor: anchor.parse().ok(), narrative: false };
        let times = find_times("Hier, la semaine dernière, le mois prochain.", &context);
        times.into_iter().filter_map(|time| days_of_value(&time.value)).collect::<Vec<_>>()
    };
    let (early, late) = (days("2024-05-15T00:00"), days("2024-09-30T00:00"));
    assert_eq!(early.len(), 3);
    assert!(early.iter().zip(&late).all(|(early, late)| early <= late));
}

#[test]
fn a_text_without_a_date_is_anchored_on_its_own() {
    assert_eq!(
        read_anchor("Le 3 mai 2019, puis le 15 mai 2024.", Some("fr")),
        Some(jiff::civil::date(2024, 5, 15))
    );
    let times = find_times(
        "Le 15 mai 2024. En décembre dernier.",
        &TimeContext { language: Some("fr"), ..TimeContext::default() },
    );
    assert_eq!(times[1].value, "2023-12");
}

#[test]
fn any_cut_is_read_and_every_value_is_timex3() {
    for language in ["fr", "en", "de", "es", "xx"] {
        for (at, _) in FRENCH.char_indices() {
            for text in [&FRENCH[..at], &FRENCH[at..]] {
                let times =
                    find_times(text, &TimeContext { language: Some(language), ..TimeContext::default() });
                assert!(times.windows(2).all(|pair| pair[0].range.end <= pair[1].range.start));
                assert!(times.iter().all(|time| is_timex3(&time.value)), "{times:?}");
            }
        }
    }
}

fn is_timex3(value: &str) -> bool {
    let is_reference = matches!(value, "PAST_REF" | "PRESENT_REF" | "FUTURE_REF");
    let allowed = |c: char| c.is_ascii_digit() || c.is_ascii_uppercase() || matches!(c, '-' | ':' | '.');
    is_reference
        || !value.is_empty()
            && value.chars().all(allowed)
            && value.starts_with(|c: char| c.is_ascii_digit() || matches!(c, 'P' | 'X'))
}
