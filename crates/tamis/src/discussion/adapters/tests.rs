//! Pages of each platform that its table reads, and near misses that it must not.

use tamis_html::{Limits, parse};
use tamis_text::dates::DateContext;

use super::{ALL, find_by_adapter};
use crate::blocks::Blocks;
use crate::discussion::survey::Survey;
use crate::discussion::{Context, Found};

/// The table that reads a page, and its posts as "author|date|text".
fn read(source: &str) -> (Option<&'static str>, Vec<String>) {
    let tree = parse(source, &Limits::default());
    let blocks = Blocks::of(&tree);
    let survey = Survey::of(&tree, &blocks, &DateContext::default());
    let name = find_by_adapter(&survey).map(|(adapter, _)| adapter.name);
    let found = Found::of(&tree, &blocks, &Context::default());
    let posts = found.discussion.map(|discussion| discussion.posts).unwrap_or_default();
    let show = |post: crate::page::Post| {
        format!("{}|{}|{}", post.author.unwrap_or_default(), post.published.unwrap_or_default(), post.text)
    };
    (name, posts.into_iter().map(show).collect())
}

#[track_caller]
fn check(name: &str, source: &str, posts: &[&str]) {
    assert_eq!(read(source), (Some(name), posts.iter().map(|post| (*post).to_owned()).collect()));
}

#[track_caller]
fn check_miss(name: &str, source: &str) {
    assert_ne!(read(source).0, Some(name));
}

#[test]
fn every_table_has_signs_and_records() {
    for adapter in ALL.iter().flat_map(|adapters| adapters.iter()) {
        assert!(!adapter.signs.is_empty() && !adapter.records.is_empty(), "{}", adapter.name);
    }
}

