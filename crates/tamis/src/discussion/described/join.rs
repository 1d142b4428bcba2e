//! Joins described posts with those that the page's elements show.
//!
//! A described post and a shown one are the same where they say the same. What is shown wins: its text, its name.
//! Data add the exact date, the address, votes, what a post answers, and the posts that no element shows.

use std::collections::HashSet;

use super::{DescribedList, DescribedPost, Shingles};
use crate::page::{DiscussionKind, Evidence, Post};

/// How sure it is that a described post that nobody sees is one with these bounds.
const CONFIDENCE: f32 = 0.9;

/// Share of a text's runs of words from which on the page shows it.
const SHOWN: f32 = 0.5;

/// What elements show, as far as data are compared with it.
pub(in crate::discussion) struct Shown<'a> {
    /// The posts that were found in the elements.
    pub(in crate::discussion) posts: Vec<Post>,
    /// By post: all text of its record.
    pub(in crate::discussion) records: Vec<String>,
    /// The runs of words of all blocks of the page.
    pub(in crate::discussion) page: &'a Shingles,
}

/// Posts of both sources.
#[derive(Debug, Default)]
pub(in crate::discussion) struct Joined {
    /// Those that are shown, in source order; behind them those that only data hold.
    pub(in crate::discussion) posts: Vec<Post>,
    /// The kind of discussion that the data of the shown posts make it.
    pub(in crate::discussion) kind: Option<DiscussionKind>,
    /// Posts that are shown and described.
    pub(in crate::discussion) matched: usize,
    /// Where the posts come from that only data hold.
    pub(in crate::discussion) added: Option<Evidence>,
}

/// Joins the posts that are shown with those of all lists.
pub(in crate::discussion) fn join_described(shown: Shown<'_>, lists: &[DescribedList]) -> Joined {
    let count = shown.posts.len();
    let mut joined = Joined { posts: shown.posts, ..Joined::default() };
    for list in lists {
        let same = match_posts(&joined.posts, list);
        let matched = same.iter().flatten().count();
        let stands_alone = joined.posts.is_empty() && stands_alone(list, shown.page);
        if matched == 0 && !stands_alone {
            continue;
        }
        joined.kind = joined.kind.or(Some(list.kind));
        joined.matched = joined.matched.max(matched);
        let has_parents = joined.posts.iter().any(|post| post.parent.is_some());
        let mut places = same;
        for (post, place) in list.posts.iter().zip(&mut places) {
            match *place {
                Some(index) => fill(&mut joined.posts[index], post, shown.records.get(index), list),
                None if count == 0 && stands_alone || shown.page.share_known(&post.text) < SHOWN => {
                    *place = Some(joined.posts.len());
                    joined.posts.push(post_of(post, list));
                    joined.added.get_or_insert(Evidence { source: list.source, span: Some(list.span) });
                }
                None => {}
            }
        }
        number_posts(&mut joined.posts);
        let is_flat = count > 0 && list.kind == DiscussionKind::Thread;
        link_parents(&mut joined.posts, list, &places, if has_parents || is_flat { count } else { 0 });
    }
    joined
}

/// Whether a list is a discussion where the elements show none: not the one text that the page shows anyhow.
fn stands_alone(list: &DescribedList, page: &Shingles) -> bool {
    list.posts.len() > 1 || list.posts.iter().all(|post| page.share_known(&post.text) < SHOWN)
}

/// The post that each described one is, each used once.
fn match_posts(posts: &[Post], list: &DescribedList) -> Vec<Option<usize>> {
    let mut shingles = Shingles::default();
    for post in posts {
        shingles.add(&post.text);
    }
    let mut taken = HashSet::new();
    list.posts
        .iter()
        .map(|described| shingles.find(&described.text).into_iter().find(|index| taken.insert(*index)))
        .collect()
}

/// Fills in what the data say of a shown post.
fn fill(post: &mut Post, described: &DescribedPost, record: Option<&String>, list: &DescribedList) {
    let evidence = Evidence { source: list.source, span: Some(list.span) };
    let sources = &mut post.evidence;
    let mut mark = |field: &str| {
        sources.insert(field.to_owned(), evidence);
    };
    if let Some(author) = better_author(post.author.as_deref(), described, record) {
        post.author = Some(author);
        mark("author");
    }
    if let Some(published) = &described.published
        && is_more_exact(published, post.published.as_deref())
    {
        post.published = Some(published.clone());
        post.published_raw = None;
        mark("published");
    }
    fill_empty(&mut post.updated, described.updated.as_ref(), || mark("updated"));
    let is_bare = post.permalink.as_ref().is_none_or(|link| link.starts_with('#'));
    if let Some(link) = described.permalink.as_ref().filter(|_| is_bare) {
        post.permalink = Some(link.clone());
        mark("permalink");
    }
    fill_empty(&mut post.score, described.score.as_ref(), || mark("score"));
}

fn fill_empty<T: Clone>(field: &mut Option<T>, value: Option<&T>, mark: impl FnOnce()) {
    if let (None, Some(value)) = (field.as_ref(), value) {
        *field = Some(value.clone());
        mark();
    }
}

/// The described name, where none is shown or another one was taken for it: the described one stands in the record.
fn better_author(shown: Option<&str>, described: &DescribedPost, record: Option<&String>) -> Option<String> {
    let is_same = |name: &String| shown.is_some_and(|shown| shown.eq_ignore_ascii_case(name));
    if described.authors.iter().any(is_same) {
        return None;
    }
    let stands_in_record = |name: &&String| record.is_some_and(|record| record.contains(name.as_str()));
    let displayed = described.authors.iter().find(stands_in_record);
    displayed.or_else(|| described.authors.first().filter(|_| shown.is_none())).cloned()
}

/// Whether a described date says more than the one that is shown, and not something else.
pub(super) fn is_more_exact(described: &str, shown: Option<&str>) -> bool {
    shown.is_none_or(|shown| {
        described.len() > shown.len() && described.starts_with(shown.get(..DAY).unwrap_or(shown))
    })
}

/// Bytes of `YYYY-MM-DD`.
const DAY: usize = 10;

fn post_of(described: &DescribedPost, list: &DescribedList) -> Post {
    let evidence = Evidence { source: list.source, span: Some(list.span) };
    Post {
        author: described.authors.first().cloned(),
        published: described.published.clone(),
        updated: described.updated.clone(),
        text: described.text.clone(),
        score: described.score,
        permalink: described.permalink.clone(),
        span: list.span,
        confidence: CONFIDENCE,
        evidence: [("text".to_owned(), evidence)].into(),
        ..Post::default()
    }
}

/// Gives each post without an id its number.
fn number_posts(posts: &mut [Post]) {
    let mut ids: HashSet<String> = posts.iter().map(|post| post.id.clone()).collect();
    for (index, post) in posts.iter_mut().enumerate().filter(|(_, post)| post.id.is_empty()) {
        let mut id = (index + 1).to_string();
        while !ids.insert(id.clone()) {
            id.push('+');
        }
        post.id = id;
    }
}

/// Gives the posts from `first` on the parents that the data name.
fn link_parents(posts: &mut [Post], list: &DescribedList, places: &[Option<usize>], first: usize) {
    for (described, place) in list.posts.iter().zip(places) {
        let parent =
            described.parent.and_then(|parent| places[parent]).map(|parent| posts[parent].id.clone());
        let Some(post) = place.filter(|place| *place >= first).map(|place| &mut posts[place]) else {
            continue;
        };
        if post.parent.is_none() && parent.as_ref() != Some(&post.id) {
            post.parent = parent;
        }
    }
}
