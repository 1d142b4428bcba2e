//! Holds words in which a writer speaks of himself or his own, by language.

/// Words in which a writer speaks of himself or his own: BCP 47 tag, words.
pub(crate) const FIRST_PERSON: &[(&str, &[&str])] = &[
    ("da", &["jeg", "mig", "min", "mine", "mit", "vi", "vores"]),
    (
        "de",
        &[
            "ich", "mein", "meine", "meinem", "meinen", "meiner", "meines", "mich", "mir", "uns", "unser",
            "unsere", "wir",
        ],
    ),
    ("en", &["i", "i'd", "i'll", "i'm", "i've", "me", "mine", "my", "myself", "our", "us", "we", "we're"]),
    ("es", &["me", "mi", "mis", "mí", "nosotros", "nuestra", "nuestro", "yo"]),
    ("fi", &["meidän", "minua", "minun", "minä"]),
    ("fr", &["j'ai", "je", "m'a", "ma", "mes", "moi", "mon", "nos", "notre", "nous", "suis"]),
    ("it", &["io", "mi", "mia", "miei", "mio", "noi", "nostra", "nostro"]),
    ("nl", &["ik", "me", "mij", "mijn", "ons", "onze", "wij"]),
    ("pl", &["ja", "jestem", "mam", "mi", "mnie", "moim", "moja", "moje", "mój"]),
    ("pt", &["eu", "meu", "meus", "mim", "minha", "nossa", "nosso", "nós"]),
    ("ru", &["меня", "мне", "моего", "мой", "мою", "моя", "мы", "нам", "нас", "я"]),
    ("sv", &["jag", "mig", "min", "mina", "mitt", "vi", "vår"]),
    ("tr", &["bana", "ben", "beni", "benim", "biz"]),
    ("uk", &["мене", "мені", "ми", "моя", "мій", "нас", "я"]),
];
