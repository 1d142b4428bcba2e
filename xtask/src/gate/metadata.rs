//! Scores titles, authors and days of publication.

use std::collections::BTreeSet;

use super::scores::{ReadPage, Scores};
use super::words::{Agreement, folded, lowercase_words, ratio};

/// A title is right from this word F1 on.
const SAME_TITLE: f64 = 0.9;

/// What parts one name from the next in a gold row.
const BETWEEN_NAMES: [&str; 6] = [";", ",", " & ", " and ", " und ", " et "];

/// The day of publication: a wrong day is a false positive, no day a false negative.
pub(super) fn score_htmldate(pages: &[ReadPage]) -> Scores {
    let mut scores = Scores::default();
    let (mut right, mut wrong, mut missing) = (0, 0, 0);
    for page in pages {
        let found = page.record.published.as_deref().map(first_ten);
        let is_right = found.is_some() && found == page.gold.published.as_deref();
        scores.page(page, f64::from(u8::from(is_right)));
        match found {
            None => missing += 1,
            Some(_) if is_right => right += 1,
            Some(_) => wrong += 1,
        }
    }
    let agreement =
        Agreement { precision: ratio(right, right + wrong), recall: ratio(right, right + missing) };
    scores.figure("f1", agreement.f1());
    scores.figure("accuracy", ratio(right, pages.len()));
    scores
}

/// Accuracy of title, authors and day over the pages whose gold has one.
pub(super) fn score_fields(pages: &[ReadPage]) -> Scores {
    let mut scores = Scores::default();
    let mut field = |name: &str, is_right: &dyn Fn(&ReadPage) -> Option<bool>| {
        let judged: Vec<bool> = pages.iter().filter_map(is_right).collect();
        scores.figure(name, ratio(judged.iter().filter(|right| **right).count(), judged.len()));
    };
    field("title", &is_title_right);
    field("author", &are_authors_right);
    field("published", &is_day_right);
    scores
}

fn is_title_right(page: &ReadPage) -> Option<bool> {
    let gold = page.gold.title.as_deref().filter(|title| !title.is_empty())?;
    let found = page.record.title.as_deref().unwrap_or_default();
    Some(Agreement::of(&lowercase_words(found), &lowercase_words(gold)).f1() >= SAME_TITLE)
}

fn are_authors_right(page: &ReadPage) -> Option<bool> {
    let gold = page.gold.author.as_deref().filter(|author| !author.is_empty())?;
    let found: BTreeSet<String> =
        page.record.authors.iter().map(|name| folded(name)).filter(|name| !name.is_empty()).collect();
    Some(found == names_of(gold))
}

fn is_day_right(page: &ReadPage) -> Option<bool> {
    let gold = day_of(page.gold.published.as_deref()?)?;
    Some(page.record.published.as_deref().and_then(day_of) == Some(gold))
}

fn names_of(line: &str) -> BTreeSet<String> {
    let parted = BETWEEN_NAMES.iter().fold(line.to_owned(), |line, between| line.replace(between, "\n"));
    parted.lines().map(folded).filter(|name| !name.is_empty()).collect()
}

/// The day of a date that is exact to the day.
fn day_of(date: &str) -> Option<&str> {
    let day = first_ten(date);
    let is_day = day.len() == "2024-01-01".len()
        && day.char_indices().all(|(at, c)| if at == 4 || at == 7 { c == '-' } else { c.is_ascii_digit() });
    is_day.then_some(day)
}

fn first_ten(date: &str) -> &str {
    date.char_indices().nth(10).map_or(date, |(end, _)| &date[..end])
}

#[cfg(test)]
mod tests {
    use super::{day_of, names_of};

    #[test]
    fn a_date_that_is_exact_to_the_month_has_no_day() {
        assert_eq!(day_of("2024-05-15T08:00:00Z"), Some("2024-05-15"));
        assert_eq!(day_of("2024-05"), None);
    }

    #[test]
    fn names_are_parted() {
        assert_eq!(names_of("Ana Sá und Bo Li; X").into_iter().collect::<Vec<_>>(), ["ana sa", "bo li", "x"]);
    }
}
