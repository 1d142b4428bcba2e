//! Writes trees as events, html5ever's and ours, so that they can be compared.

use std::borrow::Cow;
use std::cell::{Ref, RefCell};

use html5ever::interface::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::{Attribute, LocalName, ParseOpts, QualName, ns};
use tamis_html::{Namespace, NodeKind, Step, Tree};

/// Sources that hold all words of an entry are left out: there html5ever builds another tree than the standard's, or copies.
const LEFT_OUT: &[&[&str]] = &[
    // The chosen option is copied, which ours leaves out by design.
    &["selectedcontent"],
    // In a template without a table, `thead` does not count as a table body.
    &["template", "thead"],
    // A parse error before the first character of these counts as their first token.
    &["<pre", "&#"],
    &["<listing", "&#"],
    &["<textarea", "&#"],
    // The elements of SVG and MathML that hold HTML do not count as special.
    &["foreignobject"],
    &["<svg", "<desc"],
    &["<svg", "<title"],
    &["<math", "<mi"],
    &["<math", "<mo"],
    &["<math", "<mn"],
    &["<math", "<ms"],
    &["<math", "<mt"],
    &["<math", "<annotation-xml"],
];

/// Whether html5ever builds another tree by design or by fault.
pub fn is_beyond_oracle(source: &str) -> bool {
    /// Longer sources may reach limits that are no fault.
    const LONGEST: usize = 4096;
    let source = source.to_ascii_lowercase();
    source.len() > LONGEST || LEFT_OUT.iter().any(|words| words.iter().all(|word| source.contains(word)))
}

/// The events of our tree.
pub fn events(tree: &Tree<'_>) -> Vec<String> {
    tree.walk(tree.root()).filter_map(|step| event(tree, step)).collect()
}

fn event(tree: &Tree<'_>, step: Step) -> Option<String> {
    let id = match step {
        Step::Enter(id) => id,
        Step::Leave(id) => return (tree.kind(id) == NodeKind::Element).then(|| "leave".to_owned()),
    };
    Some(match tree.kind(id) {
        NodeKind::Document => return None,
        NodeKind::Doctype => format!("doctype {:?}", tree.attr(id, "name").unwrap_or_default()),
        NodeKind::Text => format!("text {:?}", tree.text(id)),
        NodeKind::Comment => format!("comment {:?}", tree.text(id)),
        NodeKind::Element => {
            let namespace = tree.namespace(id);
            let attrs: Vec<_> = tree.attrs(id).map(|attr| (attr.name, attr.value)).collect();
            format!("enter {namespace:?} {} {attrs:?}", tree.name_str(tree.name(id)))
        }
    })
}

/// The events of html5ever's tree of `source`.
pub fn expected_events(source: &str) -> Vec<String> {
    let mut options = ParseOpts::default();
    options.tree_builder.scripting_enabled = false;
    let sink = Sink::default();
    sink.push(Data::Document);
    let nodes = html5ever::parse_document(sink, options).one(source);
    let mut events = Vec::new();
    let mut open = vec![(0, 0)];
    while let Some((node, at)) = open.pop() {
        let Some(&child) = nodes[node].children.get(at) else {
            if matches!(nodes[node].data, Data::Element(..)) {
                events.push("leave".to_owned());
            }
            continue;
        };
        open.push((node, at + 1));
        events.push(nodes[child].data.event());
        if matches!(nodes[child].data, Data::Element(..)) {
            open.push((child, 0));
        }
    }
    events
}

enum Data {
    Document,
    Doctype(String),
    /// Its name and attributes, and whether it is an `annotation-xml` that holds HTML.
    Element(QualName, Vec<Attribute>, bool),
    Text(String),
    Comment(String),
}

impl Data {
    fn event(&self) -> String {
        match self {
            Data::Document => String::new(),
            Data::Doctype(name) => format!("doctype {name:?}"),
            Data::Text(text) => format!("text {text:?}"),
            Data::Comment(text) => format!("comment {text:?}"),
            Data::Element(name, attrs, _) => {
                let namespace = match name.ns {
                    ns!(svg) => Namespace::Svg,
                    ns!(mathml) => Namespace::MathMl,
                    _ => Namespace::Html,
                };
                let names: Vec<_> = attrs.iter().map(attr_name).collect();
                let attrs: Vec<_> =
                    names.iter().zip(attrs).map(|(name, attr)| (&**name, &*attr.value)).collect();
                format!("enter {namespace:?} {} {attrs:?}", name.local)
            }
        }
    }
}

