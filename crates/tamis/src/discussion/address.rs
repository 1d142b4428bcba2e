//! What it finds: the post that a post under an article answers, by what it says: "@Ada" at its beginning, or a
//! quotation of an earlier post.
//!
//! Why: many flat lists of comments have no other sign of who answers whom.
//!
//! Example: `Ada: "Nobody goes there."`, then `Ben: "@Ada: I do."`.
//!
//! When it is wrong: when two readers have one name, or somebody is called by another name. In forums, where everyone
//! quotes, and wherever the page itself shows a single reply, nothing is looked for.

use std::collections::HashMap;

use super::described::Shingles;
use crate::page::Post;

/// Gives posts the parents that their words name, where the page shows no parent of any.
pub(super) fn link_addressed(posts: &mut [Post]) {
    if posts.iter().any(|post| post.parent.is_some()) {
        return;
    }
    let mut by_author: HashMap<String, usize> = HashMap::new();
    let mut earlier = Shingles::default();
    for index in 0..posts.len() {
        let addressed = addressed_name(&posts[index].text).and_then(|name| find_author(&by_author, name));
        let parent = addressed.or_else(|| find_quoted(&earlier, &posts[index].text));
        posts[index].parent = parent.map(|parent| posts[parent].id.clone());
        if let Some(author) = &posts[index].author {
            by_author.insert(author.to_lowercase(), index);
        }
        earlier.add(&own_words(&posts[index].text));
    }
}

/// What stands behind an "@" at the beginning of a text.
fn addressed_name(text: &str) -> Option<&str> {
    text.trim_start().strip_prefix('@').filter(|name| name.starts_with(char::is_alphanumeric))
}

/// The last post of the author whose name begins a text: the longest such name.
fn find_author(by_author: &HashMap<String, usize>, text: &str) -> Option<usize> {
    /// Words of the longest name.
    const NAME_WORDS: usize = 4;
    let lower = text.to_lowercase();
    let ends = lower.char_indices().filter(|(_, c)| !c.is_alphanumeric()).map(|(at, _)| at).take(NAME_WORDS);
    let ends: Vec<usize> = ends.chain([lower.len()]).collect();
    ends.into_iter().rev().find_map(|end| by_author.get(&lower[..end]).copied())
}

/// The last earlier post that the quoted lines of a text are from.
fn find_quoted(earlier: &Shingles, text: &str) -> Option<usize> {
    /// Fewest words of a quotation that tell its source.
    const TELLING: usize = 4;
    let quoted: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix('>')).collect();
    let quoted = quoted.join("\n");
    let is_telling = quoted.split_whitespace().count() >= TELLING;
    if is_telling { earlier.find(&quoted).into_iter().max() } else { None }
}

/// A text without its quoted lines.
fn own_words(text: &str) -> String {
    text.lines().filter(|line| !line.starts_with('>')).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(posts: &[(&str, &str)], parents: &[Option<&str>]) {
        let post = |(index, (author, text)): (usize, &(&str, &str))| Post {
            id: (index + 1).to_string(),
            author: Some((*author).to_owned()),
            text: (*text).to_owned(),
            ..Post::default()
        };
        let mut posts: Vec<Post> = posts.iter().enumerate().map(post).collect();
        link_addressed(&mut posts);
        let found: Vec<Option<&str>> = posts.iter().map(|post| post.parent.as_deref()).collect();
        assert_eq!(found, parents);
    }

    #[test]
    fn a_name_at_the_beginning_addresses_its_last_post() {
        let posts = [
            ("Ada", "Nobody goes there."),
            ("Ada B", "Too far."),
            ("Ada", "And too wet."),
            ("Ben", "@Ada: I do."),
            ("Cy", "@ada b So is the sea"),
            ("Di", "@nobody hello"),
        ];
        check(&posts, &[None, None, None, Some("3"), Some("2"), None]);
    }

    #[test]
    fn a_quotation_answers_its_source() {
        let posts = [
            ("Ada", "Nobody goes there any more, it is too crowded."),
            ("Ben", "> Nobody goes there any more\nI do."),
        ];
        check(&posts, &[None, Some("1")]);
    }
}
