//! Reads who, when and where from: title, authors, dates, site, address and the rest, each with its evidence.
//!
//! Title, authors and dates have candidates from every layer of the page. Each candidate is a set of named features;
//! a table of weights, fitted on pages whose fields are known, chooses (`slate`, `weights`). The other fields have
//! few sources that seldom contradict each other, and take the first in a fixed order.

mod address;
mod authors;
mod candidates;
mod context;
mod cut;
mod dates;
pub(crate) mod feature;
mod fold;
mod language;
mod license;
mod moment;
mod names;
mod opening_post;
mod place;
mod report_lines;
mod reservations;
mod site;
mod slate;
mod subject;
mod summary;
mod title;
mod topics;
#[cfg(feature = "training")]
pub(crate) mod training;
mod traits;
mod weights;

use self::address::{base_of, find_canonical, find_url};
use self::candidates::Candidates;
pub(crate) use self::candidates::Known;
pub(crate) use self::cut::find_cut;
use self::moment::Moment;
pub(crate) use self::opening_post::read_opening_post;
pub(crate) use self::report_lines::read_report_lines;
use crate::blocks::Blocks;
use crate::data::Data;
use crate::discussion::Anchor;
use crate::page::{Evidence, Note, Page};

/// A value and where it came from.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Found<T> {
    pub(crate) value: T,
    pub(crate) evidence: Evidence,
}

impl Found<Moment> {
    fn into_text(self) -> Found<String> {
        Found { value: self.value.text, evidence: self.evidence }
    }
}

/// What a page says of itself.
#[derive(Debug, Default)]
pub(crate) struct Metadata {
    pub(crate) title: Option<Found<String>>,
    pub(crate) standfirst: Option<Found<String>>,
    pub(crate) authors: Option<Found<Vec<String>>>,
    pub(crate) published: Option<Found<String>>,
    pub(crate) updated: Option<Found<String>>,
    pub(crate) first_seen: Option<Found<String>>,
    pub(crate) site: Option<Found<String>>,
    pub(crate) url: Option<Found<String>>,
    pub(crate) canonical_url: Option<Found<String>>,
    pub(crate) language: Option<Found<String>>,
    pub(crate) section: Option<Found<String>>,
    pub(crate) tags: Option<Found<Vec<String>>>,
    pub(crate) description: Option<Found<String>>,
    pub(crate) image: Option<Found<String>>,
    pub(crate) license: Option<Found<String>>,
    pub(crate) notes: Vec<Note>,
}

impl Metadata {
    /// Reads a page's metadata.
    pub(crate) fn of(data: &Data<'_, '_>, blocks: &Blocks, known: Known<'_>) -> Self {
        let candidates = Candidates::of(data, blocks, known);
        let Candidates { context, given, title, .. } = &candidates;
        let description = summary::find_description(context);
        let canonical = find_canonical(data, given.as_ref());
        let base = base_of(data, given.as_ref().or(context.url.as_ref()));
        let (published, updated) = candidates.choose_dates();
        Self {
            standfirst: summary::find_standfirst(
                context,
                description.as_ref().map(|found| found.value.as_str()),
            ),
            authors: candidates.choose_authors(),
            first_seen: candidates.find_first_seen(published.as_ref()),
            published: published.map(Found::<Moment>::into_text),
            updated: updated.map(Found::<Moment>::into_text),
            site: site::find_site(data),
            url: find_url(given.as_ref(), canonical.as_ref()),
            canonical_url: canonical,
            language: language::find_language(data),
            section: topics::find_section(data, &context.subject),
            tags: topics::find_tags(data, &context.subject),
            description,
            image: summary::find_image(context, base.as_ref()),
            license: license::find_license(context),
            notes: candidates.notes(data),
            title: title.clone(),
        }
    }

    /// The date that the page gives itself.
    pub(crate) fn anchor(&self) -> Option<Anchor> {
        let text = |found: &Option<Found<String>>| found.as_ref().map(|found| found.value.clone());
        Anchor::of(text(&self.published).as_deref(), text(&self.updated).as_deref())
    }

    /// Puts the fields into the record.
    pub(crate) fn fill(self, page: &mut Page) {
        put("title", self.title, &mut page.title, &mut page.evidence);
        put("standfirst", self.standfirst, &mut page.standfirst, &mut page.evidence);
        put("published", self.published, &mut page.published, &mut page.evidence);
        put("updated", self.updated, &mut page.updated, &mut page.evidence);
        put("first_seen", self.first_seen, &mut page.first_seen, &mut page.evidence);
        put("site", self.site, &mut page.site, &mut page.evidence);
        put("url", self.url, &mut page.url, &mut page.evidence);
        put("canonical_url", self.canonical_url, &mut page.canonical_url, &mut page.evidence);
        put("language", self.language, &mut page.language, &mut page.evidence);
        put("section", self.section, &mut page.section, &mut page.evidence);
        put("description", self.description, &mut page.description, &mut page.evidence);
        put("image", self.image, &mut page.image, &mut page.evidence);
        put("license", self.license, &mut page.license, &mut page.evidence);
        let lists = [("authors", self.authors, &mut page.authors), ("tags", self.tags, &mut page.tags)];
        for (name, found, field) in lists {
            if let Some(found) = found {
                page.evidence.insert(name.to_owned(), found.evidence);
                *field = found.value;
            }
        }
        page.notes.extend(self.notes);
    }
}

fn put(
    name: &str,
    found: Option<Found<String>>,
    field: &mut Option<String>,
    evidence: &mut std::collections::BTreeMap<String, Evidence>,
) {
    if let Some(found) = found {
        evidence.insert(name.to_owned(), found.evidence);
        *field = Some(found.value);
    }
}
