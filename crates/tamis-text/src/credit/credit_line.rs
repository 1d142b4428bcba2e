//! Turns one line into the credit that it is, or into nothing.
//!
//! What it finds: lines that hold nothing but agencies, initials, dates and labels, and the sentences in
//! which agencies name their writers.
//! Why: such a line is not prose, so every word must have a place in it.
//! Example: `(dpa/gem)`, `Quelle: sid/dpa`, `DS/ac/APA`, `Avec AFP`, `(Reporting by …; Editing by …)`.
//! When it is wrong: a heading that is an agency's name; a list of abbreviations.

use std::ops::Range;

use super::line_words::{LineWord, Role, is_initials, line_words};
use super::{Credit, CreditScope};
use crate::lexicon::credit_words::{WordOfCredit, is_bracketed_word, is_reuters_desk_line, says_contributed};

/// Bytes of the longest line that is read: desk lines name ten people.
const LONGEST_LINE: usize = 500;

/// Words of the longest line that a label and an agency make a credit: "Par Le Figaro avec AFP".
const FREE_WORDS: usize = 3;

/// Words, parted by white space, that no credit but a notice has.
const LONGEST_CREDIT: usize = 20;

/// Words of a copyright or contribution notice within which the agency must be named.
const NOTICE_HEAD: usize = 8;

/// Bytes of the longest brackets at the end of a paragraph that are read as a credit.
const LONGEST_BRACKETS: usize = 60;

/// Letters of initials that stand alone in brackets at the end of a text.
const LONE_INITIALS: Range<usize> = 2..4;

/// The credit that `line` is, of a report or of a picture.
///
/// The range counts from the start of `line`.
///
/// ```
/// use tamis_text::credit::read_credit_line;
/// assert_eq!(read_credit_line("Quelle: dpa-AFX").and_then(|credit| credit.agency), Some("dpa-AFX"));
/// assert!(read_credit_line("Die dpa hat berichtet.").is_none());
/// ```
pub fn read_credit_line(line: &str) -> Option<Credit> {
    let raw = line.trim();
    if raw.is_empty() || raw.len() > LONGEST_LINE {
        return None;
    }
    let start = line.len() - line.trim_start().len();
    let found = read_last_segment(raw)?;
    Some(found.at(raw, start))
}

/// The credit in the brackets that close the paragraph `line`: "… of the city. (AFP)".
pub(super) fn read_closing_brackets(line: &str) -> Option<Credit> {
    let inner_end = line.strip_suffix([')', ']'])?.len();
    let open = line[..inner_end].rfind(['(', '['])?;
    let before = line[..open].trim_end();
    let raw = &line[open..];
    if raw.len() > LONGEST_BRACKETS || !before.ends_with(ENDS_OF_SENTENCE) {
        return None;
    }
    let found = read_brackets(raw)?;
    Some(found.at(raw, open))
}

/// The credit that opens the paragraph `line`: "KVELLER via JTA — The state of …".
pub(super) fn read_opening(line: &str) -> Option<Credit> {
    let dash = OPENING_DASHES.iter().filter_map(|dash| line.find(dash)).min()?;
    let raw = &line[..dash];
    if raw.len() > LONGEST_BRACKETS {
        return None;
    }
    let words = line_words(raw);
    let [.., label, last] = words.as_slice() else { return None };
    let passed_on = label.role == Role::Known(WordOfCredit::With) && words.len() <= FREE_WORDS + 1;
    let Role::Agency(short) = last.role else { return None };
    let found = Found { agency: Some(short), initials: Vec::new(), scope: CreditScope::Report };
    passed_on.then(|| found.at(raw, 0))
}

/// Dashes between a credit and the report that it opens.
const OPENING_DASHES: &[&str] = &[" — ", " – ", " - "];

/// What may stand before a credit in brackets at the end of a paragraph.
const ENDS_OF_SENTENCE: &[char] = &['.', '!', '?', '…', '»', '”', '"', '“', '’', '。', '|'];

/// What a line credits, before its place in the text is known.
struct Found {
    agency: Option<&'static str>,
    initials: Vec<String>,
    scope: CreditScope,
}

impl Found {
    fn at(self, raw: &str, start: usize) -> Credit {
        let Found { agency, initials, scope } = self;
        Credit { raw: raw.to_owned(), agency, initials, scope, range: start..start + raw.len() }
    }
}

/// A line of several fields ("Last Updated: … | Source: PTI") is what its last field is.
fn read_last_segment(line: &str) -> Option<Found> {
    let whole = read_line(line);
    if whole.is_some() {
        return whole;
    }
    let last = line.rsplit_once(" | ")?.1;
    read_line(last).filter(|found| found.agency.is_some())
}

fn read_line(line: &str) -> Option<Found> {
    let lower = line.to_lowercase();
    if is_reuters_desk_line(&lower) {
        return Some(Found { agency: Some("Reuters"), initials: Vec::new(), scope: CreditScope::Report });
    }
    if is_prose(line, &lower) {
        return None;
    }
    let words = line_words(line);
    let tally = Tally::of(&words);
    if tally.agency.is_some() {
        read_agency_line(line, &lower, &words, &tally)
    } else {
        read_line_without_agency(line, &words, &tally)
    }
}

