//! Takes dates from `<time>` elements and from elements whose class speaks of a date.

use tamis_text::dates::find_dates;

use super::super::feature::FeatureSet;
use super::lines::Call;
use super::{DateFeature, Dates};
use crate::data::{Hints, Mark, MarkKind, folded_text};
use crate::page::EvidenceSource;

/// Marks that are looked at.
const MOST_MARKS: usize = 60;

/// Words of the longest text that may be a date's own element.
const LONGEST_DATE_WORDS: usize = 16;

impl Dates<'_, '_> {
    pub(super) fn add_marks(&mut self) {
        let data = self.context.data;
        let is_date = |mark: &&Mark| matches!(mark.kind, MarkKind::Time | MarkKind::DateClass);
        let mut firsts = Firsts::default();
        for mark in data.marks.iter().filter(is_date).take(MOST_MARKS) {
            let text = folded_text(data.tree, mark.node);
            if text.split(' ').count() > LONGEST_DATE_WORDS {
                continue;
            }
            let mut features = firsts.features_of(mark);
            features.add(self.features_around(mark.around, mark.span));
            if let Some(call) = self.call_of_mark(mark, &text) {
                features.insert(call.feature(mark.kind));
            }
            let exact = data.tree.attr(mark.node, "datetime").or_else(|| data.tree.attr(mark.node, "title"));
            let is_read = exact
                .is_some_and(|exact| self.add_text(exact, features, EvidenceSource::Dom, mark.span))
                || self.add_text(&text, features, EvidenceSource::Dom, mark.span);
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
}

/// Which kinds of mark gave a date before.
#[derive(Default)]
struct Firsts {
    time: bool,
    class: bool,
    post: bool,
}

impl Firsts {
    fn features_of(&self, mark: &Mark) -> FeatureSet {
        let is_post = mark.around.contains(Hints::DISCUSSION);
        let (kind, first, is_seen) = match mark.kind {
            MarkKind::Time => (DateFeature::Time, DateFeature::TimeFirst, self.time),
            _ => (DateFeature::ClassDate, DateFeature::ClassDateFirst, self.class),
        };
        let mut features = FeatureSet::of(&[kind]);
        features.insert_if(!is_post && !is_seen, first);
        features.insert_if(is_post && !self.post, DateFeature::FirstInDiscussion);
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
