//! Splits a title at the marks that part it from the site's name.

use super::super::feature::FeatureSet;
use super::TitleFeature;

/// Marks that part a title from the site's name; all have a space on both sides.
const SEPARATORS: [char; 13] = ['-', '–', '—', '»', '«', '•', '·', ':', '/', '~', '>', '<', '|'];

/// A part of a title, with the features that say which.
pub(super) struct Part<'t> {
    pub(super) text: &'t str,
    pub(super) features: FeatureSet,
}

/// Where a title may be cut: the mark, and the bytes before and behind it.
struct Cut {
    mark: char,
    before: usize,
    behind: usize,
}

/// The parts of a title before the last and first mark, behind the first, and between.
pub(super) fn split_title(text: &str) -> Vec<Part<'_>> {
    let cuts: Vec<Cut> = text
        .char_indices()
        .filter(|(at, mark)| SEPARATORS.contains(mark) && is_parting(text, *at, *mark))
        .map(|(at, mark)| Cut { mark, before: at, behind: at + mark.len_utf8() })
        .collect();
    let (Some(first), Some(last)) = (cuts.first(), cuts.last()) else { return Vec::new() };
    let mut parts = vec![(&text[..last.before], head_at(last))];
    if first.before != last.before {
        parts.push((&text[..first.before], head_at(first)));
        parts.push((&text[first.behind..last.before], FeatureSet::of(&[TitleFeature::Middle])));
    }
    let mut tail = FeatureSet::of(&[TitleFeature::Tail]);
    tail.insert_if(first.mark == ':', TitleFeature::TailAtColon);
    parts.push((&text[first.behind..], tail));
    let parts = parts.into_iter().map(|(text, features)| Part { text: text.trim(), features });
    parts.filter(|part| !part.text.is_empty()).collect()
}

fn head_at(cut: &Cut) -> FeatureSet {
    let mut features = FeatureSet::of(&[TitleFeature::Head]);
    features.insert_if(cut.mark == ':', TitleFeature::HeadAtColon);
    features.insert_if(cut.mark == '|', TitleFeature::HeadAtBar);
    features
}

/// Whether the mark at `at` has a space on both sides; a colon and a bar need only the one behind.
fn is_parting(text: &str, at: usize, mark: char) -> bool {
    let before = text[..at].ends_with(' ') || matches!(mark, ':' | '|');
    before && text[at + mark.len_utf8()..].starts_with(' ')
}

/// Text in which character references stand twice escaped, as in many titles.
pub(super) fn unescape(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let replace = |text: String, (from, to): &(&str, &str)| text.replace(from, to);
    ESCAPES.iter().fold(text.to_owned(), replace)
}

/// Character references that pages escape twice.
const ESCAPES: [(&str, &str); 9] = [
    ("&quot;", "\""),
    ("&#039;", "'"),
    ("&#39;", "'"),
    ("&#8217;", "’"),
    ("&#8211;", "–"),
    ("&ndash;", "–"),
    ("&nbsp;", " "),
    ("&lt;", "<"),
    ("&amp;", "&"),
];
