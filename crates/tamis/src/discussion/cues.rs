//! Turns the class names, ids and other attributes of an element into cues of what it is for.

use std::collections::HashMap;
use std::ops::BitOr;
use std::sync::LazyLock;

use tamis_html::{NodeId, NodeKind, Tree};

use crate::lexicon::markup_words::{STEMS, WORDS};

/// What an element's attributes say it is for, as a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Cues(u32);

impl Cues {
    pub(crate) const AUTHOR: Self = Self(1);
    pub(crate) const DATE: Self = Self(1 << 1);
    pub(crate) const BODY: Self = Self(1 << 2);
    /// Something to click: reply, share, report.
    pub(crate) const CONTROL: Self = Self(1 << 3);
    pub(crate) const SIGNATURE: Self = Self(1 << 4);
    pub(crate) const QUOTE: Self = Self(1 << 5);
    /// A reader's comment or a list of them.
    pub(crate) const COMMENT: Self = Self(1 << 6);
    /// A post of a forum; of a blog also the article.
    pub(crate) const POST: Self = Self(1 << 7);
    pub(crate) const REPLY: Self = Self(1 << 8);
    pub(crate) const REVIEW: Self = Self(1 << 9);
    /// Matter beside the content: related, recent, sponsored.
    pub(crate) const ASIDE: Self = Self(1 << 10);
    pub(crate) const TESTIMONIAL: Self = Self(1 << 11);
    pub(crate) const AVATAR: Self = Self(1 << 12);
    pub(crate) const FORM: Self = Self(1 << 13);
    pub(crate) const HEADER: Self = Self(1 << 14);
    pub(crate) const FOOTER: Self = Self(1 << 15);
    pub(crate) const ARTICLE: Self = Self(1 << 16);
    pub(crate) const LIST: Self = Self(1 << 17);
    pub(crate) const TITLE: Self = Self(1 << 18);
    pub(crate) const SCORE: Self = Self(1 << 19);
    /// What a site says of a member: rank, number of posts, date of joining.
    pub(crate) const PROFILE: Self = Self(1 << 20);
    pub(crate) const PRODUCT: Self = Self(1 << 21);
    /// A choice of the newest or most read; beside `ASIDE`.
    pub(crate) const LATEST: Self = Self(1 << 22);

    /// Number of cues that are features.
    pub(crate) const COUNT: u32 = 22;

    /// Both sets together.
    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The numbers of the cues in the set that are features.
    pub(crate) fn numbers(self) -> impl Iterator<Item = u32> {
        let mut left = self.0 & ((1 << Self::COUNT) - 1);
        std::iter::from_fn(move || {
            let number = left.trailing_zeros();
            left &= left.wrapping_sub(1);
            (number < u32::BITS).then_some(number)
        })
    }
}

impl BitOr for Cues {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The cues of each element of a tree.
#[derive(Debug)]
pub(super) struct CueTable<'a> {
    by_node: Vec<Cues>,
    /// Each word of the attributes that are read, as it is written.
    words: HashMap<&'a str, Cues>,
}

impl<'a> CueTable<'a> {
    pub(super) fn of(tree: &'a Tree<'_>) -> Self {
        let mut reader = CueReader::default();
        let mut cues = vec![Cues::default(); tree.len()];
        for node in tree.descendants(tree.root()) {
            if tree.kind(node) == NodeKind::Element {
                cues[node.index()] = reader.cues_of(tree, node);
            }
        }
        Self { by_node: cues, words: reader.words }
    }

    /// Whether some element of the page bears the word as a class, id, item type or property.
    pub(super) fn has_word(&self, word: &str) -> bool {
        self.words.contains_key(word)
    }

    pub(super) fn get(&self, node: NodeId) -> Cues {
        self.by_node[node.index()]
    }

    /// The cues of a node and those around it, up to and without `root`.
    pub(super) fn within(&self, tree: &Tree<'_>, node: NodeId, root: NodeId) -> Cues {
        let mut cues = self.get(node);
        for above in tree.ancestors(node).take_while(|above| *above != root) {
            cues = cues | self.get(above);
        }
        cues
    }
}

