//! Holds `<meta>` and `<link>` elements as the page wrote them.

use tamis_html::{NodeId, Span};

use crate::page::EvidenceSource;

/// A `<meta>` element that has a name and a content.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Meta<'t> {
    /// Its `name`, `property`, `itemprop` or `http-equiv`, as written.
    pub(crate) key: &'t str,
    pub(crate) content: &'t str,
    /// Place of the element.
    pub(crate) span: Span,
}

/// Prefixes of Open Graph and its vocabularies.
const OPEN_GRAPH: [&str; 6] = ["og:", "article:", "book:", "profile:", "product:", "video:"];

impl Meta<'_> {
    /// The layer of the page that the element belongs to.
    pub(crate) fn layer(&self) -> EvidenceSource {
        let has_prefix = |prefix: &&str| {
            self.key.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
        };
        if OPEN_GRAPH.iter().any(has_prefix) { EvidenceSource::OpenGraph } else { EvidenceSource::Meta }
    }
}

/// A `<link>` element, or an `<a>` element that has a `rel`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Link<'t> {
    /// Relations, parted by white space.
    pub(crate) rel: &'t str,
    pub(crate) href: &'t str,
    pub(crate) node: NodeId,
    /// Place of the element.
    pub(crate) span: Span,
}

impl Link<'_> {
    /// Whether `rel` is among the relations.
    pub(crate) fn has_rel(&self, rel: &str) -> bool {
        self.rel.split_ascii_whitespace().any(|token| token.eq_ignore_ascii_case(rel))
    }
}
