//! Turns a text of embedded data, which may be HTML, into plain text.

use tamis_html::{Limits, Name, parse_fragment};

use crate::blocks::Blocks;

/// Plain text, blocks parted by a blank line, whether or not `text` is HTML.
pub(crate) fn text_of_markup(text: &str) -> String {
    if !text.contains(['<', '&']) {
        return text.trim().to_owned();
    }
    let tree = parse_fragment(text, Name::BODY, &Limits::default());
    let blocks = Blocks::of(&tree);
    let words: Vec<&str> =
        blocks.iter().map(|(id, _)| blocks.text(id)).filter(|text| !text.is_empty()).collect();
    words.join("\n\n")
}
