//! Matches elements against a small part of CSS: tag, class, id, attribute, descent and lists.
//!
//! `div.post[data-id], li#first .text` is read as in CSS; attributes take `=`, `^=` and `*=` with a bare value.

use tamis_html::{NodeId, NodeKind, Tree};

/// Whether an element matches a list of selectors; those with descent look up to and without `root`.
pub(super) fn matches(tree: &Tree<'_>, node: NodeId, root: NodeId, selectors: &str) -> bool {
    !selectors.is_empty() && selectors.split(", ").any(|selector| matches_one(tree, node, root, selector))
}

fn matches_one(tree: &Tree<'_>, node: NodeId, root: NodeId, selector: &str) -> bool {
    let mut compounds = selector.rsplit(' ');
    let Some(last) = compounds.next() else { return false };
    if !matches_compound(tree, node, last) {
        return false;
    }
    let mut around = tree.ancestors(node).take_while(|above| *above != root);
    compounds.all(|compound| around.any(|above| matches_compound(tree, above, compound)))
}

fn matches_compound(tree: &Tree<'_>, node: NodeId, compound: &str) -> bool {
    if tree.kind(node) != NodeKind::Element {
        return false;
    }
    let end = compound.find(['.', '#', '[']).unwrap_or(compound.len());
    let (tag, mut rest) = compound.split_at(end);
    if !tag.is_empty() && tree.name_str(tree.name(node)) != tag {
        return false;
    }
    while let Some(kind) = rest.chars().next() {
        let end = rest[1..].find(['.', '#', '[']).map_or(rest.len(), |at| at + 1);
        let (test, after) = rest.split_at(end);
        if !matches_test(tree, node, kind, &test[1..]) {
            return false;
        }
        rest = after;
    }
    true
}

fn matches_test(tree: &Tree<'_>, node: NodeId, kind: char, test: &str) -> bool {
    match kind {
        '.' => tree
            .attr(node, "class")
            .is_some_and(|class| class.split_ascii_whitespace().any(|word| word == test)),
        '#' => tree.attr(node, "id") == Some(test),
        _ => matches_attribute(tree, node, test.trim_end_matches(']')),
    }
}

fn matches_attribute(tree: &Tree<'_>, node: NodeId, test: &str) -> bool {
    let Some((name, value)) = test.split_once('=') else { return tree.attr(node, test).is_some() };
    match name.as_bytes().last() {
        Some(b'^') => tree.attr(node, &name[..name.len() - 1]).is_some_and(|found| found.starts_with(value)),
        Some(b'*') => tree.attr(node, &name[..name.len() - 1]).is_some_and(|found| found.contains(value)),
        _ => tree.attr(node, name) == Some(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tamis_html::{Limits, Name, parse};

    fn check(selector: &str, expected: bool) {
        let source = r#"<div class="post"><p id=a class="x y" data-id=post-1>Tea</div>"#;
        let tree = parse(source, &Limits::default());
        let p = tree.descendants(tree.root()).find(|node| tree.is(*node, Name::P)).expect("a paragraph");
        assert_eq!(matches(&tree, p, tree.root(), selector), expected, "{selector}");
    }

    #[test]
    fn reads_selectors_as_css_does() {
        check("p", true);
        check("p.x.y", true);
        check(".z, #a", true);
        check("div.post p[data-id^=post-]", true);
        check("li.post p", false);
        check("[data-id=post-2]", false);
        check("", false);
    }
}
