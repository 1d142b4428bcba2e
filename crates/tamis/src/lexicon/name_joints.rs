//! Holds the words within and between names of people.

/// Between two names.
pub(crate) const JOINTS: &[&str] = &[
    "and", "dan", "e", "ed", "en", "en co", "et", "i", "ja", "och", "og", "oraz", "si", "sowie", "und",
    "und mit", "v", "ve", "with", "y", "és", "και", "и", "и др", "та",
];

/// Words of a name that are written in lower case.
pub(crate) const PARTICLES: &[&str] = &[
    "'t", "af", "al", "ap", "av", "ben", "bin", "d", "da", "dal", "das", "de", "degli", "dei", "del", "dela",
    "della", "den", "der", "di", "do", "dos", "du", "e", "el", "ibn", "in", "la", "las", "le", "lo", "los",
    "mac", "of", "ten", "ter", "the", "thoe", "to", "van", "vom", "von", "y", "zu", "zum", "zur",
];

/// Words that cannot end a name: what follows is a time or a place.
pub(crate) const ENDINGS: &[&str] = &[
    "am", "at", "den", "dnia", "el", "em", "for", "from", "för", "il", "in", "la", "le", "on", "op", "pada",
    "på", "the", "til", "um", "vor", "от", "при", "ở", "于",
];
