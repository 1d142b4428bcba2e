//! Finds the bytes of a block's text again in its source, past tags, character references and folded white space.
//!
//! Read once from left to right; where text and source do not agree, there is no alignment.

use std::ops::Range;

/// Where each byte of a text stands in its source.
#[derive(Debug)]
pub(super) enum Alignment {
    /// Text and source are the same.
    Same,
    /// The start and end in the source of the character that each byte belongs to.
    Places(Vec<(u32, u32)>),
}

impl Alignment {
    /// Aligns `text` with the `source` that it was read from.
    pub(super) fn of(text: &str, source: &str) -> Option<Self> {
        if text == source {
            return Some(Self::Same);
        }
        let mut places = Vec::with_capacity(text.len());
        let mut at = 0;
        for character in text.chars() {
            let place = if character.is_whitespace() {
                at..skip_gap(source, at)
            } else {
                place_of(character, source, skip_gap(source, at))?
            };
            at = place.end;
            let place = (place.start as u32, place.end as u32);
            places.extend(std::iter::repeat_n(place, character.len_utf8()));
        }
        Some(Self::Places(places))
    }

    /// Where a range of the text stands in the source.
    pub(super) fn place(&self, range: Range<usize>) -> Option<Range<usize>> {
        let Self::Places(places) = self else { return Some(range) };
        let first = places.get(range.start)?;
        let last = places.get(range.end.checked_sub(1)?)?;
        Some(first.0 as usize..last.1.max(first.0) as usize)
    }
}

/// The place of `character`, if the source goes on with it or with a reference to some character.
fn place_of(character: char, source: &str, at: usize) -> Option<Range<usize>> {
    let rest = source.get(at..)?;
    if let Some(length) = reference_length(rest) {
        return Some(at..at + length);
    }
    rest.starts_with(character).then(|| at..at + character.len_utf8())
}

/// The longest reference in bytes: `&CounterClockwiseContourIntegral;`.
const LONGEST_REFERENCE: usize = 33;

/// Bytes of the character reference that `rest` begins with.
fn reference_length(rest: &str) -> Option<usize> {
    let name = rest.strip_prefix('&')?;
    let end = name.bytes().take(LONGEST_REFERENCE).position(|b| b == b';')?;
    let is_name = end > 0 && name.bytes().take(end).all(|b| b.is_ascii_alphanumeric() || b == b'#');
    is_name.then_some(end + "&;".len())
}

/// Where white space, tags and comments end that begin at `at`.
fn skip_gap(source: &str, mut at: usize) -> usize {
    while let Some(length) = gap_length(&source[at..]) {
        at += length;
    }
    at
}

/// References to white space.
const SPACES: [&str; 8] = ["&nbsp;", "&#160;", "&#xa0;", "&#xA0;", "&thinsp;", "&ensp;", "&emsp;", "&#8239;"];

fn gap_length(rest: &str) -> Option<usize> {
    let first = rest.chars().next()?;
    if first.is_whitespace() {
        return Some(first.len_utf8());
    }
    match first {
        '&' => SPACES.iter().find(|space| rest.starts_with(**space)).map(|space| space.len()),
        '<' => markup_length(rest),
        _ => None,
    }
}

/// Elements whose text is not shown.
const UNSEEN: [&str; 2] = ["script", "style"];

/// Bytes of the comment, tag or unseen element that `rest` begins with.
fn markup_length(rest: &str) -> Option<usize> {
    if rest.starts_with("<!--") {
        return rest.find("-->").map(|end| end + "-->".len());
    }
    let name = rest[1..].trim_start_matches('/');
    if !name.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '!' | '?')) {
        return None;
    }
    let is_named =
        |unseen: &&&str| name.get(..unseen.len()).is_some_and(|name| name.eq_ignore_ascii_case(unseen));
    let content = match UNSEEN.iter().find(is_named) {
        Some(unseen) if !rest.starts_with("</") => rest.find(&format!("</{unseen}"))?,
        _ => 0,
    };
    rest[content..].find('>').map(|end| content + end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, source: &str, words: &str, expected: Option<&str>) {
        let at = text.find(words).expect("the words are in the text");
        let alignment = Alignment::of(text, source);
        let place = alignment.and_then(|alignment| alignment.place(at..at + words.len()));
        assert_eq!(place.map(|place| &source[place]), expected, "{words} in {source}");
    }

    #[test]
    fn words_stand_behind_tags_references_and_white_space() {
        check("It rained.", "It rained.", "rained", Some("rained"));
        check("It rained on 3 May.", "It <b>rained</b>\n on 3&nbsp;May.", "3 May", Some("3&nbsp;May"));
        check("Café & co, 2024", "Caf&eacute; &amp; co,<!-- > --> <i>20</i>24", "2024", Some("20</i>24"));
        check("one two", "one<br>two", "two", Some("two"));
        check("a < b here", "a < b here<i></i>", "here", Some("here"));
        check("a b", "a<script>c > d</script> b", "b", Some("b"));
    }

    #[test]
    fn no_alignment_where_they_disagree() {
        check("It rained.", "<img alt='It'> rained.", "rained", None);
        check("", "<i></i>", "", None);
    }
}
