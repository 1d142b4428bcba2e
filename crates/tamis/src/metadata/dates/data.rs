//! Takes dates from data: JSON-LD, `<meta>`, described things, and addresses.

use super::super::feature::FeatureSet;
use super::super::moment::day_of_address;
use super::super::slate::evidence;
use super::{DateFeature, Dates, PLACE};
use crate::data::{Entity, Thing};
use crate::lexicon::{has, meta_names};
use crate::page::{Evidence, EvidenceSource};

/// Described things that are marked on the page and are looked at.
const MOST_DESCRIBED: usize = 60;

/// Properties of JSON-LD that give a date.
const PROPERTIES: [&str; 5] = ["datePublished", "dateModified", "dateCreated", "uploadDate", "datePosted"];

/// What each property is called of an article, of the page as such, and of another thing.
const OF_ARTICLE: [DateFeature; 5] = [
    DateFeature::ArticlePublished,
    DateFeature::ArticleModified,
    DateFeature::ArticleCreated,
    DateFeature::ArticlePublished,
    DateFeature::ArticlePublished,
];
const OF_PAGE: [DateFeature; 5] = [
    DateFeature::PagePublished,
    DateFeature::PageModified,
    DateFeature::PagePublished,
    DateFeature::PagePublished,
    DateFeature::PagePublished,
];
const OF_OTHER: [DateFeature; 5] = [
    DateFeature::OtherPublished,
    DateFeature::OtherModified,
    DateFeature::OtherPublished,
    DateFeature::OtherPublished,
    DateFeature::OtherPublished,
];

/// Types of things that are not the page, sorted.
const FOREIGN_TYPES: [&str; 4] = ["Answer", "Comment", "Review", "h-cite"];

/// Whether a described thing is a reader's post or something that the page quotes.
pub(in crate::metadata) fn is_foreign(entity: &Entity<'_>) -> bool {
    FOREIGN_TYPES.iter().any(|kind| entity.is_type(kind))
}

impl Dates<'_, '_> {
    pub(super) fn add_json_ld(&mut self) {
        let subject = &self.context.subject;
        let articles = subject.articles.iter().take(1).map(|thing| (thing, OF_ARTICLE));
        let pages = subject.pages.iter().take(1).map(|thing| (thing, OF_PAGE));
        let others = subject.others.iter().take(2).map(|thing| (thing, OF_OTHER));
        let things: Vec<(&Thing<'_>, [DateFeature; 5])> = articles.chain(pages).chain(others).collect();
        for (thing, features) in things {
            for (property, feature) in PROPERTIES.into_iter().zip(features) {
                if let Some(text) = thing.text(property) {
                    self.add_text(text, FeatureSet::of(&[feature]), EvidenceSource::JsonLd, thing.span());
                }
            }
        }
    }

    pub(super) fn add_metas(&mut self) {
        let kinds = [
            (meta_names::PUBLISHED, DateFeature::MetaPublished),
            (meta_names::UPDATED, DateFeature::MetaUpdated),
            (meta_names::DATE, DateFeature::MetaDate),
        ];
        for meta in &self.context.data.metas {
            let key = meta.key.to_lowercase();
            for (_, feature) in kinds.iter().filter(|(names, _)| has(names, &key)) {
                self.add_text(meta.content, FeatureSet::of(&[*feature]), meta.layer(), meta.span);
            }
        }
    }

    pub(super) fn add_described(&mut self) {
        let data = self.context.data;
        let names = [("datePublished", DateFeature::Published), ("dateModified", DateFeature::Modified)];
        for (name, feature) in names {
            for property in data.properties_named(name).take(MOST_DESCRIBED) {
                if property.of.is_some_and(|of| is_foreign(&data.entities[of.index()])) {
                    continue;
                }
                let span = data.tree.span(property.node);
                let mut features = PLACE.at(self.context, span);
                features.insert(feature);
                self.add_text(&data.text_of(property), features, property.vocabulary.layer(), span);
            }
        }
    }

    /// Adds the days that the address of the page and that of its lead image name.
    pub(super) fn add_addresses(&mut self) {
        let data = self.context.data;
        if let Some(url) = &self.context.url
            && let Some(moment) = day_of_address(url.path())
        {
            let evidence = Evidence { source: EvidenceSource::Url, span: None };
            self.add(moment, FeatureSet::of(&[DateFeature::Address]), evidence);
        }
        for meta in data.metas_named("og:image").take(1) {
            if let Some(moment) = day_of_address(meta.content) {
                let features = FeatureSet::of(&[DateFeature::ImageAddress]);
                self.add(moment, features, evidence(meta.layer(), meta.span));
            }
        }
    }
}
