//! Holds what trained tables know of single tokens: class names, parts of class names, words of short texts.
//!
//! A token's weight is the smoothed log-odds that text under it is content, learned over domains. Tokens are kept
//! as hashes; `xtask tokens` counts them and writes the table.

/// Where a token stands; the same letters mean different things in different places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TokenPlace {
    /// A whole class name or id.
    Class,
    /// A part of a class name or id.
    ClassPart,
    /// A word of a block's text.
    Word,
    /// The whole text of a short block.
    Line,
}

/// A token's hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Token(u32);

impl Token {
    /// The token of a text in a place: letters in lower case, runs of digits as one.
    pub(crate) fn new(place: TokenPlace, text: &str) -> Self {
        let mut hasher = Hasher::new(place);
        for character in text.chars() {
            hasher.add(character);
        }
        Self(hasher.state)
    }

    /// The token of a stored number.
    pub(crate) fn of_number(number: u32) -> Self {
        Self(number)
    }

    /// The hash, for mixing into others.
    pub(crate) fn hash(self) -> u64 {
        u64::from(self.0)
    }

    /// The token's number.
    #[cfg(feature = "training")]
    pub(crate) fn number(self) -> u32 {
        self.0
    }
}

/// FNV-1a over lowercased characters; every run of digits counts as a single `0`.
struct Hasher {
    state: u32,
    after_digit: bool,
}

impl Hasher {
    fn new(place: TokenPlace) -> Self {
        let mut hasher = Self { state: 0x811c_9dc5, after_digit: false };
        hasher.add_byte(place as u8);
        hasher
    }

    fn add(&mut self, character: char) {
        if character.is_ascii_digit() {
            if !self.after_digit {
                self.add_byte(b'0');
            }
            self.after_digit = true;
            return;
        }
        self.after_digit = false;
        if character.is_ascii() {
            self.add_byte(character.to_ascii_lowercase() as u8);
            return;
        }
        for lower in character.to_lowercase() {
            let mut buffer = [0; 4];
            lower.encode_utf8(&mut buffer).bytes().for_each(|byte| self.add_byte(byte));
        }
    }

    fn add_byte(&mut self, byte: u8) {
        self.state = (self.state ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
}

/// Calls `found` with the tokens of a `class` or `id` attribute: each name, and the parts of those that have any.
pub(crate) fn for_each_class_token(attribute: &str, mut found: impl FnMut(Token)) {
    for name in attribute.split_ascii_whitespace().take(NAMES_READ) {
        found(Token::new(TokenPlace::Class, name));
        for_each_part(name, |part| found(Token::new(TokenPlace::ClassPart, part)));
    }
}

/// Names of one attribute that are read; utility style sheets write dozens that say nothing.
const NAMES_READ: usize = 12;

/// The parts of a class name: cut at signs, at digits, and where a capital follows a small letter.
fn for_each_part(name: &str, mut found: impl FnMut(&str)) {
    let bytes = name.as_bytes();
    let mut start = 0;
    for at in 0..=bytes.len() {
        let is_letter = bytes.get(at).is_some_and(|b| b.is_ascii_alphabetic() || !b.is_ascii());
        let is_hump =
            at > start && is_letter && bytes[at].is_ascii_uppercase() && bytes[at - 1].is_ascii_lowercase();
        if !is_letter || is_hump {
            if at > start + 1 {
                found(&name[start..at]);
            }
            start = if is_hump { at } else { at + 1 };
        }
    }
}

/// The learned weights of tokens, sorted by token.
#[derive(Debug, Clone, Default)]
pub(crate) struct TokenTable {
    tokens: Vec<Token>,
    /// Log-odds in sixteenths.
    weights: Vec<i8>,
}

/// How many steps of a stored weight make a log-odds of 1.
pub(crate) const STEPS_A_LOGIT: f32 = 16.0;

impl TokenTable {
    /// Reads a table: u32 count, then the tokens ascending, then as many weights; all little-endian.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (count, rest) = bytes.split_first_chunk::<4>()?;
        let count = u32::from_le_bytes(*count) as usize;
        let (tokens, weights) = rest.split_at_checked(count.checked_mul(4)?)?;
        if weights.len() != count {
            return None;
        }
        let token_of = |bytes: &[u8]| Token(bytes.iter().rev().fold(0, |n, byte| n << 8 | u32::from(*byte)));
        let tokens: Vec<Token> = tokens.chunks_exact(4).map(token_of).collect();
        let is_sorted = tokens.is_sorted();
        is_sorted.then(|| Self {
            tokens,
            weights: weights.iter().map(|byte| i8::from_le_bytes([*byte])).collect(),
        })
    }

    /// A table of the given weights.
    #[cfg(feature = "training")]
    pub(crate) fn from_weights(mut weights: Vec<(u32, i8)>) -> Self {
        weights.sort_unstable();
        let (tokens, weights) = weights.into_iter().map(|(token, weight)| (Token(token), weight)).unzip();
        Self { tokens, weights }
    }

    /// The bytes that [`TokenTable::from_bytes`] reads.
    #[cfg(feature = "training")]
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = (self.tokens.len() as u32).to_le_bytes().to_vec();
        bytes.extend(self.tokens.iter().flat_map(|token| token.0.to_le_bytes()));
        bytes.extend(self.weights.iter().flat_map(|weight| weight.to_le_bytes()));
        bytes
    }

    /// The weight of a token, as log-odds; `None` for one that was too rare to learn.
    pub(crate) fn weight(&self, token: Token) -> Option<f32> {
        let at = self.tokens.binary_search(&token).ok()?;
        Some(f32::from(self.weights[at]) / STEPS_A_LOGIT)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn class_names_fall_into_parts() {
        let check = |name: &str, expected: &[&str]| {
            let mut parts = Vec::new();
            for_each_part(name, |part| parts.push(part.to_owned()));
            assert_eq!(parts, expected, "{name}");
        };
        check("article__body-text", &["article", "body", "text"]);
        check("articleBody", &["article", "Body"]);
        check("comment-123", &["comment"]);
        check("col-x-6", &["col"]);
        check("", &[]);
    }

    #[test]
    fn tokens_fold_case_and_digits() {
        assert_eq!(Token::new(TokenPlace::Class, "Comment-17"), Token::new(TokenPlace::Class, "comment-2"));
        assert_ne!(Token::new(TokenPlace::Class, "main"), Token::new(TokenPlace::Word, "main"));
    }

    #[test]
    fn a_broken_table_is_refused() {
        assert!(TokenTable::from_bytes(&[]).is_none());
        assert!(TokenTable::from_bytes(&[1, 0, 0, 0, 9, 0, 0, 0]).is_none());
        assert!(TokenTable::from_bytes(&[1, 0, 0, 0, 9, 0, 0, 0, 16]).is_some());
    }
}
