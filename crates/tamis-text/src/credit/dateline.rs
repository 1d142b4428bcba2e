//! Turns the opening of a paragraph into the dateline that it is, or into nothing.
//!
//! What it finds: place, date and agency before a dash: `NIAMEY, 15 May (Reuters) -`.
//! Why: the three stand in this order, and nothing else stands between them.
//! Example: `Berlin (dpa) –`, `Dakar, 3 jan (APS) –`, `(Agence Ecofin) -`, `PARIS —`, `NIAMEY: A`.
//! When it is wrong: a person's name before an agency and a dash. Kickers (`REPORTAGE -`, `FILE -`)
//! are no places; an institution before its own letters (`Crédit Agricole (CA) -`) names no agency.

use super::line_words::{LineWord, Role, line_words};
use super::{Dateline, DatelineReason, east_asian, line_ranges};
use crate::lexicon::credit_words::{WordOfCredit, word_of_credit};
use crate::lexicon::place_words::{is_english_article, is_place_particle};
use crate::lexicon::places::{is_city, is_region};

/// Paragraphs from the head of a text among which its dateline stands: a standfirst or two come first.
const HEAD_PARAGRAPHS: usize = 6;

/// Bytes within which a dateline ends.
const LONGEST_DATELINE: usize = 140;

/// Words of the longest place: "Port-au-Prince", "Dar es Salaam", "San Cristóbal de las Casas".
const PLACE_WORDS: usize = 6;

/// Words of the longest date: "le 24 mars 2025", "Mon, 3 Jan 2022".
const DATE_WORDS: usize = 5;

/// Bytes of the longest brackets that hold an agency.
const LONGEST_BRACKETS: usize = 40;

/// The dateline among the first paragraphs of `text`, whose paragraphs are its lines.
///
/// ```
/// use tamis_text::credit::find_dateline;
/// let dateline = find_dateline("KATHMANDU, April 25 (Reuters) - Nepal’s authority disputed it.").unwrap();
/// assert_eq!(dateline.place.as_deref(), Some("KATHMANDU"));
/// assert_eq!((dateline.raw_date.as_deref(), dateline.agency), (Some("April 25"), Some("Reuters")));
/// ```
pub fn find_dateline(text: &str) -> Option<Dateline> {
    line_ranges(text).take(HEAD_PARAGRAPHS).find_map(|line| {
        let dateline = read_dateline(&text[line.clone()])?;
        let range = line.start + dateline.range.start..line.start + dateline.range.end;
        Some(Dateline { range, ..dateline })
    })
}

fn read_dateline(paragraph: &str) -> Option<Dateline> {
    let head = head_of(paragraph);
    if let Some(dateline) = east_asian::read_dateline(head) {
        return Some(dateline);
    }
    let opening = read_opening(head)?;
    let reason = judge(&opening)?;
    let place = (!opening.place.is_empty()).then(|| opening.place.to_owned());
    Some(Dateline {
        raw: head[..opening.end].trim_end().to_owned(),
        place,
        raw_date: opening.date.map(str::to_owned),
        agency: opening.agency,
        range: 0..head[..opening.end].trim_end().len(),
        reason,
    })
}

fn head_of(paragraph: &str) -> &str {
    let mut end = paragraph.len().min(LONGEST_DATELINE);
    while !paragraph.is_char_boundary(end) {
        end -= 1;
    }
    &paragraph[..end]
}

/// The parts of an opening that has the form of a dateline.
struct Opening<'t> {
    place: &'t str,
    date: Option<&'t str>,
    brackets: Option<&'t str>,
    agency: Option<&'static str>,
    close: Close,
    after: &'t str,
    end: usize,
}

/// What ends a dateline.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Close {
    Dash,
    Colon,
    /// A full stop, or nothing, after brackets.
    Brackets,
}

