//! Holds what stands before and behind a name in the byline of a post, by language: "by NAME", "NAME says:".

/// Words before a name, in lower case, longest first within a language.
pub(crate) const BEFORE_NAME: &[(&str, &[&str])] = &[
    ("cs", &["autor:", "od"]),
    ("da", &["skrevet af", "af"]),
    (
        "de",
        &[
            "geschrieben von",
            "kommentar von",
            "verfasst von",
            "erstellt von",
            "beitrag von",
            "autor:",
            "name:",
            "von:",
            "von",
        ],
    ),
    (
        "en",
        &[
            "originally posted by",
            "submitted by",
            "comment by",
            "written by",
            "answered by",
            "posted by",
            "asked by",
            "author:",
            "name:",
            "from:",
            "by:",
            "by",
        ],
    ),
    ("es", &["comentario de", "publicado por", "escrito por", "enviado por", "autor:", "por:", "por"]),
    (
        "fr",
        &["posté par", "publié par", "écrit par", "ecrit par", "commentaire de", "auteur :", "par :", "par"],
    ),
    ("it", &["scritto da", "inviato da", "postato da", "da:", "di"]),
    ("nl", &["geplaatst door", "geschreven door", "door:", "door"]),
    ("pl", &["napisany przez", "autor:", "przez"]),
    ("pt", &["publicado por", "escrito por", "postado por", "por:", "por"]),
    ("ru", &["написал", "автор:", "от"]),
    ("sv", &["skrivet av", "av"]),
];

/// Words behind a name, in lower case, longest first within a language.
pub(crate) const BEHIND_NAME: &[(&str, &[&str])] = &[
    ("cs", &["napsal", "říká", "píše"]),
    ("da", &["siger", "skriver"]),
    ("de", &["schreibt am", "schrieb am", "schreibt", "schrieb", "meint", "sagte", "sagt", "meinte", "am"]),
    ("el", &["λέει", "ο/η"]),
    (
        "en",
        &[
            "commented on",
            "comments:",
            "commented",
            "replied to",
            "replied",
            "says",
            "said",
            "wrote",
            "writes",
            "posted",
            "on",
        ],
    ),
    ("es", &["dijo", "dice", "escribió", "comentó", "el"]),
    ("fi", &["sanoo", "kirjoitti"]),
    ("fr", &["a écrit", "a dit", "dit", "écrit", "le"]),
    ("hu", &["szerint", "írta", "mondja"]),
    ("id", &["berkata", "mengatakan"]),
    ("it", &["ha scritto", "ha detto", "scrive", "dice", "il"]),
    ("ja", &["より", "のコメント"]),
    ("nl", &["schreef", "zegt", "op"]),
    ("no", &["sier", "skrev"]),
    ("pl", &["napisał(a)", "napisał", "pisze", "mówi"]),
    ("pt", &["disse", "diz", "escreveu", "comentou", "em"]),
    ("ro", &["spune", "a scris"]),
    ("ru", &["пишет", "говорит", "сказал", "написал"]),
    ("sv", &["skriver", "säger"]),
    ("tr", &["diyor ki", "dedi ki"]),
    ("uk", &["каже", "написав"]),
    ("zh", &["说道", "說道", "说", "說"]),
];

/// Whether the text begins with words that stand before a name.
pub(crate) fn starts_as_byline(text: &str) -> bool {
    strip_before(text).len() < text.len()
}

/// Whether the text ends with words that stand behind a name.
pub(crate) fn ends_as_byline(text: &str) -> bool {
    strip_behind(text).len() < text.trim_end_matches([':', ',', ' ']).len()
}

/// The text without words that stand before a name.
pub(crate) fn strip_before(text: &str) -> &str {
    let matches = |word: &&&str| {
        let Some(start) = text.get(..word.len()) else { return false };
        let ends_word = word.ends_with(':') || !text[word.len()..].starts_with(|c: char| c.is_alphanumeric());
        ends_word && is_same_word(start, word)
    };
    let found = BEFORE_NAME.iter().flat_map(|(_, words)| *words).filter(matches).map(|word| word.len()).max();
    found.map_or(text, |length| text[length..].trim_start())
}

/// The text without words that stand behind a name, and without the colon after them.
pub(crate) fn strip_behind(text: &str) -> &str {
    let text = text.trim_end_matches([':', ',', ' ']);
    let matches = |word: &&&str| {
        let Some(at) = text.len().checked_sub(word.len()).filter(|at| text.is_char_boundary(*at)) else {
            return false;
        };
        let begins_word = !text[..at].ends_with(|c: char| c.is_alphanumeric());
        begins_word && is_same_word(&text[at..], word)
    };
    let found = BEHIND_NAME.iter().flat_map(|(_, words)| *words).filter(matches).map(|word| word.len()).max();
    found.map_or(text, |length| text[..text.len() - length].trim_end())
}

/// Whether a word of a text is one of a list, in any case; the shortest only as they are, since names begin so
/// ("Di", "Le").
fn is_same_word(text: &str, word: &str) -> bool {
    /// Longest word that may be a part of a name, in bytes.
    const PARTICLE: usize = 2;
    text == word || ((word.len() > PARTICLE || word == "by") && text.to_lowercase() == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strips_whole_words_only() {
        assert_eq!(strip_before("Posted by Ada"), "Ada");
        assert_eq!(strip_before("Byron"), "Byron");
        assert_eq!(strip_behind("Ada says:"), "Ada");
        assert_eq!(strip_behind("Simon"), "Simon");
    }

    #[test]
    fn languages_are_sorted() {
        assert!(BEFORE_NAME.is_sorted_by(|a, b| a.0 < b.0));
        assert!(BEHIND_NAME.is_sorted_by(|a, b| a.0 < b.0));
    }
}
