//! Closes elements, and says where in the source they end.

use super::name_set::{BUTTON_SCOPE, CELLS, IMPLIED_END, MARKING, NameSet};
use super::{Open, TreeBuilder};
use crate::{Name, Span};

impl TreeBuilder<'_> {
    /// Closes the current node. The tag at hand is its end tag if it has its name.
    pub(super) fn pop(&mut self) -> Option<Open> {
        let open = self.open.pop()?;
        self.end(open);
        Some(open)
    }

    /// Sets where an element ends that is no longer open.
    pub(super) fn end(&mut self, open: Open) {
        let is_own = open.name == self.end_tag && open.name != Name::NONE;
        let end = if is_own { self.token } else { Span::empty(self.token.start) };
        let node = self.tree.node_mut(open.id);
        // The end tags of `body` and `html` come before those elements are closed.
        if node.end.is_empty() {
            node.end = Span::new(end.start.max(node.start.end), end.end.max(node.start.end));
        }
    }

    /// Notes that the tag at hand is the end tag of an element that stays open.
    pub(super) fn end_early(&mut self, index: usize) {
        let token = self.token;
        let id = self.open.get(index).id;
        self.tree.node_mut(id).end = token;
    }

    /// Closes all elements from `index` up.
    pub(super) fn pop_from(&mut self, index: usize) {
        while self.open.len() > index {
            self.pop();
        }
    }

    /// Closes elements until one of `names` was closed, if one is open.
    pub(super) fn pop_until_any(&mut self, names: NameSet) {
        if let Some(index) =
            (0..self.open.len()).rev().find(|&index| names.contains(self.open.get(index).name))
        {
            self.pop_from(index);
        }
    }

    /// Closes elements until the current node is one of `names`.
    pub(super) fn pop_to_any(&mut self, names: NameSet) {
        while self.open.last().is_some_and(|open| !names.contains(open.name)) {
            self.pop();
        }
    }

    /// Closes elements until `name` was closed, if it is open.
    pub(super) fn pop_until(&mut self, name: Name) {
        if let Some(index) = self.open.position_of(name) {
            self.pop_from(index);
        }
    }

    /// Generates implied end tags.
    pub(super) fn close_implied(&mut self) {
        self.close_any_of(IMPLIED_END);
    }

    /// Generates implied end tags, but for `name`.
    pub(super) fn close_implied_except(&mut self, name: Name) {
        self.close_any_of(IMPLIED_END.without(name));
    }

    pub(super) fn close_any_of(&mut self, names: NameSet) {
        while self.open.last().is_some_and(|open| names.contains(open.name)) {
            self.pop();
        }
    }

    /// Closes a `p` element, if one is in button scope.
    pub(super) fn close_p(&mut self) {
        if let Some(index) = self.open.position_in_scope(Name::P, BUTTON_SCOPE) {
            self.pop_from(index);
        }
    }

    /// Closes the cell that is open.
    pub(super) fn close_cell(&mut self) {
        self.close_implied();
        self.pop_until_any(CELLS);
        self.formatting.clear_to_marker();
        self.mode = super::Mode::InRow;
    }

    /// Closes the current node because no more elements may be open.
    pub(super) fn close_for_depth(&mut self) {
        let Some(open) = self.pop() else { return };
        if MARKING.contains(open.name) {
            self.formatting.clear_to_marker();
        }
        if open.name == Name::TEMPLATE {
            self.template_modes.pop();
        }
    }
}
