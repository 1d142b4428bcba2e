//! Holds the part of a stream that is being looked at, with its place in the whole.
//!
//! Bytes stay until they are let go of, so that a reader that lost its way can look back; what is kept is bounded.

use std::io::{self, Read};

/// Bytes asked of the stream at a time.
const READ_BYTES: usize = 1 << 18;

/// Bytes that may lie behind the reader before room is made.
const BEHIND_BYTES: usize = 1 << 20;

/// A window on a stream.
pub(super) struct Window {
    source: Box<dyn Read + Send>,
    bytes: Vec<u8>,
    /// Place of the first byte in the stream.
    base: u64,
    /// Where the reader stands in the bytes.
    at: usize,
    has_ended: bool,
}

impl Window {
    /// A window on a stream whose first byte is at `base`.
    pub(super) fn new(source: Box<dyn Read + Send>, base: u64) -> Self {
        Self { source, bytes: Vec::new(), base, at: 0, has_ended: false }
    }

    /// The place of the reader in the stream.
    pub(super) fn offset(&self) -> u64 {
        self.base + self.at as u64
    }

    /// The bytes ahead that are in memory.
    pub(super) fn ahead(&self) -> &[u8] {
        &self.bytes[self.at..]
    }

    /// Moves on.
    pub(super) fn advance(&mut self, count: usize) {
        self.at += count;
    }

    /// Moves back to a place, if it is still in memory; else stays.
    pub(super) fn go_back(&mut self, offset: u64) {
        if let Some(at) = offset.checked_sub(self.base).map(|at| at as usize).filter(|at| *at <= self.at) {
            self.at = at;
        }
    }

    /// Lets go of what lies before a place in the stream.
    pub(super) fn forget_before(&mut self, offset: u64) {
        let behind = (offset.saturating_sub(self.base) as usize).min(self.at);
        if behind >= BEHIND_BYTES {
            self.bytes.drain(..behind);
            self.base += behind as u64;
            self.at -= behind;
        }
    }

    /// Reads on until at least `count` bytes are ahead, or the stream ends.
    pub(super) fn fill(&mut self, count: usize) -> io::Result<&[u8]> {
        while self.ahead().len() < count && self.read_more()? {}
        Ok(self.ahead())
    }

    /// Reads on; `false` at the end.
    pub(super) fn read_more(&mut self) -> io::Result<bool> {
        if self.has_ended {
            return Ok(false);
        }
        let length = self.bytes.len();
        self.bytes.resize(length + READ_BYTES, 0);
        let outcome = read_some(&mut self.source, &mut self.bytes[length..]);
        self.bytes.truncate(length + *outcome.as_ref().unwrap_or(&0));
        self.has_ended = outcome? == 0;
        Ok(!self.has_ended)
    }

    /// Moves to the next place where `magic` stands, or to the end; says whether it was found.
    pub(super) fn seek_magic(&mut self, magic: &[u8]) -> io::Result<bool> {
        loop {
            if let Some(at) = memchr::memmem::find(self.ahead(), magic) {
                self.advance(at);
                return Ok(true);
            }
            // The last bytes may be the head of what is sought.
            let passed = self.ahead().len().saturating_sub(magic.len() - 1);
            self.advance(passed);
            self.forget_before(self.offset());
            if !self.read_more()? {
                self.advance(self.ahead().len());
                return Ok(false);
            }
        }
    }
}

fn read_some(source: &mut dyn Read, buffer: &mut [u8]) -> io::Result<usize> {
    loop {
        match source.read(buffer) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            outcome => return outcome,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn magic_is_found_across_reads() {
        let mut bytes = vec![b'x'; READ_BYTES - 2];
        bytes.extend(b"abcdef");
        let mut window = Window::new(Box::new(io::Cursor::new(bytes)), 100);
        assert!(window.seek_magic(b"bcd").expect("memory can be read"));
        assert_eq!(window.offset(), 100 + READ_BYTES as u64 - 1);
        assert!(!window.seek_magic(b"zz").expect("memory can be read"));
    }

    #[test]
    fn what_was_read_can_be_gone_back_to() {
        let mut window = Window::new(Box::new(io::Cursor::new(b"abcdef".to_vec())), 0);
        window.fill(6).expect("memory can be read");
        window.advance(4);
        window.go_back(1);
        assert_eq!(window.ahead(), b"bcdef");
    }
}
