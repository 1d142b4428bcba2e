//! Makes nodes and puts them where the standard wants them.

use super::name_set::FOSTERING;
use super::{Foreign, Open, TreeBuilder};
use crate::tokenizer::{Comment, Piece, Tag};
use crate::tree::{Node, Payload};
use crate::{Limit, Name, Namespace, NodeId, NodeKind, Span};

/// Where a node goes: last in `parent`, or before a table in it.
#[derive(Clone, Copy)]
pub(super) struct InsertionPlace {
    parent: NodeId,
    before: Option<NodeId>,
}

impl TreeBuilder<'_> {
    /// The current node; the document where nothing is open.
    pub(super) fn current(&self) -> NodeId {
        self.open.last().map_or(NodeId(0), |open| open.id)
    }

    /// What the current node is to the rules for SVG and MathML; for a fragment's root, what its context is.
    pub(super) fn adjusted_current(&self) -> Option<Foreign> {
        let open = self.open.last()?;
        match self.context {
            Some(context) if self.open.len() == 1 => {
                Some(super::foreign::role(context.name, context.namespace))
            }
            _ => Some(open.foreign),
        }
    }

    /// Inserts the HTML element that `tag` begins, and opens it.
    pub(super) fn insert_html(&mut self, tag: &Tag) -> NodeId {
        self.insert_element(tag.name, tag.span, tag.attributes)
    }

    /// Inserts and opens an HTML element that no tag begins.
    pub(super) fn insert_implied(&mut self, name: Name) -> NodeId {
        self.insert_element(name, Span::empty(self.token.start), Payload::EMPTY)
    }

    /// Inserts an HTML element that has no content.
    pub(super) fn insert_void(&mut self, tag: &Tag) -> NodeId {
        let id = self.create_element(tag.name, tag.span, tag.attributes);
        self.put(id, self.insertion_place());
        id
    }

    fn insert_element(&mut self, name: Name, start: Span, attributes: Payload) -> NodeId {
        self.keep_depth();
        let id = self.create_element(name, start, attributes);
        self.put(id, self.insertion_place());
        self.open.push(Open { id, name, foreign: Foreign::Not });
        id
    }

    /// Inserts and opens an element of SVG or MathML.
    pub(super) fn insert_foreign(&mut self, tag: &Tag, name: Name, namespace: Namespace) -> NodeId {
        self.keep_depth();
        let id = self.create_element(name, tag.span, tag.attributes);
        self.tree.node_mut(id).namespace = namespace;
        self.put(id, self.insertion_place());
        let foreign = self.role_of(id);
        self.open.push(Open { id, name: Name::NONE, foreign });
        id
    }

    /// Closes the current node if no more elements may be open.
    fn keep_depth(&mut self) {
        if self.open.len() >= self.depth_limit {
            self.tree.note(Limit::Depth, self.token.start);
            self.close_for_depth();
        }
    }

    pub(super) fn create_element(&mut self, name: Name, start: Span, attributes: Payload) -> NodeId {
        let mut node = Node::new(NodeKind::Element, start, attributes);
        node.name = name;
        self.tree.push(node)
    }

    /// The appropriate place for inserting a node.
    pub(super) fn insertion_place(&self) -> InsertionPlace {
        match self.open.last() {
            Some(open) => self.insertion_place_in(open),
            None => InsertionPlace { parent: NodeId(0), before: None },
        }
    }

    /// The appropriate place for inserting a node, with an override target.
    pub(super) fn insertion_place_in(&self, target: Open) -> InsertionPlace {
        if self.is_fostering && FOSTERING.contains(target.name) {
            return self.foster_place();
        }
        InsertionPlace { parent: target.id, before: None }
    }

    fn foster_place(&self) -> InsertionPlace {
        let table = self.open.position_of(Name::TABLE);
        let template = self.open.position_of(Name::TEMPLATE);
        let last_in = |index: usize| InsertionPlace { parent: self.open.get(index).id, before: None };
        match (table, template) {
            (table, Some(template)) if table.is_none_or(|table| table < template) => last_in(template),
            (Some(table), _) => {
                let id = self.open.get(table).id;
                match self.tree.parent(id) {
                    Some(parent) => InsertionPlace { parent, before: Some(id) },
                    None => last_in(table.saturating_sub(1)),
                }
            }
            _ => last_in(0),
        }
    }

    pub(super) fn put(&mut self, id: NodeId, place: InsertionPlace) {
        match place.before {
            Some(sibling) => self.tree.insert_before(sibling, id),
            None => self.tree.append(place.parent, id),
        }
    }

    /// Inserts text at the appropriate place, into the text that is there already if there is some.
    pub(super) fn insert_text(&mut self, piece: Piece) {
        let place = self.insertion_place();
        let neighbour = match place.before {
            Some(sibling) => self.tree.prev_sibling(sibling),
            None => self.tree.last_child(place.parent),
        };
        match neighbour {
            Some(id) if self.tree.kind(id) == NodeKind::Text => self.tree.extend_text(id, piece),
            _ => {
                let id = self.tree.push_text(piece);
                self.put(id, place);
            }
        }
    }

    pub(super) fn insert_comment(&mut self, comment: Comment) {
        let id = self.create_comment(comment);
        self.put(id, self.insertion_place());
    }

    /// Inserts a comment as the last child of `parent`.
    pub(super) fn insert_comment_in(&mut self, comment: Comment, parent: NodeId) {
        let id = self.create_comment(comment);
        self.tree.append(parent, id);
    }

    fn create_comment(&mut self, comment: Comment) -> NodeId {
        self.tree.push(Node::new(NodeKind::Comment, comment.span, Payload::text(comment.text)))
    }

    /// Gives `id` the attributes of a tag that it does not have.
    pub(super) fn add_missing_attributes(&mut self, id: NodeId, tag: &Tag) {
        if self.tree.kind(id) == NodeKind::Element {
            self.tree.add_missing_attrs(id, tag.attributes, self.attribute_limit());
        }
    }

    fn attribute_limit(&self) -> usize {
        self.tokenizer.attribute_limit() as usize
    }
}