/// Reads attributes, each value and each word once a page.
#[derive(Default)]
struct CueReader<'a> {
    values: HashMap<&'a str, Cues>,
    words: HashMap<&'a str, Cues>,
    /// The word of a name that is read at present.
    word: String,
}

impl<'a> CueReader<'a> {
    fn cues_of(&mut self, tree: &'a Tree<'_>, node: NodeId) -> Cues {
        let mut cues = Cues::default();
        for attribute in tree.attrs(node) {
            if matches!(attribute.name, "class" | "id" | "itemprop" | "rel" | "itemtype" | "property") {
                cues = cues | self.cues_of_value(attribute.value);
            }
        }
        cues
    }

    fn cues_of_value(&mut self, value: &'a str) -> Cues {
        if let Some(cues) = self.values.get(value) {
            return *cues;
        }
        let words = value.split_ascii_whitespace();
        let cues = words.map(|word| self.cues_of_name(word)).fold(Cues::default(), Cues::bitor);
        self.values.insert(value, cues);
        cues
    }

    fn cues_of_name(&mut self, name: &'a str) -> Cues {
        let word = &mut self.word;
        *self.words.entry(name).or_insert_with(|| cues_of_words(name, word))
    }
}

/// The cues of the words of a name in camel case, with hyphens, underscores or digits between; `word` is scratch space.
fn cues_of_words(name: &str, word: &mut String) -> Cues {
    let mut cues = Cues::default();
    let mut was_lower = false;
    word.clear();
    for character in name.chars() {
        if !character.is_alphabetic() || (character.is_uppercase() && was_lower) {
            cues = cues | cues_of_word(word);
            word.clear();
        }
        if character.is_alphabetic() {
            word.extend(character.to_lowercase());
        }
        was_lower = character.is_lowercase();
    }
    cues | cues_of_word(word)
}

fn cues_of_word(word: &str) -> Cues {
    let mut cues = Cues::default();
    if let Ok(at) = WORDS.binary_search_by_key(&word, |entry| entry.0) {
        cues = cues | WORDS[at].1;
    }
    for (start, pair) in word.as_bytes().windows(2).enumerate() {
        for (stem, cue) in stems_from(pair[0], pair[1]) {
            if word.as_bytes()[start..].starts_with(stem.as_bytes()) {
                cues = cues | *cue;
            }
        }
    }
    cues
}

/// Letters of a stem.
const LETTERS: usize = 26;

/// The stems that begin with the two letters; each has more than one, all from a to z.
fn stems_from(first: u8, second: u8) -> &'static [(&'static str, Cues)] {
    static STARTS: LazyLock<[u16; LETTERS * LETTERS + 1]> = LazyLock::new(|| {
        std::array::from_fn(|pair| {
            let begins_before = |stem: &str| pair_of(stem.as_bytes()[0], stem.as_bytes()[1]) < Some(pair);
            STEMS.partition_point(|(stem, _)| begins_before(stem)) as u16
        })
    });
    let Some(pair) = pair_of(first, second) else { return &[] };
    &STEMS[usize::from(STARTS[pair])..usize::from(STARTS[pair + 1])]
}

/// The number of two letters, in order of the alphabet.
fn pair_of(first: u8, second: u8) -> Option<usize> {
    let number = |letter: u8| letter.is_ascii_lowercase().then(|| usize::from(letter - b'a'));
    Some(number(first)? * LETTERS + number(second)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(value: &str, cues: Cues) {
        assert_eq!(CueReader::default().cues_of_value(value), cues, "{value}");
    }

    #[test]
    fn reads_words_however_they_are_joined() {
        check("commentlist", Cues::COMMENT);
        check("postAuthor", Cues::POST | Cues::AUTHOR);
        check("comment-12", Cues::COMMENT);
        check("baby", Cues::default());
    }
}