fn attr_name(attr: &Attribute) -> String {
    match &attr.name.prefix {
        Some(prefix) if !prefix.is_empty() => format!("{prefix}:{}", attr.name.local),
        _ => attr.name.local.to_string(),
    }
}

struct Node {
    parent: Option<usize>,
    children: Vec<usize>,
    data: Data,
}

#[derive(Default)]
struct Sink(RefCell<Vec<Node>>);

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

impl Sink {
    fn push(&self, data: Data) -> usize {
        let mut nodes = self.0.borrow_mut();
        nodes.push(Node { parent: None, children: Vec::new(), data });
        nodes.len() - 1
    }

    /// Puts a node or text at `at` among the children of `parent`.
    fn put(&self, parent: usize, at: usize, child: NodeOrText<usize>) {
        let child = match child {
            NodeOrText::AppendNode(child) => child,
            NodeOrText::AppendText(text) => {
                let mut nodes = self.0.borrow_mut();
                let before = at.checked_sub(1).map(|at| nodes[parent].children[at]);
                if let Some(before) = before
                    && let Data::Text(old) = &mut nodes[before].data
                {
                    old.push_str(&text);
                    return;
                }
                drop(nodes);
                self.push(Data::Text(text.to_string()))
            }
        };
        let mut nodes = self.0.borrow_mut();
        nodes[child].parent = Some(parent);
        nodes[parent].children.insert(at, child);
    }

    fn position(&self, id: usize) -> Option<(usize, usize)> {
        let nodes = self.0.borrow();
        let parent = nodes[id].parent?;
        let at = nodes[parent].children.iter().position(|&child| child == id)?;
        Some((parent, at))
    }
}

impl TreeSink for Sink {
    type Handle = usize;
    type Output = Vec<Node>;
    type ElemName<'a> = SinkName<'a>;

    fn finish(self) -> Vec<Node> {
        self.0.into_inner()
    }

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> usize {
        0
    }

    fn elem_name<'a>(&'a self, target: &'a usize) -> SinkName<'a> {
        SinkName(Ref::map(self.0.borrow(), |nodes| match &nodes[*target].data {
            Data::Element(name, ..) => name,
            _ => panic!("not an element"),
        }))
    }

    fn create_element(&self, name: QualName, attrs: Vec<Attribute>, flags: ElementFlags) -> usize {
        self.push(Data::Element(name, attrs, flags.mathml_annotation_xml_integration_point))
    }

    fn create_comment(&self, text: StrTendril) -> usize {
        self.push(Data::Comment(text.to_string()))
    }

    fn create_pi(&self, target: StrTendril, _data: StrTendril) -> usize {
        self.push(Data::Comment(target.to_string()))
    }

    fn append(&self, parent: &usize, child: NodeOrText<usize>) {
        let at = self.0.borrow()[*parent].children.len();
        self.put(*parent, at, child);
    }

    fn append_based_on_parent_node(&self, element: &usize, prev: &usize, child: NodeOrText<usize>) {
        if self.0.borrow()[*element].parent.is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(prev, child);
        }
    }

    fn append_doctype_to_document(&self, name: StrTendril, _public: StrTendril, _system: StrTendril) {
        let id = self.push(Data::Doctype(name.to_string()));
        self.append(&0, NodeOrText::AppendNode(id));
    }

    fn get_template_contents(&self, target: &usize) -> usize {
        *target
    }

    fn same_node(&self, x: &usize, y: &usize) -> bool {
        x == y
    }

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &usize, child: NodeOrText<usize>) {
        if let NodeOrText::AppendNode(child) = &child {
            self.remove_from_parent(child);
        }
        if let Some((parent, at)) = self.position(*sibling) {
            self.put(parent, at, child);
        }
    }

    fn add_attrs_if_missing(&self, target: &usize, attrs: Vec<Attribute>) {
        if let Data::Element(_, own, _) = &mut self.0.borrow_mut()[*target].data {
            for attr in attrs {
                if own.iter().all(|other| other.name != attr.name) {
                    own.push(attr);
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &usize) {
        if let Some((parent, at)) = self.position(*target) {
            let mut nodes = self.0.borrow_mut();
            nodes[parent].children.remove(at);
            nodes[*target].parent = None;
        }
    }

    fn is_mathml_annotation_xml_integration_point(&self, id: &usize) -> bool {
        matches!(self.0.borrow()[*id].data, Data::Element(_, _, true))
    }

    fn reparent_children(&self, node: &usize, new_parent: &usize) {
        let mut nodes = self.0.borrow_mut();
        let children = std::mem::take(&mut nodes[*node].children);
        for &child in &children {
            nodes[child].parent = Some(*new_parent);
        }
        nodes[*new_parent].children.extend(children);
    }
}
