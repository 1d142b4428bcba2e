//! Parts the expanded bytes of an archive into records.
//!
//! A record is a head of named fields, an empty line, as many bytes as the head says, and two line breaks. Where the
//! next record does not follow, the length was wrong: the record counts as damaged, and the next one is looked for
//! behind its head.

use std::io;

use super::Place;
use super::expand::{Event, Expander, RECORD_MAGIC};

/// What stands at a place of a source.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Item {
    /// A whole record, head and body.
    Record(Vec<u8>),
    /// A page that is a file of its own.
    File(Vec<u8>),
    /// Bytes that are no record: cut off, overwritten, or with a wrong length.
    Damaged,
    /// A record that is larger than the limit.
    TooLarge,
}

/// The longest head of a record, in bytes.
const LONGEST_HEAD: usize = 1 << 16;

/// Records of an archive, in order.
pub(crate) struct Records {
    expander: Expander,
    /// Bytes that were expanded and not given out.
    ahead: Vec<u8>,
    /// How many of them were.
    at: usize,
    /// Largest record that is kept, in bytes.
    limit: usize,
    member: Place,
    /// Whether the bytes ahead end with the member.
    is_whole: bool,
    has_ended: bool,
    /// Records of the first member that were read before and are passed over.
    passed: u64,
}

/// Where the first record ahead ends, or what keeps it from ending.
enum Extent {
    /// Bytes of head and body.
    Whole(usize),
    /// More bytes must be read to tell.
    Open,
    TooLarge(usize),
    Broken,
    Nothing,
}

impl Records {
    /// Reads records from an expander that stands at `place`'s offset.
    pub(super) fn new(expander: Expander, place: Place, limit: usize) -> Self {
        Self {
            expander,
            ahead: Vec::new(),
            at: 0,
            limit,
            member: Place { records: 0, ..place },
            is_whole: true,
            has_ended: false,
            passed: place.records,
        }
    }

    /// The next item, and the place behind it. `None` at the end.
    pub(super) fn next(&mut self) -> io::Result<Option<(Item, Place, Place)>> {
        loop {
            let Some((item, place)) = self.next_item()? else { return Ok(None) };
            self.member.records += 1;
            if self.passed > 0 {
                self.passed -= 1;
                continue;
            }
            return Ok(Some((item, place, self.member)));
        }
    }

    fn next_item(&mut self) -> io::Result<Option<(Item, Place)>> {
        loop {
            self.pass_line_breaks();
            let place = self.member;
            match self.extent() {
                Extent::Whole(length) => {
                    let record = self.ahead[self.at..self.at + length].to_vec();
                    self.at += length;
                    return Ok(Some((Item::Record(record), place)));
                }
                Extent::TooLarge(length) => {
                    self.pass_over(length)?;
                    return Ok(Some((Item::TooLarge, place)));
                }
                Extent::Broken => {
                    self.find_record()?;
                    return Ok(Some((Item::Damaged, place)));
                }
                Extent::Nothing if self.has_ended => return Ok(None),
                Extent::Nothing | Extent::Open => {
                    if self.expand()? == Event::Lost {
                        self.lose_member();
                        return Ok(Some((Item::Damaged, place)));
                    }
                }
            }
        }
    }

    /// Whether the first record ahead is whole. A record is given out only when what follows it is known.
    fn extent(&self) -> Extent {
        let ahead = &self.ahead[self.at..];
        if ahead.is_empty() {
            return if self.is_whole { Extent::Nothing } else { Extent::Open };
        }
        let opening = &ahead[..ahead.len().min(RECORD_MAGIC.len())];
        if !RECORD_MAGIC.starts_with(opening) {
            return Extent::Broken;
        }
        let Some(head) = head_length(ahead) else {
            return if self.is_whole || ahead.len() > LONGEST_HEAD { Extent::Broken } else { Extent::Open };
        };
        let Some(body) = body_length(&ahead[..head]) else { return Extent::Broken };
        let length = head.saturating_add(body);
        if length > self.limit {
            return Extent::TooLarge(length);
        }
        match ahead.get(length..) {
            None if self.is_whole => Extent::Broken,
            None => Extent::Open,
            Some(behind) => self.extent_before(length, behind),
        }
    }

    fn extent_before(&self, length: usize, behind: &[u8]) -> Extent {
        let rest = behind.trim_ascii_start();
        let opening = &rest[..rest.len().min(RECORD_MAGIC.len())];
        if !RECORD_MAGIC.starts_with(opening) {
            Extent::Broken
        } else if opening.len() == RECORD_MAGIC.len() || self.is_whole {
            Extent::Whole(length)
        } else {
            Extent::Open
        }
    }

    /// Expands more bytes.
    fn expand(&mut self) -> io::Result<Event> {
        if self.at > 0 {
            self.ahead.drain(..self.at);
            self.at = 0;
        }
        let event = self.expander.next(&mut self.ahead)?;
        match event {
            Event::Member(offset) => {
                (self.member, self.is_whole) = (Place { offset, records: 0 }, false);
            }
            Event::Data => {}
            Event::MemberEnd | Event::Lost => self.is_whole = true,
            Event::End => (self.is_whole, self.has_ended) = (true, true),
        }
        Ok(event)
    }

    /// Passes over a record that is too large to keep.
    fn pass_over(&mut self, length: usize) -> io::Result<()> {
        let mut left = length;
        loop {
            let passed = left.min(self.ahead.len() - self.at);
            self.at += passed;
            left -= passed;
            if left == 0 || self.is_whole {
                return Ok(());
            }
            if self.expand()? == Event::Lost {
                self.lose_member();
            }
        }
    }

    /// Moves behind what is broken, to the next line that opens a record.
    fn find_record(&mut self) -> io::Result<()> {
        /// What a record's first line begins with, behind the line break before it.
        const OPENING: &[u8] = b"\nWARC/1.";
        loop {
            if let Some(at) = memchr::memmem::find(&self.ahead[self.at..], OPENING) {
                self.at += at + 1;
                return Ok(());
            }
            if self.is_whole {
                self.at = self.ahead.len();
                return Ok(());
            }
            self.at = self.ahead.len().saturating_sub(OPENING.len()).max(self.at);
            if self.expand()? == Event::Lost {
                self.lose_member();
            }
        }
    }

    fn lose_member(&mut self) {
        self.ahead.clear();
        self.at = 0;
    }

    fn pass_line_breaks(&mut self) {
        let breaks = self.ahead[self.at..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        self.at += breaks;
    }
}

/// Bytes up to the empty line that ends a head, with it.
pub(super) fn head_length(bytes: &[u8]) -> Option<usize> {
    let head = &bytes[..bytes.len().min(LONGEST_HEAD)];
    let strict = memchr::memmem::find(head, b"\r\n\r\n").map(|at| at + 4);
    let lenient = memchr::memmem::find(&head[..strict.unwrap_or(head.len())], b"\n\n").map(|at| at + 2);
    lenient.or(strict)
}

/// The value of a field of a head, white space taken off.
pub(super) fn field<'h>(head: &'h [u8], name: &str) -> Option<&'h [u8]> {
    head.split(|byte| *byte == b'\n').skip(1).find_map(|line| {
        let (key, value) = line.split_at_checked(name.len())?;
        let value = value.strip_prefix(b":")?;
        key.eq_ignore_ascii_case(name.as_bytes()).then(|| value.trim_ascii())
    })
}

fn body_length(head: &[u8]) -> Option<usize> {
    str::from_utf8(field(head, "Content-Length")?).ok()?.parse().ok()
}
