//! Finds the page's own address and its canonical one.

use url::Url;

use super::Found;
use super::slate::evidence;
use crate::data::Data;
use crate::page::{Evidence, EvidenceSource};

/// The address that the page names as its canonical one, made absolute.
pub(super) fn find_canonical(data: &Data<'_, '_>, given: Option<&Url>) -> Option<Found<String>> {
    let base = base_of(data, given);
    let absolute = |href: &str| resolve(href, base.as_ref());
    let link = data.links_related("canonical").find_map(|link| {
        Some(Found { value: absolute(link.href)?, evidence: evidence(EvidenceSource::Link, link.span) })
    });
    link.or_else(|| {
        data.metas_named("og:url").find_map(|meta| {
            Some(Found { value: absolute(meta.content)?, evidence: evidence(meta.layer(), meta.span) })
        })
    })
}

/// The address that relative ones count from.
pub(super) fn base_of(data: &Data<'_, '_>, given: Option<&Url>) -> Option<Url> {
    match (data.base, given) {
        (Some(base), Some(given)) => given.join(base).ok(),
        (Some(base), None) => Url::parse(base).ok(),
        (None, given) => given.cloned(),
    }
}

/// `href` made absolute; `None` where it is no address of the web.
pub(super) fn resolve(href: &str, base: Option<&Url>) -> Option<String> {
    let url = match base {
        Some(base) => base.join(href).ok()?,
        None => Url::parse(href).ok()?,
    };
    matches!(url.scheme(), "http" | "https").then(|| url.into())
}

/// The page's address: as the caller gives it, else its canonical one.
pub(super) fn find_url(given: Option<&Url>, canonical: Option<&Found<String>>) -> Option<Found<String>> {
    let given = given.map(|url| Found {
        value: url.as_str().to_owned(),
        evidence: Evidence { source: EvidenceSource::Url, span: None },
    });
    given.or_else(|| canonical.cloned())
}
