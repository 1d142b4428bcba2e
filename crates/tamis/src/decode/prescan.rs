//! Finds the encoding that a document declares in its first bytes.
//!
//! The HTML standard's "prescan a byte stream to determine its encoding": `<meta charset>` and `<meta http-equiv>`
//! within the first 1,024 bytes, comments and other tags passed over.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use memchr::memmem;

/// How far the standard looks.
const PRESCAN_BYTES: usize = 1024;

/// The encoding declared by a `<meta>` in the first 1,024 bytes, or by an XML declaration.
pub(super) fn find_declared_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(PRESCAN_BYTES)];
    let mut scanner = Scanner { bytes: head, at: 0 };
    scanner.find_meta().or_else(|| xml_declaration(head)).map(as_ascii_compatible)
}

/// A document whose ASCII could be read cannot be UTF-16, whatever it says.
fn as_ascii_compatible(encoding: &'static Encoding) -> &'static Encoding {
    if encoding == UTF_16BE || encoding == UTF_16LE { UTF_8 } else { encoding }
}

fn xml_declaration(head: &[u8]) -> Option<&'static Encoding> {
    let declaration = head.strip_prefix(b"<?xml")?;
    let end = memchr::memchr(b'>', declaration)?;
    let declaration = &declaration[..end];
    let at = memmem::find(declaration, b"encoding")? + b"encoding".len();
    let value = declaration[at..].trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let quote = *value.first().filter(|b| matches!(b, b'"' | b'\''))?;
    let value = &value[1..];
    Encoding::for_label(&value[..memchr::memchr(quote, value)?])
}

struct Scanner<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl Scanner<'_> {
    fn find_meta(&mut self) -> Option<&'static Encoding> {
        while self.at < self.bytes.len() {
            let open = memchr::memchr(b'<', self.rest())?;
            self.at += open;
            let rest = self.rest();
            if rest.starts_with(b"<!--") {
                self.at += memmem::find(&rest[2..], b"-->")? + 2 + b"-->".len();
            } else if is_meta_start(rest) {
                self.at += b"<meta".len();
                if let Some(encoding) = self.read_meta() {
                    return Some(encoding);
                }
            } else if rest.get(1).is_some_and(u8::is_ascii_alphabetic)
                || (rest.get(1) == Some(&b'/') && rest.get(2).is_some_and(u8::is_ascii_alphabetic))
            {
                self.at += rest.iter().position(|b| b.is_ascii_whitespace() || *b == b'>')?;
                while self.next_attribute().is_some() {}
            } else if matches!(rest.get(1), Some(b'!' | b'/' | b'?')) {
                self.at += memchr::memchr(b'>', rest)? + 1;
            } else {
                self.at += 1;
            }
        }
        None
    }

    fn read_meta(&mut self) -> Option<&'static Encoding> {
        let (mut is_content_type, mut needs_pragma, mut found) = (false, false, None);
        while let Some((name, value)) = self.next_attribute() {
            match name.as_slice() {
                b"http-equiv" => is_content_type |= value.eq_ignore_ascii_case(b"content-type"),
                b"charset" => (found, needs_pragma) = (Encoding::for_label(&value), false),
                b"content" if found.is_none() => {
                    found = charset_in_content(&value);
                    needs_pragma = true;
                }
                _ => {}
            }
        }
        found.filter(|_| !needs_pragma || is_content_type)
    }

    /// The next attribute of the tag at hand, name lowercased, or `None` behind its `>`.
    fn next_attribute(&mut self) -> Option<(Vec<u8>, Vec<u8>)> {
        self.skip(|b| b.is_ascii_whitespace() || b == b'/');
        if *self.rest().first()? == b'>' {
            self.at += 1;
            return None;
        }
        let name = self.take(|b| !b.is_ascii_whitespace() && !matches!(b, b'/' | b'>' | b'='));
        self.skip(|b| b.is_ascii_whitespace());
        if self.rest().first() != Some(&b'=') {
            return Some((name.to_ascii_lowercase(), Vec::new()));
        }
        self.at += 1;
        self.skip(|b| b.is_ascii_whitespace());
        let value = match self.rest().first() {
            Some(&quote @ (b'"' | b'\'')) => {
                self.at += 1;
                let value = self.take(|b| b != quote);
                self.at += 1;
                value
            }
            _ => self.take(|b| !b.is_ascii_whitespace() && b != b'>'),
        };
        Some((name.to_ascii_lowercase(), value))
    }

    fn rest(&self) -> &[u8] {
        &self.bytes[self.at.min(self.bytes.len())..]
    }

    fn skip(&mut self, wanted: impl Fn(u8) -> bool) {
        self.at += self.rest().iter().take_while(|b| wanted(**b)).count();
    }

    fn take(&mut self, wanted: impl Fn(u8) -> bool) -> Vec<u8> {
        let start = self.at.min(self.bytes.len());
        self.skip(wanted);
        self.bytes[start..self.at.max(start)].to_vec()
    }
}

