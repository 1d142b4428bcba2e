//! Holds the words of all blocks as tokens, hashed once: shapes, echoes and overlaps all ask for them.

use crate::blocks::{BlockId, Blocks};
use crate::roles::tokens::{Token, append_words};

/// The words of a page's blocks.
#[derive(Debug)]
pub(super) struct BlockWords {
    tokens: Vec<Token>,
    /// Where the words of each block begin, and where the last block's end.
    starts: Vec<u32>,
}

impl BlockWords {
    pub(super) fn of(blocks: &Blocks) -> Self {
        let mut words = Self { tokens: Vec::new(), starts: Vec::with_capacity(blocks.len() + 1) };
        words.starts.push(0);
        for (id, _) in blocks.iter() {
            append_words(blocks.text(id), &mut words.tokens);
            words.starts.push(words.tokens.len() as u32);
        }
        words
    }

    /// The words of a block, in order.
    pub(super) fn of_block(&self, id: BlockId) -> &[Token] {
        &self.tokens[self.starts[id.index()] as usize..self.starts[id.index() + 1] as usize]
    }

    /// The words of each block.
    pub(super) fn iter(&self) -> impl Iterator<Item = &[Token]> {
        self.starts.windows(2).map(|pair| &self.tokens[pair[0] as usize..pair[1] as usize])
    }
}
