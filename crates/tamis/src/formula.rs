//! Writes a `MathML` formula as text: its TeX annotation where it carries one, else its own characters.

use tamis_html::{Name, NodeId, NodeKind, Tree};

/// The encodings under which pages annotate a formula with its TeX.
const TEX_ENCODINGS: [&str; 3] = ["application/x-tex", "application/x-latex", "TeX"];

/// Appends the formula `math` to `out`.
pub(crate) fn append_formula(tree: &Tree<'_>, math: NodeId, out: &mut String) {
    match tex_annotation(tree, math) {
        Some(annotation) => {
            out.push('$');
            let mut tex = String::new();
            tree.append_text(annotation, &mut tex);
            out.push_str(tex.trim());
            out.push('$');
        }
        None => append_presentation(tree, math, out),
    }
}

fn tex_annotation(tree: &Tree<'_>, math: NodeId) -> Option<NodeId> {
    tree.descendants(math).find(|&node| {
        tree.name(node) == Name::ANNOTATION
            && tree.attr(node, "encoding").is_some_and(|encoding| TEX_ENCODINGS.contains(&encoding))
    })
}

/// Appends what the formula shows, its annotations left out.
fn append_presentation(tree: &Tree<'_>, math: NodeId, out: &mut String) {
    let mut next = tree.next_in_document(math, math);
    while let Some(node) = next {
        if matches!(tree.name(node), Name::ANNOTATION | Name::ANNOTATION_XML) {
            next = tree.next_skipping_children(node, math);
            continue;
        }
        if tree.kind(node) == NodeKind::Text {
            out.push_str(tree.text(node));
        }
        next = tree.next_in_document(node, math);
    }
}
