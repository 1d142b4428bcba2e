//! Holds words that open a letter or a post, by language.

/// Words that open a letter or a post: BCP 47 tag, words.
pub(crate) const GREETINGS: &[(&str, &[&str])] = &[
    ("cs", &["ahoj", "dobrý", "zdravím"]),
    ("da", &["hej", "kære"]),
    (
        "de",
        &[
            "geehrte", "geehrter", "grüezi", "guten", "hallo", "hey", "hi", "liebe", "lieber", "moin",
            "sehr", "servus",
        ],
    ),
    ("en", &["dear", "greetings", "hello", "hey", "hi", "howdy"]),
    ("es", &["buenas", "buenos", "estimada", "estimado", "hola", "querido"]),
    ("fi", &["hei", "moi", "terve"]),
    ("fr", &["bonjour", "bonsoir", "cher", "chers", "chère", "coucou", "salut"]),
    ("it", &["buongiorno", "cara", "caro", "ciao", "gentile", "salve"]),
    ("nl", &["beste", "dag", "hallo", "hoi"]),
    ("pl", &["cześć", "hej", "witaj", "witam"]),
    ("pt", &["caro", "oi", "olá", "prezado"]),
    ("ru", &["добрый", "здравствуй", "здравствуйте", "привет"]),
    ("sv", &["hej", "hejsan"]),
    ("tr", &["merhaba", "selam"]),
    ("uk", &["вітаю", "привіт"]),
];
