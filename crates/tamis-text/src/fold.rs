//! Turns a word into the form in which the lexicon holds it: lower case, without accents.
//!
//! A text may be composed (NFC) or decomposed (NFD), and people leave accents out; after folding, all of
//! these are the same word. Vowel signs of Indic scripts and Thai are letters here and stay.

use unicode_normalization::char::{compose, decompose_canonical};

/// Appends the folded form of `word` to `folded`.
pub(crate) fn fold_into(word: &str, folded: &mut String) {
    if word.is_ascii() {
        let start = folded.len();
        folded.push_str(word);
        folded[start..].make_ascii_lowercase();
        return;
    }
    for c in word.chars() {
        fold_char(c, folded);
    }
}

/// The folded form of `word`.
pub(crate) fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    fold_into(word, &mut folded);
    folded
}

fn fold_char(c: char, folded: &mut String) {
    if c.is_ascii() {
        folded.push(c.to_ascii_lowercase());
    } else if is_hangul_syllable(c) {
        folded.push(c);
    } else if is_hangul_jamo(c) {
        push_jamo(c, folded);
    } else {
        for lower in c.to_lowercase() {
            decompose_canonical(lower, |part| push_part(part, folded));
        }
    }
}

fn push_part(part: char, folded: &mut String) {
    match part {
        'ß' => folded.push_str("ss"),
        'æ' => folded.push_str("ae"),
        'œ' => folded.push_str("oe"),
        'ø' => folded.push('o'),
        'ł' => folded.push('l'),
        'đ' => folded.push('d'),
        'ı' => folded.push('i'),
        'ς' => folded.push('σ'),
        'ک' => folded.push('ك'),
        'ی' | 'ى' => folded.push('ي'),
        '０'..='９' | 'ａ'..='ｚ' => folded.push(narrow(part)),
        _ if is_dropped_mark(part) => {}
        _ => folded.push(part),
    }
}

/// The ASCII form of a full-width letter or digit.
fn narrow(c: char) -> char {
    const FULL_WIDTH_TO_ASCII: u32 = 0xFEE0;
    char::from_u32(u32::from(c) - FULL_WIDTH_TO_ASCII).unwrap_or(c)
}

/// Is `c` a mark that readers may leave out: an accent, a vowel point, a nukta, an invisible mark?
pub(crate) fn is_dropped_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}'
        | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{93c}' | '\u{200b}'..='\u{200f}' | '\u{ad}'
        | '\u{3099}' | '\u{309a}' | '\u{feff}')
}

pub(crate) fn is_hangul_syllable(c: char) -> bool {
    ('\u{ac00}'..='\u{d7a3}').contains(&c)
}

pub(crate) fn is_hangul_jamo(c: char) -> bool {
    ('\u{1100}'..='\u{11ff}').contains(&c)
}

fn push_jamo(jamo: char, folded: &mut String) {
    match folded.chars().next_back().and_then(|before| Some((before, compose(before, jamo)?))) {
        Some((before, composed)) => {
            folded.truncate(folded.len() - before.len_utf8());
            folded.push(composed);
        }
        None => folded.push(jamo),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn composed_and_decomposed_are_one() {
        for word in ["Février", "AOÛT", "мая", "й", "أكتوبر", "일요일", "Größe", "İstanbul", "Œuvre"]
        {
            let decomposed: String = word.nfd().collect();
            assert_eq!(fold(word), fold(&decomposed), "{word}");
        }
        assert_eq!(fold("Février"), "fevrier");
        assert_eq!(fold("일"), "일");
    }
}
