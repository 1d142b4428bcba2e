//! Checks what must hold of any input: no panic, links that agree, spans in the source.

mod common;

use common::invariants::check;
use tamis_html::{Limits, Name, parse, parse_fragment};

const PAGE: &str = include_str!("data/everything.html");

#[test]
fn any_prefix_gives_a_tree() {
    for end in (0..PAGE.len()).filter(|&end| PAGE.is_char_boundary(end)) {
        check(&parse(&PAGE[..end], &Limits::default()));
    }
}

#[test]
fn any_rest_gives_a_tree() {
    for start in (0..PAGE.len()).filter(|&start| PAGE.is_char_boundary(start)) {
        check(&parse(&PAGE[start..], &Limits::default()));
        check(&parse_fragment(&PAGE[start..], Name::TABLE, &Limits::default()));
    }
}

#[test]
fn any_bytes_made_text_give_a_tree() {
    for end in 0..PAGE.len() {
        let text = String::from_utf8_lossy(&PAGE.as_bytes()[..end]);
        check(&parse(
            &text,
            &Limits { depth: 10, nodes: 60, attributes: 2, formatting: 2, ..Limits::default() },
        ));
    }
}

#[test]
fn any_part_removed_gives_a_tree() {
    const STEP: usize = 7;
    for start in (0..PAGE.len()).step_by(STEP) {
        for len in [1, 5, 23, 99] {
            let end = (start + len).min(PAGE.len());
            let (start, end) = (PAGE.floor_char_boundary(start), PAGE.floor_char_boundary(end));
            check(&parse(&format!("{}{}", &PAGE[..start], &PAGE[end..]), &Limits::default()));
        }
    }
}

#[test]
fn line_breaks_of_any_kind_give_the_same_text() {
    let text = |source: &str| {
        let tree = parse(source, &Limits::default());
        let mut text = String::new();
        tree.append_text(tree.root(), &mut text);
        text
    };
    let page = PAGE.replace('\r', "");
    assert_eq!(text(&page), text(&page.replace('\n', "\r\n")));
    assert_eq!(text(&page), text(&page.replace('\n', "\r")));
}

#[test]
fn a_byte_order_mark_is_no_text() {
    let tree = parse("\u{FEFF}<p>x", &Limits::default());
    let p = tree.descendants(tree.root()).find(|&id| tree.is(id, Name::P)).expect("there is a paragraph");
    assert_eq!(tree.span(p).range(), 3..7);
    let mut text = String::new();
    tree.append_text(tree.root(), &mut text);
    assert_eq!(text, "x");
}
