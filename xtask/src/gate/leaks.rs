//! Measures what leaks between an article and the posts under it, by runs of words that stand on one side only.

use std::collections::HashSet;

use super::matching::Predicted;
use super::scores::ReadPage;
use super::words::{post_words, ratio};

/// Words of a run: shorter ones stand on both sides by chance.
const RUN: usize = 4;

type Runs = HashSet<Vec<String>>;

/// Words that stand on the wrong side, of all, over pages.
#[derive(Default)]
pub(super) struct Leaks {
    posts_in_article: (usize, usize),
    article_in_posts: (usize, usize),
}

impl Leaks {
    pub(super) fn add(&mut self, page: &ReadPage, posts: &[Predicted]) {
        let is_thread = page.record.kind == tamis::PageKind::Thread;
        let read = if is_thread { Vec::new() } else { post_words(&page.record.text) };
        let article = post_words(&page.gold.article_text);
        let gold_posts: Vec<Vec<String>> =
            page.gold.posts.iter().map(|post| post_words(&post.text)).collect();
        let article_runs: Runs = runs(&article).collect();
        let foreign: Runs = runs(&read).filter(|run| !article_runs.contains(run)).collect();
        for post in gold_posts.iter().filter(|post| post.len() >= RUN) {
            self.posts_in_article.0 += covered(post, &foreign);
            self.posts_in_article.1 += post.len();
        }
        let own: Runs = gold_posts.iter().flat_map(|post| runs(post)).collect();
        let foreign: Runs =
            posts.iter().flat_map(|post| runs(&post.words)).filter(|run| !own.contains(run)).collect();
        self.article_in_posts.0 += covered(&article, &foreign);
        self.article_in_posts.1 += article.len();
    }

    pub(super) fn posts_in_article(&self) -> f64 {
        ratio(self.posts_in_article.0, self.posts_in_article.1)
    }

    pub(super) fn article_in_posts(&self) -> f64 {
        ratio(self.article_in_posts.0, self.article_in_posts.1)
    }
}

fn runs(words: &[String]) -> impl Iterator<Item = Vec<String>> {
    words.windows(RUN).map(<[String]>::to_vec)
}

/// The number of words that are in one of the runs.
fn covered(words: &[String], runs: &Runs) -> usize {
    let mut is_covered = vec![false; words.len()];
    for (start, window) in words.windows(RUN).enumerate() {
        if runs.contains(window) {
            is_covered[start..start + RUN].fill(true);
        }
    }
    is_covered.into_iter().filter(|each| *each).count()
}
