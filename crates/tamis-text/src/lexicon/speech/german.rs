//! Holds the German words of reported speech.

use super::Class::{
    Adverb, Auxiliary, Be, Clitic, Conjunction, Determiner, Honorific, Of, Preposition, Pronoun, Reflexive,
    Relative, Source, SourceAfter, That, Time,
};
use super::Form::{Finite, Gerund, Participle};
use super::Gender::{Any, Feminine, Masculine, Plural};
use super::Use::{Judge, Say, Voice};
use super::{Form, WordLists};

pub(super) static WORDS: WordLists = WordLists {
    stems: STEMS,
    forms: FORMS,
    words: SMALL_WORDS,
    impersonal: IMPERSONAL,
    pairs: PAIRS,
    inverts: true,
    drops_that: &[],
    agent: "von",
    roles_first: false,
    verb_second: true,
    infinitives: &[],
    elides: false,
    opinion: None,
};

/// Endings of weak verbs.
#[rustfmt::skip]
const WEAK: &[(&str, Form)] = &[
    ("te", Finite), ("ten", Finite), ("t", Finite), ("en", Finite), ("end", Gerund),
];

/// Endings of verbs in -ten, without -ten.
#[rustfmt::skip]
const TEN: &[(&str, Form)] = &[
    ("tete", Finite), ("teten", Finite), ("tet", Finite), ("ten", Finite), ("tend", Gerund),
];

/// Verbs by stem, endings and use.
#[rustfmt::skip]
static STEMS: &[super::Stems] = &[
    (&[
        "argumentier", "bekräftig", "bemerk", "bestätig", "beton", "ergänz", "erklär", "erläuter",
        "erzähl", "forder", "glaub", "hoff", "klag", "kommentier", "kritisier", "mahn", "mein",
        "prognostizier", "prophezei", "präzisier", "resümier", "sag", "schilder", "schätz", "signalisier",
        "spekulier", "vermut", "versicher", "warn", "äußer",
    ], WEAK, Say),
    (&[
        "antwor", "behaup", "berich",
    ], TEN, Say),
    (&[
        "bedauer", "beschwer", "bilanzier", "frag", "freu", "lob", "polter", "scherz", "schimpf",
        "schwärm", "urteil", "wetter", "witzel", "wunder", "zitier",
    ], WEAK, Voice),
    (&[
        "begrüß", "kritisier", "lob", "verurteil", "würdig",
    ], WEAK, Judge),
];

/// Forms that follow no pattern.
#[rustfmt::skip]
static FORMS: &[super::Forms] = &[
    (&[
        "antwortet", "antwortete", "be", "begründete", "behauptet", "behauptete", "betont", "dachte",
        "denkt", "erwartet", "erwartete", "fuhr", "fügte", "heißt", "hieß", "kündigte", "meldet",
        "meldete", "räumte", "sagt", "sagte", "sagten", "schreibt", "schrieb", "schrieben", "so", "sprach",
        "spricht", "teilte", "unterstreicht", "unterstrich", "verkündet", "verkündete", "vermutet",
        "vermutete", "versprach", "verspricht", "wies",
    ], Finite, Say),
    (&[
        "angekündigt", "gemeldet", "gesagt", "geschrieben", "mitgeteilt",
    ], Participle, Say),
    (&[
        "bezeichnet", "bezeichnete", "lacht", "lachte", "meinte", "nannte", "nennt", "rief", "ruft",
        "sprach",
    ], Finite, Voice),
];

/// Small words by class.
#[rustfmt::skip]
static SMALL_WORDS: &[(super::Class, &[&str])] = &[
    (Auxiliary, &[
        "habe", "haben", "hat", "hatte", "hatten",
    ]),
    (Be, &[
        "ist", "sei", "seien", "sind", "war", "waren", "werden", "wird", "worden", "wurde", "wurden",
    ]),
    (Reflexive, &[
        "sich",
    ]),
    (Clitic, &[
        "dazu", "ihm", "ihnen", "mir", "uns",
    ]),
    (That, &[
        "dass", "daß",
    ]),
    (Pronoun(Masculine), &[
        "er",
    ]),
    (Pronoun(Feminine), &[
        "sie",
    ]),
    (Pronoun(Any), &[
        "es", "ich", "man", "wir",
    ]),
    (Determiner(Masculine), &[
        "dem", "den", "der", "dieser", "ein", "einem", "einen", "ihr", "mein", "sein", "seine", "unser",
    ]),
    (Determiner(Feminine), &[
        "die", "diese", "eine", "einer", "ihre",
    ]),
    (Determiner(Any), &[
        "das", "des", "dieses", "eines",
    ]),
    (Determiner(Plural), &[
        "drei", "einige", "mehrere", "viele", "zwei",
    ]),
    (Of, &[
        "vom", "von",
    ]),
    (Preposition, &[
        "am", "an", "auf", "aus", "bei", "beim", "durch", "für", "gegen", "gegenüber", "im", "in", "mit",
        "nach", "ohne", "seit", "trotz", "um", "unter", "vor", "wegen", "während", "zu", "zum", "zur",
        "zwischen", "über",
    ]),
    (Conjunction, &[
        "aber", "als", "da", "denn", "doch", "ob", "obwohl", "oder", "sondern", "und", "weil", "wenn",
        "wie", "während",
    ]),
    (Relative, &[
        "welche", "welcher", "welches",
    ]),
    (Adverb, &[
        "allerdings", "auch", "außerdem", "bereits", "dabei", "danach", "dann", "ebenfalls", "erneut",
        "ferner", "gestern", "heute", "hinzu", "jedoch", "mehrfach", "nicht", "noch", "nun", "schließlich",
        "selbst", "weiter", "wörtlich", "zudem", "zunächst", "zuvor",
    ]),
    (Time, &[
        "april", "august", "dezember", "dienstag", "donnerstag", "februar", "freitag", "januar", "juli",
        "juni", "mai", "mittwoch", "montag", "märz", "november", "oktober", "samstag", "september",
        "sonnabend", "sonntag",
    ]),
    (Honorific(Masculine), &[
        "herr", "herrn",
    ]),
    (Honorific(Feminine), &[
        "frau",
    ]),
    (Honorific(Any), &[
        "dr", "prof",
    ]),
    (Source, &[
        "laut",
    ]),
    (SourceAfter, &[
        "zufolge",
    ]),
];

/// What "according to" is followed by where nobody speaks.
#[rustfmt::skip]
static IMPERSONAL: &[&str] = &[
    "gesetz", "plan", "regel", "satzung", "vertrag", "vorschrift",
];

/// Two words with one meaning.
#[rustfmt::skip]
static PAIRS: &[(&str, &str, super::Class)] = &[
    ("nach", "angaben", Source),
    ("nach", "ansicht", Source),
    ("nach", "auskunft", Source),
    ("nach", "aussage", Source),
    ("nach", "aussagen", Source),
    ("nach", "einschätzung", Source),
    ("nach", "meinung", Source),
    ("nach", "worten", Source),
];
