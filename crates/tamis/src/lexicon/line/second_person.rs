//! Holds words in which a writer speaks to a reader or another writer, by language.

/// Words in which a writer speaks to a reader or another writer: BCP 47 tag, words.
pub(crate) const SECOND_PERSON: &[(&str, &[&str])] = &[
    ("da", &["dig", "din", "dine", "dit", "du", "jer"]),
    (
        "de",
        &[
            "dein", "deine", "deinem", "deinen", "deiner", "dich", "dir", "du", "euch", "euer", "eure",
            "ihnen", "ihr", "ihre", "ihren", "sie",
        ],
    ),
    ("en", &["you", "you'd", "you'll", "you're", "you've", "your", "yours", "yourself"]),
    ("es", &["te", "tu", "tus", "tú", "usted", "ustedes", "vosotros", "vuestro"]),
    ("fi", &["sinun", "sinä", "te", "teidän"]),
    ("fr", &["t'as", "ta", "tes", "toi", "ton", "tu", "vos", "votre", "vous"]),
    ("it", &["lei", "ti", "tu", "tua", "tuo", "voi", "vostro"]),
    ("nl", &["je", "jij", "jou", "jouw", "jullie", "u", "uw"]),
    ("pl", &["ci", "cię", "pan", "pani", "państwo", "twój", "ty", "wy"]),
    ("pt", &["seu", "te", "teu", "tu", "tua", "você", "vocês"]),
    ("ru", &["вам", "вас", "ваш", "ваши", "вы", "твой", "тебе", "тебя", "ты"]),
    ("sv", &["dig", "din", "ditt", "du", "er", "ni"]),
    ("tr", &["sana", "sen", "senin", "siz", "size", "sizin"]),
    ("uk", &["вам", "вас", "ваш", "ви", "твій", "тебе", "ти"]),
];
