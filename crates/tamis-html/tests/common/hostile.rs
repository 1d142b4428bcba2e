//! Makes pages that cost much work in parsers whose work is not bounded.

/// A kind of hostile page: a part that is repeated, and what stands before it.
pub(crate) struct Family {
    /// What it is.
    pub(crate) name: &'static str,
    before: &'static str,
    part: &'static str,
    is_numbered: bool,
}

impl Family {
    const fn new(name: &'static str, before: &'static str, part: &'static str) -> Family {
        Family { name, before, part, is_numbered: false }
    }

    /// A `#` in the part is replaced by a number that grows.
    const fn numbered(name: &'static str, before: &'static str, part: &'static str) -> Family {
        Family { name, before, part, is_numbered: true }
    }

    /// A page of about `bytes` bytes.
    pub(crate) fn page(&self, bytes: usize) -> String {
        let mut page = self.before.to_owned();
        let mut number = 0;
        while page.len() < bytes {
            if self.is_numbered {
                page.push_str(&self.part.replace('#', &number.to_string()));
                number += 1;
            } else {
                page.push_str(self.part);
            }
        }
        page
    }
}

/// The families.
pub(crate) const FAMILIES: &[Family] = &[
    Family::new("nested div", "", "<div>"),
    Family::new("ul and li", "", "<ul><li>a"),
    Family::new("b and i misnested", "", "<b>a<i>b</b>c</i>d"),
    Family::new("b and p misnested", "", "<b><p>a</b>"),
    Family::new("b and i in p", "", "<b><i><p>x"),
    Family::new("table in table", "", "<table><tr><td>"),
    Family::new("table straight in table", "", "<table>"),
    Family::new("text in table", "<table>", "a<tr>b&amp;"),
    Family::new("text and cells", "<table>", "a&lt;<tr><td>&gt;</tr>"),
    Family::numbered("attributes of one tag", "<p", " a#=b"),
    Family::new("one attribute, repeated", "<p", " a=b"),
    Family::numbered("attributes of body", "<body>", "<body a#=b>"),
    Family::new("open comments", "", "<!-- a "),
    Family::new("dashes in a comment", "<!--", "-- "),
    Family::new("links", "", "<a>"),
    Family::new("links with blocks", "", "<a><div>"),
    Family::numbered("links, all different", "", "<a href=#><p>x"),
    Family::numbered("formatting, all different", "", "<b id=#><p>x"),
    Family::numbered("fonts, all different", "", "<font size=#>"),
    Family::numbered("fonts and paragraphs", "<font a=1><font a=2><font a=3><font a=4><font a=5>", "<p>x"),
    Family::new("deep select", "", "<select><option><div>"),
    Family::new("entities without end", "", "&amp"),
    Family::new("entities of nothing", "", "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
    Family::new("one long number", "&#", "1"),
    Family::new("ampersands in a value", "<p a=\"", "&"),
    Family::new("open titles", "", "<title></titl"),
    Family::new("open scripts", "<script>", "<!--<script></scrip"),
    Family::new("script comments", "<script><!--", "--<script"),
    Family::new("open CDATA", "<svg>", "<![CDATA["),
    Family::new("less-than signs", "", "<"),
    Family::new("end tags of nothing", "<div><div><div>", "</p></b></x>"),
    Family::new("end tags in depth", "", "<x><y><z></w>"),
    Family::numbered("names, all different", "", "<x#>"),
    Family::new("nested svg", "", "<svg><g>"),
    Family::new("svg and html", "", "<svg><foreignObject><p>"),
    Family::new("templates", "", "<template>"),
    Family::new("objects in cells", "<table><tr>", "<td><object>"),
    Family::new("buttons and nobr", "", "<button><nobr>"),
    Family::new("ruby", "", "<ruby><rt><rp>"),
    Family::new("NUL", "<p>", "\0a"),
    Family::new("carriage returns", "<p>", "\r\na\r"),
    Family::new("framesets", "", "<frameset>"),
    Family::new("headings", "", "<h1><b>"),
    Family::new("forms", "", "<form></div>"),
    Family::new("definition lists", "", "<dl><dt><dd>"),
    Family::new("formatting in depth", "<div><b><i><u><s><tt>", "<div><p>x"),
    Family::new("captions", "<table>", "<caption><b>"),
    Family::new("doctypes", "", "<!doctype a"),
];
