//! Puts together the record from what the stages learned; decides nothing that a stage could have decided.

use tamis_html::Tree;

use crate::blocks::{BlockId, Blocks, Structure};
use crate::discussion::{Found, PostPart};
use crate::options::{BlockSelection, Options};
use crate::page::{Block, BlockKind, Page, PageKind, Role};
use crate::render::{PostMap, Rendering};
use crate::roles::Roles;

/// All that was learned of a page.
pub(crate) struct Reading<'a, 's> {
    pub(crate) tree: &'a Tree<'s>,
    pub(crate) blocks: &'a Blocks,
    pub(crate) roles: &'a Roles,
    pub(crate) found: &'a Found,
    pub(crate) options: &'a Options,
}

impl Reading<'_, '_> {
    /// The block's role: that of the post it stands in, if it stands in one.
    fn role(&self, id: BlockId) -> Role {
        match self.found.post_of_block(id) {
            Some((_, PostPart::Body)) => Role::Post,
            Some((_, PostPart::Furniture)) => Role::Boilerplate,
            None => self.roles.role(id),
        }
    }
}

/// Puts together the record.
pub(crate) fn assemble(reading: &Reading<'_, '_>) -> Page {
    let (markdown, html) = render_forms(reading);
    Page {
        markdown,
        html,
        url: reading.options.url.clone(),
        kind: reading.found.page_kind().unwrap_or(reading.roles.kind),
        kind_confidence: reading.roles.kind_confidence,
        text: join_text(reading),
        blocks: list_blocks(reading),
        discussion: reading.found.discussion.clone(),
        confidence: reading.roles.confidence,
        ..Page::default()
    }
}

/// The page in the forms that were asked for: Markdown and HTML.
fn render_forms(reading: &Reading<'_, '_>) -> (Option<String>, Option<String>) {
    let options = reading.options;
    if !options.markdown && !options.html {
        return (None, None);
    }
    let posts = PostMap::default();
    let rendering = Rendering::new(reading.tree, reading.blocks, reading.roles, posts, options);
    (options.markdown.then(|| rendering.markdown()), options.html.then(|| rendering.html()))
}

/// What parts two blocks in plain text.
const BLOCK_SEPARATOR: &str = "\n\n";

fn join_text(reading: &Reading<'_, '_>) -> String {
    let mut text = String::new();
    for (id, _) in reading.blocks.iter() {
        let words = reading.blocks.text(id);
        if !is_shown(reading, id) || words.is_empty() {
            continue;
        }
        if !text.is_empty() {
            text.push_str(BLOCK_SEPARATOR);
        }
        text.push_str(words);
    }
    text
}

/// Whether a block is content: of a thread its posts, of any other page what the page says itself.
fn is_shown(reading: &Reading<'_, '_>, id: BlockId) -> bool {
    let is_thread = reading.found.page_kind() == Some(PageKind::Thread);
    reading.role(id) == if is_thread { Role::Post } else { Role::Main }
}

fn list_blocks(reading: &Reading<'_, '_>) -> Vec<Block> {
    let wants_all = reading.options.block_selection != BlockSelection::Content;
    reading
        .blocks
        .iter()
        .filter(|(id, _)| wants_all || reading.role(*id) != Role::Boilerplate)
        .map(|(id, _)| record_of(reading, id))
        .collect()
}

fn record_of(reading: &Reading<'_, '_>, id: BlockId) -> Block {
    let block = reading.blocks.block(id);
    let (kind, level) = kind_of(block.structure);
    Block {
        kind,
        level,
        role: reading.role(id),
        text: reading.blocks.text(id).to_owned(),
        span: block.span,
        confidence: reading.roles.confidence_of(id),
        reasons: reading.roles.reasons(id).to_vec(),
        ..Block::default()
    }
}

fn kind_of(structure: Structure) -> (BlockKind, Option<u8>) {
    match structure {
        Structure::Heading(level) => (BlockKind::Heading, Some(level)),
        Structure::Paragraph => (BlockKind::Paragraph, None),
        Structure::ListItem => (BlockKind::ListItem, None),
        Structure::Quote => (BlockKind::Quote, None),
        Structure::Code => (BlockKind::Code, None),
        Structure::TableCell => (BlockKind::TableCell, None),
        Structure::Caption => (BlockKind::Caption, None),
        Structure::Term => (BlockKind::Term, None),
        Structure::Rule => (BlockKind::Rule, None),
    }
}
