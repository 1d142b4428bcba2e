//! Measures one line of plain text in a single pass over its bytes.
//!
//! What a line is made of: words, capitals, digits, signs, dates, addresses, and the senses of its words. Nothing here
//! looks at other lines; `features` does.

use super::edge::Edge;
use super::scan::Scan;
use super::words::{Lexicon, SENSES, Sense, Senses};

/// The measures of a line.
#[derive(Debug, Clone, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a measure of its own, not a state")]
pub(super) struct Measures {
    pub(super) bytes: u32,
    pub(super) words: u32,
    /// Bytes of letters.
    pub(super) letters: u32,
    pub(super) digits: u32,
    /// Words that begin with a capital, as far as ASCII tells.
    pub(super) capitals: u32,
    /// Words of two and more capitals and nothing else.
    pub(super) shouted: u32,
    pub(super) commas: u32,
    pub(super) stops: u32,
    /// Question and exclamation marks.
    pub(super) shouts: u32,
    pub(super) colons: u32,
    pub(super) quotes: u32,
    pub(super) brackets: u32,
    /// Bars, bullets, arrows, slashes between spaces.
    pub(super) separators: u32,
    /// Marks of hasty typing: space before a sign, doubled signs, no capital after a full stop.
    pub(super) slips: u32,
    pub(super) smileys: u32,
    /// Capitals inside words, where labels run together.
    pub(super) joined: u32,
    pub(super) has_slash: bool,
    pub(super) has_address: bool,
    pub(super) has_clock: bool,
    pub(super) has_year: bool,
    pub(super) has_numeric_date: bool,
    pub(super) starts: Edge,
    pub(super) ends: Edge,
    /// Words by sense.
    pub(super) senses: [u16; SENSES],
    /// Senses of the first two words.
    pub(super) opening: Senses,
    /// A hash of the line with every digit the same: equal for "2 hours ago" and "5 hours ago".
    pub(super) shape: u64,
    /// A set of the longer words, by hash, in 256 bits.
    pub(super) vocabulary: [u64; 4],
}

impl Measures {
    pub(super) fn count(&self, sense: Sense) -> u32 {
        u32::from(self.senses[sense as usize])
    }

    /// How many words of the line speak: of oneself, to another, in judgement.
    pub(super) fn senses_of_matter(&self) -> u32 {
        [
            Sense::FirstPerson,
            Sense::SecondPerson,
            Sense::Opinion,
            Sense::Thanks,
            Sense::Control,
            Sense::Site,
            Sense::Report,
        ]
        .iter()
        .map(|sense| self.count(*sense))
        .sum()
    }

    /// Share of the line's words that have the sense.
    pub(super) fn share(&self, sense: Sense) -> f32 {
        self.count(sense) as f32 / self.words.max(1) as f32
    }

    /// Whether the line is short and has what every credit has: a word in capitals, a bracket, a colon or a slash.
    pub(super) fn may_be_credit(&self) -> bool {
        self.bytes <= LONGEST_CREDIT
            && self.words <= LONGEST_CREDIT_WORDS
            && self.shouted + self.brackets + self.colons + u32::from(self.has_slash) > 0
    }

    /// Whether the line has two signs that may stand between the steps of a breadcrumb.
    pub(super) fn may_be_steps(&self) -> bool {
        self.separators + self.quotes > 1
    }

    /// Whether the line may open with a dateline that names an agency: in brackets or in capitals.
    pub(super) fn may_open_with_dateline(&self) -> bool {
        matches!(self.starts, Edge::Capital | Edge::Bracket) && self.shouted + self.brackets > 0
    }

    /// Whether the line names a day or a time of day in numbers, or a year beside a month.
    pub(super) fn has_date(&self) -> bool {
        self.has_numeric_date || self.has_clock || (self.has_year && self.count(Sense::Time) > 0)
    }
}

/// Bytes and words of the longest credit line.
const LONGEST_CREDIT: u32 = 60;
const LONGEST_CREDIT_WORDS: u32 = 10;

/// Measures `line`, which has no white space around it.
pub(super) fn measure(line: &str, lexicon: Lexicon) -> Measures {
    Scan::new(lexicon).read(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(line: &str) -> Measures {
        measure(line, Lexicon::open())
    }

    #[test]
    fn words_and_signs_are_counted() {
        let m = of("Hello, I’m not sure… is it GOOD? Yes!! :)");
        assert_eq!((m.words, m.commas, m.shouts, m.shouted, m.smileys), (8, 1, 3, 1, 1));
        assert!(m.opening.has(Sense::Greeting));
        assert_eq!(m.count(Sense::FirstPerson), 1);
    }

    #[test]
    fn dates_are_told_from_other_numbers() {
        assert!(of("Marth 02.12.2022, 15:57").has_numeric_date);
        assert!(of("am 3. Mai 2021").has_date());
        assert!(of("15:57").has_clock);
        assert!(!of("1.5 of 3/4").has_date());
        assert!(!of("88,1 % in 2021").has_date());
        assert!(!of("Paragraph 1.2.").has_date());
    }

    #[test]
    fn lines_that_differ_in_digits_have_one_shape() {
        assert_eq!(of("vor 3 Stunden").shape, of("vor 5 Stunden").shape);
        assert_ne!(of("vor 3 Stunden").shape, of("vor 3 Tagen").shape);
    }

    #[test]
    fn hasty_typing_shows() {
        assert_eq!(of("c est bien . vraiment , merci").slips, 3);
        assert_eq!(of("C’est bien. Vraiment, merci.").slips, 0);
    }

    #[test]
    fn any_text_can_be_measured() {
        for text in ["\u{FFFD}\u{10FFFF}", "۱۲:۳۴", "Ü", "漢字かな。", "\u{2028}", "ＡＢＣ！"] {
            let _ = of(text);
        }
    }
}
