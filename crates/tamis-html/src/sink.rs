//! Builds a [`Tree`] with html5ever's tree builder. Spans are empty.

use std::borrow::Cow;
use std::cell::{Ref, RefCell};

use html5ever::interface::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::{Attribute, LocalName, ParseOpts, QualName, ns};

use crate::tree::{AttrRecord, Node, Payload};
use crate::{Limits, Name, Namespace, NodeId, NodeKind, Span, Tree};

pub(crate) fn parse<'s>(source: &'s str, _limits: &Limits) -> Tree<'s> {
    html5ever::parse_document(Sink::new(source), options()).one(source)
}

pub(crate) fn parse_fragment<'s>(source: &'s str, context: Name, _limits: &Limits) -> Tree<'s> {
    let context = LocalName::from(context.as_known_str().unwrap_or("div"));
    let context = QualName::new(None, ns!(html), context);
    let mut tree =
        html5ever::parse_fragment(Sink::new(source), options(), context, Vec::new(), false).one(source);
    if let Some(html) = tree.first_child(tree.root()) {
        tree.detach(html);
        tree.move_children(html, tree.root());
    }
    tree
}

fn options() -> ParseOpts {
    let mut options = ParseOpts::default();
    options.tree_builder.scripting_enabled = false;
    options
}

struct Sink<'s> {
    tree: RefCell<Tree<'s>>,
    names: RefCell<Vec<Option<QualName>>>,
}

#[derive(Debug)]
struct SinkName<'a>(Ref<'a, QualName>);

impl ElemName for SinkName<'_> {
    fn ns(&self) -> &html5ever::Namespace {
        &self.0.ns
    }

    fn local_name(&self) -> &LocalName {
        &self.0.local
    }
}

impl<'s> Sink<'s> {
    fn new(source: &'s str) -> Sink<'s> {
        Sink { tree: RefCell::new(Tree::new(source)), names: RefCell::default() }
    }

    fn push_text(&self, kind: NodeKind, text: &str) -> NodeId {
        let mut tree = self.tree.borrow_mut();
        let place = tree.decode(text);
        tree.push(Node::new(kind, Span::empty(0), Payload::text(place)))
    }

    fn push_attrs<'t>(&self, attrs: impl Iterator<Item = (&'t str, &'t str)>) -> Payload {
        let mut tree = self.tree.borrow_mut();
        let (mut first, mut len) = (0, 0);
        for (name, value) in attrs {
            let record =
                AttrRecord { name: tree.decode(name), value: tree.decode(value), span: Span::empty(0) };
            let at = tree.push_attr(record);
            first = if len == 0 { at } else { first };
            len += 1;
        }
        Payload::attributes(first, len)
    }
}

impl<'s> TreeSink for Sink<'s> {
    type Handle = NodeId;
    type Output = Tree<'s>;
    type ElemName<'a>
        = SinkName<'a>
    where
        Self: 'a;

