//! Holds the words of credit lines: labels (`Source`, `Quelle`), `with` and `by`, months, picture words,
//! and the sentences that agencies close a report with.
//!
//! In lower case, sorted by byte, all languages in one table: a credit line is too short to tell its own.

use std::sync::LazyLock;

use super::caseless::CaselessWords;
use WordOfCredit::{By, Clock, Copyright, Editing, Generic, Link, Month, Picture, Source, With};

/// What a word does in a credit line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WordOfCredit {
    /// "Source", "Quelle", "Agence".
    Source,
    /// "avec", "mit", "via".
    With,
    /// "par", "by", "von".
    By,
    /// "bearb.", "edited".
    Editing,
    /// "Copyright".
    Copyright,
    /// "Photo", "Handout": the line credits a picture.
    Picture,
    /// "agences", "Agenturen": agencies, not named.
    Generic,
    /// Articles, prepositions, "and".
    Link,
    /// "pm", "GMT", "updated".
    Clock,
    /// A month.
    Month,
}

/// What `word` (in any case) does in a credit line, where it does anything.
pub(crate) fn word_of_credit(word: &str) -> Option<WordOfCredit> {
    static KNOWN: LazyLock<CaselessWords> =
        LazyLock::new(|| CaselessWords::of(WORDS.iter().map(|(word, _)| *word)));
    if !KNOWN.may_hold(word) {
        return None;
    }
    let lower = word.to_lowercase();
    WORDS.binary_search_by(|(known, _)| (*known).cmp(&lower)).ok().map(|at| WORDS[at].1)
}

/// Does `line`, in lower case, say that somebody of an agency worked on the report?
pub(crate) fn says_contributed(line: &str) -> bool {
    CONTRIBUTION_STEMS.iter().any(|stem| line.contains(stem))
        && CONTRIBUTIONS.iter().any(|phrase| line.contains(phrase))
}

/// Is `line`, in lower case, the desk line of Reuters: who reported, who edited?
pub(crate) fn is_reuters_desk_line(line: &str) -> bool {
    let line = line.trim_start_matches(['(', '[', ' ']);
    DESK_LINES.iter().any(|(start, later)| line.starts_with(start) && line.contains(later))
}

/// Is `letters`, in lower case, a word that stands in brackets at the end of texts and is nobody's initials?
pub(crate) fn is_bracketed_word(letters: &str) -> bool {
    BRACKETED_WORDS.binary_search(&letters).is_ok()
}

/// Each of the phrases below holds one of these, which nearly no other line does.
static CONTRIBUTION_STEMS: &[&str] = &["contrib", "gedragen", "getragen"];

static CONTRIBUTIONS: &[&str] = &[
    "a contribué à cet article",
    "a contribué à ce",
    "beigetragen",
    "bijgedragen",
    "contribuyó a est",
    "contribuyeron a est",
    "contributed reporting",
    "contributed to this",
    "contribuiu para",
    "ont contribué à",
];

/// How the line begins, and what it says later.
static DESK_LINES: &[(&str, &str)] = &[
    ("additional reporting by", "editing by"),
    ("bericht von", "redigiert"),
    ("edición de", "reuters"),
    ("geschrieben von", "redigiert"),
    ("reportage de", "édité par"),
    ("reportagem de", "edição de"),
    ("reporte de", "editado"),
    ("reporting by", "editing by"),
    ("reporting by", "writing by"),
    ("rédigé par", "édité par"),
    ("writing by", "editing by"),
    ("écrit par", "édité par"),
];

static BRACKETED_WORDS: &[&str] = &[
    "ads", "btw", "ceo", "cf", "cnrs", "doc", "etc", "faq", "fin", "fix", "fr", "gif", "hmm", "idk", "ie",
    "imho", "imo", "jk", "jpg", "lol", "mp3", "mp4", "nb", "no", "nope", "off", "ok", "pdf", "png", "ppt",
    "ref", "rip", "rss", "sic", "ski", "the", "tl", "tldr", "tv", "url", "usa", "vf", "vo", "web", "wtf",
    "yes", "zip",
];

