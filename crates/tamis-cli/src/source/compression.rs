//! Opens gzip, Brotli and Zstandard. A small file may unfold to any size, so that every decoder stops at the limit.

use std::io::Read;

use ruzstd::decoding::StreamingDecoder;
use ruzstd::decoding::errors::FrameDecoderError::ReadFrameHeaderError;
use ruzstd::decoding::errors::ReadFrameHeaderError::SkipFrame;

use super::failure::Failure;
use super::file::read_up_to;

/// How bytes are compressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Compression {
    Gzip,
    Zstandard,
    Brotli,
}

const GZIP_MAGIC: [u8; 2] = [0x1F, 0x8B];
const ZSTANDARD_MAGIC: [u8; 4] = [0x28, 0xB5, 0x2F, 0xFD];

impl Compression {
    /// What the first bytes say; Brotli has no mark of its own.
    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            _ if bytes.starts_with(&GZIP_MAGIC) => Some(Self::Gzip),
            _ if bytes.starts_with(&ZSTANDARD_MAGIC) => Some(Self::Zstandard),
            _ => None,
        }
    }

    /// The coding of that name in HTTP.
    pub(super) fn named(coding: &str) -> Option<Self> {
        match coding.trim() {
            coding if coding.eq_ignore_ascii_case("gzip") => Some(Self::Gzip),
            coding if coding.eq_ignore_ascii_case("zstd") => Some(Self::Zstandard),
            coding if coding.eq_ignore_ascii_case("br") => Some(Self::Brotli),
            _ => None,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Gzip => "gzip",
            Self::Zstandard => "Zstandard",
            Self::Brotli => "Brotli",
        }
    }
}

/// Memory of the Brotli decoder's input, in bytes: the size that its authors use.
const BROTLI_BUFFER: usize = 4096;

/// The bytes as they were before they were compressed.
pub(super) fn decompress(
    bytes: Vec<u8>,
    compression: Option<Compression>,
    limit: u64,
) -> Result<Vec<u8>, Failure> {
    let Some(compression) = compression else { return Ok(bytes) };
    let opened = match compression {
        Compression::Gzip => read_up_to(flate2::read::MultiGzDecoder::new(bytes.as_slice()), limit),
        Compression::Brotli => {
            read_up_to(brotli_decompressor::Decompressor::new(bytes.as_slice(), BROTLI_BUFFER), limit)
        }
        Compression::Zstandard => read_zstandard(&bytes, limit),
    };
    opened.map_err(|failure| {
        if failure == Failure::over_limit(limit) {
            return failure;
        }
        Failure::with_advice(
            format!("broken {} data ({failure})", compression.name()),
            "fetch the file again",
        )
    })
}

/// All frames of a Zstandard file, one after the other; frames that hold no data are passed over.
fn read_zstandard(mut rest: &[u8], limit: u64) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    while !rest.is_empty() {
        match StreamingDecoder::new(&mut rest) {
            Ok(frame) => frame.take(limit + 1 - bytes.len() as u64).read_to_end(&mut bytes)?,
            Err(ReadFrameHeaderError(SkipFrame { length, .. })) => {
                rest = rest.get(length as usize..).unwrap_or_default();
                0
            }
            Err(error) => return Err(Failure::new(error.to_string())),
        };
        if bytes.len() as u64 > limit {
            return Err(Failure::over_limit(limit));
        }
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    /// "page" twice: two frames with a frame of three bytes to skip between them.
    const FRAMES: [u8; 39] = [
        0x28, 0xB5, 0x2F, 0xFD, 0x20, 0x04, 0x21, 0x00, 0x00, b'p', b'a', b'g', b'e', //
        0x50, 0x2A, 0x4D, 0x18, 0x03, 0x00, 0x00, 0x00, 1, 2, 3, //
        0x28, 0xB5, 0x2F, 0xFD, 0x20, 0x04, 0x21, 0x00, 0x00, b'p', b'a', b'g', b'e', //
        0x50, 0x2A,
    ];

    fn gzip(text: &[u8]) -> Vec<u8> {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        encoder.write_all(text).expect("memory takes all");
        encoder.finish().expect("memory takes all")
    }

    #[test]
    fn frames_follow_each_other() {
        assert_eq!(read_zstandard(&FRAMES[..37], 100), Ok(b"pagepage".to_vec()));
        assert_eq!(read_zstandard(&FRAMES[..37], 7), Err(Failure::over_limit(7)));
        assert!(read_zstandard(&FRAMES, 100).is_err(), "the last frame is cut");
    }

    #[test]
    fn members_of_gzip_follow_each_other() {
        let bytes = [gzip(b"pa"), gzip(b"ge")].concat();
        assert_eq!(decompress(bytes, Some(Compression::Gzip), 100), Ok(b"page".to_vec()));
    }

    #[test]
    fn what_unfolds_without_end_is_stopped() {
        let bomb = gzip(&vec![b' '; 1 << 20]);
        assert!(bomb.len() < 1 << 12);
        assert_eq!(decompress(bomb, Some(Compression::Gzip), 1000), Err(Failure::over_limit(1000)));
    }

    #[test]
    fn broken_data_is_named() {
        let cut = &gzip(b"a page that is cut in the middle")[..20];
        let failure = decompress(cut.to_vec(), Compression::of(cut), 100).expect_err("it is cut");
        assert!(failure.to_string().starts_with("broken gzip data"), "{failure}");
    }
}
