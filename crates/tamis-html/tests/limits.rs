//! Checks each limit: what is cut, and what is noted.

use tamis_html::{Limit, Limits, Name, Tree, parse, parse_fragment};

fn text(tree: &Tree<'_>) -> String {
    let mut text = String::new();
    tree.append_text(tree.root(), &mut text);
    text
}

fn has_note(tree: &Tree<'_>, limit: Limit) -> bool {
    tree.notes().iter().any(|note| note.limit == limit)
}

#[test]
fn bytes_are_cut_between_characters() {
    let tree = parse("<p>tête", &Limits { bytes: 5, ..Limits::default() });
    assert_eq!((tree.source(), text(&tree).as_str()), ("<p>t", "t"));
    assert!(has_note(&tree, Limit::Bytes));
    assert_eq!(tree.notes()[0].at, 4);
}

#[test]
fn deep_elements_become_siblings() {
    let source = "<div>x".repeat(1000);
    let tree = parse(&source, &Limits::default());
    assert_eq!(text(&tree).len(), 1000);
    assert!(has_note(&tree, Limit::Depth));
    assert!(tree.descendants(tree.root()).all(|id| tree.ancestors(id).count() <= 513));
}

#[test]
fn shallow_trees_keep_their_content() {
    let limits = Limits { depth: 0, ..Limits::default() };
    let source = "<table><tr><td><template><p><b><i><u>a<p>b</template></td></tr></table><select><option>c";
    assert_eq!(text(&parse(source, &limits)), "abc");
}

#[test]
fn nodes_end_the_parse() {
    let source = "<p>x".repeat(1000);
    let tree = parse(&source, &Limits { nodes: 100, ..Limits::default() });
    assert!((100..110).contains(&tree.len()));
    assert!(has_note(&tree, Limit::Nodes));
}

#[test]
fn attributes_beyond_the_limit_are_left_out() {
    let tree = parse_fragment("<p a b c d>", Name::BODY, &Limits { attributes: 2, ..Limits::default() });
    let p = tree.first_child(tree.root()).expect("the fragment has an element");
    assert_eq!(tree.attrs(p).map(|attr| attr.name).collect::<Vec<_>>(), ["a", "b"]);
    assert!(has_note(&tree, Limit::Attributes));
}

#[test]
fn formatting_beyond_the_limit_ends_with_its_block() {
    let limits = Limits { formatting: 2, ..Limits::default() };
    let tree = parse_fragment("<p><b><i><u>a<p>b", Name::BODY, &limits);
    let last = tree.last_child(tree.root()).expect("the fragment has elements");
    let names: Vec<_> = tree.descendants(last).map(|id| tree.name_str(tree.name(id))).collect();
    assert_eq!(names, ["i", "u", ""]);
    assert!(has_note(&tree, Limit::Formatting));
}

#[test]
fn names_beyond_the_numbers_share_one() {
    let source = (0..70_000).map(|number| format!("<x{number}></x{number}>")).collect::<Vec<_>>().concat();
    let tree = parse(&source, &Limits::default());
    assert!(has_note(&tree, Limit::Names));
    assert_eq!(tree.descendants(tree.root()).count(), 3 + 70_000);
}

#[test]
fn zero_limits_still_give_a_tree() {
    let limits = Limits { bytes: 0, depth: 0, nodes: 0, attributes: 0, formatting: 0 };
    assert_eq!(parse("<p>x", &limits).source(), "");
}
