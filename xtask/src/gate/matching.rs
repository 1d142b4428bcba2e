//! Matches found posts with those of the gold: one to one, as many as can be.
//!
//! Best pairs first, then along augmenting paths, in the order of the gold sets' own scorer, so that authors and
//! parents are judged on the same pairs as there.

use std::collections::HashMap;

use super::words::{Bag, post_words, words};
use crate::gold::GoldPost;

/// Two texts are one post from this word F1 on.
const SAME_POST: f64 = 0.8;

/// A post of a record.
pub(super) struct Predicted {
    pub(super) words: Vec<String>,
    pub(super) author: Option<String>,
    pub(super) date: Option<String>,
    /// The number of the post that this one replies to.
    pub(super) parent: Option<usize>,
}

/// Pairs of a gold post's and a found post's number.
pub(super) fn match_posts(gold: &[GoldPost], found: &[Predicted]) -> Vec<(usize, usize)> {
    let pairs = likely_pairs(gold, found);
    let mut matching = Matching::default();
    for (gold, found) in &pairs {
        matching.choices.entry(*gold).or_default().push(*found);
        if !matching.found_of.contains_key(gold) && !matching.gold_of.contains_key(found) {
            matching.join(*gold, *found);
        }
    }
    for (gold, _) in &pairs {
        if !matching.found_of.contains_key(gold) {
            matching.augment(*gold, &mut Vec::new());
        }
    }
    let mut matched: Vec<(usize, usize)> = matching.found_of.into_iter().collect();
    matched.sort_unstable();
    matched
}

/// A name without case and punctuation.
pub(super) fn name_of(author: &str) -> String {
    let lower = author.to_lowercase();
    let joined = words(&lower).collect::<Vec<_>>().join(" ");
    if joined.is_empty() { author.trim().to_owned() } else { joined }
}

/// Pairs that may be one post, likeliest first: by word F1, then name, then place.
fn likely_pairs(gold: &[GoldPost], found: &[Predicted]) -> Vec<(usize, usize)> {
    let bags: Vec<Bag> = found.iter().map(|post| post.words.iter().cloned().collect()).collect();
    let mut pairs = Vec::new();
    for (g, post) in gold.iter().enumerate() {
        let quoteless = post.text_noquote.as_deref().filter(|text| !text.is_empty());
        let texts: Vec<Bag> = [Some(post.text.as_str()), quoteless]
            .into_iter()
            .flatten()
            .map(|text| post_words(text).into_iter().collect())
            .collect();
        let name = name_of(post.author.as_deref().unwrap_or_default());
        for (f, bag) in bags.iter().enumerate() {
            let best =
                texts.iter().filter(|text| may_agree(text, bag)).map(|text| text.f1(bag)).fold(0.0, f64::max);
            if best >= SAME_POST {
                let other = name != name_of(found[f].author.as_deref().unwrap_or_default());
                let apart = (g as f64 / gold.len() as f64 - f as f64 / found.len() as f64).abs();
                pairs.push((-(best * 1000.0).round(), other, apart, g, f));
            }
        }
    }
    pairs.sort_by(|a, b| {
        a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)).then(a.2.total_cmp(&b.2)).then((a.3, a.4).cmp(&(b.3, b.4)))
    });
    pairs.into_iter().map(|pair| (pair.3, pair.4)).collect()
}

/// Whether two bags are near enough in size to reach [`SAME_POST`].
fn may_agree(text: &Bag, bag: &Bag) -> bool {
    let (shorter, both) = (text.len().min(bag.len()) as f64, (text.len() + bag.len()) as f64);
    shorter > 0.0 && 2.0 * shorter / both >= SAME_POST
}

#[derive(Default)]
struct Matching {
    /// Found posts that a gold post may be, likeliest first.
    choices: HashMap<usize, Vec<usize>>,
    found_of: HashMap<usize, usize>,
    gold_of: HashMap<usize, usize>,
}

impl Matching {
    fn join(&mut self, gold: usize, found: usize) {
        self.found_of.insert(gold, found);
        self.gold_of.insert(found, gold);
    }

    /// Finds a place for a gold post by moving others to their next choice.
    fn augment(&mut self, gold: usize, seen: &mut Vec<usize>) -> bool {
        for found in self.choices.get(&gold).cloned().unwrap_or_default() {
            if seen.contains(&found) {
                continue;
            }
            seen.push(found);
            let is_free = match self.gold_of.get(&found).copied() {
                None => true,
                Some(other) => self.augment(other, seen),
            };
            if is_free {
                self.join(gold, found);
                return true;
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gold(text: &str) -> GoldPost {
        GoldPost { text: text.to_owned(), text_noquote: None, author: None, date_iso: None, parent: None }
    }

    fn found(text: &str) -> Predicted {
        Predicted { words: post_words(text), author: None, date: None, parent: None }
    }

    #[test]
    fn the_same_text_twice_is_two_posts() {
        let matched =
            match_posts(&[gold("I agree"), gold("I agree")], &[found("I agree"), found("I agree!")]);
        assert_eq!(matched, [(0, 0), (1, 1)]);
    }

    #[test]
    fn a_post_takes_its_second_choice_when_another_has_no_other() {
        let posts = [gold("a b c d e f g h"), gold("a b c d e f g h i j")];
        let records = [found("a b c d e f g h"), found("a b c d e f")];
        assert_eq!(match_posts(&posts, &records), [(0, 1), (1, 0)]);
    }
}
