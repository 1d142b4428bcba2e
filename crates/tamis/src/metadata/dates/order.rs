//! Finds which of day and month stands first in the page's dates of three numbers: "05/06/2024".
//!
//! A number above 12 shows it, and so does a date of which data give the day. Where dates contradict each other, or
//! none shows it, the language decides.

use tamis_text::dates::{DayMonthOrder, NumericDate, find_numeric_dates};

use super::super::moment::day_of_address;
use super::Dates;

/// Words of the longest block that is looked at, and how many blocks are.
const LONGEST_WORDS: u32 = 24;
const MOST_BLOCKS: usize = 200;

/// The order that the page's dates show.
pub(super) fn find_order(dates: &Dates<'_, '_>) -> Option<DayMonthOrder> {
    let blocks = dates.context.blocks;
    let is_short = |words: u32| words <= LONGEST_WORDS;
    let lines =
        blocks.iter().filter(|(_, block)| block.measures.digits > 3 && is_short(block.measures.words));
    let shown: Vec<NumericDate> =
        lines.take(MOST_BLOCKS).flat_map(|(id, _)| find_numeric_dates(blocks.text(id))).collect();
    let known = known_days(dates);
    agreed(shown.iter().map(NumericDate::order))
        .or_else(|| agreed(shown.iter().map(|date| order_by_days(*date, &known))))
}

/// The days that data and the address give, as `YYYY-MM-DD`.
fn known_days(dates: &Dates<'_, '_>) -> Vec<String> {
    let address = dates.context.url.as_ref().and_then(|url| day_of_address(url.path()));
    let of_data = dates.slate.entries.iter().map(|entry| entry.key.clone());
    of_data.chain(address.map(|moment| moment.day().to_owned())).collect()
}

/// The order in which a date gives one of the known days.
fn order_by_days(date: NumericDate, known: &[String]) -> Option<DayMonthOrder> {
    let gives = |order| known.contains(&date.day(order));
    match (gives(DayMonthOrder::DayFirst), gives(DayMonthOrder::MonthFirst)) {
        (true, false) => Some(DayMonthOrder::DayFirst),
        (false, true) => Some(DayMonthOrder::MonthFirst),
        _ => None,
    }
}

/// What all say that say anything.
fn agreed(orders: impl Iterator<Item = Option<DayMonthOrder>>) -> Option<DayMonthOrder> {
    let mut said = orders.flatten();
    let first = said.next()?;
    said.all(|order| order == first).then_some(first)
}
