//! Finds the page's keywords and its section of the site.

use super::Found;
use super::fold::{fold_space, fold_words};
use super::slate::evidence;
use super::subject::Subject;
use crate::data::{Data, Link, folded_text, text_of_value};
use crate::page::{Evidence, EvidenceSource};

/// Keywords that are kept.
const MOST_TAGS: usize = 40;

/// Words of the longest keyword.
const LONGEST_TAG_WORDS: usize = 8;

/// The keywords that the page gives itself: of its article tags, links with `rel=tag`, JSON-LD, else `<meta>`.
pub(super) fn find_tags(data: &Data<'_, '_>, subject: &Subject<'_>) -> Option<Found<Vec<String>>> {
    let mut tags = Tags::default();
    for meta in data.metas_named("article:tag").chain(data.metas_named("og:article:tag")) {
        tags.add_list(meta.content, evidence(meta.layer(), meta.span));
    }
    for link in data.links_related("tag").filter(|link| !link.has_rel("category")) {
        tags.add(&text_of_link(data, link), evidence(EvidenceSource::Link, link.span));
    }
    for thing in subject.articles.iter().take(1) {
        for value in thing.all("keywords").filter_map(text_of_value) {
            tags.add_list(value, evidence(EvidenceSource::JsonLd, thing.span()));
        }
    }
    for key in ["keywords", "news_keywords", "parsely-tags", "sailthru.tags"] {
        if !tags.list.is_empty() {
            break;
        }
        for meta in data.metas_named(key) {
            tags.add_list(meta.content, evidence(meta.layer(), meta.span));
        }
    }
    let evidence = tags.evidence?;
    Some(Found { value: tags.list, evidence })
}

/// The section that the page says it belongs to.
pub(super) fn find_section(data: &Data<'_, '_>, subject: &Subject<'_>) -> Option<Found<String>> {
    let of_meta = |key| {
        data.metas_named(key)
            .next()
            .map(|meta| Found { value: meta.content.to_owned(), evidence: evidence(meta.layer(), meta.span) })
    };
    let of_json_ld = || {
        let thing = subject.articles.first()?;
        let section = thing.text("articleSection")?;
        let place = data.locate(section, thing.span());
        Some(Found { value: section.to_owned(), evidence: evidence(EvidenceSource::JsonLd, place) })
    };
    let of_link = || {
        let link = data.links_related("category").next()?;
        let value = text_of_link(data, link);
        (!value.is_empty()).then_some(Found { value, evidence: evidence(EvidenceSource::Link, link.span) })
    };
    of_meta("article:section").or_else(of_json_ld).or_else(|| of_meta("parsely-section")).or_else(of_link)
}

fn text_of_link(data: &Data<'_, '_>, link: &Link<'_>) -> String {
    folded_text(data.tree, link.node)
}

#[derive(Default)]
struct Tags {
    list: Vec<String>,
    evidence: Option<Evidence>,
}

impl Tags {
    fn add_list(&mut self, text: &str, evidence: Evidence) {
        for tag in text.split([',', ';']) {
            self.add(tag, evidence);
        }
    }

    fn add(&mut self, tag: &str, evidence: Evidence) {
        let tag = fold_space(tag.trim_start_matches('#'));
        let folded = fold_words(&tag);
        let is_tag = !folded.is_empty() && folded.split(' ').count() <= LONGEST_TAG_WORDS;
        let is_new = self.list.iter().all(|other| fold_words(other) != folded);
        if is_tag && is_new && self.list.len() < MOST_TAGS {
            self.list.push(tag);
            self.evidence = self.evidence.or(Some(evidence));
        }
    }
}
