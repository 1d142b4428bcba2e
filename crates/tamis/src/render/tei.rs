//! Writes a page as TEI P5: its metadata in the header, its text in the body, posts in a division of their own.
//!
//! Follows <https://tei-c.org/guidelines/p5/>: `fileDesc` with title, authors, publication and source,
//! `profileDesc` with language and keywords, `div type="content"` and `div type="discussion"`.

use std::fmt::Write;

use crate::page::{Block, BlockKind, Page, Post, Role};

/// The page as a TEI P5 document.
///
/// ```
/// let page = tamis::read(b"<title>Rain</title><article><h1>Rain</h1></article>", &tamis::Options::default())?;
/// assert!(tamis::render::tei(&page).contains("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">"));
/// # Ok::<(), tamis::Error>(())
/// ```
pub fn tei(page: &Page) -> String {
    let mut out = Writer { xml: String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") };
    out.xml.push_str("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n");
    write_header(&mut out, page);
    out.xml.push_str("<text><body>\n");
    write_content(&mut out, page);
    write_discussion(&mut out, page);
    out.xml.push_str("</body></text>\n</TEI>\n");
    out.xml
}

struct Writer {
    xml: String,
}

impl Writer {
    /// Writes an element that holds text alone.
    fn element(&mut self, name: &str, text: &str) {
        let _ = write!(self.xml, "<{name}>");
        self.text(text);
        let end = name.split(' ').next().unwrap_or(name);
        let _ = writeln!(self.xml, "</{end}>");
    }

    fn optional(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.element(name, text);
        }
    }

    /// Writes a date with its value in the form of XML Schema, which has no time of day without seconds.
    fn date(&mut self, name: &str, text: &str) {
        let has_seconds = text.get(SECONDS_AT..=SECONDS_AT) == Some(":");
        let when = if has_seconds { text } else { text.split('T').next().unwrap_or(text) };
        self.element(&format!("{name} when=\"{}\"", attribute(when)), text);
    }

    fn raw(&mut self, xml: &str) {
        self.xml.push_str(xml);
    }

    /// Writes text, its signs escaped, characters that XML cannot hold left out, line breaks as `lb`.
    fn text(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '&' => self.raw("&amp;"),
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                '"' => self.raw("&quot;"),
                '\n' => self.raw("<lb/>"),
                _ if is_xml(character) => self.xml.push(character),
                _ => {}
            }
        }
    }
}

/// Where the colon before the seconds stands in an RFC 3339 date-time.
const SECONDS_AT: usize = 16;