/// Words and what they do, sorted by word.
#[rustfmt::skip]
static WORDS: &[(&str, WordOfCredit)] = &[
    ("abr", Month), ("abril", Month), ("adaptation", Editing), ("af", By), ("ag", Generic),
    ("agence", Source), ("agences", Generic), ("agencia", Source), ("agencias", Generic),
    ("agencies", Generic), ("agencje", Generic), ("agency", Source), ("agentschappen", Generic),
    ("agentur", Source), ("agenturen", Generic), ("agenturmaterial", Generic), ("agenturmeldung", Generic),
    ("agentúry", Generic), ("agenzia", Source), ("agenzie", Generic), ("ago", Month), ("agosto", Month),
    ("agustus", Month), ("agência", Source), ("agências", Generic), ("al", Link), ("am", Clock),
    ("and", Link), ("angaben", Source), ("août", Month), ("apr", Month), ("april", Month),
    ("aprile", Month), ("aralık", Month), ("archiv", Picture), ("archives", Picture), ("archivo", Picture),
    ("au", Link), ("aug", Month), ("august", Month), ("augustus", Month), ("aus", Link), ("auteur", By),
    ("auteure", By), ("author", By), ("autor", By), ("autore", By), ("autorin", By), ("aux", Link),
    ("av", By), ("avec", With), ("avr", Month), ("avril", Month), ("ağustos", Month), ("bearb", Editing),
    ("bearbeitet", Editing), ("bearbeitung", Editing), ("beiträgen", Source), ("bild", Picture),
    ("bilder", Picture), ("bildquelle", Picture), ("bron", Source), ("bronnen", Source), ("bst", Clock),
    ("by", By), ("byråerna", Generic), ("cable", Source), ("cest", Clock), ("cet", Clock), ("com", With),
    ("con", With), ("copyright", Copyright), ("credit", Picture), ("credits", Picture),
    ("crédit", Picture), ("crédits", Picture), ("czerwca", Month), ("d", Link), ("da", By), ("das", Link),
    ("de", Link), ("dec", Month), ("december", Month), ("del", Link), ("dem", Link), ("den", Link),
    ("depuis", Source), ("der", Link), ("des", Link), ("desember", Month), ("despacho", Source),
    ("dez", Month), ("dezember", Month), ("dezembro", Month), ("di", By), ("dic", Month),
    ("dicembre", Month), ("diciembre", Month), ("door", By), ("du", Link), ("déc", Month),
    ("décembre", Month), ("dépêche", Source), ("dépêches", Source), ("e", Link), ("edición", Editing),
    ("edited", Editing), ("editing", Editing), ("edição", Editing), ("edt", Clock), ("ekim", Month),
    ("en", Link), ("ene", Month), ("enero", Month), ("est", Clock), ("et", Link), ("eylül", Month),
    ("feb", Month), ("febbraio", Month), ("febrero", Month), ("februar", Month), ("februari", Month),
    ("february", Month), ("fev", Month), ("fevereiro", Month), ("file", Picture), ("fonte", Source),
    ("fonti", Source), ("forrás", Source), ("fot", Picture), ("foto", Picture), ("fotocredit", Picture),
    ("fotograf", Picture), ("fotografia", Picture), ("fotografie", Picture), ("fotografía", Picture),
    ("fotos", Picture), ("fotoğraf", Picture), ("fuente", Source), ("fuentes", Source), ("fév", Month),
    ("févr", Month), ("février", Month), ("gen", Month), ("gennaio", Month), ("getty", Picture),
    ("giu", Month), ("giugno", Month), ("gmt", Clock), ("grudnia", Month), ("h", Clock),
    ("handout", Picture), ("haziran", Month), ("i", Link), ("illustration", Picture), ("image", Picture),
    ("imagem", Picture), ("imagen", Picture), ("images", Picture), ("imago", Picture),
    ("immagine", Picture), ("información", Source), ("informationen", Source), ("informations", Source),
    ("informações", Source), ("ist", Clock), ("izvor", Source), ("izvori", Source), ("ja", Link),
    ("jan", Month), ("janeiro", Month), ("januar", Month), ("januari", Month), ("january", Month),
    ("janv", Month), ("janvier", Month), ("juil", Month), ("juillet", Month), ("juin", Month),
    ("jul", Month), ("julho", Month), ("juli", Month), ("julio", Month), ("july", Month), ("jun", Month),
    ("june", Month), ("junho", Month), ("juni", Month), ("junio", Month), ("kasım", Month),
    ("kaynak", Source), ("kilde", Source), ("kilder", Source), ("kwietnia", Month), ("källa", Source),
    ("l", Link), ("la", Link), ("last", Clock), ("le", Link), ("les", Link), ("lipca", Month),
    ("listopada", Month), ("lug", Month), ("luglio", Month), ("lutego", Month), ("lähde", Source),
    ("maart", Month), ("mag", Month), ("maggio", Month), ("mai", Month), ("maio", Month), ("maja", Month),
    ("mar", Month), ("marca", Month), ("march", Month), ("maret", Month), ("mars", Month), ("mart", Month),
    ("marzo", Month), ("março", Month), ("material", Source), ("may", Month), ("mayo", Month),
    ("mayıs", Month), ("med", With), ("mei", Month), ("met", With), ("mit", With), ("mrz", Month),
    ("märz", Month), ("nguồn", Source), ("nisan", Month), ("nov", Month), ("november", Month),
    ("novembre", Month), ("novembro", Month), ("noviembre", Month), ("ocak", Month), ("och", Link),
    ("oct", Month), ("october", Month), ("octobre", Month), ("octubre", Month), ("of", Link), ("og", Link),
    ("okt", Month), ("oktober", Month), ("op", By), ("originalmeldung", Source), ("ott", Month),
    ("ottobre", Month), ("out", Month), ("outubro", Month), ("oversat", Editing), ("par", By),
    ("października", Month), ("pdt", Clock), ("photo", Picture), ("photocredit", Picture),
    ("photograph", Picture), ("photographe", Picture), ("photographie", Picture), ("photos", Picture),
    ("picture", Picture), ("pictures", Picture), ("pm", Clock), ("por", By), ("posted", Clock),
    ("pst", Clock), ("published", Clock), ("quelle", Source), ("quellen", Source), ("redaktion", Source),
    ("redigiert", Editing), ("sep", Month), ("sept", Month), ("september", Month), ("septembre", Month),
    ("septiembre", Month), ("set", Month), ("setembro", Month), ("settembre", Month), ("sierpnia", Month),
    ("source", Source), ("sources", Source), ("stycznia", Month), ("sumber", Source), ("sursa", Source),
    ("tekst", By), ("temmuz", Month), ("testo", By), ("text", By), ("texte", By), ("texto", By),
    ("the", Link), ("traduction", Editing), ("traduit", Editing), ("uhr", Clock), ("und", Link),
    ("update", Clock), ("updated", Clock), ("utc", Clock), ("ve", With), ("via", With), ("video", Picture),
    ("vidéo", Picture), ("von", By), ("vídeo", Picture), ("with", With), ("września", Month), ("y", Link),
    ("z", With), ("zdj", Picture), ("zdjęcie", Picture), ("zdroj", Source), ("©", Copyright), ("à", Link),
    ("édité", Editing), ("és", Link), ("übersetzung", Editing), ("şubat", Month), ("źródła", Source),
    ("źródło", Source), ("πηγή", Source), ("августа", Month), ("апреля", Month), ("березня", Month),
    ("вересня", Month), ("грудня", Month), ("декабря", Month), ("джерело", Source), ("жовтня", Month),
    ("и", Link), ("источник", Source), ("июля", Month), ("июня", Month), ("квітня", Month),
    ("липня", Month), ("листопада", Month), ("лютого", Month), ("марта", Month), ("мая", Month),
    ("ноября", Month), ("октября", Month), ("сентября", Month), ("серпня", Month), ("січня", Month),
    ("та", Link), ("травня", Month), ("февраля", Month), ("фото", Picture), ("червня", Month),
    ("января", Month), ("المصدر", Source), ("و", Link), ("अक्टूबर", Month), ("अगस्त", Month),
    ("अप्रैल", Month), ("जनवरी", Month), ("जुलाई", Month), ("जून", Month), ("दिसंबर", Month),
    ("नवंबर", Month), ("फरवरी", Month), ("मई", Month), ("मार्च", Month), ("सितंबर", Month),
    ("写真", Picture), ("图片", Picture),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(WORDS.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(DESK_LINES.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(BRACKETED_WORDS.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn contributions_hold_a_stem() {
        for phrase in CONTRIBUTIONS {
            assert!(says_contributed(phrase), "{phrase}");
        }
    }

    #[test]
    fn knows_desk_lines() {
        assert!(is_reuters_desk_line("(reporting by will dunham; editing by tom brown)"));
        assert!(!is_reuters_desk_line("reporting by phone is easy"));
    }
}
