//! Turns the bytes of an archive into those of its records, member by member, whether they are compressed or not.
//!
//! Archives are compressed record by record: each member of a gzip file, each frame of a zstd file is a record, and
//! reading can begin at any of them. Where a member is damaged, the next one is looked for by its first bytes, and
//! taken for one if it opens with the name of the format (gzip: RFC 1952; zstd: RFC 8878).

use std::io;

use flate2::{Decompress, FlushDecompress, Status};
use zstd::stream::raw::{Decoder, InBuffer, Operation, OutBuffer};

use super::window::Window;

/// How an archive is compressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Coding {
    Plain,
    Gzip,
    Zstd,
}

impl Coding {
    /// What each member begins with; of a plain archive, which is one member, nothing.
    fn magic(self) -> &'static [u8] {
        match self {
            Self::Plain => b"",
            Self::Gzip => GZIP_MAGIC,
            Self::Zstd => ZSTD_MAGIC,
        }
    }
}

/// What comes next in an archive.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Event {
    /// A member begins at this offset.
    Member(u64),
    /// Bytes were appended.
    Data,
    /// The member ended as it should.
    MemberEnd,
    /// The member was damaged; what was appended of it is worth nothing.
    Lost,
    /// The archive has ended.
    End,
}

const GZIP_MAGIC: &[u8] = b"\x1F\x8B\x08";
const ZSTD_MAGIC: &[u8] = b"\x28\xB5\x2F\xFD";

/// The frame that holds the dictionary of a zstd archive, at its head.
const DICTIONARY_MAGIC: &[u8] = b"\x5D\x2A\x4D\x18";

/// Bytes of the magic and the length of a skippable frame.
const SKIPPABLE_HEAD: usize = 8;

/// Every record opens with this.
pub(super) const RECORD_MAGIC: &[u8] = b"WARC/";

/// Bytes given out at a time.
const OUTPUT_BYTES: usize = 1 << 17;

/// Bytes ahead from which the opening of a member can be told.
const PEEKED_BYTES: usize = 1 << 12;

/// Bytes of a member that are kept to look back at when it turns out to be damaged.
const KEPT_BYTES: u64 = 1 << 26;

/// Bits of the largest window of gzip.
const WINDOW_BITS: u8 = 15;

/// The longest dictionary that is believed, in bytes.
const LONGEST_DICTIONARY: usize = 1 << 26;

/// Expands an archive.
pub(super) struct Expander {
    window: Window,
    coding: Coding,
    dictionary: Vec<u8>,
    state: State,
}

enum State {
    Between,
    Within { start: u64, decoder: MemberDecoder },
    Ended,
}

enum MemberDecoder {
    Plain,
    Gzip(Box<Decompress>),
    Zstd(Box<Decoder<'static>>),
}

/// What a decoder did with the bytes at hand.
struct Progress {
    read: usize,
    written: usize,
    has_ended: bool,
}

impl Expander {
    /// Reads from a window that stands at the head of an archive, or at the head of one of its members with the
    /// dictionary that the archive opens with.
    pub(super) fn new(window: Window, coding: Coding, dictionary: Vec<u8>) -> Self {
        Self { window, coding, dictionary, state: State::Between }
    }

    /// The dictionary of the archive, at whose head the window must stand.
    pub(super) fn read_dictionary(mut self) -> io::Result<Vec<u8>> {
        if self.coding == Coding::Zstd {
            self.pass_skippable_frames()?;
        }
        Ok(self.dictionary)
    }

    /// The next event; bytes are appended to `output`.
    pub(super) fn next(&mut self, output: &mut Vec<u8>) -> io::Result<Event> {
        match std::mem::replace(&mut self.state, State::Ended) {
            State::Ended => Ok(Event::End),
            State::Between => self.open_member(),
            State::Within { start, decoder } => self.read_member(start, decoder, output),
        }
    }

    fn open_member(&mut self) -> io::Result<Event> {
        self.window.forget_before(self.window.offset());
        if self.coding == Coding::Zstd {
            self.pass_skippable_frames()?;
        }
        let start = self.window.offset();
        if self.window.fill(1)?.is_empty() {
            return Ok(Event::End);
        }
        if self.coding != Coding::Plain && !self.opens_member()? {
            return self.find_member(start);
        }
        self.state = State::Within { start, decoder: self.new_decoder()? };
        Ok(Event::Member(start))
    }

    fn read_member(
        &mut self,
        start: u64,
        mut decoder: MemberDecoder,
        output: &mut Vec<u8>,
    ) -> io::Result<Event> {
        if self.window.offset() - start > KEPT_BYTES {
            self.window.forget_before(self.window.offset());
        }
        if self.window.ahead().is_empty() && !self.window.read_more()? {
            // A plain archive is one member; a compressed one that ends within a member is cut off.
            return Ok(if matches!(decoder, MemberDecoder::Plain) { Event::MemberEnd } else { Event::Lost });
        }
        let Ok(progress) = decoder.read(self.window.ahead(), output) else {
            self.window.go_back(start + 1);
            return self.find_member(start);
        };
        self.window.advance(progress.read);
        if progress.has_ended {
            self.state = State::Between;
            return Ok(Event::MemberEnd);
        }
        if progress.read == 0 && progress.written == 0 && !self.window.read_more()? {
            return Ok(Event::Lost);
        }
        self.state = State::Within { start, decoder };
        Ok(Event::Data)
    }

