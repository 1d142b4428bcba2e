//! Holds the list of active formatting elements, which are opened again in the block after the one that cut them off.

use super::TreeBuilder;
use crate::tree::Payload;
use crate::{Limit, Name, NodeId, Span, Tree};

/// An entry of the list.
#[derive(Clone, Copy, Debug)]
pub(super) enum Entry {
    /// The start of a cell, caption or the like: formatting outside does not go in.
    Marker,
    Element(FormattingElement),
}

/// A formatting element: `a`, `b`, `font` …
#[derive(Clone, Copy, Debug)]
pub(super) struct FormattingElement {
    pub(super) id: NodeId,
    pub(super) name: Name,
    pub(super) attributes: Payload,
}

/// The list of active formatting elements.
pub(super) struct Formatting {
    entries: Vec<Entry>,
    limit: usize,
}

/// Elements of one name and the same attributes that the list holds at a time ("Noah's Ark").
const ARK: usize = 3;
/// Entries of the list, markers among them, for each formatting element that the limit allows.
const ENTRIES_PER_ELEMENT: usize = 16;

impl Formatting {
    pub(super) fn new(limit: usize) -> Formatting {
        Formatting { entries: Vec::new(), limit: limit.max(1) }
    }

    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    pub(super) fn get(&self, index: usize) -> Option<FormattingElement> {
        match self.entries.get(index) {
            Some(Entry::Element(element)) => Some(*element),
            _ => None,
        }
    }

    pub(super) fn push_marker(&mut self) {
        if self.entries.len() >= self.limit * ENTRIES_PER_ELEMENT {
            self.entries.remove(0);
        }
        self.entries.push(Entry::Marker);
    }

    /// Adds an element. Whether an older one had to go for the limit's sake.
    pub(super) fn push(&mut self, element: FormattingElement, tree: &Tree<'_>) -> bool {
        self.keep_ark(element, tree);
        let start = self.after_marker();
        let is_full = self.entries.len() - start >= self.limit;
        if is_full {
            self.entries.remove(start);
        }
        self.entries.push(Entry::Element(element));
        is_full
    }

    /// Removes the earliest of three elements that are like `element`.
    fn keep_ark(&mut self, element: FormattingElement, tree: &Tree<'_>) {
        let (mut count, mut earliest) = (0, 0);
        for index in (self.after_marker()..self.entries.len()).rev() {
            let is_alike = self.get(index).is_some_and(|other| {
                other.name == element.name && tree.has_equal_attrs(other.attributes, element.attributes)
            });
            if is_alike {
                (count, earliest) = (count + 1, index);
            }
        }
        if count >= ARK {
            self.entries.remove(earliest);
        }
    }

    /// The index after the last marker.
    pub(super) fn after_marker(&self) -> usize {
        self.entries.iter().rposition(|entry| matches!(entry, Entry::Marker)).map_or(0, |marker| marker + 1)
    }

    /// The index of the last element `name` after the last marker.
    pub(super) fn position_of(&self, name: Name) -> Option<usize> {
        for (index, entry) in self.entries.iter().enumerate().rev() {
            match entry {
                Entry::Marker => return None,
                Entry::Element(element) if element.name == name => return Some(index),
                Entry::Element(_) => {}
            }
        }
        None
    }

    pub(super) fn position(&self, id: NodeId) -> Option<usize> {
        self.entries.iter().rposition(|entry| matches!(entry, Entry::Element(element) if element.id == id))
    }

    pub(super) fn remove(&mut self, index: usize) {
        self.entries.remove(index);
    }

    pub(super) fn insert(&mut self, index: usize, element: FormattingElement) {
        self.entries.insert(index.min(self.entries.len()), Entry::Element(element));
    }

    /// Puts another node in the place of one.
    pub(super) fn set_id(&mut self, index: usize, id: NodeId) {
        if let Some(Entry::Element(element)) = self.entries.get_mut(index) {
            element.id = id;
        }
    }

    /// Drops what the last marker bounds, and the marker.
    pub(super) fn clear_to_marker(&mut self) {
        while let Some(Entry::Element(_)) = self.entries.pop() {}
    }
}

impl TreeBuilder<'_> {
    /// Adds the element that was just inserted for a tag to the list.
    pub(super) fn push_formatting(&mut self, element: FormattingElement) {
        if self.formatting.push(element, &self.tree) {
            self.tree.note(Limit::Formatting, self.token.start);
        }
    }

    /// Reconstructs the active formatting elements.
    #[inline]
    pub(super) fn reconstruct_formatting(&mut self) {
        let last = self.formatting.len().wrapping_sub(1);
        if self.is_closed_formatting(last) {
            self.reopen_formatting(last);
        }
    }

    fn is_closed_formatting(&self, index: usize) -> bool {
        self.formatting.get(index).is_some_and(|element| self.open.position(element.id).is_none())
    }

    fn reopen_formatting(&mut self, last: usize) {
        let mut first = last;
        while first > 0 && self.is_closed_formatting(first - 1) {
            first -= 1;
        }
        let count = last + 1 - first;
        if self.open.len() + count > self.depth_limit {
            return self.tree.note(Limit::Depth, self.token.start);
        }
        for index in first..=last {
            let Some(element) = self.formatting.get(index) else { return };
            if !self.may_clone() {
                return;
            }
            let id = self.insert_formatting_again(element);
            self.formatting.set_id(index, id);
        }
    }

    fn insert_formatting_again(&mut self, element: FormattingElement) -> NodeId {
        let id = self.clone_formatting(element);
        self.put(id, self.insertion_place());
        self.open.push(super::Open { id, name: element.name, foreign: super::Foreign::Not });
        id
    }

    /// Makes an element like `element` that begins at the token at hand.
    pub(super) fn clone_formatting(&mut self, element: FormattingElement) -> NodeId {
        self.create_element(element.name, Span::empty(self.token.start), element.attributes)
    }

    /// Takes one from the count of formatting elements that may be made anew, if there are any left.
    pub(super) fn may_clone(&mut self) -> bool {
        let is_left = self.clones_left > 0;
        if is_left {
            self.clones_left -= 1;
        } else {
            self.tree.note(Limit::Formatting, self.token.start);
        }
        is_left
    }
}
