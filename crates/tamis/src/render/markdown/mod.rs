//! Writes an outline as Markdown: `CommonMark` with the tables, footnotes and formulas of GitHub.

mod escape;
mod inline;
mod lines;
mod table;

use self::escape::escape_line_starts;
use self::inline::inline_markdown;
use self::lines::Lines;
use super::Rendering;
use super::outline::{Frame, Inline, Listing, Step, inline_of, outline_of};
use crate::blocks::{BlockId, Structure};
use crate::page::Post;

/// The shortest fence of a listing.
const FENCE: usize = 3;

/// Writes the page.
pub(super) fn write(rendering: &Rendering<'_, '_>) -> String {
    let mut lines = Lines::default();
    for step in outline_of(rendering) {
        match step {
            Step::Open(frame) => lines.open(&frame),
            Step::Close(frame) => lines.close(&frame),
            Step::Block(id) => write_block(rendering, id, &mut lines),
            Step::Table(table) => {
                for &caption in &table.captions {
                    write_block(rendering, caption, &mut lines);
                }
                lines.add(&table::table_markdown(rendering, &table));
            }
            Step::Code(listing) => lines.add(&fenced(&listing)),
            Step::Post(index) => {
                if let Some(post) = rendering.posts.posts.get(index as usize) {
                    lines.add(&heading_of(post));
                }
            }
        }
    }
    for post in &rendering.posts.beyond {
        lines.add(&heading_of(post));
        post.text.lines().for_each(|line| lines.add_paragraph(&escape_paragraph(line)));
    }
    lines.finish()
}

fn write_block(rendering: &Rendering<'_, '_>, id: BlockId, lines: &mut Lines) {
    let structure = rendering.blocks.block(id).structure;
    if structure == Structure::Rule {
        return lines.add("---");
    }
    let text = inline_markdown(&inline_of(rendering, id));
    let text = text.trim_matches([' ', '\n']);
    if text.is_empty() {
        return;
    }
    match structure {
        Structure::Heading(level) => {
            let line = text.replace("  \n", " ").replace('\n', " ");
            lines.add(&format!("{} {line}", "#".repeat(usize::from(level))));
        }
        _ => lines.add_paragraph(&escape_line_starts(text)),
    }
}

/// A paragraph of plain text as Markdown that shows it as it is.
pub(super) fn escape_paragraph(text: &str) -> String {
    let mut content = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        content.extend((!content.is_empty()).then_some(Inline::Break));
        content.push(Inline::Text(line.trim()));
    }
    escape_line_starts(&inline_markdown(&content))
}

fn fenced(listing: &Listing) -> String {
    let longest = listing.text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(FENCE.max(longest + 1));
    format!("{fence}{}\n{}\n{fence}", listing.language.as_deref().unwrap_or_default(), listing.text)
}

/// Who wrote a post, and when.
fn heading_of(post: &Post) -> String {
    let author = post.author.as_deref().map(|author| format!("**{}**", escape::escape_all(author)));
    let date = post.published.as_deref().or(post.published_raw.as_deref()).map(escape::escape_all);
    let parts: Vec<String> = author.into_iter().chain(date).collect();
    if parts.is_empty() { "---".to_owned() } else { parts.join(" · ") }
}

/// Whether a frame is marked at the beginning of its first line.
fn marker_of(frame: &Frame, bullet: char, delimiter: char) -> Option<String> {
    match frame {
        Frame::Quote => Some("> ".to_owned()),
        Frame::Entry(Some(number)) => Some(format!("{number}{delimiter} ")),
        Frame::Entry(None) => Some(format!("{bullet} ")),
        Frame::Note(label) => Some(format!("[^{label}]: ")),
        Frame::Definition => Some(": ".to_owned()),
        Frame::List(_) | Frame::Term => None,
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use tamis_html::{Limits, parse};

    use crate::blocks::Blocks;
    use crate::render::Rendering;

    #[derive(Deserialize)]
    struct Cases {
        case: Vec<Case>,
    }

    #[derive(Deserialize)]
    struct Case {
        name: String,
        html: String,
        markdown: String,
        url: Option<String>,
    }

    /// What is wrong with the case, if anything.
    fn check(case: &Case) -> Option<String> {
        let tree = parse(&case.html, &Limits::default());
        let blocks = Blocks::of(&tree);
        let rendering = Rendering::of_all(&tree, &blocks, case.url.as_deref());
        let markdown = rendering.markdown();
        let (name, expected) = (&case.name, &case.markdown);
        (markdown != *expected).then(|| format!("{name}\n--- expected\n{expected}--- written\n{markdown}"))
    }

    #[test]
    fn cases() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/markdown");
        let (mut count, mut wrong) = (0, Vec::new());
        for entry in std::fs::read_dir(folder).expect("testdata is there") {
            let text = std::fs::read_to_string(entry.expect("it is there").path()).expect("it is text");
            let cases: Cases = toml::from_str(&text).expect("it is a table of cases");
            count += cases.case.len();
            wrong.extend(cases.case.iter().filter_map(check));
        }
        assert!(count > 0 && wrong.is_empty(), "{} of {count} are wrong: {}", wrong.len(), wrong.join("\n"));
    }
}
