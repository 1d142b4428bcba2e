//! Finds the page's headline, without the site's name.
//!
//! Candidates are what JSON-LD, Open Graph, `<title>`, microdata and the first headings say, each whole and with its
//! parts before and behind a separator taken off.

use tamis_html::Span;

use super::context::Context;
use super::feature::{FeatureSet, features};
use super::fold::{count_words, fold_space, fold_words};
use super::slate::{Slate, evidence};
use crate::data::{Hints, MarkKind, folded_text};
use crate::page::EvidenceSource;

features! {
    /// What is known of a candidate for the title.
    TitleFeature {
        Bias "bias",
        ArticleHeadline "json_ld_article_headline",
        ArticleName "json_ld_article_name",
        OtherName "json_ld_other_name",
        PageName "json_ld_page_name",
        OpenGraph "og_title",
        Twitter "twitter_title",
        Meta "meta_title",
        Microdata "microdata_headline",
        MicrodataName "microdata_name",
        Microformat "microformat_headline",
        TitleElement "title_element",
        FirstHeading "first_h1",
        OnlyHeading "only_h1",
        ContentHeading "first_h1_in_content",
        LaterHeading "later_h1",
        SecondLevel "first_h2",
        SecondLevelWithoutFirst "first_h2_without_h1",
        Whole "whole",
        Head "before_separator",
        Tail "behind_separator",
        Middle "between_separators",
        TitleElementWhole "title_element_whole",
        TitleElementHead "title_element_before_separator",
        OpenGraphWhole "og_title_whole",
        OpenGraphHead "og_title_before_separator",
        IsSiteName "is_site_name",
        EndsWithSite "ends_with_site_name",
        OneWord "one_word",
        TwoWords "two_words",
        ManyWords "over_14_words",
        VeryManyWords "over_24_words",
        InTitleElement "within_title_element",
        InOpenGraph "within_og_title",
        HeadingInAside "heading_beside_content",
        SlugSame "same_words_as_address",
        SlugMost "most_words_of_address",
        SlugSome "some_words_of_address",
        HomeWhole "whole_title_of_home",
        HomeHeading "heading_of_home",
        ArticleHeading "heading_of_article",
        ArticleData "data_of_article",
        ProductName "name_of_product",
        EqualsHeading "equals_a_heading",
        HeadingOfWebsite "heading_of_website",
        AfterColon "behind_colon",
    }
}

/// Words from which on a title is long, and very long.
const LONG_WORDS: [usize; 2] = [14, 24];

/// Marks that part a title from the site's name; all have a space on both sides.
const SEPARATORS: [char; 13] = ['-', '–', '—', '»', '«', '•', '·', ':', '/', '~', '>', '<', '|'];

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
            let is_own = |property: &&crate::data::Property<'_>| {
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

    fn add_headings(&mut self) {
        let data = self.context.data;
        let of_level = |level| data.marks.iter().filter(move |mark| mark.kind == MarkKind::Heading(level));
        let first_level = of_level(1).count();
        let mut seen = [0; 2];
        let (mut in_content, mut number) = (false, 0);
        for mark in of_level(1).take(MOST_HEADINGS) {
            let text = folded_text(data.tree, mark.node);
            if text.is_empty() {
                continue;
            }
            let mut features = FeatureSet::default();
            features.insert_if(number == 0, TitleFeature::FirstHeading);
            features.insert_if(number > 0, TitleFeature::LaterHeading);
            features.insert_if(first_level == 1, TitleFeature::OnlyHeading);
            if !in_content && mark.around.contains(Hints::CONTENT) {
                features.insert(TitleFeature::ContentHeading);
                in_content = true;
            }
            features.insert_if(is_beside(mark.around), TitleFeature::HeadingInAside);
            self.add_whole(&text, features, EvidenceSource::Dom, mark.span);
            number += 1;
        }
        seen[0] = number;
        for mark in of_level(2).take(1) {
            let text = folded_text(data.tree, mark.node);
            let mut features = FeatureSet::default();
            features.insert(TitleFeature::SecondLevel);
            features.insert_if(seen[0] == 0, TitleFeature::SecondLevelWithoutFirst);
            features.insert_if(is_beside(mark.around), TitleFeature::HeadingInAside);
            self.add_whole(&text, features, EvidenceSource::Dom, mark.span);
        }
    }

    /// Adds a text whole, and its parts.
    fn add(&mut self, text: &str, origin: TitleFeature, source: EvidenceSource, span: Span) {
        let text = fold_space(&unescape(text));
        let parts = split_title(&text);
        let of = |feature| {
            let mut features = FeatureSet::default();
            features.insert(origin);
            features.insert(feature);
            features
        };
        let mut whole = of(TitleFeature::Whole);
        whole.insert_if(origin == TitleFeature::TitleElement, TitleFeature::TitleElementWhole);
        whole.insert_if(origin == TitleFeature::OpenGraph, TitleFeature::OpenGraphWhole);
        self.add_whole(&text, whole, source, span);
        for (part, place) in parts {
            let mut features = of(place);
            let is_head = place == TitleFeature::Head;
            features
                .insert_if(is_head && origin == TitleFeature::TitleElement, TitleFeature::TitleElementHead);
            features.insert_if(is_head && origin == TitleFeature::OpenGraph, TitleFeature::OpenGraphHead);
            self.add_whole(part, features, source, span);
        }
    }

    fn add_whole(&mut self, text: &str, mut features: FeatureSet, source: EvidenceSource, span: Span) {
        let key = fold_words(text);
        let words = count_words(&key);
        features.insert(TitleFeature::Bias);
        features.insert_if(self.context.is_site_name(&key), TitleFeature::IsSiteName);
        let ends = |name: &String| key.len() > name.len() && key.ends_with(name.as_str());
        features.insert_if(self.context.site_names.iter().any(ends), TitleFeature::EndsWithSite);
        features.insert_if(words == 1, TitleFeature::OneWord);
        features.insert_if(words == 2, TitleFeature::TwoWords);
        features.insert_if(words > LONG_WORDS[0], TitleFeature::ManyWords);
        features.insert_if(words > LONG_WORDS[1], TitleFeature::VeryManyWords);
        features.insert_if(self.title_element.contains(&key), TitleFeature::InTitleElement);
        features.insert_if(self.open_graph.contains(&key), TitleFeature::InOpenGraph);
        let likeness = likeness(&key, &self.slug);
        features.insert_if(likeness > SLUG_LIKENESS[2], TitleFeature::SlugSame);
        features.insert_if(likeness > SLUG_LIKENESS[1], TitleFeature::SlugMost);
        features.insert_if(likeness > SLUG_LIKENESS[0], TitleFeature::SlugSome);
        let is_heading =
            features.contains(TitleFeature::FirstHeading) || features.contains(TitleFeature::ContentHeading);
        let (is_home, is_article) = (self.context.is_home(), self.context.is_article());
        features.insert_if(is_home && is_heading, TitleFeature::HomeHeading);
        features.insert_if(is_home && features.contains(TitleFeature::Whole), TitleFeature::HomeWhole);
        features.insert_if(is_article && is_heading, TitleFeature::ArticleHeading);
        features.insert_if(is_article && !is_heading, TitleFeature::ArticleData);
        features.insert_if(
            !is_article && is_heading && self.context.is_website(),
            TitleFeature::HeadingOfWebsite,
        );
        let is_product = self.context.subject.has_product() && features.contains(TitleFeature::OtherName);
        features.insert_if(is_product, TitleFeature::ProductName);
        self.slate.add(key, text.to_owned(), features, evidence(source, span));
    }
}

