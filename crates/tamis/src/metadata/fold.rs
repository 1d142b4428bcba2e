//! Brings texts to a form in which equal ones are equal: lower case, words parted by single spaces, no signs.

/// The words of a text in lower case, parted by spaces.
pub(crate) fn fold_words(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_alphanumeric() {
            folded.extend(character.to_lowercase());
        } else if !folded.is_empty() && !folded.ends_with(' ') && character != '\'' && character != '’' {
            folded.push(' ');
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Marks where a word may be broken; no part of it.
const SOFT_HYPHEN: char = '\u{AD}';

/// Text with its white space folded.
pub(crate) fn fold_space(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(word.chars().filter(|c| *c != SOFT_HYPHEN));
    }
    folded
}

/// How many words a folded text has.
pub(crate) fn count_words(folded: &str) -> usize {
    folded.split(' ').filter(|word| !word.is_empty()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds() {
        assert_eq!(fold_words("  Été, l’eau — 3 x!"), "été leau 3 x");
        assert_eq!(fold_space(" a\n\u{A0}b "), "a b");
        assert_eq!(count_words(""), 0);
    }
}
