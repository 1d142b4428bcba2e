//! Holds elements that may say who wrote the page or when, with what is around them.

use tamis_html::{NodeId, Span};

use super::hint::Hints;

/// An element that may say who or when.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mark {
    pub(crate) node: NodeId,
    pub(crate) kind: MarkKind,
    /// What the elements around it are; its own hints are in `kind`.
    pub(crate) around: Hints,
    pub(crate) span: Span,
}

/// What shows that an element may say who or when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MarkKind {
    /// Its class or id speaks of an author.
    AuthorClass,
    /// It is a link with `rel="author"`, or to a page of an author.
    AuthorLink,
    /// It is a link to the page of a user.
    UserLink,
    /// Its class or id speaks of a date.
    DateClass,
    /// It is a `<time>`.
    Time,
    /// It is a heading of the first or second level.
    Heading(u8),
}

/// An element that changes what is around its contents.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Region {
    pub(crate) node: NodeId,
    pub(crate) span: Span,
    /// What holds for everything within.
    pub(crate) hints: Hints,
    /// The region around it, as an index.
    pub(crate) within: Option<u32>,
}
