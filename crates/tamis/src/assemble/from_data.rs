//! Puts the content that stands only in a page's data in place of what its elements hold, where they hold next to
//! nothing: pages that a script would fill.

use crate::data::{Data, content_beyond};
use crate::page::{Evidence, Note, NoteCode, Page};

/// Takes over the text of the data where the elements hold no more than a remnant of it.
pub(crate) fn fill_from_data(page: &mut Page, data: &Data<'_, '_>) {
    let Some(content) = content_beyond(data, &page.text) else { return };
    page.text = content.text;
    page.evidence.insert("text".to_owned(), Evidence { source: content.source, span: Some(content.span) });
    page.notes.push(Note::new(NoteCode::ContentFromData));
}
