//! Holds the words and rules of time expressions, one language a file.
//!
//! A language is a sorted table of keys and words (`sense.rs` says what keys mean) and a list of rules
//! (`crate::times::rule` says how they are written). Names of months and weekdays come from the CLDR table.

mod de;
mod en;
mod es;
mod fr;
pub(crate) mod sense;

use super::calendar_words::CALENDAR_WORDS;
use super::primary_subtag;
use crate::fold::fold;
use sense::{Part, TimeSense};

/// The words and rules of one language.
pub(crate) struct Language {
    pub(crate) tag: &'static str,
    /// A key and its words, parted by `|`.
    pub(crate) words: &'static [(&'static str, &'static str)],
    pub(crate) rules: &'static [&'static str],
    /// Folded names of months and weekdays that are common words too; they need a capital or a number beside them.
    pub(crate) weak: &'static [&'static str],
    /// Folded short names that only count beside a number.
    pub(crate) short: &'static [&'static str],
    /// Folded names of the CLDR table that are too common as other words.
    pub(crate) dropped: &'static [&'static str],
    /// Endings of verb forms of the future and the past.
    pub(crate) future_endings: &'static [&'static str],
    pub(crate) past_endings: &'static [&'static str],
    /// 5/15 is the fifteenth of May.
    pub(crate) is_month_first: bool,
    /// "15." is an ordinal.
    pub(crate) has_dotted_ordinals: bool,
}

/// All languages with rules; the first stands in for the others.
pub(crate) static LANGUAGES: [&Language; 4] = [&en::ENGLISH, &fr::FRENCH, &de::GERMAN, &es::SPANISH];

/// Rules of every language: dates in digits, clock times in digits, full English dates.
pub(crate) static COMMON_RULES: &[&str] = &[
    "DIGITS = NUMDATE > date",
    "DIGITS = NUMDAY > date",
    "TIME = HOUR : MIN : MIN AMPM? ZONE? > clock",
    "TIME = HOUR : MIN AMPM? ZONE? > clock",
    "TIME = HOUR AMPM ZONE? > clock",
    "DIGITS ,? timesep? TIME > date",
    "DIGITS > date",
    "DASHED = DAYN -|/ MONTH -|/ YEAR > date",
    "DASHED = YEAR -|/ MONTH -|/ DAYN > date",
    "DASHED ,? timesep? TIME > date",
    "DASHED > date",
    "FDATE = FWDAY? ,? DAYN FMONTH ,? YEAR > date",
    "FDATE = FWDAY? ,? FMONTH DAYN ,? YEAR > date",
    "FDATE TIME? > date",
    "TIME > clock",
    "weekword N > week",
    "weekword N YEAR > week",
];

/// Months and weekdays of English, for languages in whose texts English dates are met.
const FOREIGN: &str = "en";
/// Letters of the shortest name that counts without a number beside it.
const SHORTEST_NAME: usize = 3;

/// Takes a word or phrase and what it means.
type Take<'t> = dyn FnMut(&str, TimeSense) + 't;

/// Gives all words of the language to `take`.
pub(crate) fn give_words(language: &'static Language, take: &mut Take) {
    for table in CALENDAR_WORDS.iter().filter(|table| primary_subtag(table.tag) == language.tag) {
        add_names(take, language, table.months, TimeSense::Month);
        add_names(take, language, table.weekdays, TimeSense::Weekday);
    }
    if language.tag != FOREIGN {
        for table in CALENDAR_WORDS.iter().filter(|table| table.tag == FOREIGN) {
            add_names(take, language, table.months, TimeSense::ForeignMonth);
            add_names(take, language, table.weekdays, TimeSense::ForeignWeekday);
        }
    }
    for &(key, words) in language.words {
        for word in words.split('|') {
            take(word, TimeSense::from_key(key));
        }
    }
    if language.tag == de::GERMAN.tag {
        add_german_compounds(take);
    }
}

fn add_names(take: &mut Take, language: &'static Language, names: &[(&str, u8)], sense: fn(u8) -> TimeSense) {
    for &(name, number) in names {
        let is_dropped = language.dropped.contains(&fold(name.trim_end_matches('.')).as_str());
        if name.trim_end_matches('.').chars().count() >= SHORTEST_NAME && !is_dropped {
            take(name, sense(number));
        }
    }
}

/// "Donnerstagnachmittag", "einundzwanzig"
fn add_german_compounds(take: &mut Take) {
    for (weekday, day) in de::WEEKDAY_STEMS {
        for &(part_word, part) in de::PART_STEMS {
            take(&format!("{day}{part_word}"), TimeSense::WeekdayPart(weekday, part));
            take(&format!("{day}{part_word}s"), TimeSense::WeekdayPart(weekday, part));
        }
    }
    for (units, unit) in (1..).zip(de::UNIT_STEMS) {
        for (tens, ten) in (2..).zip(de::TEN_WORDS) {
            const TEN: u32 = 10;
            take(&format!("{unit}und{ten}"), TimeSense::Number(tens * TEN + units));
        }
    }
}

/// A stem of a German compound and the part of the day it names.
type PartStem = (&'static str, Part);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_and_rules_know_their_cues() {
        for language in LANGUAGES {
            let keys: Vec<_> = language.words.iter().map(|(key, _)| key).collect();
            assert!(
                keys.is_sorted(),
                "{} keys are sorted: {:?}",
                language.tag,
                keys.windows(2).find(|pair| pair[0] > pair[1])
            );
            for (key, words) in language.words {
                let words: Vec<_> = words.split('|').collect();
                assert!(words.is_sorted(), "{} {key}: words are sorted: {words:?}", language.tag);
            }
            assert!(language.weak.is_sorted() && language.short.is_sorted() && language.dropped.is_sorted());
        }
    }
}
