//! Measures one line of plain text in a single pass over its bytes.
//!
//! What a line is made of: words, capitals, digits, signs, dates, addresses, and the senses of its words. Nothing here
//! looks at other lines; `features` does.

use super::words::{Lexicon, SENSES, Sense, Senses, WordHash};

/// What a line begins or ends with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Edge {
    #[default]
    Other,
    Small,
    Capital,
    Digit,
    Stop,
    Shout,
    Colon,
    Comma,
    Ellipsis,
    Quote,
    Bullet,
    At,
    Bracket,
}

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

/// Words of the opening whose senses are kept.
const OPENING_WORDS: u32 = 2;

/// Bytes from which a word is kept in the vocabulary: shorter ones are mostly function words.
const VOCABULARY_WORD_BYTES: u32 = 5;

/// What a byte is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Space,
    Small,
    Capital,
    Digit,
    Wide,
    Sign,
}

const CLASSES: [Class; 256] = {
    let mut classes = [Class::Sign; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = match byte as u8 {
            b' ' | b'\t' => Class::Space,
            b'a'..=b'z' => Class::Small,
            b'A'..=b'Z' => Class::Capital,
            b'0'..=b'9' => Class::Digit,
            0x80.. => Class::Wide,
            _ => Class::Sign,
        };
        byte += 1;
    }
    classes
};

/// Measures `line`, which has no white space around it.
pub(super) fn measure(line: &str, lexicon: Lexicon) -> Measures {
    let mut scan = Scan::new(lexicon);
    let bytes = line.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        at += match CLASSES[usize::from(byte)] {
            Class::Small | Class::Capital => scan.read_letter(byte),
            Class::Digit => scan.read_digit(byte),
            Class::Space => scan.read_sign(b' '),
            Class::Sign => scan.read_sign(byte),
            Class::Wide => scan.read_wide(&bytes[at..]),
        };
    }
    scan.finish(line)
}

/// The state of the pass.
struct Scan {
    lexicon: Lexicon,
    measures: Measures,
    word: WordHash,
    word_bytes: u32,
    word_capitals: u32,
    starts_with_capital: bool,
    shape: WordHash,
    /// The last sign, a space included; 0 after a letter or digit.
    last_sign: u8,
    /// Whether a sentence ended and no word has begun since.
    after_stop: bool,
    numbers: Numbers,
}

impl Scan {
    fn new(lexicon: Lexicon) -> Self {
        Self {
            lexicon,
            measures: Measures::default(),
            word: WordHash::EMPTY,
            word_bytes: 0,
            word_capitals: 0,
            starts_with_capital: false,
            shape: WordHash::EMPTY,
            last_sign: 0,
            after_stop: false,
            numbers: Numbers::default(),
        }
    }

    #[inline]
    fn read_letter(&mut self, byte: u8) -> usize {
        let is_capital = byte.is_ascii_uppercase();
        if is_capital && self.word_bytes > self.word_capitals {
            // Two labels without a space between them: "ReplyDelete".
            self.measures.joined += 1;
            self.end_word();
        }
        if self.word_bytes == 0 {
            self.starts_with_capital = is_capital;
            self.measures.slips += u32::from(self.after_stop && !is_capital);
            self.after_stop = false;
            self.numbers.end_run(0, &mut self.measures);
        }
        self.word_capitals += u32::from(is_capital);
        self.push(byte | 0x20);
        1
    }

    #[inline]
    fn push(&mut self, byte: u8) {
        self.word.push(byte);
        self.word_bytes += 1;
        self.shape.push(byte);
        self.last_sign = 0;
    }

    fn read_digit(&mut self, byte: u8) -> usize {
        self.end_word();
        self.measures.digits += 1;
        self.numbers.push(byte);
        self.shape.push(b'0');
        self.last_sign = 0;
        self.after_stop = false;
        1
    }

    /// Reads a sign of any width under the ASCII sign that stands for its like.
    fn read_sign(&mut self, sign: u8) -> usize {
        if sign == b'\'' && self.word_bytes > 0 {
            self.push(sign);
            return 1;
        }
        self.end_word();
        self.numbers.end_run(sign, &mut self.measures);
        self.shape.push(sign);
        let measures = &mut self.measures;
        match sign {
            b',' => measures.commas += 1,
            b'.' | b'!' | b'?' => {
                measures.slips += u32::from(self.last_sign == sign || self.last_sign == b' ');
                measures.stops += u32::from(sign == b'.');
                measures.shouts += u32::from(sign != b'.');
            }
            b':' | b';' => measures.colons += 1,
            b'"' => measures.quotes += 1,
            b'(' | b')' | b'[' | b']' => {
                measures.smileys += u32::from(matches!(self.last_sign, b':' | b';' | b'-'));
                measures.brackets += 1;
            }
            b'|' | b'>' | b'*' => measures.separators += 1,
            b'/' => {
                measures.separators += u32::from(self.last_sign == b' ');
                measures.has_slash = true;
            }
            b'@' => measures.has_address = true,
            _ => {}
        }
        measures.slips += u32::from(sign == b',' && self.last_sign == b' ');
        self.after_stop = match sign {
            b' ' => matches!(self.last_sign, b'.' | b'!' | b'?') && self.measures.words > 0,
            _ => false,
        };
        self.last_sign = sign;
        1
    }

