//! Writes plain text as Markdown and as HTML: paragraphs and line breaks are all the structure it has.

use super::html::append_text;
use super::markdown::escape_paragraph;
use crate::options::Options;
use crate::page::Page;

/// Fills in the forms that were asked for from the page's text.
pub(crate) fn render_plain(page: &mut Page, options: &Options) {
    let paragraphs: Vec<&str> = page.text.split("\n\n").filter(|text| !text.trim().is_empty()).collect();
    let markdown = options.markdown.then(|| markdown_of(&paragraphs));
    let html = options.html.then(|| html_of(&paragraphs));
    (page.markdown, page.html) = (markdown, html);
}

fn markdown_of(paragraphs: &[&str]) -> String {
    let escaped: Vec<String> = paragraphs.iter().map(|text| escape_paragraph(text)).collect();
    let mut markdown = escaped.join("\n\n");
    if !markdown.is_empty() {
        markdown.push('\n');
    }
    markdown
}

fn html_of(paragraphs: &[&str]) -> String {
    let mut html = String::new();
    for paragraph in paragraphs {
        html.push_str("<p>");
        for (index, line) in paragraph.lines().enumerate() {
            html.push_str(if index > 0 { "<br>\n" } else { "" });
            append_text(line, &mut html);
        }
        html.push_str("</p>\n");
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_stay_signs() {
        let mut page = Page { text: "1. a <b>\nc\n\n*d* & e".to_owned(), ..Page::default() };
        render_plain(&mut page, &Options { markdown: true, html: true, ..Options::default() });
        assert_eq!(page.markdown.as_deref(), Some("1\\. a \\<b>  \nc\n\n\\*d\\* & e\n"));
        assert_eq!(page.html.as_deref(), Some("<p>1. a &lt;b&gt;<br>\nc</p>\n<p>*d* &amp; e</p>\n"));
    }
}
