//! Parses HTML into a tree whose nodes know where they stand in the source.
//!
//! The tree is the one that the [HTML standard](https://html.spec.whatwg.org/multipage/parsing.html) asks for, with
//! scripting off. Text and attributes borrow from the source; [`Limits`] bound time and memory on any input.
//!
//! ```
//! use tamis_html::{parse, Limits, Name};
//! let tree = parse("<title>Tea</title><p>Hot.", &Limits::default());
//! let title = tree.descendants(tree.root()).find(|&id| tree.is(id, Name::TITLE)).unwrap();
//! assert_eq!(tree.text(tree.first_child(title).unwrap()), "Tea");
//! ```

mod limits;
mod name;
mod span;
#[cfg(feature = "serde")]
mod span_serde;
#[cfg(test)]
mod test_data;
mod tokenizer;
mod tree;
mod tree_builder;

pub use limits::{Limit, Limits, Note};
pub use name::Name;
pub use span::Span;
use tree_builder::Context;

pub use tree::{Ancestors, Attr, Children, Descendants, Namespace, NodeId, NodeKind, Step, Tree, Walk};

/// Parses a document. Any text gives a tree.
pub fn parse<'s>(source: &'s str, limits: &Limits) -> Tree<'s> {
    tree_builder::build(source, limits)
}

/// Parses what would stand inside an element `context` of HTML (`Name::BODY`, `Name::DIV`, `Name::TABLE` …).
///
/// The children of the tree's root are the fragment's nodes.
///
/// ```
/// use tamis_html::{parse_fragment, Limits, Name};
/// let tree = parse_fragment("<li>one<li>two", Name::UL, &Limits::default());
/// assert_eq!(tree.children(tree.root()).count(), 2);
/// ```
pub fn parse_fragment<'s>(source: &'s str, context: Name, limits: &Limits) -> Tree<'s> {
    let context = Context { name: context, namespace: Namespace::Html };
    tree_builder::build_fragment(source, context, limits)
}
