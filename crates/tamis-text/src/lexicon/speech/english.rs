//! Holds the English words of reported speech.

use super::Class::{
    Adverb, Auxiliary, Be, Conjunction, Determiner, Honorific, Of, Preposition, Pronoun, Reflexive, Relative,
    Source, That, Time, Verb,
};
use super::Form::{Finite, Gerund};
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
    drops_that: ZERO_THAT,
    agent: "by",
    roles_first: false,
    verb_second: false,
    infinitives: &[],
    elides: false,
    opinion: None,
};

/// Endings of regular verbs.
#[rustfmt::skip]
const REGULAR: &[(&str, Form)] = &[
    ("ed", Finite), ("s", Finite), ("ing", Gerund), ("", Finite),
];

/// Endings of verbs in silent e, without it.
#[rustfmt::skip]
const SILENT_E: &[(&str, Form)] = &[
    ("ed", Finite), ("es", Finite), ("ing", Gerund), ("e", Finite),
];

/// Endings of verbs in y, without it.
#[rustfmt::skip]
const Y: &[(&str, Form)] = &[
    ("ied", Finite), ("ies", Finite), ("ying", Gerund), ("y", Finite),
];

/// Verbs by stem, endings and use.
#[rustfmt::skip]
static STEMS: &[super::Stems] = &[
    (&[
        "add", "affirm", "allow", "answer", "assert", "attest", "brag", "claim", "comment", "complain",
        "confess", "contend", "counter", "explain", "hint", "inform", "insist", "interject", "lament",
        "maintain", "mention", "predict", "proclaim", "reason", "reassert", "recall", "recount", "remark",
        "report", "respond", "retort", "suggest", "tweet", "vow", "warn",
    ], REGULAR, Say),
    (&[
        "acknowledg", "advis", "alleg", "announc", "argu", "assur", "believ", "conced", "conclud",
        "declar", "disclos", "emphasis", "emphasiz", "estimat", "not", "observ", "opin", "pledg", "promis",
        "propos", "reiterat",
    ], SILENT_E, Say),
    (&[
        "caution", "confirm", "fear", "reveal", "stress",
    ], REGULAR, Say),
    (&[
        "hop", "indicat",
    ], SILENT_E, Say),
    (&[
        "certif", "clarif", "repl", "testif",
    ], Y, Say),
    (&[
        "ask", "bellow", "boast", "chant", "demand", "exclaim", "laugh", "murmur", "mutter", "quip",
        "rant", "recommend", "repeat", "request", "scream", "shout", "sigh", "snap", "thunder", "whisper",
        "wonder", "yell",
    ], REGULAR, Voice),
    (&[
        "continu", "enthus", "fum", "inquir", "jok", "mus", "surmis", "teas", "urg",
    ], SILENT_E, Voice),
    (&[
        "cr", "repl",
    ], Y, Voice),
    (&[
        "accus", "blam", "characteriz", "cit", "criticis", "criticiz", "denounc", "describ", "prais",
        "ridicul",
    ], SILENT_E, Judge),
    (&[
        "attack", "blast", "call", "condemn", "dismiss", "label", "mock", "reject", "slamm", "tout",
        "trash",
    ], REGULAR, Judge),
];

/// Forms that follow no pattern.
#[rustfmt::skip]
static FORMS: &[super::Forms] = &[
    (&[
        "adds", "admits", "admitted", "argued", "blogged", "denied", "denies", "finds", "found", "held",
        "holds", "learned", "learns", "noted", "posted", "posts", "said", "say", "says", "showed", "shows",
        "stated", "swears", "swore", "tell", "tells", "testified", "think", "thinks", "thought", "told",
        "write", "writes", "wrote",
    ], Finite, Say),
    (&[
        "admitting", "denying", "finding", "saying", "showing", "stating", "telling", "thinking",
        "writing",
    ], Gerund, Say),
    (&[
        "asked", "began", "insists", "quoted", "quotes", "read", "reads", "repeated", "sang", "sings",
    ], Finite, Voice),
    (&[
        "citing", "quoting",
    ], Gerund, Voice),
    (&[
        "branded", "dubbed", "slammed",
    ], Finite, Judge),
];

