//! Writes an outline as HTML that is safe to show.
//!
//! It is safe by construction: the writer knows some thirty elements and eight attributes, and of the source it
//! takes text, which is escaped, and addresses, which [`super::links`] lets through. The allow-list is this file.

use std::fmt::Write;

use super::Rendering;
use super::links::Address;
use super::outline::{
    Cell, Display, Frame, Image, Inline, Listing, Mark, Numbering, Step, Table, inline_of, outline_of,
    outline_within,
};
use crate::blocks::{BlockId, Structure};
use crate::page::Post;

/// Writes the page.
pub(super) fn write(rendering: &Rendering<'_, '_>) -> String {
    let mut out = String::new();
    append_steps(rendering, &outline_of(rendering), &mut out);
    for post in &rendering.posts.beyond {
        append_post_heading(post, &mut out);
        for line in post.text.lines() {
            out.push_str("<p>");
            append_text(line, &mut out);
            out.push_str("</p>\n");
        }
    }
    out
}

/// Writes a table on its own.
pub(super) fn table_html(rendering: &Rendering<'_, '_>, table: &Table) -> String {
    let mut out = String::new();
    append_table(rendering, table, Captions::Elsewhere, &mut out);
    out.trim_end().to_owned()
}

/// Where the captions of a table are written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Captions {
    Inside,
    Elsewhere,
}

fn append_steps(rendering: &Rendering<'_, '_>, steps: &[Step], out: &mut String) {
    for step in steps {
        match step {
            Step::Open(frame) => append_opening(frame, out),
            Step::Close(frame) => append_closing(frame, out),
            Step::Block(id) => append_block(rendering, *id, out),
            Step::Table(table) => append_table(rendering, table, Captions::Inside, out),
            Step::Code(listing) => append_listing(listing, out),
            Step::Post(index) => {
                if let Some(post) = rendering.posts.posts.get(*index as usize) {
                    append_post_heading(post, out);
                }
            }
        }
    }
}

fn append_opening(frame: &Frame, out: &mut String) {
    let _ = match frame {
        Frame::Quote => out.write_str("<blockquote>\n"),
        Frame::List(Numbering::None) => out.write_str("<ul>\n"),
        Frame::List(Numbering::From(1)) => out.write_str("<ol>\n"),
        Frame::List(Numbering::From(number)) => writeln!(out, "<ol start=\"{number}\">"),
        Frame::Entry(Some(number)) => writeln!(out, "<li value=\"{number}\">"),
        Frame::Entry(None) | Frame::Note(_) => out.write_str("<li>\n"),
        Frame::Term => out.write_str("<dl>\n<dt>\n"),
        Frame::Definition => out.write_str("<dl>\n<dd>\n"),
    };
}

fn append_closing(frame: &Frame, out: &mut String) {
    out.push_str(match frame {
        Frame::Quote => "</blockquote>\n",
        Frame::List(Numbering::None) => "</ul>\n",
        Frame::List(Numbering::From(_)) => "</ol>\n",
        Frame::Entry(_) | Frame::Note(_) => "</li>\n",
        Frame::Term => "</dt>\n</dl>\n",
        Frame::Definition => "</dd>\n</dl>\n",
    });
}

fn append_block(rendering: &Rendering<'_, '_>, id: BlockId, out: &mut String) {
    let element = match rendering.blocks.block(id).structure {
        Structure::Rule => return out.push_str("<hr>\n"),
        Structure::Heading(1) => "h1",
        Structure::Heading(2) => "h2",
        Structure::Heading(3) => "h3",
        Structure::Heading(4) => "h4",
        Structure::Heading(5) => "h5",
        Structure::Heading(_) => "h6",
        _ => "p",
    };
    let content = inline_of(rendering, id);
    if !content.is_empty() {
        let _ = write!(out, "<{element}>");
        append_inline(&content, out);
        let _ = writeln!(out, "</{element}>");
    }
}

fn append_listing(listing: &Listing, out: &mut String) {
    out.push_str("<pre><code");
    if let Some(language) = &listing.language {
        append_attribute("class", &format!("language-{language}"), out);
    }
    out.push('>');
    append_text(&listing.text, out);
    out.push_str("\n</code></pre>\n");
}

