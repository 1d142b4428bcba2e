//! Holds abbreviations whose full stop does not end a sentence.
//!
//! One sorted table: an abbreviation of one language seldom is the last word of a sentence in
//! another, and texts mix languages. Words are in lower case, without their last full stop.

/// Is `word` (in any case, without its full stop) an abbreviation that is followed by more of its sentence?
pub(crate) fn is_abbreviation(word: &str) -> bool {
    if word.len() > LONGEST {
        return false;
    }
    if !word.is_ascii() {
        return ABBREVIATIONS.binary_search(&word.to_lowercase().as_str()).is_ok();
    }
    let mut small = [0; LONGEST];
    let small = &mut small[..word.len()];
    small.copy_from_slice(word.as_bytes());
    small.make_ascii_lowercase();
    ABBREVIATIONS.binary_search_by(|known| known.as_bytes().cmp(small)).is_ok()
}

/// Bytes of the longest abbreviation in the table, with room for letters that shrink in lower case.
const LONGEST: usize = 12;

#[rustfmt::skip]
static ABBREVIATIONS: &[&str] = &[
    "abb", "abr", "abs", "adm", "al", "ap", "apr", "apt", "aug", "avda", "ave", "bd", "betr", "blvd",
    "brig", "bros", "bspw", "bzgl", "bzw", "ca", "cap", "capt", "cf", "ch", "chap", "cie", "cmdr", "co",
    "comdr", "corp", "cpl", "d.h", "dec", "dept", "dipl", "dott", "dr", "dra", "ds", "e.g", "ebd", "ed",
    "eds", "ee.uu", "env", "esp", "etc", "evtl", "excmo", "exmo", "feb", "ff", "fig", "figs", "fl", "fr",
    "ft", "geb", "gegr", "gen", "ggf", "gob", "gov", "gr", "hr", "i.d.r", "i.e", "inc", "incl", "ing",
    "inkl", "insp", "intl", "inv", "jan", "jr", "jul", "jun", "kap", "lic", "lt", "lt.-col", "ltd", "m",
    "maj", "messrs", "mgr", "mio", "mlle", "mm", "mme", "mr", "mrd", "mrs", "ms", "msgr", "mt", "nn", "nos",
    "nov", "nr", "nro", "núm", "oct", "okt", "p", "p.ej", "pag", "pfc", "ph", "ph.d", "pp", "prof", "profa",
    "pvt", "reps", "rev", "sen", "sep", "sept", "sgt", "sr", "sra", "srta", "st", "sta", "ste", "sto",
    "str", "supt", "tel", "tov", "u.a", "u.s", "ud", "univ", "usf", "usw", "vgl", "vol", "vols", "vs",
    "z.b", "zit", "zzgl", "zzt", "álv", "гг", "др", "им", "обл", "просп", "рис", "руб", "св", "см", "стр",
    "тел", "тыс", "ул",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_are_sorted() {
        let mut sorted = ABBREVIATIONS.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(ABBREVIATIONS, sorted);
    }

    #[test]
    fn case_does_not_matter() {
        assert!(is_abbreviation("Dr") && is_abbreviation("MME"));
        assert!(!is_abbreviation("dossier"));
    }
}
