//! Reads how many posts a page says it has: "37 commentaires", "Kommentare (12)".

use super::survey::Survey;
use crate::blocks::BlockId;
use crate::lexicon::discussion_words::names_posts;

/// Longest line that states a count, in words.
const LONGEST: u32 = 14;

/// Blocks before the first post that may state the count.
const LEAD: u32 = 40;

/// The count that the nearest line before a list of posts states.
pub(super) fn stated_count(survey: &Survey<'_, '_>, first_block: u32) -> Option<u32> {
    (first_block.saturating_sub(LEAD)..first_block).rev().find_map(|index| {
        let id = BlockId::new(index as usize);
        let is_short = survey.blocks.block(id).measures.words <= LONGEST;
        is_short.then(|| count_in(survey.blocks.text(id))).flatten()
    })
}

/// The number that stands next to a word for posts.
fn count_in(text: &str) -> Option<u32> {
    let text = text.to_lowercase();
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric() && c != '.' && c != ',').collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let named = words.iter().position(|word| names_posts(word.trim_matches(['.', ','])))?;
    let before = words[..named].iter().rev().take(2);
    let after = words[named + 1..].iter().take(1);
    before.chain(after).find_map(|word| number(word))
}

/// A number with or without thousands parted; "1.2k" is none.
fn number(word: &str) -> Option<u32> {
    let digits: String = word.chars().filter(char::is_ascii_digit).collect();
    let is_number = word.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',');
    if is_number { digits.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, count: Option<u32>) {
        assert_eq!(count_in(text), count, "{text}");
    }

    #[test]
    fn reads_counts() {
        check("37 commentaires", Some(37));
        check("Kommentare (12)", Some(12));
        check("1,204 Comments", Some(1204));
        check("Leave a comment", None);
        check("7 of 9 dwarves", None);
    }
}
