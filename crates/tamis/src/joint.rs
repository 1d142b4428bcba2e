//! Tells whether the texts of two neighbouring inline elements are one word or two.
//!
//! Markup says nothing of the gap that a style sheet puts between two elements. Links, buttons and labels are
//! things apart; so are two spans that each have a class. Emphasis and bare spans may cut through a word.

use tamis_html::{Name, NodeId, Tree};

/// How the texts of two neighbours meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Joint {
    /// They may be parts of one word.
    Glued,
    /// They are words of their own.
    Space,
}

/// How the texts of two inline elements meet that have nothing between them.
pub(crate) fn joint_between(tree: &Tree<'_>, left: NodeId, right: NodeId) -> Joint {
    if stands_apart(tree, left) && stands_apart(tree, right) { Joint::Space } else { Joint::Glued }
}

fn stands_apart(tree: &Tree<'_>, node: NodeId) -> bool {
    match tree.name(node) {
        Name::A | Name::LABEL | Name::TIME | Name::CITE | Name::OUTPUT => true,
        Name::SPAN => tree.attr(node, "class").is_some(),
        _ => false,
    }
}
