//! Finds the page's own summary, its standfirst and its lead image.

use url::Url;

use super::Found;
use super::address::resolve;
use super::context::Context;
use super::fold::{count_words, fold_space, fold_words};
use super::slate::evidence;
use crate::blocks::{BlockId, Structure};
use crate::page::EvidenceSource;

/// The page's own summary of itself.
pub(super) fn find_description(context: &Context<'_, '_>) -> Option<Found<String>> {
    let data = context.data;
    let keys =
        ["description", "og:description", "dc.description", "dcterms.description", "twitter:description"];
    let of_meta = keys
        .iter()
        .flat_map(|key| data.metas_named(key))
        .next()
        .map(|meta| Found { value: fold_space(meta.content), evidence: evidence(meta.layer(), meta.span) });
    of_meta.or_else(|| {
        let subject = &context.subject;
        let things = subject.articles.iter().chain(&subject.others).chain(&subject.pages);
        things.into_iter().find_map(|thing| {
            let text = thing.map.get("description")?.as_str().filter(|text| !text.trim().is_empty())?;
            let place = data.locate(text, thing.span());
            Some(Found { value: fold_space(text), evidence: evidence(EvidenceSource::JsonLd, place) })
        })
    })
}

/// Blocks behind the headline in which the standfirst may stand.
const STANDFIRST_BLOCKS: usize = 6;

/// Words that a standfirst has at least.
const FEWEST_WORDS: usize = 6;

/// The paragraph behind the headline that repeats the page's own summary, whole or as its beginning.
pub(super) fn find_standfirst(context: &Context<'_, '_>, description: Option<&str>) -> Option<Found<String>> {
    let summary = fold_words(description?);
    let headline = context.headline_block?.index();
    let last = (headline + STANDFIRST_BLOCKS).min(context.blocks.len().saturating_sub(1));
    (headline + 1..=last).map(BlockId::new).find_map(|id| {
        let block = context.blocks.block(id);
        let text = context.blocks.text(id);
        let folded = fold_words(text);
        let is_text = matches!(block.structure, Structure::Paragraph | Structure::Heading(_));
        let is_same = count_words(&folded) >= FEWEST_WORDS
            && (summary == folded
                || summary.starts_with(&folded)
                || folded.starts_with(&summary) && is_short(&folded));
        (is_text && is_same)
            .then(|| Found { value: text.to_owned(), evidence: evidence(EvidenceSource::Text, block.span) })
    })
}

/// Words of the longest standfirst.
const MOST_WORDS: usize = 80;

fn is_short(folded: &str) -> bool {
    count_words(folded) <= MOST_WORDS
}

/// The address of the lead image, made absolute.
pub(super) fn find_image(context: &Context<'_, '_>, base: Option<&Url>) -> Option<Found<String>> {
    let data = context.data;
    let keys = ["og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src"];
    let of_meta = keys.iter().flat_map(|key| data.metas_named(key)).find_map(|meta| {
        Some(Found { value: resolve(meta.content, base)?, evidence: evidence(meta.layer(), meta.span) })
    });
    of_meta.or_else(|| {
        let subject = &context.subject;
        subject.articles.iter().chain(&subject.others).find_map(|thing| {
            let address = thing.text("image").or_else(|| thing.text("thumbnailUrl"))?;
            let place = data.locate(address, thing.span());
            Some(Found { value: resolve(address, base)?, evidence: evidence(EvidenceSource::JsonLd, place) })
        })
    })
}
