//! Reads a page end to end: the one place where the stages are called, in the order of the flow.

use tamis_html::{Limit, Name, Tree, parse};

use crate::assemble::{Reading, assemble};
use crate::blocks::Blocks;
use crate::data::{ContentFromData, Data, content_beyond};
use crate::decode::decode;
use crate::discussion::{Context, Found};
use crate::error::Error;
use crate::flat::{Written, read_nothing, read_text, sniff};
use crate::metadata::{Metadata, read_opening_post, read_report_lines};
use crate::options::{InputFormat, Options};
use crate::page::{Evidence, Note, NoteCode, Page};
use crate::roles::Roles;

/// Reads a page.
///
/// Any bytes give a page: what was cut, guessed or contradictory stands in [`Page::notes`].
///
/// # Errors
///
/// When `bytes` is longer than [`tamis_html::Limits::bytes`] ([`Error::is_limit`]), or when an option has a value
/// that means nothing: an unknown charset, a relative URL ([`Error::is_option`]).
pub fn read(bytes: &[u8], options: &Options) -> Result<Page, Error> {
    let limit = options.limits.bytes as usize;
    if bytes.len() > limit {
        return Err(Error::too_large(bytes.len(), limit));
    }
    let decoded = decode(bytes, options.charset.as_deref())?;
    match written_in(bytes, &decoded.text, options.input) {
        Written::Html => {}
        Written::Text => return Ok(with_notes(read_text(&decoded.text, options), decoded.notes)),
        Written::Binary => return Ok(with_notes(read_nothing(options), decoded.notes)),
    }
    let tree = parse(&decoded.text, &options.limits);
    let data = Data::of(&tree);
    let blocks = Blocks::of(&tree);
    let roles = Roles::of(&tree, &blocks, options);
    let metadata = Metadata::of(&data, &blocks, options.url.as_deref());
    let found = Found::of(&tree, &blocks, &Context { language: language_of(&tree), ..Context::default() });
    let reading = Reading { tree: &tree, blocks: &blocks, roles: &roles, found: &found, options };
    let mut page = assemble(&reading);
    if let Some(content) = content_beyond(&data, &page.text) {
        put_content(&mut page, content);
    }
    metadata.fill(&mut page);
    read_opening_post(&mut page);
    read_report_lines(&mut page, &decoded.text);
    page.notes.extend(decoded.notes);
    page.notes.extend(tree.notes().iter().map(note_of_limit));
    Ok(page)
}

/// Puts a text of the page's data in the place of the little that its elements hold.
fn put_content(page: &mut Page, content: ContentFromData) {
    let evidence = Evidence { source: content.source, span: Some(content.span) };
    page.evidence.insert("text".to_owned(), evidence);
    page.text = content.text;
    page.notes.push(Note::new(NoteCode::ContentFromData));
}

fn written_in(bytes: &[u8], text: &str, input: InputFormat) -> Written {
    match input {
        InputFormat::Html => Written::Html,
        InputFormat::Text => Written::Text,
        InputFormat::Detect => sniff(bytes, text),
    }
}

fn with_notes(mut page: Page, notes: Vec<Note>) -> Page {
    page.notes.extend(notes);
    page
}

/// The language that the document's element declares.
fn language_of<'a>(tree: &'a Tree<'_>) -> Option<&'a str> {
    let html = tree.children(tree.root()).find(|node| tree.is(*node, Name::HTML))?;
    tree.attr(html, "lang").filter(|language| !language.is_empty())
}

fn note_of_limit(note: &tamis_html::Note) -> Note {
    let limit = match note.limit {
        Limit::Bytes => "bytes",
        Limit::Depth => "depth",
        Limit::Nodes => "nodes",
        Limit::Attributes => "attributes",
        Limit::Formatting => "formatting elements",
        Limit::Names => "element names",
    };
    Note::with_detail(NoteCode::LimitReached, format!("{limit}, from byte {}", note.at))
}
