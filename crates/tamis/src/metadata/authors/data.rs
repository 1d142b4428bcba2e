//! Takes authors from data: JSON-LD, `<meta>`, microdata, `RDFa` and microformats.

use tamis_html::{NodeId, Span};

use super::super::dates::is_foreign;
use super::super::feature::FeatureSet;
use super::super::names::{names_in_data, names_in_line};
use super::{AuthorFeature, Authors};
use crate::data::{Data, Meta, Thing, Vocabulary, text_of_value};
use crate::lexicon::{byline_cues, has, meta_names};
use crate::page::EvidenceSource;

/// Described authors that are looked at.
const MOST_DESCRIBED: usize = 40;

/// Things of JSON-LD beside the article that are looked at.
const MOST_OTHERS: usize = 3;

impl Authors<'_, '_> {
    pub(super) fn add_json_ld(&mut self) {
        let subject = &self.context.subject;
        let articles = subject.articles.iter().take(1).map(|thing| (thing, AuthorFeature::Article));
        let others =
            subject.others.iter().chain(&subject.pages).map(|thing| (thing, AuthorFeature::OtherThing));
        for (thing, feature) in articles.chain(others.take(MOST_OTHERS)) {
            let names = names_of_thing(thing);
            self.add(names, FeatureSet::of(&[feature]), EvidenceSource::JsonLd, thing.span());
        }
    }

    /// `<meta>` elements of the first key that names an author are one list; those of another stand alone.
    pub(super) fn add_metas(&mut self) {
        let data = self.context.data;
        let mut of_first: Vec<&Meta<'_>> = Vec::new();
        for meta in data.metas.iter().filter(|meta| has(meta_names::AUTHOR, &meta.key.to_lowercase())) {
            if of_first.first().is_some_and(|first| !first.key.eq_ignore_ascii_case(meta.key)) {
                self.add_meta_list(&[meta], AuthorFeature::Meta, EvidenceSource::Meta);
            } else {
                of_first.push(meta);
            }
        }
        self.add_meta_list(&of_first, AuthorFeature::Meta, EvidenceSource::Meta);
        let graph = data.metas_named("article:author").chain(data.metas_named("og:article:author"));
        self.add_meta_list(&graph.collect::<Vec<_>>(), AuthorFeature::OpenGraph, EvidenceSource::OpenGraph);
        self.add_labelled();
    }

    /// Adds the names that several elements hold as one list; an address in place of a name is left out.
    fn add_meta_list(&mut self, metas: &[&Meta<'_>], feature: AuthorFeature, source: EvidenceSource) {
        let Some(first) = metas.first() else { return };
        let is_name = |meta: &&&Meta<'_>| !meta.content.starts_with("http");
        let names = metas.iter().filter(is_name).flat_map(|meta| names_in_data(meta.content)).collect();
        self.add(names, FeatureSet::of(&[feature]), source, first.span);
    }

    /// `twitter:label1` names what `twitter:data1` holds: "Written by".
    fn add_labelled(&mut self) {
        let data = self.context.data;
        for (label, value) in [("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2")] {
            let label = data.metas_named(label).next().map(|meta| meta.content.to_lowercase());
            let is_author = label.is_some_and(|label| has(byline_cues::CUES, &label));
            if let Some(meta) = data.metas_named(value).next().filter(|_| is_author) {
                self.add_meta_list(&[meta], AuthorFeature::LabelledData, EvidenceSource::Meta);
            }
        }
    }

    /// Adds the authors that elements are marked as, one list a vocabulary.
    pub(super) fn add_described(&mut self) {
        let data = self.context.data;
        let mut names: [Vec<String>; 3] = Default::default();
        let mut spans: [Option<Span>; 3] = [None; 3];
        for property in data.properties_named("author").take(MOST_DESCRIBED) {
            if property.of.is_some_and(|of| is_foreign(&data.entities[of.index()])) {
                continue;
            }
            let index = vocabulary_index(property.vocabulary);
            let own_name =
                property.entity.and_then(|entity| data.properties_of(entity).find(|own| own.name == "name"));
            let text = data.text_of(own_name.unwrap_or(property));
            if spans[index].is_none() || is_beside_first(data, spans[index], property.node) {
                names[index].extend(names_in_data(&text));
                spans[index] = spans[index].or(Some(data.tree.span(property.node)));
            }
        }
        for (index, vocabulary) in VOCABULARIES.into_iter().enumerate() {
            if let Some(span) = spans[index] {
                let features = FeatureSet::of(&[feature_of(vocabulary)]);
                self.add(std::mem::take(&mut names[index]), features, vocabulary.layer(), span);
            }
        }
    }
}

const VOCABULARIES: [Vocabulary; 3] = [Vocabulary::Microdata, Vocabulary::Rdfa, Vocabulary::Microformat];

fn vocabulary_index(vocabulary: Vocabulary) -> usize {
    VOCABULARIES.iter().position(|other| *other == vocabulary).unwrap_or_default()
}

fn feature_of(vocabulary: Vocabulary) -> AuthorFeature {
    match vocabulary {
        Vocabulary::Microdata => AuthorFeature::Microdata,
        Vocabulary::Rdfa => AuthorFeature::Rdfa,
        Vocabulary::Microformat => AuthorFeature::Microformat,
    }
}

/// Bytes of markup between two names of one byline.
const BYLINE_GAP_BYTES: u32 = 400;

/// Whether `node` stands close behind the first of its kind, as the names of one byline do.
pub(super) fn is_beside_first(data: &Data<'_, '_>, first: Option<Span>, node: NodeId) -> bool {
    let start = data.tree.span(node).start;
    first.is_none_or(|first| start >= first.end && start - first.end < BYLINE_GAP_BYTES)
}

fn names_of_thing(thing: &Thing<'_>) -> Vec<String> {
    let of = |property| {
        let texts = thing.all(property).filter_map(text_of_value);
        texts
            .filter(|text| !text.starts_with("http") && !text.starts_with('#'))
            .flat_map(names_in_line)
            .collect()
    };
    let authors: Vec<String> = of("author");
    if authors.is_empty() { of("creator") } else { authors }
}
