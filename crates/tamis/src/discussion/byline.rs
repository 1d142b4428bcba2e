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
    let name = name.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | ',' | '|' | '·' | '•' | '–' | '—' | '-' | '@'));
    (name.chars().any(|c| !c.is_whitespace()) && name.chars().count() <= LONGEST).then(|| name.to_owned())
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
}
