//! Turns blocks into roles: for each block the probability that it is content, and what follows from it.

use tamis_html::Tree;

mod choice;
pub(crate) mod features;
pub(crate) mod tokens;

use crate::blocks::{BlockId, Blocks};
use crate::options::Options;
use crate::page::{PageKind, Role};

/// The role of each block, by block id, and the kind of the page.
#[derive(Debug)]
pub(crate) struct Roles {
    roles: Vec<Role>,
    probabilities: Vec<f32>,
    pub(crate) kind: PageKind,
    pub(crate) kind_confidence: f32,
    /// Calibrated estimate of the F1 of the main content, 0 to 1.
    pub(crate) confidence: f32,
}

impl Roles {
    /// Decides the role of each block.
    pub(crate) fn of(_tree: &Tree<'_>, blocks: &Blocks, _options: &Options) -> Self {
        let probabilities: Vec<f32> = blocks
            .iter()
            .map(|(_, b)| {
                if b.measures.words > 12 && b.measures.link_words * 3 < b.measures.words { 0.9 } else { 0.1 }
            })
            .collect();
        let roles =
            probabilities.iter().map(|p| if *p > 0.5 { Role::Main } else { Role::Boilerplate }).collect();
        Self { roles, probabilities, kind: PageKind::Article, kind_confidence: 0.5, confidence: 0.5 }
    }

    pub(crate) fn role(&self, id: BlockId) -> Role {
        self.roles[id.index()]
    }

    /// Probability of the block's role.
    pub(crate) fn confidence_of(&self, id: BlockId) -> f32 {
        let content = self.probabilities[id.index()];
        if self.role(id) == Role::Boilerplate { 1.0 - content } else { content }
    }
}