fn append_table(rendering: &Rendering<'_, '_>, table: &Table, captions: Captions, out: &mut String) {
    out.push_str("<table>\n");
    if captions == Captions::Inside && !table.captions.is_empty() {
        out.push_str("<caption>");
        for (index, caption) in table.captions.iter().enumerate() {
            out.push_str(if index > 0 { "<br>" } else { "" });
            append_inline(&inline_of(rendering, *caption), out);
        }
        out.push_str("</caption>\n");
    }
    for row in &table.rows {
        out.push_str("<tr>\n");
        for cell in row {
            append_cell(rendering, cell, out);
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</table>\n");
}

fn append_cell(rendering: &Rendering<'_, '_>, cell: &Cell, out: &mut String) {
    let element = if cell.is_header { "th" } else { "td" };
    let _ = write!(out, "<{element}");
    for (name, span) in [("colspan", cell.columns), ("rowspan", cell.rows)] {
        if span > 1 {
            append_attribute(name, &span.to_string(), out);
        }
    }
    out.push('>');
    let range = rendering.blocks.container(cell.container).blocks.clone();
    match outline_within(rendering, range, Some(cell.container)).as_slice() {
        [Step::Block(id)] => append_inline(&inline_of(rendering, *id), out),
        steps => append_steps(rendering, steps, out),
    }
    let _ = writeln!(out, "</{element}>");
}

fn append_post_heading(post: &Post, out: &mut String) {
    out.push_str("<p>");
    if let Some(author) = &post.author {
        out.push_str("<strong>");
        append_text(author, out);
        out.push_str("</strong>");
    }
    if let Some(date) = post.published.as_ref().or(post.published_raw.as_ref()) {
        out.push_str(if post.author.is_some() { " · " } else { "" });
        append_text(date, out);
    }
    out.push_str("</p>\n");
}

fn append_inline(content: &[Inline<'_>], out: &mut String) {
    for part in content {
        match part {
            Inline::Open(Mark::Link(address)) => append_link(address, out),
            Inline::Open(mark) => {
                let _ = write!(out, "<{}>", element_of(mark));
            }
            Inline::Close(Mark::Link(Address::Relative(_))) => {}
            Inline::Close(mark) => {
                let _ = write!(out, "</{}>", element_of(mark));
            }
            Inline::Text(text) => append_text(text, out),
            Inline::Break => out.push_str("<br>\n"),
            Inline::Image(image) => append_image(image, out),
            Inline::Formula(tex, display) => {
                let sign = if *display == Display::Block { "$$" } else { "$" };
                append_text(&format!("{sign}{tex}{sign}"), out);
            }
            Inline::NoteReference(label) => {
                out.push_str("<sup>[");
                append_text(label, out);
                out.push_str("]</sup>");
            }
        }
    }
}

fn element_of(mark: &Mark) -> &'static str {
    match mark {
        Mark::Strong => "strong",
        Mark::Emphasis => "em",
        Mark::Deleted => "del",
        Mark::Superscript => "sup",
        Mark::Subscript => "sub",
        Mark::Quotation => "q",
        Mark::Code => "code",
        Mark::Link(_) => "a",
    }
}

/// A relative address would lead somewhere else on the page that shows this one.
fn append_link(address: &Address, out: &mut String) {
    if let Address::Absolute(url) = address {
        out.push_str("<a");
        append_attribute("href", url, out);
        append_attribute("rel", "noopener noreferrer nofollow", out);
        out.push('>');
    }
}

fn append_image(image: &Image<'_>, out: &mut String) {
    if let Address::Absolute(url) = &image.address {
        out.push_str("<img");
        append_attribute("src", url, out);
        append_attribute("alt", image.alt, out);
        out.push('>');
    }
}

fn append_attribute(name: &str, value: &str, out: &mut String) {
    let _ = write!(out, " {name}=\"");
    append_text(value, out);
    out.push('"');
}

/// Appends text, with the signs escaped that HTML would read.
pub(super) fn append_text(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use tamis_html::{Limits, NodeKind, parse};

    use crate::blocks::Blocks;
    use crate::render::Rendering;

    /// What the output may be made of; the parser itself adds the first five.
    const ELEMENTS: [&str; 36] = [
        "html",
        "head",
        "body",
        "tbody",
        "colgroup",
        "a",
        "blockquote",
        "br",
        "caption",
        "code",
        "dd",
        "del",
        "dl",
        "dt",
        "em",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "img",
        "li",
        "ol",
        "p",
        "pre",
        "q",
        "strong",
        "sub",
        "sup",
        "table",
        "td",
        "th",
        "tr",
        "ul",
    ];
    const ATTRIBUTES: [&str; 9] =
        ["alt", "class", "colspan", "href", "rel", "rowspan", "src", "start", "value"];

    fn render(html: &str) -> String {
        let tree = parse(html, &Limits::default());
        let blocks = Blocks::of(&tree);
        Rendering::of_all(&tree, &blocks, Some("https://example.org/a/")).html()
    }

    fn check(html: &str, expected: &str) {
        assert_eq!(render(html), expected, "{html}");
    }

    fn check_safe(html: &str) {
        let out = render(html);
        let tree = parse(&out, &Limits::default());
        for node in tree.descendants(tree.root()).filter(|&node| tree.kind(node) == NodeKind::Element) {
            let name = tree.name_str(tree.name(node));
            assert!(ELEMENTS.contains(&name), "<{name}> from {html}: {out}");
            for attribute in tree.attrs(node) {
                assert!(ATTRIBUTES.contains(&attribute.name), "{} from {html}: {out}", attribute.name);
                let leads = matches!(attribute.name, "href" | "src");
                let is_web =
                    ["http://", "https://", "mailto:"].iter().any(|p| attribute.value.starts_with(p));
                assert!(!leads || is_web, "{} from {html}: {out}", attribute.value);
            }
        }
    }

    #[test]
    fn structure_is_kept() {
        check("<h2>A <i>b</i></h2><p>c<br>d", "<h2>A <em>b</em></h2>\n<p>c<br>\nd</p>\n");
        check("<ol start=3><li>x", "<ol start=\"3\">\n<li value=\"3\">\n<p>x</p>\n</li>\n</ol>\n");
        check(
            "<pre class=lang-c>a &lt; b</pre>",
            "<pre><code class=\"language-c\">a &lt; b\n</code></pre>\n",
        );
        check(
            "<table><tr><th colspan=2>a<tr><td>b<td><ul><li>c</table>",
            "<table>\n<tr>\n<th colspan=\"2\">a</th>\n</tr>\n<tr>\n<td>b</td>\n<td><ul>\n<li>\n<p>c</p>\n</li>\n\
             </ul>\n</td>\n</tr>\n</table>\n",
        );
    }

    #[test]
    fn links_are_whole_and_lead_to_pages() {
        check(
            "<p><a href=b>x</a>",
            "<p><a href=\"https://example.org/a/b\" rel=\"noopener noreferrer nofollow\">x</a></p>\n",
        );
        check("<p><a href='javascript:x()'>x</a>", "<p>x</p>\n");
    }

    #[test]
    fn nothing_that_runs_gets_through() {
        for html in [
            "<p>a<script>alert(1)</script>b",
            "<p onclick=alert(1)>a",
            "<p>a <img src=x onerror=alert(1)> b",
            "<p>a <img src='https://e.org/x.png\" onerror=\"alert(1)'> b",
            "<p><a href='javascript:alert(1)'>a</a>",
            "<p><a href='JaVa\nScRiPt:alert(1)'>a</a>",
            "<p><a href='&#106;avascript:alert(1)'>a</a>",
            "<p><a href='data:text/html;base64,PHNjcmlwdD4='>a</a>",
            "<p><a href='https://e.org/\"onmouseover=\"alert(1)'>a</a>",
            "<p>a <img src='data:image/svg+xml,<svg onload=alert(1)>'> b",
            "<p>a <img alt='\"><script>alert(1)</script>' src=/x.png> b",
            "<p>a <svg onload=alert(1)><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
            "<p>a <math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
            "<p>&lt;script&gt;alert(1)&lt;/script&gt;",
            "<p><iframe src='javascript:alert(1)'></iframe>a<object data=x></object><embed src=x>",
            "<form action='javascript:alert(1)'><p>a<input autofocus onfocus=alert(1)><button formaction=x>b</button>",
            "<style>@import 'x'</style><link rel=stylesheet href=x><meta http-equiv=refresh content='0;url=x'><p>a",
            "<base href='javascript:alert(1)//'><p><a href='x'>a</a>",
            "<pre class='language-x\"onclick=\"alert(1)'>a</pre>",
            "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>a",
            "<template shadowrootmode=open><p>a<script>alert(1)</script></template>",
            "<details ontoggle=alert(1) open><summary>a</summary><p>b</details>",
            "<table><tr><td colspan='2\" onclick=\"alert(1)'>a<td>b<tr><td>c<td>d</table>",
            "<ol start='1\" onclick=\"x'><li value='2\" onclick=\"x'>a</ol>",
            "<p>$<math><annotation encoding='application/x-tex'>&lt;script&gt;alert(1)&lt;/script&gt;</annotation></math>",
            "<plaintext><p>a</p><script>alert(1)</script>",
        ] {
            check_safe(html);
        }
    }
}
