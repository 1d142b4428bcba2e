//! Reads the class names of microformats: `h-entry` and its kin, and the older `hentry`.
//!
//! Follows <https://microformats.org/wiki/microformats2>; old names are given their new meaning.

use tamis_html::{Name, NodeId, Tree};

/// Root classes that are read.
const ROOTS: [&str; 6] = ["h-card", "h-cite", "h-entry", "h-product", "hentry", "vcard"];

/// Property classes and what schema.org calls them, sorted by class.
const PROPERTIES: [(&str, &str); 20] = [
    ("author", "author"),
    ("dt-published", "datePublished"),
    ("dt-updated", "dateModified"),
    ("e-content", "articleBody"),
    ("entry-content", "articleBody"),
    ("entry-summary", "description"),
    ("entry-title", "headline"),
    ("fn", "name"),
    ("p-author", "author"),
    ("p-category", "keywords"),
    ("p-comment", "comment"),
    ("p-name", "name"),
    ("p-summary", "description"),
    ("published", "datePublished"),
    ("u-author", "author"),
    ("u-comment", "comment"),
    ("u-photo", "image"),
    ("u-url", "url"),
    ("updated", "dateModified"),
    ("url", "url"),
];

/// What a quoted entry is, which it says beside being one.
const CITATION: &str = "h-cite";

/// The root class among `class`, if any; the first of several, but a citation before all.
pub(super) fn root_class(class: &str) -> Option<&str> {
    let is_root = |token: &&str| {
        (token.starts_with('h') || token.starts_with('v')) && ROOTS.binary_search(token).is_ok()
    };
    class.split_ascii_whitespace().filter(is_root).min_by_key(|token| *token != CITATION)
}

/// The properties that `class` names, in schema.org's words.
pub(super) fn property_names(class: &str) -> impl Iterator<Item = &'static str> {
    class
        .split_ascii_whitespace()
        .filter_map(|token| PROPERTIES.binary_search_by_key(&token, |(name, _)| name).ok())
        .map(|index| PROPERTIES[index].1)
}

/// The attribute that holds the value of the property `name`.
pub(super) fn attribute_value<'t>(tree: &'t Tree<'_>, node: NodeId, name: &str) -> Option<&'t str> {
    match (name, tree.name(node)) {
        (_, Name::ABBR) => tree.attr(node, "title"),
        ("url", _) => tree.attr(node, "href"),
        ("image", _) => tree.attr(node, "src"),
        ("datePublished" | "dateModified", _) => tree.attr(node, "datetime"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(ROOTS.is_sorted());
        assert!(PROPERTIES.is_sorted_by_key(|(class, _)| class));
    }

    #[test]
    fn reads_old_and_new_names() {
        assert_eq!(root_class("post hentry big"), Some("hentry"));
        assert_eq!(root_class("hentry-like"), None);
        assert_eq!(
            property_names("date published updated").collect::<Vec<_>>(),
            ["datePublished", "dateModified"]
        );
    }
}
