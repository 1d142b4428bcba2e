//! Looks at the signs and words of a block's text: how it begins and ends, what marks it has, what its words weigh.

use crate::roles::tokens::{Token, TokenPlace, TokenTable};

/// What a text looks like.
#[expect(
    clippy::struct_excessive_bools,
    reason = "signs that a text has or has not, each a feature of its own"
)]
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Shape {
    pub(super) first_sign: f32,
    pub(super) last_sign: f32,
    pub(super) lines: u32,
    pub(super) has_currency: bool,
    pub(super) has_copyright: bool,
    pub(super) has_at: bool,
    pub(super) has_clock: bool,
    pub(super) has_year: bool,
    pub(super) word_weight: f32,
    pub(super) lowest_word: f32,
    pub(super) highest_word: f32,
    pub(super) line_weight: f32,
}

/// Words of a block that are weighed, from its beginning: what a block is shows in its first words.
const WEIGHED_WORDS: usize = 30;

/// Words up to which a whole text is looked up as a line.
pub(crate) const LINE_WORDS: usize = 6;

impl Shape {
    /// Looks at a text and its words.
    pub(super) fn of(text: &str, words: &[Token], tokens: &TokenTable) -> Self {
        let mut shape = Self {
            first_sign: text.chars().next().map_or(0.0, class_of),
            last_sign: text.chars().next_back().map_or(0.0, class_of),
            lines: 1,
            ..Self::default()
        };
        shape.find_marks(text.as_bytes());
        shape.weigh_words(text, words, tokens);
        shape
    }

    fn find_marks(&mut self, bytes: &[u8]) {
        let mut digits = 0;
        for (at, byte) in bytes.iter().enumerate() {
            match byte {
                b'\n' => self.lines += 1,
                b'$' => self.has_currency = true,
                b'@' => self.has_at = true,
                b':' => self.has_clock |= digits > 0 && bytes.get(at + 1).is_some_and(u8::is_ascii_digit),
                // U+00A9, U+00A3 and U+00A5; U+20AC and its neighbours.
                0xC2 => match bytes.get(at + 1) {
                    Some(0xA9) => self.has_copyright = true,
                    Some(0xA3 | 0xA5) => self.has_currency = true,
                    _ => {}
                },
                0xE2 if bytes.get(at + 1) == Some(&0x82) => self.has_currency = true,
                _ => {}
            }
            if byte.is_ascii_digit() {
                digits += 1;
                let starts_like_a_year = digits == 4 && matches!(&bytes[at - 3..at - 1], b"19" | b"20");
                self.has_year |= starts_like_a_year && !bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
            } else {
                digits = 0;
            }
        }
    }

    fn weigh_words(&mut self, text: &str, words: &[Token], tokens: &TokenTable) {
        let (mut sum, mut known) = (0.0, 0);
        for word in words.iter().take(WEIGHED_WORDS) {
            if let Some(weight) = tokens.weight(*word) {
                sum += weight;
                known += 1;
                self.lowest_word = self.lowest_word.min(weight);
                self.highest_word = self.highest_word.max(weight);
            }
        }
        if known > 0 {
            self.word_weight = sum / known as f32;
        }
        if words.len() <= LINE_WORDS {
            self.line_weight = tokens.weight(Token::new(TokenPlace::Line, text)).unwrap_or_default();
        }
    }
}

/// The class of a sign, ordered so that neighbours are alike: marks of navigation below, of prose above.
fn class_of(sign: char) -> f32 {
    match sign {
        '|' | '/' | '›' | '»' | '→' | '>' | '<' | '←' | '«' | '‹' | '+' | '×' | '▼' | '▾' => {
            1.0
        }
        '©' | '@' | '#' | '$' | '€' | '£' | '%' | '*' | '&' => 2.0,
        '-' | '–' | '—' | '•' | '·' | '●' => 3.0,
        '0'..='9' => 4.0,
        '(' | ')' | '[' | ']' => 5.0,
        ':' | '：' => 6.0,
        '…' => 7.0,
        _ if sign.is_uppercase() => 8.0,
        _ if sign.is_alphabetic() => 9.0,
        ',' | ';' | '，' | '、' => 10.0,
        '"' | '“' | '”' | '„' | '\'' | '‘' | '’' | '「' | '」' => 11.0,
        '.' | '!' | '?' | '。' | '！' | '？' | '؟' | '।' => 12.0,
        _ => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_marks() {
        let shape = Shape::of("© 2024 Acme\n12:30, 5 €, me@x", &[], &TokenTable::default());
        assert!(
            shape.has_copyright && shape.has_year && shape.has_clock && shape.has_currency && shape.has_at
        );
        assert_eq!(shape.lines, 2);
    }

    #[test]
    fn near_misses_fire_nothing() {
        let shape = Shape::of("20245 words: 19 more.", &[], &TokenTable::default());
        assert!(
            !shape.has_copyright
                && !shape.has_year
                && !shape.has_clock
                && !shape.has_currency
                && !shape.has_at
        );
    }
}
