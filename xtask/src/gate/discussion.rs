//! Scores readers' posts: found one by one, their authors, days and parents, and kept apart from the article.

use super::leaks::Leaks;
use super::matching::{Predicted, match_posts, name_of};
use super::scores::{ReadPage, Scores};
use super::words::{Bag, mean, post_words, ratio};
use crate::gold::GoldPost;

/// A found text is one of the ignored ones from this word F1 on.
const SAME_TEXT: f64 = 0.8;

/// Or when this share of its words stands in one, and it has some words.
const WITHIN: f64 = 0.95;
const SOME_WORDS: usize = 4;

/// Right answers of those that could be judged.
#[derive(Default)]
struct Judged {
    right: usize,
    all: usize,
}

impl Judged {
    fn add(&mut self, is_right: bool) {
        self.right += usize::from(is_right);
        self.all += 1;
    }

    fn share(&self) -> f64 {
        ratio(self.right, self.all)
    }
}

#[derive(Default)]
struct Tally {
    gold: usize,
    found: usize,
    matched: usize,
    page_f1: Vec<f64>,
    author: Judged,
    day: Judged,
    parent: Judged,
    parent_of_replies: Judged,
    quiet: Judged,
}

/// Posts matched one to one, attributes on matched posts, leaks, and pages without posts left without.
pub(super) fn score_discussion(pages: &[ReadPage]) -> Scores {
    let mut scores = Scores::default();
    let mut tally = Tally::default();
    let mut leaks = Leaks::default();
    for page in pages {
        let posts = predicted(page);
        match page.gold.kind.as_str() {
            "none" => {
                tally.quiet.add(posts.is_empty());
                scores.page(page, f64::from(u8::from(posts.is_empty())));
            }
            "reviews" => {}
            kind => {
                let f1 = tally.add(&page.gold.posts, &posts, matches!(kind, "forum" | "qa"));
                scores.page(page, f1);
            }
        }
        if page.gold.kind == "article+comments" {
            leaks.add(page, &posts);
        }
    }
    tally.report(&mut scores);
    scores.figure("article_without_posts", 1.0 - leaks.posts_in_article());
    scores.figure("posts_without_article", 1.0 - leaks.article_in_posts());
    scores
}

/// The posts of the record, without those that are neither right nor wrong.
fn predicted(page: &ReadPage) -> Vec<Predicted> {
    let Some(discussion) = &page.record.discussion else { return Vec::new() };
    let ignored: Vec<Bag> = page.gold.ignore.iter().map(|text| bag_of(text)).collect();
    let counted = discussion.posts.iter().filter(|post| {
        let bag = bag_of(&post.text);
        !post.text.trim().is_empty() && !ignored.iter().any(|text| is_within(&bag, text))
    });
    let counted: Vec<_> = counted.collect();
    let number_of = |id: &String| counted.iter().position(|post| post.id == *id);
    let predicted = counted.iter().map(|post| Predicted {
        words: post_words(&post.text),
        author: post.author.clone(),
        date: post.published.clone(),
        parent: post.parent.as_ref().and_then(number_of),
    });
    predicted.collect()
}

fn bag_of(text: &str) -> Bag {
    post_words(text).into_iter().collect()
}

fn is_within(found: &Bag, text: &Bag) -> bool {
    let shared = found.shared_with(text) as f64;
    found.f1(text) >= SAME_TEXT || found.len() >= SOME_WORDS && shared >= WITHIN * found.len() as f64
}

impl Tally {
    /// Counts a page with posts; its post F1.
    fn add(&mut self, gold: &[GoldPost], found: &[Predicted], is_thread: bool) -> f64 {
        let matches = match_posts(gold, found);
        let found_as =
            |number: usize| matches.iter().find(|(gold, _)| *gold == number).map(|(_, found)| *found);
        for (gold_number, found_number) in &matches {
            let (post, prediction) = (&gold[*gold_number], &found[*found_number]);
            if let Some(author) = post.author.as_deref().filter(|author| !author.is_empty()) {
                self.author.add(name_of(author) == name_of(prediction.author.as_deref().unwrap_or_default()));
            }
            if let Some(date) = post.date_iso.as_deref().filter(|date| !date.is_empty()) {
                self.day.add(is_same_day(date, prediction.date.as_deref().unwrap_or_default()));
            }
            let Some(parent) = post.parent else {
                let opening = prediction.parent.is_some() && prediction.parent == found_as(0);
                self.parent.add(prediction.parent.is_none() || is_thread && opening);
                continue;
            };
            if let Some(expected) = found_as(parent) {
                self.parent.add(prediction.parent == Some(expected));
                self.parent_of_replies.add(prediction.parent == Some(expected));
            }
        }
        self.gold += gold.len();
        self.found += found.len();
        self.matched += matches.len();
        let both = gold.len() + found.len();
        let f1 = if both == 0 { 1.0 } else { 2.0 * ratio(matches.len(), both) };
        self.page_f1.push(f1);
        f1
    }

    fn report(&self, scores: &mut Scores) {
        scores.figure("post_f1_micro", 2.0 * ratio(self.matched, self.gold + self.found));
        scores.figure("post_f1_macro", mean(self.page_f1.iter().copied()));
        scores.figure("author", self.author.share());
        scores.figure("day", self.day.share());
        scores.figure("parent", self.parent.share());
        scores.figure("parent_of_replies", self.parent_of_replies.share());
        scores.figure("no_false_alarm", self.quiet.share());
    }
}

/// The same calendar day; a day beside it where the gold's time carries a zone.
fn is_same_day(gold: &str, found: &str) -> bool {
    let (Some(expected), Some(day)) = (day_number(gold), day_number(found)) else { return false };
    let clock = gold.get("2024-01-01".len()..).unwrap_or_default();
    let has_zone = clock.ends_with('Z') || clock.contains(['+', '-']);
    expected.abs_diff(day) <= u32::from(has_zone)
}

/// A number that grows by one from day to day, from the Gregorian calendar's year 0 on.
fn day_number(date: &str) -> Option<u32> {
    let mut parts = date.get(.."2024-01-01".len())?.split('-').map(str::parse::<u32>);
    let (year, month, day) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
    // Years that begin in March put the leap day last; 153 is the days of the five months from March on.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year.checked_sub(1)?, month + 9) };
    Some(365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day)
}

#[cfg(test)]
mod tests {
    use super::is_same_day;

    #[test]
    fn a_zone_lets_the_day_beside_pass() {
        let check = |gold, found, expected| assert_eq!(is_same_day(gold, found), expected, "{gold} {found}");
        check("2024-02-29", "2024-02-29T10:00:00", true);
        check("2024-02-29", "2024-03-01", false);
        check("2024-02-29T23:30:00Z", "2024-03-01", true);
        check("2023-12-31T23:30:00+02:00", "2024-01-01", true);
        check("2024-02-29T23:30:00Z", "2024-03-02", false);
        check("2024-02-29", "", false);
    }
}
