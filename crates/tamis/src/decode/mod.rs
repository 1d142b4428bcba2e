//! Turns bytes into UTF-8 text: byte order mark, declared charset, `<meta>`, else a guess.
//!
//! The order is the HTML standard's ("determining the character encoding"); where nothing declares one, UTF-8
//! is taken if the bytes are valid UTF-8 and `chardetng` decides otherwise. Parsing is left to `tamis-html`.

mod prescan;

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use crate::error::Error;
use crate::page::{Note, NoteCode};

/// Text decoded from bytes, and how its encoding was found.
pub(crate) struct Decoded<'b> {
    pub(crate) text: Cow<'b, str>,
    pub(crate) notes: Vec<Note>,
}

/// Decodes `bytes`, trusting in this order: byte order mark, `declared` by the transport, the document's own
/// `<meta>`, the bytes themselves.
pub(crate) fn decode<'b>(bytes: &'b [u8], declared: Option<&str>) -> Result<Decoded<'b>, Error> {
    let declared = match declared {
        Some(label) => {
            Some(Encoding::for_label(label.as_bytes()).ok_or_else(|| Error::unknown_charset(label))?)
        }
        None => None,
    };
    if let Some((encoding, bom_length)) = Encoding::for_bom(bytes) {
        return Ok(decode_as(encoding, &bytes[bom_length..], Vec::new()));
    }
    if let Some(encoding) = declared.or_else(|| prescan::find_declared_encoding(bytes)) {
        return Ok(decode_as(overridden(encoding, bytes), bytes, Vec::new()));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(Decoded { text: Cow::Borrowed(text), notes: Vec::new() });
    }
    let guess = guess_encoding(bytes);
    let note = Note::with_detail(NoteCode::CharsetGuessed, guess.name());
    Ok(decode_as(guess, bytes, vec![note]))
}

/// A single-byte Western declaration on a page that is plainly UTF-8 is the commonest mislabelling of all; its
/// bytes then read as valid UTF-8, which text in a single-byte encoding practically never does.
fn overridden(encoding: &'static Encoding, bytes: &[u8]) -> &'static Encoding {
    let is_mislabelled = encoding == WINDOWS_1252 && !bytes.is_ascii() && std::str::from_utf8(bytes).is_ok();
    if is_mislabelled { UTF_8 } else { encoding }
}

fn decode_as<'b>(encoding: &'static Encoding, bytes: &'b [u8], mut notes: Vec<Note>) -> Decoded<'b> {
    let (text, had_errors) = encoding.decode_without_bom_handling(bytes);
    if had_errors {
        notes.push(Note::with_detail(NoteCode::MalformedBytes, encoding.name()));
    }
    Decoded { text, notes }
}

/// How much of a page is shown to the detector: enough for text behind a long head, bounded for large ones.
const DETECTION_BYTES: usize = 1 << 18;

fn guess_encoding(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let end = bytes.len().min(DETECTION_BYTES);
    detector.feed(&bytes[..end], end == bytes.len());
    detector.guess(None, Utf8Detection::Allow)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], declared: Option<&str>, text: &str, codes: &[NoteCode]) {
        let decoded = decode(bytes, declared).expect("a known label");
        assert_eq!(decoded.text, text);
        assert_eq!(decoded.notes.iter().map(|n| n.code).collect::<Vec<_>>(), codes);
    }

    #[test]
    fn byte_order_mark_wins() {
        check(b"\xEF\xBB\xBFcaf\xC3\xA9", Some("windows-1252"), "café", &[]);
        check(b"\xFF\xFEh\0i\0", None, "hi", &[]);
    }

    #[test]
    fn header_wins_over_meta() {
        check(b"<meta charset=utf-8>\xE9", Some("iso-8859-1"), "<meta charset=utf-8>é", &[]);
    }

    #[test]
    fn meta_is_read() {
        let text = "<meta charset=windows-1251>Привет";
        let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(text);
        check(&bytes, None, text, &[]);
    }

    #[test]
    fn undeclared_legacy_text_is_guessed_and_noted() {
        let text = "Москва. Сегодня утром министр сообщил, что переговоры продолжатся в среду.";
        let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(text);
        check(&bytes, None, text, &[NoteCode::CharsetGuessed]);
    }

    #[test]
    fn utf8_under_a_western_label_stays_utf8() {
        check("<meta charset=iso-8859-1>café".as_bytes(), None, "<meta charset=iso-8859-1>café", &[]);
    }

    #[test]
    fn unknown_label_is_an_error() {
        assert!(decode(b"x", Some("klingon")).is_err_and(|e| e.is_option()));
    }

    #[test]
    fn malformed_bytes_are_noted() {
        check(
            b"<meta charset=utf-8>a\xFFb",
            None,
            "<meta charset=utf-8>a\u{FFFD}b",
            &[NoteCode::MalformedBytes],
        );
    }
}
