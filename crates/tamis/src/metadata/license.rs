//! Finds the licence of the content: `rel=license`, data, links to Creative Commons, else a statement in the text.

use super::Found;
use super::context::Context;
use super::slate::evidence;
use crate::lexicon::license_marks;
use crate::page::EvidenceSource;

/// Words of the longest block that may state a licence.
const LONGEST_WORDS: u32 = 60;

/// The licence: a URL, or the statement as it stands.
pub(super) fn find_license(context: &Context<'_, '_>) -> Option<Found<String>> {
    let data = context.data;
    let is_license =
        |href: &str| href.contains("creativecommons.org/") && !href.ends_with("creativecommons.org/");
    let link =
        data.links_related("license").next().or_else(|| data.links.iter().find(|link| is_license(link.href)));
    let of_link = link.map(|link| Found {
        value: link.href.to_owned(),
        evidence: evidence(EvidenceSource::Link, link.span),
    });
    of_link
        .or_else(|| {
            let subject = &context.subject;
            subject.articles.iter().chain(&subject.pages).find_map(|thing| {
                let license = thing.text("license")?;
                let place = data.locate(license, thing.span());
                Some(Found { value: license.to_owned(), evidence: evidence(EvidenceSource::JsonLd, place) })
            })
        })
        .or_else(|| {
            let keys = ["dc.rights", "dcterms.license", "dcterms.rights", "license"];
            keys.iter().flat_map(|key| data.metas_named(key)).next().map(|meta| Found {
                value: meta.content.to_owned(),
                evidence: evidence(meta.layer(), meta.span),
            })
        })
        .or_else(|| find_statement(context))
}

fn find_statement(context: &Context<'_, '_>) -> Option<Found<String>> {
    context.blocks.iter().rev().find_map(|(id, block)| {
        if block.measures.words > LONGEST_WORDS {
            return None;
        }
        let text = context.blocks.text(id);
        let low = text.to_lowercase();
        let is_statement = license_marks::PHRASES.iter().any(|phrase| low.contains(phrase));
        is_statement
            .then(|| Found { value: text.to_owned(), evidence: evidence(EvidenceSource::Text, block.span) })
    })
}
