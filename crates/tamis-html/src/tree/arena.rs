//! Makes and links the nodes of a tree. Only the parser does so; a finished tree does not change.

use super::{AttrRecord, Found, Node, NodeId, NodeKind, Payload, Place, Tree};
use crate::name::Names;
use crate::{Limit, Name, Note, Span};

impl<'s> Tree<'s> {
    /// A tree of a document node only.
    pub(crate) fn new(source: &'s str) -> Tree<'s> {
        let document = Node::new(NodeKind::Document, Span::empty(0), Payload::EMPTY);
        Tree {
            source,
            nodes: vec![document],
            attrs: Vec::new(),
            names: Names::default(),
            decoded: String::new(),
            grown: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// Adds a node that is linked to no other.
    pub(crate) fn push(&mut self, node: Node) -> NodeId {
        let id = NodeId(self.nodes.len() as u32);
        self.nodes.push(node);
        id
    }

    pub(crate) fn node_mut(&mut self, id: NodeId) -> &mut Node {
        &mut self.nodes[id.index()]
    }

    pub(crate) fn push_attr(&mut self, attr: AttrRecord) -> u32 {
        self.attrs.push(attr);
        self.attrs.len() as u32 - 1
    }

    pub(crate) fn intern(&mut self, name: &str) -> Option<Name> {
        self.names.intern(name)
    }

    /// Copies `text` to the buffer of decoded text.
    pub(crate) fn decode(&mut self, text: &str) -> Place {
        let start = self.decoded.len();
        self.decoded.push_str(text);
        Place::decoded(start..self.decoded.len())
    }

    /// Makes `child`, which has no parent, the last child of `parent`.
    pub(crate) fn append(&mut self, parent: NodeId, child: NodeId) {
        let last = self.nodes[parent.index()].last_child;
        self.link(parent, last, child, NodeId::NONE);
    }

    /// Makes `child`, which has no parent, the sibling before `sibling`.
    pub(crate) fn insert_before(&mut self, sibling: NodeId, child: NodeId) {
        let Node { parent, prev, .. } = self.nodes[sibling.index()];
        self.link(parent, prev, child, sibling);
    }

    /// Takes `id` from its parent.
    pub(crate) fn detach(&mut self, id: NodeId) {
        let Node { parent, prev, next, .. } = self.nodes[id.index()];
        if let Some(parent) = parent.get() {
            self.set_next(parent, prev, next);
            self.set_prev(parent, next, prev);
        }
        let node = &mut self.nodes[id.index()];
        (node.parent, node.prev, node.next) = (NodeId::NONE, NodeId::NONE, NodeId::NONE);
    }

    /// Moves all children of `from` to the end of `to`.
    pub(crate) fn move_children(&mut self, from: NodeId, to: NodeId) {
        while let Some(child) = self.nodes[from.index()].first_child.get() {
            self.detach(child);
            self.append(to, child);
        }
    }

    /// Appends to a text node; `span` is where the piece stands in the source.
    pub(crate) fn extend_text(&mut self, id: NodeId, text: &str, span: Span) {
        let place = self.nodes[id.index()].payload.as_text();
        let place = match place.find() {
            Found::Decoded(range) if range.end == self.decoded.len() => {
                self.decoded.push_str(text);
                Place::decoded(range.start..self.decoded.len())
            }
            Found::Grown(index) => {
                self.grown[index].push_str(text);
                place
            }
            Found::Source(range) => {
                let start = self.decoded.len();
                self.decoded.push_str(&self.source[range]);
                self.decoded.push_str(text);
                Place::decoded(start..self.decoded.len())
            }
            Found::Decoded(range) => {
                let mut own = String::with_capacity(2 * (range.len() + text.len()));
                own.push_str(&self.decoded[range]);
                own.push_str(text);
                self.grown.push(own);
                Place::grown(self.grown.len() - 1)
            }
        };
        let node = &mut self.nodes[id.index()];
        node.payload = Payload::text(place);
        node.start = node.start.cover(span);
    }

    /// Notes that `limit` was reached at `at`, unless it was before.
    pub(crate) fn note(&mut self, limit: Limit, at: u32) {
        if self.notes.iter().all(|note| note.limit != limit) {
            self.notes.push(Note { limit, at });
        }
    }

    fn link(&mut self, parent: NodeId, prev: NodeId, child: NodeId, next: NodeId) {
        let node = &mut self.nodes[child.index()];
        (node.parent, node.prev, node.next) = (parent, prev, next);
        self.set_next(parent, prev, child);
        self.set_prev(parent, next, child);
    }

    /// Sets what follows `prev`, or comes first where there is no `prev`.
    fn set_next(&mut self, parent: NodeId, prev: NodeId, next: NodeId) {
        match prev.get() {
            Some(prev) => self.nodes[prev.index()].next = next,
            None => self.nodes[parent.index()].first_child = next,
        }
    }

    /// Sets what comes before `next`, or comes last where there is no `next`.
    fn set_prev(&mut self, parent: NodeId, next: NodeId, prev: NodeId) {
        match next.get() {
            Some(next) => self.nodes[next.index()].prev = prev,
            None => self.nodes[parent.index()].last_child = prev,
        }
    }
}
