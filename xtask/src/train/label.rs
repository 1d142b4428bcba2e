//! Labels each block of a page with the share of it that is main content, as the page's gold says.

use tamis::training::TrainingBlock;

use super::align::matched_shares;
use crate::gold::{GoldPage, Set};

/// The label of each block; `None` where the gold does not tell.
pub(super) fn label_blocks(set: Set, page: &GoldPage, blocks: &[TrainingBlock]) -> Vec<Option<f32>> {
    let texts: Vec<&str> = blocks.iter().map(|block| block.text.as_str()).collect();
    match set {
        Set::Wcxb | Set::Aeb => certain(matched_shares(&texts, &page.main)),
        Set::Discussion if page.is_thread() => {
            let posts: Vec<&str> = page.posts.iter().map(|post| post.text.as_str()).collect();
            certain(matched_shares(&texts, &posts.join("\n")))
        }
        Set::Discussion => certain(matched_shares(&texts, &page.article_text)),
        Set::Trafilatura => texts.iter().map(|text| label_by_snippets(page, text)).collect(),
    }
}

/// Shares below which a match is taken for chance, and above which for the whole.
const CHANCE: f32 = 0.3;
const WHOLE: f32 = 0.85;

fn certain(shares: Vec<f32>) -> Vec<Option<f32>> {
    let sure = |share: f32| {
        if share < CHANCE {
            0.0
        } else if share > WHOLE {
            1.0
        } else {
            share
        }
    };
    shares.into_iter().map(|share| Some(sure(share))).collect()
}

/// Characters from which on a block that is part of a snippet is taken to be that part.
const TELLING_CHARS: usize = 12;

fn label_by_snippets(page: &GoldPage, text: &str) -> Option<f32> {
    let text = fold_space(text);
    let meets = |snippet: &String| {
        let snippet = fold_space(snippet);
        text.contains(&snippet) || (text.chars().count() >= TELLING_CHARS && snippet.contains(&text))
    };
    match (page.with.iter().any(meets), page.without.iter().any(meets)) {
        (true, false) => Some(1.0),
        (false, true) => Some(0.0),
        _ => None,
    }
}

fn fold_space(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
