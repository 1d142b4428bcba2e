//! Holds the stack of open elements.
//!
//! It counts the open elements of each name, so that most questions after a scope are answered without a search.

use super::name_set::{NameSet, Scope};
use crate::{Name, NodeId};

/// An open element.
#[derive(Clone, Copy, Debug)]
pub(super) struct Open {
    pub(super) id: NodeId,
    /// The name of an HTML element; `NONE` of an element of SVG or MathML.
    pub(super) name: Name,
    pub(super) foreign: Foreign,
}

/// What an element is to the rules for SVG and MathML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Foreign {
    /// An HTML element.
    Not,
    /// An element with nothing special.
    Plain,
    /// A MathML text integration point (`mi`, `mtext` …).
    MathText,
    /// An HTML integration point of SVG (`foreignObject`, `desc`, `title`).
    HtmlPoint,
    /// `annotation-xml` of MathML.
    Annotation,
    /// `annotation-xml` that holds HTML.
    HtmlAnnotation,
}

/// Names that are counted: the standard's first names.
const COUNTED: usize = 256;

/// The stack of open elements. Its first element, `html` or a fragment's root, is never popped.
pub(super) struct OpenElements {
    entries: Vec<Open>,
    counts: [u16; COUNTED],
}

impl OpenElements {
    pub(super) fn new() -> OpenElements {
        OpenElements { entries: Vec::with_capacity(64), counts: [0; COUNTED] }
    }

    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    pub(super) fn get(&self, index: usize) -> Open {
        self.entries[index]
    }

    pub(super) fn last(&self) -> Option<Open> {
        self.entries.last().copied()
    }

    /// Whether the current node is the HTML element `name`.
    pub(super) fn last_is(&self, name: Name) -> bool {
        self.entries.last().is_some_and(|open| open.name == name)
    }

    pub(super) fn push(&mut self, open: Open) {
        self.count(open.name, 1);
        self.entries.push(open);
    }

    pub(super) fn pop(&mut self) -> Option<Open> {
        let open = self.entries.pop()?;
        self.count(open.name, -1);
        Some(open)
    }

    pub(super) fn insert(&mut self, index: usize, open: Open) {
        self.count(open.name, 1);
        self.entries.insert(index, open);
    }

    pub(super) fn remove(&mut self, index: usize) -> Open {
        let open = self.entries.remove(index);
        self.count(open.name, -1);
        open
    }

    /// Puts another node of the same name in the place of one.
    pub(super) fn set_id(&mut self, index: usize, id: NodeId) {
        self.entries[index].id = id;
    }

    /// Whether an HTML element `name` is open anywhere.
    pub(super) fn contains(&self, name: Name) -> bool {
        match self.counts.get(name.index()) {
            Some(&count) => count > 0,
            None => self.entries.iter().any(|open| open.name == name),
        }
    }

    /// The index of a node, searched from the top.
    pub(super) fn position(&self, id: NodeId) -> Option<usize> {
        self.entries.iter().rposition(|open| open.id == id)
    }

    /// The index of the topmost HTML element `name`.
    pub(super) fn position_of(&self, name: Name) -> Option<usize> {
        if !self.contains(name) {
            return None;
        }
        self.entries.iter().rposition(|open| open.name == name)
    }

    /// The index of the topmost HTML element `name`, if nothing above it bounds the scope.
    pub(super) fn position_in_scope(&self, name: Name, scope: Scope) -> Option<usize> {
        if !self.contains(name) {
            return None;
        }
        self.find_in_scope(scope, |open| open.name == name)
    }

    pub(super) fn has_in_scope(&self, name: Name, scope: Scope) -> bool {
        self.position_in_scope(name, scope).is_some()
    }

    pub(super) fn has_any_in_scope(&self, names: NameSet, scope: Scope) -> bool {
        self.find_in_scope(scope, |open| names.contains(open.name)).is_some()
    }

    pub(super) fn find_in_scope(&self, scope: Scope, is_wanted: impl Fn(Open) -> bool) -> Option<usize> {
        for (index, &open) in self.entries.iter().enumerate().rev() {
            if is_wanted(open) {
                return Some(index);
            }
            let is_foreign_bound = !matches!(open.foreign, Foreign::Not | Foreign::Plain);
            if scope.bounds.contains(open.name) || (is_foreign_bound && scope.has_foreign_bounds) {
                return None;
            }
        }
        None
    }

    fn count(&mut self, name: Name, by: i16) {
        if let Some(count) = self.counts.get_mut(name.index()) {
            *count = count.wrapping_add_signed(by);
        }
    }
}

impl Open {
    /// Whether the standard has rules of its own for the element.
    pub(super) fn is_special(self) -> bool {
        match self.foreign {
            Foreign::Not => super::name_set::SPECIAL.contains(self.name),
            Foreign::Plain => false,
            _ => true,
        }
    }
}
