//! Compares the candidates for dates: what only all of them together tell of each.

use super::super::feature::{Feature, FeatureSet};
use super::super::moment::Moment;
use super::super::slate::Slate;
use super::feature::{BEYOND_POSTS, DATA, PUBLICATION, UPDATE};
use super::{DateFeature, Dates};
use crate::page::PageKind;

/// Days of which a page that lists other pages has more.
const MANY_DATES: usize = 8;

/// What all candidates together tell.
struct Overview {
    /// The first and last day of all, of those that data give, and of those near the headline.
    all: [String; 2],
    data: [String; 2],
    near: [String; 2],
    /// The days that a layer claims for the publication.
    claimed: Vec<String>,
    /// The month that the address names, as `YYYY-MM-`.
    month: Option<String>,
    days: usize,
    /// Days that short lines of the text give.
    days_in_lines: usize,
}

impl Overview {
    fn of(slate: &Slate<Moment>, month: Option<String>) -> Self {
        let claims = FeatureSet::of(&PUBLICATION);
        let (data, near) = (FeatureSet::of(&DATA), FeatureSet::of(&[DateFeature::NearHeadline]));
        let claimed = slate.entries.iter().filter(|entry| entry.features.meets(claims));
        let is_line = |features: FeatureSet| features.contains(DateFeature::Line);
        Self {
            all: extremes(slate, |_| true),
            data: extremes(slate, |features| features.meets(data)),
            near: extremes(slate, |features| features.meets(near)),
            claimed: claimed.map(|entry| entry.key.clone()).collect(),
            month,
            days: slate.entries.len(),
            days_in_lines: slate.entries.iter().filter(|entry| is_line(entry.features)).count(),
        }
    }

    /// Adds to the features of the candidate `day` where it stands among all.
    fn describe(&self, day: &str, features: &mut FeatureSet) {
        use DateFeature as F;
        features.insert_if(day == self.all[0], F::Earliest);
        features.insert_if(day == self.all[1], F::Latest);
        features.insert_if(day == self.data[0], F::EarliestOfData);
        features.insert_if(day == self.data[1], F::LatestOfData);
        features.insert_if(day == self.near[0], F::EarliestNear);
        features.insert_if(self.days == 1, F::Only);
        features.insert_if(self.days > MANY_DATES, F::ManyDates);
        features.insert_if(self.days_in_lines == 1 && features.contains(F::Line), F::OnlyLine);
        features.insert_if(self.data[0].is_empty(), F::NoDataDate);
        features.insert_if(self.month.as_ref().is_some_and(|month| day.starts_with(month)), F::AddressMonth);
        self.describe_claim(day, features);
    }

    /// Adds how the candidate stands to what layers claim.
    fn describe_claim(&self, day: &str, features: &mut FeatureSet) {
        let is_against = !self.claimed.is_empty() && self.claimed.iter().all(|claimed| claimed != day);
        let is_beside = is_against && self.claimed.iter().any(|claimed| is_next(claimed, day));
        let is_update =
            features.meets(FeatureSet::of(&UPDATE)) && !features.meets(FeatureSet::of(&PUBLICATION));
        features.insert_if(is_against, DateFeature::AgainstData);
        features.insert_if(is_beside, DateFeature::BesideData);
        features.insert_if(is_update, DateFeature::UpdatedOnly);
        features.insert_if(is_update && is_against, DateFeature::UpdatedThoughClaimed);
    }
}

impl Dates<'_, '_> {
    /// Adds what only all candidates together tell, and what the page is.
    pub(super) fn compare(&mut self) {
        let traits = self.context.traits;
        let month = self.context.url.as_ref().and_then(|url| month_of_address(url.path()));
        let overview = Overview::of(&self.slate, month);
        for entry in &mut self.slate.entries {
            let features = &mut entry.features;
            overview.describe(&entry.key, features);
            features.insert(DateFeature::of_kind(traits.kind));
            features.insert_if(traits.is_article, DateFeature::PageIsArticle);
            features.insert_if(traits.is_product, DateFeature::PageIsProduct);
            features.insert_if(traits.is_website, DateFeature::PageIsWebsite);
            features.insert_if(traits.is_home, DateFeature::HomePage);
        }
        if traits.kind != PageKind::Thread {
            self.slate.entries.retain(|entry| !is_only_of_posts(entry.features));
        }
    }
}

/// Whether nothing but a reader's post gives the day.
fn is_only_of_posts(features: FeatureSet) -> bool {
    let beyond = [FeatureSet::of(&DATA), FeatureSet::of(&BEYOND_POSTS)];
    features.contains(DateFeature::InDiscussion) && !beyond.iter().any(|beyond| features.meets(*beyond))
}

/// The first and the last day of the candidates to keep; empty where there are none.
fn extremes(slate: &Slate<Moment>, keep: impl Fn(FeatureSet) -> bool) -> [String; 2] {
    let days = || slate.entries.iter().filter(|entry| keep(entry.features)).map(|entry| &entry.key);
    [days().min().cloned().unwrap_or_default(), days().max().cloned().unwrap_or_default()]
}

/// Whether two days follow each other, as one moment in two time zones has them.
pub(in crate::metadata) fn is_next(one: &str, other: &str) -> bool {
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
