//! Turns what was read into Markdown and into HTML that is safe to show.
//!
//! Both are written from one outline: the shown blocks in reading order, with the quotations, lists and entries
//! around them. Nothing of the source goes into the output but its text and the addresses that pass `links`.
//! What is shown was decided before; plain text needs no more than the blocks and is joined in `assemble`.

mod html;
mod json_ld;
mod links;
mod markdown;
mod outline;
mod plain;
mod selection;
mod tei;

use std::ops::Range;

use tamis_html::Tree;

pub use self::json_ld::json_ld;
pub use self::tei::tei;

use self::links::Links;
use self::outline::Notes;
pub(crate) use self::plain::render_plain;
use self::selection::Selection;
use crate::blocks::{BlockId, Blocks};
use crate::options::Options;
use crate::page::Post;

/// What there is to render.
pub(crate) struct Rendering<'a, 's> {
    tree: &'a Tree<'s>,
    blocks: &'a Blocks,
    selection: Selection,
    links: Links,
    notes: Notes,
    posts: PostMap<'a>,
}

/// The readers' posts, and which of them a block belongs to.
#[derive(Debug, Default)]
pub(crate) struct PostMap<'a> {
    pub(crate) posts: &'a [Post],
    /// By block id: the index of the post whose words it holds. May be shorter than the list of blocks.
    pub(crate) of_block: Vec<Option<u32>>,
    /// Posts that stand in no block and are to be shown: those that only the page's data hold.
    pub(crate) beyond: Vec<&'a Post>,
    /// By post: from the first to the last block that holds its words.
    ranges: Vec<Range<u32>>,
}

impl<'a> PostMap<'a> {
    /// The posts, by the blocks that hold their words.
    pub(crate) fn new(posts: &'a [Post], of_block: Vec<Option<u32>>, beyond: Vec<&'a Post>) -> Self {
        let mut ranges: Vec<Range<u32>> = vec![Range { start: u32::MAX, end: 0 }; posts.len()];
        for (block, post) in of_block.iter().enumerate() {
            if let Some(range) = post.and_then(|post| ranges.get_mut(post as usize)) {
                *range = range.start.min(block as u32)..block as u32 + 1;
            }
        }
        Self { posts, of_block, beyond, ranges }
    }

    /// The blocks from the first to the last of a post.
    fn range_of(&self, post: u32) -> Option<Range<u32>> {
        self.ranges.get(post as usize).cloned()
    }

    fn index_of(&self, id: BlockId) -> Option<u32> {
        self.of_block.get(id.index()).copied().flatten()
    }
}

impl<'a, 's> Rendering<'a, 's> {
    /// Prepares what both forms need: the base of links, the footnotes, and which blocks without words belong to
    /// those that are shown.
    pub(crate) fn new(
        tree: &'a Tree<'s>,
        blocks: &'a Blocks,
        shows: impl Fn(BlockId) -> bool,
        posts: PostMap<'a>,
        options: &Options,
    ) -> Self {
        let selection = Selection::of(blocks, shows);
        let links = Links::of(tree, options.url.as_deref());
        let notes = Notes::of(tree, blocks, &selection);
        Self { tree, blocks, selection, links, notes, posts }
    }

    /// A rendering of all blocks.
    #[cfg(test)]
    fn of_all(tree: &'a Tree<'s>, blocks: &'a Blocks, url: Option<&str>) -> Self {
        let selection = Selection::of_all(blocks);
        let notes = Notes::of(tree, blocks, &selection);
        Self { tree, blocks, selection, links: Links::of(tree, url), notes, posts: PostMap::default() }
    }

    /// The page as Markdown: `CommonMark` with the tables, footnotes and formulas of GitHub.
    pub(crate) fn markdown(&self) -> String {
        markdown::write(self)
    }

    /// The page as HTML of few elements, without scripts, styles or handlers.
    pub(crate) fn html(&self) -> String {
        html::write(self)
    }
}
