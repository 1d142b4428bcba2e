//! Whole pages in the manner of real ones: discussions that are found, and what only looks like one.

use std::fmt::Write;

use cpu_time::ThreadTime;
use tamis_html::{Limits, parse};

use super::{Adapters, Context, Found};
use crate::blocks::Blocks;
use crate::page::{Discussion, DiscussionKind};

/// The discussion that the general method finds.
fn read(source: &str) -> Option<Discussion> {
    let tree = parse(source, &Limits::default());
    let blocks = Blocks::of(&tree);
    Found::of(&tree, &blocks, &Context { adapters: Adapters::Off, ..Context::default() }).discussion
}

/// Sentences that differ from one another.
const SENTENCES: [&str; 4] = [
    "I made it with brown sugar instead and it turned out rather well.",
    "Mine sank in the middle, no idea why. Any advice would be welcome!",
    "Thank you for this. The children asked for it again on Sunday.",
    "You write of two eggs, but the list says three. Which is it?",
];

const NAMES: [&str; 4] = ["Ada", "Benedikt", "Chloé", "Dmitri"];

const ARTICLE: &str = "<article class=entry><h1>Lemon cake</h1><p>The cake of my aunt needs four lemons, two eggs and an oven \
    that is hot before anybody touches the flour.</p><p>Grate the lemons first, then press them. Mix everything with a \
    wooden spoon, and never with a machine, for the machine makes it heavy. Half an hour later it is done, and it \
    keeps for a week in a tin.</p></article>";

fn comment(number: usize, inner: &str) -> String {
    format!(
        r#"<li class="reader-comment" id="remark-{number}"><div class="who"><b class="author">{}</b> <span class="date">{} March 2021</span></div>
        <div class="said"><p>{}</p></div><a class="reply-link" href="?to={number}">Reply</a>{inner}</li>"#,
        NAMES[number % NAMES.len()],
        number % 27 + 1,
        SENTENCES[number % SENTENCES.len()]
    )
}

fn page_of(comments: &str) -> String {
    format!("<body>{ARTICLE}<h2>4 comments</h2><ul class=comment-list>{comments}</ul></body>")
}

#[test]
fn finds_comments_under_an_article() {
    let comments: String = (0..4).map(|number| comment(number, "")).collect();
    let discussion = read(&page_of(&comments)).expect("a discussion");
    assert_eq!((discussion.kind, discussion.stated_count), (DiscussionKind::Comments, Some(4)));
    let texts: Vec<&str> = discussion.posts.iter().map(|post| post.text.as_str()).collect();
    assert_eq!(texts, SENTENCES);
    let authors: Vec<_> =
        discussion.posts.iter().map(|post| post.author.as_deref().unwrap_or_default()).collect();
    assert_eq!(authors, NAMES);
    assert_eq!(discussion.posts[1].published.as_deref(), Some("2021-03-02"));
    assert!(discussion.posts.iter().all(|post| post.parent.is_none()));
}

#[test]
fn a_nested_comment_answers_the_one_around_it() {
    let reply = comment(1, "");
    let comments = comment(0, &format!("<ul>{reply}</ul>")) + &comment(2, "") + &comment(3, "");
    let discussion = read(&page_of(&comments)).expect("a discussion");
    let parents: Vec<_> = discussion.posts.iter().map(|post| post.parent.as_deref()).collect();
    assert_eq!(parents, [None, Some("remark-0"), None, None]);
}

#[test]
fn an_empty_form_is_no_discussion() {
    let page = format!(
        "<body>{ARTICLE}<div class=comments><h2>0 comments</h2><form class=comment-form><label>Your comment</label>\
         <textarea></textarea><button>Post comment</button></form></div></body>"
    );
    assert_eq!(read(&page), None);
}

#[test]
fn latest_comments_of_other_pages_are_no_discussion() {
    let mut list = String::new();
    for (number, name) in NAMES.iter().enumerate() {
        let _ = write!(
            list,
            "<li class=recentcomments><span class=comment-author>{name}</span> on <a href='/cake-{number}#comment-{number}'>\
             Another cake of my aunt, number {number}</a></li>"
        );
    }
    assert_eq!(read(&format!("<body>{ARTICLE}<ul id=recent-comments class=widget>{list}</ul></body>")), None);
}

#[test]
fn testimonials_are_no_discussion() {
    let comments: String = (0..4).map(|number| comment(number, "")).collect();
    assert_eq!(read(&format!("<body>{ARTICLE}<ul class=testimonials>{comments}</ul></body>")), None);
}

#[test]
fn posts_come_in_source_order_with_spans() {
    let comments: String = (0..40).map(|number| comment(number, "")).collect();
    let source = page_of(&comments);
    let discussion = read(&source).expect("a discussion");
    assert_eq!(discussion.posts.len(), 40);
    assert!(discussion.posts.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
    assert!(discussion.posts.iter().all(|post| source[post.span.range()].contains(post.text.as_str())));
}

/// Seconds of the processor that finding the posts of a page with so many comments takes, the least of several.
fn seconds_of(count: usize, comment_of: &dyn Fn(usize) -> String) -> f64 {
    const RUNS: usize = 3;
    let source = page_of(&(0..count).map(comment_of).collect::<String>());
    let tree = parse(&source, &Limits::default());
    let blocks = Blocks::of(&tree);
    let context = Context { adapters: Adapters::Off, ..Context::default() };
    let time = || {
        let start = ThreadTime::now();
        let found = Found::of(&tree, &blocks, &context).discussion.expect("a discussion");
        assert!(found.posts.len() >= count && found.posts.is_sorted_by_key(|post| post.span.start));
        start.elapsed().as_secs_f64()
    };
    (0..RUNS).map(|_| time()).fold(f64::INFINITY, f64::min)
}

#[test]
fn posts_take_linear_time() {
    /// How many times as long twice as many posts may take.
    const MOST: f64 = 2.3;
    let flat = |number: usize| comment(number, "");
    let nested = |number: usize| {
        let reply = || format!("<ul>{}</ul>", comment(number + 1, ""));
        if number.is_multiple_of(2) { comment(number, &reply()) } else { String::new() }
    };
    let shapes: [&dyn Fn(usize) -> String; 2] = [&flat, &nested];
    for shape in shapes {
        let (half, whole) = (seconds_of(2500, shape), seconds_of(5000, shape));
        assert!(whole <= MOST * half, "{half} s for 2,500 posts, {whole} s for 5,000");
    }
}
