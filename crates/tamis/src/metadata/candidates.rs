//! Collects the candidates for title, authors and dates, chooses among them, and notes where layers contradict.

use url::Url;

use super::address::find_canonical;
use super::authors::author_candidates;
use super::context::{Context, site_names_of};
use super::dates::{DateFeature, PUBLICATION, date_candidates, is_next};
use super::feature::FeatureSet;
use super::fold::fold_words;
use super::language::find_language;
use super::moment::Moment;
use super::reservations::find_reservations;
use super::slate::{Entry, Slate};
use super::subject::Subject;
use super::title::title_candidates;
use super::traits::Traits;
use super::{Found, weights};
use crate::blocks::{Block, BlockId, Blocks, Structure};
use crate::data::Data;
use crate::page::{Note, NoteCode, PageKind};

/// What is known of a page beside its data and blocks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Known<'a> {
    /// Its address, as the caller knows it.
    pub(crate) url: Option<&'a str>,
    /// What its blocks say of its kind.
    pub(crate) kind: PageKind,
}

/// The candidates for the fields that several layers may contradict each other on.
pub(super) struct Candidates<'a, 's> {
    pub(super) context: Context<'a, 's>,
    pub(super) given: Option<Url>,
    #[cfg_attr(not(feature = "training"), expect(dead_code, reason = "rows for fitting are made of it"))]
    pub(super) titles: Slate<String>,
    pub(super) title: Option<Found<String>>,
    pub(super) authors: Slate<Vec<String>>,
    pub(super) dates: Slate<Moment>,
}

impl<'a, 's> Candidates<'a, 's> {
    /// Collects the candidates; the headline is chosen on the way, since authors and dates stand near it.
    pub(super) fn of(data: &'a Data<'a, 's>, blocks: &'a Blocks, known: Known<'_>) -> Self {
        let given = known.url.and_then(|url| Url::parse(url).ok());
        let canonical = find_canonical(data, given.as_ref());
        let own = given.clone().or_else(|| Url::parse(&canonical?.value).ok());
        let subject = Subject::of(data);
        let mut context = Context {
            data,
            blocks,
            traits: Traits::of(data, &subject, own.as_ref(), known.kind),
            subject,
            site_names: site_names_of(data, own.as_ref()),
            language: find_language(data).map(|found| found.value),
            url: own,
            headline_block: None,
        };
        let titles = title_candidates(&context);
        let title = choose(&titles, weights::TITLE);
        let title_text = title.as_ref().map(|found| found.value.as_str());
        context.headline_block = find_headline(blocks, title_text);
        let authors = author_candidates(&context, title_text);
        let dates = date_candidates(&context);
        Self { context, given, titles, title, authors, dates }
    }

    pub(super) fn choose_authors(&self) -> Option<Found<Vec<String>>> {
        choose(&self.authors, weights::AUTHORS)
    }

    /// The days on which the page appeared and was changed; the second never before the first.
    pub(super) fn choose_dates(&self) -> (Option<Found<Moment>>, Option<Found<Moment>>) {
        let published = choose(&self.dates, weights::PUBLISHED);
        let updated = choose(&self.dates, weights::UPDATED);
        let is_later = |updated: &Found<Moment>| {
            published.as_ref().is_none_or(|published| updated.value.day() >= published.value.day())
        };
        let updated = updated.filter(is_later);
        (published, updated)
    }

    /// The day that the address names, where nothing else dates the page.
    pub(super) fn find_first_seen(&self, published: Option<&Found<Moment>>) -> Option<Found<String>> {
        let is_of_address = |entry: &&Entry<Moment>| entry.features.contains(DateFeature::Address);
        let entry = self.dates.entries.iter().find(is_of_address)?;
        published.is_none().then(|| found(entry).into_text())
    }

    pub(super) fn notes(&self, data: &Data<'_, '_>) -> Vec<Note> {
        let mut notes = find_reservations(data);
        notes.extend(self.date_conflict());
        notes
    }

    /// Two layers that both claim to say when the page appeared, and say days that no time zone explains.
    fn date_conflict(&self) -> Option<Note> {
        let claims = |entry: &&Entry<Moment>| {
            let features = entry.features;
            let is_byline =
                features.contains(DateFeature::NearHeadline) && features.contains(DateFeature::LinePublished);
            is_byline || features.meets(FeatureSet::of(&PUBLICATION))
        };
        let claimed: Vec<&Entry<Moment>> = self.dates.entries.iter().filter(claims).collect();
        let first = claimed.first()?;
        let other =
            claimed.iter().find(|entry| entry.key != first.key && !is_next(&entry.key, &first.key))?;
        let [one, two] = [first, other].map(|entry| format!("{} says {}", entry.evidence.source, entry.key));
        Some(Note::with_detail(NoteCode::Conflict, format!("published: {one}, {two}")))
    }
}

fn choose<V: Clone>(slate: &Slate<V>, weights: &[(&str, f32)]) -> Option<Found<V>> {
    slate.choose(weights).map(|(entry, _)| found(entry))
}

fn found<V: Clone>(entry: &Entry<V>) -> Found<V> {
    Found { value: entry.value.clone(), evidence: entry.evidence }
}

/// Where the title stands in the text: the heading that says the same, else the first of the first level.
fn find_headline(blocks: &Blocks, title: Option<&str>) -> Option<BlockId> {
    let is_heading = |block: &Block| matches!(block.structure, Structure::Heading(_));
    let title = title.map(fold_words).unwrap_or_default();
    let headings = || blocks.iter().filter(|(_, block)| is_heading(block));
    let says = |(id, _): &(BlockId, &Block)| {
        let text = fold_words(blocks.text(*id));
        !text.is_empty()
            && (text == title || title.starts_with(&text) || (!title.is_empty() && text.starts_with(&title)))
    };
    let first = || headings().find(|(_, block)| block.structure == Structure::Heading(1));
    headings().find(says).or_else(first).map(|(id, _)| id)
}