#[test]
fn reads_xenforo() {
    let post = |id: u8, author: &str, text: &str| {
        format!(
            r#"<article class="message message--post" id="js-post-{id}"><h4 class="message-name"><a class="username">{author}</a></h4>
            <header class="message-attribution"><time datetime="2024-05-0{id}T10:00:00Z">May {id}, 2024</time></header>
            <div class="message-body"><div class="bbWrapper">{text}</div></div>
            <aside class="message-signature"><div class="bbWrapper">Sent from a boat</div></aside></article>"#
        )
    };
    let page = post(1, "Ada", "Which kettle boils fastest?") + &post(2, "Ben", "The small one, by far.");
    check(
        "XenForo 2",
        &page,
        &["Ada|2024-05-01|Which kettle boils fastest?", "Ben|2024-05-02|The small one, by far."],
    );
    check_miss("XenForo 2", r#"<div class="message">Sent!</div>"#);
}

#[test]
fn reads_phpbb() {
    let page = r#"<div class="post bg1" id="p1"><dl class="postprofile"><dt><a class="username">Ada</a></dt><dd>Joined: Mon Jan 1, 2001</dd></dl>
        <div class="postbody"><p class="author">Sun Dec 17, 2023 11:23 am</p><div class="content">Turn the lamp off, please.</div>
        <div class="signature">Lamps rule.</div></div></div>"#;
    check("phpBB 3", page, &["Ada|2023-12-17T11:23|Turn the lamp off, please."]);
    check_miss("phpBB 3", r#"<div class="post"><p>An article.</p></div>"#);
}

#[test]
fn reads_vbulletin() {
    let page = r#"<ol><li class="postcontainer" id="post_1"><span class="postdate"><span class="date">03.03.2011, 15:45</span></span>
        <a class="username"><strong>Ada</strong></a><div class="postbody"><div class="content"><blockquote class="postcontent">It ships in March.</blockquote></div></div>
        <div class="signature">Bye</div></li></ol>"#;
    check("vBulletin 4", page, &["Ada|2011-03-03T15:45|It ships in March."]);
    check_miss("vBulletin 4", r#"<li class="postbody">Text</li>"#);
}

#[test]
fn reads_invision() {
    let page = r#"<article id="elComment_1" class="cPost ipsComment"><aside class="ipsComment_author cAuthorPane"><h3 class="cAuthorPane_author"><a>Ada</a></h3><ul><li>Members</li></ul></aside>
        <div class="ipsComment_meta">Posted <time datetime="2024-03-19T21:22:50Z">March 19, 2024</time></div>
        <div class="cPost_contentWrap"><div class="ipsType_richText"><p>Does the fan fit the case?</p></div></div></article>"#;
    check("Invision 4", page, &["Ada|2024-03-19|Does the fan fit the case?"]);
    check_miss("Invision 4", r#"<div class="ipsType_richText">Welcome</div>"#);
}

#[test]
fn reads_mybb_fluxbb_and_smf() {
    let mybb = r#"<div class="post" id="post_1"><div class="post_author"><div class="author_information"><strong><span class="largetext"><a>Ada</a></span></strong></div></div>
        <div class="post_content"><a>#1</a><span class="post_date">2019-02-23, 09:14 PM</span><div class="post_body">Which board is best?</div></div></div>"#;
    check("MyBB", mybb, &["Ada|2019-02-23T21:14|Which board is best?"]);
    check_miss("MyBB", r#"<div class="post"><div class="post_content">News</div></div>"#);
    let fluxbb = r#"<div id="p1" class="blockpost"><h2><span>#1</span> <a>2024-11-01 15:14:37</a></h2><div class="postleft"><dl><dt><strong>Ada</strong></dt><dd>Member</dd></dl></div>
        <div class="postright"><div class="postmsg"><p>Why did the image grow?</p></div><div class="postsignature"><p>Sig</p></div></div></div>"#;
    check("FluxBB", fluxbb, &["Ada|2024-11-01T15:14:37|Why did the image grow?"]);
    check_miss("FluxBB", r#"<div class="block"><div class="postleft">Menu</div></div>"#);
    let smf = r#"<div class="post_wrapper"><div class="poster"><h4><a>Ada</a></h4></div><div class="postarea"><div class="keyinfo"><div class="smalltext">May 05, 2020, 10:11:12 AM</div></div>
        <div class="post"><div class="inner">Restart the server first.</div></div><div class="signature">x</div></div></div>"#;
    check("SMF 2", smf, &["Ada|2020-05-05T10:11:12|Restart the server first."]);
    check_miss("SMF 2", r#"<div class="poster"><h4>Concert</h4></div>"#);
}

#[test]
fn reads_discourse_nodebb_and_flarum() {
    let discourse = r#"<div id="post_1" class="topic-body crawler-post"><span class="creator"><a><span itemprop="name">ada</span></a> (Ada L.)</span>
        <time class="post-time" datetime="2024-05-03T08:45:44Z">May 3, 2024, 8:45am</time><div class="post"><p>It hangs at every start.</p></div></div>"#;
    check("Discourse, without scripts", discourse, &["ada|2024-05-03T08:45|It hangs at every start."]);
    check_miss("Discourse, without scripts", r#"<div class="topic-body"><p>News</p></div>"#);
    let nodebb = r#"<ul><li component="post" data-pid="7"><a class="fw-bold text-nowrap">ada</a> wrote on <a class="timeago" title="2024-11-27T15:50:23Z"></a>
        <div component="post/content"><p>We are happy to announce it.</p></div><div component="post/footer">13 votes</div></li></ul>"#;
    check("NodeBB", nodebb, &["ada|2024-11-27T15:50:23Z|We are happy to announce it."]);
    check_miss("NodeBB", r#"<li><span class="timeago">an hour ago</span></li>"#);
    let flarum = r#"<article><div class="PostUser"><h3 class="PostUser-name">ada</h3></div><div class="Post-body"><p>What is a forum for?</p></div></article>"#;
    check("Flarum", flarum, &["ada||What is a forum for?"]);
    check_miss("Flarum", r#"<article><div class="Post-body">News</div></article>"#);
}

#[test]
fn reads_stack_exchange() {
    let page = r#"<div class="question" id="question"><div class="js-voting-container">12</div><div class="s-prose js-post-body"><p>Why is this bad?</p></div>
        <div class="post-signature owner"><span class="user-action-time">asked <span class="relativetime">Feb 4, 2014 at 13:02</span></span><div class="user-details" itemprop="author"><a>Ada</a></div></div>
        <ul><li class="comment" id="comment-1"><span class="comment-copy">Log it at least.</span> <a class="comment-user">Ben</a> <span class="comment-date">May 21, 2018 at 20:37</span></li></ul></div>"#;
    let posts = ["Ada|2014-02-04T13:02|Why is this bad?", "Ben|2018-05-21T20:37|Log it at least."];
    check("Stack Exchange", page, &posts);
    check_miss("Stack Exchange", r#"<div class="question">Will it rain?</div><div class="answer">No.</div>"#);
}

#[test]
fn reads_reddit_and_hacker_news() {
    let reddit = r#"<div class="thing comment" id="thing_1"><p class="tagline"><a class="author">ada</a> <time datetime="2020-01-02T03:04:05+00:00">3 years ago</time></p>
        <form class="usertext"><div class="usertext-body"><p>That is not how it works.</p></div></form><ul class="flat-list"><li>reply</li></ul></div>"#;
    check("Reddit, old", reddit, &["ada|2020-01-02T03:04:05Z|That is not how it works."]);
    check_miss("Reddit, old", r#"<p class="tagline">Since 1990</p>"#);
    let news = r#"<table><tr class="athing comtr" id="1"><td><a class="hnuser">ada</a> <span class="age" title="2020-01-02T03:04:05"><a>on Jan 2, 2020</a></span>
        <div class="commtext c00">I like the old one better.</div><div class="reply"><a>reply</a></div></td></tr></table>"#;
    check("Hacker News", news, &["ada|2020-01-02|I like the old one better."]);
    check_miss("Hacker News", r#"<table><tr class="comtr"><td>Row</td></tr></table>"#);
}

#[test]
fn reads_comments_of_blogs() {
    let wordpress = r#"<ol><li class="comment depth-1" id="comment-1"><div class="comment-author vcard"><cite class="fn">Ada</cite> says:</div><div class="comment-metadata"><time datetime="2020-01-02T03:04:05+00:00">January 2, 2020 at 3:04 am</time></div>
        <div class="comment-content"><p>Made it twice.</p></div><div class="reply"><a>Reply</a></div></li><li class="pingback">Pingback: Elsewhere</li></ol>"#;
    check("WordPress", wordpress, &["Ada|2020-01-02T03:04|Made it twice."]);
    check_miss("WordPress", r#"<div class="comment-content">0 comments</div>"#);
    let blogger = r#"<div class="comment-thread"><ol><li class="comment" id="c1"><div class="comment-header"><cite class="user"><a>Ada</a></cite><span class="datetime"><a>May 30, 2019 at 1:06 PM</a></span></div><p class="comment-content">Interesting place.</p></li></ol></div>"#;
    check("Blogger", blogger, &["Ada|2019-05-30T13:06|Interesting place."]);
    check_miss("Blogger", r#"<div class="comment-thread"></div>"#);
    let drupal = r#"<div class="comment" id="c-1"><div class="submitted"><span class="username">Ada</span> on 2 January 2020</div><div class="field-name-comment-body"><p>Nice garden.</p></div><ul class="links"><li>reply</li></ul></div>"#;
    check("Drupal", drupal, &["Ada|2020-01-02|Nice garden."]);
    check_miss("Drupal", r#"<div class="comment-form">Add a comment</div>"#);
}

#[test]
fn reads_comment_services() {
    let disqus = r#"<ul><li class="post" id="post-1"><div class="post-content"><span class="post-byline"><span class="author"><a>Ada</a></span></span> <a class="time-ago" title="Thursday, January 2, 2020 3:04 AM">4 years ago</a><div class="post-message"><p>Well said.</p></div></div></li></ul>"#;
    check("Disqus", disqus, &["Ada|2020-01-02T03:04|Well said."]);
    check_miss("Disqus", r#"<div class="post"><div class="post-content">An article</div></div>"#);
    let livefyre = r#"<article class="fyre-comment-article"><a class="fyre-comment-username"><span>Ada</span></a><time class="fyre-comment-date" datetime="2015-01-02">2 Jan 2015</time><div class="fyre-comment"><p>Not so.</p></div></article>"#;
    check("Livefyre", livefyre, &["Ada|2015-01-02|Not so."]);
    check_miss("Livefyre", r#"<div class="fyre-comment">Loading</div>"#);
    let jcomments = r#"<div id="jc"><div class="comments-list-item"><span class="comment-author">Ada</span> <span class="comment-date">02.01.2020 10:11</span><div class="comment-body">Well done.</div></div></div>"#;
    check("JComments", jcomments, &["Ada|2020-01-02T10:11|Well done."]);
    check_miss("JComments", r#"<div id="jc"></div>"#);
    let flow = r#"<div class="flow-post"><span class="flow-author"><a class="mw-userlink">Ada</a></span> <span class="flow-timestamp">2 January 2020</span><div class="flow-post-content"><p>Move the page.</p></div></div>"#;
    check("Structured Discussions", flow, &["Ada|2020-01-02|Move the page."]);
    check_miss("Structured Discussions", r#"<div class="flow-post"></div>"#);
}

#[test]
fn reads_vanilla_and_bbpress() {
    let vanilla = r#"<ul class="MessageList"><li class="ItemComment" id="Comment_1"><span class="Author"><a class="Username">Ada</a></span><span class="DateCreated"><time datetime="2020-01-02T03:04:05+00:00">January 2020</time></span>
        <div class="Item-Body"><div class="Message">Clear the cache.</div></div></li></ul>"#;
    check("Vanilla", vanilla, &["Ada|2020-01-02T03:04:05Z|Clear the cache."]);
    check_miss("Vanilla", r#"<div class="Message">Saved.</div>"#);
    let bbpress = r#"<div class="type-reply" id="post-1"><div class="bbp-reply-author"><span class="bbp-author-name">Ada</span></div><span class="bbp-reply-post-date">January 2, 2020 at 3:04 am</span><div class="bbp-reply-content"><p>Use a child theme.</p></div></div>"#;
    check("bbPress", bbpress, &["Ada|2020-01-02T03:04|Use a child theme."]);
    check_miss("bbPress", r#"<div class="bbp-reply-content"></div>"#);
}
