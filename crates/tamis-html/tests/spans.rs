//! Checks the range of each kind of node in small sources.

use tamis_html::{Limits, Name, NodeId, NodeKind, Tree, parse};

fn element(tree: &Tree<'_>, name: Name) -> NodeId {
    tree.descendants(tree.root()).find(|&id| tree.name(id) == name).expect("the source has the element")
}

/// Checks what the whole of the first element `name`, its start tag and its end tag are in the source.
#[track_caller]
fn check(source: &str, name: Name, whole: &str, start: Option<&str>, end: Option<&str>) {
    let tree = parse(source, &Limits::default());
    let id = element(&tree, name);
    assert_eq!(&source[tree.span(id).range()], whole);
    assert_eq!(tree.start_tag(id).map(|span| &source[span.range()]), start);
    assert_eq!(tree.end_tag(id).map(|span| &source[span.range()]), end);
}

/// Checks what the first text is, and its range in the source.
#[track_caller]
fn check_text(source: &str, text: &str, range: &str) {
    let tree = parse(source, &Limits::default());
    let id =
        tree.descendants(tree.root()).find(|&id| tree.kind(id) == NodeKind::Text).expect("there is text");
    assert_eq!((tree.text(id), &source[tree.span(id).range()]), (text, range));
}

#[test]
fn elements_with_both_tags() {
    check("a<b id=x>c</b >d", Name::B, "<b id=x>c</b >", Some("<b id=x>"), Some("</b >"));
    check("<svg><path/></svg>", Name::SVG, "<svg><path/></svg>", Some("<svg>"), Some("</svg>"));
    check("<script>a</script>b", Name::SCRIPT, "<script>a</script>", Some("<script>"), Some("</script>"));
    check("<p>a<b>c</p>", Name::P, "<p>a<b>c</p>", Some("<p>"), Some("</p>"));
}

#[test]
fn elements_that_end_unsaid() {
    check("<ul><li>a<li>b</ul>", Name::LI, "<li>a", Some("<li>"), None);
    check("<p>a<div>b", Name::P, "<p>a", Some("<p>"), None);
    check("<div>a<p>b", Name::DIV, "<div>a<p>b", Some("<div>"), None);
    check("a<br>b", Name::BR, "<br>", Some("<br>"), None);
    check("<svg><path/>", Name::PATH, "<path/>", Some("<path/>"), None);
    check("<h1>a</h2>b", Name::H1, "<h1>a", Some("<h1>"), None);
}

#[test]
fn elements_that_no_tag_begins() {
    check("<p>a", Name::BODY, "<p>a", None, None);
    check("<table><td>a</table>", Name::TBODY, "<td>a", None, None);
    check("a</p>b", Name::P, "</p>", None, Some("</p>"));
    check("a</br>b", Name::BR, "</br>", None, Some("</br>"));
}

#[test]
fn misnested_formatting() {
    check("<b>1<p>2</b>3", Name::B, "<b>1<p>2</b>", Some("<b>"), Some("</b>"));
    check("<b>1<i>2</b>3</i>", Name::I, "<i>2", Some("<i>"), None);
}

#[test]
fn the_body_ends_with_its_tag() {
    check("<body>a</body> </html> b", Name::BODY, "<body>a</body>", Some("<body>"), Some("</body>"));
}

#[test]
fn text() {
    check_text("<p>a</p>", "a", "a");
    check_text("<p>a &amp; b<br>", "a & b", "a &amp; b");
    check_text("<p>a\r\nb", "a\nb", "a\r\nb");
    check_text("<p>a</i>b", "ab", "a</i>b");
    check_text("<table>a<tr>b<td>", "ab", "a<tr>b");
    check_text("<pre>\na</pre>", "a", "a");
}

#[test]
fn attributes() {
    let source = "<a href='x?a&amp;b' hidden DATA-X = y>";
    let tree = parse(source, &Limits::default());
    let a = element(&tree, Name::A);
    let attrs: Vec<_> =
        tree.attrs(a).map(|attr| (attr.name, attr.value, &source[attr.span.range()])).collect();
    assert_eq!(
        attrs,
        [("href", "x?a&b", "href='x?a&amp;b'"), ("hidden", "", "hidden"), ("data-x", "y", "DATA-X = y")]
    );
}
