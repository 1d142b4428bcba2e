//! Holds things that attributes of the page's elements describe: microdata, `RDFa` Lite, microformats.

use tamis_html::NodeId;

use crate::page::EvidenceSource;

/// Number of a described thing, in source order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct EntityId(pub(super) u32);

impl EntityId {
    pub(crate) fn new(index: usize) -> Self {
        Self(index as u32)
    }

    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

/// The way in which a thing is described.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Vocabulary {
    /// `itemscope`, `itemprop`.
    Microdata,
    /// `typeof`, `property`.
    Rdfa,
    /// `h-entry`, `hentry` and their kin.
    Microformat,
}

impl Vocabulary {
    /// The layer of the page that it is.
    pub(crate) fn layer(self) -> EvidenceSource {
        match self {
            Self::Microdata => EvidenceSource::Microdata,
            Self::Rdfa => EvidenceSource::Rdfa,
            Self::Microformat => EvidenceSource::Microformat,
        }
    }
}

/// A described thing.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entity<'t> {
    pub(crate) vocabulary: Vocabulary,
    /// Its type as written: a URL, a name, or the root class of a microformat.
    pub(crate) kind: &'t str,
    pub(crate) node: NodeId,
    /// The thing around it.
    pub(crate) within: Option<EntityId>,
}

impl Entity<'_> {
    /// Whether the last part of the type is `name`.
    pub(crate) fn is_type(&self, name: &str) -> bool {
        self.kind.split_ascii_whitespace().any(|kind| last_part(kind) == name)
    }
}

/// One property of a described thing.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Property<'t> {
    pub(crate) vocabulary: Vocabulary,
    /// The thing it belongs to; `None` where the page names none.
    pub(crate) of: Option<EntityId>,
    /// Its name in schema.org's words, without a prefix.
    pub(crate) name: &'t str,
    pub(crate) node: NodeId,
    /// The value where an attribute gives it, else it is the element's text.
    pub(crate) value: Option<&'t str>,
    /// The thing that is its value.
    pub(crate) entity: Option<EntityId>,
}

/// The part of a URL or prefixed name that names the thing: `https://schema.org/Person` → `Person`.
pub(super) fn last_part(name: &str) -> &str {
    name.trim_end_matches('/').rsplit(['/', '#', ':']).next().unwrap_or(name)
}
