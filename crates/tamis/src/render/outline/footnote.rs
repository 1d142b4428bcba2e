//! Finds footnotes: a reference in the text, and the note that it leads to and that leads back.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use tamis_html::{Name, NodeId, Tree};

use super::super::selection::Selection;
use crate::blocks::{BlockId, Blocks};

/// The footnotes of a page.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    /// The element that holds a note, and the note's label.
    labels: BTreeMap<NodeId, String>,
    /// The link that refers to a note, and the note's label.
    references: BTreeMap<NodeId, String>,
    backlinks: BTreeSet<NodeId>,
}

/// How far around a link its own `id` may stand, and around a target the element that holds the note.
const NEAR: usize = 3;

impl Notes {
    /// Finds the footnotes whose notes are shown.
    pub(crate) fn of(tree: &Tree<'_>, blocks: &Blocks, selection: &Selection) -> Self {
        let links: Vec<NodeId> =
            tree.descendants(tree.root()).filter(|&node| fragment_of(tree, node).is_some()).collect();
        let mut notes = Self::default();
        if !links.iter().any(|&link| is_raised(tree, link)) {
            return notes;
        }
        let targets = targets_of(tree);
        let backlinks = backlinks_of(tree, &links);
        let shown = shown_containers(blocks, selection);
        for &link in links.iter().filter(|&&link| is_raised(tree, link)) {
            let target = fragment_of(tree, link).and_then(|id| targets.get(id));
            let holder = target.and_then(|&target| holder_of(tree, target, &shown));
            let Some(holder) = holder else { continue };
            let mut ids = near(tree, link).filter_map(|node| tree.attr(node, "id"));
            if let Some(backlink) = ids.find_map(|id| backlinks.get(&(holder, id)).copied()) {
                notes.backlinks.insert(backlink);
                notes.add(tree, link, holder);
            }
        }
        notes
    }

    /// The label of the note that an element holds.
    pub(crate) fn label_of(&self, holder: NodeId) -> Option<&str> {
        self.labels.get(&holder).map(String::as_str)
    }

    /// The reference that a node stands in, and its label.
    pub(super) fn reference_around(&self, tree: &Tree<'_>, node: NodeId) -> Option<(NodeId, &str)> {
        if self.references.is_empty() {
            return None;
        }
        let around = tree.ancestors(node).take(NEAR);
        around.into_iter().find_map(|node| self.references.get(&node).map(|label| (node, label.as_str())))
    }

    /// Whether a node stands in a link from a note back to the text.
    pub(super) fn is_in_backlink(&self, tree: &Tree<'_>, node: NodeId) -> bool {
        !self.backlinks.is_empty()
            && tree.ancestors(node).take(NEAR).any(|node| self.backlinks.contains(&node))
    }

    fn add(&mut self, tree: &Tree<'_>, link: NodeId, holder: NodeId) {
        let count = self.labels.len() + 1;
        let label = self.labels.entry(holder).or_insert_with(|| {
            let mut text = String::new();
            tree.append_text(link, &mut text);
            let shown = text.trim_matches(|c: char| !c.is_alphanumeric());
            if shown.parse::<u32>().is_ok() { shown.to_owned() } else { count.to_string() }
        });
        self.references.insert(link, label.clone());
    }
}

/// The fragment that a link within the page leads to.
fn fragment_of<'t>(tree: &'t Tree<'_>, node: NodeId) -> Option<&'t str> {
    if !tree.is(node, Name::A) {
        return None;
    }
    tree.attr(node, "href")?.strip_prefix('#').filter(|fragment| !fragment.is_empty())
}

/// Whether a link stands above the line, as references do, or is said to be one.
fn is_raised(tree: &Tree<'_>, link: NodeId) -> bool {
    let is_sup = |node: NodeId| tree.is(node, Name::SUP);
    tree.attr(link, "role") == Some("doc-noteref")
        || tree.ancestors(link).take(NEAR).any(is_sup)
        || tree.children(link).any(is_sup)
}

fn targets_of<'t>(tree: &'t Tree<'_>) -> BTreeMap<&'t str, NodeId> {
    let mut targets = BTreeMap::new();
    for node in tree.descendants(tree.root()) {
        let anchor = tree.attr(node, "name").filter(|_| tree.is(node, Name::A));
        for id in tree.attr(node, "id").into_iter().chain(anchor) {
            targets.entry(id).or_insert(node);
        }
    }
    targets
}

/// The elements that lay out at least one shown block.
fn shown_containers(blocks: &Blocks, selection: &Selection) -> BTreeSet<NodeId> {
    let shows = |range: &std::ops::Range<u32>| {
        range.clone().any(|index| selection.shows(BlockId::new(index as usize)))
    };
    let is_small = |name| matches!(name, Name::LI | Name::P | Name::DIV | Name::DD | Name::ASIDE);
    let containers = blocks.containers().iter().filter(|container| is_small(container.name));
    containers.filter(|container| shows(&container.blocks)).map(|container| container.node).collect()
}

fn holder_of(tree: &Tree<'_>, target: NodeId, shown: &BTreeSet<NodeId>) -> Option<NodeId> {
    std::iter::once(target).chain(tree.ancestors(target).take(NEAR)).find(|node| shown.contains(node))
}

/// The links by the elements close around them and the fragment that they lead to.
fn backlinks_of<'t>(tree: &'t Tree<'_>, links: &[NodeId]) -> BTreeMap<(NodeId, &'t str), NodeId> {
    let mut backlinks = BTreeMap::new();
    for &link in links {
        if let Some(fragment) = fragment_of(tree, link) {
            backlinks.extend(tree.ancestors(link).take(NEAR + 1).map(|around| ((around, fragment), link)));
        }
    }
    backlinks
}

/// A reference, what is close around it, and what is in it.
fn near<'t>(tree: &'t Tree<'_>, link: NodeId) -> impl Iterator<Item = NodeId> + 't {
    std::iter::once(link).chain(tree.ancestors(link).take(NEAR)).chain(tree.first_child(link))
}
