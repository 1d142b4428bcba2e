//! Quotations of made-up sentences in the manner of real news, and what must hold for any text.

use tamis_text::quotations::{Quotation, QuotationContext, QuotationKind, find_quotations};

fn read(language: &str, text: &str) -> Vec<Quotation> {
    find_quotations(text, &QuotationContext { language: Some(language) })
}

/// Each expected quotation: kind, words, who is named beside it, the fullest name.
fn check(language: &str, text: &str, expected: &[(QuotationKind, &str, &str, &str)]) {
    let found = read(language, text);
    let found: Vec<_> = found
        .iter()
        .map(|quotation| {
            let speaker = quotation.speaker.as_ref();
            let named = speaker.map_or("", |speaker| speaker.text.as_str());
            let resolved = speaker.map_or("", |speaker| speaker.resolved.as_str());
            (quotation.kind, quotation.text.as_str(), named, resolved)
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

use QuotationKind::{Direct, Indirect, Mixed};

#[test]
fn french_direct_speech() {
    check(
        "fr",
        "« Le projet avance », a expliqué la ministre Anne Duval. « Nous irons au bout », a-t-elle ajouté.",
        &[
            (Direct, "Le projet avance", "la ministre Anne Duval", "Anne Duval"),
            (Direct, "Nous irons au bout", "elle", "Anne Duval"),
        ],
    );
    check(
        "fr",
        "Le maire, Jean Roche, a prévenu : « Il n’y aura pas d’argent. »",
        &[(Direct, "Il n’y aura pas d’argent.", "Jean Roche", "Jean Roche")],
    );
    check(
        "fr",
        "« Vraiment bon », selon un proche du ministre.",
        &[(Direct, "Vraiment bon", "un proche du ministre", "un proche du ministre")],
    );
}

#[test]
fn french_indirect_and_mixed_speech() {
    check(
        "fr",
        "La récolte sera mauvaise, a indiqué le Comité national des eaux (CNE). Le CNE craint que rien ne pousse.",
        &[
            (
                Indirect,
                "La récolte sera mauvaise",
                "le Comité national des eaux (CNE)",
                "Comité national des eaux (CNE)",
            ),
            (Indirect, "que rien ne pousse", "Le CNE", "Comité national des eaux (CNE)"),
        ],
    );
    check(
        "fr",
        "Le préfet a déclaré que la route serait « rouverte dès lundi ».",
        &[(Mixed, "que la route serait « rouverte dès lundi »", "Le préfet", "Le préfet")],
    );
    check(
        "fr",
        "Selon Marie Leroy, directrice du parc, les loups sont revenus.",
        &[(Indirect, "les loups sont revenus", "Marie Leroy", "Marie Leroy")],
    );
    check("fr", "Il avoue vendre moins de journaux.", &[(Indirect, "vendre moins de journaux", "Il", "Il")]);
}

#[test]
fn english_speech() {
    check(
        "en",
        "“We will win,” said Sen. Mary Jones (D-Utah). Jones added that voters “know us.”",
        &[
            (Direct, "We will win,", "Sen. Mary Jones", "Mary Jones"),
            (Mixed, "that voters “know us.”", "Jones", "Mary Jones"),
        ],
    );
    check(
        "en",
        "The plan failed, officials said.",
        &[(Indirect, "The plan failed", "officials", "officials")],
    );
    check("en", "“Why?” Graham asked.", &[(Direct, "Why?", "Graham", "Graham")]);
    check(
        "en",
        "According to the report, prices rose by a fifth.",
        &[(Indirect, "prices rose by a fifth", "the report", "the report")],
    );
}

#[test]
fn german_and_spanish_speech() {
    check(
        "de",
        "„Das reicht nicht“, sagte Ministerin Eva Kurz am Montag. Kurz betonte, dass die Zeit dränge.",
        &[
            (Direct, "Das reicht nicht", "Ministerin Eva Kurz", "Eva Kurz"),
            (Indirect, "dass die Zeit dränge", "Kurz", "Eva Kurz"),
        ],
    );
    check(
        "es",
        "«No vamos a ceder», dijo el alcalde Luis Rey. Según la policía, hubo tres heridos.",
        &[
            (Direct, "No vamos a ceder", "el alcalde Luis Rey", "Luis Rey"),
            (Indirect, "hubo tres heridos", "la policía", "la policía"),
        ],
    );
}

#[test]
fn titles_and_scare_quotes_are_no_quotations() {
    check("fr", "Le film « La Maison » est sorti. Il lit « Le Matin » chaque jour.", &[]);
    check("en", "The so-called “smart city” plan failed. The song “Hello” won a prize.", &[]);
    check("en", "The players' union met; the '90s don't count.", &[]);
    check("fr", "Une annonce de la ville, selon la loi, est obligatoire.", &[]);
}

#[test]
fn spans_read_back() {
    let text = "« Été “froid” », a dit M. Noël. “Q.” J. Doe said. Selon lui, rien. „Ja“ – so X; “a\n\n“b” он";
    for language in ["fr", "en", "de", "es", "ru"] {
        for quotation in read(language, text) {
            assert!(text[quotation.range.clone()].contains(&quotation.text));
            let beside = quotation.speaker.iter().map(|speaker| (&speaker.range, &speaker.text));
            let beside = beside.chain(quotation.cue.iter().map(|cue| (&cue.range, &cue.text)));
            for (range, words) in beside {
                assert_eq!(&text[range.clone()], words);
            }
        }
    }
}

#[test]
fn any_cut_is_read() {
    let text =
        "« Été “froid” », a-t-il dit (M. Noël, CNE). “Q.”—J. Doe said: ‘é’. Selon\n« a, rappelle X, b »";
    for (at, _) in text.char_indices() {
        for language in ["fr", "en"] {
            read(language, &text[..at]);
            read(language, &text[at..]);
        }
    }
}

#[test]
fn straight_and_curly_marks_give_the_same() {
    let curly = "“We will win,” said Mary Jones. Jones’s rival noted that “nobody knows.”";
    let straight = curly.replace(['“', '”'], "\"").replace('’', "'");
    let words = |text: &str| -> Vec<String> {
        read("en", text).iter().map(|found| found.text.replace(['“', '”'], "\"")).collect()
    };
    assert_eq!(words(curly), words(&straight));
}

#[test]
fn composed_and_decomposed_letters_give_the_same() {
    let text = "« Été », a déclaré Noé Müller. Le préfet a indiqué que l’été sera sec.";
    let count = |text: &str| read("fr", text).iter().filter(|found| found.speaker.is_some()).count();
    let decomposed = text.replace('é', "e\u{301}").replace('É', "E\u{301}").replace('ü', "u\u{308}");
    assert_eq!(count(text), 2);
    assert_eq!(count(&decomposed), 2);
}

#[test]
fn hostile_text_is_read_in_time() {
    const REPEATS: usize = 20_000;
    for piece in ["said ", "“ ", "\" ", "« a », dit X ", "(AB) ", "selon ", "a dit que ", "'a ", "Ab "] {
        read("en", &piece.repeat(REPEATS));
        read("fr", &piece.repeat(REPEATS));
    }
}
