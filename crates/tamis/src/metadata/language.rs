//! Finds the language that the page declares.

use super::Found;
use super::slate::evidence;
use crate::data::Data;
use crate::page::EvidenceSource;

/// The declared language as a BCP 47 tag: of the document element, else of `<meta>` or Open Graph.
pub(super) fn find_language(data: &Data<'_, '_>) -> Option<Found<String>> {
    let of_root = data.language.and_then(|(tag, node)| {
        let span = data.tree.start_tag(node)?;
        Some(Found { value: normalize(tag)?, evidence: evidence(EvidenceSource::Dom, span) })
    });
    let keys = ["content-language", "og:locale", "dc.language", "dcterms.language", "language", "inlanguage"];
    of_root.or_else(|| {
        keys.iter().flat_map(|key| data.metas_named(key)).find_map(|meta| {
            Some(Found { value: normalize(meta.content)?, evidence: evidence(meta.layer(), meta.span) })
        })
    })
}

/// Letters of a language code of ISO 639.
const CODE_LETTERS: std::ops::RangeInclusive<usize> = 2..=3;

/// The tag with hyphens, its language in lower case and its region in upper case; `None` where it is no tag.
fn normalize(tag: &str) -> Option<String> {
    let tag = tag.split([',', ';', ' ']).next()?.trim().replace('_', "-");
    let mut parts = tag.split('-');
    let language = parts.next()?.to_ascii_lowercase();
    let is_code = CODE_LETTERS.contains(&language.len()) && language.bytes().all(|b| b.is_ascii_lowercase());
    let rest = parts.map(|part| if part.len() == 2 { part.to_ascii_uppercase() } else { part.to_owned() });
    is_code.then(|| std::iter::once(language).chain(rest).collect::<Vec<_>>().join("-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn normalizes_tags() {
        assert_eq!(normalize("en_us").as_deref(), Some("en-US"));
        assert_eq!(normalize("zh-Hant-TW").as_deref(), Some("zh-Hant-TW"));
        assert_eq!(normalize("DE, en").as_deref(), Some("de"));
        assert_eq!(normalize("english"), None);
        assert_eq!(normalize(""), None);
    }
}
