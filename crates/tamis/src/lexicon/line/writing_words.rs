//! Holds words by which readers speak of the text they answer, by language.

/// Words by which readers speak of the text they answer: BCP 47 tag, words.
pub(crate) const WRITING_WORDS: &[(&str, &[&str])] = &[
    ("de", &["artikel", "autor", "beitrag", "bericht", "blog", "interview", "kolumne", "redaktion", "text"]),
    (
        "en",
        &[
            "article", "author", "blog", "essay", "info", "page", "piece", "post", "read", "reading",
            "sharing", "story", "tutorial", "writer",
        ],
    ),
    ("es", &["artículo", "entrada", "nota"]),
    ("fr", &["article", "auteur", "billet", "texte"]),
    ("it", &["articolo"]),
    ("nl", &["artikel", "stuk"]),
    ("pl", &["artykuł", "tekst", "wpis"]),
    ("pt", &["artigo", "matéria", "texto"]),
    ("ru", &["статью", "статья", "текст"]),
    ("sv", &["artikel"]),
];
