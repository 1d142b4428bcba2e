//! Puts the content that stands only in a page's data in place of what its elements hold, where they hold next to
//! nothing: pages that a script would fill.

use crate::blocks::Measures;
use crate::data::{ContentFromData, ContentKind, Data, content_candidates};
use crate::page::{Evidence, Note, NoteCode, Page};

/// Share of the words of the data's text that the elements' content may reach and still be taken for a remnant.
/// Chosen out-of-fold among 0.1, 0.3 and 0.5.
const REMNANT_SHARE: f32 = 0.3;

/// Words that the elements' content may have for page state or a description to be asked, which hold much else.
const NEARLY_NOTHING: u32 = 20;

/// Takes over the text of the data where the elements hold no more than a remnant of it.
pub(crate) fn fill_from_data(page: &mut Page, data: &Data<'_, '_>) {
    let shown = words(&page.text);
    let candidates = content_candidates(data);
    let fits = |content: &&ContentFromData| match content.kind {
        ContentKind::State => shown <= NEARLY_NOTHING,
        _ => shown as f32 <= REMNANT_SHARE * words(&content.text) as f32,
    };
    let best = candidates
        .iter()
        .filter(fits)
        .max_by_key(|content| (content.kind != ContentKind::State, words(&content.text)));
    if let Some(best) = best {
        page.text.clone_from(&best.text);
        page.evidence.insert("text".to_owned(), Evidence { source: best.source, span: Some(best.span) });
        page.notes.push(Note::new(NoteCode::ContentFromData));
    }
}

fn words(text: &str) -> u32 {
    Measures::of(text).words
}
