//! Turns running text into what it says: when, who is quoted, which agency reports, and in which order it happened.
//!
//! [`read_passage`] reads a text alone; [`read_content`] the main content of a page, with places in its source. The
//! reading itself is `tamis_text`'s.

mod alignment;
mod content;
mod findings;

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};
use tamis_text::credit::{find_credit, find_dateline, read_credit_line};
use tamis_text::dates::DateContext;
use tamis_text::times::TimeContext;

pub(crate) use self::content::read_content;
use self::findings::{Findings, span_of};
use crate::language::{Language, detect};
use crate::page::{Credit, Dateline, Quotation, TimeExpression, TimelineEntry};

/// What is known of a text before it is read.
#[derive(Debug, Clone, Copy, Default)]
pub struct PassageContext<'a> {
    /// BCP 47 tag; without it the language is told from the text.
    pub language: Option<&'a str>,
    /// When the text was published: an RFC 3339 date or date-time, from which relative dates count. Without it they
    /// count from the latest full date of the text.
    pub published: Option<&'a str>,
    /// Whether the text tells of past times in their order, so that dates count from those told before.
    pub narrative: bool,
}

/// What a text says. Spans are half-open ranges of its bytes.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Passage {
    /// BCP 47 tag of its language.
    pub language: Option<String>,
    /// The agency credit line.
    pub credit: Option<Credit>,
    /// The dateline at its head.
    pub dateline: Option<Dateline>,
    /// Its time expressions, in order.
    pub times: Vec<TimeExpression>,
    /// What is quoted, and who says it.
    pub quotations: Vec<Quotation>,
    /// Its dated statements, in order of date.
    pub timeline: Vec<TimelineEntry>,
}

/// Reads a text whose paragraphs are its lines.
///
/// ```
/// use tamis::{PassageContext, read_passage};
/// let text = "NIAMEY, 15 May (Reuters) - “We will leave,” the general said on Monday.";
/// let passage = read_passage(text, &PassageContext { published: Some("2024-05-15"), ..PassageContext::default() });
/// assert_eq!(passage.dateline.unwrap().place.as_deref(), Some("NIAMEY"));
/// assert_eq!(passage.quotations[0].speaker.as_deref(), Some("the general"));
/// assert_eq!(passage.timeline[0].date, "2024-05-13");
/// ```
pub fn read_passage(text: &str, context: &PassageContext<'_>) -> Passage {
    let told = if context.language.is_none() { detect(text, None) } else { None };
    let language = context.language.or(told.as_ref().map(Language::tag));
    let anchor = context.published.and_then(parse_anchor);
    let time_context = TimeContext { language, anchor, narrative: context.narrative };
    let Findings { times, quotations, timeline } = Findings::of(text, &time_context, span_of);
    let date_context = DateContext { language, anchor, ..DateContext::default() };
    Passage {
        language: language.map(str::to_owned),
        credit: read_credit(text),
        dateline: read_dateline(text, &date_context),
        times,
        quotations,
        timeline,
    }
}

/// A text of one line may be the credit of a picture; in a longer one those are not the report's.
fn read_credit(text: &str) -> Option<Credit> {
    let is_line = !text.contains('\n');
    let found = find_credit(text).or_else(|| if is_line { read_credit_line(text) } else { None })?;
    Some(Credit {
        span: Some(span_of(&found.range)),
        raw: found.raw,
        agency: found.agency.map(str::to_owned),
        initials: found.initials,
    })
}

fn read_dateline(text: &str, context: &DateContext<'_>) -> Option<Dateline> {
    let found = find_dateline(text)?;
    Some(Dateline {
        date: found.date(context).and_then(|date| date.to_rfc3339_prefix()),
        span: Some(span_of(&found.range)),
        raw: found.raw,
        place: found.place,
        raw_date: found.raw_date,
        agency: found.agency.map(str::to_owned),
    })
}

/// Bytes of `YYYY-MM-DD`.
const DAY_BYTES: usize = 10;

/// The moment that relative dates count from; `None` where the day is not known.
fn parse_anchor(published: &str) -> Option<DateTime> {
    let whole = published.parse().ok();
    whole.or_else(|| Some(published.get(..DAY_BYTES)?.parse::<Date>().ok()?.at(0, 0, 0, 0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_anchor(published: &str, expected: Option<&str>) {
        assert_eq!(parse_anchor(published).map(|anchor| anchor.to_string()).as_deref(), expected);
    }

    #[test]
    fn an_anchor_needs_its_day() {
        check_anchor("2024-05-15", Some("2024-05-15T00:00:00"));
        check_anchor("2024-05-15T18:57:00Z", Some("2024-05-15T00:00:00"));
        check_anchor("2024-05-15T18:57", Some("2024-05-15T18:57:00"));
        check_anchor("2024-05", None);
        check_anchor("été 2024, au", None);
    }

    #[test]
    fn spans_read_back() {
        let text = "« Le projet avance », a expliqué hier le CNSP.\nDS/ac/APA";
        let passage = read_passage(
            text,
            &PassageContext { published: Some("2024-05-16"), ..PassageContext::default() },
        );
        assert_eq!(passage.language.as_deref(), Some("fr"));
        assert_eq!(passage.times[0].value.as_deref(), Some("2024-05-15"));
        assert_eq!(&text[passage.times[0].span.range()], "hier");
        assert_eq!(&text[passage.quotations[0].speaker_span.expect("a speaker").range()], "le CNSP");
        assert_eq!(
            &text[passage.credit.and_then(|credit| credit.span).expect("a credit").range()],
            "DS/ac/APA"
        );
    }
}
