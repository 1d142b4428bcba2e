//! Tells how much of each block the page's own data tells too: its description, its JSON-LD.

use std::collections::HashSet;

use tamis_html::{Name, Tree};

use super::context::words_of;
use crate::blocks::Blocks;
use crate::roles::tokens::Token;

/// Words that must follow each other in both places.
const RUN: usize = 4;

/// Bytes of data that are read.
const BYTES_READ: usize = 1 << 17;

/// Words of a block that are looked up.
const WORDS_READ: usize = 60;

/// For each block the share of its first words that the page's data holds in the same order.
pub(super) fn told_shares(tree: &Tree<'_>, blocks: &Blocks) -> Vec<f32> {
    let runs = runs_in_data(tree);
    if runs.is_empty() {
        return vec![0.0; blocks.len()];
    }
    blocks.iter().map(|(id, _)| told_share(blocks.text(id), &runs)).collect()
}

fn told_share(text: &str, runs: &HashSet<[Token; RUN]>) -> f32 {
    let words: Vec<Token> = words_of(text).take(WORDS_READ).collect();
    let total = words.windows(RUN).len();
    let told = words.windows(RUN).filter(|run| as_run(run).is_some_and(|run| runs.contains(&run))).count();
    if total == 0 { 0.0 } else { told as f32 / total as f32 }
}

fn runs_in_data(tree: &Tree<'_>) -> HashSet<[Token; RUN]> {
    let mut runs = HashSet::new();
    let mut left = BYTES_READ;
    for node in tree.descendants(tree.root()) {
        let mut read = |text: &str| {
            if text.len() <= left {
                left -= text.len();
                let words: Vec<Token> = words_of(text).collect();
                runs.extend(words.windows(RUN).filter_map(as_run));
            }
        };
        match tree.name(node) {
            Name::META if is_description(tree, node) => read(tree.attr(node, "content").unwrap_or_default()),
            Name::SCRIPT
                if tree
                    .attr(node, "type")
                    .is_some_and(|kind| kind.eq_ignore_ascii_case("application/ld+json")) =>
            {
                tree.children(node).for_each(|child| read(tree.text(child)));
            }
            _ => {}
        }
    }
    runs
}

fn is_description(tree: &Tree<'_>, meta: tamis_html::NodeId) -> bool {
    let name = tree.attr(meta, "name").or_else(|| tree.attr(meta, "property")).unwrap_or_default();
    matches!(name, "description" | "og:description" | "twitter:description")
}

fn as_run(words: &[Token]) -> Option<[Token; RUN]> {
    words.try_into().ok()
}
