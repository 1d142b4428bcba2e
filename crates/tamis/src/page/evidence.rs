//! Holds where a field of the record came from.

use serde::{Deserialize, Serialize};
use tamis_html::Span;

/// Where a field came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The layer of the page.
    pub source: EvidenceSource,
    /// Its place in the decoded source, where it has one.
    pub span: Option<Span>,
}

/// The layers of a page that tell something of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum EvidenceSource {
    /// A `<script type="application/ld+json">`.
    JsonLd,
    /// State that a script framework left in the page (Next, Nuxt, Apollo, Discourse …).
    PageState,
    /// Open Graph properties.
    OpenGraph,
    /// Microdata attributes (`itemprop`).
    Microdata,
    /// `RDFa` attributes (`property`, `typeof`).
    Rdfa,
    /// Microformat class names (`h-entry`, `hentry`).
    Microformat,
    /// Other `<meta>` elements, Dublin Core and Parsely among them.
    Meta,
    /// `<link>` elements and `rel` attributes.
    Link,
    /// Elements and attributes of the document (`<title>`, `<time>`, `lang`).
    Dom,
    /// Running text.
    Text,
    /// The page's address.
    Url,
    /// A header of the HTTP response.
    Http,
    /// A trained table.
    Model,
}

impl std::fmt::Display for EvidenceSource {
    /// Writes the name that it has in the record: `json_ld`.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.serialize(formatter)
    }
}
