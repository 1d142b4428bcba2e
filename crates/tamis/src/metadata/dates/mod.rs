//! Finds when the page appeared and when it was changed.
//!
//! A candidate is a day; what several layers say of one day adds up. The two fields choose from the same candidates
//! with tables of their own, so that a day which is only ever called "updated" is not taken for the first.

mod compare;
mod data;
mod feature;
mod lines;
mod marks;
mod order;

use tamis_html::Span;
use tamis_text::dates::DateContext;

pub(super) use self::compare::is_next;
pub(super) use self::data::is_foreign;
pub(crate) use self::feature::DateFeature;
pub(super) use self::feature::PUBLICATION;
use self::lines::add_dated_lines;
use self::order::find_order;
use super::context::Context;
use super::feature::FeatureSet;
use super::moment::Moment;
use super::place::PlaceFeatures;
use super::slate::{Slate, evidence};
use crate::data::Hints;
use crate::page::{Evidence, EvidenceSource};

/// The candidates for the dates.
pub(crate) fn date_candidates(context: &Context<'_, '_>) -> Slate<Moment> {
    let mut dates = Dates { context, reading: DateContext::default(), slate: Slate::new() };
    dates.reading.language = context.language.as_deref();
    dates.add_json_ld();
    dates.add_metas();
    dates.add_described();
    dates.reading.day_month_order = find_order(&dates);
    dates.add_marks();
    add_dated_lines(&mut dates);
    dates.add_addresses();
    dates.compare();
    dates.slate
}

/// The candidates so far.
struct Dates<'a, 's> {
    context: &'a Context<'a, 's>,
    reading: DateContext<'a>,
    slate: Slate<Moment>,
}

/// The features that say what is around a candidate.
const AROUND: [(Hints, DateFeature); 5] = [
    (Hints::CONTENT, DateFeature::InContent),
    (Hints::DISCUSSION, DateFeature::InDiscussion),
    (Hints::FOOT, DateFeature::InFoot),
    (Hints::ASIDE, DateFeature::Beside),
    (Hints::NAVIGATION, DateFeature::Beside),
];

/// The features that say where a candidate stands.
const PLACE: PlaceFeatures<DateFeature> = PlaceFeatures {
    near: DateFeature::NearHeadline,
    just_behind: DateFeature::JustBehindHeadline,
    before: DateFeature::BeforeHeadline,
    far_behind: DateFeature::FarBehindHeadline,
};

impl Dates<'_, '_> {
    /// What is around a candidate, and where it stands.
    fn features_around(&self, around: Hints, span: Span) -> FeatureSet {
        let mut features = PLACE.at(self.context, span);
        for (hint, feature) in AROUND {
            features.insert_if(around.contains(hint), feature);
        }
        features
    }

    /// Adds the date that `text` as a whole gives; says whether there was one.
    fn add_text(&mut self, text: &str, origins: FeatureSet, source: EvidenceSource, span: Span) -> bool {
        let moment = Moment::parse(text, &self.reading);
        let is_date = moment.is_some();
        if let Some(moment) = moment {
            self.add(moment, origins, evidence(source, span));
        }
        is_date
    }

    fn add(&mut self, moment: Moment, mut features: FeatureSet, evidence: Evidence) {
        features.insert(DateFeature::Bias);
        let day = moment.day().to_owned();
        let known = self.slate.entries.iter_mut().find(|entry| entry.key == day);
        if let Some(entry) = known.filter(|entry| entry.value.text.len() < moment.text.len()) {
            entry.value = moment.clone();
        }
        self.slate.add(day, moment, features, evidence);
    }
}
