//! Holds the phrases by which a page states its licence.

/// Before or in the name of a licence.
pub(crate) const PHRASES: &[&str] = &[
    "cc by",
    "cc-by",
    "cc0",
    "creative commons",
    "gemeinfrei",
    "licence ouverte",
    "licencia creative commons",
    "licensed under",
    "licenza creative commons",
    "lizenziert unter",
    "public domain",
    "sous licence",
];
