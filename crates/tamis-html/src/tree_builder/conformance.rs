//! Runs the tree construction cases of html5lib-tests.

use std::fmt::Write;

use super::{Context, build, build_fragment};
use crate::{Limits, Name, Namespace, NodeId, NodeKind, Step, Tree, test_data};

/// Cases that are left out, and why.
const LEFT_OUT: [(&str, &str); 4] = [
    ("webkit02.dat 44:", SELECTED_CONTENT),
    ("webkit02.dat 45:", SELECTED_CONTENT),
    ("webkit02.dat 46:", SELECTED_CONTENT),
    ("webkit02.dat 47:", SELECTED_CONTENT),
];
const SELECTED_CONTENT: &str =
    "a copy of the chosen option in selectedcontent would be text that the source has once";

#[test]
fn trees_are_those_of_html5lib_tests() {
    let Some(folder) = test_data::find("html5lib-tests/tree-construction") else { return };
    let (mut count, mut scripted, mut failures) = (0, 0, Vec::new());
    for path in test_data::files(&folder, ".dat") {
        let file = path.strip_prefix(&folder).unwrap_or(&path).to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).expect("a file of test data can be read");
        for (index, case) in text.split("\n\n#data\n").enumerate() {
            let case = Case::read(case.strip_prefix("#data\n").unwrap_or(case));
            if case.is_scripted || file.starts_with("scripted") {
                scripted += 1;
                continue;
            }
            count += 1;
            let actual = case.actual();
            if actual.trim_end() != case.expected.trim_end() {
                let (data, expected) = (&case.data, &case.expected);
                failures.push(format!("{file} {index}: {data:?}\nexpected\n{expected}\nactual\n{actual}"));
            }
        }
    }
    failures.retain(|failure| LEFT_OUT.iter().all(|(name, _)| !failure.starts_with(name)));
    eprintln!(
        "trees: {count} cases, {} failed, {} left out, {scripted} need scripting",
        failures.len(),
        LEFT_OUT.len()
    );
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[derive(Default)]
struct Case {
    data: String,
    context: Option<String>,
    is_scripted: bool,
    expected: String,
}

impl Case {
    fn read(text: &str) -> Case {
        let mut case = Case::default();
        let (data, rest) = text.split_once("\n#errors").unwrap_or(("", text.trim_start_matches("#errors")));
        data.clone_into(&mut case.data);
        let mut section = "#errors";
        for line in rest.lines() {
            match line {
                "#document-fragment" | "#document" | "#new-errors" | "#errors" if section != "#document" => {
                    section = line;
                }
                "#script-on" => case.is_scripted = true,
                "#script-off" => {}
                _ if section == "#document-fragment" => case.context = Some(line.to_owned()),
                _ if section == "#document" => {
                    case.expected.push_str(line);
                    case.expected.push('\n');
                }
                _ => {}
            }
        }
        case
    }

    fn actual(&self) -> String {
        let limits = Limits::default();
        let tree = match &self.context {
            Some(context) => build_fragment(&self.data, read_context(context), &limits),
            None => build(&self.data, &limits),
        };
        dump(&tree)
    }
}

fn read_context(text: &str) -> Context {
    let (namespace, name) = match text.split_once(' ') {
        Some(("svg", name)) => (Namespace::Svg, name),
        Some(("math", name)) => (Namespace::MathMl, name),
        _ => (Namespace::Html, text),
    };
    Context { name: Name::known(name).unwrap_or(Name::NONE), namespace }
}

/// Writes a tree as html5lib-tests do.
fn dump(tree: &Tree<'_>) -> String {
    let mut out = String::new();
    let mut depth = 0;
    for step in tree.walk(tree.root()) {
        match step {
            Step::Enter(id) if id == tree.root() => {}
            Step::Enter(id) => {
                dump_node(tree, id, depth, &mut out);
                depth += 1 + usize::from(tree.is(id, Name::TEMPLATE));
            }
            Step::Leave(id) if id == tree.root() => {}
            Step::Leave(id) => depth -= 1 + usize::from(tree.is(id, Name::TEMPLATE)),
        }
    }
    out
}

fn dump_node(tree: &Tree<'_>, id: NodeId, depth: usize, out: &mut String) {
    let indent = "  ".repeat(depth);
    let text = tree.text(id);
    let line = match tree.kind(id) {
        NodeKind::Element => return dump_element(tree, id, &indent, out),
        NodeKind::Text => format!("\"{text}\""),
        NodeKind::Comment => format!("<!-- {text} -->"),
        NodeKind::Doctype | NodeKind::Document => dump_doctype(tree, id),
    };
    let _ = writeln!(out, "| {indent}{line}");
}

fn dump_doctype(tree: &Tree<'_>, id: NodeId) -> String {
    let part = |name| tree.attr(id, name).unwrap_or_default();
    let (name, public, system) = (part("name"), part("public"), part("system"));
    if public.is_empty() && system.is_empty() {
        return format!("<!DOCTYPE {name}>");
    }
    format!("<!DOCTYPE {name} \"{public}\" \"{system}\">")
}

fn dump_element(tree: &Tree<'_>, id: NodeId, indent: &str, out: &mut String) {
    let is_foreign = tree.namespace(id) != Namespace::Html;
    let prefix = match tree.namespace(id) {
        Namespace::Html => "",
        Namespace::Svg => "svg ",
        Namespace::MathMl => "math ",
    };
    let _ = writeln!(out, "| {indent}<{prefix}{}>", tree.name_str(tree.name(id)));
    let mut attrs: Vec<(String, &str)> = tree
        .attrs(id)
        .map(|attr| (if is_foreign { namespaced(attr.name) } else { attr.name.to_owned() }, attr.value))
        .collect();
    attrs.sort_by(|(left, _), (right, _)| left.encode_utf16().cmp(right.encode_utf16()));
    for (name, value) in attrs {
        let _ = writeln!(out, "| {indent}  {name}=\"{value}\"");
    }
    if tree.is(id, Name::TEMPLATE) {
        let _ = writeln!(out, "| {indent}  content");
    }
}

/// The name of an attribute of SVG or MathML as the cases write it; the tree has it as the source has it.
fn namespaced(name: &str) -> String {
    const WITH_NAMESPACE: [&str; 11] = [
        "xlink:actuate",
        "xlink:arcrole",
        "xlink:href",
        "xlink:role",
        "xlink:show",
        "xlink:title",
        "xlink:type",
        "xml:lang",
        "xml:space",
        "xmlns",
        "xmlns:xlink",
    ];
    if name == "xmlns" {
        return "xmlns xmlns".to_owned();
    }
    if WITH_NAMESPACE.contains(&name) { name.replacen(':', " ", 1) } else { name.to_owned() }
}
