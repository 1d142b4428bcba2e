//! Finds who signs the page: people, or an organization where nobody else signs.
//!
//! A candidate is a whole list of names as one layer of the page gives it; lists with the same names are one.

mod data;
mod feature;
mod lines;
mod marks;

use tamis_html::Span;

pub(crate) use self::feature::AuthorFeature;
use self::feature::{DATA, WEAK};
use super::context::Context;
use super::feature::{Feature, FeatureSet};
use super::fold::fold_words;
use super::names::{is_organization, is_person, key_of_names};
use super::place::PlaceFeatures;
use super::slate::{Slate, evidence};
use crate::data::Hints;
use crate::page::EvidenceSource;

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
    /// The folded title.
    title: String,
    slate: Slate<Vec<String>>,
}

/// The features that say where a candidate stands.
const PLACE: PlaceFeatures<AuthorFeature> = PlaceFeatures {
    near: AuthorFeature::NearHeadline,
    just_behind: AuthorFeature::JustBehindHeadline,
    before: AuthorFeature::BeforeHeadline,
    far_behind: AuthorFeature::FarBehindHeadline,
};

/// Letters of the shortest word by which a name resembles the site's.
const SITE_WORD_BYTES: usize = 4;

/// Names of a byline that are many.
const MANY_NAMES: usize = 4;

impl Authors<'_, '_> {
    /// Adds a list of names; says whether there was one.
    fn add(
        &mut self,
        mut names: Vec<String>,
        origins: FeatureSet,
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
        features.add(origins);
        self.slate.add(key_of_names(&names), names, features, evidence(source, span));
        true
    }

    /// What is around a candidate, and where it stands.
    fn features_around(&self, around: Hints, span: Span) -> FeatureSet {
        let beside = Hints::ASIDE.with(Hints::FOOT).with(Hints::NAVIGATION);
        let mut features = PLACE.at(self.context, span);
        features.insert_if(around.contains(Hints::CONTENT), AuthorFeature::InContent);
        features.insert_if(around.contains(Hints::DISCUSSION), AuthorFeature::InDiscussion);
        features.insert_if(around.meets(beside), AuthorFeature::Beside);
        features
    }

    fn features_of(&self, names: &[String]) -> FeatureSet {
        use AuthorFeature as F;
        let traits = self.context.traits;
        let mut features = FeatureSet::of(&[F::Bias, F::of_kind(traits.kind)]);
        features.add(self.features_of_names(names));
        features.insert_if(traits.is_article, F::PageIsArticle);
        features.insert_if(traits.is_product, F::PageIsProduct);
        features.insert_if(traits.is_website, F::PageIsWebsite);
        features.insert_if(traits.is_home, F::HomePage);
        features.insert_if(traits.is_dated, F::PageHasDate);
        features
    }

    fn features_of_names(&self, names: &[String]) -> FeatureSet {
        use AuthorFeature as F;
        let context = self.context;
        let mut features = FeatureSet::default();
        let folded: Vec<String> = names.iter().map(|name| fold_words(name)).collect();
        let is_single = names.len() == 1 && !names[0].contains(' ');
        let is_lower = is_single && names[0].chars().all(|c| !c.is_uppercase());
        let is_in_title = folded.iter().any(|name| self.title.contains(name.as_str()));
        features.insert_if(names.iter().all(|name| is_person(name)), F::Person);
        features.insert_if(names.iter().any(|name| is_organization(name)), F::Organization);
        features.insert_if(is_single, F::SingleWord);
        features.insert_if(is_lower, F::SingleLowercase);
        features.insert_if(names.len() > 1, F::Several);
        features.insert_if(names.len() >= MANY_NAMES, F::Many);
        features.insert_if(folded.iter().any(|name| context.is_site_name(name)), F::IsSite);
        features.insert_if(folded.iter().any(|name| self.shares_word_with_site(name)), F::LooksLikeSite);
        features.insert_if(is_in_title, F::InTitle);
        features
    }

    fn shares_word_with_site(&self, name: &str) -> bool {
        let is_shared = |word: &str| self.context.site_names.iter().any(|site| site.contains(word));
        name.split(' ').any(|word| word.len() >= SITE_WORD_BYTES && is_shared(word))
    }

    /// Adds what only all candidates together tell.
    fn compare(&mut self) {
        use AuthorFeature as F;
        let (data, weak) = (FeatureSet::of(&DATA), FeatureSet::of(&WEAK));
        let entries = &mut self.slate.entries;
        let is_person = |features: FeatureSet| features.contains(F::Person);
        let has_data = entries.iter().any(|entry| entry.features.meets(data));
        let data_name_people =
            entries.iter().any(|entry| entry.features.meets(data) && is_person(entry.features));
        let people = entries.iter().filter(|entry| is_person(entry.features)).count();
        for features in entries.iter_mut().map(|entry| &mut entry.features) {
            let is_other = has_data && !features.meets(data);
            features.insert_if(is_other, F::DataHasAuthor);
            features.insert_if(people == 1 && is_person(*features), F::OnlyPeople);
            features
                .insert_if(people > 0 && features.meets(weak) && !is_person(*features), F::WeakBesidePeople);
            let is_better = is_other && !data_name_people && is_person(*features);
            features.insert_if(is_better, F::PeopleBesideWeakData);
        }
    }
}