/// How alike a title and the words of the address are: some, most and all words.
const SLUG_LIKENESS: [f32; 3] = [0.4, 0.66, 0.85];

/// The words that two folded texts share, as a share of all their words, each word counted once a text.
fn likeness(title: &str, slug: &str) -> f32 {
    let words =
        |text: &str| -> std::collections::BTreeSet<String> { text.split(' ').map(str::to_owned).collect() };
    let (title, slug) = (words(title), words(slug));
    let both = title.intersection(&slug).count() as f32;
    2.0 * both / (title.len() + slug.len()) as f32
}

/// Headings of the first level that are looked at.
const MOST_HEADINGS: usize = 6;

fn is_beside(around: Hints) -> bool {
    around.meets(Hints::ASIDE.with(Hints::FOOT).with(Hints::NAVIGATION).with(Hints::DISCUSSION))
}

/// The parts of a title before the last and first separator, behind the first, and between.
fn split_title(text: &str) -> Vec<(&str, TitleFeature)> {
    let cuts: Vec<(usize, usize)> = text
        .char_indices()
        .filter(|(at, mark)| SEPARATORS.contains(mark) && is_parting(text, *at, *mark))
        .map(|(at, mark)| (at, at + mark.len_utf8()))
        .collect();
    let (Some(first), Some(last)) = (cuts.first(), cuts.last()) else { return Vec::new() };
    let mut parts = vec![(&text[..last.0], TitleFeature::Head)];
    if first != last {
        parts.push((&text[..first.0], TitleFeature::Head));
        parts.push((&text[first.1..last.0], TitleFeature::Middle));
    }
    parts.push((&text[first.1..], TitleFeature::Tail));
    parts.into_iter().map(|(part, place)| (part.trim(), place)).filter(|(part, _)| !part.is_empty()).collect()
}

/// Whether the mark at `at` has a space on both sides; a colon and a bar need only the one behind.
fn is_parting(text: &str, at: usize, mark: char) -> bool {
    let before = text[..at].ends_with(' ') || matches!(mark, ':' | '|');
    before && text[at + mark.len_utf8()..].starts_with(' ')
}

/// Text in which character references stand twice escaped, as in many titles.
fn unescape(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let replace = |text: String, (from, to): &(&str, &str)| text.replace(from, to);
    ESCAPES.iter().fold(text.to_owned(), replace)
}

/// Character references that pages escape twice.
const ESCAPES: [(&str, &str); 9] = [
    ("&quot;", "\""),
    ("&#039;", "'"),
    ("&#39;", "'"),
    ("&#8217;", "’"),
    ("&#8211;", "–"),
    ("&ndash;", "–"),
    ("&nbsp;", " "),
    ("&lt;", "<"),
    ("&amp;", "&"),
];