fn read_opening(head: &str) -> Option<Opening<'_>> {
    let (lead, at) = read_agency_first(head).unwrap_or((None, 0));
    let rest = &head[at..];
    let place = read_place(rest);
    let mut at = offset_in(head, place) + place.len();
    let date = read_date(&head[at..]);
    at += date.map_or(0, |date| offset_in(&head[at..], date) + date.len());
    let (brackets, end) = read_brackets(&head[at..]);
    at += end;
    let (close, end) = read_close(&head[at..], brackets.is_some())?;
    let agency = lead.or_else(|| brackets.and_then(bracketed_agency));
    let place = place.trim_end_matches([' ', ',', '.']);
    let place = with_last_stop(head, place);
    let end = at + end;
    Some(Opening { place, date, brackets, agency, close, after: head[end..].trim_start(), end })
}

/// An agency that stands before the place: "(ANSA) - ROMA, 15 MAG -", "(Agence Ecofin) - ", "AFP - ".
fn read_agency_first(head: &str) -> Option<(Option<&'static str>, usize)> {
    let (brackets, end) = read_brackets(head);
    let inner = brackets?;
    let agency = bracketed_agency(inner)?;
    let (_, dash) = read_close(&head[end..], false).filter(|(close, _)| *close == Close::Dash)?;
    let after = end + dash;
    let place = read_place(&head[after..]);
    let dated = read_date(&head[offset_in(head, place) + place.len()..]).is_some();
    let again = is_capitals(place) && dated;
    Some((Some(agency), if again { after } else { end }))
}

/// The words at the start of `rest` that may name a place, with the commas between them.
fn read_place(rest: &str) -> &str {
    let rest = rest.trim_start();
    let mut end = 0;
    let mut begins = true;
    for (at, word) in words_with_offsets(rest).take(PLACE_WORDS) {
        let bare = word.trim_end_matches([',', ':', '.', '-', '–', '—', '_']);
        if !may_name_place(bare, begins) {
            break;
        }
        begins = word.ends_with(',');
        end = at + bare.len();
        let tail = &word[bare.len()..];
        if tail.ends_with(',') {
            end = at + word.len();
        } else if tail.contains([':', '-', '–', '—', '_']) || tail == "." && !is_abbreviated(rest, end) {
            break;
        }
    }
    rest[..end].trim_end_matches(',')
}

/// "Ky.", "St.", "D.C.": a full stop that a place goes on behind.
fn is_abbreviated(rest: &str, end: usize) -> bool {
    let next = rest[end + 1..].trim_start();
    next.starts_with(['(', '-', '–', '—']) || next.starts_with(char::is_uppercase)
}

/// A place that ends in an abbreviation keeps its full stop.
fn with_last_stop<'t>(head: &'t str, place: &'t str) -> &'t str {
    let end = offset_in(head, place) + place.len();
    let last = place.rsplit(", ").next().unwrap_or_default();
    let stopped = head[end..].starts_with('.') && is_region(&format!("{last}."));
    if stopped { &head[end - place.len()..=end] } else { place }
}

fn may_name_place(word: &str, begins: bool) -> bool {
    let Some(first) = word.chars().next() else { return false };
    if first.is_numeric() || word_of_credit(word).is_some_and(|role| role == WordOfCredit::Month) {
        return false;
    }
    let cased = first.is_uppercase() || !first.is_lowercase() && first.is_alphabetic();
    cased || !begins && is_place_particle(word)
}

/// The date at the start of `rest`, after a comma or a full stop: a number among a few words.
fn read_date(rest: &str) -> Option<&str> {
    let start = rest.len() - rest.trim_start_matches([' ', ',', '.']).len();
    let stop = rest[start..].find(['(', ':', '–', '—', '/', '-']).map_or(rest.len(), |at| start + at);
    let date = rest[start..stop].trim_end_matches([' ', ',', '.']);
    let words = line_words(date);
    let dated = words.iter().all(is_date_word) && words.len() <= DATE_WORDS;
    let numbered = words.iter().any(|word| word.role == Role::Number);
    (start > 0 && dated && numbered).then_some(date)
}

fn is_date_word(word: &LineWord<'_>) -> bool {
    use WordOfCredit::{Clock, Link, Month};
    matches!(word.role, Role::Number | Role::Known(Month | Clock | Link))
}

