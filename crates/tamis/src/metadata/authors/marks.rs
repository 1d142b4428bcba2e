//! Takes authors from links to them and from elements whose class speaks of an author.

use super::super::feature::FeatureSet;
use super::super::names::{has_foreign_cue, names_in_line, strip_cue};
use super::data::is_beside_first;
use super::lines::LONGEST_BYLINE_WORDS;
use super::{AuthorFeature, Authors};
use crate::data::{Mark, MarkKind, folded_text};
use crate::page::EvidenceSource;

/// Marks of each kind that are looked at.
const MOST_MARKS: usize = 40;

/// Links to users that are looked at.
const MOST_USERS: usize = 3;

/// Words of a text that is hardly more than a name.
const SHORT_WORDS: usize = 4;

impl Authors<'_, '_> {
    pub(super) fn add_marks(&mut self) {
        use AuthorFeature as F;
        self.add_links(MarkKind::AuthorLink, [F::Link, F::LinkFirst], MOST_MARKS);
        self.add_link_list();
        self.add_links(MarkKind::UserLink, [F::User, F::UserFirst], MOST_USERS);
        self.add_classes();
    }

    /// Adds links of a kind, each alone; `features` are those of all and of the first.
    fn add_links(&mut self, kind: MarkKind, features: [AuthorFeature; 2], most: usize) {
        let data = self.context.data;
        let marks = data.marks.iter().filter(|mark| mark.kind == kind);
        for (number, mark) in marks.take(most).enumerate() {
            let mut found = FeatureSet::of(&features[..1]);
            found.insert_if(number == 0, features[1]);
            self.add_at(names_in_line(&folded_text(data.tree, mark.node)), found, mark);
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
        self.add_at(names, FeatureSet::of(&[AuthorFeature::Link, AuthorFeature::LinkFirst]), first);
    }

    fn add_classes(&mut self) {
        let data = self.context.data;
        let mut is_first = true;
        let marks = data.marks.iter().filter(|mark| mark.kind == MarkKind::AuthorClass);
        for mark in marks.take(MOST_MARKS) {
            let text = folded_text(data.tree, mark.node);
            let words = text.split(' ').count();
            if text.is_empty() || words > LONGEST_BYLINE_WORDS || has_foreign_cue(&text) {
                continue;
            }
            let mut features = FeatureSet::of(&[AuthorFeature::Class]);
            features.insert_if(is_first, AuthorFeature::ClassFirst);
            features.insert_if(words <= SHORT_WORDS, AuthorFeature::ClassShort);
            features.insert_if(strip_cue(&text).is_some(), AuthorFeature::ClassWithCue);
            is_first &= !self.add_at(names_in_line(&text), features, mark);
        }
    }

    fn add_at(&mut self, names: Vec<String>, mut features: FeatureSet, mark: &Mark) -> bool {
        features.add(self.features_around(mark.around, mark.span));
        self.add(names, features, EvidenceSource::Dom, mark.span)
    }
}
