//! **What it finds**: statements that tell when the page, or something that it lists, was published or last changed.
//!
//! **Why**: such a line dates the page and no event; a timeline of events that holds it says the same of every page.
//!
//! **Example**: `Mis à jour le 15 mai 2024 à 18 h 57`, `[ Last Update: 15 May 2024 7:25 PM ]`, a date alone.
//!
//! **When it is wrong**: a heading that is only a date in a list of events; the events themselves stand below it.

use std::ops::Range;

use super::StatementKind;
use crate::fold::fold;
use crate::lexicon::publication_words::is_of_publication;
use crate::times::TimeExpression;

/// What a sentence with these time expressions tells of.
pub(super) fn kind_of(text: &str, sentence: &Range<usize>, times: &[TimeExpression]) -> StatementKind {
    let mut at = sentence.start;
    let ends = times.iter().map(|time| time.range.clone()).chain(std::iter::once(sentence.end..sentence.end));
    for range in ends {
        let between = text.get(at..range.start).unwrap_or_default();
        if !words(between).all(|word| is_of_publication(&fold(word))) {
            return StatementKind::Event;
        }
        at = range.end;
    }
    StatementKind::Publication
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::times::{TimeContext, find_times};

    fn check(text: &str, language: &str, expected: StatementKind) {
        let times = find_times(text, &TimeContext { language: Some(language), ..TimeContext::default() });
        assert!(!times.is_empty(), "{text}");
        assert_eq!(kind_of(text, &(0..text.len()), &times), expected, "{text}");
    }

    #[test]
    fn lines_of_the_page_are_told_from_events() {
        check("Mis à jour le 15 mai 2024 à 18 h 57", "fr", StatementKind::Publication);
        check("[ Last Update: 15 May 2024 7:25 PM ]", "en", StatementKind::Publication);
        check("Zuletzt aktualisiert am 3. Mai 2024", "de", StatementKind::Publication);
        check("15 May 2024", "en", StatementKind::Publication);
        check("Le pont a été publié le 15 mai 2024.", "fr", StatementKind::Event);
        check("The bridge collapsed on 15 May 2024.", "en", StatementKind::Event);
    }
}
