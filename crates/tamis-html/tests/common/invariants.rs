//! Checks what must hold of every tree.

use tamis_html::{NodeId, NodeKind, Tree};

/// Checks the links, spans and attributes of every node.
pub fn check(tree: &Tree<'_>) {
    let mut count = 1;
    for id in tree.descendants(tree.root()) {
        count += 1;
        check_links(tree, id);
        let span = tree.span(id);
        assert!(tree.source().get(span.range()).is_some(), "{span:?} is in the source");
        for attr in tree.attrs(id).filter(|_| tree.kind(id) == NodeKind::Element) {
            assert!(tree.source().get(attr.span.range()).is_some());
            assert_eq!(tree.attr(id, attr.name), Some(attr.value));
        }
        if tree.kind(id) == NodeKind::Text {
            assert!(!tree.text(id).is_empty());
        }
    }
    assert!(count <= tree.len());
}

fn check_links(tree: &Tree<'_>, id: NodeId) {
    let parent = tree.parent(id).expect("a node under the root has a parent");
    match tree.prev_sibling(id) {
        Some(prev) => assert_eq!(tree.next_sibling(prev), Some(id)),
        None => assert_eq!(tree.first_child(parent), Some(id)),
    }
    match tree.next_sibling(id) {
        Some(next) => assert_eq!(tree.prev_sibling(next), Some(id)),
        None => assert_eq!(tree.last_child(parent), Some(id)),
    }
}
