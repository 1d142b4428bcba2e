//! Turns a date that counts from the present, or has no year, into a full one, by the date that the page gives itself.
//!
//! A page says "3 hours ago" of the moment when it was made, which nobody wrote down; the latest date that it gives
//! itself is the nearest known. A day without a year is the first one that is not before the page appeared.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time};
use tamis_text::dates::{DateContext, DateKind, DateValue, FoundDate, parse_date};

/// The date that a page gives itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Anchor {
    /// The day on which it appeared.
    published: Date,
    /// The latest day that it names.
    latest: Date,
    /// The time of that day.
    time: Option<Time>,
}

impl Anchor {
    /// The anchor of a page that appeared and was changed on these dates, in the form of RFC 3339.
    pub(crate) fn of(published: Option<&str>, updated: Option<&str>) -> Option<Self> {
        let moments: Vec<(Date, Option<Time>)> =
            [published, updated].into_iter().flatten().filter_map(read).collect();
        let (first, _) = moments.iter().min()?;
        let (latest, time) = moments.iter().max()?;
        Some(Self { published: *first, latest: *latest, time: *time })
    }

    /// The day that relative dates count from.
    pub(crate) fn day(self) -> String {
        self.latest.to_string()
    }

    /// The full date of a text whose date is not full.
    pub(super) fn resolve(self, text: &str, found: &FoundDate, context: &DateContext<'_>) -> Option<String> {
        let date = match found.kind {
            DateKind::Relative => self.count_back(text, context)?,
            DateKind::NoYear => self.with_year(&found.date)?,
            DateKind::Absolute | DateKind::TimeOnly => return None,
        };
        date.day.and_then(|_| date.to_rfc3339_prefix())
    }

    fn count_back(self, text: &str, context: &DateContext<'_>) -> Option<DateValue> {
        let count_from = |time: Time| {
            let anchor = Some(DateTime::from_parts(self.latest, time));
            parse_date(text, &DateContext { anchor, ..*context }).map(|found| found.date)
        };
        if let Some(time) = self.time {
            return count_from(time);
        }
        let (from_end, from_noon) =
            (count_from(Time::constant(23, 59, 0, 0))?, count_from(Time::constant(12, 0, 0, 0))?);
        // A time that moves with the anchor's is not the text's.
        let is_own = from_end.time == from_noon.time;
        Some(DateValue { time: from_end.time.filter(|_| is_own), ..from_end })
    }

    fn with_year(self, date: &DateValue) -> Option<DateValue> {
        let (month, day) = (i8::try_from(date.month?).ok()?, i8::try_from(date.day?).ok()?);
        let earliest = self.published.checked_sub(1.day()).ok()?;
        let years = earliest.year()..=earliest.year() + 1;
        let is_after = |year: &i16| Date::new(*year, month, day).is_ok_and(|date| date >= earliest);
        Some(DateValue { year: years.into_iter().find(is_after), ..*date }).filter(|date| date.year.is_some())
    }
}

/// The day and time of a date in the form of RFC 3339.
fn read(text: &str) -> Option<(Date, Option<Time>)> {
    /// Bytes of `YYYY-MM-DD`, and where hours and minutes stand behind it.
    const DAY: usize = 10;
    const CLOCK: std::ops::Range<usize> = 11..16;
    let day = text.get(..DAY)?.parse().ok()?;
    let time = text.get(CLOCK).and_then(|clock| format!("{clock}:00").parse().ok());
    Some((day, time))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(published: &str, language: &str, text: &str, expected: Option<&str>) {
        let context = DateContext { language: Some(language), ..DateContext::default() };
        let anchor = Anchor::of(Some(published), None).expect("an anchor");
        let found = parse_date(text, &context).expect("a date");
        assert_eq!(anchor.resolve(text, &found, &context).as_deref(), expected, "{text}");
    }

    #[test]
    fn counts_back_from_the_page() {
        check("2024-05-15T18:30:00+02:00", "fr", "il y a 3 heures", Some("2024-05-15T15:30"));
        check("2024-05-15", "fr", "il y a 3 heures", Some("2024-05-15"));
        check("2024-05-15", "en", "3 days ago", Some("2024-05-12"));
        check("2024-05-15", "de", "vor 2 Stunden", Some("2024-05-15"));
        check("2024-05-15", "en", "yesterday at 14:02", Some("2024-05-14T14:02"));
        check("2024-05-15", "en", "2 years ago", None);
    }

    #[test]
    fn posts_follow_their_page() {
        check("2024-05-15", "en", "May 20", Some("2024-05-20"));
        check("2024-12-30", "en", "January 2", Some("2025-01-02"));
    }

    #[test]
    fn the_latest_date_counts() {
        let anchor = Anchor::of(Some("2024-05-15"), Some("2024-06-01T10:00")).expect("an anchor");
        assert_eq!(anchor.day(), "2024-06-01");
    }
}