    /// Looks for the next member behind damage that begins at `start`.
    fn find_member(&mut self, start: u64) -> io::Result<Event> {
        if self.window.offset() == start {
            self.window.advance(1);
        }
        while self.window.seek_magic(self.coding.magic())? {
            if self.opens_record()? {
                break;
            }
            self.window.advance(1);
        }
        self.state = State::Between;
        Ok(Event::Lost)
    }

    fn opens_member(&mut self) -> io::Result<bool> {
        let magic = self.coding.magic();
        Ok(self.window.fill(magic.len())?.starts_with(magic))
    }

    /// Whether a member begins here whose first bytes are those of a record.
    fn opens_record(&mut self) -> io::Result<bool> {
        let mut decoder = self.new_decoder()?;
        let mut output = Vec::new();
        let ahead = self.window.fill(PEEKED_BYTES)?;
        let is_read = decoder.read(&ahead[..ahead.len().min(PEEKED_BYTES)], &mut output).is_ok();
        Ok(is_read && output.starts_with(RECORD_MAGIC))
    }

    fn new_decoder(&self) -> io::Result<MemberDecoder> {
        Ok(match self.coding {
            Coding::Plain => MemberDecoder::Plain,
            Coding::Gzip => MemberDecoder::Gzip(Box::new(Decompress::new_gzip(WINDOW_BITS))),
            Coding::Zstd => MemberDecoder::Zstd(Box::new(Decoder::with_dictionary(&self.dictionary)?)),
        })
    }

    /// Passes frames that hold no data, and keeps the dictionary that one of them may hold.
    fn pass_skippable_frames(&mut self) -> io::Result<()> {
        while let Some(length) = skippable_length(self.window.fill(SKIPPABLE_HEAD)?) {
            let frame = self.window.fill(SKIPPABLE_HEAD + length)?;
            if frame.starts_with(DICTIONARY_MAGIC) && frame.len() >= SKIPPABLE_HEAD + length {
                self.dictionary = read_dictionary(&frame[SKIPPABLE_HEAD..SKIPPABLE_HEAD + length])?;
            }
            let passed = frame.len().min(SKIPPABLE_HEAD + length);
            self.window.advance(passed);
        }
        Ok(())
    }
}

impl MemberDecoder {
    fn read(&mut self, input: &[u8], output: &mut Vec<u8>) -> io::Result<Progress> {
        match self {
            Self::Plain => {
                let count = input.len().min(OUTPUT_BYTES);
                output.extend_from_slice(&input[..count]);
                Ok(Progress { read: count, written: count, has_ended: false })
            }
            Self::Gzip(decoder) => read_gzip(decoder, input, output),
            Self::Zstd(decoder) => read_zstd(decoder, input, output),
        }
    }
}

fn read_gzip(decoder: &mut Decompress, input: &[u8], output: &mut Vec<u8>) -> io::Result<Progress> {
    let (read, written) = (decoder.total_in(), decoder.total_out());
    output.reserve(OUTPUT_BYTES);
    let status = decoder.decompress_vec(input, output, FlushDecompress::None).map_err(io::Error::other)?;
    Ok(Progress {
        read: (decoder.total_in() - read) as usize,
        written: (decoder.total_out() - written) as usize,
        has_ended: status == Status::StreamEnd,
    })
}

fn read_zstd(decoder: &mut Decoder<'_>, input: &[u8], output: &mut Vec<u8>) -> io::Result<Progress> {
    let length = output.len();
    output.resize(length + OUTPUT_BYTES, 0);
    let mut source = InBuffer::around(input);
    let mut target = OutBuffer::around(&mut output[length..]);
    let outcome = decoder.run(&mut source, &mut target);
    let (read, written) = (source.pos(), target.pos());
    output.truncate(length + written);
    Ok(Progress { read, written, has_ended: outcome? == 0 })
}

/// The bytes behind the head of a frame that holds no data, where one begins here.
fn skippable_length(bytes: &[u8]) -> Option<usize> {
    let (magic, rest) = bytes.split_first_chunk::<4>()?;
    let length = u32::from_le_bytes(*rest.first_chunk::<4>()?) as usize;
    let is_skippable = (0x184D_2A50..=0x184D_2A5F).contains(&u32::from_le_bytes(*magic));
    (is_skippable && length <= LONGEST_DICTIONARY).then_some(length)
}

/// A dictionary may itself be compressed.
fn read_dictionary(bytes: &[u8]) -> io::Result<Vec<u8>> {
    if bytes.starts_with(ZSTD_MAGIC) {
        zstd::bulk::decompress(bytes, LONGEST_DICTIONARY)
    } else {
        Ok(bytes.to_vec())
    }
}

/// How an archive that opens with these bytes is compressed.
pub(super) fn coding_of(head: &[u8]) -> Coding {
    if head.starts_with(GZIP_MAGIC) {
        Coding::Gzip
    } else if head.starts_with(ZSTD_MAGIC) || skippable_length(head).is_some() {
        Coding::Zstd
    } else {
        Coding::Plain
    }
}

/// Whether what these bytes expand to opens with a record.
pub(super) fn opens_archive(head: &[u8]) -> bool {
    if head.starts_with(DICTIONARY_MAGIC) {
        return true;
    }
    let window = Window::new(Box::new(io::Cursor::new(head.to_vec())), 0);
    let mut expander = Expander::new(window, coding_of(head), Vec::new());
    let mut output = Vec::new();
    for _ in 0..2 {
        if !matches!(expander.next(&mut output), Ok(Event::Member(_) | Event::Data)) {
            break;
        }
    }
    output.starts_with(RECORD_MAGIC)
}
