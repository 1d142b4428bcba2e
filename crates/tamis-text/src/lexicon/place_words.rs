//! Holds the small words inside names: "Rio de Janeiro", "Frankfurt am Main", "Ursula von der Leyen".

/// May `word` stand inside the name of a place?
pub(crate) fn is_place_particle(word: &str) -> bool {
    PARTICLES.binary_search(&word).is_ok()
}

/// May `word` stand inside the name of a person?
pub(crate) fn is_name_particle(word: &str) -> bool {
    NAME_PARTICLES.binary_search(&word).is_ok()
}

/// Is `word` the article that places and people do not begin with, but institutions do?
pub(crate) fn is_english_article(word: &str) -> bool {
    word.eq_ignore_ascii_case("the")
}

static NAME_PARTICLES: &[&str] = &[
    "al", "ben", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "la", "le", "van", "von",
    "y",
];

static PARTICLES: &[&str] = &[
    "al", "am", "an", "and", "au", "bei", "da", "das", "de", "del", "den", "der", "des", "di", "do", "dos",
    "du", "e", "el", "en", "es", "et", "i", "im", "in", "la", "las", "le", "les", "los", "lès", "nad", "ob",
    "of", "on", "sous", "sur", "und", "upon", "y", "z",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn particles_are_sorted() {
        assert!(PARTICLES.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(NAME_PARTICLES.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
