//! Reads the posts that a page's JSON-LD describes: comments, threads, questions with answers, reviews.
//!
//! Follows schema.org. Questions of a `FAQPage` are the house's own and no posts; a review is one only beside others
//! of the same thing, since one alone is mostly the site's own opinion.

use super::{DescribedList, DescribedPost, is_address, read_date, read_text};
use crate::data::{Data, Thing};
use crate::page::{DiscussionKind, EvidenceSource};

/// Properties whose values are posts that answer a thing, and those that answer a question.
const COMMENT_PROPERTIES: [&str; 3] = ["comment", "comments", "replies"];
const ANSWER_PROPERTIES: [&str; 2] = ["acceptedAnswer", "suggestedAnswer"];

/// Properties whose values are reviews.
const REVIEW_PROPERTIES: [&str; 2] = ["review", "reviews"];

/// Types of posts that may stand for themselves.
const POST_TYPES: [&str; 2] = ["Comment", "UserComments"];

/// Types of posts that open a thread.
const OPENING_TYPES: [&str; 1] = ["DiscussionForumPosting"];

/// Things that are looked at, and how deep they are within each other.
const MOST_THINGS: usize = 20_000;
const DEEPEST: u32 = 64;

/// The lists of posts in a page's JSON-LD.
pub(super) fn list_in_json_ld(data: &Data<'_, '_>) -> Vec<DescribedList> {
    let mut threads: Vec<DescribedList> = Vec::new();
    let mut comments = Collector::new(DiscussionKind::Comments);
    let mut reviews = Collector::new(DiscussionKind::Reviews);
    for thing in data.things().filter(|thing| !is_part(thing)) {
        if is_any(&thing, &POST_TYPES) {
            comments.add(&thing, None, DEEPEST);
        } else if is_any(&thing, &OPENING_TYPES) {
            threads.extend(read_thread(&thing, DiscussionKind::Thread));
        } else if thing.is_type("QAPage") {
            threads.extend(
                thing.nested("mainEntity").filter_map(|asked| read_thread(&asked, DiscussionKind::Qa)),
            );
        } else if !thing.is_type("Question") && !thing.is_type("FAQPage") {
            comments.add_within(&thing, &COMMENT_PROPERTIES, None, DEEPEST);
            reviews.add_within(&thing, &REVIEW_PROPERTIES, None, DEEPEST);
        }
    }
    threads.dedup();
    // Several threads on one page are a list of threads.
    let mut lists = if threads.len() == 1 { threads } else { Vec::new() };
    lists.extend(comments.finish());
    lists.extend(reviews.finish().filter(|list| list.posts.len() > 1));
    lists
}

/// Whether a thing is read with the one around it.
fn is_part(thing: &Thing<'_>) -> bool {
    let properties = || COMMENT_PROPERTIES.iter().chain(&ANSWER_PROPERTIES).chain(&REVIEW_PROPERTIES);
    thing.role.is_some_and(|role| properties().any(|property| *property == role))
}

fn is_any(thing: &Thing<'_>, types: &[&str]) -> bool {
    thing.types().any(|kind| types.contains(&kind))
}

fn read_thread(thing: &Thing<'_>, kind: DiscussionKind) -> Option<DescribedList> {
    let mut collector = Collector::new(kind);
    collector.add(thing, None, DEEPEST);
    collector.finish()
}

/// The posts of one list while they are collected.
struct Collector {
    list: DescribedList,
    visited: usize,
}

impl Collector {
    fn new(kind: DiscussionKind) -> Self {
        let list = DescribedList {
            kind,
            posts: Vec::new(),
            source: EvidenceSource::JsonLd,
            span: tamis_html::Span::default(),
        };
        Self { list, visited: 0 }
    }

    fn finish(self) -> Option<DescribedList> {
        (!self.list.posts.is_empty()).then_some(self.list)
    }

    /// Adds a post and the posts within it. What answers a question or opens a thread's next post answers the first
    /// one, which is nobody's parent.
    fn add(&mut self, thing: &Thing<'_>, parent: Option<usize>, depth: u32) {
        self.visited += 1;
        if depth == 0 || self.visited > MOST_THINGS {
            return;
        }
        let own = self.list.posts.len();
        let post = read_post(thing).map(|post| DescribedPost { parent, ..post });
        let above = if post.is_some() { Some(own) } else { parent };
        if let Some(post) = post {
            self.list.posts.push(post);
            self.list.span = self.list.span.cover(thing.span());
        }
        let opens_thread = is_any(thing, &OPENING_TYPES);
        self.add_within(thing, &ANSWER_PROPERTIES, None, depth - 1);
        self.add_within(thing, &COMMENT_PROPERTIES, above.filter(|_| !opens_thread), depth - 1);
    }

    fn add_within(
        &mut self,
        thing: &Thing<'_>,
        properties: &[&'static str],
        parent: Option<usize>,
        depth: u32,
    ) {
        for property in properties {
            for post in thing.nested(property) {
                self.add(&post, parent, depth);
            }
        }
    }
}

fn read_post(thing: &Thing<'_>) -> Option<DescribedPost> {
    let first = |names: &[&str]| names.iter().find_map(|name| thing.text(name));
    let text = read_text(first(&["text", "articleBody", "reviewBody", "commentText", "description"])?);
    let address = first(&["url", "@id"]).filter(|url| is_address(url));
    let authors: Vec<String> =
        ["author", "creator"].iter().flat_map(|name| thing.texts(name)).map(str::to_owned).collect();
    let published = first(&["datePublished", "dateCreated", "commentTime"]).and_then(read_date);
    (!text.is_empty() && (!authors.is_empty() || published.is_some())).then(|| DescribedPost {
        parent: None,
        authors,
        published,
        updated: first(&["dateModified"]).and_then(read_date),
        text,
        score: thing
            .all("upvoteCount")
            .find_map(|value| value.as_i64().or_else(|| value.as_str()?.trim().parse().ok())),
        permalink: address.map(str::to_owned),
    })
}
