//! Takes the codings off the body of an HTTP answer: chunks, gzip, deflate, Brotli, zstd (RFC 9110, RFC 9112).
//!
//! Archives often hold bodies whose codings were taken off while the head still names them: a body that does not have
//! the coding that its head names is left as it is. Of a body that was cut off, what can be read is kept.

use std::io::Read;

/// The body without the codings that `named` lists, content codings first; `None` where it is larger than `limit`.
pub(super) fn take_off<'n>(
    named: impl DoubleEndedIterator<Item = &'n String>,
    body: &[u8],
    limit: usize,
) -> Option<Vec<u8>> {
    let mut bytes = body.to_vec();
    for coding in named.rev().flat_map(|list| list.rsplit(',')) {
        let decoded = match coding.trim().to_ascii_lowercase().as_str() {
            "chunked" => join_chunks(&bytes),
            "gzip" | "x-gzip" => read_within(flate2::read::MultiGzDecoder::new(bytes.as_slice()), limit),
            "deflate" => read_deflated(&bytes, limit),
            "br" => {
                read_within(brotli_decompressor::Decompressor::new(bytes.as_slice(), BUFFER_BYTES), limit)
            }
            "zstd" => {
                zstd::Decoder::new(bytes.as_slice()).ok().and_then(|decoder| read_within(decoder, limit))
            }
            _ => None,
        };
        bytes = decoded.unwrap_or(bytes);
        if bytes.len() > limit {
            return None;
        }
    }
    Some(bytes)
}

const BUFFER_BYTES: usize = 1 << 14;

/// What can be read, up to a byte over the limit; `None` where that is nothing.
fn read_within(reader: impl Read, limit: usize) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let outcome = reader.take(limit as u64 + 1).read_to_end(&mut bytes);
    (outcome.is_ok() || !bytes.is_empty()).then_some(bytes)
}

/// Servers mean either of two formats by this name.
fn read_deflated(bytes: &[u8], limit: usize) -> Option<Vec<u8>> {
    read_within(flate2::read::ZlibDecoder::new(bytes), limit)
        .or_else(|| read_within(flate2::read::DeflateDecoder::new(bytes), limit))
}

/// Chunks in a row: a length in hexadecimal digits, a line break, so many bytes, a line break.
fn join_chunks(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut joined = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some(length) = chunk_length(rest) {
        let line_end = memchr::memchr(b'\n', rest)? + 1;
        rest = &rest[line_end..];
        if length == 0 {
            return Some(joined);
        }
        let (chunk, behind) = rest.split_at(length.min(rest.len()));
        joined.extend_from_slice(chunk);
        rest = behind.trim_ascii_start();
    }
    (!joined.is_empty()).then_some(joined)
}

fn chunk_length(bytes: &[u8]) -> Option<usize> {
    let line = &bytes[..memchr::memchr(b'\n', bytes)?];
    let digits = line.split(|byte| *byte == b';').next()?.trim_ascii();
    usize::from_str_radix(str::from_utf8(digits).ok()?, 16).ok()
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn check(codings: &[&str], body: &[u8], expected: &[u8]) {
        let named: Vec<String> = codings.iter().map(|coding| (*coding).to_owned()).collect();
        assert_eq!(take_off(named.iter(), body, 100).as_deref(), Some(expected), "{codings:?}");
    }

    fn gzipped(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("memory can be written")
    }

    #[test]
    fn codings_are_taken_off_in_turn() {
        check(&["gzip"], &gzipped(b"rain"), b"rain");
        check(&["identity"], b"rain", b"rain");
        check(&["chunked"], b"2\r\nra\r\n2;x=1\r\nin\r\n0\r\n\r\n", b"rain");
        let zipped = gzipped(b"rain");
        let chunk = [format!("{:x}\r\n", zipped.len()).as_bytes(), &zipped, b"\r\n0\r\n\r\n"].concat();
        check(&["gzip", "chunked"], &chunk, b"rain");
    }

    #[test]
    fn a_body_without_its_coding_stays() {
        check(&["gzip"], b"<p>Rain", b"<p>Rain");
        check(&["chunked"], b"<p>Rain", b"<p>Rain");
        check(&["br"], b"<p>Rain all day", b"<p>Rain all day");
    }

    #[test]
    fn a_bomb_is_refused() {
        let named = ["gzip".to_owned()];
        assert_eq!(take_off(named.iter(), &gzipped(&[b' '; 1000]), 100), None);
    }
}
