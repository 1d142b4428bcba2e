//! Tells the languages of a page: of its content, of each block and of each post.
//!
//! The text decides; the language that the page declares is the prior. Texts too short to tell theirs have none.

use super::{Language, detect_near, order_by_share};
use crate::page::{Block, Evidence, EvidenceSource, Page, PageKind, Role};

/// Bytes from which a text tells its language where that of the page around it is known.
const TELLING_BYTES: usize = 25;

/// Blocks of the content that vote on its language.
const VOTING_BLOCKS: usize = 12;

/// Fills in the languages of a page whose declared language is known.
pub(crate) fn fill_languages(page: &mut Page) {
    let declared = page.language.as_deref().and_then(Language::from_tag);
    let told = tell_content_language(page, declared);
    if let Some(language) = told.filter(|told| Some(*told) != declared) {
        page.language = Some(language.tag().to_owned());
        page.evidence.insert("language".to_owned(), Evidence { source: EvidenceSource::Text, span: None });
    }
    let near = told.or(declared);
    for block in &mut page.blocks {
        block.language = tag_of(&block.text, near);
    }
    for post in page.discussion.iter_mut().flat_map(|discussion| &mut discussion.posts) {
        post.language = tag_of(&post.text, near);
    }
    page.languages = list_languages(page);
}

/// The language of most of the main content: of a thread, of its posts.
fn tell_content_language(page: &Page, declared: Option<Language>) -> Option<Language> {
    let is_content = |block: &&Block| match block.role {
        Role::Main => true,
        Role::Post => page.kind == PageKind::Thread,
        Role::Pasted | Role::Boilerplate => false,
    };
    let texts = page.blocks.iter().filter(is_content).map(|block| block.text.as_str());
    let telling = texts.filter(|text| text.len() >= TELLING_BYTES).take(VOTING_BLOCKS);
    let votes = telling.filter_map(|text| Some((detect_near(text, declared)?, text.len())));
    let most = order_by_share(votes).into_iter().next();
    // Content that stands only in the page's data has no blocks.
    most.or_else(|| detect_near(&page.text, declared))
}

fn tag_of(text: &str, near: Option<Language>) -> Option<String> {
    let language = if text.len() < TELLING_BYTES { None } else { detect_near(text, near) };
    language.map(|language| language.tag().to_owned())
}

/// The languages of the content blocks, largest share first.
fn list_languages(page: &Page) -> Vec<String> {
    let content = page.blocks.iter().filter(|block| block.role != Role::Boilerplate);
    let language_of = |block: &Block| Language::from_tag(block.language.as_deref()?);
    let shares = content.filter_map(|block| Some((language_of(block)?, block.text.len())));
    order_by_share(shares).iter().map(|language| language.tag().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRENCH: &str = "Il a plu toute la journée sur le fleuve, et personne ne s’en est plaint.";
    const ENGLISH: &str = "It rained all day in the valley, and nobody minded at all.";

    fn check(declared: Option<&str>, blocks: &[(Role, &str)], expected: (Option<&str>, &[&str])) {
        let block =
            |(role, text): &(Role, &str)| Block { role: *role, text: (*text).to_owned(), ..Block::default() };
        let blocks = blocks.iter().map(block).collect();
        let mut page = Page { language: declared.map(str::to_owned), blocks, ..Page::default() };
        fill_languages(&mut page);
        assert_eq!((page.language.as_deref(), page.languages.as_slice()), (expected.0, &own(expected.1)[..]));
    }

    fn own(tags: &[&str]) -> Vec<String> {
        tags.iter().map(|&tag| tag.to_owned()).collect()
    }

    #[test]
    fn the_text_decides_and_a_declared_region_stays() {
        check(Some("en"), &[(Role::Main, FRENCH)], (Some("fr"), &["fr"]));
        check(Some("fr-BE"), &[(Role::Main, FRENCH)], (Some("fr-BE"), &["fr"]));
        check(None, &[(Role::Main, FRENCH), (Role::Post, ENGLISH)], (Some("fr"), &["fr", "en"]));
        check(Some("de"), &[(Role::Main, "12:45")], (Some("de"), &[]));
        check(None, &[], (None, &[]));
    }
}
