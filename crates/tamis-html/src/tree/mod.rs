//! Holds [`Tree`], the result of a parse, and the ways through it.

mod arena;
mod node;
mod walk;

pub(crate) use node::{AttrRecord, Found, Node, Payload, Place};
pub use node::{Namespace, NodeId, NodeKind};
pub use walk::{Ancestors, Children, Descendants, Step, Walk};

use crate::name::Names;
use crate::{Name, Note, Span};

/// A parsed page: nodes that refer to the source they were read from.
///
/// A `template` element's contents are its children. Scripting is off, so the contents of `noscript` are nodes too.
///
/// ```
/// use tamis_html::{parse, Limits, Name};
/// let source = "<p>Tea &amp; <b>bread</b>";
/// let tree = parse(source, &Limits::default());
/// let b = tree.descendants(tree.root()).find(|&id| tree.is(id, Name::B)).unwrap();
/// assert_eq!(&source[tree.span(b).range()], "<b>bread</b>");
/// let mut text = String::new();
/// tree.append_text(tree.root(), &mut text);
/// assert_eq!(text, "Tea & bread");
/// ```
#[derive(Debug)]
pub struct Tree<'s> {
    source: &'s str,
    nodes: Vec<Node>,
    attrs: Vec<AttrRecord>,
    names: Names,
    /// Text that the source does not spell literally.
    decoded: String,
    /// Text that grew after other text was decoded.
    grown: Vec<String>,
    notes: Vec<Note>,
}

/// An attribute of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attr<'t> {
    /// The name, in lower case.
    pub name: &'t str,
    /// The value, decoded; empty where there is none.
    pub value: &'t str,
    /// From the first byte of the name to the last of the value, its quote included.
    pub span: Span,
}

impl<'s> Tree<'s> {
    /// The text that was parsed.
    pub fn source(&self) -> &'s str {
        self.source
    }

    /// The document node. Of a fragment, its children are the fragment's nodes.
    pub fn root(&self) -> NodeId {
        NodeId(0)
    }

    /// How many nodes were made: one more than the largest [`NodeId::index`]. Some may be detached.
    #[allow(clippy::len_without_is_empty)] // A tree always holds its document node.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// What `id` is.
    pub fn kind(&self, id: NodeId) -> NodeKind {
        self.node(id).kind
    }

    /// The name of an element; [`Name::NONE`] of another node.
    pub fn name(&self, id: NodeId) -> Name {
        self.node(id).name
    }

    /// The text of a name of this tree or of the standard.
    pub fn name_str(&self, name: Name) -> &str {
        self.names.text(name)
    }

    /// The namespace of an element; [`Namespace::Html`] of another node.
    pub fn namespace(&self, id: NodeId) -> Namespace {
        self.node(id).namespace
    }

    /// Whether `id` is the HTML element `name`.
    pub fn is(&self, id: NodeId, name: Name) -> bool {
        let node = self.node(id);
        node.name == name && node.kind == NodeKind::Element && node.namespace == Namespace::Html
    }

    /// The node that `id` is a child of.
    pub fn parent(&self, id: NodeId) -> Option<NodeId> {
        self.node(id).parent.get()
    }

    /// The first child of `id`.
    pub fn first_child(&self, id: NodeId) -> Option<NodeId> {
        self.node(id).first_child.get()
    }

    /// The last child of `id`.
    pub fn last_child(&self, id: NodeId) -> Option<NodeId> {
        self.node(id).last_child.get()
    }

    /// The node after `id` under the same parent.
    pub fn next_sibling(&self, id: NodeId) -> Option<NodeId> {
        self.node(id).next.get()
    }

    /// The node before `id` under the same parent.
    pub fn prev_sibling(&self, id: NodeId) -> Option<NodeId> {
        self.node(id).prev.get()
    }

    /// The value of the attribute `name` (in lower case) of an element, decoded.
    pub fn attr(&self, id: NodeId, name: &str) -> Option<&str> {
        self.attr_records(id)
            .iter()
            .find(|attr| self.text_at(attr.name) == name)
            .map(|attr| self.text_at(attr.value))
    }

    /// The attributes of an element, in the order of the source. Of a name given twice, the first counts.
    pub fn attrs(&self, id: NodeId) -> impl Iterator<Item = Attr<'_>> {
        self.attr_records(id).iter().map(|attr| self.read_attr(attr))
    }

    /// The text of a text node or comment, decoded; empty for another node.
    pub fn text(&self, id: NodeId) -> &str {
        match self.kind(id) {
            NodeKind::Text | NodeKind::Comment => self.text_at(self.node(id).payload.as_text()),
            _ => "",
        }
    }

    /// Appends all text in `id` to `out`, in document order, with nothing between.
    pub fn append_text(&self, id: NodeId, out: &mut String) {
        if self.kind(id) == NodeKind::Text {
            out.push_str(self.text(id));
        }
        for child in self.descendants(id).filter(|&child| self.kind(child) == NodeKind::Text) {
            out.push_str(self.text(child));
        }
    }

    /// The range of the whole node in the source.
    ///
    /// Of an element, from the start of its start tag to the end of its end tag, or to where it was closed without
    /// one. An element that was implied (`html`, `head`, `body`, `tbody` …) has the range from where it was implied
    /// to where it was closed. Of a text node whose pieces lie apart, the range from the first to the last.
    /// Nodes that the standard moves (out of a table, or by misnested formatting) may lie outside their parent's range.
    pub fn span(&self, id: NodeId) -> Span {
        let node = self.node(id);
        match node.kind {
            NodeKind::Document => Span::new(0, self.source.len() as u32),
            NodeKind::Element => Span::new(node.start.start, node.end.end.max(node.start.end)),
            _ => node.start,
        }
    }

    /// The start tag of an element; `None` where it was implied.
    pub fn start_tag(&self, id: NodeId) -> Option<Span> {
        let node = self.node(id);
        (node.kind == NodeKind::Element && !node.start.is_empty()).then_some(node.start)
    }

    /// The end tag of an element; `None` where it was closed without one.
    pub fn end_tag(&self, id: NodeId) -> Option<Span> {
        let node = self.node(id);
        (node.kind == NodeKind::Element && !node.end.is_empty()).then_some(node.end)
    }

    /// The limits that were reached, each once.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// The attributes of a tag.
    #[cfg(test)]
    pub(crate) fn attrs_of(&self, attributes: Payload) -> impl Iterator<Item = Attr<'_>> {
        self.attrs[attributes.attribute_range()].iter().map(|attr| self.read_attr(attr))
    }

    fn read_attr(&self, attr: &AttrRecord) -> Attr<'_> {
        Attr { name: self.text_at(attr.name), value: self.text_at(attr.value), span: attr.span }
    }

    fn attr_records(&self, id: NodeId) -> &[AttrRecord] {
        let node = self.node(id);
        match node.kind {
            NodeKind::Element | NodeKind::Doctype => &self.attrs[node.payload.attribute_range()],
            _ => &[],
        }
    }

    pub(crate) fn text_at(&self, place: Place) -> &str {
        match place.find() {
            Found::Source(range) => &self.source[range],
            Found::Decoded(range) => &self.decoded[range],
            Found::Grown(index) => &self.grown[index],
        }
    }

    pub(crate) fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.index()]
    }
}