/// What stands in the brackets at the start of `rest`, and where they end.
fn read_brackets(rest: &str) -> (Option<&str>, usize) {
    let start = rest.len() - rest.trim_start_matches([' ', ',', '.']).len();
    let open = &rest[start..];
    let (Some(inner), close) = (open.strip_prefix(['(', '/', '[']), open.chars().next().map(closing_of))
    else {
        return (None, 0);
    };
    match close.and_then(|close| inner.find(close)) {
        Some(end) if end <= LONGEST_BRACKETS => (Some(&inner[..end]), start + end + 2),
        _ => (None, 0),
    }
}

fn closing_of(open: char) -> char {
    match open {
        '(' => ')',
        '[' => ']',
        other => other,
    }
}

/// The agency in brackets that hold nothing else than agencies, desks, dates and initials.
fn bracketed_agency(inner: &str) -> Option<&'static str> {
    let words = line_words(inner);
    let agency = words.iter().find_map(|word| match word.role {
        Role::Agency(short) => Some(short),
        _ => None,
    })?;
    let plain =
        words.iter().all(|word| !matches!(word.role, Role::Other | Role::Known(WordOfCredit::Picture)));
    plain.then_some(agency)
}

/// The sign that ends a dateline, and where.
fn read_close(rest: &str, bracketed: bool) -> Option<(Close, usize)> {
    let lead = rest.len() - rest.trim_start_matches([' ', '.', ',', '\u{a0}']).len();
    let signs = &rest[lead..];
    let dashes = signs.len() - signs.trim_start_matches(['-', '–', '—', '−', '_', '―', '=']).len();
    let spaced = lead > 0 || bracketed || signs[dashes..].starts_with(' ');
    if dashes > 0 && spaced {
        return Some((Close::Dash, lead + dashes));
    }
    if signs.starts_with(':') {
        return Some((Close::Colon, lead + 1));
    }
    let ended = rest.trim().is_empty() || rest.starts_with(". ");
    (bracketed && ended).then_some((Close::Brackets, 1.min(rest.len())))
}

fn judge(opening: &Opening<'_>) -> Option<DatelineReason> {
    if is_label(opening.place) {
        return None;
    }
    let placed = !opening.place.is_empty() || opening.close == Close::Dash;
    if opening.agency.is_some() && placed && is_agency_place(opening) {
        return Some(DatelineReason::Agency);
    }
    let known = is_known_place(opening.place);
    if opening.date.is_some() && opening.close == Close::Dash && known {
        return Some(DatelineReason::PlaceAndDate);
    }
    let begins = opening.after.starts_with(|c: char| !c.is_lowercase());
    let closed = opening.close == Close::Dash || opening.close == Close::Colon && opening.brackets.is_none();
    let capital = is_capitals(opening.place.split(", ").next().unwrap_or_default());
    (known && capital && closed && begins && plain_brackets(opening)).then_some(DatelineReason::CapitalPlace)
}

/// Brackets without an agency hold the one word of a station: "DENVER (KDVR) –".
fn plain_brackets(opening: &Opening<'_>) -> bool {
    opening.brackets.is_none_or(|inner| inner.chars().all(char::is_alphabetic))
}

/// "Photo (AFP) -", "Par Jo Doe (AFP) -": what stands before the agency is a label.
fn is_label(place: &str) -> bool {
    use WordOfCredit::{By, Generic, Picture, Source, With};
    let first = place.split([' ', ',']).next().unwrap_or_default();
    matches!(word_of_credit(first), Some(By | Picture | Source | With | Generic)) && !is_city(place)
}

/// An agency counts where its letters do not abbreviate the words before it.
fn is_agency_place(opening: &Opening<'_>) -> bool {
    let inner = opening.brackets.unwrap_or_default();
    let initials: String = opening
        .place
        .split([' ', '-', '\'', '’'])
        .filter_map(|word| word.chars().next())
        .filter(|c| c.is_uppercase())
        .collect();
    let abbreviates = initials.chars().count() > 1 && inner == initials;
    let article = opening.place.split(' ').next().is_some_and(is_english_article);
    !abbreviates && (!article || is_known_place(opening.place)) && opening.close != Close::Colon
}

