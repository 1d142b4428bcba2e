//! Turns a text into words, numbers and marks, each with its place.
//!
//! Letters and digits are parted ("19h25" is three tokens) and scripts that do not part words by spaces
//! give one token a character, so that phrases of the lexicon match in every language alike.

use std::ops::Range;

use crate::fold::{fold_into, is_dropped_mark, is_hangul_jamo, is_hangul_syllable};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// Letters; the folded form is in [`Tokens::word`].
    Word,
    /// Digits of any script: their value (saturating) and how many there are.
    Number { value: u32, digits: u8 },
    /// Any other character, quotation marks and dashes in their plain form.
    Mark(char),
}

/// A word, number or mark and its place in the text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub(crate) kind: TokenKind,
    pub(crate) start: u32,
    pub(crate) end: u32,
    folded: (u32, u32),
    /// All its letters are ASCII: "a" and not "à".
    pub(crate) is_ascii: bool,
    /// White space stands before it.
    pub(crate) is_spaced: bool,
}

/// The tokens of a text.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    list: Vec<Token>,
    folded: String,
}

/// A token's kind and its place in the folded text; `None` for white space.
type ReadToken = Option<(TokenKind, (u32, u32))>;

impl Tokens {
    /// The tokens of `text`.
    pub(crate) fn read(text: &str) -> Tokens {
        let mut tokens = Tokens::default();
        tokens.refill(text, 0..text.len());
        tokens
    }

