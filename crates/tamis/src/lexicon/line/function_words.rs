//! Holds the commonest words that carry no matter, by which prose is told from lists of names, by language.

/// The commonest words that carry no matter, by which prose is told from lists of names: BCP 47 tag, words.
pub(crate) const FUNCTION_WORDS: &[(&str, &[&str])] = &[
    ("cs", &["a", "do", "je", "na", "s", "se", "to", "v", "z", "že"]),
    ("da", &["af", "at", "det", "en", "er", "i", "og", "på", "som", "til"]),
    (
        "de",
        &[
            "als", "auch", "auf", "bei", "das", "dass", "dem", "den", "der", "des", "die", "ein", "eine",
            "es", "für", "hat", "im", "in", "ist", "mit", "nicht", "oder", "sich", "sind", "und", "von",
            "werden", "wie", "zu",
        ],
    ),
    (
        "en",
        &[
            "a", "an", "and", "are", "as", "be", "been", "but", "for", "from", "had", "has", "have", "his",
            "in", "is", "it", "not", "of", "on", "or", "that", "the", "their", "there", "they", "this", "to",
            "was", "were", "which", "will", "with", "would",
        ],
    ),
    (
        "es",
        &[
            "a", "como", "con", "de", "del", "el", "en", "es", "la", "las", "lo", "los", "para", "que", "se",
            "un", "una", "y",
        ],
    ),
    ("fi", &["ei", "että", "ja", "kun", "on", "se"]),
    (
        "fr",
        &[
            "au", "ce", "dans", "de", "des", "du", "elle", "en", "est", "et", "il", "la", "le", "les", "ont",
            "par", "pas", "plus", "pour", "que", "qui", "sur", "un", "une",
        ],
    ),
    (
        "it",
        &["che", "con", "dei", "del", "della", "di", "e", "il", "in", "la", "non", "per", "un", "una", "è"],
    ),
    ("nl", &["dat", "de", "een", "en", "het", "in", "is", "met", "niet", "op", "te", "van", "voor", "zijn"]),
    ("pl", &["do", "i", "jest", "na", "nie", "o", "się", "to", "w", "z", "że"]),
    ("pt", &["a", "as", "com", "da", "de", "do", "e", "em", "não", "o", "os", "para", "que", "um", "uma"]),
    ("ru", &["в", "за", "и", "из", "как", "на", "не", "по", "с", "что", "это"]),
    ("sv", &["att", "av", "det", "en", "för", "i", "och", "på", "som", "är"]),
    ("tr", &["bir", "bu", "da", "de", "ile", "için", "ve"]),
    ("uk", &["в", "до", "з", "на", "не", "та", "у", "це", "що", "як", "і"]),
];
