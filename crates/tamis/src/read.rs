//! Reads a page end to end: the one place where the stages are called, in the order of the flow.

use tamis_html::{Limit, Name, Tree, parse};

use crate::assemble::{Reading, assemble, fill_from_data};
use crate::blocks::Blocks;
use crate::data::Data;
use crate::decode::decode;
use crate::discussion::{Context, Found};
use crate::error::Error;
use crate::flat::{Written, read_nothing, read_text, sniff};
use crate::language::fill_languages;
use crate::metadata::{Metadata, read_opening_post, read_report_lines};
use crate::options::{InputFormat, LanguageReading, Options, TextReading};
use crate::page::{Note, NoteCode, Page};
use crate::passage::read_content;
use crate::render::render_plain;
use crate::roles::{Likelihoods, Roles, Tables};

/// Reads a page.
///
/// Any bytes give a page: what was cut, guessed or contradictory stands in [`Page::notes`].
///
/// # Errors
///
/// When `bytes` is longer than [`tamis_html::Limits::bytes`] ([`Error::is_limit`]), or when an option has a value
/// that means nothing: an unknown charset ([`Error::is_option`]).
pub fn read(bytes: &[u8], options: &Options) -> Result<Page, Error> {
    read_with_tables(bytes, options, Tables::shipped())
}

/// Reads a page with the given tables of roles.
///
/// # Errors
///
/// As [`read`].
pub(crate) fn read_with_tables(bytes: &[u8], options: &Options, tables: &Tables) -> Result<Page, Error> {
    let limit = options.limits.bytes as usize;
    if bytes.len() > limit {
        return Err(Error::too_large(bytes.len(), limit));
    }
    let decoded = decode(bytes, options.charset.as_deref())?;
    match written_in(bytes, &decoded.text, options.input) {
        Written::Html => {}
        Written::Text => {
            let mut page = read_text(&decoded.text, options);
            if options.text_reading != TextReading::Never {
                read_content(&mut page, &decoded.text);
            }
            render_plain(&mut page, options);
            return Ok(with_notes(page, decoded.notes));
        }
        Written::Binary => return Ok(with_notes(read_nothing(options), decoded.notes)),
    }
    let tree = parse(&decoded.text, &options.limits);
    let data = Data::of(&tree);
    let blocks = Blocks::of(&tree);
    let likelihoods = Likelihoods::of(&tree, &blocks, tables, options);
    let metadata = Metadata::of(&data, &blocks, options.url.as_deref());
    let context = Context {
        language: language_of(&tree),
        anchor: metadata.anchor(),
        likelihoods: Some(&likelihoods),
        data: Some(&data),
        ..Context::default()
    };
    let found = Found::of(&tree, &blocks, &context);
    let found = likelihoods.settle(&blocks, found);
    let roles = Roles::decide(&blocks, likelihoods, &found, options);
    let reading = Reading { tree: &tree, blocks: &blocks, roles: &roles, found: &found, options };
    let mut page = assemble(&reading);
    fill_from_data(&mut page, &data);
    metadata.fill(&mut page);
    if options.language_reading == LanguageReading::Told {
        fill_languages(&mut page);
    }
    read_opening_post(&mut page);
    read_report_lines(&mut page, &decoded.text);
    if options.text_reading == TextReading::Always {
        read_content(&mut page, &decoded.text);
    }
    page.notes.extend(found.notes());
    page.notes.extend(decoded.notes);
    page.notes.extend(tree.notes().iter().copied().map(note_of_limit));
    Ok(page)
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

fn note_of_limit(note: tamis_html::Note) -> Note {
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