    /// Reads a character of several bytes; gives how many.
    fn read_wide(&mut self, rest: &[u8]) -> usize {
        let (sign, length) = match rest {
            [0xC2, second, ..] => (
                match second {
                    0xA0 => b' ',
                    0xAB | 0xBB => b'"',
                    0xB7 => b'|',
                    _ => b'#',
                },
                2,
            ),
            [0xE2, 0x80, third, ..] => (sign_of_general_punctuation(*third), 3),
            [0xE2, _, _, ..] => (b'|', 3),
            [0xE3, 0x80, third, ..] => (if *third == 0x82 { b'.' } else { b',' }, 3),
            [0xEF, 0xBC, third, ..] => (third.wrapping_sub(0x60).max(b'!'), 3),
            [0xF0..=0xFF, _, _, _, ..] => {
                self.measures.smileys += 1;
                (b'#', 4)
            }
            [0xE3..=0xE9, _, _, ..] => {
                // A character that is a word or a syllable: two make a word.
                (0..3).for_each(|at| self.push(rest[at]));
                if self.word_bytes >= 6 {
                    self.end_word();
                }
                return 3;
            }
            _ => {
                if self.word_bytes == 0 {
                    self.starts_with_capital = rest[0] == 0xC3 && rest.get(1).is_some_and(|b| *b < 0x9F);
                    self.after_stop = false;
                }
                self.push(rest[0]);
                return 1;
            }
        };
        self.read_sign(sign);
        length
    }

    fn end_word(&mut self) {
        if self.word_bytes == 0 {
            return;
        }
        let hash = self.word.value();
        let senses = self.lexicon.senses(hash);
        let measures = &mut self.measures;
        if senses.0 != 0 {
            for (sense, count) in measures.senses.iter_mut().enumerate() {
                *count = count.saturating_add(senses.0 >> sense & 1);
            }
        }
        if measures.words < OPENING_WORDS {
            measures.opening.0 |= senses.0;
        }
        if self.word_bytes >= VOCABULARY_WORD_BYTES && !senses.has(Sense::Function) {
            let bit = hash as usize & 0xFF;
            measures.vocabulary[bit >> 6] |= 1 << (bit & 0x3F);
        }
        measures.words += 1;
        measures.letters += self.word_bytes;
        measures.capitals += u32::from(self.starts_with_capital);
        measures.shouted += u32::from(self.word_capitals > 1 && self.word_capitals == self.word_bytes);
        self.word = WordHash::EMPTY;
        self.word_bytes = 0;
        self.word_capitals = 0;
    }

    fn finish(mut self, line: &str) -> Measures {
        self.end_word();
        self.numbers.end_run(0, &mut self.measures);
        let mut measures = self.measures;
        measures.bytes = line.len() as u32;
        measures.has_address |= line.contains("://") || line.contains("www.");
        measures.starts = line.chars().next().map_or(Edge::Other, edge_of);
        measures.ends = line.chars().next_back().map_or(Edge::Other, edge_of);
        measures.shape = self.shape.value();
        measures
    }
}

fn sign_of_general_punctuation(third: u8) -> u8 {
    match third {
        0x98..=0x9B => b'\'',
        0x9C..=0x9F | 0xB9 | 0xBA => b'"',
        0xA6 => b'~',
        0xA2 => b'*',
        0x90..=0x95 => b'-',
        _ => b' ',
    }
}

fn edge_of(c: char) -> Edge {
    match c {
        '.' | '。' => Edge::Stop,
        '!' | '?' | '！' | '？' => Edge::Shout,
        ':' | '：' => Edge::Colon,
        ',' | ';' | '，' => Edge::Comma,
        '…' => Edge::Ellipsis,
        '"' | '“' | '”' | '„' | '«' | '»' | '\'' | '‘' | '’' | '「' | '」' => Edge::Quote,
        '-' | '*' | '•' | '·' | '–' | '—' | '›' | '|' | '→' => Edge::Bullet,
        '@' | '#' => Edge::At,
        '(' | ')' | '[' | ']' => Edge::Bracket,
        _ if c.is_numeric() => Edge::Digit,
        _ if c.is_uppercase() => Edge::Capital,
        _ if c.is_alphabetic() => Edge::Small,
        _ => Edge::Other,
    }
}

/// Runs of digits with single signs between them.
#[derive(Default)]
struct Numbers {
    value: u32,
    digits: u32,
    /// The sign before this run if a run stands before it, else 0, and how many runs it has joined.
    joint: u8,
    joined: u32,
}

/// Years that a page of the web may speak of in a date.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2099;

/// The runs of a date in numbers: day, month, year.
const DATE_RUNS: u32 = 3;

impl Numbers {
    fn push(&mut self, byte: u8) {
        self.value = self.value.wrapping_mul(10).wrapping_add(u32::from(byte - b'0'));
        self.digits += 1;
    }

    /// Ends the run before `sign` (0 for anything that is none).
    #[inline]
    fn end_run(&mut self, sign: u8, measures: &mut Measures) {
        if self.digits == 0 {
            self.joint = 0;
            self.joined = 0;
            return;
        }
        self.joined += 1;
        measures.has_year |= self.digits == 4 && YEARS.contains(&self.value);
        measures.has_clock |= self.joint == b':' && self.digits == 2;
        measures.has_numeric_date |=
            self.joined == DATE_RUNS && matches!(self.joint, b'.' | b'/' | b'-') && self.digits <= 4;
        let continues = matches!(sign, b'.' | b'/' | b'-' | b':') && (self.joined == 1 || sign == self.joint);
        (self.joint, self.joined) = if continues { (sign, self.joined) } else { (0, 0) };
        self.value = 0;
        self.digits = 0;
    }
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
