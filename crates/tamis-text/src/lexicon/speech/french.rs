//! Holds the French words of reported speech.

use super::Class::{
    Adverb, Auxiliary, Be, Clitic, Conjunction, Determiner, Honorific, Of, Preposition, Pronoun, Reflexive,
    Relative, Source, That, Time, Verb,
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
    agent: "par",
    roles_first: true,
    verb_second: false,
    infinitives: &["er", "ir", "re"],
    elides: true,
    opinion: Some("pour"),
};

/// Endings of verbs in -er.
#[rustfmt::skip]
const ER: &[(&str, Form)] = &[
    ("e", Finite), ("ent", Finite), ("ait", Finite), ("aient", Finite), ("a", Finite), ("èrent",
    Finite), ("era", Finite), ("eront", Finite), ("erait", Finite), ("eraient", Finite), ("é",
    Participle), ("ant", Gerund), ("er", Infinitive),
];

/// Endings of verbs in -cer, without the c.
#[rustfmt::skip]
const CER: &[(&str, Form)] = &[
    ("ce", Finite), ("cent", Finite), ("çait", Finite), ("çaient", Finite), ("ça", Finite), ("cèrent",
    Finite), ("cera", Finite), ("ceront", Finite), ("cerait", Finite), ("cé", Participle), ("çant",
    Gerund), ("cer", Infinitive),
];

/// Endings of verbs in -ger, without the g.
#[rustfmt::skip]
const GER: &[(&str, Form)] = &[
    ("ge", Finite), ("gent", Finite), ("geait", Finite), ("geaient", Finite), ("gea", Finite),
    ("gèrent", Finite), ("gera", Finite), ("geront", Finite), ("gerait", Finite), ("gé", Participle),
    ("geant", Gerund), ("ger", Infinitive),
];

/// Endings of verbs in -er whose stem changes, where it does.
#[rustfmt::skip]
const ER_STRESSED: &[(&str, Form)] = &[
    ("e", Finite), ("ent", Finite), ("era", Finite), ("eront", Finite),
];

/// Endings of verbs in -er whose stem changes, where it does not.
#[rustfmt::skip]
const ER_UNSTRESSED: &[(&str, Form)] = &[
    ("ait", Finite), ("aient", Finite), ("a", Finite), ("èrent", Finite), ("é", Participle), ("ant",
    Gerund), ("er", Infinitive), ("era", Finite), ("eront", Finite), ("erait", Finite),
];

/// Endings of verbs in -ir with -iss-.
#[rustfmt::skip]
const IR: &[(&str, Form)] = &[
    ("it", Finite), ("issent", Finite), ("issait", Finite), ("issaient", Finite), ("irent", Finite),
    ("ira", Finite), ("iront", Finite), ("i", Participle), ("issant", Gerund), ("ir", Infinitive),
];

/// Endings of verbs in -dre, without the d.
#[rustfmt::skip]
const DRE: &[(&str, Form)] = &[
    ("d", Finite), ("dent", Finite), ("dait", Finite), ("daient", Finite), ("dit", Finite), ("dirent",
    Finite), ("dra", Finite), ("dront", Finite), ("du", Participle), ("dant", Gerund), ("dre",
    Infinitive),
];

/// Verbs by stem, endings and use.
#[rustfmt::skip]
static STEMS: &[super::Stems] = &[
    (&[
        "accept", "affirm", "ajout", "argu", "argument", "assur", "attest", "avou", "certifi", "clam",
        "confess", "confi", "confirm", "constat", "diagnostiqu", "document", "déclar", "démontr", "dénot",
        "détaill", "estim", "expliqu", "indiqu", "inform", "insist", "jur", "martel", "ment", "mentionn",
        "not", "objet", "observ", "opin", "pari", "pens", "plaid", "proclam", "pronostiqu", "précis",
        "prédic", "prétext", "racont", "raisonn", "rapport", "rassur", "recommand", "regrett", "relat",
        "remarqu", "résum", "rétorqu", "rétort", "signal", "signifi", "soulign", "spécifi", "stipul",
        "suppos", "tranch", "témoign",
    ], ER, Say),
    (&[
        "annon", "avan", "énon",
    ], CER, Say),
    (&[
        "allé", "exi", "ju",
    ], GER, Say),
    (&[
        "concèd", "considèr", "espèr", "rappell", "réitèr", "répèt", "révèl", "suggèr",
    ], ER_STRESSED, Say),
    (&[
        "concéd", "considér", "espér", "rappel", "réitér", "répét", "révél", "suggér",
    ], ER_UNSTRESSED, Say),
    (&[
        "avert",
    ], IR, Say),
    (&[
        "préten", "répon",
    ], DRE, Say),
    (&[
        "admonest", "agac", "alarm", "amus", "analys", "argument", "bougonn", "cingl", "clam", "comment",
        "conseill", "cri", "critiqu", "demand", "déplor", "désol", "développ", "emport", "enchaîn",
        "enthousiasm", "exhort", "félicit", "gliss", "hurl", "indign", "inquièt", "inquiét", "insist",
        "interpell", "interrog", "invectiv", "invit", "ironis", "justifi", "lâch", "marmonn", "martel",
        "moqu", "murmur", "not", "offusqu", "pest", "plaisant", "précis", "questionn", "raill", "recadr",
        "relativis", "rican", "rigol", "réclam", "résum", "scand", "signal", "souffl", "souhait", "soupir",
        "suppli", "tacl", "taquin", "tempêt", "tonn", "tweet", "twitt", "vant", "vocifér", "épingl",
        "étonn",
    ], ER, Voice),
    (&[
        "balan", "lan", "nuan",
    ], CER, Voice),
    (&[
        "encoura", "insur",
    ], GER, Voice),
    (&[
        "renchér", "rug",
    ], IR, Voice),
    (&[
        "défen",
    ], DRE, Voice),
    (&[
        "accus", "blâm", "condamn", "contest", "critiqu", "déplor", "imagin", "imput", "préconis",
        "présent", "prôn", "qualifi", "redout", "reproch", "revendiqu", "récus", "réfut", "salu",
        "souhait", "stigmatis", "tax", "vant", "vilipend", "évoqu",
    ], ER, Judge),
    (&[
        "dénon",
    ], CER, Judge),
    (&[
        "fusti",
    ], GER, Judge),
];

