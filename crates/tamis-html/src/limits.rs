//! Holds [`Limits`], which bound the time and memory of a parse, and [`Note`], which says what they cut.
//!
//! Limits are passed down to the stage that would pass them. Reaching one is no error: the tree is made of what fits.

/// How much a parse may take. What lies beyond a limit is left out or flattened, and noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the source that are read; at most [`Limits::MAX_BYTES`].
    pub bytes: u32,
    /// Elements that are open at a time. At this depth elements become siblings, as in browsers.
    pub depth: u32,
    /// Nodes of the tree, the document node included.
    pub nodes: u32,
    /// Attributes of one element.
    pub attributes: u32,
    /// Formatting elements (`a`, `b`, `font` …) that are carried over from block to block at a time.
    pub formatting: u32,
}

impl Limits {
    /// The largest source that spans can describe, in bytes.
    pub const MAX_BYTES: u32 = (1 << 30) - 1;
}

impl Default for Limits {
    /// 64 MiB, 512 open elements, 8 million nodes, 512 attributes, 64 formatting elements.
    fn default() -> Limits {
        Limits { bytes: 64 << 20, depth: 512, nodes: 8_000_000, attributes: 512, formatting: 64 }
    }
}

/// Which limit was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Limit {
    /// [`Limits::bytes`]: the rest of the source was not read.
    Bytes,
    /// [`Limits::depth`]: an element became a sibling instead of a child.
    Depth,
    /// [`Limits::nodes`]: nodes were left out.
    Nodes,
    /// [`Limits::attributes`]: attributes were left out.
    Attributes,
    /// [`Limits::formatting`]: formatting was not carried over to a later block.
    Formatting,
    /// More different unknown names than [`Name`](crate::Name) can number; they share one name.
    Names,
}

/// A limit that was reached, and where it was first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Note {
    /// The limit.
    pub limit: Limit,
    /// Offset in the source at which it was first reached, in bytes.
    pub at: u32,
}
