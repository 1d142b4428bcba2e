//! Puts the content that stands only in a page's data in place of what its elements hold, where they hold next to
//! nothing: pages that a script would fill.

use crate::data::{Data, content_beyond};
use crate::page::{Evidence, Note, NoteCode, Page};

/// Characters below which a description is no main content.
const SHORTEST_DESCRIPTION: usize = 120;

/// Takes over the description of a page that has no other text.
pub(crate) fn fill_from_description(page: &mut Page) {
    let long = page.description.as_ref().filter(|text| text.chars().count() >= SHORTEST_DESCRIPTION);
    let Some(description) = long.filter(|_| page.text.is_empty()).cloned() else { return };
    page.text = description;
    if let Some(evidence) = page.evidence.get("description").copied() {
        page.evidence.insert("text".to_owned(), evidence);
    }
    page.notes.push(Note::new(NoteCode::ContentFromData));
}

/// Takes over the text of the data where the elements hold no more than a remnant of it.
pub(crate) fn fill_from_data(page: &mut Page, data: &Data<'_, '_>) {
    let Some(content) = content_beyond(data, &page.text) else { return };
    page.text = content.text;
    page.evidence.insert("text".to_owned(), Evidence { source: content.source, span: Some(content.span) });
    page.notes.push(Note::new(NoteCode::ContentFromData));
}

#[cfg(test)]
mod tests {
    use crate::{Options, read};

    const RAIN: &str = "It rained all day in Niamey, and the river rose by a hand. Nobody minded, since the fields had \
                        been dry for months, and the markets stayed open until late.";

    fn check(description: &str, body: &str, expected: &str) {
        let html = format!("<head><meta name=description content=\"{description}\"></head><body>{body}");
        let page = read(html.as_bytes(), &Options::default()).expect("a small page");
        assert_eq!(page.text, expected, "{html}");
        assert_eq!(page.evidence.contains_key("text"), !expected.is_empty() && body.is_empty());
    }

    #[test]
    fn an_empty_page_is_what_it_says_of_itself() {
        check(RAIN, "", RAIN);
    }

    #[test]
    fn a_slogan_is_no_content() {
        check("Rain in Niamey", "", "");
    }
}
