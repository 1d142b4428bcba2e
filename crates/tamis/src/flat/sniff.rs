//! Tells HTML from plain text, and both from bytes that are neither, by the content alone.
//!
//! The signatures are those of the MIME Sniffing standard (sections 6 and 7.1); beyond it, text that carries many closing tags is
//! read as HTML, since archives keep fragments without a head.

/// What a source is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Written {
    /// HTML, or a fragment of it.
    Html,
    /// Plain text.
    Text,
    /// Neither: an image, an archive, a program.
    Binary,
}

/// Bytes that begin files which are no text.
const BINARY_SIGNATURES: [&[u8]; 16] = [
    b"%PDF-",
    b"BM\x36",
    b"GIF87a",
    b"GIF89a",
    b"ID3",
    b"OggS",
    b"PK\x03\x04",
    b"RIFF",
    b"Rar!\x1A",
    b"\x00\x00\x01\x00",
    b"\x1A\x45\xDF\xA3",
    b"\x1F\x8B\x08",
    b"\x7FELF",
    b"\x89PNG",
    b"\xCA\xFE\xBA\xBE",
    b"\xFF\xD8\xFF",
];

/// Names of tags that open an HTML document or a fragment.
const OPENING_TAGS: [&str; 24] = [
    "!--", "!doctype", "?xml", "a", "article", "b", "body", "br", "div", "font", "h1", "h2", "head", "html",
    "iframe", "main", "meta", "p", "script", "section", "span", "style", "table", "title",
];

/// Bytes of the head that are looked at.
const HEAD_BYTES: usize = 1 << 16;

/// Control bytes a thousand from which bytes are no text: text has none but white space.
const MOST_CONTROLS: usize = 5;

/// Closing tags a thousand bytes from which text is HTML: prose about HTML seldom has so many.
const LEAST_CLOSING_TAGS: usize = 2;

const THOUSAND: usize = 1000;

/// What `bytes`, which decode to `text`, are written in.
pub(crate) fn sniff(bytes: &[u8], text: &str) -> Written {
    if BINARY_SIGNATURES.iter().any(|signature| bytes.starts_with(signature)) || has_controls(text) {
        return Written::Binary;
    }
    let head = &text[..text.floor_char_boundary(HEAD_BYTES)];
    if opens_with_tag(head) || has_document_tag(head) || has_closing_tags(head) {
        Written::Html
    } else {
        Written::Text
    }
}

fn has_controls(text: &str) -> bool {
    let head = &text.as_bytes()[..text.len().min(HEAD_BYTES)];
    // Sums of bytes over parts short enough for them: compilers turn that into vector instructions.
    let controls: usize = head
        .chunks(u8::MAX.into())
        .map(|part| usize::from(part.iter().map(|byte| u8::from(is_control(*byte))).sum::<u8>()))
        .sum();
    let lost = memchr::memmem::find_iter(head, "\u{FFFD}").count();
    (controls + lost) * THOUSAND > head.len() * MOST_CONTROLS && controls + lost > 1
}

/// Control bytes but white space, and Escape, which some charsets use.
fn is_control(byte: u8) -> bool {
    byte < b'\t' || (byte > b'\r' && byte < b' ' && byte != 0x1B) || byte == 0x7F
}

fn opens_with_tag(head: &str) -> bool {
    let Some(rest) = head.trim_start().strip_prefix('<') else { return false };
    OPENING_TAGS.iter().any(|tag| {
        rest.as_bytes().get(..tag.len()).is_some_and(|name| name.eq_ignore_ascii_case(tag.as_bytes()))
            && (*tag == "!--" || rest.as_bytes().get(tag.len()).is_none_or(|b| b" \t\r\n\x0C>/?".contains(b)))
    })
}

/// Whether a tag that only documents have stands somewhere: some pages begin with a warning of their server.
fn has_document_tag(head: &str) -> bool {
    memchr::memchr_iter(b'<', head.as_bytes()).any(|at| {
        let rest = &head.as_bytes()[at + 1..];
        ["html", "body", "!doctype html"].iter().any(|tag| {
            rest.get(..tag.len()).is_some_and(|name| name.eq_ignore_ascii_case(tag.as_bytes()))
                && rest.get(tag.len()).is_some_and(|b| b" \t\r\n>".contains(b))
        })
    })
}

fn has_closing_tags(head: &str) -> bool {
    let bytes = head.as_bytes();
    let is_closing = |at: &usize| {
        let name = bytes.get(at + 2..).unwrap_or_default();
        let letters = name.iter().take_while(|b| b.is_ascii_alphanumeric()).count();
        bytes.get(at + 1) == Some(&b'/') && letters > 0 && name.get(letters) == Some(&b'>')
    };
    let closing = memchr::memchr_iter(b'<', bytes).filter(is_closing).count();
    closing > 1 && closing * THOUSAND > bytes.len() * LEAST_CLOSING_TAGS
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], expected: Written) {
        assert_eq!(
            sniff(bytes, &String::from_utf8_lossy(bytes)),
            expected,
            "{:?}",
            String::from_utf8_lossy(bytes)
        );
    }

    #[test]
    fn html_is_told_by_its_tags() {
        check(b" \n<!DOCTYPE html><title>x</title>", Written::Html);
        check(b"<p>It rained.", Written::Html);
        check(b"<!-- saved --><i>x</i>", Written::Html);
        check(b"Warning: mysql_connect() failed\n<html lang=en><body>x", Written::Html);
        check(b"It rained. <em>All</em> day <b>long</b>.", Written::Html);
    }

    #[test]
    fn text_with_angles_is_text() {
        check(b"", Written::Text);
        check(b"It rained all day. a < b and c > d", Written::Text);
        check(b"<john@example.org> wrote: hello", Written::Text);
        check(b"<pre-war> and <bodyguard> are words here", Written::Text);
        let prose = "Use </b> to close what <b> opened, said the teacher. ".to_owned()
            + &"Nobody minded the rain. ".repeat(40);
        check(prose.as_bytes(), Written::Text);
    }

    #[test]
    fn files_of_bytes_are_neither() {
        check(b"\xFF\xD8\xFF\xE0\x00\x10JFIF\x00", Written::Binary);
        check(b"%PDF-1.7 <html>", Written::Binary);
        check(b"\x00\x01\x02\x03\x04\x05\x06\x07", Written::Binary);
    }
}
