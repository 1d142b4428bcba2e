//! Puts together the record from what the stages learned; decides nothing that a stage could have decided.

mod from_data;

use std::collections::BTreeMap;

use tamis_html::Tree;

pub(crate) use self::from_data::{fill_from_data, fill_from_description};
use crate::blocks::{self, BlockId, Blocks, Structure};
use crate::discussion::{Found, PostPart};
use crate::options::{BlockSelection, Options, Voices};
use crate::page::{Block, BlockKind, Evidence, Note, NoteCode, Page, PageKind, Post, Role};
use crate::render::{PostMap, Rendering};
use crate::roles::Roles;

/// All that was learned of a page.
pub(crate) struct Reading<'a, 's> {
    pub(crate) tree: &'a Tree<'s>,
    pub(crate) blocks: &'a Blocks,
    pub(crate) roles: &'a Roles<'a>,
    pub(crate) found: &'a Found,
    pub(crate) options: &'a Options,
}

/// Puts together the record.
pub(crate) fn assemble(reading: &Reading<'_, '_>) -> Page {
    let (markdown, html) = render_forms(reading);
    Page {
        markdown,
        html,
        url: reading.options.url.clone(),
        kind: reading.roles.kind,
        kind_confidence: reading.roles.kind_confidence,
        text: join_text(reading),
        blocks: list_blocks(reading),
        discussion: reading.found.discussion.clone(),
        confidence: reading.roles.confidence,
        notes: notes_of(reading),
        evidence: evidence_of_posts(reading),
        ..Page::default()
    }
}

/// Where the posts come from that stand only in the page's data, and the text where it is nothing else.
fn evidence_of_posts(reading: &Reading<'_, '_>) -> BTreeMap<String, Evidence> {
    let fields = if is_from_data(reading) { &["discussion", "text"][..] } else { &["discussion"] };
    let evidence = |field: &&str| Some(((*field).to_owned(), reading.found.added?));
    fields.iter().filter_map(evidence).collect()
}

/// Whether the content is a thread of which no element shows a post.
fn is_from_data(reading: &Reading<'_, '_>) -> bool {
    let posts = reading.found.discussion.as_ref().map_or(&[][..], |discussion| &discussion.posts);
    !posts.is_empty() && shows_posts(reading) && posts.iter().all(Post::stands_only_in_data)
}

fn notes_of(reading: &Reading<'_, '_>) -> Vec<Note> {
    let from_data = is_from_data(reading).then(|| Note::new(NoteCode::ContentFromData));
    note_of_hidden_text(reading).into_iter().chain(from_data).collect()
}

/// Says where text that the page hides is part of the content.
fn note_of_hidden_text(reading: &Reading<'_, '_>) -> Option<Note> {
    let is_shown_hidden =
        |(id, block): &(BlockId, &blocks::Block)| is_shown(reading, *id) && reading.blocks.is_hidden(block);
    let words: u32 =
        reading.blocks.iter().filter(is_shown_hidden).map(|(_, block)| block.measures.words).sum();
    (words > 0).then(|| Note::with_detail(NoteCode::HiddenText, format!("{words} words")))
}

/// The page in the forms that were asked for: Markdown and HTML.
fn render_forms(reading: &Reading<'_, '_>) -> (Option<String>, Option<String>) {
    let options = reading.options;
    if !options.markdown && !options.html {
        return (None, None);
    }
    let shows = |id| is_shown(reading, id);
    let rendering = Rendering::new(reading.tree, reading.blocks, shows, posts_of(reading), options);
    (options.markdown.then(|| rendering.markdown()), options.html.then(|| rendering.html()))
}

/// The posts, by the blocks that hold their words.
fn posts_of<'a>(reading: &Reading<'a, '_>) -> PostMap<'a> {
    let post_of = |id| match reading.found.post_of_block(id) {
        Some((index, PostPart::Body)) => Some(index),
        _ => None,
    };
    match &reading.found.discussion {
        Some(discussion) => {
            let of_block = reading.blocks.iter().map(|(id, _)| post_of(id)).collect();
            PostMap::new(&discussion.posts, of_block, posts_beyond(reading))
        }
        None => PostMap::default(),
    }
}

/// The posts to be shown that stand only in the page's data.
fn posts_beyond<'a>(reading: &Reading<'a, '_>) -> Vec<&'a Post> {
    let posts = reading.found.discussion.as_ref().map_or(&[][..], |discussion| &discussion.posts);
    if shows_posts(reading) {
        posts.iter().filter(|post| post.stands_only_in_data()).collect()
    } else {
        Vec::new()
    }
}

/// What parts two blocks in plain text.
const BLOCK_SEPARATOR: &str = "\n\n";

/// The content as plain text. Of a thread each post is headed by its author and date.
fn join_text(reading: &Reading<'_, '_>) -> String {
    let mut text = String::new();
    let mut push = |part: &str| {
        if !text.is_empty() && !part.is_empty() {
            text.push_str(BLOCK_SEPARATOR);
        }
        text.push_str(part);
    };
    let posts = reading.found.discussion.as_ref().map_or(&[][..], |discussion| &discussion.posts);
    let mut last_post = None;
    for (id, _) in reading.blocks.iter().filter(|(id, _)| is_shown(reading, *id)) {
        let post = reading.found.post_of_block(id).map(|(post, _)| post);
        if post != last_post
            && let Some(post) = post.and_then(|post| posts.get(post as usize))
        {
            push(&heading_of_post(post));
        }
        last_post = post;
        push(reading.blocks.text(id));
    }
    for post in posts_beyond(reading) {
        push(&heading_of_post(post));
        post.text.lines().for_each(&mut push);
    }
    text
}

fn heading_of_post(post: &Post) -> String {
    let date = post.published.as_deref().or(post.published_raw.as_deref());
    [post.author.as_deref(), date].into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// Whether a block goes into the text: by the voices asked for.
fn is_shown(reading: &Reading<'_, '_>, id: BlockId) -> bool {
    match reading.roles.role(id) {
        // A thread that stands in data alone has nothing beside it but what asks for scripts.
        Role::Main => reading.options.voices != Voices::DiscussionOnly && !is_from_data(reading),
        Role::Post => shows_posts(reading),
        Role::Pasted | Role::Boilerplate => false,
    }
}

/// Whether posts go into the text: unasked only where they are the content.
fn shows_posts(reading: &Reading<'_, '_>) -> bool {
    match reading.options.voices {
        Voices::All => reading.roles.kind == PageKind::Thread,
        Voices::NoDiscussion => false,
        Voices::DiscussionOnly => true,
    }
}

fn list_blocks(reading: &Reading<'_, '_>) -> Vec<Block> {
    let wants_all = reading.options.block_selection != BlockSelection::Content;
    reading
        .blocks
        .iter()
        .filter(|(id, _)| wants_all || reading.roles.role(*id) != Role::Boilerplate)
        .map(|(id, _)| record_of(reading, id))
        .collect()
}

fn record_of(reading: &Reading<'_, '_>, id: BlockId) -> Block {
    let block = reading.blocks.block(id);
    let (kind, level) = kind_of(block.structure);
    Block {
        kind,
        level,
        role: reading.roles.role(id),
        text: reading.blocks.text(id).to_owned(),
        span: block.span,
        post: reading.found.id_of_post(id).map(str::to_owned),
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
