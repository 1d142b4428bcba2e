//! Reads dates as pages display them: "Posted on May 15th, 2024 at 3:45 pm", "15 мая 2024, 10:30", "il y a 3 heures".
//!
//! For bylines, posts and metadata, where a date is a short string in any of some forty languages. Time
//! expressions in running prose ("le mois dernier", "since the early 1990s") are read by [`crate::times`].

mod clock;
mod forms;
mod numeric;
mod order;
mod reader;
mod relative;
#[cfg(test)]
mod tests;
mod value;

use std::ops::Range;

use jiff::civil::DateTime;

pub use order::{NumericDate, find_numeric_dates};
pub use value::{ClockTime, DateValue};

/// Which of day and month stands first in a date of three numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayMonthOrder {
    /// 15/05/2024
    DayFirst,
    /// 05/15/2024
    MonthFirst,
}

/// What is known of the page on which a date stands.
#[derive(Clone, Copy, Debug, Default)]
pub struct DateContext<'a> {
    /// BCP 47 tag of the page; decides words that several languages share, and the order of day and month.
    pub language: Option<&'a str>,
    /// The moment when the page was made or fetched; relative dates and dates without a year count from it.
    pub anchor: Option<DateTime>,
    /// The order of day and month, where other dates of the site have shown it.
    pub day_month_order: Option<DayMonthOrder>,
}

/// How a date is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateKind {
    /// With its year.
    Absolute,
    /// Counted from the present: "3 hours ago", "yesterday at 14:02".
    Relative,
    /// Day and month only; the year is that of the anchor or the year before.
    NoYear,
    /// A time of day only.
    TimeOnly,
}

/// A date and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundDate {
    /// Byte range in the text.
    pub range: Range<usize>,
    /// The date, as exact as the text says.
    pub date: DateValue,
    /// How it is said.
    pub kind: DateKind,
    /// Day and month may stand the other way round: "05/06/2024".
    pub ambiguous_day_month: bool,
}

/// All dates of `text`, in order.
///
/// ```
/// use tamis_text::dates::{DateContext, find_dates};
/// let found = find_dates("Par A. B. le 15 mai 2024 à 19h25, mis à jour le 16/05/2024", &DateContext::default());
/// let dates: Vec<String> = found.iter().filter_map(|d| d.date.to_rfc3339_prefix()).collect();
/// assert_eq!(dates, ["2024-05-15T19:25", "2024-05-16"]);
/// ```
pub fn find_dates(text: &str, context: &DateContext) -> Vec<FoundDate> {
    reader::DateReader::new(text, context).read_all()
}

/// The one date that a short display string gives: the first full one, else the first.
///
/// Whole strings may also be a bare number of seconds ("1715792000"), a short form ("3h", "2 d") or a day
/// and month in digits ("15.05."), which are too little to go by in running text.
///
/// ```
/// use tamis_text::dates::{DateContext, parse_date};
/// let date = parse_date("mer. 15 mai 2024 à 19h25", &DateContext::default()).unwrap();
/// assert_eq!(date.date.to_rfc3339_prefix().unwrap(), "2024-05-15T19:25");
/// ```
pub fn parse_date(text: &str, context: &DateContext) -> Option<FoundDate> {
    let reader = reader::DateReader::new(text, context);
    if let Some(whole) = reader.read_whole() {
        return Some(whole);
    }
    let mut found = reader.read_all();
    let best = found.iter().position(|date| date.kind == DateKind::Absolute && date.date.day.is_some());
    (!found.is_empty()).then(|| found.swap_remove(best.unwrap_or(0)))
}
