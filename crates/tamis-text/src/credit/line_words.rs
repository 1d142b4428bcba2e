//! Turns a short line into its words, each with what it does in a credit line.

use crate::lexicon::agencies::agency_at;
use crate::lexicon::credit_words::{WordOfCredit, word_of_credit};

/// What a word, or several that name an agency, does in a credit line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// The short form of an agency.
    Agency(&'static str),
    /// A word of the lexicon.
    Known(WordOfCredit),
    /// Digits.
    Number,
    /// Two to four letters in one case: initials, perhaps.
    Initials,
    /// Any other word.
    Other,
}

/// One word of a line (of an agency's name, all of it).
#[derive(Debug, Clone, Copy)]
pub(super) struct LineWord<'t> {
    pub(super) text: &'t str,
    pub(super) role: Role,
    /// The punctuation and white space before it.
    pub(super) before: &'t str,
}

/// Letters of the longest initials: `sep`, `nxp`, `fvtd`.
const LONGEST_INITIALS: usize = 4;

/// The words of `line` with their roles.
pub(super) fn line_words(line: &str) -> Vec<LineWord<'_>> {
    let spans = word_spans(line);
    let texts: Vec<&str> = spans.iter().map(|span| &line[span.clone()]).collect();
    let mut words = Vec::with_capacity(spans.len());
    let (mut at, mut end) = (0, 0);
    while at < spans.len() {
        let (role, count) = role_at(&texts[at..]);
        let last = &spans[at + count - 1];
        let text = &line[spans[at].start..last.end];
        words.push(LineWord { text, role, before: &line[end..spans[at].start] });
        end = last.end;
        at += count;
    }
    if words.iter().all(|word| word.role != Role::Number) {
        words.iter_mut().for_each(read_month_as_initials);
    }
    words
}

/// Whether any words of `line` are an agency's form.
pub(super) fn names_agency(line: &str) -> bool {
    let texts: Vec<&str> = word_spans(line).into_iter().map(|span| &line[span]).collect();
    (0..texts.len()).any(|at| agency_at(&texts[at..]).is_some())
}

/// Where no number stands, `sep` and `mar` are somebody's initials.
fn read_month_as_initials(word: &mut LineWord<'_>) {
    if word.role == Role::Known(WordOfCredit::Month) && is_initials(word.text) {
        word.role = Role::Initials;
    }
}

fn role_at(words: &[&str]) -> (Role, usize) {
    if let Some((agency, count)) = agency_at(words) {
        return (Role::Agency(agency.short), count);
    }
    let word = words[0];
    let role = match word_of_credit(word) {
        Some(WordOfCredit::With | WordOfCredit::Source | WordOfCredit::Link) if is_code(word) => {
            Role::Initials
        }
        Some(known) => Role::Known(known),
        None if word.chars().any(char::is_numeric) => Role::Number,
        None if is_initials(word) => Role::Initials,
        None => Role::Other,
    };
    (role, 1)
}

/// Two capitals are a state's or a country's code ("PA, DE"), not the word that they spell in small letters.
fn is_code(word: &str) -> bool {
    word.len() == 2 && word.bytes().all(|letter| letter.is_ascii_uppercase())
}

/// Could `word` be a writer's initials?
pub(super) fn is_initials(word: &str) -> bool {
    let letters = word.chars().count();
    let one_case = word.chars().all(char::is_lowercase) || word.chars().all(char::is_uppercase);
    (2..=LONGEST_INITIALS).contains(&letters) && one_case
}

fn word_spans(line: &str) -> Vec<std::ops::Range<usize>> {
    let mut spans = Vec::new();
    let mut start = None;
    for (at, c) in line.char_indices() {
        match (c.is_alphanumeric() || is_mark(c), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                spans.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    spans.extend(start.map(|from| from..line.len()));
    spans
}

/// Signs that belong to a word: `©` counts as one, combining marks keep Hindi words whole.
fn is_mark(c: char) -> bool {
    c == '©'
        || ('\u{300}'..='\u{36f}').contains(&c)
        || ('\u{900}'..='\u{903}').contains(&c)
        || ('\u{93a}'..='\u{94f}').contains(&c)
}
