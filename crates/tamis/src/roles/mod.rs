//! Turns blocks into roles: for each block the probability that it is content, and what follows from it.
//!
//! A first table sees each block with its surroundings; a second one sees what the first thinks of the block's kin,
//! neighbours and containers ([`Likelihoods`]). Once the discussion is known, the page chooses its own threshold
//! ([`Roles`]). All tables are trained (`train/README.md`).

mod calibration;
mod choice;
mod copies;
mod explain;
pub(crate) mod features;
mod headings;
pub(crate) mod kind_tokens;
mod settle;
mod tables;
pub(crate) mod tokens;

use tamis_html::Tree;

use self::choice::{Choice, choose};
use self::copies::demote_copies;
use self::features::{Lookup, PageContext, PageSigns, block_matrix, kind_matrix, second_matrix};
use self::headings::keep_headings;
use self::kind_tokens::page_tokens;
use self::settle::{Mass, is_discussion};
#[cfg(feature = "training")]
pub(crate) use self::tables::TableBytes;
pub(crate) use self::tables::Tables;
use crate::blocks::{BlockId, Blocks};
use crate::discussion::{Found, PostPart};
use crate::forest::{Matrix, sigmoid, softmax};
use crate::options::{BlockSelection, Options, TradeOff};
use crate::page::{PageKind, Reason, Role};

/// How likely each block is content, by block id.
#[derive(Debug)]
pub(crate) struct Likelihoods<'a> {
    tables: &'a Tables,
    probabilities: Vec<f32>,
    signs: PageSigns,
    /// The strongest reasons of each block, where the options ask for them.
    reasons: Vec<Vec<Reason>>,
}

impl<'a> Likelihoods<'a> {
    /// Scores each block.
    pub(crate) fn of(tree: &Tree<'_>, blocks: &Blocks, tables: &'a Tables, options: &Options) -> Self {
        let lookup = Lookup { tokens: &tables.tokens };
        let context = PageContext::new(tree, blocks, &lookup);
        let first = block_matrix(blocks, &context);
        let guesses = probabilities_of(&tables.first.score(&first));
        // Rows are by far the largest thing in memory; both tables' are held only where reasons are asked for.
        let first = (options.block_selection == BlockSelection::Explained).then_some(first);
        let scores = tables.kind_tokens.score(&page_tokens(tree, blocks));
        let second = second_matrix(blocks, &context, &guesses, &scores);
        let probabilities = blend(&guesses, &probabilities_of(&tables.second.score(&second)));
        let reasons = first.map_or_else(Vec::new, |first| explain_rows(tables, &first, &second));
        let signs = PageSigns::of(blocks, &context, scores);
        Self { tables, probabilities, signs, reasons }
    }
}

impl Likelihoods<'_> {
    /// How likely the block is content, 0 to 1.
    pub(crate) fn of_block(&self, id: BlockId) -> f32 {
        self.probabilities[id.index()]
    }

    /// The kind of the page, and the probability that it is this one.
    fn kind_of_page(&self, blocks: &Blocks, found: &Found) -> (PageKind, f32) {
        likeliest(self.kinds(blocks, found))
    }

    /// The kind of a page whose posts are settled: posts on something else that has more words make no thread.
    fn kind_beside(&self, blocks: &Blocks, found: &Found) -> (PageKind, f32) {
        let is_beside =
            found.is_beside_content() && Mass::of(blocks, &self.probabilities, found).outweighs_posts();
        likeliest(self.kinds(blocks, found).filter(|(kind, _)| !(is_beside && *kind == PageKind::Thread)))
    }

    /// The kinds, and how likely each is.
    fn kinds(&self, blocks: &Blocks, found: &Found) -> impl Iterator<Item = (PageKind, f32)> {
        let matrix = kind_matrix(blocks, &self.signs, &self.probabilities, found);
        PageKind::ALL.into_iter().zip(softmax(&self.tables.kind.score(&matrix)))
    }

    /// The kind of the page as far as its blocks tell, before its posts are known.
    pub(crate) fn kind_without_posts(&self, blocks: &Blocks) -> PageKind {
        self.kind_of_page(blocks, &Found::none(blocks)).0
    }

    /// What was found, unless the likelihoods speak against its being a discussion.
    pub(crate) fn settle(&self, blocks: &Blocks, found: Found) -> Found {
        let (kind, _) = self.kind_of_page(blocks, &found);
        if is_discussion(blocks, &self.probabilities, &found, kind) { found } else { Found::none(blocks) }
    }
}

fn likeliest(kinds: impl Iterator<Item = (PageKind, f32)>) -> (PageKind, f32) {
    kinds.max_by(|one, other| one.1.total_cmp(&other.1)).unwrap_or((PageKind::Other, 0.0))
}

/// The role of each block, by block id, and the kind of the page.
#[derive(Debug)]
#[expect(clippy::struct_field_names, reason = "the roles are what it holds")]
pub(crate) struct Roles<'a> {
    roles: Vec<Role>,
    likelihoods: Likelihoods<'a>,
    pub(crate) kind: PageKind,
    pub(crate) kind_confidence: f32,
    /// Calibrated estimate of the F1 of the main content, 0 to 1.
    pub(crate) confidence: f32,
}

/// How the trade-off moves the F-beta that the choice makes greatest: half and twice the weight of recall.
const PRECISION_BETA: f32 = 0.5;
const RECALL_BETA: f32 = 2.0;

