//! Finds dates of three numbers and what they show of the order of day and month.

use super::DayMonthOrder;

/// A date of which day and month, in whichever order, stand before a year of four digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumericDate {
    first: u8,
    second: u8,
    year: u16,
}

/// Months of a year.
const MONTHS: u8 = 12;

/// Days of the longest month.
const DAYS: u8 = 31;

impl NumericDate {
    /// The order that the date itself shows: one of its numbers is no month.
    pub fn order(&self) -> Option<DayMonthOrder> {
        match (self.first > MONTHS, self.second > MONTHS) {
            (true, false) => Some(DayMonthOrder::DayFirst),
            (false, true) => Some(DayMonthOrder::MonthFirst),
            _ => None,
        }
    }

    /// The day that it gives in an order, as `YYYY-MM-DD`.
    pub fn day(&self, order: DayMonthOrder) -> String {
        let (day, month) = match order {
            DayMonthOrder::DayFirst => (self.first, self.second),
            DayMonthOrder::MonthFirst => (self.second, self.first),
        };
        format!("{:04}-{month:02}-{day:02}", self.year)
    }
}

/// The dates of three numbers in a text: "05/06/2024", "5-6-2024". A point between them says that the day is first.
///
/// ```
/// use tamis_text::dates::{DayMonthOrder, find_numeric_dates};
/// let orders: Vec<_> = find_numeric_dates("05/06/2024 - 05/31/2024").map(|date| date.order()).collect();
/// assert_eq!(orders, [None, Some(DayMonthOrder::MonthFirst)]);
/// ```
pub fn find_numeric_dates(text: &str) -> impl Iterator<Item = NumericDate> {
    let bytes = text.as_bytes();
    let marks = bytes.iter().enumerate().filter(|(_, byte)| matches!(byte, b'/' | b'-'));
    marks.filter_map(move |(mark, _)| date_around(bytes, mark))
}

/// The date whose first mark stands at `mark`.
fn date_around(bytes: &[u8], mark: usize) -> Option<NumericDate> {
    let first = number_before(bytes, mark)?;
    let (second, behind) = number_from(bytes, mark + 1)?;
    (bytes.get(behind) == Some(&bytes[mark])).then_some(())?;
    let (year, end) = number_from(bytes, behind + 1)?;
    let is_year = end - behind - 1 == YEAR_DIGITS;
    let is_day = |number: u16| (1..=u16::from(DAYS)).contains(&number);
    let is_date = is_year && is_day(first) && is_day(second);
    is_date.then_some(NumericDate { first: first as u8, second: second as u8, year })
}

/// Digits of a year.
const YEAR_DIGITS: usize = 4;

/// The number of one or two digits that ends before `end`.
fn number_before(bytes: &[u8], end: usize) -> Option<u16> {
    let digits = bytes[..end].iter().rev().take(YEAR_DIGITS).take_while(|byte| byte.is_ascii_digit()).count();
    (1..=2).contains(&digits).then(|| number_from(bytes, end - digits).map(|(number, _)| number)).flatten()
}

/// The number that begins at `start`, of four digits at the most, and where it ends.
fn number_from(bytes: &[u8], start: usize) -> Option<(u16, usize)> {
    let digits = bytes.get(start..)?.iter().take(YEAR_DIGITS + 1).take_while(|byte| byte.is_ascii_digit());
    let (number, count) =
        digits.fold((0_u32, 0), |(number, count), digit| (number * 10 + u32::from(digit - b'0'), count + 1));
    (1..=YEAR_DIGITS).contains(&count).then_some((number as u16, start + count))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(&str, Option<DayMonthOrder>)]) {
        let found: Vec<_> =
            find_numeric_dates(text).map(|date| (date.day(DayMonthOrder::DayFirst), date.order())).collect();
        let found: Vec<_> = found.iter().map(|(day, order)| (day.as_str(), *order)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn finds_dates_of_three_numbers() {
        check("15/05/2024", &[("2024-05-15", Some(DayMonthOrder::DayFirst))]);
        check("on 05/15/2024,", &[("2024-15-05", Some(DayMonthOrder::MonthFirst))]);
        check("5-6-2024", &[("2024-06-05", None)]);
    }

    #[test]
    fn leaves_other_numbers() {
        check("2024-05-15", &[]);
        check("1/2", &[]);
        check("12/05/24", &[]);
        check("45/05/2024", &[]);
        check("12/05-2024", &[]);
        check("112/05/2024", &[]);
    }
}
