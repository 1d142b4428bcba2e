//! Checks the tree of small sources, by insertion mode: `tests/cases/*.toml`.
//!
//! A tree is written as `html(head body(p[class=a]("text" !comment) svg:path))`. What the cases expect must also be what
//! html5ever builds.

mod common;

use std::path::Path;

use common::oracle::{events, expected_events, is_beyond_oracle};
use common::test_data;
use serde::Deserialize;
use tamis_html::{Limits, Name, Namespace, NodeId, NodeKind, Step, Tree, parse, parse_fragment};

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    /// What the case shows.
    shows: String,
    /// The element that a fragment would stand in.
    context: Option<String>,
    source: String,
    tree: String,
}

#[test]
fn trees_are_those_of_the_cases() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut failures = Vec::new();
    for path in test_data::files(&folder, ".toml") {
        let text = std::fs::read_to_string(&path).expect("a file of cases can be read");
        let cases: Cases = toml::from_str(&text).expect("a file of cases is TOML");
        for case in cases.case {
            let actual = build(&case);
            if actual != case.tree {
                let Case { shows, source, tree, .. } = case;
                failures.push(format!("{shows}: {source}\n  expected {tree}\n  actual   {actual}"));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn build(case: &Case) -> String {
    let limits = Limits::default();
    if let Some(context) = &case.context {
        let context = Name::known(context).expect("the context is a known element");
        return write(&parse_fragment(&case.source, context, &limits));
    }
    let tree = parse(&case.source, &limits);
    if !is_beyond_oracle(&case.source) {
        assert_eq!(events(&tree), expected_events(&case.source), "{}", case.shows);
    }
    write(&tree)
}

fn write(tree: &Tree<'_>) -> String {
    let mut out = String::new();
    for step in tree.walk(tree.root()) {
        match step {
            Step::Enter(id) if id != tree.root() => {
                if tree.prev_sibling(id).is_some() {
                    out.push(' ');
                }
                out.push_str(&node(tree, id));
                if tree.first_child(id).is_some() {
                    out.push('(');
                }
            }
            Step::Leave(id) if id != tree.root() && tree.first_child(id).is_some() => out.push(')'),
            _ => {}
        }
    }
    out
}

fn node(tree: &Tree<'_>, id: NodeId) -> String {
    match tree.kind(id) {
        NodeKind::Document => String::new(),
        NodeKind::Doctype => format!("!doctype {}", tree.attr(id, "name").unwrap_or_default()),
        NodeKind::Text => format!("{:?}", tree.text(id)),
        NodeKind::Comment => format!("!{:?}", tree.text(id)),
        NodeKind::Element => element(tree, id),
    }
}

fn element(tree: &Tree<'_>, id: NodeId) -> String {
    let prefix = match tree.namespace(id) {
        Namespace::Html => "",
        Namespace::Svg => "svg:",
        Namespace::MathMl => "math:",
    };
    let attrs: Vec<_> = tree.attrs(id).map(|attr| format!("[{}={}]", attr.name, attr.value)).collect();
    format!("{prefix}{}{}", tree.name_str(tree.name(id)), attrs.concat())
}
