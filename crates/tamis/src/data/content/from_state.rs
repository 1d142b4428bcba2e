//! Finds the prose in page state: the texts that are long enough to be a page's content.
//!
//! State holds the page's content among texts of its interface, so a text counts only when it reads like prose.
//! Texts of one array, or of one key in the objects of one array, belong together: they are a content's blocks.

use serde_json::Value;
use tamis_html::Span;

use super::markup::text_of_markup;
use super::{ContentFromData, ContentKind};
use crate::data::state::{PageState, StateKind};
use crate::page::EvidenceSource;

/// Values that are looked at in one state.
const MOST_VALUES: usize = 200_000;

/// Words from which on a text is prose; teasers and labels of the interface have fewer.
const PROSE_WORDS: usize = 25;

/// Longest mean word of prose, in bytes: encoded data has no spaces.
const LONGEST_MEAN_WORD: usize = 16;

/// The contents that a state holds, longest first.
pub(super) fn contents_of(state: &PageState) -> Vec<ContentFromData> {
    if state.kind == StateKind::Discourse {
        return discourse_posts(&state.value, state.span).into_iter().collect();
    }
    let mut found = Vec::new();
    let mut waiting = vec![&state.value];
    for _ in 0..MOST_VALUES {
        let Some(value) = waiting.pop() else { break };
        match value {
            Value::String(text) if is_prose(text) => found.push(text_of_markup(text)),
            Value::Array(values) => {
                found.extend(joined_prose(values));
                waiting.extend(values.iter().rev());
            }
            Value::Object(map) => waiting.extend(map.values().rev()),
            _ => {}
        }
    }
    found.sort_by_key(|text| std::cmp::Reverse(text.len()));
    let content = |text| content_from(text, state.span, ContentKind::State);
    found.into_iter().take(MOST_CONTENTS).map(content).collect()
}

/// Contents of one state that are worth a look.
const MOST_CONTENTS: usize = 4;

fn content_from(text: String, span: Span, kind: ContentKind) -> ContentFromData {
    ContentFromData { text, source: EvidenceSource::PageState, span, kind }
}

/// The prose of an array: its strings, or the longest string of each of its objects.
fn joined_prose(values: &[Value]) -> Option<String> {
    let parts: Vec<String> = values.iter().filter_map(own_text).map(text_of_markup).collect();
    let text = parts.join("\n\n");
    (parts.len() > 1 && is_prose(&text)).then_some(text)
}

fn own_text(value: &Value) -> Option<&str> {
    match value {
        Value::String(text) => Some(text.as_str()).filter(|text| text.contains(' ')),
        Value::Object(map) => map
            .values()
            .filter_map(|value| value.as_str().or_else(|| value.get("text").or(value.get("html"))?.as_str()))
            .filter(|text| text.contains(' '))
            .max_by_key(|text| text.len()),
        _ => None,
    }
}

fn is_prose(text: &str) -> bool {
    let words = text.split_ascii_whitespace().count();
    let is_code = text.trim_start().starts_with(['{', '[', '.', '#', '@']) || text.contains("function(");
    words >= PROSE_WORDS && text.len() <= words * LONGEST_MEAN_WORD && !is_code
}

fn discourse_posts(value: &Value, span: Span) -> Option<ContentFromData> {
    let topic = value.as_object()?.iter().find(|(key, _)| key.starts_with("topic_"))?.1;
    let posts = topic.get("post_stream")?.get("posts")?.as_array()?;
    let texts: Vec<String> =
        posts.iter().filter_map(|post| post.get("cooked")?.as_str()).map(text_of_markup).collect();
    (!texts.is_empty()).then(|| content_from(texts.join("\n\n"), span, ContentKind::Posting))
}
