//! Holds the iterators over a tree. None of them recurses, so depth costs no stack.

use super::{NodeId, Tree};

/// The children of a node, made by [`Tree::children`].
#[derive(Clone, Debug)]
pub struct Children<'t, 's> {
    tree: &'t Tree<'s>,
    front: Option<NodeId>,
    back: Option<NodeId>,
}

impl Iterator for Children<'_, '_> {
    type Item = NodeId;

    fn next(&mut self) -> Option<NodeId> {
        let id = self.front?;
        if self.front == self.back {
            (self.front, self.back) = (None, None);
        } else {
            self.front = self.tree.next_sibling(id);
        }
        Some(id)
    }
}

impl DoubleEndedIterator for Children<'_, '_> {
    fn next_back(&mut self) -> Option<NodeId> {
        let id = self.back?;
        if self.front == self.back {
            (self.front, self.back) = (None, None);
        } else {
            self.back = self.tree.prev_sibling(id);
        }
        Some(id)
    }
}

/// The ancestors of a node from its parent to the document, made by [`Tree::ancestors`].
#[derive(Clone, Debug)]
pub struct Ancestors<'t, 's> {
    tree: &'t Tree<'s>,
    next: Option<NodeId>,
}

impl Iterator for Ancestors<'_, '_> {
    type Item = NodeId;

    fn next(&mut self) -> Option<NodeId> {
        let id = self.next?;
        self.next = self.tree.parent(id);
        Some(id)
    }
}

/// The nodes under a node in document order, made by [`Tree::descendants`].
#[derive(Clone, Debug)]
pub struct Descendants<'t, 's> {
    tree: &'t Tree<'s>,
    within: NodeId,
    next: Option<NodeId>,
}

impl Iterator for Descendants<'_, '_> {
    type Item = NodeId;

    fn next(&mut self) -> Option<NodeId> {
        let id = self.next?;
        self.next = self.tree.next_in_document(id, self.within);
        Some(id)
    }
}

/// One step of a [`Walk`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// The node begins; its children follow.
    Enter(NodeId),
    /// The node and all its children are done.
    Leave(NodeId),
}

/// Every node of a subtree, entered and left in document order, made by [`Tree::walk`].
#[derive(Clone, Debug)]
pub struct Walk<'t, 's> {
    tree: &'t Tree<'s>,
    within: NodeId,
    next: Option<Step>,
}

impl Walk<'_, '_> {
    /// Passes over the children of the node that was entered last: the next step leaves it.
    pub fn skip_children(&mut self, entered: NodeId) {
        self.next = Some(Step::Leave(entered));
    }

    fn after(&self, step: Step) -> Option<Step> {
        match step {
            Step::Enter(id) => Some(self.tree.first_child(id).map_or(Step::Leave(id), Step::Enter)),
            Step::Leave(id) if id == self.within => None,
            Step::Leave(id) => match self.tree.next_sibling(id) {
                Some(next) => Some(Step::Enter(next)),
                None => self.tree.parent(id).map(Step::Leave),
            },
        }
    }
}

impl Iterator for Walk<'_, '_> {
    type Item = Step;

    fn next(&mut self) -> Option<Step> {
        let step = self.next?;
        self.next = self.after(step);
        Some(step)
    }
}

impl<'s> Tree<'s> {
    /// The children of `id`, from either end.
    pub fn children(&self, id: NodeId) -> Children<'_, 's> {
        Children { tree: self, front: self.first_child(id), back: self.last_child(id) }
    }

    /// The ancestors of `id`: its parent first, the document last.
    pub fn ancestors(&self, id: NodeId) -> Ancestors<'_, 's> {
        Ancestors { tree: self, next: self.parent(id) }
    }

    /// The nodes under `id` in document order, without `id`.
    pub fn descendants(&self, id: NodeId) -> Descendants<'_, 's> {
        Descendants { tree: self, within: id, next: self.first_child(id) }
    }

    /// Every node from `id` down, entered and left in document order.
    ///
    /// ```
    /// use tamis_html::{parse, Limits, Step};
    /// let tree = parse("<p>a<b>c</b>", &Limits::default());
    /// let (mut depth, mut deepest) = (0, 0);
    /// for step in tree.walk(tree.root()) {
    ///     match step {
    ///         Step::Enter(_) => depth += 1,
    ///         Step::Leave(_) => depth -= 1,
    ///     }
    ///     deepest = deepest.max(depth);
    /// }
    /// assert_eq!((depth, deepest), (0, 6)); // document, html, body, p, b, text
    /// ```
    pub fn walk(&self, id: NodeId) -> Walk<'_, 's> {
        Walk { tree: self, within: id, next: Some(Step::Enter(id)) }
    }

    /// The node after `id` in document order, its children first; `None` at the end of `within`.
    pub fn next_in_document(&self, id: NodeId, within: NodeId) -> Option<NodeId> {
        self.first_child(id).or_else(|| self.next_skipping_children(id, within))
    }

    /// The first node after `id` and all that is in it; `None` at the end of `within`.
    pub fn next_skipping_children(&self, id: NodeId, within: NodeId) -> Option<NodeId> {
        let mut at = id;
        while at != within {
            if let Some(next) = self.next_sibling(at) {
                return Some(next);
            }
            at = self.parent(at)?;
        }
        None
    }
}
