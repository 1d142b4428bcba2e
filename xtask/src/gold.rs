//! Reads the gold sets: pages, what is on them, and the fold that each belongs to.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use anyhow::{Context, Result};
use flate2::read::MultiGzDecoder;
use serde::{Deserialize, Deserializer};

/// A gold set of main content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Set {
    Wcxb,
    Aeb,
    Trafilatura,
    Discussion,
}

impl Set {
    pub(crate) const ALL: [Self; 4] = [Self::Wcxb, Self::Aeb, Self::Trafilatura, Self::Discussion];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Wcxb => "wcxb",
            Self::Aeb => "aeb",
            Self::Trafilatura => "trafilatura",
            Self::Discussion => "discussion",
        }
    }

    fn file(self) -> &'static str {
        match self {
            Self::Wcxb => "main/wcxb.jsonl",
            Self::Aeb => "main/aeb.jsonl",
            Self::Trafilatura => "main/trafilatura.jsonl",
            Self::Discussion => "discussion/discussion.jsonl",
        }
    }
}

/// A page with what is known of it.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct GoldPage {
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) url: Option<String>,
    #[serde(default)]
    pub(crate) kind: String,
    #[serde(default)]
    pub(crate) title: Option<String>,
    #[serde(default)]
    pub(crate) author: Option<String>,
    #[serde(default)]
    pub(crate) published: Option<String>,
    #[serde(default, deserialize_with = "null_as_default")]
    pub(crate) main: String,
    #[serde(default, deserialize_with = "null_as_default")]
    pub(crate) article_text: String,
    #[serde(default)]
    pub(crate) posts: Vec<GoldPost>,
    #[serde(default)]
    pub(crate) ignore: Vec<String>,
    #[serde(default)]
    pub(crate) with: Vec<String>,
    #[serde(default)]
    pub(crate) without: Vec<String>,
    pub(crate) html: String,
}

/// A reader's post.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct GoldPost {
    #[serde(default, deserialize_with = "null_as_default")]
    pub(crate) text: String,
    /// The post without what it quotes of others.
    #[serde(default)]
    pub(crate) text_noquote: Option<String>,
    #[serde(default)]
    pub(crate) author: Option<String>,
    #[serde(default)]
    pub(crate) date_iso: Option<String>,
    /// The number of the post that this one replies to.
    #[serde(default)]
    pub(crate) parent: Option<usize>,
}

fn null_as_default<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}

/// Folds by domain: this many are for fitting and choosing, one more is looked at only at the end.
pub(crate) const FOLDS: u64 = 5;

/// One page in this many is kept aside, by domain.
const KEPT_ASIDE: u64 = 10;

impl GoldPage {
    /// The page's bytes as they were stored.
    pub(crate) fn bytes(&self, gold: &Path) -> Result<Vec<u8>> {
        let path = gold.join(&self.html);
        let file = File::open(&path).with_context(|| path.display().to_string())?;
        let mut bytes = Vec::new();
        MultiGzDecoder::new(file).read_to_end(&mut bytes).with_context(|| path.display().to_string())?;
        Ok(bytes)
    }

    /// The fold of the page's domain; [`FOLDS`] for the part that is kept aside.
    pub(crate) fn fold(&self) -> u64 {
        let domain = self.url.as_deref().map_or(self.id.as_str(), registrable_domain);
        let hash = domain.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        let hash = hash ^ hash >> 29;
        if (hash >> 8) % KEPT_ASIDE == 0 { FOLDS } else { hash % FOLDS }
    }

    /// Whether readers' posts are the content of the page.
    pub(crate) fn is_thread(&self) -> bool {
        matches!(self.kind.as_str(), "forum" | "qa" | "thread")
    }
}

/// The pages of a set.
pub(crate) fn load(gold: &Path, set: Set) -> Result<Vec<GoldPage>> {
    load_file(gold, set.file())
}

/// The pages of a file of the folder.
pub(crate) fn load_file(gold: &Path, file: &str) -> Result<Vec<GoldPage>> {
    let path = gold.join(file);
    let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    // A day that is not known is written as the number that is none, which JSON does not have.
    let lines = text.lines().map(|line| line.replace("\"published\": NaN", "\"published\": null"));
    lines.map(|line| serde_json::from_str(&line).with_context(|| path.display().to_string())).collect()
}

/// The last two labels of a URL's host, or three where the second is a registry's (`co.uk`).
fn registrable_domain(url: &str) -> &str {
    let host = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = host.split(['/', ':', '?', '#']).next().unwrap_or(host);
    let dots: Vec<usize> = host.match_indices('.').map(|(at, _)| at).collect();
    let second_level = |from: usize, to: usize| {
        matches!(
            &host[from..to],
            "co" | "com" | "org" | "net" | "gov" | "ac" | "edu" | "gob" | "or" | "ne" | "go"
        )
    };
    match dots.as_slice() {
        [.., a, b, c] if second_level(b + 1, *c) => &host[a + 1..],
        [a, b] if second_level(a + 1, *b) => host,
        [.., a, _] => &host[a + 1..],
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use super::registrable_domain;

    #[test]
    fn finds_the_registrable_domain() {
        let check = |url, expected| assert_eq!(registrable_domain(url), expected);
        check("https://www.example.org/a.b", "example.org");
        check("http://news.bbc.co.uk:80/x", "bbc.co.uk");
        check("https://example.org", "example.org");
        check("bbc.co.uk", "bbc.co.uk");
        check("localhost", "localhost");
    }
}