    /// Puts the tokens of `text[range]` in the place of those held; offsets are those of `text`.
    pub(crate) fn refill(&mut self, text: &str, range: Range<usize>) {
        self.list.clear();
        self.folded.clear();
        let mut at = range.start;
        let mut is_spaced = false;
        while let Some((token, end)) = self.next_token(&text[..range.end], at) {
            if let Some((kind, folded)) = token {
                let is_ascii = text[at..end].is_ascii();
                let (start, end) = (at as u32, end as u32);
                self.list.push(Token { kind, start, end, folded, is_ascii, is_spaced });
                is_spaced = false;
            } else {
                is_spaced = true;
            }
            at = end;
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    pub(crate) fn get(&self, index: usize) -> Option<&Token> {
        self.list.get(index)
    }

    /// The folded letters of the token; empty for numbers and marks.
    pub(crate) fn word(&self, index: usize) -> &str {
        self.list.get(index).map_or("", |t| &self.folded[t.folded.0 as usize..t.folded.1 as usize])
    }

    /// The value and count of digits, if the token is a number.
    pub(crate) fn number(&self, index: usize) -> Option<(u32, u8)> {
        match self.get(index)?.kind {
            TokenKind::Number { value, digits } => Some((value, digits)),
            _ => None,
        }
    }

    /// The mark, if the token is one.
    pub(crate) fn mark(&self, index: usize) -> Option<char> {
        match self.get(index)?.kind {
            TokenKind::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    /// Does the token stand right behind the one before it?
    pub(crate) fn is_glued(&self, index: usize) -> bool {
        index > 0 && self.get(index).is_some_and(|t| !t.is_spaced)
    }

    /// The bytes from the token `from` up to the token `to`, exclusive.
    pub(crate) fn span(&self, from: usize, to: usize) -> Range<usize> {
        self.list[from].start as usize..self.list[to - 1].end as usize
    }

    fn next_token(&mut self, text: &str, at: usize) -> Option<(ReadToken, usize)> {
        let first = *text.as_bytes().get(at)?;
        if first.is_ascii_alphabetic() {
            return Some(self.word_token(text, at));
        }
        if first == b' ' {
            return Some((None, at + 1));
        }
        let c = text[at..].chars().next()?;
        let end = at + c.len_utf8();
        if digit(c).is_some() {
            let (kind, end) = number_token(text, at);
            return Some((Some((kind, (0, 0))), end));
        }
        if c.is_whitespace() || is_invisible(c) {
            return Some((None, end));
        }
        if is_unspaced_script(c) {
            let end = if is_hangul_jamo(c) { syllable_end(text, at) } else { end };
            return Some((Some((TokenKind::Word, self.push_folded(&text[at..end]))), end));
        }
        if c.is_alphabetic() || is_dropped_mark(c) {
            return Some(self.word_token(text, at));
        }
        Some((Some((TokenKind::Mark(plain_mark(c)), (0, 0))), end))
    }

    fn word_token(&mut self, text: &str, at: usize) -> (ReadToken, usize) {
        let bytes = text.as_bytes();
        let mut end = at;
        while end < bytes.len() && bytes[end].is_ascii_alphabetic() {
            end += 1;
        }
        if end < bytes.len() && !bytes[end].is_ascii() {
            end = word_end(text, end);
        }
        (Some((TokenKind::Word, self.push_folded(&text[at..end]))), end)
    }

    fn push_folded(&mut self, word: &str) -> (u32, u32) {
        let start = self.folded.len() as u32;
        fold_into(word, &mut self.folded);
        (start, self.folded.len() as u32)
    }
}

fn word_end(text: &str, from: usize) -> usize {
    text[from..]
        .char_indices()
        .find(|&(_, c)| !is_letter(c) || is_unspaced_script(c))
        .map_or(text.len(), |(offset, _)| from + offset)
}

/// Letters, marks that go with letters, and vowel signs.
fn is_letter(c: char) -> bool {
    c.is_alphabetic()
        || is_dropped_mark(c)
        || ('\u{900}'..='\u{97f}').contains(&c) && digit(c).is_none() && !matches!(c, '।' | '॥')
}

fn number_token(text: &str, at: usize) -> (TokenKind, usize) {
    const TEN: u32 = 10;
    let (mut value, mut digits, mut end) = (0_u32, 0_u8, at);
    for c in text[at..].chars() {
        let Some(d) = digit(c) else { break };
        value = value.saturating_mul(TEN).saturating_add(d);
        digits = digits.saturating_add(1);
        end += c.len_utf8();
    }
    (TokenKind::Number { value, digits }, end)
}

/// The value of a decimal digit of the scripts that the lexicon has languages for.
pub(crate) fn digit(c: char) -> Option<u32> {
    let zero = match c {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        '\u{966}'..='\u{96f}' => '\u{966}',
        '\u{9e6}'..='\u{9ef}' => '\u{9e6}',
        '\u{e50}'..='\u{e59}' => '\u{e50}',
        '\u{ff10}'..='\u{ff19}' => '\u{ff10}',
        _ => return None,
    };
    Some(u32::from(c) - u32::from(zero))
}

fn syllable_end(text: &str, at: usize) -> usize {
    const VOWELS_AND_FINALS: Range<char> = '\u{1161}'..'\u{1200}';
    let mut chars = text[at..].char_indices().skip(1);
    chars.find(|(_, c)| !VOWELS_AND_FINALS.contains(c)).map_or(text.len(), |(offset, _)| at + offset)
}

/// Characters of scripts whose words are not parted by spaces, and Hangul, whose particles cling to words.
fn is_unspaced_script(c: char) -> bool {
    matches!(c, '\u{e01}'..='\u{e4e}' | '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{2fa1f}')
        || is_hangul_syllable(c)
        || is_hangul_jamo(c)
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

fn plain_mark(c: char) -> char {
    match c {
        '’' | '‘' | 'ʼ' | '′' | '＇' | '׳' => '\'',
        '–' | '—' | '‐' | '‑' | '−' | '－' | '〜' | '～' => '-',
        '：' => ':',
        '，' | '、' | '،' => ',',
        '．' | '。' => '.',
        '／' | '⁄' => '/',
        '（' => '(',
        '）' => ')',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let tokens = Tokens::read(text);
        let got: Vec<&str> = (0..tokens.len()).map(|i| &text[tokens.span(i, i + 1)]).collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn letters_and_digits_part() {
        check("le 15 mai à 19h25", &["le", "15", "mai", "à", "19", "h", "25"]);
        check("l’an 2024年5月", &["l", "’", "an", "2024", "年", "5", "月"]);
        check("오후 3시", &["오", "후", "3", "시"]);
        check("१५ मई", &["१५", "मई"]);
    }
}