/// Forms that follow no pattern.
#[rustfmt::skip]
static FORMS: &[super::Forms] = &[
    (&[
        "admet", "admettaient", "admettait", "admettent", "admettra", "admirent", "admit", "concluait",
        "concluent", "conclurent", "conclut", "contredit", "craignait", "craignent", "craint", "croient",
        "croit", "croyait", "dira", "diraient", "dirait", "dirent", "diront", "disaient", "disait",
        "disent", "dit", "dément", "démentait", "démentent", "démentit", "excluait", "excluent", "exclut",
        "maintenait", "maintiennent", "maintient", "maintint", "promet", "promettait", "promettent",
        "promirent", "promit", "prédisent", "prédit", "prévenait", "préviennent", "prévient", "prévint",
        "prévoient", "prévoit", "prévoyait", "reconnaissait", "reconnaissent", "reconnait", "reconnaît",
        "reconnurent", "reconnut", "redit", "soutenaient", "soutenait", "soutiennent", "soutient",
        "soutint", "surenchérit", "écrit", "écrivait", "écrivent", "écrivirent", "écrivit",
    ], Finite, Say),
    (&[
        "admis", "averti", "conclu", "craint", "dit", "démenti", "exclu", "maintenu", "promis", "prédit",
        "prévenu", "prévu", "reconnu", "redit", "soutenu", "écrit",
    ], Participle, Say),
    (&[
        "admettant", "concluant", "craignant", "croyant", "disant", "démentant", "excluant", "promettant",
        "prévenant", "prévoyant", "reconnaissant", "soutenant", "écrivant",
    ], Gerund, Say),
    (&[
        "admettre", "conclure", "dire", "démentir", "maintenir", "promettre", "prévenir", "reconnaître",
        "redire", "soutenir", "écrire",
    ], Infinitive, Say),
    (&[
        "exclama", "exclamait", "exclame", "exclament", "félicite", "intervient", "ironise", "met",
        "mettait", "plaignait", "plaignent", "plaint", "poursuit", "poursuivait", "poursuivent",
        "poursuivirent", "poursuivit", "reprenait", "reprend", "reprennent", "reprit", "réagissait",
        "réagissent", "réagit", "réjouissait", "réjouissent", "réjouit", "souriait", "sourient", "sourit",
        "surenchérit",
    ], Finite, Voice),
    (&[
        "exclamé", "intervenu", "plaint", "poursuivi", "repris", "réagi", "réjoui", "souri",
    ], Participle, Voice),
    (&[
        "poursuivant", "reprenant", "réagissant", "souriant",
    ], Gerund, Voice),
];

