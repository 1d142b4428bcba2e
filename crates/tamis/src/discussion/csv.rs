//! Writes posts as comma-separated values (RFC 4180), one a row, for spreadsheets and pandas.

use crate::page::Page;

/// The columns, in order.
const COLUMNS: [&str; 11] = [
    "source",
    "id",
    "parent",
    "author",
    "published",
    "published_raw",
    "updated",
    "language",
    "score",
    "permalink",
    "text",
];

/// The posts of a page as CSV with a header; lines end in CR LF, text keeps its own line feeds.
///
/// ```
/// let page = tamis::Page::default();
/// assert!(tamis::posts_to_csv(&page).starts_with("source,id,parent,author,"));
/// ```
pub fn posts_to_csv(page: &Page) -> String {
    let mut csv = COLUMNS.join(",");
    csv.push_str("\r\n");
    for post in page.discussion.iter().flat_map(|discussion| &discussion.posts) {
        let score = post.score.map(|score| score.to_string());
        let fields = [
            page.source.as_deref(),
            Some(post.id.as_str()),
            post.parent.as_deref(),
            post.author.as_deref(),
            post.published.as_deref(),
            post.published_raw.as_deref(),
            post.updated.as_deref(),
            post.language.as_deref(),
            score.as_deref(),
            post.permalink.as_deref(),
            Some(post.text.as_str()),
        ];
        let row: Vec<String> = fields.iter().map(|field| escape(field.unwrap_or_default())).collect();
        csv.push_str(&row.join(","));
        csv.push_str("\r\n");
    }
    csv
}

fn escape(field: &str) -> String {
    if field.contains(['"', ',', '\n', '\r']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::{Discussion, Post};

    #[test]
    fn quotes_what_needs_it() {
        let post = Post { id: "1".into(), text: "Well, \"yes\"\nand no".into(), ..Post::default() };
        let discussion = Some(Discussion { posts: vec![post], ..Discussion::default() });
        let csv = posts_to_csv(&Page { source: Some("a.html".into()), discussion, ..Page::default() });
        assert!(csv.ends_with("\r\na.html,1,,,,,,,,,\"Well, \"\"yes\"\"\nand no\"\r\n"), "{csv}");
    }
}
