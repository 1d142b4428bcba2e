//! Reads the discussions of known platforms by their own marks; one file a platform, all of them tables.
//!
//! A page bears the signs of a platform; its selectors then give the records and what the parts of a record are.
//! What a selector does not find is left to the general method.

mod bbpress;
mod blogger;
mod discourse;
mod disqus;
mod drupal;
mod flarum;
mod fluxbb;
mod hacker_news;
mod invision;
mod joomla;
mod livefyre;
mod mediawiki;
mod mybb;
mod nodebb;
mod phpbb;
mod reddit;
mod selector;
mod smf;
mod stack_exchange;
#[cfg(test)]
mod tests;
mod vanilla;
mod vbulletin;
mod wordpress;
mod xenforo;

use tamis_html::NodeId;

use self::selector::matches;
use super::group::{Extent, Group, Record};
use super::marks::Mark;
use super::survey::{Part, Survey};
use crate::blocks::ContainerId;
use crate::page::DiscussionKind;

/// How one platform, or one of its themes, marks its posts. Selectors are as in [`selector`]; an empty one finds
/// nothing.
#[derive(Debug)]
pub(super) struct Adapter {
    /// The platform's name, for people to read.
    pub(super) name: &'static str,
    /// Words of classes, ids, item types and properties that are all on its pages.
    pub(super) signs: &'static [&'static str],
    pub(super) records: &'static str,
    /// Records that are no posts: pingbacks, advertisements.
    pub(super) without: &'static str,
    pub(super) body: &'static str,
    /// What is in the body and not the reader's.
    pub(super) drop: &'static str,
    pub(super) author: &'static str,
    pub(super) date: &'static str,
    pub(super) threading: Threading,
    pub(super) kind: DiscussionKind,
}

/// Whether the posts of a platform are shown as replies to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Threading {
    /// One after another.
    Flat,
    /// As nesting, levels and lists say.
    Nested,
}

/// What a selector says that a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PartKind {
    Body,
    Author,
    Date,
    Other,
}

impl Adapter {
    const NONE: Self = Self {
        name: "",
        signs: &[],
        records: "",
        without: "",
        body: "",
        drop: "",
        author: "",
        date: "",
        threading: Threading::Flat,
        kind: DiscussionKind::Thread,
    };

    /// What the selectors say that each of a record's parts is; `None` where they leave it open: a part that no
    /// selector finds is something else only as far as they found what else it might be.
    pub(super) fn label_parts(
        &self,
        survey: &Survey<'_, '_>,
        parts: &[usize],
        stop: NodeId,
    ) -> Vec<Option<PartKind>> {
        let labels: Vec<PartKind> =
            parts.iter().map(|part| self.label(survey, &survey.parts[*part], stop)).collect();
        let knows_all =
            [PartKind::Body, PartKind::Author, PartKind::Date].iter().all(|kind| labels.contains(kind));
        labels.iter().map(|kind| (knows_all || *kind != PartKind::Other).then_some(*kind)).collect()
    }

    fn label(&self, survey: &Survey<'_, '_>, part: &Part, stop: NodeId) -> PartKind {
        let tree = survey.tree;
        for node in tree.ancestors(part.node).take_while(|above| *above != stop) {
            let is = |selectors| matches(tree, node, stop, selectors);
            if is(self.drop) {
                return PartKind::Other;
            }
            if is(self.author) {
                return PartKind::Author;
            }
            if is(self.date) {
                return PartKind::Date;
            }
            if is(self.body) {
                return if self.is_dropped(survey, node, stop) { PartKind::Other } else { PartKind::Body };
            }
        }
        PartKind::Other
    }

    fn is_dropped(&self, survey: &Survey<'_, '_>, node: NodeId, stop: NodeId) -> bool {
        survey
            .tree
            .ancestors(node)
            .take_while(|above| *above != stop)
            .any(|above| matches(survey.tree, above, stop, self.drop))
    }

    /// Whether an element dates a record.
    pub(super) fn dates(&self, survey: &Survey<'_, '_>, node: NodeId, root: NodeId) -> bool {
        matches(survey.tree, node, root, self.date)
    }

    fn find_records(&self, survey: &Survey<'_, '_>) -> Group {
        let (tree, root) = (survey.tree, survey.tree.root());
        let is_record = |node: NodeId| {
            matches(tree, node, root, self.records) && !matches(tree, node, root, self.without)
        };
        let containers = survey.blocks.containers().iter().enumerate();
        let records = containers
            .filter(|(_, container)| !container.blocks.is_empty() && is_record(container.node))
            .map(|(index, container)| Record::new(ContainerId::new(index), container.blocks.clone()))
            .collect();
        Group::new(survey, Mark::named(self.name), Extent::Element, records)
    }
}

/// All tables; the first whose signs a page bears and whose records it holds reads it.
const ALL: &[&[Adapter]] = &[
    stack_exchange::ADAPTERS,
    discourse::ADAPTERS,
    xenforo::ADAPTERS,
    phpbb::ADAPTERS,
    vbulletin::ADAPTERS,
    invision::ADAPTERS,
    mybb::ADAPTERS,
    nodebb::ADAPTERS,
    flarum::ADAPTERS,
    fluxbb::ADAPTERS,
    smf::ADAPTERS,
    vanilla::ADAPTERS,
    bbpress::ADAPTERS,
    reddit::ADAPTERS,
    hacker_news::ADAPTERS,
    mediawiki::ADAPTERS,
    disqus::ADAPTERS,
    livefyre::ADAPTERS,
    joomla::ADAPTERS,
    drupal::ADAPTERS,
    blogger::ADAPTERS,
    wordpress::ADAPTERS,
];

/// The records of a known platform.
pub(super) fn find_by_adapter(survey: &Survey<'_, '_>) -> Option<(&'static Adapter, Group)> {
    let bears = |adapter: &&Adapter| adapter.signs.iter().all(|sign| survey.cues.has_word(sign));
    let adapters = ALL.iter().flat_map(|adapters| adapters.iter()).filter(bears);
    adapters
        .map(|adapter| (adapter, adapter.find_records(survey)))
        .find(|(_, group)| !group.records.is_empty())
}
