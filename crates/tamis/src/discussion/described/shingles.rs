//! Turns texts into sets of short runs of words, by which the same text is found again in another form.

use std::collections::HashMap;
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

/// Words of a run.
const LENGTH: usize = 3;

/// Places that are kept of one run; what is said more often tells nothing.
const MOST_PLACES: usize = 8;

/// The runs of words of a text, each a number; of a text shorter than a run one.
pub(in crate::discussion) fn shingles_of(text: &str) -> Vec<u64> {
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let hasher = BuildHasherDefault::<DefaultHasher>::default();
    match words.len() {
        0 => Vec::new(),
        count => words.windows(LENGTH.min(count)).map(|run| hasher.hash_one(run)).collect(),
    }
}

/// Where runs of words stand in several texts.
#[derive(Debug, Default)]
pub(in crate::discussion) struct Shingles {
    places: HashMap<u64, Vec<usize>>,
    /// The number of runs of each text.
    sizes: Vec<usize>,
}

impl Shingles {
    /// Notes the runs of the next text.
    pub(in crate::discussion) fn add(&mut self, text: &str) {
        let number = self.sizes.len();
        let runs = shingles_of(text);
        self.sizes.push(runs.len());
        for run in runs {
            let places = self.places.entry(run).or_default();
            if places.len() < MOST_PLACES && places.last() != Some(&number) {
                places.push(number);
            }
        }
    }

    /// The texts that say what `text` says, the likeliest first: most of the shorter one is in the longer one.
    pub(in crate::discussion) fn find(&self, text: &str) -> Vec<usize> {
        /// Share of the runs of the shorter text that both have.
        const SHARED: f32 = 0.6;
        let runs = shingles_of(text);
        let mut votes: HashMap<usize, usize> = HashMap::new();
        for number in runs.iter().filter_map(|run| self.places.get(run)).flatten() {
            *votes.entry(*number).or_default() += 1;
        }
        let shorter = |number: usize| self.sizes[number].min(runs.len()).max(1) as f32;
        let likeness =
            |number: usize, votes: usize| 2.0 * votes as f32 / (self.sizes[number] + runs.len()) as f32;
        let mut found: Vec<(usize, f32)> = votes
            .into_iter()
            .filter(|(number, votes)| *votes as f32 >= SHARED * shorter(*number))
            .map(|(number, votes)| (number, likeness(number, votes)))
            .collect();
        found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        found.into_iter().map(|(number, _)| number).collect()
    }

    /// The share of a text's runs that any of the noted texts has.
    pub(in crate::discussion) fn share_known(&self, text: &str) -> f32 {
        let runs = shingles_of(text);
        let known = runs.iter().filter(|run| self.places.contains_key(run)).count();
        known as f32 / runs.len().max(1) as f32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_a_text_again_in_another_form() {
        let mut shingles = Shingles::default();
        shingles.add("Thanks, I will try it on Sunday.");
        shingles.add("Ada wrote: I will try it. That is what they all say, and then it rains.");
        assert_eq!(shingles.find("That is what they all say – and then it rains"), [1]);
        assert_eq!(shingles.find("thanks i will try it on sunday"), [0]);
        assert!(shingles.find("Something else altogether").is_empty());
    }
}