/// Small words by class.
#[rustfmt::skip]
static SMALL_WORDS: &[(super::Class, &[&str])] = &[
    (Auxiliary, &[
        "can", "could", "did", "do", "does", "had", "has", "have", "having", "may", "might", "must",
        "should", "will", "would",
    ]),
    (Be, &[
        "am", "are", "be", "been", "being", "gets", "got", "is", "was", "were",
    ]),
    (Reflexive, &[
        "herself", "himself", "themselves",
    ]),
    (That, &[
        "that",
    ]),
    (Pronoun(Masculine), &[
        "he",
    ]),
    (Pronoun(Feminine), &[
        "she",
    ]),
    (Pronoun(Plural), &[
        "they", "we",
    ]),
    (Pronoun(Any), &[
        "everyone", "i", "it", "nobody", "others", "there", "you",
    ]),
    (Determiner(Any), &[
        "a", "an", "another", "each", "every", "my", "no", "one", "our", "the", "this", "your",
    ]),
    (Determiner(Masculine), &[
        "his",
    ]),
    (Determiner(Feminine), &[
        "her",
    ]),
    (Determiner(Plural), &[
        "both", "eight", "five", "four", "many", "most", "nine", "seven", "several", "six", "some", "ten",
        "their", "these", "those", "three", "two",
    ]),
    (Of, &[
        "of",
    ]),
    (Preposition, &[
        "about", "after", "against", "amid", "among", "as", "at", "before", "between", "by", "despite",
        "during", "following", "for", "from", "in", "inside", "into", "like", "near", "on", "outside",
        "over", "per", "since", "through", "throughout", "to", "toward", "towards", "under", "until",
        "via", "with", "within", "without",
    ]),
    (Conjunction, &[
        "although", "and", "because", "but", "how", "if", "nor", "once", "or", "so", "though", "unless",
        "what", "when", "where", "whereas", "whether", "while", "why", "yet",
    ]),
    (Relative, &[
        "which", "who", "whom", "whose",
    ]),
    (Adverb, &[
        "again", "ago", "already", "also", "always", "clearly", "earlier", "even", "famously", "finally",
        "first", "further", "however", "initially", "instead", "just", "later", "meanwhile", "merely",
        "never", "not", "now", "often", "once", "only", "openly", "previously", "publicly", "quickly",
        "recently", "repeatedly", "reportedly", "rightly", "separately", "simply", "still", "then",
        "today", "yesterday",
    ]),
    (Time, &[
        "april", "august", "december", "february", "friday", "january", "july", "june", "march", "monday",
        "november", "october", "saturday", "september", "sunday", "thursday", "tonight", "tuesday",
        "wednesday",
    ]),
    (Honorific(Masculine), &[
        "lord", "mr", "sir",
    ]),
    (Honorific(Feminine), &[
        "lady", "miss", "mrs", "ms",
    ]),
    (Honorific(Any), &[
        "capt", "chairman", "chairwoman", "col", "dr", "gen", "gov", "governor", "judge", "justice", "lt",
        "mayor", "minister", "president", "prof", "professor", "rep", "representative", "rev", "secretary",
        "sen", "senator", "sgt", "spokesman", "spokesperson", "spokeswoman",
    ]),
];

/// What "according to" is followed by where nobody speaks.
#[rustfmt::skip]
static IMPERSONAL: &[&str] = &[
    "law", "plan", "plans", "rules", "schedule", "tradition", "type",
];

/// Verbs behind which a clause may stand without "that".
#[rustfmt::skip]
static ZERO_THAT: &[&str] = &[
    "acknowledged", "acknowledges", "added", "adds", "admits", "admitted", "alleged", "announced",
    "argued", "argues", "believe", "believed", "believes", "claimed", "claims", "conceded", "confirmed",
    "contended", "contends", "declared", "estimated", "estimates", "explained", "explains", "hope",
    "hoped", "hopes", "insisted", "insists", "joked", "learned", "maintained", "maintains", "noted",
    "notes", "predicted", "predicts", "promised", "reported", "said", "say", "says", "suggested",
    "suggests", "tells", "think", "thinks", "thought", "told", "warned", "warns", "writes", "wrote",
];

/// Two words with one meaning.
#[rustfmt::skip]
static PAIRS: &[(&str, &str, super::Class)] = &[
    ("according", "to", Source),
    ("made", "clear", Verb(Finite, Say)),
    ("pointed", "out", Verb(Finite, Say)),
    ("points", "out", Verb(Finite, Say)),
];
