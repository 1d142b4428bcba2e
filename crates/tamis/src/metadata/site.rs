//! Finds the name of the site.

use super::Found;
use super::slate::evidence;
use crate::data::Data;
use crate::page::EvidenceSource;

/// The name that the site gives itself: as Open Graph, JSON-LD or the name of its application.
pub(super) fn find_site(data: &Data<'_, '_>) -> Option<Found<String>> {
    let of_meta = |key| {
        data.metas_named(key)
            .next()
            .map(|meta| Found { value: meta.content.to_owned(), evidence: evidence(meta.layer(), meta.span) })
    };
    let of_thing = |kind, role: Option<&str>| {
        data.things().filter(|thing| thing.is_type(kind) && (role.is_none() || thing.role == role)).find_map(
            |thing| {
                let name = thing.text("name").filter(|name| !name.starts_with("http"))?;
                let span = data.locate(name, thing.span());
                Some(Found { value: name.to_owned(), evidence: evidence(EvidenceSource::JsonLd, span) })
            },
        )
    };
    of_meta("og:site_name")
        .or_else(|| of_thing("WebSite", None))
        .or_else(|| of_thing("Organization", Some("publisher")))
        .or_else(|| of_thing("NewsMediaOrganization", None))
        .or_else(|| of_meta("application-name"))
        .or_else(|| of_meta("apple-mobile-web-app-title"))
}
