//! Reads a date as metadata write it, and holds it only as exact as it is written.

use tamis_text::dates::{DateContext, DateKind, DateValue, parse_date};

/// A date with its day known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Moment {
    /// An RFC 3339 date or date-time, only as exact as the page says.
    pub(crate) text: String,
}

/// Bytes of `YYYY-MM-DD`.
const DAY_BYTES: usize = 10;

/// Years in which a page of the web can have appeared.
const YEARS: std::ops::RangeInclusive<i16> = 1991..=2100;

impl Moment {
    /// Reads what stands in an attribute or a value of data.
    pub(crate) fn parse(text: &str, context: &DateContext<'_>) -> Option<Self> {
        let text = text.trim();
        let found = parse_date(text, context).filter(|found| found.kind == DateKind::Absolute);
        found.and_then(|found| Self::of(&found.date)).or_else(|| Self::parse_compact(text))
    }

    /// A date of which the day is known.
    pub(crate) fn of(date: &DateValue) -> Option<Self> {
        let is_exact = date.year.is_some_and(|year| YEARS.contains(&year)) && date.day.is_some();
        Some(Self { text: date.to_rfc3339_prefix().filter(|_| is_exact)? })
    }

    /// Reads `20240515` and `20240515T101500`.
    fn parse_compact(text: &str) -> Option<Self> {
        let digits = text.get(..8).filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))?;
        let date = format!("{}-{}-{}", &digits[..4], &digits[4..6], &digits[6..]);
        let found = parse_date(&date, &DateContext::default())?;
        Self::of(&found.date)
    }

    /// The day, as `YYYY-MM-DD`.
    pub(crate) fn day(&self) -> &str {
        &self.text[..DAY_BYTES.min(self.text.len())]
    }
}

/// The day that an address names: `/2024/05/15/`, `/2024-05-15-`, `20240515`.
pub(crate) fn day_of_address(address: &str) -> Option<Moment> {
    let numbers = numbers_of(address);
    let three = numbers.windows(3).find_map(|window| {
        let [year, month, day] = [window[0], window[1], window[2]];
        let is_day = year.len() == 4 && month.len() <= 2 && day.len() <= 2;
        is_day.then(|| moment_of_numbers(year, month, day)).flatten()
    });
    three.or_else(|| {
        let compact = |number: &&&str| number.len() == 8;
        numbers
            .iter()
            .filter(compact)
            .find_map(|digits| moment_of_numbers(&digits[..4], &digits[4..6], &digits[6..]))
    })
}

fn moment_of_numbers(year: &str, month: &str, day: &str) -> Option<Moment> {
    let text = format!("{year}-{month:0>2}-{day:0>2}");
    Moment::parse(&text, &DateContext::default())
}

/// The numbers of an address that one sign parts from the next, in order; others are parted by an empty one.
fn numbers_of(address: &str) -> Vec<&str> {
    let mut numbers = Vec::new();
    for part in address.split(['/', '-', '_', '.', '?', '=', '&']) {
        let is_number = !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        numbers.push(if is_number { part } else { "" });
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<&str>) {
        let moment = Moment::parse(text, &DateContext::default());
        assert_eq!(moment.as_ref().map(|moment| moment.text.as_str()), expected, "{text}");
    }

    #[test]
    fn reads_what_metadata_write() {
        check("2024-05-15T18:57:00+02:00", Some("2024-05-15T18:57:00+02:00"));
        check("2024-05-15 18:57", Some("2024-05-15T18:57"));
        check("20240515", Some("2024-05-15"));
        check("2024-05", None);
        check("tomorrow", None);
    }

    #[test]
    fn reads_addresses() {
        let day = |address| day_of_address(address).map(|moment| moment.text);
        assert_eq!(day("https://daily.example/2024/05/15/rain").as_deref(), Some("2024-05-15"));
        assert_eq!(day("https://daily.example/rain-2024-5-5").as_deref(), Some("2024-05-05"));
        assert_eq!(day("https://daily.example/2024/05/rain"), None);
        assert_eq!(day("https://daily.example/20249915"), None);
    }
}
