//! Finds when the page appeared and when it was changed.
//!
//! A candidate is a day; what several layers say of one day adds up. The two fields choose from the same candidates
//! with tables of their own, so that a day which is only ever called "updated" is not taken for the first.

use tamis_html::Span;
use tamis_text::dates::{DateContext, find_dates};

use super::context::Context;
use super::date_lines::{Call, add_dated_lines};
use super::feature::{FeatureSet, features};
use super::moment::{Moment, day_of_address};
use super::slate::{Slate, evidence};
use crate::data::{Hints, Mark, MarkKind, Thing, folded_text};
use crate::lexicon::{has, meta_names};
use crate::page::{Evidence, EvidenceSource};

features! {
    /// What is known of a candidate for a date.
    DateFeature {
        Bias "bias",
        ArticlePublished "json_ld_article_published",
        ArticleModified "json_ld_article_modified",
        ArticleCreated "json_ld_article_created",
        PagePublished "json_ld_page_published",
        PageModified "json_ld_page_modified",
        OtherPublished "json_ld_other_published",
        OtherModified "json_ld_other_modified",
        MetaPublished "meta_published",
        MetaUpdated "meta_updated",
        MetaDate "meta_date",
        Published "described_published",
        Modified "described_modified",
        Time "time_element",
        TimeFirst "first_time_element",
        TimeCalledPublished "time_called_published",
        TimeCalledUpdated "time_called_updated",
        ClassDate "date_class",
        ClassDateFirst "first_date_class",
        Line "short_line",
        LineFirst "first_short_line",
        LineOnly "only_the_date",
        LinePublished "line_says_published",
        LineUpdated "line_says_updated",
        LineWithTime "line_with_time_of_day",
        Prose "in_prose",
        ProseFirst "first_in_prose",
        LastLine "last_lines",
        Address "in_address",
        ImageAddress "in_image_address",
        Comment "in_html_comment",
        NearHeadline "near_headline",
        JustBehindHeadline "just_behind_headline",
        BeforeHeadline "before_headline",
        FarBehindHeadline "far_behind_headline",
        InContent "in_content",
        Beside "beside_content",
        InFoot "in_foot",
        InDiscussion "in_discussion",
        FirstInDiscussion "first_in_discussion",
        InLink "in_link",
        Copyright "copyright",
        Ambiguous "ambiguous_order",
        Earliest "earliest",
        Latest "latest",
        EarliestOfData "earliest_of_data",
        LatestOfData "latest_of_data",
        EarliestNear "earliest_near_headline",
        Only "only_day",
        AddressMonth "month_of_address",
        PageIsArticle "page_is_article",
        PageIsProduct "page_is_product",
        NoDataDate "no_data_gives_a_date",
        AgainstData "data_claim_another_day",
        BesideData "next_day_of_claimed",
        UpdatedOnly "only_called_updated",
        UpdatedThoughClaimed "only_called_updated_while_another_is_claimed",
        ManyDates "among_over_8_days",
        PageIsWebsite "page_is_website",
        HomePage "page_is_home",
        OnlyLine "only_day_in_text",
    }
}

/// Marks that are looked at.
const MOST_MARKS: usize = 60;

/// Words of the longest text that may be a date's own element.
const LONGEST_DATE_WORDS: usize = 16;

/// Blocks from the headline within which a date is near it, and just behind it.
const NEAR_BLOCKS: i32 = 8;
const JUST_BEHIND_BLOCKS: i32 = 3;

/// The candidates for the dates.
pub(crate) fn date_candidates(context: &Context<'_, '_>) -> Slate<Moment> {
    let mut dates = Dates { context, reading: DateContext::default(), slate: Slate::new() };
    dates.reading.language = context.language.as_deref();
    dates.add_json_ld();
    dates.add_metas();
    dates.add_described();
    dates.add_marks();
    add_dated_lines(&mut dates);
    dates.add_address();
    dates.compare();
    dates.slate
}

/// The candidates so far.
pub(super) struct Dates<'a, 's> {
    pub(super) context: &'a Context<'a, 's>,
    pub(super) reading: DateContext<'a>,
    pub(super) slate: Slate<Moment>,
}

/// Properties of JSON-LD that give a date.
const PROPERTIES: [&str; 5] = ["datePublished", "dateModified", "dateCreated", "uploadDate", "datePosted"];

