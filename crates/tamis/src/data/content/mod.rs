//! Gives the texts of a page's data that could be its main content.
//!
//! For pages whose elements hold no text because a script would write it: `articleBody`, descriptions of products,
//! recipes, questions with answers from JSON-LD; the longest texts of page state. Whether one is used is for `roles`
//! to decide, which knows what the elements hold.

mod described;
mod from_state;
mod markup;

use tamis_html::Span;

pub(crate) use self::markup::text_of_markup;
use super::Data;
use crate::page::EvidenceSource;

/// A text of a page's data that could be its main content.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ContentFromData {
    /// Plain text, blocks parted by a blank line.
    pub(crate) text: String,
    pub(crate) source: EvidenceSource,
    /// Place of the script or element that holds it.
    pub(crate) span: Span,
    pub(crate) kind: ContentKind,
}

/// What a text is in its data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ContentKind {
    ArticleBody,
    Product,
    Recipe,
    Questions,
    HowTo,
    Job,
    Event,
    /// The first post of a thread, or posts.
    Posting,
    /// The longest texts of page state.
    State,
}

/// Characters below which a text is no main content.
const SHORTEST: usize = 120;

/// The texts that could be the main content, JSON-LD first, each once.
pub(crate) fn content_candidates(data: &Data<'_, '_>) -> Vec<ContentFromData> {
    let mut found: Vec<ContentFromData> =
        data.things().filter_map(|thing| described::content_of(&thing)).collect();
    found.extend(data.page_states().iter().flat_map(from_state::contents_of));
    found.retain(|content| content.text.chars().count() >= SHORTEST);
    let mut unique: Vec<ContentFromData> = Vec::new();
    for content in found {
        if unique.iter().all(|other| other.text != content.text) {
            unique.push(content);
        }
    }
    unique
}

/// Words of the elements' text from which on data are not asked: pages with more hold their content themselves.
const ENOUGH_WORDS: usize = 100;

/// How many times the words of the elements a text of the data must have to take their place.
const TIMES_LONGER: usize = 3;

/// The text of the page's data that stands for `text`, the main content that the elements hold, where that is
/// little and the data hold far more. State is parsed only then.
pub(crate) fn content_beyond(data: &Data<'_, '_>, text: &str) -> Option<ContentFromData> {
    let words = |text: &str| text.split_whitespace().count();
    let held = words(text);
    if held >= ENOUGH_WORDS {
        return None;
    }
    let longest = content_candidates(data).into_iter().max_by_key(|content| words(&content.text))?;
    (words(&longest.text) > TIMES_LONGER * held.max(1)).then_some(longest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use tamis_html::{Limits, parse};

    fn check(html: &str, expected: &[(ContentKind, &str)]) {
        let tree = parse(html, &Limits::default());
        let found = content_candidates(&Data::of(&tree));
        let found: Vec<_> = found.iter().map(|content| (content.kind, content.text.as_str())).collect();
        assert_eq!(found, expected, "{html}");
    }

    const RAIN: &str = "It rained all day in Niamey, and the river rose by a hand. Nobody minded, since the fields had \
                        been dry for months, and the markets stayed open until late.";

    #[test]
    fn finds_article_bodies() {
        let script = format!(
            r#"<script type="application/ld+json">{{"@graph":[{{"@type":"NewsArticle","articleBody":"<p>{RAIN}</p>"}}]}}</script>"#
        );
        check(&script, &[(ContentKind::ArticleBody, RAIN)]);
        check(&script.replace("articleBody", "alternativeHeadline"), &[]);
    }

    #[test]
    fn finds_prose_in_page_state() {
        let script = |text: &str| {
            format!(
                r#"<script id="__NEXT_DATA__" type="application/json">{{"props":{{"body":"{text}"}}}}</script>"#
            )
        };
        check(&script(RAIN), &[(ContentKind::State, RAIN)]);
        check(&script(&"a1b2c3".repeat(40)), &[]);
    }

    #[test]
    fn stands_in_only_for_little_text() {
        let html = format!(
            r#"<script type="application/ld+json">{{"@type":"NewsArticle","articleBody":"{RAIN}"}}</script>"#
        );
        let tree = parse(&html, &Limits::default());
        let data = Data::of(&tree);
        assert_eq!(content_beyond(&data, "Loading").map(|content| content.text).as_deref(), Some(RAIN));
        assert_eq!(content_beyond(&data, RAIN), None);
    }

    #[test]
    fn finds_the_posts_of_discourse() {
        let html = format!(
            r#"<div data-preloaded='{{"topic_1":"{{\"post_stream\":{{\"posts\":[{{\"cooked\":\"<p>{RAIN}<\/p>\"}}]}}}}"}}'></div>"#
        );
        check(&html, &[(ContentKind::Posting, RAIN)]);
    }
}
