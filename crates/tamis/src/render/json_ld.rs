//! Writes a page as JSON-LD in schema.org's words: an article, or a forum's posting, with the readers' comments.
//!
//! `NewsArticle` for articles, `DiscussionForumPosting` for threads, `WebPage` for any other kind. Posts are
//! `comment`s of what they answer, in source order.

use serde_json::{Map, Value, json};

use crate::page::{Page, PageKind, Post};

/// The page as JSON-LD, one object on one line.
///
/// ```
/// let page = tamis::read(b"<title>Rain</title><article><h1>Rain</h1></article>", &tamis::Options::default())?;
/// assert!(tamis::render::json_ld(&page).starts_with(r#"{"@context":"https://schema.org""#));
/// # Ok::<(), tamis::Error>(())
/// ```
pub fn json_ld(page: &Page) -> String {
    let mut thing = Map::new();
    thing.insert("@context".to_owned(), json!("https://schema.org"));
    thing.insert("@type".to_owned(), json!(type_of(page.kind)));
    let fields = [
        ("headline", page.title.as_deref()),
        ("alternativeHeadline", page.standfirst.as_deref()),
        ("description", page.description.as_deref()),
        ("url", page.url.as_deref()),
        ("mainEntityOfPage", page.canonical_url.as_deref()),
        ("image", page.image.as_deref()),
        ("inLanguage", page.language.as_deref()),
        ("datePublished", page.published.as_deref()),
        ("dateModified", page.updated.as_deref()),
        ("articleSection", page.section.as_deref()),
        ("license", page.license.as_deref()),
    ];
    for (name, value) in fields {
        put(&mut thing, name, value);
    }
    put_lists(&mut thing, page);
    put_content(&mut thing, page);
    Value::Object(thing).to_string()
}

fn type_of(kind: PageKind) -> &'static str {
    match kind {
        PageKind::Article => "NewsArticle",
        PageKind::Thread => "DiscussionForumPosting",
        _ => "WebPage",
    }
}

fn put(thing: &mut Map<String, Value>, name: &str, value: Option<&str>) {
    if let Some(value) = value {
        thing.insert(name.to_owned(), json!(value));
    }
}

fn put_lists(thing: &mut Map<String, Value>, page: &Page) {
    if !page.authors.is_empty() {
        thing.insert("author".to_owned(), page.authors.iter().map(|name| person(name)).collect());
    }
    if !page.tags.is_empty() {
        thing.insert("keywords".to_owned(), json!(page.tags));
    }
    if let Some(site) = &page.site {
        thing.insert("publisher".to_owned(), json!({ "@type": "Organization", "name": site }));
    }
    if let Some(place) = page.dateline.as_ref().and_then(|dateline| dateline.place.as_deref()) {
        thing.insert("dateline".to_owned(), json!(place));
    }
    if let Some(agency) = page.credit.as_ref().and_then(|credit| credit.agency.as_deref()) {
        thing.insert("creditText".to_owned(), json!(agency));
    }
}

/// The text and the posts. Of a thread the first post is the thing itself, the others are its comments.
fn put_content(thing: &mut Map<String, Value>, page: &Page) {
    let posts = page.discussion.as_ref().map_or(&[][..], |discussion| &discussion.posts);
    let (opening, comments) = match posts.split_first() {
        Some((opening, rest)) if page.kind == PageKind::Thread => (Some(opening), rest),
        _ => (None, posts),
    };
    match opening {
        Some(post) => {
            put(thing, "text", Some(&post.text));
            put(thing, "datePublished", post.published.as_deref());
            if let Some(author) = &post.author {
                thing.insert("author".to_owned(), person(author));
            }
        }
        None if page.kind == PageKind::Article => put(thing, "articleBody", Some(&page.text)),
        None => put(thing, "text", Some(&page.text)),
    }
    if !comments.is_empty() {
        thing.insert("commentCount".to_owned(), json!(comments.len()));
        thing.insert("comment".to_owned(), comments.iter().map(comment).collect());
    }
}

fn person(name: &str) -> Value {
    json!({ "@type": "Person", "name": name })
}

fn comment(post: &Post) -> Value {
    let mut thing = Map::new();
    put(&mut thing, "@type", Some("Comment"));
    put(&mut thing, "@id", Some(&format!("#{}", post.id)));
    put(&mut thing, "text", Some(&post.text));
    put(&mut thing, "datePublished", post.published.as_deref());
    put(&mut thing, "dateModified", post.updated.as_deref());
    put(&mut thing, "inLanguage", post.language.as_deref());
    put(&mut thing, "url", post.permalink.as_deref());
    if let Some(author) = &post.author {
        thing.insert("author".to_owned(), person(author));
    }
    if let Some(parent) = &post.parent {
        thing.insert("parentItem".to_owned(), json!({ "@type": "Comment", "@id": format!("#{parent}") }));
    }
    if let Some(score) = post.score {
        thing.insert("upvoteCount".to_owned(), json!(score));
    }
    Value::Object(thing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Discussion;

    fn page(kind: PageKind) -> Page {
        let post = |id: &str, parent: Option<&str>| Post {
            id: id.to_owned(),
            parent: parent.map(str::to_owned),
            text: format!("text of {id}"),
            author: Some("Ada".to_owned()),
            ..Post::default()
        };
        let discussion =
            Discussion { posts: vec![post("1", None), post("2", Some("1"))], ..Discussion::default() };
        Page {
            kind,
            title: Some("Rain".to_owned()),
            text: "It rained.".to_owned(),
            discussion: Some(discussion),
            ..Page::default()
        }
    }

    fn check(kind: PageKind, path: &str, expected: &Value) {
        let value: Value = serde_json::from_str(&json_ld(&page(kind))).expect("json");
        assert_eq!(value.pointer(path), Some(expected), "{value}");
    }

    #[test]
    fn gives_articles_their_comments() {
        check(PageKind::Article, "/@type", &json!("NewsArticle"));
        check(PageKind::Article, "/articleBody", &json!("It rained."));
        check(PageKind::Article, "/comment/1/parentItem/@id", &json!("#1"));
    }

    #[test]
    fn makes_the_opening_post_the_thing() {
        check(PageKind::Thread, "/@type", &json!("DiscussionForumPosting"));
        check(PageKind::Thread, "/text", &json!("text of 1"));
        check(PageKind::Thread, "/comment/0/text", &json!("text of 2"));
        check(PageKind::Thread, "/commentCount", &json!(1));
    }
}