/// A line of so many words credits nobody, unless it is a notice: most paragraphs need no other look.
fn is_prose(line: &str, lower: &str) -> bool {
    let head_end = line.match_indices(char::is_whitespace).nth(NOTICE_HEAD).map_or(line.len(), |(at, _)| at);
    line.split_whitespace().nth(LONGEST_CREDIT).is_some()
        && !says_contributed(lower)
        && !line_words(&line[..head_end]).iter().any(|word| word.role == Role::Known(WordOfCredit::Copyright))
}

/// How often each role occurs in a line.
#[derive(Default)]
struct Tally {
    agency: Option<&'static str>,
    other: usize,
    sourced: usize,
    picture: usize,
    generic: usize,
    signed: usize,
    initials: usize,
}

impl Tally {
    fn of(words: &[LineWord<'_>]) -> Tally {
        let mut tally = Tally::default();
        for word in words {
            tally.count(word.role);
        }
        tally
    }

    /// Words that the lexicon does not know.
    fn free(&self) -> usize {
        self.other + self.initials
    }

    fn labels(&self) -> usize {
        self.sourced + self.signed
    }

    fn count(&mut self, role: Role) {
        match role {
            Role::Agency(short) => self.agency = self.agency.or(Some(short)),
            Role::Known(word) => self.count_known(word),
            Role::Initials => self.initials += 1,
            Role::Other => self.other += 1,
            Role::Number => {}
        }
    }

    fn count_known(&mut self, word: WordOfCredit) {
        use WordOfCredit::{By, Generic, Picture, Source, With};
        match word {
            Source | With => self.sourced += 1,
            Picture => self.picture += 1,
            Generic => self.generic += 1,
            By => self.signed += 1,
            _ => {}
        }
    }
}

fn read_agency_line(line: &str, lower: &str, words: &[LineWord<'_>], tally: &Tally) -> Option<Found> {
    let found = |scope| Some(Found { agency: tally.agency, initials: initials_of(words), scope });
    if is_notice(lower, words) {
        return Some(Found { agency: tally.agency, initials: Vec::new(), scope: CreditScope::Report });
    }
    if words.len() > NOTICE_HEAD + FREE_WORDS || is_sentence(line) {
        return None;
    }
    if tally.picture > 0 {
        return found(CreditScope::Picture);
    }
    let slashed = words.iter().any(|word| word.before.contains('/'));
    let bracketed = line.starts_with(['(', '[']);
    match tally.other {
        0 if tally.initials == 0 || slashed || bracketed || tally.labels() > 0 => found(CreditScope::Report),
        0 => None,
        _ if slashed && is_agency(words.last()) | is_agency(words.first()) => found(CreditScope::Picture),
        _ if tally.free() <= FREE_WORDS && labels_last_agency(words, tally) => found(CreditScope::Report),
        _ if tally.free() < FREE_WORDS && is_dashed_agency(words) => found(CreditScope::Report),
        _ => None,
    }
}

fn is_agency(word: Option<&LineWord<'_>>) -> bool {
    matches!(word, Some(LineWord { role: Role::Agency(_), .. }))
}

/// "Par Le Figaro avec AFP": a label, and an agency at the end.
fn labels_last_agency(words: &[LineWord<'_>], tally: &Tally) -> bool {
    tally.labels() > 0 && is_agency(words.last())
}

/// "Prétexte - Belga": the agency stands last, after a dash of its own.
fn is_dashed_agency(words: &[LineWord<'_>]) -> bool {
    let Some(last) = words.last() else { return false };
    is_agency(Some(last)) && matches!(last.before, " - " | " – " | " — ")
}

/// A line that ends like a sentence is prose, if it has words enough for one.
fn is_sentence(line: &str) -> bool {
    line.ends_with(['.', '!', '?']) && line.split_whitespace().nth(FREE_WORDS).is_some()
}

/// A copyright notice, or a sentence on who contributed, that names an agency near its start.
fn is_notice(lower: &str, words: &[LineWord<'_>]) -> bool {
    let head = &words[..words.len().min(NOTICE_HEAD)];
    let Some(agency) = head.iter().position(|word| is_agency(Some(word))) else {
        return says_contributed(lower) && words.len() < LONGEST_LINE;
    };
    let copyright = head[..agency].iter().any(|word| word.role == Role::Known(WordOfCredit::Copyright));
    copyright || says_contributed(lower)
}

fn initials_of(words: &[LineWord<'_>]) -> Vec<String> {
    words.iter().filter(|word| word.role == Role::Initials).map(|word| word.text.to_owned()).collect()
}

fn read_line_without_agency(line: &str, words: &[LineWord<'_>], tally: &Tally) -> Option<Found> {
    if tally.picture > 0 {
        return read_picture_label(line, words);
    }
    if tally.generic > 0 && tally.free() == 0 && words.len() <= NOTICE_HEAD {
        return Some(Found { agency: None, initials: Vec::new(), scope: CreditScope::Report });
    }
    if line.starts_with(['(', '[']) {
        return read_brackets(line);
    }
    read_initials(line, words, tally)
}

/// "Crédit photo : KB / Bondy Blog": a picture word, a colon, some names.
fn read_picture_label(line: &str, words: &[LineWord<'_>]) -> Option<Found> {
    let colon = line.find(':')?;
    let labelled = line_words(&line[..colon]).iter().all(|word| matches!(word.role, Role::Known(_)));
    let short = words.len() <= NOTICE_HEAD && !is_sentence(line);
    (labelled && short).then(|| Found { agency: None, initials: Vec::new(), scope: CreditScope::Picture })
}

/// "ESF/MTN", "MDR (dst)", "Author: Julia Hitz (eg)".
fn read_initials(line: &str, words: &[LineWord<'_>], tally: &Tally) -> Option<Found> {
    let slashed = words.iter().skip(1).all(|word| word.before == "/");
    let paired = words.len() > 1 && tally.initials == words.len() && slashed;
    let closing = line.strip_suffix(')').and_then(|line| line.rsplit_once(" (")).map(|(_, inner)| inner);
    let signed = closing.is_some_and(is_lone_initials);
    let headed = words.len() <= FREE_WORDS + 1 && (tally.signed > 0 || is_initials_pair(words));
    (paired || signed && headed).then(|| {
        let initials = closing.map_or_else(|| initials_of(words), |inner| vec![inner.to_owned()]);
        Found { agency: None, initials, scope: CreditScope::Report }
    })
}

fn is_initials_pair(words: &[LineWord<'_>]) -> bool {
    words.len() == 2 && words.iter().all(|word| word.role == Role::Initials)
}

/// "(dpa/gem)", "(dmk)": brackets that hold agencies and initials only.
fn read_brackets(brackets: &str) -> Option<Found> {
    let inner = brackets.strip_prefix(['(', '['])?.strip_suffix([')', ']'])?;
    let words = line_words(inner);
    let tally = Tally::of(&words);
    if tally.agency.is_some() {
        let lower = inner.to_lowercase();
        return read_agency_line(brackets, &lower, &words, &tally)
            .filter(|found| found.scope == CreditScope::Report);
    }
    if tally.generic > 0 && tally.free() == 0 {
        return Some(Found { agency: None, initials: Vec::new(), scope: CreditScope::Report });
    }
    is_lone_initials(inner).then(|| Found {
        agency: None,
        initials: vec![inner.to_owned()],
        scope: CreditScope::Report,
    })
}

fn is_lone_initials(inner: &str) -> bool {
    let lower = inner.chars().all(char::is_lowercase);
    let known = line_words(inner).iter().any(|word| matches!(word.role, Role::Known(_)));
    lower
        && is_initials(inner)
        && LONE_INITIALS.contains(&inner.chars().count())
        && !known
        && !is_bracketed_word(inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: Option<(Option<&str>, &[&str])>) {
        let found = read_credit_line(line).filter(|credit| credit.scope == CreditScope::Report);
        let found = found.map(|credit| (credit.agency, credit.initials));
        let expected =
            expected.map(|(agency, initials)| (agency, initials.iter().map(|i| (*i).to_owned()).collect()));
        assert_eq!(found, expected, "{line}");
    }

    #[test]
    fn reads_agencies_and_initials() {
        check("DS/ac/APA", Some((Some("APA"), &["DS", "ac"])));
        check("(dpa/gem)", Some((Some("dpa"), &["gem"])));
        check("SDA/sep", Some((Some("SDA"), &["sep"])));
        check("Avec AFP", Some((Some("AFP"), &[])));
        check("(KNA 19.11.21)", Some((Some("KNA"), &[])));
        check("MDR (dst)", Some((None, &["dst"])));
        check("ESF/MTN", Some((None, &["ESF", "MTN"])));
        check("(avec agences)", Some((None, &[])));
    }

    #[test]
    fn reads_notices() {
        check("(Reporting by Will Dunham; Editing by Tom Brown)", Some((Some("Reuters"), &[])));
        check("© Thomson Reuters 2020", Some((Some("Reuters"), &[])));
        check("Associated Press writer Jo Doe in Paris contributed to this report.", Some((Some("AP"), &[])));
    }

    #[test]
    fn tells_pictures_apart() {
        let scope = |line| read_credit_line(line).map(|credit| credit.scope);
        assert_eq!(scope("HANDOUT / AFP"), Some(CreditScope::Picture));
        assert_eq!(scope("Nathan Alliard / Photononstop / AFP"), Some(CreditScope::Picture));
        assert_eq!(scope("Photo: ČTK/Vít Šimánek"), Some(CreditScope::Picture));
    }

    #[test]
    fn leaves_prose_alone() {
        check("La dépêche de l’AFP a été reprise par tous les journaux du pays.", None);
        check("Reuters was founded in London.", None);
        check("Read more", None);
        check("AC/DC", Some((None, &["AC", "DC"])));
        check("(sic)", None);
    }
}