impl<'a> Roles<'a> {
    /// Decides the role of each block. What stands in a post is the post's; the rest is main content down to the
    /// threshold that the page sets. Hidden text and copies are less likely, but not on pages of tabs: those of
    /// services, and manuals, which tell the same step for several systems.
    pub(crate) fn decide(
        blocks: &Blocks,
        likelihoods: Likelihoods<'a>,
        found: &Found,
        options: &Options,
    ) -> Self {
        let (kind, kind_confidence) = likelihoods.kind_beside(blocks, found);
        let words: Vec<u32> = blocks.iter().map(|(_, block)| block.measures.words).collect();
        let mut apart = likelihoods.probabilities.clone();
        // What is kept of a thread beside its posts is judged as an addition to them.
        let of_posts = if found.page_kind() == Some(PageKind::Thread) { 1.0 } else { 0.0 };
        for (id, _) in blocks.iter() {
            match found.post_of_block(id) {
                Some((_, PostPart::Body)) => apart[id.index()] = of_posts,
                Some(_) => apart[id.index()] = 0.0,
                None => {}
            }
        }
        if !matches!(kind, PageKind::Documentation | PageKind::Service) {
            demote_hidden(blocks, &mut apart);
        }
        if kind != PageKind::Documentation {
            demote_copies(blocks, &mut apart);
        }
        let choice = choose(&apart, &words, beta_of(options.trade_off));
        let mut roles = assign_roles(&apart, &words, choice);
        keep_headings(blocks, &apart, choice.threshold, &mut roles);
        for (id, _) in blocks.iter() {
            if let Some((_, PostPart::Body)) = found.post_of_block(id) {
                roles[id.index()] = Role::Post;
            }
        }
        Self {
            roles,
            confidence: likelihoods.tables.confidence.apply(choice.expected_f),
            kind: found.page_kind().unwrap_or(kind),
            kind_confidence,
            likelihoods,
        }
    }

    pub(crate) fn role(&self, id: BlockId) -> Role {
        self.roles[id.index()]
    }

    /// Probability of the block's role.
    pub(crate) fn confidence_of(&self, id: BlockId) -> f32 {
        let content = self.likelihoods.probabilities[id.index()];
        if self.role(id) == Role::Boilerplate { 1.0 - content } else { content }
    }

    /// The strongest reasons for the block's role, where the options ask for them.
    pub(crate) fn reasons(&self, id: BlockId) -> &[Reason] {
        self.likelihoods.reasons.get(id.index()).map_or(&[], Vec::as_slice)
    }
}

/// What is left of the likelihood of text that no reader sees. Tabs and folded sections are content all the same, so
/// hidden text is not left out; but it has to be twice as likely, unless the kind of page is one of tabs. Out-of-fold,
/// 0.5 gains .001 on 1, and loses .007 on manuals and .005 on pages of services.
const HIDDEN_SHARE: f32 = 0.5;

fn demote_hidden(blocks: &Blocks, probabilities: &mut [f32]) {
    for (id, _) in blocks.iter().filter(|(_, block)| blocks.is_hidden(block)) {
        probabilities[id.index()] *= HIDDEN_SHARE;
    }
}

fn probabilities_of(scores: &[f32]) -> Vec<f32> {
    scores.iter().map(|score| sigmoid(*score)).collect()
}

/// Weight of the first table's opinion in the final one. Chosen out-of-fold among 0, 0.15, 0.3 and 0.5.
const FIRST_SHARE: f32 = 0.3;

fn blend(first: &[f32], second: &[f32]) -> Vec<f32> {
    first
        .iter()
        .zip(second)
        .map(|(first, second)| FIRST_SHARE * first + (1.0 - FIRST_SHARE) * second)
        .collect()
}

fn beta_of(trade_off: TradeOff) -> f32 {
    match trade_off {
        TradeOff::Precision => PRECISION_BETA,
        TradeOff::Balanced => 1.0,
        TradeOff::Recall => RECALL_BETA,
    }
}

/// Blocks down to the threshold are main content; a block without words (an image, a rule) is what the blocks on
/// both sides of it are.
fn assign_roles(probabilities: &[f32], words: &[u32], choice: Choice) -> Vec<Role> {
    let mut roles: Vec<Role> = probabilities
        .iter()
        .zip(words)
        .map(|(p, words)| if *words > 0 && *p >= choice.threshold { Role::Main } else { Role::Boilerplate })
        .collect();
    let worded: Vec<usize> = (0..words.len()).filter(|index| words[*index] > 0).collect();
    for pair in worded.windows(2) {
        if roles[pair[0]] == Role::Main && roles[pair[1]] == Role::Main {
            roles[pair[0]..pair[1]].fill(Role::Main);
        }
    }
    roles
}

fn explain_rows(tables: &Tables, first: &Matrix, second: &Matrix) -> Vec<Vec<Reason>> {
    (0..first.rows()).map(|row| explain::reasons_for(tables, &first.row(row), &second.row(row))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wordless_blocks_go_with_their_neighbours() {
        let choice = Choice { threshold: 0.5, expected_f: 1.0 };
        let roles = assign_roles(&[0.9, 0.0, 0.9, 0.0, 0.1], &[5, 0, 5, 0, 5], choice);
        let is_main: Vec<bool> = roles.iter().map(|role| *role == Role::Main).collect();
        assert_eq!(is_main, [true, true, true, false, false]);
    }
}
