//! *What it finds:* a text of which the page shows the beginning alone.
//! *Why:* the text that is there is not the whole text, and whoever counts or quotes it should know.
//! *Example:* a last paragraph, and behind it "To continue reading, subscribe"; or a last paragraph that ends with
//! "…" and a link "Read more".
//! *When it is wrong:* a box for subscribers that stands under every article, the whole ones too.

use super::fold::fold_words;
use crate::blocks::{BlockId, Blocks};
use crate::lexicon::{cut_marks, has};
use crate::page::{Note, NoteCode, PageKind, Role};
use crate::roles::Roles;

/// Blocks behind the last one of the content in which the page may say that it is cut.
const BLOCKS_BEHIND: usize = 4;

/// Words of the longest block that says so.
const LONGEST_MARK_WORDS: u32 = 24;

/// Words of the shortest last block that ends with an ellipsis because it is cut.
const SHORTEST_CUT_WORDS: u32 = 12;

/// The note that a text is cut; lists of other pages have links to the rest of each.
pub(crate) fn find_cut(blocks: &Blocks, roles: &Roles<'_>) -> Option<Note> {
    if matches!(roles.kind, PageKind::Thread | PageKind::Collection | PageKind::Listing) {
        return None;
    }
    let last = (0..blocks.len()).rev().map(BlockId::new).find(|id| roles.role(*id) == Role::Main)?;
    let end = (last.index() + BLOCKS_BEHIND).min(blocks.len() - 1);
    let mut behind = (last.index()..=end).map(BlockId::new);
    let is_open = ends_open(blocks, last);
    let mark = behind.find(|id| is_cut_mark(blocks, *id) || is_open && is_link_to_rest(blocks, *id))?;
    Some(Note::with_detail(NoteCode::Truncated, blocks.text(mark)))
}

/// Whether a block says that what is behind it is for others.
fn is_cut_mark(blocks: &Blocks, id: BlockId) -> bool {
    let is_short = blocks.block(id).measures.words <= LONGEST_MARK_WORDS;
    let says = |folded: &str| cut_marks::CUT_MARKS.iter().any(|mark| folded.starts_with(mark));
    is_short && says(&fold_words(blocks.text(id)))
}

fn is_link_to_rest(blocks: &Blocks, id: BlockId) -> bool {
    let is_short = blocks.block(id).measures.words <= LONGEST_MARK_WORDS;
    is_short && has(cut_marks::LINKS_TO_REST, &fold_words(blocks.text(id)))
}

/// Whether a paragraph ends with an ellipsis.
fn ends_open(blocks: &Blocks, id: BlockId) -> bool {
    let text = blocks.text(id).trim_end_matches(']');
    blocks.block(id).measures.words >= SHORTEST_CUT_WORDS && (text.ends_with('…') || text.ends_with("..."))
}
