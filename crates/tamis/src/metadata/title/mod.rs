//! Finds the page's headline, without the site's name.
//!
//! Candidates are what JSON-LD, Open Graph, `<title>`, microdata and the first headings say, each whole and with its
//! parts before and behind a separator taken off.

mod feature;
mod headings;
mod parts;

use std::collections::BTreeSet;

use tamis_html::Span;

pub(crate) use self::feature::TitleFeature;
use self::parts::{split_title, unescape};
use super::context::Context;
use super::feature::{Feature, FeatureSet};
use super::fold::{count_words, fold_space, fold_words};
use super::slate::{Slate, evidence};
use crate::data::{Property, folded_text};
use crate::page::EvidenceSource;

/// Words from which on a title is long, and very long.
const LONG_WORDS: [usize; 2] = [14, 24];

/// The candidates for the title.
pub(crate) fn title_candidates(context: &Context<'_, '_>) -> Slate<String> {
    let mut titles = Titles {
        context,
        slate: Slate::new(),
        title_element: String::new(),
        open_graph: String::new(),
        slug: context.slug(),
    };
    titles.read_references();
    titles.add_json_ld();
    titles.add_metas();
    titles.add_described();
    titles.add_title_element();
    titles.add_headings();
    titles.slate
}

struct Titles<'a, 's> {
    context: &'a Context<'a, 's>,
    slate: Slate<String>,
    /// The folded text of `<title>`.
    title_element: String,
    /// The folded `og:title`.
    open_graph: String,
    /// The words of the address.
    slug: String,
}

impl Titles<'_, '_> {
    fn read_references(&mut self) {
        let data = self.context.data;
        self.title_element =
            data.title.map(|node| fold_words(&folded_text(data.tree, node))).unwrap_or_default();
        self.open_graph =
            data.metas_named("og:title").next().map(|meta| fold_words(meta.content)).unwrap_or_default();
    }

    fn add_json_ld(&mut self) {
        let subject = &self.context.subject;
        for thing in subject.articles.iter().take(1) {
            if let Some(headline) = thing.text("headline") {
                self.add(headline, TitleFeature::ArticleHeadline, EvidenceSource::JsonLd, thing.span());
            }
            if let Some(name) = thing.text("name") {
                self.add(name, TitleFeature::ArticleName, EvidenceSource::JsonLd, thing.span());
            }
        }
        let others = subject.others.iter().take(1).map(|thing| (thing, TitleFeature::OtherName));
        let pages = subject.pages.iter().take(1).map(|thing| (thing, TitleFeature::PageName));
        for (thing, feature) in others.chain(pages) {
            if let Some(name) = thing.map.get("name").and_then(|name| name.as_str()) {
                self.add(name, feature, EvidenceSource::JsonLd, thing.span());
            }
        }
    }

    fn add_metas(&mut self) {
        let keys = [
            ("og:title", TitleFeature::OpenGraph),
            ("twitter:title", TitleFeature::Twitter),
            ("title", TitleFeature::Meta),
            ("dc.title", TitleFeature::Meta),
            ("dcterms.title", TitleFeature::Meta),
            ("citation_title", TitleFeature::Meta),
            ("parsely-title", TitleFeature::Meta),
            ("sailthru.title", TitleFeature::Meta),
            ("headline", TitleFeature::Meta),
        ];
        for (key, feature) in keys {
            if let Some(meta) = self.context.data.metas_named(key).next() {
                self.add(meta.content, feature, meta.layer(), meta.span);
            }
        }
    }

