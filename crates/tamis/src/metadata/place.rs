//! Says where a candidate stands from the headline, for bylines and dates alike.

use tamis_html::Span;

use super::context::Context;
use super::feature::{Feature, FeatureSet};

/// Blocks from the headline within which a candidate is near it, and just behind it.
const NEAR_BLOCKS: i32 = 8;
const JUST_BEHIND_BLOCKS: i32 = 3;

/// The features of a field that say where a candidate stands from the headline.
pub(super) struct PlaceFeatures<F> {
    pub(super) near: F,
    pub(super) just_behind: F,
    pub(super) before: F,
    pub(super) far_behind: F,
}

impl<F: Feature> PlaceFeatures<F> {
    /// Where `span` stands; nothing without a headline.
    pub(super) fn at(&self, context: &Context<'_, '_>, span: Span) -> FeatureSet {
        match context.blocks_from_headline(span) {
            Some(0..=JUST_BEHIND_BLOCKS) => FeatureSet::of(&[self.near, self.just_behind]),
            Some(distance) if (-JUST_BEHIND_BLOCKS..=NEAR_BLOCKS).contains(&distance) => {
                FeatureSet::of(&[self.near])
            }
            Some(..0) => FeatureSet::of(&[self.before]),
            Some(_) => FeatureSet::of(&[self.far_behind]),
            None => FeatureSet::default(),
        }
    }
}