impl Dates<'_, '_> {
    fn add_json_ld(&mut self) {
        use DateFeature as F;
        let subject = &self.context.subject;
        let articles = [
            F::ArticlePublished,
            F::ArticleModified,
            F::ArticleCreated,
            F::ArticlePublished,
            F::ArticlePublished,
        ];
        let pages = [F::PagePublished, F::PageModified, F::PagePublished, F::PagePublished, F::PagePublished];
        let others =
            [F::OtherPublished, F::OtherModified, F::OtherPublished, F::OtherPublished, F::OtherPublished];
        let things = subject.articles.iter().take(1).map(|thing| (thing, articles));
        let things = things.chain(subject.pages.iter().take(1).map(|thing| (thing, pages)));
        let things: Vec<(&Thing<'_>, [F; 5])> =
            things.chain(subject.others.iter().take(2).map(|thing| (thing, others))).collect();
        for (thing, features) in things {
            for (property, feature) in PROPERTIES.into_iter().zip(features) {
                if let Some(text) = thing.text(property) {
                    self.add_text(text, &[feature], EvidenceSource::JsonLd, thing.span());
                }
            }
        }
    }

    fn add_metas(&mut self) {
        let kinds = [
            (meta_names::PUBLISHED, DateFeature::MetaPublished),
            (meta_names::UPDATED, DateFeature::MetaUpdated),
            (meta_names::DATE, DateFeature::MetaDate),
        ];
        for meta in &self.context.data.metas {
            let key = meta.key.to_lowercase();
            for (_, feature) in kinds.iter().filter(|(names, _)| has(names, &key)) {
                self.add_text(meta.content, &[*feature], meta.layer(), meta.span);
            }
        }
    }

    fn add_described(&mut self) {
        let data = self.context.data;
        let names = [("datePublished", DateFeature::Published), ("dateModified", DateFeature::Modified)];
        for (name, feature) in names {
            for property in data.properties_named(name).take(MOST_MARKS) {
                let of = property.of.map(|of| &data.entities[of.index()]);
                if of.is_some_and(|of| {
                    ["Comment", "Review", "h-cite", "Answer"].iter().any(|kind| of.is_type(kind))
                }) {
                    continue;
                }
                let (source, span) = (property.vocabulary.layer(), data.tree.span(property.node));
                let mut features = vec![feature];
                features.extend(self.place_of(span));
                self.add_text(&data.text_of(property), &features, source, span);
            }
        }
    }

    fn add_marks(&mut self) {
        let data = self.context.data;
        let is_date = |mark: &&Mark| matches!(mark.kind, MarkKind::Time | MarkKind::DateClass);
        let mut firsts = Firsts::default();
        for mark in data.marks.iter().filter(is_date).take(MOST_MARKS) {
            let text = folded_text(data.tree, mark.node);
            if text.split(' ').count() > LONGEST_DATE_WORDS {
                continue;
            }
            let mut features = firsts.features_of(mark);
            features.extend(self.features_around(mark.around, mark.span));
            features.extend(self.call_of_mark(mark, &text).map(|call| call.feature(mark.kind)));
            let exact = data.tree.attr(mark.node, "datetime").or_else(|| data.tree.attr(mark.node, "title"));
            let is_read = exact
                .is_some_and(|exact| self.add_text(exact, &features, EvidenceSource::Dom, mark.span))
                || self.add_text(&text, &features, EvidenceSource::Dom, mark.span);
            if is_read {
                firsts.note(mark);
            }
        }
    }

    /// What the words before the date in the mark, or before the mark in its block, call the date.
    fn call_of_mark(&self, mark: &Mark, text: &str) -> Option<Call> {
        let own = find_dates(text, &self.reading).first().map_or(text.len(), |date| date.range.start);
        Call::before(&text[..own]).or_else(|| {
            let block = self.context.blocks.text(self.context.block_at(mark.span)?);
            Call::before(&block[..block.find(text)?])
        })
    }

    /// What is around a candidate, and where it stands.
    pub(super) fn features_around(&self, around: Hints, span: Span) -> Vec<DateFeature> {
        let mut features = self.place_of(span);
        let hints = [
            (Hints::CONTENT, DateFeature::InContent),
            (Hints::DISCUSSION, DateFeature::InDiscussion),
            (Hints::FOOT, DateFeature::InFoot),
            (Hints::ASIDE, DateFeature::Beside),
            (Hints::NAVIGATION, DateFeature::Beside),
        ];
        features.extend(hints.iter().filter(|(hint, _)| around.contains(*hint)).map(|(_, feature)| *feature));
        features
    }

    fn place_of(&self, span: Span) -> Vec<DateFeature> {
        match self.context.blocks_from_headline(span) {
            Some(0..=JUST_BEHIND_BLOCKS) => vec![DateFeature::NearHeadline, DateFeature::JustBehindHeadline],
            Some(at) if (-JUST_BEHIND_BLOCKS..=NEAR_BLOCKS).contains(&at) => vec![DateFeature::NearHeadline],
            Some(..0) => vec![DateFeature::BeforeHeadline],
            Some(_) => vec![DateFeature::FarBehindHeadline],
            None => Vec::new(),
        }
    }

    fn add_address(&mut self) {
        let data = self.context.data;
        if let Some(url) = &self.context.url
            && let Some(moment) = day_of_address(url.path())
        {
            self.add(moment, &[DateFeature::Address], Evidence { source: EvidenceSource::Url, span: None });
        }
        for meta in data.metas_named("og:image").take(1) {
            if let Some(moment) = day_of_address(meta.content) {
                self.add(moment, &[DateFeature::ImageAddress], evidence(meta.layer(), meta.span));
            }
        }
    }

    /// Adds the date that `text` as a whole gives; says whether there was one.
    fn add_text(&mut self, text: &str, origins: &[DateFeature], source: EvidenceSource, span: Span) -> bool {
        let moment = Moment::parse(text, &self.reading);
        let is_date = moment.is_some();
        if let Some(moment) = moment {
            self.add(moment, origins, evidence(source, span));
        }
        is_date
    }

    pub(super) fn add(&mut self, moment: Moment, origins: &[DateFeature], evidence: Evidence) {
        let mut features = FeatureSet::default();
        features.insert(DateFeature::Bias);
        for origin in origins {
            features.insert(*origin);
        }
        let day = moment.day().to_owned();
        let more_exact = self.slate.entries.iter_mut().find(|entry| entry.key == day);
        if let Some(entry) = more_exact.filter(|entry| entry.value.text.len() < moment.text.len()) {
            entry.value = moment.clone();
        }
        self.slate.add(day, moment, features, evidence);
    }

    /// Adds what only all candidates together tell: which day is the first, which the last.
    fn compare(&mut self) {
        let context = self.context;
        let month = context.url.as_ref().and_then(|url| month_of_address(url.path()));
        let is_data = |features: FeatureSet| DATA.iter().any(|feature| features.contains(*feature));
        let is_near = |features: FeatureSet| features.contains(DateFeature::NearHeadline);
        let extremes = |keep: &dyn Fn(FeatureSet) -> bool| {
            let days = || {
                self.slate.entries.iter().filter(|entry| keep(entry.features)).map(|entry| entry.key.clone())
            };
            (days().min().unwrap_or_default(), days().max().unwrap_or_default())
        };
        let (all, data, near) = (extremes(&|_| true), extremes(&is_data), extremes(&is_near));
        let claims = |features: FeatureSet| PUBLICATION.iter().any(|feature| features.contains(*feature));
        let updates = |features: FeatureSet| {
            UPDATE.iter().any(|feature| features.contains(*feature)) && !claims(features)
        };
        let claimed: Vec<String> = self
            .slate
            .entries
            .iter()
            .filter(|entry| claims(entry.features))
            .map(|entry| entry.key.clone())
            .collect();
        let is_many = self.slate.entries.len() > MANY_DATES;
        let in_text = |features: FeatureSet| features.contains(DateFeature::Line);
        let lines = self.slate.entries.iter().filter(|entry| in_text(entry.features)).count();
        let is_only = self.slate.entries.len() == 1;
        let has_data = !data.0.is_empty();
        let is_product = context.subject.has_product();
        for entry in &mut self.slate.entries {
            let features = &mut entry.features;
            features.insert_if(entry.key == all.0, DateFeature::Earliest);
            features.insert_if(entry.key == all.1, DateFeature::Latest);
            features.insert_if(entry.key == data.0, DateFeature::EarliestOfData);
            features.insert_if(entry.key == data.1, DateFeature::LatestOfData);
            features.insert_if(entry.key == near.0, DateFeature::EarliestNear);
            features.insert_if(is_only, DateFeature::Only);
            features.insert_if(
                month.as_ref().is_some_and(|month| entry.key.starts_with(month)),
                DateFeature::AddressMonth,
            );
            features.insert_if(context.is_article(), DateFeature::PageIsArticle);
            features.insert_if(is_product, DateFeature::PageIsProduct);
            features.insert_if(!has_data, DateFeature::NoDataDate);
            let is_against = !claimed.is_empty() && !claimed.contains(&entry.key);
            let is_update = updates(*features);
            features.insert_if(is_against, DateFeature::AgainstData);
            features.insert_if(
                is_against && claimed.iter().any(|day| is_next(day, &entry.key)),
                DateFeature::BesideData,
            );
            features.insert_if(is_update, DateFeature::UpdatedOnly);
            features.insert_if(is_update && is_against, DateFeature::UpdatedThoughClaimed);
            features.insert_if(is_many, DateFeature::ManyDates);
            features.insert_if(context.is_website(), DateFeature::PageIsWebsite);
            features.insert_if(context.is_home(), DateFeature::HomePage);
            features.insert_if(lines == 1 && in_text(*features), DateFeature::OnlyLine);
        }
    }
}

/// The features of dates that data give.
const DATA: [DateFeature; 9] = [
    DateFeature::ArticlePublished,
    DateFeature::ArticleModified,
    DateFeature::ArticleCreated,
    DateFeature::PagePublished,
    DateFeature::PageModified,
    DateFeature::MetaPublished,
    DateFeature::MetaUpdated,
    DateFeature::Published,
    DateFeature::Modified,
];

/// The features by which a layer says that a day is that of a change.
const UPDATE: [DateFeature; 6] = [
    DateFeature::ArticleModified,
    DateFeature::PageModified,
    DateFeature::MetaUpdated,
    DateFeature::Modified,
    DateFeature::TimeCalledUpdated,
    DateFeature::LineUpdated,
];

/// Days of which a page that lists other pages has more.
const MANY_DATES: usize = 8;

/// Whether two days follow each other, as one moment in two time zones has them.
fn is_next(one: &str, other: &str) -> bool {
    let parse = |day: &str| day.parse::<jiff::civil::Date>().ok();
    let (Some(one), Some(other)) = (parse(one), parse(other)) else { return false };
    one.tomorrow().ok() == Some(other) || other.tomorrow().ok() == Some(one)
}

/// The month that an address names: `/2024/05/`.
fn month_of_address(path: &str) -> Option<String> {
    let parts: Vec<&str> = path.split('/').collect();
    let is_month = |pair: &&[&str]| {
        pair[0].len() == 4 && pair[1].len() == 2 && pair.concat().bytes().all(|byte| byte.is_ascii_digit())
    };
    parts.windows(2).find(is_month).map(|pair| format!("{}-{}-", pair[0], pair[1]))
}

/// Which kinds of mark gave a date before.
#[derive(Default)]
struct Firsts {
    time: bool,
    class: bool,
    post: bool,
}

impl Firsts {
    fn features_of(&self, mark: &Mark) -> Vec<DateFeature> {
        let is_post = mark.around.contains(Hints::DISCUSSION);
        let (kind, first, is_seen) = match mark.kind {
            MarkKind::Time => (DateFeature::Time, DateFeature::TimeFirst, self.time),
            _ => (DateFeature::ClassDate, DateFeature::ClassDateFirst, self.class),
        };
        let mut features = vec![kind];
        features.extend((!is_post && !is_seen).then_some(first));
        features.extend((is_post && !self.post).then_some(DateFeature::FirstInDiscussion));
        features
    }

    fn note(&mut self, mark: &Mark) {
        match mark.kind {
            _ if mark.around.contains(Hints::DISCUSSION) => self.post = true,
            MarkKind::Time => self.time = true,
            _ => self.class = true,
        }
    }
}

/// The features by which a layer claims to say when the page appeared.
pub(super) const PUBLICATION: [DateFeature; 4] = [
    DateFeature::ArticlePublished,
    DateFeature::MetaPublished,
    DateFeature::Published,
    DateFeature::TimeCalledPublished,
];
