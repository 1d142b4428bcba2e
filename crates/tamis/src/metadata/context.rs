//! Holds what every field's candidates are read from: the tree, its data and blocks, and what was told of the page.

use tamis_html::Span;
use url::Url;

use super::fold::fold_words;
use super::subject::Subject;
use super::traits::Traits;
use crate::blocks::{BlockId, Blocks};
use crate::data::Data;

/// What every field's candidates are read from.
pub(crate) struct Context<'a, 's> {
    pub(crate) data: &'a Data<'a, 's>,
    pub(crate) blocks: &'a Blocks,
    pub(crate) subject: Subject<'a>,
    pub(crate) traits: Traits,
    /// The page's address, as the caller or the page says it.
    pub(crate) url: Option<Url>,
    /// The declared language.
    pub(crate) language: Option<String>,
    /// The names of the site that the page gives, folded.
    pub(crate) site_names: Vec<String>,
    /// The block of the headline, once it is known.
    pub(crate) headline_block: Option<BlockId>,
}

impl Context<'_, '_> {
    /// The words of the last part of the address, folded.
    pub(crate) fn slug(&self) -> String {
        let last = self.url.as_ref().and_then(|url| url.path_segments()?.rfind(|part| !part.is_empty()));
        fold_words(last.unwrap_or_default().trim_end_matches(".html"))
    }

    /// Whether `folded` is a name of the site.
    pub(crate) fn is_site_name(&self, folded: &str) -> bool {
        let glued = folded.replace(' ', "");
        self.site_names.iter().any(|name| name == folded || *name == glued)
    }

    /// How many blocks `span` stands behind the headline: below 0 before it. `None` without a headline.
    pub(crate) fn blocks_from_headline(&self, span: Span) -> Option<i32> {
        self.block_at(span).and_then(|block| self.blocks_between(block))
    }

    /// How many blocks `block` stands behind the headline's.
    pub(crate) fn blocks_between(&self, block: BlockId) -> Option<i32> {
        let index = |id: BlockId| i32::try_from(id.index()).unwrap_or(i32::MAX);
        Some(index(block) - index(self.headline_block?))
    }

    /// The last block that begins at or before `span`'s first byte and does not lie behind it.
    pub(crate) fn block_at(&self, span: Span) -> Option<BlockId> {
        let (mut low, mut high) = (0, self.blocks.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.blocks.block(BlockId::new(middle)).span.end <= span.start {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        (low < self.blocks.len()).then(|| BlockId::new(low))
    }
}

/// The names of the site: what it calls itself, and its host without what hosts have in common.
pub(crate) fn site_names_of(data: &Data<'_, '_>, url: Option<&Url>) -> Vec<String> {
    let keys =
        ["og:site_name", "application-name", "apple-mobile-web-app-title", "publisher", "dc.publisher"];
    let mut names: Vec<String> =
        keys.iter().flat_map(|key| data.metas_named(key)).map(|meta| fold_words(meta.content)).collect();
    for thing in data.things() {
        let is_site = thing.is_type("WebSite") || thing.role == Some("publisher");
        names.extend(thing.text("name").filter(|_| is_site).map(fold_words));
    }
    if let Some(host) = url.and_then(Url::host_str) {
        let host = host.trim_start_matches("www.").to_lowercase();
        names.extend(host.split('.').filter(|label| label.len() > 3).map(str::to_owned));
        names.push(fold_words(&host));
        names.push(host.replace('.', ""));
    }
    names.retain(|name| !name.is_empty());
    names.sort_unstable();
    names.dedup();
    names
}
