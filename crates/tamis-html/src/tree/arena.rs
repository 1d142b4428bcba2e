//! Makes and links the nodes of a tree. Only the parser does so; a finished tree does not change.

use super::{AttrRecord, Found, Node, NodeId, NodeKind, Payload, Place, Tree};
use crate::name::Names;
use crate::tokenizer::{Form, Piece};
use crate::{Limit, Name, Note, Span};

impl<'s> Tree<'s> {
    /// A tree of a document node only.
    pub(crate) fn new(source: &'s str) -> Tree<'s> {
        /// What pages have on the average, in bytes of source for each node and each attribute.
        const BYTES_PER_RECORD: usize = 96;
        let expected = source.len() / BYTES_PER_RECORD + 1;
        let mut nodes = Vec::with_capacity(expected);
        nodes.push(Node::new(NodeKind::Document, Span::empty(0), Payload::EMPTY));
        Tree {
            source,
            nodes,
            attrs: Vec::with_capacity(expected),
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

    pub(crate) fn push_attr(&mut self, attr: AttrRecord) {
        self.attrs.push(attr);
    }

    pub(crate) fn intern(&mut self, name: &str) -> Option<Name> {
        self.names.intern(name)
    }

    /// How many attributes there are, in all nodes.
    pub(crate) fn attr_count(&self) -> u32 {
        self.attrs.len() as u32
    }

    /// Takes back the attributes from number `first` on, which no node has.
    pub(crate) fn forget_attrs_since(&mut self, first: u32) {
        self.attrs.truncate(first as usize);
    }

    /// Whether one of the attributes from number `first` on has this name.
    pub(crate) fn has_attr_since(&self, first: u32, name: Place) -> bool {
        let name = self.text_at(name);
        self.attrs[first as usize..].iter().any(|attr| self.text_at(attr.name) == name)
    }

    /// The value of the attribute `name` of a tag.
    pub(crate) fn attr_in(&self, attributes: Payload, name: &str) -> Option<&str> {
        let attr =
            self.attrs[attributes.attribute_range()].iter().find(|attr| self.text_at(attr.name) == name)?;
        Some(self.text_at(attr.value))
    }

    /// Whether two tags have the same attributes, in any order.
    pub(crate) fn has_equal_attrs(&self, left: Payload, right: Payload) -> bool {
        let (left, right) = (left.attribute_range(), right.attribute_range());
        left == right
            || left.len() == right.len()
                && self.attrs[left].iter().all(|attr| {
                    let value = self.text_at(attr.value);
                    self.attrs[right.clone()].iter().any(|other| {
                        self.text_at(other.value) == value
                            && self.text_at(other.name) == self.text_at(attr.name)
                    })
                })
    }

    /// Gives attributes the names that `rename` has for them.
    pub(crate) fn rename_attrs(&mut self, attributes: Payload, rename: fn(&str) -> Option<&'static str>) {
        for index in attributes.attribute_range() {
            let attr = self.attrs[index];
            let Some(name) = rename(self.text_at(attr.name)) else { continue };
            let start = attr.span.start;
            let spelled = Span::new(start, start + name.len() as u32);
            self.attrs[index].name = if self.source.get(spelled.range()) == Some(name) {
                Place::source(spelled)
            } else {
                self.decode_with(|out| out.push_str(name))
            };
        }
    }

    /// Gives `id` those of the attributes that it does not have, `limit` in all at most.
    pub(crate) fn add_missing_attrs(&mut self, id: NodeId, attributes: Payload, limit: usize) {
        let own = self.nodes[id.index()].payload.attribute_range();
        let room = limit.saturating_sub(own.len());
        let mut missing: Vec<AttrRecord> = self.attrs[attributes.attribute_range()]
            .iter()
            .filter(|attr| {
                let name = self.text_at(attr.name);
                self.attrs[own.clone()].iter().all(|other| self.text_at(other.name) != name)
            })
            .copied()
            .collect();
        missing.truncate(room);
        if missing.is_empty() {
            return;
        }
        let first = self.attrs.len() as u32;
        let len = (own.len() + missing.len()) as u32;
        self.attrs.extend_from_within(own);
        self.attrs.extend(missing);
        self.nodes[id.index()].payload = Payload::attributes(first, len);
    }

    /// Adds to the buffer of decoded text what `write` appends.
    pub(crate) fn decode_with(&mut self, write: impl FnOnce(&mut String)) -> Place {
        let start = self.decoded.len();
        write(&mut self.decoded);
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

    /// Adds a text node that is linked to no other.
    pub(crate) fn push_text(&mut self, piece: Piece) -> NodeId {
        let source = self.source;
        let place = if matches!(piece.form, Form::Literal) {
            Place::source(piece.span)
        } else {
            self.decode_with(|out| piece.append_to(source, out))
        };
        self.push(Node::new(NodeKind::Text, piece.span, Payload::text(place)))
    }

    /// Appends to a text node.
    pub(crate) fn extend_text(&mut self, id: NodeId, piece: Piece) {
        let place = self.extend_place(self.nodes[id.index()].payload.as_text(), piece);
        let node = &mut self.nodes[id.index()];
        node.payload = Payload::text(place);
        node.start = node.start.cover(piece.span);
    }

    /// The place of a text after `piece` was appended. Text is copied at most twice, so the work stays linear.
    fn extend_place(&mut self, place: Place, piece: Piece) -> Place {
        let source = self.source;
        match place.find() {
            Found::Source(range)
                if matches!(piece.form, Form::Literal) && range.end == piece.span.start as usize =>
            {
                Place::source(Span::new(range.start as u32, piece.span.end))
            }
            Found::Source(range) => self.decode_with(|out| {
                out.push_str(&source[range]);
                piece.append_to(source, out);
            }),
            Found::Decoded(range) if range.end == self.decoded.len() => {
                piece.append_to(source, &mut self.decoded);
                Place::decoded(range.start..self.decoded.len())
            }
            Found::Decoded(range) => {
                let mut own = self.decoded[range].to_owned();
                piece.append_to(source, &mut own);
                self.grown.push(own);
                Place::grown(self.grown.len() - 1)
            }
            Found::Grown(index) => {
                piece.append_to(source, &mut self.grown[index]);
                place
            }
        }
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
