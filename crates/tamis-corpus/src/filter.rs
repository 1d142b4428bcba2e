//! Lets through the pages that are wanted: by status, address, language, kind, confidence and length.

use tamis::{Page, PageKind};

use crate::archive::Capture;

/// Which pages are wanted; the default lets every page through.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Primary subtags of the languages wanted ("en", "fr"); empty for all.
    pub languages: Vec<String>,
    /// Kinds wanted; empty for all.
    pub kinds: Vec<PageKind>,
    /// The lowest confidence, 0 to 1.
    pub least_confidence: f32,
    /// Statuses of HTTP wanted; empty for all. A page without a status is let through.
    pub statuses: Vec<u16>,
    /// Media types wanted; empty for all that are pages.
    pub media_types: Vec<String>,
    /// Patterns of which an address must match one; empty for all. `*` stands for any characters.
    pub urls: Vec<String>,
    /// The fewest words of `text`.
    pub least_words: usize,
}

impl Filter {
    /// Whether a page is wanted as far as its capture tells, before it is read.
    pub(crate) fn wants_capture(&self, capture: &Capture) -> bool {
        let has_status =
            self.statuses.is_empty() || capture.status.is_none_or(|status| self.statuses.contains(&status));
        let has_media_type = self.media_types.is_empty()
            || capture.media_type.as_ref().is_some_and(|media_type| self.media_types.contains(media_type));
        let url = capture.url.as_deref().unwrap_or_default();
        let has_url = self.urls.is_empty() || self.urls.iter().any(|pattern| matches_pattern(url, pattern));
        has_status && has_media_type && has_url
    }

    /// Whether a page is wanted now that it is read.
    pub(crate) fn wants_page(&self, page: &Page) -> bool {
        let language = page.language.as_deref().and_then(|tag| tag.split(['-', '_']).next());
        let has_language = self.languages.is_empty()
            || language.is_some_and(|language| {
                self.languages.iter().any(|wanted| wanted.eq_ignore_ascii_case(language))
            });
        has_language
            && (self.kinds.is_empty() || self.kinds.contains(&page.kind))
            && page.confidence >= self.least_confidence
            && has_words(&page.text, self.least_words)
    }
}

fn has_words(text: &str, least: usize) -> bool {
    least == 0 || text.split_whitespace().nth(least - 1).is_some()
}

/// Whether all of `text` is `pattern`, in which `*` stands for any characters.
fn matches_pattern(text: &str, pattern: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = text.strip_prefix(parts.next().unwrap_or_default()) else { return false };
    let mut parts: Vec<&str> = parts.collect();
    let Some(last) = parts.pop() else { return rest.is_empty() };
    for part in parts {
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_stand_for_any_characters() {
        let check = |pattern, expected| {
            assert_eq!(matches_pattern("https://example.org/rain/1", pattern), expected, "{pattern}");
        };
        check("https://example.org/rain/1", true);
        check("https://example.org/*", true);
        check("*example*1", true);
        check("*/rain/*", true);
        check("*/snow/*", false);
        check("https://example.org", false);
        check("*", true);
    }

    #[test]
    fn pages_are_wanted_by_what_they_are() {
        let page = Page {
            text: "It rained all day.".into(),
            language: Some("en-GB".into()),
            confidence: 0.5,
            ..Page::default()
        };
        let wants = |filter: Filter| filter.wants_page(&page);
        assert!(wants(Filter::default()));
        assert!(wants(Filter { languages: vec!["en".into()], least_words: 4, ..Filter::default() }));
        assert!(!wants(Filter { languages: vec!["fr".into()], ..Filter::default() }));
        assert!(!wants(Filter { least_words: 5, ..Filter::default() }));
        assert!(!wants(Filter { least_confidence: 0.6, ..Filter::default() }));
        assert!(!wants(Filter { kinds: vec![PageKind::Product], ..Filter::default() }));
    }
}
