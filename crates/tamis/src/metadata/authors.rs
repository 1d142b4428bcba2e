//! Finds who signs the page: people, or an organization where nobody else signs.
//!
//! A candidate is a whole list of names as one layer of the page gives it; lists with the same names are one.

use tamis_html::{NodeId, Span};

use super::context::Context;
use super::feature::{FeatureSet, features};
use super::fold::fold_words;
use super::names::{
    has_foreign_cue, is_organization, is_person, key_of_names, names_in_data, names_in_line, strip_cue,
    without_date,
};
use super::slate::{Slate, evidence};
use crate::blocks::{Block, BlockId, Structure};
use crate::data::{Hints, Mark, MarkKind, Thing, Vocabulary, folded_text, text_of_value};
use crate::lexicon::{byline_cues, has, meta_names};
use crate::page::EvidenceSource;

features! {
    /// What is known of a candidate for the authors.
    AuthorFeature {
        Bias "bias",
        Article "json_ld_article",
        OtherThing "json_ld_other",
        Meta "meta",
        OpenGraph "open_graph",
        LabelledData "twitter_label",
        Microdata "microdata",
        Rdfa "rdfa",
        Microformat "microformat",
        Link "rel_author",
        LinkFirst "first_rel_author",
        Class "author_class",
        ClassFirst "first_author_class",
        ClassShort "author_class_short",
        ClassWithCue "author_class_with_cue",
        User "user_link",
        UserFirst "first_user_link",
        NameLine "line_of_a_name",
        NameLineByDate "line_of_a_name_beside_a_date",
        Cue "text_with_cue",
        CueFirst "first_text_with_cue",
        CueFar "text_with_cue_far_from_headline",
        BehindCue "line_behind_a_cue",
        NearHeadline "near_headline",
        JustBehindHeadline "just_behind_headline",
        BeforeHeadline "before_headline",
        FarBehindHeadline "far_behind_headline",
        InContent "in_content",
        Beside "beside_content",
        InDiscussion "in_discussion",
        Person "all_are_people",
        Organization "some_organization",
        SingleWord "single_word",
        SingleLowercase "single_lower_case_word",
        Several "several_names",
        Many "over_3_names",
        IsSite "is_site_name",
        LooksLikeSite "shares_word_with_site",
        PageIsArticle "page_is_article",
        PageIsProduct "page_is_product",
        PageHasDate "page_has_published_date",
        InTitle "within_title",
        PageIsWebsite "page_is_website",
        HomePage "page_is_home",
        DataHasAuthor "data_names_an_author",
    }
}

/// Marks of each kind that are looked at.
const MOST_MARKS: usize = 40;

/// Links to users that are looked at.
const MOST_USERS: usize = 3;

/// Words of the longest line that may be a byline.
const LONGEST_BYLINE_WORDS: usize = 14;

/// Blocks from the headline within which a byline is near it, and just behind it.
const NEAR_BLOCKS: i32 = 8;
const JUST_BEHIND_BLOCKS: i32 = 3;

/// Blocks behind the headline in which a line may be a name alone.
const NAME_LINE_BLOCKS: std::ops::RangeInclusive<i32> = 1..=5;

/// Blocks before and behind the headline in which a cue may begin a byline.
const CUE_BLOCKS: std::ops::RangeInclusive<i32> = -6..=14;

/// The candidates for the authors.
pub(crate) fn author_candidates(context: &Context<'_, '_>, title: Option<&str>) -> Slate<Vec<String>> {
    let title = title.map(fold_words).unwrap_or_default();
    let mut authors = Authors { context, title, slate: Slate::new() };
    authors.add_json_ld();
    authors.add_metas();
    authors.add_described();
    authors.add_marks();
    authors.add_cued_lines();
    authors.compare();
    authors.slate
}

struct Authors<'a, 's> {
    context: &'a Context<'a, 's>,
    title: String,
    slate: Slate<Vec<String>>,
}

impl Authors<'_, '_> {
    fn add_json_ld(&mut self) {
        let subject = &self.context.subject;
        let articles = subject.articles.iter().take(1).map(|thing| (thing, AuthorFeature::Article));
        let others =
            subject.others.iter().chain(&subject.pages).map(|thing| (thing, AuthorFeature::OtherThing));
        for (thing, feature) in articles.chain(others.take(3)) {
            let names = names_of_thing(thing);
            self.add(names, &[feature], EvidenceSource::JsonLd, thing.span());
        }
    }

