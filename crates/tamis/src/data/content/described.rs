//! Gives the text of a thing that JSON-LD describes: what its type says is the content.

use super::markup::text_of_markup;
use super::{ContentFromData, ContentKind};
use crate::data::json_ld::Thing;
use crate::page::EvidenceSource;

/// How the content of a thing is put together.
#[derive(Clone, Copy)]
enum Composition {
    /// The first of these properties that it has.
    Property(&'static [&'static str]),
    Recipe,
    Questions,
    Steps,
}

/// Types whose things are content, sorted by name.
const TYPES: [(&str, ContentKind, Composition); 22] = [
    ("AdvertiserContentArticle", ContentKind::ArticleBody, Composition::Property(&["articleBody", "text"])),
    ("AnalysisNewsArticle", ContentKind::ArticleBody, Composition::Property(&["articleBody", "text"])),
    ("Article", ContentKind::ArticleBody, Composition::Property(&["articleBody", "text"])),
    ("BlogPosting", ContentKind::ArticleBody, Composition::Property(&["articleBody", "text"])),
    ("Course", ContentKind::Event, Composition::Property(&["description"])),
    ("DiscussionForumPosting", ContentKind::Posting, Composition::Property(&["text", "articleBody"])),
    ("Event", ContentKind::Event, Composition::Property(&["description"])),
    ("FAQPage", ContentKind::Questions, Composition::Questions),
    ("HowTo", ContentKind::HowTo, Composition::Steps),
    ("JobPosting", ContentKind::Job, Composition::Property(&["description"])),
    ("LiveBlogPosting", ContentKind::ArticleBody, Composition::Property(&["articleBody", "text"])),
    ("NewsArticle", ContentKind::ArticleBody, Composition::Property(&["articleBody", "text"])),
    ("OpinionNewsArticle", ContentKind::ArticleBody, Composition::Property(&["articleBody", "text"])),
    ("Product", ContentKind::Product, Composition::Property(&["description"])),
    ("ProductGroup", ContentKind::Product, Composition::Property(&["description"])),
    ("QAPage", ContentKind::Questions, Composition::Questions),
    ("Recipe", ContentKind::Recipe, Composition::Recipe),
    ("ReportageNewsArticle", ContentKind::ArticleBody, Composition::Property(&["articleBody", "text"])),
    ("ReviewNewsArticle", ContentKind::ArticleBody, Composition::Property(&["articleBody", "text"])),
    ("ScholarlyArticle", ContentKind::ArticleBody, Composition::Property(&["articleBody", "text"])),
    ("SocialMediaPosting", ContentKind::Posting, Composition::Property(&["articleBody", "text"])),
    ("TechArticle", ContentKind::ArticleBody, Composition::Property(&["articleBody", "text"])),
];

/// The content of `thing`, where its type is one of content.
pub(super) fn content_of(thing: &Thing<'_>) -> Option<ContentFromData> {
    let find = |kind: &str| TYPES.binary_search_by_key(&kind, |(name, ..)| *name).ok();
    let (_, kind, composition) = TYPES[thing.types().find_map(find)?];
    let parts = match composition {
        Composition::Property(names) => {
            names.iter().find_map(|name| thing.text(name)).map(text_of_markup).into_iter().collect()
        }
        Composition::Recipe => recipe_parts(thing),
        Composition::Questions => question_parts(thing),
        Composition::Steps => steps_of(thing, "step"),
    };
    let text = join(&parts);
    (!text.is_empty()).then_some(ContentFromData {
        text,
        source: EvidenceSource::JsonLd,
        span: thing.span(),
        kind,
    })
}

fn recipe_parts(thing: &Thing<'_>) -> Vec<String> {
    let mut parts: Vec<String> = thing.text("description").map(text_of_markup).into_iter().collect();
    parts.extend(thing.texts("recipeIngredient").map(text_of_markup));
    parts.extend(steps_of(thing, "recipeInstructions"));
    parts
}

/// The steps of a recipe or manual, sections of steps opened.
fn steps_of(thing: &Thing<'_>, property: &str) -> Vec<String> {
    let mut parts: Vec<String> =
        thing.all(property).filter_map(|step| step.as_str()).map(text_of_markup).collect();
    let nested = ["step", "itemListElement"];
    for step in thing.all(property).filter_map(|step| step.as_object()) {
        let text = ["text", "name"].iter().find_map(|key| step.get(*key)?.as_str());
        parts.extend(text.map(text_of_markup));
        let inner = nested.iter().filter_map(|key| step.get(*key)?.as_array()).flatten();
        parts.extend(inner.filter_map(|inner| inner.get("text")?.as_str()).map(text_of_markup));
    }
    parts
}

fn question_parts(thing: &Thing<'_>) -> Vec<String> {
    let mut parts = Vec::new();
    for question in thing.nested("mainEntity") {
        parts.extend(question.text("name").map(text_of_markup));
        for property in ["text", "acceptedAnswer", "suggestedAnswer"] {
            parts.extend(question.all(property).filter_map(|answer| {
                answer.as_str().or_else(|| answer.get("text")?.as_str()).map(text_of_markup)
            }));
        }
    }
    parts
}

fn join(parts: &[String]) -> String {
    let parts: Vec<&str> = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    parts.join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_sorted() {
        assert!(TYPES.is_sorted_by_key(|(name, ..)| name));
    }
}
