//! Reads files and standard input, compressed or not.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::compression::{Compression, decompress};
use super::failure::Failure;

/// The bytes of a file, decompressed.
pub(super) fn read_file(path: &Path, limit: u64) -> Result<Vec<u8>, Failure> {
    let bytes = read_up_to(File::open(path)?, limit)?;
    let has_brotli_name = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("br"));
    let compression = if has_brotli_name { Some(Compression::Brotli) } else { Compression::of(&bytes) };
    decompress(bytes, compression, limit)
}

/// The bytes of standard input, decompressed.
pub(super) fn read_stdin(limit: u64) -> Result<Vec<u8>, Failure> {
    let bytes = read_up_to(std::io::stdin().lock(), limit)?;
    let compression = Compression::of(&bytes);
    decompress(bytes, compression, limit)
}

/// Everything that `reader` has, if it is not over the limit.
pub(super) fn read_up_to(reader: impl Read, limit: u64) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    reader.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit { Err(Failure::over_limit(limit)) } else { Ok(bytes) }
}
