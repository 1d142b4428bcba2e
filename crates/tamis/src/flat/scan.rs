//! Reads the bytes of a line once and counts what they are: words, signs, numbers, slips.
//!
//! The state of the pass that `measure` makes. A sign of any width is read as the ASCII sign that stands for its like.

use super::edge::{Edge, edge_of};
use super::measure::Measures;
use super::numbers::Numbers;
use super::words::{Lexicon, Sense, WordHash};

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

/// The state of the pass.
pub(super) struct Scan {
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
    pub(super) fn new(lexicon: Lexicon) -> Self {
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

    /// The measures of `line`.
    pub(super) fn read(mut self, line: &str) -> Measures {
        let bytes = line.as_bytes();
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            at += match CLASSES[usize::from(byte)] {
                Class::Small | Class::Capital => self.read_letter(byte),
                Class::Digit => self.read_digit(byte),
                Class::Space => self.read_sign(b' '),
                Class::Sign => self.read_sign(byte),
                Class::Wide => self.read_wide(&bytes[at..]),
            };
        }
        self.finish(line)
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
