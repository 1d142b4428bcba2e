//! Holds the elements that lay out blocks, with the traits that blocks inherit from them.

use std::ops::Range;

use tamis_html::{Name, NodeId};

/// Number of a container in document order; the root is 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ContainerId(u32);

impl ContainerId {
    pub(crate) const ROOT: Self = Self(0);

    pub(crate) fn new(index: usize) -> Self {
        Self(index as u32)
    }

    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

/// An element that lays out blocks.
#[derive(Debug, Clone)]
pub(crate) struct Container {
    pub(crate) node: NodeId,
    pub(crate) name: Name,
    pub(crate) parent: Option<ContainerId>,
    /// How many containers enclose it.
    pub(crate) depth: u16,
    /// What holds for it and all within.
    pub(crate) traits: Traits,
    /// The blocks within, as indices into the list of blocks.
    pub(crate) blocks: Range<u32>,
    /// The first container behind it that is not within.
    pub(crate) end: ContainerId,
}

/// What holds for a container and everything in it, as a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Traits(u32);

impl Traits {
    /// Not shown: `hidden`, `aria-hidden`, `display: none`, `visibility: hidden`.
    pub(crate) const HIDDEN: Self = Self(1);
    /// Shown only where scripts do not run.
    pub(crate) const NOSCRIPT: Self = Self(1 << 1);
    /// `nav` or `role=navigation`.
    pub(crate) const NAVIGATION: Self = Self(1 << 2);
    /// `header` or `role=banner`.
    pub(crate) const HEADER: Self = Self(1 << 3);
    /// `footer` or `role=contentinfo`.
    pub(crate) const FOOTER: Self = Self(1 << 4);
    /// `aside` or `role=complementary`.
    pub(crate) const ASIDE: Self = Self(1 << 5);
    /// `main` or `role=main`.
    pub(crate) const MAIN: Self = Self(1 << 6);
    /// `article`.
    pub(crate) const ARTICLE: Self = Self(1 << 7);
    /// `form`.
    pub(crate) const FORM: Self = Self(1 << 8);
    /// `table`.
    pub(crate) const TABLE: Self = Self(1 << 9);
    /// `ul`, `ol`, `menu` or `dl`.
    pub(crate) const LIST: Self = Self(1 << 10);
    /// `blockquote`.
    pub(crate) const QUOTE: Self = Self(1 << 11);
    /// `figure`.
    pub(crate) const FIGURE: Self = Self(1 << 12);
    /// `dialog`, `role=dialog` or `aria-modal`.
    pub(crate) const DIALOG: Self = Self(1 << 13);
    /// `pre`.
    pub(crate) const PREFORMATTED: Self = Self(1 << 14);
    /// `details`, or a collapsed or tabbed panel.
    pub(crate) const COLLAPSED: Self = Self(1 << 15);
    /// `section`.
    pub(crate) const SECTION: Self = Self(1 << 16);
    /// `button`.
    pub(crate) const BUTTON: Self = Self(1 << 17);
    /// `template` that declares a shadow tree.
    pub(crate) const SHADOW: Self = Self(1 << 18);

    /// Number of traits.
    pub(crate) const COUNT: u32 = Self::NAMES.len() as u32;

    /// The traits in words, by number.
    pub(crate) const NAMES: [&'static str; 19] = [
        "hidden",
        "noscript",
        "nav",
        "header",
        "footer",
        "aside",
        "main",
        "article",
        "form",
        "table",
        "list",
        "quote",
        "figure",
        "dialog",
        "preformatted",
        "collapsed",
        "section",
        "button",
        "shadow",
    ];

    pub(crate) fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    #[must_use]
    pub(crate) fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the trait of the given number is in the set.
    pub(crate) fn has_number(self, number: u32) -> bool {
        self.0 >> number & 1 == 1
    }
}
