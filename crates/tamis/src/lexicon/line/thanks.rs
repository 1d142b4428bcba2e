//! Holds words that thank or take leave, by language.

/// Words that thank or take leave: BCP 47 tag, words.
pub(crate) const THANKS: &[(&str, &[&str])] = &[
    ("cs", &["díky", "děkuji"]),
    ("da", &["tak"]),
    ("de", &["dank", "danke", "dankeschön", "gruss", "gruß", "grüsse", "grüße", "lg", "mfg"]),
    ("en", &["cheers", "congrats", "congratulations", "kudos", "regards", "thank", "thanks", "thx"]),
    ("es", &["felicidades", "gracias", "saludos"]),
    ("fi", &["kiitos", "kiitti"]),
    ("fr", &["bravo", "cordialement", "félicitations", "merci"]),
    ("it", &["complimenti", "grazie", "saluti"]),
    ("nl", &["bedankt", "dank", "dankjewel", "groet", "groeten"]),
    ("pl", &["dzięki", "dziękuję", "pozdrawiam"]),
    ("pt", &["abraços", "obrigada", "obrigado", "parabéns"]),
    ("ru", &["благодарю", "спасибо"]),
    ("sv", &["hälsningar", "tack"]),
    ("tr", &["teşekkür", "teşekkürler"]),
    ("uk", &["дякую"]),
];
