//! Holds the records a tree is made of: nodes, attributes, and the places of their text.
//!
//! Records have a fixed size and refer to each other by number. Text is a range of the source wherever the source
//! spells it literally; text that had to be decoded lies in buffers of the tree.

use crate::{Name, Span};

/// The number of a node in its tree.
///
/// Numbers follow the order in which nodes were made, which is mostly but not always document order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub(crate) u32);

impl NodeId {
    /// "No node", in links between nodes.
    pub(crate) const NONE: NodeId = NodeId(u32::MAX);

    /// The number as an index of a side table of [`Tree::len`](crate::Tree::len) entries.
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// The node as an option: links use [`NodeId::NONE`].
    pub(crate) fn get(self) -> Option<NodeId> {
        (self != NodeId::NONE).then_some(self)
    }
}

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NodeKind {
    /// The root of a tree, and nothing else.
    Document,
    /// A document type; its name and identifiers are its attributes `name`, `public` and `system`.
    Doctype,
    /// An element.
    Element,
    /// A run of text.
    Text,
    /// A comment.
    Comment,
}

/// The vocabulary of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Namespace {
    /// HTML.
    Html,
    /// SVG, inside an `svg` element.
    Svg,
    /// `MathML`, inside a `math` element.
    MathMl,
}

/// One node, with its links to others.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) parent: NodeId,
    pub(crate) prev: NodeId,
    pub(crate) next: NodeId,
    pub(crate) first_child: NodeId,
    pub(crate) last_child: NodeId,
    pub(crate) name: Name,
    pub(crate) kind: NodeKind,
    pub(crate) namespace: Namespace,
    /// The start tag; of a text, comment or document type the whole of it; empty where the element was implied.
    pub(crate) start: Span,
    /// The end tag, or the empty range at which the element was closed.
    pub(crate) end: Span,
    pub(crate) payload: Payload,
}

impl Node {
    pub(crate) fn new(kind: NodeKind, start: Span, payload: Payload) -> Node {
        Node {
            parent: NodeId::NONE,
            prev: NodeId::NONE,
            next: NodeId::NONE,
            first_child: NodeId::NONE,
            last_child: NodeId::NONE,
            name: Name::NONE,
            kind,
            namespace: Namespace::Html,
            start,
            end: Span::empty(start.end),
            payload,
        }
    }
}

/// What a node holds beside its links: its attributes or its text, by kind of node.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Payload {
    first: u32,
    len: u32,
}

impl Payload {
    pub(crate) const EMPTY: Payload = Payload { first: 0, len: 0 };

    /// The attributes from number `first` on.
    pub(crate) fn attributes(first: u32, len: u32) -> Payload {
        Payload { first, len }
    }

    pub(crate) fn attribute_range(self) -> std::ops::Range<usize> {
        self.first as usize..(self.first + self.len) as usize
    }

    pub(crate) fn text(place: Place) -> Payload {
        Payload { first: place.start, len: place.len }
    }

    pub(crate) fn as_text(self) -> Place {
        Place { start: self.first, len: self.len }
    }
}

/// Where a piece of text lies: in the source, in the tree's buffer of decoded text, or in a string of its own.
///
/// The two highest bits of `start` say which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    start: u32,
    len: u32,
}

impl Place {
    const DECODED: u32 = 1 << 31;
    const GROWN: u32 = 1 << 30;

    pub(crate) fn source(span: Span) -> Place {
        Place { start: span.start, len: span.len() }
    }

    pub(crate) fn decoded(range: std::ops::Range<usize>) -> Place {
        Place { start: range.start as u32 | Place::DECODED, len: range.len() as u32 }
    }

    pub(crate) fn grown(index: usize) -> Place {
        Place { start: index as u32 | Place::GROWN, len: 0 }
    }

    pub(crate) fn find(self) -> Found {
        let at = (self.start & !(Place::DECODED | Place::GROWN)) as usize;
        let range = at..at + self.len as usize;
        match self.start & (Place::DECODED | Place::GROWN) {
            0 => Found::Source(range),
            Place::DECODED => Found::Decoded(range),
            _ => Found::Grown(at),
        }
    }
}

/// A [`Place`], taken apart.
pub(crate) enum Found {
    /// A range of the source.
    Source(std::ops::Range<usize>),
    /// A range of the buffer of decoded text.
    Decoded(std::ops::Range<usize>),
    /// The number of a string of its own.
    Grown(usize),
}

/// One attribute.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AttrRecord {
    pub(crate) name: Place,
    pub(crate) value: Place,
    pub(crate) span: Span,
}
