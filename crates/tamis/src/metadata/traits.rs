//! Holds what is known of the page as a whole, learned once for all candidates.

use url::Url;

use super::subject::Subject;
use crate::data::Data;
use crate::page::PageKind;

/// What is known of the page as a whole.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own, and none excludes another")]
pub(crate) struct Traits {
    /// What the blocks say of its kind.
    pub(crate) kind: PageKind,
    /// It calls itself an article.
    pub(crate) is_article: bool,
    /// It calls itself a website.
    pub(crate) is_website: bool,
    /// Its data describe a product.
    pub(crate) is_product: bool,
    /// Its address is that of the site as a whole.
    pub(crate) is_home: bool,
    /// Its data say when it was published.
    pub(crate) is_dated: bool,
}

impl Traits {
    pub(crate) fn of(data: &Data<'_, '_>, subject: &Subject<'_>, url: Option<&Url>, kind: PageKind) -> Self {
        let is_type =
            |kind: &str| data.metas_named("og:type").any(|meta| meta.content.eq_ignore_ascii_case(kind));
        Self {
            kind,
            is_article: !subject.articles.is_empty() || is_type("article"),
            is_website: is_type("website"),
            is_product: subject.has_product(),
            is_home: url.is_some_and(|url| url.path() == "/"),
            is_dated: data.metas_named("article:published_time").next().is_some()
                || subject.articles.iter().any(|thing| thing.text("datePublished").is_some()),
        }
    }
}
