//! Holds [`Span`], a range of bytes in the source.
//!
//! Every node, tag and attribute of a tree carries spans, so that later stages can say where a word stands.

use std::ops::Range;

/// A half-open range of bytes in the source that was parsed.
///
/// ```
/// use tamis_html::Span;
/// let span = Span::new(2, 5).cover(Span::new(9, 11));
/// assert_eq!(span.range(), 2..11);
/// assert_eq!(span.len(), 9);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset after the last byte; never less than `start`.
    pub end: u32,
}

impl Span {
    /// The bytes from `start` up to `end`.
    pub const fn new(start: u32, end: u32) -> Span {
        Span { start, end }
    }

    /// The empty range at `at`.
    pub const fn empty(at: u32) -> Span {
        Span { start: at, end: at }
    }

    /// How many bytes the range holds.
    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether the range holds no byte.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The smallest range that holds both; an empty range adds nothing.
    #[must_use]
    pub fn cover(self, other: Span) -> Span {
        if self.is_empty() {
            return other;
        }
        if other.is_empty() {
            return self;
        }
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// Whether every byte of `other` is in this range.
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The range as an index: `&source[span.range()]`.
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}
