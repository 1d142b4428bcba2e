//! Holds the Spanish words of reported speech.

use super::Class::{
    Adverb, Auxiliary, Be, Clitic, Conjunction, Determiner, Honorific, Of, Preposition, Pronoun, Reflexive,
    Relative, Source, That, Time,
};
use super::Form::{Finite, Gerund, Infinitive, Participle};
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
    agent: "por",
    roles_first: true,
    verb_second: false,
    infinitives: &["ar", "er", "ir"],
    elides: false,
    opinion: None,
};

/// Endings of verbs in -ar.
#[rustfmt::skip]
const AR: &[(&str, Form)] = &[
    ("a", Finite), ("an", Finite), ("ó", Finite), ("aron", Finite), ("aba", Finite), ("aban", Finite),
    ("ará", Finite), ("arán", Finite), ("aría", Finite), ("ado", Participle), ("ando", Gerund), ("ar",
    Infinitive),
];

/// Verbs by stem, endings and use.
#[rustfmt::skip]
static STEMS: &[super::Stems] = &[
    (&[
        "aclar", "acot", "adelant", "afirm", "agreg", "aleg", "alert", "anot", "anunci", "apunt",
        "argument", "asegur", "asever", "avis", "coment", "comunic", "confes", "confirm", "consider",
        "cont", "declar", "denunci", "destac", "detall", "enfatiz", "estim", "exclam", "explic", "expres",
        "indic", "inform", "insist", "jur", "justific", "manifest", "matiz", "mencion", "not", "observ",
        "opin", "precis", "proclam", "pronostic", "puntualiz", "ratific", "recalc", "record", "reiter",
        "relat", "remarc", "replic", "report", "resalt", "revel", "sentenci", "señal", "subray",
        "testific", "vaticin",
    ], AR, Say),
    (&[
        "brome", "celebr", "clam", "contest", "critic", "exclam", "grit", "ironiz", "lament", "murmur",
        "pregunt", "protest", "reclam", "remat", "suplic", "zanj",
    ], AR, Voice),
    (&[
        "acus", "calific", "censur", "conden", "critic", "denunci", "elogi", "rechaz", "salud", "tach",
        "tild",
    ], AR, Judge),
];

/// Forms that follow no pattern.
#[rustfmt::skip]
static FORMS: &[super::Forms] = &[
    (&[
        "admite", "admiten", "admitió", "advierte", "advierten", "advirtió", "añade", "añaden",
        "añadieron", "añadió", "coincide", "coincidió", "concluye", "concluyó", "cree", "creen", "creía",
        "decía", "decían", "desmiente", "desmintió", "dice", "dicen", "dijeron", "dijo", "dirá", "diría",
        "escribe", "escribió", "exige", "exigió", "expone", "expuso", "insiste", "insistió", "mantiene",
        "mantuvo", "pide", "pidió", "predijo", "previó", "prevé", "promete", "prometió", "propone",
        "propuso", "reconoce", "reconocen", "reconoció", "refiere", "refirió", "responde", "respondió",
        "sostiene", "sostienen", "sostuvieron", "sostuvo", "sugiere", "sugirió", "teme", "temió",
        "transmitió",
    ], Finite, Say),
    (&[
        "admitido", "advertido", "añadido", "dicho", "escrito", "prometido", "reconocido", "sostenido",
    ], Participle, Say),
    (&[
        "admitiendo", "advirtiendo", "añadiendo", "diciendo", "reconociendo", "sosteniendo",
    ], Gerund, Say),
    (&[
        "admitir", "advertir", "añadir", "decir", "reconocer", "sostener",
    ], Infinitive, Say),
    (&[
        "concluyó", "continuó", "continúa", "prosigue", "prosiguió", "siguió",
    ], Finite, Voice),
];

/// Small words by class.
#[rustfmt::skip]
static SMALL_WORDS: &[(super::Class, &[&str])] = &[
    (Auxiliary, &[
        "ha", "habrá", "habría", "había", "habían", "han", "haya",
    ]),
    (Be, &[
        "era", "eran", "es", "está", "están", "fue", "fueron", "será", "sido", "siendo", "son",
    ]),
    (Reflexive, &[
        "se",
    ]),
    (Clitic, &[
        "le", "les", "lo", "me", "nos", "te",
    ]),
    (That, &[
        "que",
    ]),
    (Pronoun(Masculine), &[
        "él", "éste",
    ]),
    (Pronoun(Feminine), &[
        "ella",
    ]),
    (Pronoun(Plural), &[
        "ellas", "ellos",
    ]),
    (Pronoun(Any), &[
        "algunos", "muchos", "quien", "yo",
    ]),
    (Determiner(Masculine), &[
        "aquel", "el", "ese", "este", "su", "un",
    ]),
    (Determiner(Feminine), &[
        "esa", "esta", "la", "una",
    ]),
    (Determiner(Plural), &[
        "cinco", "cuatro", "dos", "estas", "estos", "las", "los", "sus", "tres", "unas", "unos", "varias",
        "varios",
    ]),
    (Of, &[
        "de", "del",
    ]),
    (Preposition, &[
        "a", "al", "ante", "bajo", "con", "contra", "desde", "durante", "en", "entre", "hacia", "hasta",
        "mediante", "para", "por", "sin", "sobre", "tras",
    ]),
    (Conjunction, &[
        "aunque", "como", "cuando", "donde", "e", "mientras", "o", "pero", "porque", "pues", "si", "sino",
        "u", "y",
    ]),
    (Relative, &[
        "cual", "quienes",
    ]),
    (Adverb, &[
        "además", "antes", "asimismo", "así", "ayer", "aún", "después", "finalmente", "hoy", "incluso",
        "luego", "no", "nunca", "posteriormente", "recientemente", "siempre", "solo", "sólo", "también",
        "todavía", "ya",
    ]),
    (Time, &[
        "abril", "agosto", "diciembre", "domingo", "enero", "febrero", "jueves", "julio", "junio", "lunes",
        "martes", "marzo", "mayo", "miércoles", "noviembre", "octubre", "septiembre", "sábado", "viernes",
    ]),
    (Honorific(Masculine), &[
        "don", "señor", "sr",
    ]),
    (Honorific(Feminine), &[
        "doña", "señora", "sra",
    ]),
    (Honorific(Any), &[
        "dr", "dra",
    ]),
    (Source, &[
        "según",
    ]),
];

/// What "according to" is followed by where nobody speaks.
#[rustfmt::skip]
static IMPERSONAL: &[&str] = &[
    "calendario", "caso", "criterio", "ley", "norma", "plan", "regla", "reglamento", "tipo",
];

/// Two words with one meaning.
#[rustfmt::skip]
static PAIRS: &[(&str, &str, super::Class)] = &[
    ("acuerdo", "con", Source),
    ("juicio", "de", Source),
];
