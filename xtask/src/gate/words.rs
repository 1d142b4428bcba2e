//! Counts words as the gold sets' scorer does, so that a figure printed here is the figure printed there.
//!
//! Two definitions are in use: runs of letters, digits and underscores for main content, and the same with each
//! ideograph and syllable a word of its own for posts.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Words with their counts.
#[derive(Debug, Clone, Default)]
pub(super) struct Bag {
    counts: HashMap<String, usize>,
    total: usize,
}

impl FromIterator<String> for Bag {
    fn from_iter<I: IntoIterator<Item = String>>(words: I) -> Self {
        let mut bag = Self::default();
        for word in words {
            *bag.counts.entry(word).or_default() += 1;
            bag.total += 1;
        }
        bag
    }
}

impl Bag {
    pub(super) fn len(&self) -> usize {
        self.total
    }

    pub(super) fn shared_with(&self, other: &Self) -> usize {
        self.counts.iter().map(|(word, count)| other.counts.get(word).map_or(0, |n| *n.min(count))).sum()
    }

    /// F1 of two bags; 1 where both are empty.
    pub(super) fn f1(&self, other: &Self) -> f64 {
        let total = self.total + other.total;
        if total == 0 { 1.0 } else { 2.0 * ratio(self.shared_with(other), total) }
    }
}

/// Precision and recall.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Agreement {
    pub(super) precision: f64,
    pub(super) recall: f64,
}

impl Agreement {
    /// Of what was found against what stands in the gold; two empty bags agree.
    pub(super) fn of(found: &Bag, gold: &Bag) -> Self {
        if gold.len() == 0 {
            let both = f64::from(u8::from(found.len() == 0));
            return Self { precision: both, recall: both };
        }
        let shared = found.shared_with(gold);
        Self { precision: ratio(shared, found.len()), recall: ratio(shared, gold.len()) }
    }

    pub(super) fn f1(self) -> f64 {
        let sum = self.precision + self.recall;
        if sum == 0.0 { 0.0 } else { 2.0 * self.precision * self.recall / sum }
    }
}

/// `part / whole`, 0 where there is no whole.
pub(super) fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

pub(super) fn mean(values: impl IntoIterator<Item = f64>) -> f64 {
    let (sum, count) = values.into_iter().fold((0.0, 0), |(sum, count), value| (sum + value, count + 1));
    if count == 0 { 0.0 } else { sum / f64::from(count) }
}

/// Runs of letters, digits and underscores, as they stand.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !is_word(c)).filter(|word| !word.is_empty())
}

pub(super) fn lowercase_words(text: &str) -> Bag {
    words(&text.to_lowercase()).map(str::to_owned).collect()
}

/// Lowercased words of which each ideograph and syllable is one; where there are none, the characters.
pub(super) fn post_words(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let mut found: Vec<String> = Vec::new();
    let mut within = false;
    for c in text.chars() {
        let alone = is_ideograph(c);
        if alone || is_word(c) && !within {
            found.push(String::new());
        }
        if let Some(word) = found.last_mut().filter(|_| alone || is_word(c)) {
            word.push(c);
        }
        within = is_word(c) && !alone;
    }
    if found.is_empty() {
        return text.chars().filter(|c| !c.is_whitespace()).map(String::from).collect();
    }
    found
}

/// Words without case and accents, with one space between.
pub(super) fn folded(text: &str) -> String {
    let bare: String = text.to_lowercase().nfkd().filter(|c| !is_combining_mark(*c)).collect();
    words(&bare).collect::<Vec<_>>().join(" ")
}

fn is_word(c: char) -> bool {
    c == '_' || c.is_alphanumeric() && !is_combining_mark(c)
}

/// Kana, Han and Hangul.
fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
}

#[cfg(test)]
mod tests {
    use super::{Agreement, folded, lowercase_words, post_words};

    #[test]
    fn posts_have_a_word_for_each_ideograph() {
        let check = |text, expected: &[&str]| assert_eq!(post_words(text), expected, "{text}");
        check("Une phrase, deux", &["une", "phrase", "deux"]);
        check("雨が2日", &["雨", "が", "2", "日"]);
        check(":-)", &[":", "-", ")"]);
    }

    #[test]
    fn agreement_counts_repeated_words() {
        let agreement = Agreement::of(&lowercase_words("rain rain sun"), &lowercase_words("Rain, sun; sun"));
        assert!((agreement.f1() - 2.0 / 3.0).abs() < 1e-9);
    }

    #[test]
    fn folding_drops_case_and_accents() {
        assert_eq!(folded("Éric  d'Été"), "eric d ete");
    }
}
