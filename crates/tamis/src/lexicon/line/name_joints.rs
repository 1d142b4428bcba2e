//! Holds the small words that stand inside the names of people.

/// Small words inside names, sorted.
pub(crate) const NAME_JOINTS: &[&str] = &[
    "aka", "al", "alias", "and", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos",
    "du", "e", "el", "et", "ibn", "la", "le", "of", "ten", "ter", "the", "und", "van", "vom", "von", "y",
    "zu", "zum",
];
