//! Gives `xtask` what fitting the tables needs: blocks with their tokens, and rows of features.
//!
//! Features are computed here and nowhere else; the tables that training makes are read by the same code.

pub use crate::discussion::{Adapters, CandidateRows, describe_candidates, read_discussion_with};
pub use crate::metadata::training::{content_of_data, metadata_candidates, metadata_feature_names};

use tamis_html::{Limits, Tree, parse};

use crate::blocks::{BlockId, Blocks};
use crate::decode::decode;
use crate::discussion::{Context, Found};
use crate::error::Error;
use crate::forest::Matrix;
use crate::options::Options;
use crate::page::Page;
use crate::roles::features::{
    LINE_WORDS, Lookup, PageContext, PageSigns, block_feature_names, block_matrix, kind_feature_names,
    kind_matrix, second_feature_names, second_matrix,
};
use crate::roles::kind_tokens::{KindScores, KindTokens, page_tokens};
use crate::roles::tokens::{Token, TokenPlace, TokenTable, for_each_class_token};

/// A block as training sees it.
#[derive(Debug, Clone)]
pub struct TrainingBlock {
    /// Its text.
    pub text: String,
    /// Its words.
    pub words: u32,
    /// Tokens of the classes and ids of all elements around it, each once.
    pub class_tokens: Vec<u32>,
    /// Tokens of its words, each once.
    pub text_tokens: Vec<u32>,
}

/// A table of token weights that is still being made.
#[derive(Debug, Clone, Default)]
pub struct TokenWeights(TokenTable);

impl TokenWeights {
    /// A table of `(token, weight)`; a weight is a log-odds in sixteenths.
    pub fn new(weights: Vec<(u32, i8)>) -> Self {
        Self(TokenTable::from_weights(weights))
    }

    /// Reads what [`TokenWeights::to_bytes`] wrote; `None` for anything else.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        TokenTable::from_bytes(bytes).map(Self)
    }

    /// The bytes of the table that ships.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.0.to_bytes()
    }
}

/// The bytes of the tables of roles.
#[derive(Debug, Clone, Default)]
pub struct RoleTableBytes {
    /// Weights of tokens.
    pub tokens: Vec<u8>,
    /// The first table of blocks.
    pub first: Vec<u8>,
    /// The second table of blocks.
    pub second: Vec<u8>,
    /// The table of kinds of pages.
    pub kind: Vec<u8>,
    /// Weights of tokens for kinds of pages.
    pub kind_tokens: Vec<u8>,
    /// The map of confidence; a single 0 leaves the expected F1 as it is.
    pub confidence: Vec<u8>,
}

/// The tables of roles of one fold, as the scripts in `train/` wrote them.
#[derive(Debug)]
pub struct RoleTables(crate::roles::Tables);

impl RoleTables {
    /// Reads the tables; `None` where they do not fit the features.
    pub fn from_bytes(bytes: &RoleTableBytes) -> Option<Self> {
        crate::roles::Tables::from_bytes(&crate::roles::TableBytes {
            tokens: &bytes.tokens,
            first: &bytes.first,
            second: &bytes.second,
            kind: &bytes.kind,
            kind_tokens: &bytes.kind_tokens,
            confidence: &bytes.confidence,
        })
        .map(Self)
    }

    /// Reads a page with these tables.
    ///
    /// # Errors
    ///
    /// As [`crate::read`].
    pub fn read(&self, bytes: &[u8], options: &Options) -> Result<Page, Error> {
        crate::read::read_with_tables(bytes, options, &self.0)
    }
}

/// A page, decoded, parsed and segmented once for all that training asks of it.
///
/// # Panics
///
/// Never: without a declared charset, any bytes can be decoded.
pub fn with_blocks<T>(bytes: &[u8], use_blocks: impl FnOnce(&TrainingPage<'_, '_>) -> T) -> T {
    let decoded = decode(bytes, None).expect("invariant: no charset was declared");
    let tree = parse(&decoded.text, &Limits::default());
    let blocks = Blocks::of(&tree);
    use_blocks(&TrainingPage { tree: &tree, blocks: &blocks })
}

/// A segmented page.
#[derive(Debug)]
pub struct TrainingPage<'a, 's> {
    tree: &'a Tree<'s>,
    blocks: &'a Blocks,
}

impl TrainingPage<'_, '_> {
    /// The blocks in reading order.
    pub fn blocks(&self) -> Vec<TrainingBlock> {
        self.blocks.iter().map(|(id, _)| self.block(id)).collect()
    }