/// Does `place` begin with a known city, or end with a known country or state?
fn is_known_place(place: &str) -> bool {
    let mut parts = place.split(", ");
    let first = parts.next().unwrap_or_default();
    let city = is_city(first) || first.split('/').any(is_city);
    let region = parts.last().is_some_and(|part| is_region(part) || is_city(part));
    !first.is_empty() && (city && place == first || region || city && place.split(", ").count() == 2)
}

fn is_capitals(text: &str) -> bool {
    let cased = text.chars().filter(|c| c.is_alphabetic() && (c.is_lowercase() || c.is_uppercase()));
    let (mut letters, mut upper) = (0, 0);
    for c in cased {
        letters += 1;
        upper += usize::from(c.is_uppercase());
    }
    letters > 1 && letters == upper
}

fn words_with_offsets(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(' ').scan(0, |at, word| {
        let start = *at;
        *at += word.len() + 1;
        Some((start, word))
    })
}

/// Where `part`, a slice of `whole`, begins in it.
fn offset_in(whole: &str, part: &str) -> usize {
    part.as_ptr() as usize - whole.as_ptr() as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(paragraph: &str, expected: Option<(&str, Option<&str>, Option<&str>)>) {
        let found = find_dateline(paragraph);
        let parts = found.as_ref().map(|dateline| {
            let place = dateline.place.as_deref().unwrap_or_default();
            (place, dateline.raw_date.as_deref(), dateline.agency)
        });
        assert_eq!(parts, expected, "{paragraph}");
        if let Some(dateline) = found {
            assert_eq!(paragraph[dateline.range], dateline.raw);
        }
    }

    #[test]
    fn reads_agencies() {
        check(
            "KATHMANDU, April 25 (Reuters) - Nepal",
            Some(("KATHMANDU", Some("April 25"), Some("Reuters"))),
        );
        check("Wiesbaden (KNA/iz). Der Präsident", Some(("Wiesbaden", None, Some("KNA"))));
        check("Conakry, 12 juin (AGP)- C’est avec", Some(("Conakry", Some("12 juin"), Some("AGP"))));
        check("LOUISVILLE, Ky. (AP) — Tiz", Some(("LOUISVILLE, Ky.", None, Some("AP"))));
        check("Bruselas, 7 oct (EFE).- El alto", Some(("Bruselas", Some("7 oct"), Some("EFE"))));
        check("(Agence Ecofin) - Le Niger", Some(("", None, Some("Agence Ecofin"))));
        check("(ANSA) - ROMA, 15 MAG - Il governo", Some(("ROMA", Some("15 MAG"), Some("ANSA"))));
        check("МОСКВА, 15 мая. /ТАСС/. Президент", Some(("МОСКВА", Some("15 мая"), Some("TASS"))));
    }

    #[test]
    fn reads_places() {
        check("PARIS — French President", Some(("PARIS", None, None)));
        check("DENVER (KDVR) – Police", Some(("DENVER", None, None)));
        check("ST CATHERINE, Jamaica — A female", Some(("ST CATHERINE, Jamaica", None, None)));
        check("NIAMEY: A junta", Some(("NIAMEY", None, None)));
        check("TEGUCIGALPA, HONDURAS.- Tras", Some(("TEGUCIGALPA, HONDURAS", None, None)));
    }

    #[test]
    fn leaves_kickers_alone() {
        check("REPORTAGE - Dans le nord", None);
        check("VIDEO – Le président", None);
        check("FILE - In this May 15, 2020 photo", None);
        check("Photo (AFP) - Le président", None);
        check("Paris - a city guide", None);
        check("Movimento Alternativo Popular (MAP) - O partido", None);
        check("Berlin (CDU) sagte", None);
        check("(dpa/gem)", None);
    }
}
