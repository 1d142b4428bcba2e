//! Checks real pages: their trees against html5ever's, and every span against the source.

mod common;

use common::for_each_gold_page;
use common::oracle::{events, expected_events};
use tamis_html::{Limits, NodeId, NodeKind, Tree, parse};

#[test]
fn trees_are_those_of_html5ever() {
    let mut failures = Vec::new();
    for_each_gold_page(|page, source| {
        let tree = parse(source, &Limits::default());
        let actual = events(&tree);
        let expected = expected_events(source);
        if actual != expected {
            let at = actual.iter().zip(&expected).position(|(left, right)| left != right);
            let at = at.unwrap_or(actual.len().min(expected.len()));
            let around =
                |events: &[String]| events[at.saturating_sub(3)..events.len().min(at + 3)].join("\n    ");
            let notes = tree.notes();
            failures.push(format!(
                "{page} at {at} {notes:?}\n  expected\n    {}\n  actual\n    {}",
                around(&expected),
                around(&actual)
            ));
        }
    });
    assert!(failures.is_empty(), "{} pages differ\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn spans_read_back_from_the_source() {
    for_each_gold_page(|page, source| {
        let tree = parse(source, &Limits::default());
        for id in tree.descendants(tree.root()) {
            check_span(page, &tree, id);
        }
        assert!(tree.notes().is_empty(), "{page} reaches a limit: {:?}", tree.notes());
    });
}

fn check_span(page: &str, tree: &Tree<'_>, id: NodeId) {
    let span = tree.span(id);
    assert!(span.start <= span.end && span.range().end <= tree.source().len(), "{page}: {span:?}");
    let text = &tree.source()[span.range()];
    match tree.kind(id) {
        NodeKind::Element => check_tags(page, tree, id),
        NodeKind::Text => check_text(page, tree, id, text),
        NodeKind::Comment => assert!(text.starts_with('<'), "{page}: {text}"),
        NodeKind::Doctype => assert!(text.to_lowercase().starts_with("<!doctype"), "{page}: {text}"),
        NodeKind::Document => {}
    }
}

fn check_tags(page: &str, tree: &Tree<'_>, id: NodeId) {
    let source = tree.source();
    let name = tree.name_str(tree.name(id)).to_lowercase();
    let is_tag = |range: &str, open: &str| {
        let text = range.to_lowercase();
        text.ends_with('>')
            && (text.starts_with(&format!("{open}{name}")) || name == "img" && text.starts_with("<image"))
    };
    if let Some(start) = tree.start_tag(id) {
        let text = &source[start.range()];
        assert!(is_tag(text, "<"), "{page}: start of {name} is {text}");
        assert_eq!(start.start, tree.span(id).start, "{page}: {text}");
        for attr in tree.attrs(id).filter(|attr| start.contains(attr.span)) {
            let text = &source[attr.span.range()];
            assert!(text.to_lowercase().starts_with(&attr.name.to_lowercase()), "{page}: {attr:?} is {text}");
        }
    }
    if let Some(end) = tree.end_tag(id) {
        let text = &source[end.range()];
        assert!(is_tag(text, "</"), "{page}: end of {name} is {text}");
        assert_eq!(end.end, tree.span(id).end, "{page}: {text}");
    }
}

/// A text begins as its range does; without markup and references in the range, it is the range.
fn check_text(page: &str, tree: &Tree<'_>, id: NodeId, range: &str) {
    let text = tree.text(id);
    assert!(!text.is_empty() && !range.is_empty(), "{page}: empty text");
    let first = range.chars().next().unwrap_or_default();
    let starts_alike = text.starts_with(first) || matches!(first, '&' | '\r' | '\0');
    assert!(starts_alike, "{page}: {text:?} is {range:?}");
    if !range.contains(['&', '<', '\r', '\0']) {
        assert_eq!(text, range, "{page}");
    }
}
