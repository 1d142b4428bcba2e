//! Takes titles from the page's first headings.

use super::super::feature::FeatureSet;
use super::{TitleFeature, Titles};
use crate::data::{Hints, Mark, MarkKind, folded_text};
use crate::page::EvidenceSource;

/// Headings of the first level that are looked at.
const MOST_HEADINGS: usize = 6;

impl Titles<'_, '_> {
    pub(super) fn add_headings(&mut self) {
        let data = self.context.data;
        let of_level = |level| data.marks.iter().filter(move |mark| mark.kind == MarkKind::Heading(level));
        let has_one = of_level(1).count() == 1;
        let (mut is_in_content, mut number) = (false, 0);
        for mark in of_level(1).take(MOST_HEADINGS) {
            let mut features = FeatureSet::default();
            features.insert_if(number == 0, TitleFeature::FirstHeading);
            features.insert_if(number > 0, TitleFeature::LaterHeading);
            features.insert_if(has_one, TitleFeature::OnlyHeading);
            let is_content = mark.around.contains(Hints::CONTENT);
            features.insert_if(is_content && !is_in_content, TitleFeature::ContentHeading);
            if self.add_heading(mark, features) {
                is_in_content |= is_content;
                number += 1;
            }
        }
        for mark in of_level(2).take(1) {
            let mut features = FeatureSet::of(&[TitleFeature::SecondLevel]);
            features.insert_if(number == 0, TitleFeature::SecondLevelWithoutFirst);
            self.add_heading(mark, features);
        }
    }

    /// Adds a heading; says whether it has text.
    fn add_heading(&mut self, mark: &Mark, mut features: FeatureSet) -> bool {
        let text = folded_text(self.context.data.tree, mark.node);
        let beside = Hints::ASIDE.with(Hints::FOOT).with(Hints::NAVIGATION).with(Hints::DISCUSSION);
        features.insert_if(mark.around.meets(beside), TitleFeature::HeadingInAside);
        if !text.is_empty() {
            self.add_whole(&text, features, EvidenceSource::Dom, mark.span);
        }
        !text.is_empty()
    }
}
