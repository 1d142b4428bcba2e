//! Makes addresses absolute, and lets only those through that lead to a page, an image or a mailbox.

use tamis_html::{Name, NodeId, Tree};
use url::{ParseError, Url};

/// Attributes that hold an image's address, the one that is shown last to first: pages that load images late
/// leave a placeholder in `src`.
const IMAGE_ATTRIBUTES: [&str; 5] = ["data-src", "data-original", "data-lazy-src", "data-url", "src"];

/// The base of a page's addresses.
#[derive(Debug)]
pub(super) struct Links {
    base: Option<Url>,
}

/// An address that is safe to follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Address {
    /// Whole: http, https or mailto.
    Absolute(String),
    /// Relative to a page whose address is not known.
    Relative(String),
}

impl Links {
    /// Finds the base: `<base href>`, resolved against the page's address, which the caller or a canonical link
    /// tells.
    pub(super) fn of(tree: &Tree<'_>, page_url: Option<&str>) -> Self {
        let own = page_url.or_else(|| canonical_url(tree)).and_then(|url| Url::parse(url).ok());
        let declared = tree.descendants(tree.root()).find(|&node| tree.is(node, Name::BASE));
        let declared = declared.and_then(|node| tree.attr(node, "href"));
        let base = match (declared, own) {
            (Some(href), Some(own)) => own.join(href).ok().or(Some(own)),
            (Some(href), None) => Url::parse(href).ok(),
            (None, own) => own,
        };
        Self { base: base.filter(|url| matches!(url.scheme(), "http" | "https")) }
    }

    /// Where a link leads; `None` where it runs a script, opens data, or leads nowhere.
    pub(super) fn resolve(&self, href: &str) -> Option<Address> {
        let href = href.trim();
        let parsed = match (Url::parse(href), &self.base) {
            (Err(ParseError::RelativeUrlWithoutBase), Some(base)) => base.join(href),
            (parsed, _) => parsed,
        };
        match parsed {
            Ok(url) if matches!(url.scheme(), "http" | "https" | "mailto") => {
                Some(Address::Absolute(url.into()))
            }
            Err(ParseError::RelativeUrlWithoutBase) if !href.is_empty() && !href.starts_with('#') => {
                Some(Address::Relative(href.to_owned()))
            }
            _ => None,
        }
    }

    /// Where an image lies; `None` for data in the address and for images of one pixel.
    pub(super) fn resolve_image(&self, tree: &Tree<'_>, image: NodeId) -> Option<Address> {
        if is_pixel(tree, image) {
            return None;
        }
        let declared = IMAGE_ATTRIBUTES.iter().filter_map(|name| tree.attr(image, name));
        let from_set = tree.attr(image, "srcset").and_then(first_of_set);
        let source = || {
            let picture = tree.parent(image).filter(|&parent| tree.is(parent, Name::PICTURE))?;
            tree.children(picture).find_map(|child| tree.attr(child, "srcset")).and_then(first_of_set)
        };
        let usable =
            |address: &Address| !matches!(address, Address::Absolute(url) if url.starts_with("mailto:"));
        declared.chain(from_set).chain(source()).find_map(|url| self.resolve(url).filter(usable))
    }
}

fn canonical_url<'t>(tree: &'t Tree<'_>) -> Option<&'t str> {
    tree.descendants(tree.root())
        .filter(|&node| tree.is(node, Name::LINK))
        .find(|&node| tree.attr(node, "rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical")))
        .and_then(|node| tree.attr(node, "href"))
}

/// The first address of a `srcset`.
fn first_of_set(set: &str) -> Option<&str> {
    set.split_ascii_whitespace().next().map(|url| url.trim_end_matches(','))
}

/// Whether the image is a counter's and not for the eye.
fn is_pixel(tree: &Tree<'_>, image: NodeId) -> bool {
    ["width", "height"].iter().all(|side| matches!(tree.attr(image, side), Some("0" | "1" | "1px")))
}

#[cfg(test)]
mod tests {
    use tamis_html::{Limits, parse};

    use super::*;

    fn check(page_url: Option<&str>, html: &str, href: &str, expected: Option<&str>) {
        let links = Links::of(&parse(html, &Limits::default()), page_url);
        let resolved = links.resolve(href).map(|address| match address {
            Address::Absolute(url) | Address::Relative(url) => url,
        });
        assert_eq!(resolved.as_deref(), expected, "{href}");
    }

    #[test]
    fn addresses_are_made_whole() {
        let page = Some("https://example.org/news/today.html");
        check(page, "", "../a b", Some("https://example.org/a%20b"));
        check(page, "", "//example.com/x", Some("https://example.com/x"));
        check(page, "", "#part", Some("https://example.org/news/today.html#part"));
        check(page, "<base href=/static/>", "x", Some("https://example.org/static/x"));
        check(None, "<link rel=canonical href=https://example.org/p/>", "x", Some("https://example.org/p/x"));
        check(None, "", "a/b", Some("a/b"));
        check(None, "", "#part", None);
    }

    #[test]
    fn addresses_that_do_not_lead_to_a_page_are_dropped() {
        let page = Some("https://example.org/");
        for href in [
            "javascript:alert(1)",
            " JaVaScript:alert(1)",
            "java\nscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "vbscript:x",
            "file:///etc/passwd",
            "blob:https://example.org/x",
        ] {
            check(page, "", href, None);
            check(None, "", href, None);
        }
    }
}
