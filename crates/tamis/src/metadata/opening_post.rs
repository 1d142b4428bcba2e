//! Gives a thread the author and date of its opening post, where nothing else on the page names them.

use crate::page::{Evidence, EvidenceSource, Page, PageKind};

/// Fills in who opened a thread, and when.
pub(crate) fn read_opening_post(page: &mut Page) {
    let is_thread = page.kind == PageKind::Thread;
    let Some(opening) = page.discussion.as_ref().filter(|_| is_thread).and_then(|found| found.posts.first())
    else {
        return;
    };
    let evidence = Evidence { source: EvidenceSource::Dom, span: Some(opening.span) };
    if let Some(author) = opening.author.clone().filter(|_| page.authors.is_empty()) {
        page.authors = vec![author];
        page.evidence.insert("authors".to_owned(), evidence);
    }
    let opening = page.discussion.as_ref().and_then(|found| found.posts.first());
    if let Some(published) =
        opening.and_then(|post| post.published.clone()).filter(|_| page.published.is_none())
    {
        page.published = Some(published);
        page.evidence.insert("published".to_owned(), evidence);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::{Discussion, Post};

    fn check(kind: PageKind, authors: &[&str], expected: &[&str]) {
        let post = Post {
            author: Some("Ada".to_owned()),
            published: Some("2024-05-15".to_owned()),
            ..Post::default()
        };
        let discussion = Some(Discussion { posts: vec![post], ..Discussion::default() });
        let authors = authors.iter().map(|&name| name.to_owned()).collect();
        let mut page = Page { kind, authors, discussion, ..Page::default() };
        read_opening_post(&mut page);
        assert_eq!(page.authors, expected);
    }

    #[test]
    fn signs_threads_alone() {
        check(PageKind::Thread, &[], &["Ada"]);
        check(PageKind::Thread, &["Jo"], &["Jo"]);
        check(PageKind::Article, &[], &[]);
    }
}
