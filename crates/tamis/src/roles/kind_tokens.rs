//! Holds what a page's class names and address say of its kind: a trained weight for each token and kind.

use tamis_html::{Name, Tree};

use super::tokens::{Token, for_each_class_token};
use crate::blocks::Blocks;
use crate::maps::HashSet;
use crate::page::PageKind;

/// A score for each kind of page, as log-odds.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct KindScores([f32; Self::KINDS]);

impl KindScores {
    /// The kinds that are told apart: all of [`crate::PageKind::ALL`] but the last.
    pub(crate) const KINDS: usize = 7;

    /// The names of the scores as features.
    pub(crate) fn names() -> impl Iterator<Item = String> {
        PageKind::ALL[..Self::KINDS].iter().map(|kind| format!("tokens: {kind:?}"))
    }

    pub(crate) fn by_kind(&self) -> [f32; Self::KINDS] {
        self.0
    }
}

/// The learned weights of tokens, sorted by token.
#[derive(Debug, Clone, Default)]
pub(crate) struct KindTokens {
    tokens: Vec<Token>,
    /// By token, then by kind, in hundredths of a logit.
    weights: Vec<i8>,
}

/// How many steps of a stored weight make a log-odds of 1.
const STEPS_A_LOGIT: f32 = 100.0;

impl KindTokens {
    /// Reads a table: u32 count, then the tokens ascending, then seven weights for each; all little-endian.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (count, rest) = bytes.split_first_chunk::<4>()?;
        let count = u32::from_le_bytes(*count) as usize;
        let (tokens, weights) = rest.split_at_checked(count.checked_mul(4)?)?;
        let tokens: Vec<Token> = tokens
            .as_chunks::<4>()
            .0
            .iter()
            .map(|bytes| Token::of_number(u32::from_le_bytes(*bytes)))
            .collect();
        let fits = weights.len() == count * KindScores::KINDS && tokens.is_sorted();
        fits.then(|| Self {
            tokens,
            weights: weights.iter().map(|byte| i8::from_le_bytes([*byte])).collect(),
        })
    }

    /// The sum of the weights of a page's tokens.
    pub(crate) fn score(&self, tokens: &[Token]) -> KindScores {
        let mut scores = KindScores::default();
        for at in tokens.iter().filter_map(|token| self.tokens.binary_search(token).ok()) {
            let weights = &self.weights[at * KindScores::KINDS..][..KindScores::KINDS];
            for (score, weight) in scores.0.iter_mut().zip(weights) {
                *score += f32::from(*weight) / STEPS_A_LOGIT;
            }
        }
        scores
    }
}

/// The tokens of a page, each once, ascending: of all its class names and ids, and of the path of its canonical address.
pub(crate) fn page_tokens(tree: &Tree<'_>, blocks: &Blocks) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut seen = HashSet::default();
    for container in blocks.containers() {
        for attribute in tree.attrs(container.node) {
            if matches!(attribute.name, "class" | "id" | "itemtype") && seen.insert(attribute.value) {
                for_each_class_token(attribute.value, |token| tokens.push(token));
            }
        }
    }
    if let Some(address) = canonical_address(tree) {
        let path = address
            .split_once("://")
            .map_or("", |(_, rest)| rest.split_once('/').map_or("", |(_, path)| path));
        for segment in path.split('/') {
            for_each_class_token(&format!("path:{segment}"), |token| tokens.push(token));
        }
    }
    tokens.sort_unstable();
    tokens.dedup();
    tokens
}

fn canonical_address<'t>(tree: &'t Tree<'_>) -> Option<&'t str> {
    let is_canonical = |node| tree.is(node, Name::LINK) && tree.attr(node, "rel") == Some("canonical");
    tree.attr(tree.descendants(tree.root()).find(|node| is_canonical(*node))?, "href")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_table_is_refused() {
        assert!(KindTokens::from_bytes(&[1, 0, 0, 0, 9, 0, 0, 0, 1, 2, 3, 4, 5, 6]).is_none());
        assert!(KindTokens::from_bytes(&[1, 0, 0, 0, 9, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7]).is_some());
    }
}