/// Small words by class.
#[rustfmt::skip]
static SMALL_WORDS: &[(super::Class, &[&str])] = &[
    (Auxiliary, &[
        "a", "ai", "aient", "ait", "aura", "auraient", "aurait", "auront", "avaient", "avait", "avez",
        "avoir", "avons", "ayant", "eurent", "eut", "ont",
    ]),
    (Be, &[
        "est", "furent", "fut", "sera", "seraient", "serait", "seront", "soit", "sommes", "sont", "suis",
        "étaient", "était", "été", "être",
    ]),
    (Reflexive, &[
        "s'", "se",
    ]),
    (Clitic, &[
        "en", "lui", "m'", "me", "n'", "ne", "nous", "t'", "te", "vous", "y",
    ]),
    (That, &[
        "qu'", "que",
    ]),
    (Pronoun(Masculine), &[
        "celui-ci", "il", "lui-même",
    ]),
    (Pronoun(Feminine), &[
        "celle-ci", "elle", "elle-même",
    ]),
    (Pronoun(Plural), &[
        "celles-ci", "ceux-ci", "elles", "ils",
    ]),
    (Pronoun(Any), &[
        "beaucoup", "certaines", "certains", "chacun", "d'aucuns", "j'", "je", "on", "plusieurs", "tous",
    ]),
    (Determiner(Any), &[
        "l'", "leur",
    ]),
    (Determiner(Masculine), &[
        "aucun", "ce", "cet", "le", "mon", "notre", "son", "tel", "un",
    ]),
    (Determiner(Feminine), &[
        "aucune", "cette", "la", "ma", "sa", "telle", "une",
    ]),
    (Determiner(Plural), &[
        "ces", "cinq", "d'autres", "des", "deux", "dix", "huit", "les", "leurs", "mes", "neuf", "nos",
        "plusieurs", "quatre", "quelques", "sept", "ses", "six", "trois",
    ]),
    (Of, &[
        "d'", "de", "du",
    ]),
    (Preposition, &[
        "afin", "après", "au", "auprès", "aux", "avant", "avec", "chez", "concernant", "contre", "dans",
        "depuis", "derrière", "devant", "durant", "dès", "entre", "face", "grâce", "hors", "jusqu'",
        "jusque", "lors", "malgré", "outre", "par", "parmi", "pendant", "pour", "quant", "sans", "sous",
        "suite", "sur", "vers", "via", "à",
    ]),
    (Conjunction, &[
        "alors", "car", "combien", "comme", "comment", "donc", "dont", "et", "lorsqu'", "lorsque", "mais",
        "ni", "or", "ou", "où", "parce", "pourquoi", "puisqu'", "puisque", "quand", "quoi", "si", "tandis",
    ]),
    (Relative, &[
        "laquelle", "lequel", "lesquels", "qui",
    ]),
    (Adverb, &[
        "ailleurs", "ainsi", "auparavant", "aussi", "bien", "cependant", "clairement", "d'ailleurs",
        "déjà", "désormais", "effectivement", "encore", "enfin", "ensuite", "fermement", "finalement",
        "immédiatement", "jamais", "laconiquement", "longuement", "même", "notamment", "néanmoins",
        "officiellement", "pas", "plus", "pourtant", "pratiquement", "presque", "publiquement", "puis",
        "rapidement", "récemment", "seul", "seulement", "simplement", "souvent", "surtout", "toujours",
        "tout", "toutefois", "vivement", "volontiers", "également",
    ]),
    (Time, &[
        "août", "aujourd'", "aujourd'hui", "avril", "demain", "dimanche", "décembre", "février", "hier",
        "janvier", "jeudi", "juillet", "juin", "lundi", "mai", "mardi", "mars", "matin", "mercredi",
        "midi", "novembre", "octobre", "samedi", "septembre", "soir", "vendredi",
    ]),
    (Honorific(Masculine), &[
        "docteur", "dr", "m", "maître", "me", "monsieur", "mr", "pr",
    ]),
    (Honorific(Feminine), &[
        "madame", "mademoiselle", "mlle", "mme",
    ]),
    (Honorific(Plural), &[
        "mm", "mmes",
    ]),
    (Source, &[
        "dixit", "selon",
    ]),
];

/// What "according to" is followed by where nobody speaks.
#[rustfmt::skip]
static IMPERSONAL: &[&str] = &[
    "besoin", "besoins", "calendrier", "cas", "circonstances", "coutume", "critère", "critères", "droit",
    "envie", "formule", "goût", "goûts", "humeur", "jours", "loi", "lois", "modalités", "mode", "modèle",
    "moyens", "nature", "niveau", "ordre", "pays", "principe", "principes", "procédure", "programme",
    "rang", "règle", "règlement", "règles", "saison", "saisons", "situation", "tarif", "tradition", "type",
    "types", "usage", "âge",
];

/// Two words with one meaning.
#[rustfmt::skip]
static PAIRS: &[(&str, &str, super::Class)] = &[
    ("d'", "après", Source),
    ("fait", "observer", Verb(Participle, Say)),
    ("fait", "remarquer", Verb(Participle, Say)),
    ("fait", "savoir", Verb(Participle, Say)),
    ("fait", "valoir", Verb(Participle, Say)),
    ("font", "savoir", Verb(Finite, Say)),
    ("font", "valoir", Verb(Finite, Say)),
    ("laisse", "entendre", Verb(Finite, Say)),
    ("laissé", "entendre", Verb(Participle, Say)),
];