    fn block(&self, id: BlockId) -> TrainingBlock {
        let block = self.blocks.block(id);
        TrainingBlock {
            text: self.blocks.text(id).to_owned(),
            words: block.measures.words,
            class_tokens: unique(self.class_tokens(id)),
            text_tokens: unique(text_tokens(self.blocks.text(id))),
        }
    }

    fn class_tokens(&self, id: BlockId) -> Vec<Token> {
        let mut tokens = Vec::new();
        for container in self.blocks.enclosing(self.blocks.block(id).container) {
            for attribute in self.tree.attrs(self.blocks.container(container).node) {
                if crate::roles::features::is_class_attribute(attribute.name) {
                    for_each_class_token(attribute.value, |token| tokens.push(token));
                }
            }
        }
        tokens
    }

    /// The features of all blocks, row by row, in the order of [`feature_names`].
    pub fn rows(&self, tokens: &TokenWeights) -> Vec<f32> {
        self.with_context(tokens, |context| row_by_row(&block_matrix(self.blocks, context)))
    }

    fn with_context<T>(&self, tokens: &TokenWeights, describe: impl FnOnce(&PageContext) -> T) -> T {
        let lookup = Lookup { tokens: &tokens.0 };
        describe(&PageContext::new(self.tree, self.blocks, &lookup))
    }

    fn kind_scores(&self, kind_tokens: &[u8]) -> Option<KindScores> {
        Some(KindTokens::from_bytes(kind_tokens)?.score(&page_tokens(self.tree, self.blocks)))
    }

    /// The second table's features, row by row, from the first table's probabilities and the bytes of a table of
    /// kind tokens; `None` where the bytes are no such table.
    pub fn second_rows(
        &self,
        tokens: &TokenWeights,
        kind_tokens: &[u8],
        probabilities: &[f32],
    ) -> Option<Vec<f32>> {
        let scores = self.kind_scores(kind_tokens)?;
        let describe = |context: &PageContext| second_matrix(self.blocks, context, probabilities, &scores);
        Some(row_by_row(&self.with_context(tokens, describe)))
    }

    /// The tokens of the page that say something of its kind.
    pub fn kind_tokens(&self) -> Vec<u32> {
        page_tokens(self.tree, self.blocks).into_iter().map(Token::number).collect()
    }

    /// The features of the page's kind, from the probabilities of its blocks and the bytes of a table of tokens;
    /// `None` where the bytes are no such table.
    pub fn kind_row(
        &self,
        tokens: &TokenWeights,
        kind_tokens: &[u8],
        probabilities: &[f32],
    ) -> Option<Vec<f32>> {
        let scores = self.kind_scores(kind_tokens)?;
        let signs = self.with_context(tokens, |context| PageSigns::of(self.blocks, context, scores));
        let found = Found::of(self.tree, self.blocks, &Context::default());
        Some(kind_matrix(self.blocks, &signs, probabilities, &found).row(0))
    }
}

fn row_by_row(matrix: &Matrix) -> Vec<f32> {
    (0..matrix.rows()).flat_map(|row| matrix.row(row)).collect()
}

fn text_tokens(text: &str) -> Vec<Token> {
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let mut tokens: Vec<Token> = words.iter().map(|word| Token::new(TokenPlace::Word, word)).collect();
    if words.len() <= LINE_WORDS {
        tokens.push(Token::new(TokenPlace::Line, text));
    }
    tokens
}

fn unique(tokens: Vec<Token>) -> Vec<u32> {
    let mut numbers: Vec<u32> = tokens.into_iter().map(Token::number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// The names of the features of a block.
pub fn feature_names() -> Vec<String> {
    block_feature_names()
}

/// The names of the second table's features.
pub fn second_names() -> Vec<String> {
    second_feature_names()
}

/// The lines of a plain text, each with its byte range and its features in the order of [`flat_feature_names`].
pub fn flat_lines(text: &str) -> Vec<(std::ops::Range<usize>, Vec<f32>)> {
    let (lines, matrix) = crate::flat::line_features(text);
    lines.iter().enumerate().map(|(row, line)| (line.range(), matrix.row(row))).collect()
}

/// Names of the features of a line of plain text.
pub fn flat_feature_names() -> &'static [&'static str] {
    crate::flat::NAMES
}

/// The names of the features of a page's kind.
pub fn kind_names() -> Vec<String> {
    kind_feature_names()
}
