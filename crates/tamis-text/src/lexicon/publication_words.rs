//! Holds the words of lines that tell when a page was published or last changed.

/// Is `word` (folded) one of those that such lines are made of?
pub(crate) fn is_of_publication(word: &str) -> bool {
    WORDS.binary_search(&word).is_ok()
}

#[rustfmt::skip]
static WORDS: &[&str] = &[
    "a", "actualizado", "aktualisiert", "aktualisierung", "al", "am", "article", "artikel", "at", "au", "created",
    "date", "datum", "de", "del", "den", "der", "derniere", "edited", "el", "erstellt", "et", "fecha", "from",
    "geandert", "hora", "jour", "l", "la", "las", "last", "le", "les", "letzte", "maj", "mis", "mise", "modificado",
    "modification", "modifie", "modified", "on", "online", "paru", "pm", "posted", "publicacion", "publicado",
    "publication", "publie", "publiee", "published", "revised", "stand", "the", "uhr", "ultima", "um", "und",
    "update", "updated", "veroffentlicht", "vom", "y", "zuletzt",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted() {
        assert!(WORDS.is_sorted());
        assert!(is_of_publication("publie") && !is_of_publication("pont"));
    }
}
