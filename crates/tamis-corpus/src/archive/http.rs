//! Turns a record into the page that it captured, or says why it holds none.
//!
//! The head of an HTTP answer is read leniently, as browsers do (RFC 9112); codings are taken off by `coding`.

use super::coding::take_off;
use super::records::{field, head_length};

/// A page as it was captured.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Capture {
    /// The address that was asked for.
    pub(crate) url: Option<String>,
    /// When it was captured, as the record says it: RFC 3339.
    pub(crate) date: Option<String>,
    pub(crate) record_id: Option<String>,
    /// The status that the server answered with.
    pub(crate) status: Option<u16>,
    /// The media type that the server named, in lower case.
    pub(crate) media_type: Option<String>,
    /// The charset that the server named.
    pub(crate) charset: Option<String>,
    pub(crate) is_text: bool,
    pub(crate) body: Vec<u8>,
}

/// Why a record holds no page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Passed {
    /// A request, a note about the archive, metadata.
    NoResponse,
    /// The page was the same as at an earlier visit, and is not repeated.
    Revisit,
    /// An image, a program, a style sheet.
    OtherMedia,
    /// Its head cannot be read.
    Unreadable,
    /// Larger than the limit when its coding is taken off.
    TooLarge,
}

/// Media types that are pages.
const PAGE_TYPES: [&str; 2] = ["application/xhtml+xml", "text/html"];

/// The page that a record captured; `limit` bounds its bytes.
pub(crate) fn read_capture(record: &[u8], limit: usize) -> Result<Capture, Passed> {
    let (head, body) = split_head(record).ok_or(Passed::Unreadable)?;
    let capture = Capture {
        url: text_field(head, "WARC-Target-URI").map(|url| url.trim_matches(['<', '>']).to_owned()),
        date: text_field(head, "WARC-Date"),
        record_id: text_field(head, "WARC-Record-ID"),
        media_type: text_field(head, "Content-Type").map(|value| media_type_of(&value)),
        ..Capture::default()
    };
    match text_field(head, "WARC-Type").unwrap_or_default().to_ascii_lowercase().as_str() {
        "response" | "resource" => read_response(capture, body, limit),
        "conversion" => Ok(Capture { is_text: true, body: body.to_vec(), ..capture }),
        "revisit" => Err(Passed::Revisit),
        _ => Err(Passed::NoResponse),
    }
}

fn read_response(capture: Capture, body: &[u8], limit: usize) -> Result<Capture, Passed> {
    if capture.media_type.as_deref() != Some("application/http") {
        return check_media_type(Capture { body: body.to_vec(), ..capture });
    }
    let (head, body) = split_head(body).ok_or(Passed::Unreadable)?;
    let content_type = text_field(head, "Content-Type");
    let capture = check_media_type(Capture {
        status: status_of(head),
        charset: content_type.as_deref().and_then(charset_of),
        media_type: content_type.as_deref().map(media_type_of),
        ..capture
    })?;
    let codings = [text_field(head, "Content-Encoding"), text_field(head, "Transfer-Encoding")];
    let body = take_off(codings.iter().flatten(), body, limit).ok_or(Passed::TooLarge)?;
    Ok(Capture { body, ..capture })
}

/// A server that names no type may still have sent a page.
fn check_media_type(capture: Capture) -> Result<Capture, Passed> {
    let is_page = capture.media_type.as_deref().is_none_or(|media_type| PAGE_TYPES.contains(&media_type));
    if is_page { Ok(capture) } else { Err(Passed::OtherMedia) }
}

fn split_head(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    bytes.split_at_checked(head_length(bytes)?)
}

fn text_field(head: &[u8], name: &str) -> Option<String> {
    let value = String::from_utf8_lossy(field(head, name)?);
    (!value.is_empty()).then(|| value.into_owned())
}

fn media_type_of(content_type: &str) -> String {
    content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

fn charset_of(content_type: &str) -> Option<String> {
    let parameters = content_type.split(';').skip(1).filter_map(|parameter| parameter.split_once('='));
    let charset = parameters.into_iter().find(|(name, _)| name.trim().eq_ignore_ascii_case("charset"))?.1;
    Some(charset.trim().trim_matches(['"', '\'']).to_owned()).filter(|charset| !charset.is_empty())
}

fn status_of(head: &[u8]) -> Option<u16> {
    let line = head.split(|byte| *byte == b'\n').next()?;
    str::from_utf8(line).ok()?.split_ascii_whitespace().nth(1)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMIT: usize = 1 << 20;

    fn record(kind: &str, content_type: &str, body: &str) -> Vec<u8> {
        let head = format!(
            "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: <https://example.org/rain>\r\n\
             Content-Type: {content_type}\r\nContent-Length: {}\r\n\r\n",
            body.len()
        );
        (head + body).into_bytes()
    }

    fn check(kind: &str, content_type: &str, body: &str, expected: Result<&str, Passed>) {
        let capture = read_capture(&record(kind, content_type, body), LIMIT);
        let body = capture.map(|capture| String::from_utf8_lossy(&capture.body).into_owned());
        assert_eq!(body.as_deref().map_err(|passed| *passed), expected, "{kind} {content_type}");
    }

    #[test]
    fn pages_are_told_from_the_rest() {
        let http = "application/http; msgtype=response";
        check("response", http, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Rain", Ok("<p>Rain"));
        check("response", http, "HTTP/1.1 200 OK\n\n<p>Rain", Ok("<p>Rain"));
        check(
            "response",
            http,
            "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx",
            Err(Passed::OtherMedia),
        );
        check("resource", "text/html", "<p>Rain", Ok("<p>Rain"));
        check("conversion", "text/plain", "Rain", Ok("Rain"));
        check("revisit", http, "HTTP/1.1 200 OK\r\n\r\n", Err(Passed::Revisit));
        check("request", http, "GET / HTTP/1.1\r\n\r\n", Err(Passed::NoResponse));
        check("response", http, "no head at all", Err(Passed::Unreadable));
    }

    #[test]
    fn the_head_says_what_the_page_is() {
        let body = "HTTP/1.1 404 Not Found\r\nContent-Type: TEXT/HTML; Charset=\"Shift_JIS\"\r\n\r\nx";
        let capture = read_capture(&record("response", "application/http", body), LIMIT).expect("a page");
        assert_eq!((capture.status, capture.charset.as_deref()), (Some(404), Some("Shift_JIS")));
        assert_eq!(capture.url.as_deref(), Some("https://example.org/rain"));
        assert_eq!(capture.media_type.as_deref(), Some("text/html"));
    }
}