/// Whether XML 1.0 can hold the character.
fn is_xml(character: char) -> bool {
    matches!(character, '\t' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'..)
}

/// A value for an attribute: text without line breaks.
fn attribute(text: &str) -> String {
    let mut writer = Writer { xml: String::new() };
    writer.text(&text.replace('\n', " "));
    writer.xml
}

fn write_header(out: &mut Writer, page: &Page) {
    out.raw("<teiHeader>\n<fileDesc>\n<titleStmt>\n");
    out.element("title type=\"main\"", page.title.as_deref().unwrap_or_default());
    out.optional("title type=\"sub\"", page.standfirst.as_deref());
    for author in &page.authors {
        out.element("author", author);
    }
    out.raw("</titleStmt>\n<publicationStmt>\n");
    write_publication(out, page);
    out.raw("</publicationStmt>\n");
    if let Some(credit) = &page.credit {
        out.raw("<notesStmt>");
        out.element("note type=\"credit\"", &credit.raw);
        out.raw("</notesStmt>\n");
    }
    out.raw("<sourceDesc>\n");
    write_source(out, page);
    out.raw("</sourceDesc>\n</fileDesc>\n");
    write_profile(out, page);
    out.raw("</teiHeader>\n");
}

fn write_publication(out: &mut Writer, page: &Page) {
    out.element("publisher", page.site.as_deref().unwrap_or_default());
    if let Some(published) = &page.published {
        out.date("date type=\"published\"", published);
    }
    if let Some(updated) = &page.updated {
        out.date("date type=\"updated\"", updated);
    }
    if let Some(license) = &page.license {
        out.raw("<availability>");
        out.element("licence", license);
        out.raw("</availability>\n");
    }
}

fn write_source(out: &mut Writer, page: &Page) {
    out.raw("<bibl>");
    out.element("title", page.title.as_deref().unwrap_or_default());
    if let Some(url) = page.canonical_url.as_deref().or(page.url.as_deref()) {
        let _ = write!(out.xml, "<ref target=\"{}\"/>", attribute(&url.replace(' ', "%20")));
    }
    out.raw("</bibl>\n");
}

fn write_profile(out: &mut Writer, page: &Page) {
    out.raw("<profileDesc>\n");
    if let Some(description) = &page.description {
        out.raw("<abstract>");
        out.element("p", description);
        out.raw("</abstract>\n");
    }
    if let Some(language) = &page.language {
        let tag = attribute(language);
        let _ = writeln!(out.xml, "<langUsage><language ident=\"{tag}\">{tag}</language></langUsage>");
    }
    if !page.tags.is_empty() {
        out.raw("<textClass><keywords>\n");
        for tag in &page.tags {
            out.element("term", tag);
        }
        out.raw("</keywords></textClass>\n");
    }
    out.raw("</profileDesc>\n");
}

fn write_content(out: &mut Writer, page: &Page) {
    out.raw("<div type=\"content\">\n");
    let mut content = page.blocks.iter().filter(|block| is_content(block)).peekable();
    if content.peek().is_none() {
        out.raw("<p/>\n");
    }
    while let Some(block) = content.next() {
        if block.kind != BlockKind::ListItem {
            write_block(out, block);
            continue;
        }
        out.raw("<list>\n");
        out.element("item", &block.text);
        while let Some(item) = content.next_if(|next| next.kind == BlockKind::ListItem) {
            out.element("item", &item.text);
        }
        out.raw("</list>\n");
    }
    out.raw("</div>\n");
}

fn is_content(block: &Block) -> bool {
    matches!(block.role, Role::Main | Role::Pasted) && !block.text.is_empty()
}

fn write_block(out: &mut Writer, block: &Block) {
    match block.kind {
        // A `head` may only open a division; the headings of a page are anywhere in it.
        BlockKind::Heading | BlockKind::Headline => {
            let level = block.level.unwrap_or(1);
            out.element(&format!("ab type=\"heading\" subtype=\"h{level}\""), &block.text);
        }
        BlockKind::Quote => {
            out.raw("<quote>");
            out.element("p", &block.text);
            out.raw("</quote>\n");
        }
        BlockKind::Code => out.element("ab type=\"code\"", &block.text),
        BlockKind::Caption => out.element("ab type=\"caption\"", &block.text),
        BlockKind::TableCell => out.element("ab type=\"cell\"", &block.text),
        BlockKind::Dateline => out.element("ab type=\"dateline\"", &block.text),
        BlockKind::CreditLine => out.element("ab type=\"credit\"", &block.text),
        _ => out.element("p", &block.text),
    }
}

fn write_discussion(out: &mut Writer, page: &Page) {
    let posts = page.discussion.as_ref().map_or(&[][..], |discussion| &discussion.posts);
    if posts.is_empty() {
        return;
    }
    out.raw("<div type=\"discussion\">\n");
    for (number, post) in posts.iter().enumerate() {
        write_post(out, number, post, posts);
    }
    out.raw("</div>\n");
}

/// Posts are divisions with ids by number, since a page's own ids need not be names of XML.
fn write_post(out: &mut Writer, number: usize, post: &Post, posts: &[Post]) {
    let _ = write!(out.xml, "<div type=\"post\" xml:id=\"post{number}\"");
    let parent = posts.iter().position(|other| Some(&other.id) == post.parent.as_ref());
    if let Some(parent) = parent {
        let _ = write!(out.xml, " corresp=\"#post{parent}\"");
    }
    out.raw(">\n");
    if post.author.is_some() || post.published.is_some() {
        out.raw("<opener>");
        out.optional("name", post.author.as_deref());
        if let Some(published) = &post.published {
            out.date("date", published);
        }
        out.raw("</opener>\n");
    }
    out.element("p", &post.text);
    out.raw("</div>\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Discussion;

    fn check(page: &Page, expected: &str) {
        let xml = tei(page);
        assert!(xml.contains(expected), "{expected} is not in\n{xml}");
    }

    fn block(kind: BlockKind, text: &str) -> Block {
        Block { kind, role: Role::Main, text: text.to_owned(), ..Block::default() }
    }

    #[test]
    fn writes_header_and_text() {
        let page = Page {
            title: Some("Rain & <wind>".to_owned()),
            authors: vec!["Ada Diallo".to_owned()],
            published: Some("2024-05-15".to_owned()),
            blocks: vec![
                block(BlockKind::ListItem, "one"),
                block(BlockKind::ListItem, "two"),
                block(BlockKind::Paragraph, "It\nrained\u{0}."),
            ],
            ..Page::default()
        };
        check(&page, "<title type=\"main\">Rain &amp; &lt;wind&gt;</title>\n<author>Ada Diallo</author>");
        check(&page, "<date type=\"published\" when=\"2024-05-15\">2024-05-15</date>");
        check(&page, "<list>\n<item>one</item>\n<item>two</item>\n</list>\n<p>It<lb/>rained.</p>");
        assert!(!tei(&page).contains("discussion"));
    }

    #[test]
    fn gives_posts_a_division() {
        let post = |id: &str, parent: Option<&str>| Post {
            id: id.to_owned(),
            parent: parent.map(str::to_owned),
            text: "Yes.".to_owned(),
            ..Post::default()
        };
        let discussion =
            Discussion { posts: vec![post("a b", None), post("c", Some("a b"))], ..Discussion::default() };
        let page = Page { discussion: Some(discussion), ..Page::default() };
        check(&page, "<div type=\"discussion\">\n<div type=\"post\" xml:id=\"post0\">\n<p>Yes.</p>");
        check(&page, "<div type=\"post\" xml:id=\"post1\" corresp=\"#post0\">");
        check(&page, "<div type=\"content\">\n<p/>\n</div>");
    }
}
