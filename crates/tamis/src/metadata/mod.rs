//! Reads who, when and where from: title, authors, dates, site, address and the rest, each with its evidence.
//!
//! Title, authors and dates have candidates from every layer of the page. Each candidate is a set of named features;
//! a table of weights, fitted on pages whose fields are known, chooses (`slate`, `weights`). The other fields have
//! few sources that seldom contradict each other, and take the first in a fixed order.

mod address;
mod authors;
mod context;
mod date_lines;
mod dates;
pub(crate) mod feature;
mod fold;
mod language;
mod license;
mod moment;
mod names;
mod opening_post;
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
mod weights;

use tamis_html::Span;
use url::Url;

use self::address::{base_of, find_canonical, find_url};
use self::context::{Context, site_names_of};
use self::fold::fold_words;
use self::moment::Moment;
pub(crate) use self::opening_post::read_opening_post;
pub(crate) use self::report_lines::read_report_lines;
use self::slate::Slate;
use self::subject::Subject;
use crate::blocks::{Blocks, Structure};
use crate::data::Data;
use crate::discussion::Anchor;
use crate::page::{Evidence, Note, NoteCode, Page};

/// A value and where it came from.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Found<T> {
    pub(crate) value: T,
    pub(crate) evidence: Evidence,
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
    /// Reads a page's metadata; `url` is its address as the caller knows it.
    pub(crate) fn of(data: &Data<'_, '_>, blocks: &Blocks, url: Option<&str>) -> Self {
        let candidates = Candidates::of(data, blocks, url);
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
            authors: choose(&candidates.authors, weights::AUTHORS),
            first_seen: candidates.find_first_seen(published.as_ref()),
            published: published.map(text_of_moment),
            updated: updated.map(text_of_moment),
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

/// The candidates for the fields that several layers may contradict each other on.
pub(crate) struct Candidates<'a, 's> {
    context: Context<'a, 's>,
    given: Option<Url>,
    titles: Slate<String>,
    title: Option<Found<String>>,
    authors: Slate<Vec<String>>,
    dates: Slate<Moment>,
}

impl<'a, 's> Candidates<'a, 's> {
    /// Collects the candidates; the headline is chosen on the way, since authors and dates stand near it.
    pub(crate) fn of(data: &'a Data<'a, 's>, blocks: &'a Blocks, url: Option<&str>) -> Self {
        let given = url.and_then(|url| Url::parse(url).ok());
        let canonical = find_canonical(data, given.as_ref());
        let own = given.clone().or_else(|| Url::parse(&canonical?.value).ok());
        let mut context = Context {
            data,
            blocks,
            subject: Subject::of(data),
            site_names: site_names_of(data, own.as_ref()),
            language: language::find_language(data).map(|found| found.value),
            url: own,
            headline: None,
        };
        let titles = title::title_candidates(&context);
        let title = choose(&titles, weights::TITLE);
        context.headline = find_headline(&context, title.as_ref().map(|found| found.value.as_str()));
        let authors = authors::author_candidates(&context, title.as_ref().map(|found| found.value.as_str()));
        let dates = dates::date_candidates(&context);
        Self { context, given, titles, title, authors, dates }
    }

    /// The days on which the page appeared and was changed; the second never before the first.
    fn choose_dates(&self) -> (Option<Found<Moment>>, Option<Found<Moment>>) {
        let published = choose(&self.dates, weights::PUBLISHED);
        let updated = choose(&self.dates, weights::UPDATED);
        let is_later = |updated: &Found<Moment>| {
            published.as_ref().is_none_or(|published| updated.value.day() >= published.value.day())
        };
        let updated = updated.filter(is_later);
        (published, updated)
    }

    /// The day that the address names, where nothing else dates the page.
    fn find_first_seen(&self, published: Option<&Found<Moment>>) -> Option<Found<String>> {
        let address = dates::DateFeature::Address;
        let entry = self.dates.entries.iter().find(|entry| entry.features.contains(address))?;
        published.is_none().then(|| Found { value: entry.value.text.clone(), evidence: entry.evidence })
    }

    fn notes(&self, data: &Data<'_, '_>) -> Vec<Note> {
        let mut notes = reservations::find_reservations(data);
        notes.extend(self.date_conflict());
        notes
    }

    /// Two layers that both claim to say when the page appeared, and say different days.
    fn date_conflict(&self) -> Option<Note> {
        let claims = |entry: &&slate::Entry<Moment>| {
            dates::PUBLICATION.iter().any(|feature| entry.features.contains(*feature))
        };
        let mut claimed = self.dates.entries.iter().filter(claims);
        let (first, second) = (claimed.next()?, claimed.next()?);
        let detail = format!("published: {} or {}", first.key, second.key);
        Some(Note::with_detail(NoteCode::Conflict, detail))
    }
}

fn choose<V: Clone>(slate: &Slate<V>, weights: &[(&str, f32)]) -> Option<Found<V>> {
    let (entry, _) = slate.choose(weights)?;
    Some(Found { value: entry.value.clone(), evidence: entry.evidence })
}

fn text_of_moment(found: Found<Moment>) -> Found<String> {
    Found { value: found.value.text, evidence: found.evidence }
}

/// Where the title stands in the text: the heading that says the same, else the first of the first level.
fn find_headline(context: &Context<'_, '_>, title: Option<&str>) -> Option<Span> {
    let is_heading = |structure| matches!(structure, Structure::Heading(_));
    let title = title.map(fold_words).unwrap_or_default();
    let headings = || context.blocks.iter().filter(|(_, block)| is_heading(block.structure));
    let says = |(id, _): &(crate::blocks::BlockId, &crate::blocks::Block)| {
        let text = fold_words(context.blocks.text(*id));
        !text.is_empty()
            && (text == title || title.starts_with(&text) || (!title.is_empty() && text.starts_with(&title)))
    };
    let first = || headings().find(|(_, block)| block.structure == Structure::Heading(1));
    headings().find(says).or_else(first).map(|(_, block)| block.span)
}
