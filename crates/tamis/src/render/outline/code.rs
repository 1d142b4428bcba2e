//! Reads a listing of code: its lines as they stand, and its language where the page names one.

use tamis_html::{NodeId, Tree};

use super::super::Rendering;
use crate::blocks::{BlockId, ContainerId};

/// A listing of code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Listing {
    pub(crate) language: Option<String>,
    pub(crate) text: String,
}

/// Attributes that name the language.
const LANGUAGE_ATTRIBUTES: [&str; 3] = ["data-lang", "data-language", "data-code-language"];

/// What class names put before the language.
const LANGUAGE_PREFIXES: [&str; 5] = ["language-", "lang-", "highlight-source-", "highlight-text-", "brush:"];

/// What is named where there is no language, in alphabetical order.
const NO_LANGUAGES: [&str; 7] = ["auto", "default", "none", "plain", "plaintext", "text", "txt"];

/// How far around the listing its language may be named: highlighters wrap it in two elements or three.
const ENCLOSING_ELEMENTS: usize = 3;

impl Listing {
    pub(super) fn of(rendering: &Rendering<'_, '_>, container: ContainerId) -> Self {
        let blocks = rendering.blocks.container(container).blocks.clone();
        let shown = (blocks.start as usize..blocks.end as usize).map(BlockId::new);
        let lines: Vec<&str> = shown
            .filter(|id| rendering.selection.shows(*id))
            .map(|id| rendering.blocks.text(id).trim_end_matches('\n'))
            .collect();
        let node = rendering.blocks.container(container).node;
        let text = lines.join("\n");
        let text = text.trim_start_matches('\n').trim_end().replace("\r\n", "\n");
        Self { language: language_of(rendering.tree, node), text }
    }
}

/// The language that the listing, an element in it or one around it names.
fn language_of(tree: &Tree<'_>, listing: NodeId) -> Option<String> {
    let inside = tree.first_child(listing).into_iter();
    let around = tree.ancestors(listing).take(ENCLOSING_ELEMENTS);
    let named = inside.chain([listing]).chain(around).find_map(|node| named_by(tree, node))?;
    let name = named.to_ascii_lowercase();
    NO_LANGUAGES.binary_search(&name.as_str()).is_err().then_some(name)
}

fn named_by<'t>(tree: &'t Tree<'_>, node: NodeId) -> Option<&'t str> {
    let attributes = LANGUAGE_ATTRIBUTES.iter().filter_map(|name| tree.attr(node, name));
    let classes = tree.attr(node, "class").unwrap_or_default().split_ascii_whitespace();
    let prefixed =
        classes.filter_map(|class| LANGUAGE_PREFIXES.iter().find_map(|prefix| class.strip_prefix(prefix)));
    attributes.chain(prefixed).find(|name| is_language(name))
}

/// Whether the text can stand behind a fence: one word of the signs that names of languages are made of.
fn is_language(name: &str) -> bool {
    !name.is_empty()
        && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '#' | '.' | '_'))
}

#[cfg(test)]
mod tests {
    use tamis_html::{Limits, Name, parse};

    use super::*;

    fn check(html: &str, expected: Option<&str>) {
        let tree = parse(html, &Limits::default());
        let listing = tree.descendants(tree.root()).find(|&node| tree.is(node, Name::PRE)).expect("a pre");
        assert_eq!(language_of(&tree, listing).as_deref(), expected, "{html}");
    }

    #[test]
    fn languages_are_named_in_many_ways() {
        check("<pre><code class='hljs language-rust'>x", Some("rust"));
        check("<pre class=lang-C++>x", Some("c++"));
        check("<div class='highlight highlight-source-shell'><pre>x", Some("shell"));
        check("<pre data-lang=go><code>x", Some("go"));
        check("<div class=language-py><div class=highlight><pre>x", Some("py"));
        check("<pre><code class=language-none>x", None);
        check("<pre class='language-\">x'>x", None);
        check("<pre>x", None);
    }

    #[test]
    fn names_are_in_order() {
        assert!(NO_LANGUAGES.is_sorted());
    }
}
