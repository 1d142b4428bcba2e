//! Turns the part that names an author into the name alone: "Posted by Ada on May 5, 2019" into "Ada".

use tamis_text::dates::{DateContext, find_dates};

use crate::lexicon::byline_words::{ends_as_byline, starts_as_byline, strip_before, strip_behind};

/// The name in a byline; `None` where nothing is left.
pub(super) fn clean_name(text: &str, context: &DateContext<'_>) -> Option<String> {
    /// Longest name, in characters.
    const LONGEST: usize = 100;
    let text = text.lines().next().unwrap_or_default();
    let mut name = text.trim();
    if name.chars().any(char::is_numeric)
        && let Some(date) = find_dates(name, context).first().filter(|date| date.range.start > 0)
    {
        name = name[..date.range.start].trim_end_matches([' ', ',', '(', '-', '–', '|', '·', '•', ':']);
    }
    if starts_as_byline(name) {
        name = strip_before(name);
    }
    if ends_as_byline(name) {
        name = strip_behind(name);
    }
    let name = name.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, ':' | ',' | '|' | '·' | '•' | '–' | '—' | '-' | '@')
    });
    (name.chars().any(|c| !c.is_whitespace()) && name.chars().count() <= LONGEST).then(|| name.to_owned())
}

/// The name that stands before a date in the same text: "Muriel - Le 22/01/2020".
pub(super) fn name_before_date(text: &str, context: &DateContext<'_>) -> Option<String> {
    let date = find_dates(text, context).into_iter().next()?;
    let before = &text[..date.range.start];
    let name = clean_name(before.split(" - ").next().unwrap_or(before), context)?;
    name.chars().any(char::is_alphabetic).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, name: &str) {
        assert_eq!(clean_name(text, &DateContext::default()).unwrap_or_default(), name);
    }

    #[test]
    fn leaves_the_name_alone() {
        check("Posted by Ada on May 5, 2019", "Ada");
        check("Ada says:", "Ada");
        check("R2D2", "R2D2");
        check("Di Stefano", "Di Stefano");
        check("  ", "");
    }

    #[test]
    fn finds_a_name_before_a_date() {
        let name = |text| name_before_date(text, &DateContext::default());
        assert_eq!(name("Muriel - Le 22/01/2020 à 12:01"), Some("Muriel".to_owned()));
        assert_eq!(name("22/01/2020"), None);
    }
}
