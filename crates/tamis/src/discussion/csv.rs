//! Writes posts as comma-separated values (RFC 4180), one a row, for spreadsheets and pandas.

use crate::page::Discussion;

/// The columns, in order.
const COLUMNS: [&str; 10] = [
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

/// The posts as CSV with a header; lines end in CR LF, text keeps its own line feeds.
///
/// ```
/// let discussion = tamis::Discussion::default();
/// assert!(tamis::posts_to_csv(&discussion).starts_with("id,parent,author,"));
/// ```
pub fn posts_to_csv(discussion: &Discussion) -> String {
    let mut csv = COLUMNS.join(",");
    csv.push_str("\r\n");
    for post in &discussion.posts {
        let score = post.score.map(|score| score.to_string());
        let fields = [
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
    use crate::page::Post;

    #[test]
    fn quotes_what_needs_it() {
        let post = Post { id: "1".into(), text: "Well, \"yes\"\nand no".into(), ..Post::default() };
        let csv = posts_to_csv(&Discussion { posts: vec![post], ..Discussion::default() });
        assert!(csv.ends_with("\r\n1,,,,,,,,,\"Well, \"\"yes\"\"\nand no\"\r\n"), "{csv}");
    }
}
