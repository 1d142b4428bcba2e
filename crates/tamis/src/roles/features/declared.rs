//! Collects what the page declares of itself: the types of its JSON-LD, its Open Graph type, the shape of its
//! canonical address, and the words of its descriptions.

use tamis_html::{Name, NodeId, Tree};

use super::words::BlockWords;
use crate::maps::HashSet;
use crate::roles::tokens::{Token, append_words};

/// What a page declares of itself.
#[derive(Debug, Default)]
pub(super) struct Declared {
    /// Which groups of types its JSON-LD names.
    pub(super) types: [bool; TYPE_GROUPS.len()],
    /// The Open Graph type: 1 website, 2 article, 3 product, 4 another, 0 none.
    pub(super) open_graph: f32,
    /// Segments of the canonical address's path, 0 for a front page.
    pub(super) path_segments: u32,
    /// Characters of the last segment.
    pub(super) last_segment: u32,
    /// Hyphens in the last segment, which a headline leaves there.
    pub(super) hyphens: u32,
    /// Whether the last segment holds a digit.
    pub(super) has_digit: bool,
    runs: HashSet<u128>,
}

/// Types of schema.org that say what a page is about, in groups.
pub(super) const TYPE_GROUPS: [&[&str]; 7] = [
    &[
        "Article",
        "NewsArticle",
        "BlogPosting",
        "ReportageNewsArticle",
        "AnalysisNewsArticle",
        "OpinionNewsArticle",
    ],
    &["Product", "ProductGroup", "IndividualProduct"],
    &["ItemList", "CollectionPage", "OfferCatalog", "SearchResultsPage"],
    &["DiscussionForumPosting", "QAPage", "Question", "SocialMediaPosting"],
    &["TechArticle", "APIReference", "HowTo"],
    &["FAQPage"],
    &["LocalBusiness", "Service", "ProfessionalService", "SoftwareApplication", "Corporation"],
];

/// Words that must follow each other in both places.
const RUN: usize = 4;

/// Bytes of data that are read.
const BYTES_READ: usize = 1 << 17;

/// Words of a block that are looked up.
const WORDS_READ: usize = 60;

impl Declared {
    /// Reads the head of the page, and JSON-LD wherever it stands.
    pub(super) fn of(tree: &Tree<'_>) -> Self {
        let mut declared = Self::default();
        let mut left = BYTES_READ;
        for node in tree.descendants(tree.root()) {
            match tree.name(node) {
                Name::META => declared.read_meta(tree, node, &mut left),
                Name::LINK if tree.attr(node, "rel") == Some("canonical") => {
                    declared.read_address(tree.attr(node, "href").unwrap_or_default());
                }
                Name::SCRIPT if is_json_ld(tree, node) => {
                    tree.children(node).for_each(|child| declared.read_json_ld(tree.text(child), &mut left));
                }
                _ => {}
            }
        }
        declared
    }

    fn read_meta(&mut self, tree: &Tree<'_>, node: NodeId, left: &mut usize) {
        let content = tree.attr(node, "content").unwrap_or_default();
        match tree.attr(node, "name").or_else(|| tree.attr(node, "property")) {
            Some("description" | "og:description" | "twitter:description") => self.read_words(content, left),
            Some("og:type") => self.open_graph = number_of_type(content),
            _ => {}
        }
    }

    fn read_address(&mut self, address: &str) {
        let path = address
            .split_once("://")
            .map_or(address, |(_, rest)| rest.split_once('/').map_or("", |(_, path)| path));
        let path = path.split(['?', '#']).next().unwrap_or_default();
        let mut segments = path.split('/').filter(|segment| !segment.is_empty());
        self.path_segments = segments.clone().count() as u32;
        let last = segments.next_back().unwrap_or_default();
        self.last_segment = last.len() as u32;
        self.hyphens = last.bytes().filter(|byte| matches!(byte, b'-' | b'_')).count() as u32;
        self.has_digit = last.bytes().any(|byte| byte.is_ascii_digit());
    }

    fn read_json_ld(&mut self, json: &str, left: &mut usize) {
        for (at, key) in json.match_indices("\"@type\"") {
            let value = json[at + key.len()..].trim_start_matches([' ', ':', '[', '\n', '\t', '\r']);
            let name = value.strip_prefix('"').and_then(|value| value.split('"').next()).unwrap_or_default();
            for (group, types) in self.types.iter_mut().zip(TYPE_GROUPS) {
                *group |= types.contains(&name);
            }
        }
        self.read_words(json, left);
    }

    fn read_words(&mut self, text: &str, left: &mut usize) {
        if text.len() <= *left {
            *left -= text.len();
            let mut words = Vec::new();
            append_words(text, &mut words);
            self.runs.extend(words.windows(RUN).map(as_run));
        }
    }

    /// For each block the share of its first words that the page's data holds in the same order.
    pub(super) fn told_shares(&self, words: &BlockWords) -> Vec<f32> {
        words.iter().map(|words| self.told_share(words)).collect()
    }

    fn told_share(&self, words: &[Token]) -> f32 {
        if self.runs.is_empty() {
            return 0.0;
        }
        let words = &words[..words.len().min(WORDS_READ)];
        let total = words.windows(RUN).len();
        let told = words.windows(RUN).filter(|run| self.runs.contains(&as_run(run))).count();
        if total == 0 { 0.0 } else { told as f32 / total as f32 }
    }
}

fn is_json_ld(tree: &Tree<'_>, script: NodeId) -> bool {
    tree.attr(script, "type").is_some_and(|kind| kind.eq_ignore_ascii_case("application/ld+json"))
}

fn number_of_type(name: &str) -> f32 {
    match name {
        "" => 0.0,
        "website" => 1.0,
        "article" => 2.0,
        _ if name.contains("product") => 3.0,
        _ => 4.0,
    }
}

/// The words of a run in one number, which is hashed faster than four.
fn as_run(words: &[Token]) -> u128 {
    words.iter().fold(0, |run, word| run << u32::BITS | u128::from(word.hash()))
}