    fn add_described(&mut self) {
        let data = self.context.data;
        for (name, microdata) in
            [("headline", TitleFeature::Microdata), ("name", TitleFeature::MicrodataName)]
        {
            let is_own = |property: &&Property<'_>| {
                property.of.is_some_and(|of| data.entities[of.index()].within.is_none())
            };
            let Some(property) = data.properties_named(name).find(is_own) else { continue };
            let feature = match property.vocabulary.layer() {
                EvidenceSource::Microformat => TitleFeature::Microformat,
                _ => microdata,
            };
            let text = data.text_of(property);
            self.add(&text, feature, property.vocabulary.layer(), data.tree.span(property.node));
        }
    }

    fn add_title_element(&mut self) {
        let data = self.context.data;
        if let Some(node) = data.title {
            let text = folded_text(data.tree, node);
            self.add(&text, TitleFeature::TitleElement, EvidenceSource::Dom, data.tree.span(node));
        }
    }

    /// Adds a text whole, and its parts.
    fn add(&mut self, text: &str, origin: TitleFeature, source: EvidenceSource, span: Span) {
        use TitleFeature as F;
        let text = fold_space(&unescape(text));
        let mut whole = FeatureSet::of(&[origin, F::Whole]);
        whole.insert_if(origin == F::TitleElement, F::TitleElementWhole);
        whole.insert_if(origin == F::OpenGraph, F::OpenGraphWhole);
        self.add_whole(&text, whole, source, span);
        for part in split_title(&text) {
            let mut features = part.features;
            features.insert(origin);
            let is_head = features.contains(F::Head);
            features.insert_if(is_head && origin == F::TitleElement, F::TitleElementHead);
            features.insert_if(is_head && origin == F::OpenGraph, F::OpenGraphHead);
            self.add_whole(part.text, features, source, span);
        }
    }

    fn add_whole(&mut self, text: &str, mut features: FeatureSet, source: EvidenceSource, span: Span) {
        let key = fold_words(text);
        features.insert(TitleFeature::Bias);
        features.add(self.features_of_words(&key));
        features.add(self.features_of_page(features));
        self.slate.add(key, text.to_owned(), features, evidence(source, span));
    }

    /// What a folded text tells by its own words.
    fn features_of_words(&self, key: &str) -> FeatureSet {
        use TitleFeature as F;
        let mut features = FeatureSet::default();
        let words = count_words(key);
        let ends = |name: &String| key.len() > name.len() && key.ends_with(name.as_str());
        let likeness = likeness(key, &self.slug);
        features.insert_if(self.context.is_site_name(key), F::IsSiteName);
        features.insert_if(self.context.site_names.iter().any(ends), F::EndsWithSite);
        features.insert_if(words == 1, F::OneWord);
        features.insert_if(words == 2, F::TwoWords);
        features.insert_if(words > LONG_WORDS[0], F::ManyWords);
        features.insert_if(words > LONG_WORDS[1], F::VeryManyWords);
        features.insert_if(self.title_element.contains(key), F::InTitleElement);
        features.insert_if(self.open_graph.contains(key), F::InOpenGraph);
        features.insert_if(likeness > SLUG_LIKENESS[2], F::SlugSame);
        features.insert_if(likeness > SLUG_LIKENESS[1], F::SlugMost);
        features.insert_if(likeness > SLUG_LIKENESS[0], F::SlugSome);
        features
    }

    /// What the page is, together with where a candidate comes from.
    fn features_of_page(&self, origins: FeatureSet) -> FeatureSet {
        use TitleFeature as F;
        let traits = self.context.traits;
        let mut features = FeatureSet::of(&[F::of_kind(traits.kind)]);
        let is_heading = origins.meets(FeatureSet::of(&[F::FirstHeading, F::ContentHeading]));
        let is_other_heading = is_heading && !traits.is_article;
        features.insert_if(is_heading && traits.is_home, F::HomeHeading);
        features.insert_if(traits.is_home && origins.contains(F::Whole), F::HomeWhole);
        features.insert_if(is_heading && traits.is_article, F::ArticleHeading);
        features.insert_if(!is_heading && traits.is_article, F::ArticleData);
        features.insert_if(is_other_heading && traits.is_website, F::HeadingOfWebsite);
        features.insert_if(traits.is_product && origins.contains(F::OtherName), F::ProductName);
        features
    }
}

/// How alike a title and the words of the address are: some, most and all words.
const SLUG_LIKENESS: [f32; 3] = [0.4, 0.66, 0.85];

/// The words that two folded texts share, as a share of all their words, each word counted once a text.
fn likeness(title: &str, slug: &str) -> f32 {
    let (title, slug): (BTreeSet<&str>, BTreeSet<&str>) =
        (title.split(' ').collect(), slug.split(' ').collect());
    let both = title.intersection(&slug).count() as f32;
    2.0 * both / (title.len() + slug.len()) as f32
}
