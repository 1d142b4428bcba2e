//! Turns the head and the foot of a report into its dateline and its credit line.
//!
//! Agencies sign what newspapers print: `NIAMEY, 15 May (Reuters) -` at the head, `DS/ac/APA` at the
//! foot. Both are read from plain text; which lines are the article's is for the caller to say.

mod credit_line;
mod dateline;
mod east_asian;
mod line_words;

use std::ops::Range;

use crate::dates::{DateContext, DateValue, parse_date};
pub use crate::lexicon::agencies::{Agency, agencies};
pub use credit_line::read_credit_line;
pub use dateline::find_dateline;

/// A line, or the end of one, that says which agency and whose hands a report comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credit {
    /// The credit as it stands in the text.
    pub raw: String,
    /// The short form of the first agency that it names.
    pub agency: Option<&'static str>,
    /// Initials of writers and editors, in order.
    pub initials: Vec<String>,
    /// What the credit is for.
    pub scope: CreditScope,
    /// Where it stands, in bytes of the text.
    pub range: Range<usize>,
}

impl Credit {
    /// The same credit, `by` bytes further on.
    fn shifted(self, by: usize) -> Credit {
        Credit { range: self.range.start + by..self.range.end + by, ..self }
    }
}

/// What a credit is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CreditScope {
    /// The report.
    Report,
    /// A picture.
    Picture,
}

/// The place, date and agency that a report opens with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dateline {
    /// The dateline as it stands in the text, with the dash that ends it.
    pub raw: String,
    /// Where the report was written.
    pub place: Option<String>,
    /// The date as it stands in the text.
    pub raw_date: Option<String>,
    /// The short form of the agency.
    pub agency: Option<&'static str>,
    /// Where it stands, in bytes of the text.
    pub range: Range<usize>,
    /// Why it was taken for a dateline.
    pub reason: DatelineReason,
}

impl Dateline {
    /// The date, as exact as the dateline says; `context` gives the year that datelines leave out.
    pub fn date(&self, context: &DateContext<'_>) -> Option<DateValue> {
        let raw = self.raw_date.as_deref()?;
        Some(parse_date(raw, context)?.date)
    }
}

/// Why the opening of a paragraph was taken for a dateline; the first that holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DatelineReason {
    /// It names a news agency where datelines do.
    Agency,
    /// A known place and a date before a dash.
    PlaceAndDate,
    /// A known place in capitals, or a place in capitals and its country or state.
    CapitalPlace,
    /// A form of East Asian agencies.
    EastAsian,
}

/// Paragraphs at the end of a text whose last brackets may hold its credit.
const FOOT_PARAGRAPHS: usize = 3;

/// The credit of the report in `text`, whose paragraphs are its lines.
///
/// A whole line that names an agency counts anywhere in the text, because reader's posts may follow the
/// report; brackets at the end of a paragraph, and initials without an agency, only at its foot.
/// Credits of pictures are not the report's: [`read_credit_line`] reads them.
///
/// ```
/// use tamis_text::credit::find_credit;
/// let credit = find_credit("Des instructeurs russes sont arrivés au Niger.\nDS/ac/APA").unwrap();
/// assert_eq!((credit.agency, credit.initials), (Some("APA"), vec!["DS".to_owned(), "ac".to_owned()]));
/// ```
pub fn find_credit(text: &str) -> Option<Credit> {
    let lines: Vec<Range<usize>> = line_ranges(text).collect();
    if let Some(line) = lines.first()
        && let Some(credit) = credit_line::read_opening(&text[line.clone()])
    {
        return Some(credit.shifted(line.start));
    }
    let foot = lines.len().saturating_sub(FOOT_PARAGRAPHS);
    let mut best: Option<Credit> = None;
    for (number, line) in lines.iter().enumerate() {
        let position = if number >= foot { Position::Foot } else { Position::Body };
        let Some(credit) = credit_of_line(text, line, position) else { continue };
        if best.as_ref().is_none_or(|best| best.agency.is_none() || credit.agency.is_some()) {
            best = Some(credit);
        }
    }
    best
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Position {
    Body,
    Foot,
}

fn credit_of_line(text: &str, line: &Range<usize>, position: Position) -> Option<Credit> {
    let content = &text[line.clone()];
    let credit = match position {
        Position::Body if !credit_line::may_name_agency(content) => None,
        Position::Body => read_credit_line(content).filter(is_more_than_a_name),
        Position::Foot => credit_line::read_closing_brackets(content).or_else(|| read_credit_line(content)),
    };
    let credit = credit.filter(|credit| credit.scope == CreditScope::Report)?;
    Some(credit.shifted(line.start))
}

/// An agency's bare name in the middle of a text is a heading or a link.
fn is_more_than_a_name(credit: &Credit) -> bool {
    let bare = line_words::line_words(&credit.raw).len() == 1 && !credit.raw.starts_with(['(', '[']);
    credit.agency.is_some() && !bare
}

/// The lines of `text` that are not blank, without white space around them.
fn line_ranges(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.split('\n')
        .scan(0, |at, line| {
            let start = *at;
            *at += line.len() + 1;
            Some((start, line))
        })
        .filter_map(|(start, line)| {
            let content = line.trim();
            let lead = line.len() - line.trim_start().len();
            (!content.is_empty()).then(|| start + lead..start + lead + content.len())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<(&str, Option<&str>)>) {
        let found = find_credit(text);
        assert_eq!(found.as_ref().map(|credit| (credit.raw.as_str(), credit.agency)), expected, "{text}");
        if let Some(credit) = found {
            assert_eq!(text[credit.range], credit.raw);
        }
    }

    #[test]
    fn finds_the_foot_of_a_report() {
        check("Le texte.\nDS/ac/APA\nbon retour", Some(("DS/ac/APA", Some("APA"))));
        check("Le texte. (AFP)", Some(("(AFP)", Some("AFP"))));
        check("Der Text.\n(dpa/gem)", Some(("(dpa/gem)", Some("dpa"))));
        check("Der Text. (dmk)", Some(("(dmk)", None)));
    }

    #[test]
    fn leaves_other_brackets_alone() {
        check("The party left (AFP) and came back.", None);
        check("See the report (pdf)", None);
        check("Text.\nPhoto: Jo Doe/AP\nMore text follows here.\nAnd more.\nAnd more.", None);
        check("One.\nRSS\nAFP\nTwo.\nThree.\nFour.", None);
        check("(dmk)\nOne.\nTwo.\nThree.\nFour.", None);
    }
}
