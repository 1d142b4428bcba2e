//! Settles where the discussion and the likelihoods contradict each other: a listing's entries have names, dates and
//! prose as posts have, and an author's box on an article can pass for a thread of one post.
//!
//! The likelihoods were fitted with readers' posts under articles as boilerplate and posts of threads as content, so
//! their mean over the posts tells the two apart. Discussions that a platform's own marks or the page's data told of are believed.

use crate::blocks::Blocks;
use crate::discussion::{Found, Origin};
use crate::page::{DiscussionKind, PageKind};

/// Mean likelihood from which on what looks like posts under an article is the page's content. Of the gold pages
/// with comments 3 of 83 lie above, of the pages whose own content was taken for comments 34 of 44.
const CONTENT_LIKELIHOOD: f32 = 0.5;

/// The same on articles, which have comments more often than their own records of names and dates.
const ARTICLE_LIKELIHOOD: f32 = 0.75;

/// Share of the page's expected content that the posts of a thread hold at least. Of the gold threads 6 of 101 lie
/// below, of the pages whose author's box or quotation was taken for a thread 30 of 38.
const THREAD_SHARE: f32 = 0.55;

/// Posts from which on records are a thread whatever else the page looks like. One record alone, without any
/// platform's marks, is an article with its author.
const THREAD_POSTS: usize = 3;

/// Whether what was found is a discussion, as the likelihoods see it.
pub(super) fn is_discussion(blocks: &Blocks, probabilities: &[f32], found: &Found, kind: PageKind) -> bool {
    let Some(discussion) = &found.discussion else { return false };
    if found.origin != Origin::Records {
        return true;
    }
    let mass = Mass::of(blocks, probabilities, found);
    match discussion.kind {
        DiscussionKind::Comments | DiscussionKind::Reviews => match kind {
            PageKind::Article | PageKind::Thread => mass.mean_in_posts() <= ARTICLE_LIKELIHOOD,
            _ => mass.mean_in_posts() <= CONTENT_LIKELIHOOD,
        },
        DiscussionKind::Thread | DiscussionKind::Qa => {
            let (posts, share) = (discussion.posts.len(), mass.share_of_posts());
            posts > 1 && kind == PageKind::Thread || posts >= THREAD_POSTS && share >= THREAD_SHARE
        }
    }
}

/// Words, and words weighted by likelihood, in the posts and elsewhere.
#[derive(Default)]
pub(super) struct Mass {
    words_in_posts: f32,
    in_posts: f32,
    elsewhere: f32,
}

impl Mass {
    pub(super) fn of(blocks: &Blocks, probabilities: &[f32], found: &Found) -> Self {
        let mut mass = Self::default();
        for (id, block) in blocks.iter() {
            let words = block.measures.words as f32;
            let expected = words * probabilities[id.index()];
            if found.post_of_block(id).is_some() {
                mass.words_in_posts += words;
                mass.in_posts += expected;
            } else {
                mass.elsewhere += expected;
            }
        }
        mass
    }

    /// Whether more words are content beside the posts, as far as can be expected, than stand in them.
    pub(super) fn outweighs_posts(&self) -> bool {
        self.elsewhere > self.words_in_posts
    }

    fn mean_in_posts(&self) -> f32 {
        if self.words_in_posts == 0.0 { 0.0 } else { self.in_posts / self.words_in_posts }
    }

    fn share_of_posts(&self) -> f32 {
        let all = self.in_posts + self.elsewhere;
        if all == 0.0 { 0.0 } else { self.in_posts / all }
    }
}
