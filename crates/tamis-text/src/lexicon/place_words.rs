//! Holds the small words inside names of places: "Rio de Janeiro", "Frankfurt am Main".

/// May `word` stand inside the name of a place?
pub(crate) fn is_place_particle(word: &str) -> bool {
    PARTICLES.binary_search(&word).is_ok()
}

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
    }
}