    fn finish(self) -> Tree<'s> {
        self.tree.into_inner()
    }

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> NodeId {
        NodeId(0)
    }

    fn elem_name<'a>(&'a self, target: &'a NodeId) -> SinkName<'a> {
        let names = self.names.borrow();
        SinkName(Ref::map(names, |names| {
            names[target.index()].as_ref().expect("invariant: an element has a name")
        }))
    }

    fn create_element(&self, name: QualName, attrs: Vec<Attribute>, _flags: ElementFlags) -> NodeId {
        let attr_names: Vec<String> = attrs
            .iter()
            .map(|attr| match &attr.name.prefix {
                Some(prefix) => format!("{prefix}:{}", attr.name.local),
                None => attr.name.local.to_string(),
            })
            .collect();
        let values = attrs.iter().map(|attr| &*attr.value);
        let payload = self.push_attrs(attr_names.iter().map(String::as_str).zip(values));
        let mut tree = self.tree.borrow_mut();
        let mut node = Node::new(NodeKind::Element, Span::empty(0), payload);
        node.name = tree.intern(&name.local).unwrap_or(Name::NONE);
        node.namespace = match name.ns {
            ns!(svg) => Namespace::Svg,
            ns!(mathml) => Namespace::MathMl,
            _ => Namespace::Html,
        };
        let id = tree.push(node);
        let mut names = self.names.borrow_mut();
        names.resize(tree.len(), None);
        names[id.index()] = Some(name);
        id
    }

    fn create_comment(&self, text: StrTendril) -> NodeId {
        self.push_text(NodeKind::Comment, &text)
    }

    fn create_pi(&self, target: StrTendril, data: StrTendril) -> NodeId {
        self.push_text(NodeKind::Comment, &format!("?{target} {data}"))
    }

    fn append(&self, parent: &NodeId, child: NodeOrText<NodeId>) {
        match child {
            NodeOrText::AppendNode(child) => self.tree.borrow_mut().append(*parent, child),
            NodeOrText::AppendText(text) => {
                let last = self.tree.borrow().last_child(*parent);
                if let Some(last) = last.filter(|&last| self.tree.borrow().kind(last) == NodeKind::Text) {
                    return self.tree.borrow_mut().extend_text(last, &text, Span::empty(0));
                }
                let child = self.push_text(NodeKind::Text, &text);
                self.tree.borrow_mut().append(*parent, child);
            }
        }
    }

    fn append_based_on_parent_node(&self, element: &NodeId, prev: &NodeId, child: NodeOrText<NodeId>) {
        if self.tree.borrow().parent(*element).is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(prev, child);
        }
    }

    fn append_doctype_to_document(&self, name: StrTendril, public_id: StrTendril, system_id: StrTendril) {
        let attrs = [("name", &*name), ("public", &*public_id), ("system", &*system_id)];
        let payload = self.push_attrs(attrs.into_iter());
        let mut tree = self.tree.borrow_mut();
        let id = tree.push(Node::new(NodeKind::Doctype, Span::empty(0), payload));
        tree.append(NodeId(0), id);
    }

    fn get_template_contents(&self, target: &NodeId) -> NodeId {
        *target
    }

    fn same_node(&self, x: &NodeId, y: &NodeId) -> bool {
        x == y
    }

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &NodeId, new_node: NodeOrText<NodeId>) {
        match new_node {
            NodeOrText::AppendNode(node) => {
                let mut tree = self.tree.borrow_mut();
                tree.detach(node);
                tree.insert_before(*sibling, node);
            }
            NodeOrText::AppendText(text) => {
                let prev = self.tree.borrow().prev_sibling(*sibling);
                if let Some(prev) = prev.filter(|&prev| self.tree.borrow().kind(prev) == NodeKind::Text) {
                    return self.tree.borrow_mut().extend_text(prev, &text, Span::empty(0));
                }
                let node = self.push_text(NodeKind::Text, &text);
                self.tree.borrow_mut().insert_before(*sibling, node);
            }
        }
    }

    fn add_attrs_if_missing(&self, target: &NodeId, attrs: Vec<Attribute>) {
        let mut all: Vec<(String, String)> = {
            let tree = self.tree.borrow();
            tree.attrs(*target).map(|attr| (attr.name.to_owned(), attr.value.to_owned())).collect()
        };
        for attr in attrs {
            if all.iter().all(|(name, _)| *name != *attr.name.local) {
                all.push((attr.name.local.to_string(), attr.value.to_string()));
            }
        }
        let payload = self.push_attrs(all.iter().map(|(name, value)| (&**name, &**value)));
        self.tree.borrow_mut().node_mut(*target).payload = payload;
    }

    fn remove_from_parent(&self, target: &NodeId) {
        self.tree.borrow_mut().detach(*target);
    }

    fn reparent_children(&self, node: &NodeId, new_parent: &NodeId) {
        self.tree.borrow_mut().move_children(*node, *new_parent);
    }
}