fn is_meta_start(rest: &[u8]) -> bool {
    rest.len() > b"<meta".len()
        && rest[..b"<meta".len()].eq_ignore_ascii_case(b"<meta")
        && (rest[b"<meta".len()].is_ascii_whitespace() || rest[b"<meta".len()] == b'/')
}

/// The `charset=` of a `content` attribute ("extracting a character encoding from a meta element").
fn charset_in_content(content: &[u8]) -> Option<&'static Encoding> {
    let lower = content.to_ascii_lowercase();
    let mut at = 0;
    loop {
        at += memmem::find(&lower[at..], b"charset")? + b"charset".len();
        let value = lower[at..].trim_ascii_start();
        if let Some(value) = value.strip_prefix(b"=") {
            return Encoding::for_label(unquoted(value.trim_ascii_start()));
        }
    }
}

fn unquoted(value: &[u8]) -> &[u8] {
    match value.first() {
        Some(quote @ (b'"' | b'\'')) => value[1..].split(|b| b == quote).next().unwrap_or_default(),
        _ => value.split(|b| b.is_ascii_whitespace() || *b == b';').next().unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, expected: Option<&str>) {
        assert_eq!(find_declared_encoding(html.as_bytes()).map(Encoding::name), expected, "{html}");
    }

    #[test]
    fn reads_both_forms_of_meta() {
        check("<!doctype html><html lang='x'><meta charset=\"Shift_JIS\">", Some("Shift_JIS"));
        check("<META http-equiv=Content-Type content='text/html; charset=gb2312'>", Some("GBK"));
        check("<meta content='text/html; charset=big5' http-equiv='content-type' />", Some("Big5"));
    }

    #[test]
    fn passes_over_what_is_no_declaration() {
        check("<!-- <meta charset=big5> --><title>x</title>", None);
        check("<meta name=description content='charset=big5'>", None);
        check("<meta charset=nonsense><meta charset=euc-kr>", Some("EUC-KR"));
        check("<a title='<meta charset=big5>'>", None);
    }

    #[test]
    fn utf16_in_ascii_means_utf8() {
        check("<meta charset=utf-16>", Some("UTF-8"));
    }

    #[test]
    fn stops_at_1024_bytes() {
        check(&format!("<!--{}--><meta charset=big5>", "x".repeat(PRESCAN_BYTES)), None);
    }

    #[test]
    fn never_panics_on_a_cut() {
        let whole = "<!-- a --><meta http-equiv='content-type' content='a; charset=\"koi8-r\"'><p class=x>";
        for end in 0..whole.len() {
            find_declared_encoding(&whole.as_bytes()[..end]);
        }
        check(whole, Some("KOI8-R"));
    }

    #[test]
    fn reads_an_xml_declaration() {
        check("<?xml version='1.0' encoding='windows-1251'?><html>", Some("windows-1251"));
    }
}
