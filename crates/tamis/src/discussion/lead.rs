//! What it finds: the article that heads a list of the posts under it.
//!
//! Why: some themes write articles and comments with one element and one class, so that both are records of one list.
//! The likelihoods of roles were fitted with posts under articles as boilerplate and threads as content: an article is
//! far likelier content than its comments, an opening post is as likely as what follows.
//!
//! Example: `<article>the article</article> … <article>a comment</article><article>a comment</article>`.
//!
//! When it is wrong: on a thread whose opening post is an article, and whose posts read like comments.

use super::group::{Group, Record};
use super::survey::Survey;
use crate::blocks::BlockId;
use crate::roles::Likelihoods;

/// Fewest posts that tell what posts of the page are like.
const FEWEST: usize = 2;

/// By how much the mean likelihood of an article is above that of its comments. Of the gold threads that the general
/// method finds none has its opening post so far above the others.
const GAP: f32 = 0.5;

/// The group without the article at its head, where there is one.
pub(super) fn without_article(survey: &Survey<'_, '_>, group: Group, content: &Likelihoods<'_>) -> Group {
    let Some((first, posts)) = group.records.split_first().filter(|(_, posts)| posts.len() >= FEWEST) else {
        return group;
    };
    let of_first = mean_content(survey, std::slice::from_ref(first), content);
    if of_first - mean_content(survey, posts, content) < GAP {
        return group;
    }
    let posts = posts.iter().map(|record| Record::new(record.root, record.blocks.clone())).collect();
    Group::new(survey, group.mark.clone(), group.extent, posts)
}

/// Mean likelihood of the records' words to be content.
pub(super) fn mean_content(survey: &Survey<'_, '_>, records: &[Record], content: &Likelihoods<'_>) -> f32 {
    let (mut words, mut expected) = (0.0, 0.0);
    for index in records.iter().flat_map(Record::own_blocks) {
        let id = BlockId::new(index as usize);
        let count = survey.blocks.block(id).measures.words as f32;
        words += count;
        expected += count * content.of_block(id);
    }
    expected / f32::max(words, 1.0)
}
