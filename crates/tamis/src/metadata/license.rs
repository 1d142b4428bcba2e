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

/// The last short block that names a licence. All are searched as one text, which is much cheaper than each alone.
fn find_statement(context: &Context<'_, '_>) -> Option<Found<String>> {
    let (mut all, mut blocks) = (String::new(), Vec::new());
    for (id, _) in context.blocks.iter().filter(|(_, block)| block.measures.words <= LONGEST_WORDS) {
        blocks.push((all.len(), id));
        all.push_str(context.blocks.text(id));
        all.push('\n');
    }
    all.make_ascii_lowercase();
    let last = |phrase: &&str| memchr::memmem::find_iter(all.as_bytes(), phrase.as_bytes()).last();
    let at = license_marks::PHRASES.iter().filter_map(last).max()?;
    let (_, id) = blocks[blocks.partition_point(|(start, _)| *start <= at) - 1];
    let span = context.blocks.block(id).span;
    let value = context.blocks.text(id).to_owned();
    Some(Found { value, evidence: evidence(EvidenceSource::Text, span) })
}