    fn add_metas(&mut self) {
        let data = self.context.data;
        let (mut names, mut first): (Vec<String>, Option<&crate::data::Meta<'_>>) = (Vec::new(), None);
        for meta in data.metas.iter().filter(|meta| has(meta_names::AUTHOR, &meta.key.to_lowercase())) {
            if first.is_some_and(|first| !first.key.eq_ignore_ascii_case(meta.key)) {
                self.add(
                    names_in_data(meta.content),
                    &[AuthorFeature::Meta],
                    EvidenceSource::Meta,
                    meta.span,
                );
                continue;
            }
            first = first.or(Some(meta));
            names.extend(names_in_data(meta.content));
        }
        if let Some(first) = first {
            self.add(names, &[AuthorFeature::Meta], EvidenceSource::Meta, first.span);
        }
        let mut names = Vec::new();
        for meta in data.metas_named("article:author").chain(data.metas_named("og:article:author")) {
            names.extend(
                Some(names_in_data(meta.content))
                    .filter(|_| !meta.content.starts_with("http"))
                    .into_iter()
                    .flatten(),
            );
        }
        if let Some(meta) =
            data.metas_named("article:author").chain(data.metas_named("og:article:author")).next()
        {
            self.add(names, &[AuthorFeature::OpenGraph], EvidenceSource::OpenGraph, meta.span);
        }
        self.add_labelled();
    }

    /// `twitter:label1` names what `twitter:data1` holds: "Written by".
    fn add_labelled(&mut self) {
        let data = self.context.data;
        for (label, value) in [("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2")] {
            let label = data.metas_named(label).next().map(|meta| meta.content.to_lowercase());
            let is_author = label.is_some_and(|label| has(byline_cues::CUES, &label));
            if let Some(meta) = data.metas_named(value).next().filter(|_| is_author) {
                self.add(
                    names_in_data(meta.content),
                    &[AuthorFeature::LabelledData],
                    EvidenceSource::Meta,
                    meta.span,
                );
            }
        }
    }

    fn add_described(&mut self) {
        let data = self.context.data;
        let mut names: [Vec<String>; 3] = Default::default();
        let mut spans: [Option<Span>; 3] = [None; 3];
        for property in data.properties_named("author").take(MOST_MARKS) {
            let of = property.of.map(|of| &data.entities[of.index()]);
            if of.is_some_and(|of| {
                ["Comment", "Review", "h-cite", "Answer"].iter().any(|kind| of.is_type(kind))
            }) {
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
                let (feature, source) = (feature_of(vocabulary), vocabulary.layer());
                self.add(std::mem::take(&mut names[index]), &[feature], source, span);
            }
        }
    }

    fn add_marks(&mut self) {
        let data = self.context.data;
        let is_link = |mark: &&Mark| mark.kind == MarkKind::AuthorLink;
        let is_class = |mark: &&Mark| mark.kind == MarkKind::AuthorClass;
        for (number, mark) in data.marks.iter().filter(is_link).take(MOST_MARKS).enumerate() {
            let mut features = vec![AuthorFeature::Link];
            features.extend((number == 0).then_some(AuthorFeature::LinkFirst));
            let text = folded_text(data.tree, mark.node);
            self.add_mark(&text, mark, features);
        }
        self.add_link_list();
        let is_user = |mark: &&Mark| mark.kind == MarkKind::UserLink;
        for (number, mark) in data.marks.iter().filter(is_user).take(MOST_USERS).enumerate() {
            let mut features = vec![AuthorFeature::User];
            features.extend((number == 0).then_some(AuthorFeature::UserFirst));
            let text = folded_text(data.tree, mark.node);
            self.add_mark(&text, mark, features);
        }
        let mut is_first = true;
        for mark in data.marks.iter().filter(is_class).take(MOST_MARKS) {
            let text = folded_text(data.tree, mark.node);
            if text.is_empty() || text.split(' ').count() > LONGEST_BYLINE_WORDS || has_foreign_cue(&text) {
                continue;
            }
            let mut features = vec![AuthorFeature::Class];
            features.extend(is_first.then_some(AuthorFeature::ClassFirst));
            features.extend((text.split(' ').count() <= 4).then_some(AuthorFeature::ClassShort));
            features.extend(strip_cue(&text).map(|_| AuthorFeature::ClassWithCue));
            is_first &= !self.add_mark(&text, mark, features);
        }
    }

    /// Links to authors that stand together as one list.
    fn add_link_list(&mut self) {
        let data = self.context.data;
        let mut links = data.marks.iter().filter(|mark| mark.kind == MarkKind::AuthorLink);
        let Some(first) = links.next() else { return };
        let mut names = names_in_line(&folded_text(data.tree, first.node));
        for mark in links.take(MOST_MARKS) {
            if is_beside_first(data, Some(first.span), mark.node) {
                names.extend(names_in_line(&folded_text(data.tree, mark.node)));
            }
        }
        self.add_at(names, vec![AuthorFeature::Link, AuthorFeature::LinkFirst], first);
    }

    fn add_mark(&mut self, text: &str, mark: &Mark, features: Vec<AuthorFeature>) -> bool {
        self.add_at(names_in_line(text), features, mark)
    }

    fn add_at(&mut self, names: Vec<String>, mut features: Vec<AuthorFeature>, mark: &Mark) -> bool {
        features.extend(Self::features_around(mark.around));
        features.extend(self.place_of(mark.span));
        self.add(names, &features, EvidenceSource::Dom, mark.span)
    }

    fn features_around(around: Hints) -> Vec<AuthorFeature> {
        let beside = Hints::ASIDE.with(Hints::FOOT).with(Hints::NAVIGATION);
        let mut features = Vec::new();
        features.extend(around.contains(Hints::CONTENT).then_some(AuthorFeature::InContent));
        features.extend(around.contains(Hints::DISCUSSION).then_some(AuthorFeature::InDiscussion));
        features.extend(around.meets(beside).then_some(AuthorFeature::Beside));
        features
    }

    fn place_of(&self, span: Span) -> Vec<AuthorFeature> {
        match self.context.blocks_from_headline(span) {
            Some(0..=JUST_BEHIND_BLOCKS) => {
                vec![AuthorFeature::NearHeadline, AuthorFeature::JustBehindHeadline]
            }
            Some(distance) if (-JUST_BEHIND_BLOCKS..=NEAR_BLOCKS).contains(&distance) => {
                vec![AuthorFeature::NearHeadline]
            }
            Some(..0) => vec![AuthorFeature::BeforeHeadline],
            Some(_) => vec![AuthorFeature::FarBehindHeadline],
            None => Vec::new(),
        }
    }

    /// Short lines that begin with "By" and its like, or follow a line that is nothing else.
    fn add_cued_lines(&mut self) {
        let context = self.context;
        let (mut is_first, mut is_cued) = (true, false);
        for (id, block) in context.blocks.iter() {
            if block.measures.words as usize > LONGEST_BYLINE_WORDS {
                is_cued = false;
                continue;
            }
            self.add_name_line(id);
            let text = context.blocks.text(id);
            if is_cued {
                self.add_line(text, block, AuthorFeature::BehindCue, &mut is_first);
            }
            for line in text.lines() {
                let rest = strip_cue(line).or_else(|| strip_cue(without_date(line)));
                if let Some(rest) = rest.filter(|rest| starts_like_name(rest)) {
                    self.add_line(rest, block, AuthorFeature::Cue, &mut is_first);
                }
            }
            is_cued = is_cue_alone(text);
        }
    }

    fn add_line(&mut self, text: &str, block: &Block, origin: AuthorFeature, is_first: &mut bool) {
        let around = self.context.data.hints_at(block.span);
        let distance = self.context.blocks_from_headline(block.span);
        let names = names_in_line(text);
        let is_near = distance.is_none_or(|at| CUE_BLOCKS.contains(&at));
        if !is_near && !names.iter().all(|name| is_person(name)) {
            return;
        }
        let mut features = vec![origin];
        features.extend(is_first.then_some(AuthorFeature::CueFirst));
        features.extend((!is_near).then_some(AuthorFeature::CueFar));
        features.extend(Self::features_around(around));
        features.extend(self.place_of(block.span));
        *is_first &= !self.add(names, &features, EvidenceSource::Text, block.span);
    }

    /// A line just behind the headline that is nothing but a person's name.
    fn add_name_line(&mut self, id: BlockId) {
        let context = self.context;
        let block = context.blocks.block(id);
        let is_near =
            context.blocks_from_headline(block.span).is_some_and(|at| NAME_LINE_BLOCKS.contains(&at));
        if !is_near || matches!(block.structure, Structure::Heading(_)) {
            return;
        }
        let names = names_in_line(context.blocks.text(id));
        if names.is_empty() || !names.iter().all(|name| is_person(name)) {
            return;
        }
        let has_digits = |index: usize| {
            index < context.blocks.len() && context.blocks.block(BlockId::new(index)).measures.digits > 1
        };
        let mut features = vec![AuthorFeature::NameLine];
        let is_by_date = has_digits(id.index())
            || has_digits(id.index() + 1)
            || id.index().checked_sub(1).is_some_and(has_digits);
        features.extend(is_by_date.then_some(AuthorFeature::NameLineByDate));
        features.extend(Self::features_around(context.data.hints_at(block.span)));
        features.extend(self.place_of(block.span));
        self.add(names, &features, EvidenceSource::Text, block.span);
    }

    /// Adds a list of names; says whether there was one.
    fn add(
        &mut self,
        mut names: Vec<String>,
        origins: &[AuthorFeature],
        source: EvidenceSource,
        span: Span,
    ) -> bool {
        let mut seen = Vec::new();
        names.retain(|name| {
            let folded = fold_words(name);
            let is_new = !seen.contains(&folded);
            seen.push(folded);
            is_new
        });
        if names.is_empty() {
            return false;
        }
        let mut features = self.features_of(&names);
        for origin in origins {
            features.insert(*origin);
        }
        self.slate.add(key_of_names(&names), names, features, evidence(source, span));
        true
    }

    /// Adds what only all candidates together tell.
    fn compare(&mut self) {
        let is_data = |features: FeatureSet| DATA.iter().any(|feature| features.contains(*feature));
        let has_data = self.slate.entries.iter().any(|entry| is_data(entry.features));
        for entry in &mut self.slate.entries {
            let is_other = has_data && !is_data(entry.features);
            entry.features.insert_if(is_other, AuthorFeature::DataHasAuthor);
        }
    }

    fn features_of(&self, names: &[String]) -> FeatureSet {
        let mut features = FeatureSet::default();
        let context = self.context;
        let folded: Vec<String> = names.iter().map(|name| fold_words(name)).collect();
        let is_single = names.len() == 1 && !names[0].contains(' ');
        let shares_word = |name: &String| {
            name.split(' ')
                .any(|word| word.len() > 3 && context.site_names.iter().any(|site| site.contains(word)))
        };
        features.insert(AuthorFeature::Bias);
        features.insert_if(names.iter().all(|name| is_person(name)), AuthorFeature::Person);
        features.insert_if(names.iter().any(|name| is_organization(name)), AuthorFeature::Organization);
        features.insert_if(is_single, AuthorFeature::SingleWord);
        let is_lower = is_single && names[0].chars().all(|c| !c.is_uppercase());
        features.insert_if(is_lower, AuthorFeature::SingleLowercase);
        features.insert_if(names.len() > 1, AuthorFeature::Several);
        features.insert_if(names.len() > 3, AuthorFeature::Many);
        features.insert_if(folded.iter().any(|name| context.is_site_name(name)), AuthorFeature::IsSite);
        features.insert_if(folded.iter().any(shares_word), AuthorFeature::LooksLikeSite);
        features.insert_if(context.is_article(), AuthorFeature::PageIsArticle);
        features.insert_if(context.subject.has_product(), AuthorFeature::PageIsProduct);
        features.insert_if(context.is_website(), AuthorFeature::PageIsWebsite);
        features.insert_if(context.is_home(), AuthorFeature::HomePage);
        let is_dated = context.data.metas_named("article:published_time").next().is_some()
            || context.subject.articles.iter().any(|thing| thing.text("datePublished").is_some());
        features.insert_if(is_dated, AuthorFeature::PageHasDate);
        features
            .insert_if(folded.iter().any(|name| self.title.contains(name.as_str())), AuthorFeature::InTitle);
        features
    }
}

/// The features of authors that data name.
const DATA: [AuthorFeature; 4] =
    [AuthorFeature::Article, AuthorFeature::Meta, AuthorFeature::OpenGraph, AuthorFeature::LabelledData];

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
fn is_beside_first(data: &crate::data::Data<'_, '_>, first: Option<Span>, node: NodeId) -> bool {
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

/// Whether a text begins as names do: with a capital, or in a script that has none.
fn starts_like_name(text: &str) -> bool {
    text.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase())
}

/// Whether a line is a cue and nothing else: "Written by", "Autor:".
fn is_cue_alone(text: &str) -> bool {
    has(byline_cues::CUES, &text.trim_end_matches([':', ' ']).to_lowercase())
}
