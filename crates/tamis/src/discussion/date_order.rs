//! Tells from the dates of a page whether the day or the month stands first: "25/05/2024" on it settles "05/06/2024".

use tamis_text::dates::{DateContext, DateKind, DayMonthOrder};

use super::survey::Survey;

/// The order that the unambiguous dates of a page show; `None` where none does or they contradict each other.
pub(super) fn order_of_page(survey: &Survey<'_, '_>) -> Option<DayMonthOrder> {
    let mut found = None;
    let dated = survey.parts.iter().filter(|part| part.date == Some(DateKind::Absolute));
    for order in dated.filter_map(|part| order_in(survey.text_of(part))) {
        if found.is_some_and(|found| found != order) {
            return None;
        }
        found = Some(order);
    }
    found
}

/// The context with the order that the page's dates show.
pub(super) fn with_order<'a>(context: &DateContext<'a>, survey: &Survey<'_, '_>) -> DateContext<'a> {
    DateContext { day_month_order: order_of_page(survey), ..*context }
}

/// The order that a date of three numbers shows: one of the first two is no month.
fn order_in(text: &str) -> Option<DayMonthOrder> {
    /// Months of a year, and days of a month at most.
    const MONTHS: u32 = 12;
    const DAYS: u32 = 31;
    let numbers = text.split(|c: char| !c.is_ascii_digit() && !matches!(c, '/' | '-' | '.'));
    numbers.filter_map(three_numbers).find_map(|[first, second, _]| match () {
        () if (MONTHS + 1..=DAYS).contains(&first) && (1..=MONTHS).contains(&second) => {
            Some(DayMonthOrder::DayFirst)
        }
        () if (MONTHS + 1..=DAYS).contains(&second) && (1..=MONTHS).contains(&first) => {
            Some(DayMonthOrder::MonthFirst)
        }
        () => None,
    })
}

/// The numbers of a date such as "25/05/2024", the year last.
fn three_numbers(text: &str) -> Option<[u32; 3]> {
    /// Digits of a day or month at most.
    const DIGITS: usize = 2;
    let parts: Vec<&str> = text.trim_matches(['/', '-', '.']).split(['/', '-', '.']).collect();
    let [first, second, year] = parts[..] else { return None };
    let is_short = first.len() <= DIGITS && second.len() <= DIGITS;
    is_short.then(|| Some([first.parse().ok()?, second.parse().ok()?, year.parse().ok()?])).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_is_no_month() {
        assert_eq!(order_in("25/05/2024, 10:30"), Some(DayMonthOrder::DayFirst));
        assert_eq!(order_in("Posted 05-25-2024"), Some(DayMonthOrder::MonthFirst));
        assert_eq!(order_in("05/06/2024"), None);
        assert_eq!(order_in("2024-05-25"), None);
    }
}
