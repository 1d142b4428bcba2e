//! Computes once a page what the features of its blocks are made from: running totals, class weights down the
//! containers, siblings alike, prose, headings, the title's words.

use std::ops::Range;

use tamis_html::{Name, Tree};

use super::Lookup;
use super::declared::Declared;
use super::echo::{Echo, find_echoes};
use super::kin::{KinGroups, container_steps};
use super::shape::Shape;
use super::words::BlockWords;
use crate::blocks::{Block, BlockId, Blocks, ContainerId, Measures, Structure, Traits};
use crate::maps::HashMap;
use crate::roles::tokens::{Token, TokenPlace, TokenTable, append_words, for_each_class_token};

/// What the features of a page's blocks are made from.
pub(crate) struct PageContext {
    /// Running totals over blocks: entry *n* sums the first *n*.
    totals: Vec<Measures>,
    /// Running totals of words in prose.
    prose_words: Vec<u32>,
    pub(super) prose: Vec<bool>,
    pub(super) first_prose: Option<BlockId>,
    pub(super) last_prose: Option<BlockId>,
    /// For each block the blocks since and until the nearest prose.
    pub(super) prose_before: Vec<u32>,
    pub(super) prose_after: Vec<u32>,
    pub(super) shapes: Vec<Shape>,
    /// The nearest heading above each block.
    pub(super) headings: Vec<Option<BlockId>>,
    pub(super) classes: Vec<ClassWeights>,
    pub(super) twins: Vec<Twins>,
    /// For each block the depth of the nearest container that holds it and the next block.
    depth_with_next: Vec<u16>,
    /// For each block the depth of the nearest container that holds it and the heading above.
    pub(super) depth_with_heading: Vec<u16>,
    /// The nearest container around that has more blocks.
    wider: Vec<Option<ContainerId>>,
    /// The block that is most likely the page's headline.
    pub(super) headline: Option<BlockId>,
    /// Sorted hashes of the words of the document's title.
    pub(super) title_words: Vec<Token>,
    pub(super) words: BlockWords,
    /// How often the text of each block stands on the page, and whether it stands there before.
    pub(super) copies: Vec<(u32, bool)>,
    /// For each block the share of it that the page's data tells too.
    pub(super) told: Vec<f32>,
    pub(super) declared: Declared,
    pub(super) echoes: Vec<Echo>,
    /// Blocks grouped by their path, near and far.
    pub(super) kin: KinGroups,
    pub(super) cousins: KinGroups,
}

/// What the class names of a container, and of those around it, weigh.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct ClassWeights {
    /// Of the container itself and those around it with the same blocks.
    pub(super) own_lowest: f32,
    pub(super) own_highest: f32,
    /// Of the nearest container that has a known class.
    pub(super) nearest: f32,
    /// Over all containers around.
    pub(super) lowest: f32,
    pub(super) highest: f32,
    pub(super) sum: f32,
    pub(super) known: u32,
    /// Containers between this one and the one with the lowest weight.
    pub(super) lowest_distance: u32,
}

/// A container's siblings of the same name and first class, itself included.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Twins {
    pub(super) count: u32,
    pub(super) number: u32,
    pub(super) measures: Measures,
}

/// Words from which on a block that is mostly not links is prose: where the share of main content among the blocks
/// of the gold pages passes one half.
const PROSE_WORDS: u32 = 15;

/// Containers that blocks of the same path share.
const KIN_LEVELS: usize = 5;

/// Containers that blocks of nearly the same path share.
const COUSIN_LEVELS: usize = 2;

/// Share of words in links up to which a block is prose.
const PROSE_LINK_SHARE: f32 = 0.4;

impl PageContext {
    pub(crate) fn new(tree: &Tree<'_>, blocks: &Blocks, lookup: &Lookup<'_>) -> Self {
        let prose: Vec<bool> = blocks.iter().map(|(_, block)| is_prose(&block.measures)).collect();
        let words = BlockWords::of(blocks);
        let declared = Declared::of(tree);
        let title_words = title_words(tree);
        let shapes: Vec<Shape> = blocks
            .iter()
            .map(|(id, _)| Shape::of(blocks.text(id), words.of_block(id), lookup.tokens))
            .collect();
        let totals = running_totals(blocks);
        let twins = count_twins(tree, blocks, &totals);
        let steps = container_steps(tree, blocks);
        let headings = headings_above(blocks);
        let depth_with_next = depths_with_next(blocks);
        Self {
            first_prose: prose.iter().position(|prose| *prose).map(BlockId::new),
            last_prose: prose.iter().rposition(|prose| *prose).map(BlockId::new),
            prose_words: running_prose(blocks, &prose),
            prose_before: distances(prose.iter()),
            prose_after: reversed(distances(prose.iter().rev())),
            depth_with_heading: depths_with_heading(&headings, &depth_with_next),
            depth_with_next,
            headings,
            classes: weigh_classes(tree, blocks, lookup.tokens),
            twins,
            wider: wider_containers(blocks),
            headline: find_headline(blocks, &words, &title_words),
            copies: count_copies(blocks),
            told: declared.told_shares(&words),
            declared,
            echoes: find_echoes(&words),
            kin: KinGroups::of(blocks, &steps, KIN_LEVELS),
            cousins: KinGroups::of(blocks, &steps, COUSIN_LEVELS),
            totals,
            prose,
            shapes,
            title_words,
            words,
        }
    }

    /// The sums over a range of blocks.
    pub(super) fn sum(&self, blocks: &Range<u32>) -> Measures {
        self.totals[blocks.start as usize].until(&self.totals[blocks.end as usize])
    }

    /// The sums over the page.
    pub(super) fn page(&self) -> Measures {
        self.totals.last().copied().unwrap_or_default()
    }

    /// Words of the blocks before.
    pub(super) fn words_before(&self, id: BlockId) -> u32 {
        self.totals[id.index()].words
    }

    /// Words of prose in a range of blocks.
    pub(super) fn prose_words(&self, blocks: &Range<u32>) -> u32 {
        self.prose_words[blocks.end as usize] - self.prose_words[blocks.start as usize]
    }

    /// The depth of the nearest container that holds both blocks.
    pub(super) fn shared_depth(&self, one: BlockId, other: BlockId) -> u16 {
        let range = one.index().min(other.index())..one.index().max(other.index());
        self.depth_with_next[range].iter().copied().min().unwrap_or_default()
    }

    /// The containers around a block, each with more blocks than the one before, from the block's own on.
    pub(super) fn levels(&self, own: ContainerId) -> impl Iterator<Item = ContainerId> {
        std::iter::successors(Some(own), |id| self.wider[id.index()])
    }
}

fn is_prose(measures: &Measures) -> bool {
    measures.words >= PROSE_WORDS && (measures.link_words as f32) <= PROSE_LINK_SHARE * measures.words as f32
}

fn running_totals(blocks: &Blocks) -> Vec<Measures> {
    let mut totals = Vec::with_capacity(blocks.len() + 1);
    let mut total = Measures::default();
    totals.push(total);
    for (_, block) in blocks.iter() {
        total.add(&block.measures);
        totals.push(total);
    }
    totals
}

fn running_prose(blocks: &Blocks, prose: &[bool]) -> Vec<u32> {
    let mut total = 0;
    let words =
        blocks.iter().zip(prose).map(|((_, block), prose)| if *prose { block.measures.words } else { 0 });
    std::iter::once(0)
        .chain(words.map(|words| {
            total += words;
            total
        }))
        .collect()
}

/// Blocks since the last that is marked, counted from the start where there is none.
fn distances<'p>(marks: impl Iterator<Item = &'p bool>) -> Vec<u32> {
    let mut since = 0;
    marks
        .map(|mark| {
            since = if *mark { 0 } else { since + 1 };
            since
        })
        .collect()
}

fn reversed(mut values: Vec<u32>) -> Vec<u32> {
    values.reverse();
    values
}

fn headings_above(blocks: &Blocks) -> Vec<Option<BlockId>> {
    let mut above = None;
    blocks
        .iter()
        .map(|(id, block)| {
            let heading = above;
            if matches!(block.structure, Structure::Heading(_)) {
                above = Some(id);
            }
            heading
        })
        .collect()
}

/// A container holds a range of blocks, so the nearest one around two blocks is the shallowest of those around each
/// pair of neighbours between them.
fn depths_with_next(blocks: &Blocks) -> Vec<u16> {
    let depth = |(id, block): (BlockId, &Block)| {
        let next = id.index() as u32 + 1;
        let shared =
            blocks.enclosing(block.container).find(|id| blocks.container(*id).blocks.contains(&next));
        shared.map_or(0, |id| blocks.container(id).depth)
    };
    blocks.iter().map(depth).collect()
}

fn depths_with_heading(headings: &[Option<BlockId>], depth_with_next: &[u16]) -> Vec<u16> {
    let mut depths = Vec::with_capacity(headings.len());
    for (index, heading) in headings.iter().enumerate() {
        let depth = match heading {
            None => 0,
            Some(heading) if heading.index() + 1 == index => depth_with_next[index - 1],
            Some(_) => depth_with_next[index - 1].min(depths[index - 1]),
        };
        depths.push(depth);
    }
    depths
}

fn wider_containers(blocks: &Blocks) -> Vec<Option<ContainerId>> {
    let mut wider: Vec<Option<ContainerId>> = Vec::with_capacity(blocks.containers().len());
    for container in blocks.containers() {
        wider.push(container.parent.and_then(|parent| {
            let is_wider = blocks.container(parent).blocks != container.blocks;
            if is_wider { Some(parent) } else { wider[parent.index()] }
        }));
    }
    wider
}

fn weigh_classes(tree: &Tree<'_>, blocks: &Blocks, tokens: &TokenTable) -> Vec<ClassWeights> {
    let mut all: Vec<ClassWeights> = Vec::with_capacity(blocks.containers().len());
    let mut known = HashMap::default();
    for container in blocks.containers() {
        let around = container.parent.map(|parent| (all[parent.index()], &blocks.container(parent).blocks));
        let (mut weights, around_blocks) =
            around.map_or((ClassWeights::default(), None), |(w, b)| (w, Some(b)));
        weights.lowest_distance += 1;
        if around_blocks != Some(&container.blocks) {
            (weights.own_lowest, weights.own_highest) = (0.0, 0.0);
        }
        if let Some((lowest, highest)) = own_class_weights(tree, container.node, tokens, &mut known) {
            weights.own_lowest = weights.own_lowest.min(lowest);
            weights.own_highest = weights.own_highest.max(highest);
            weights.nearest = lowest + highest;
            if lowest < weights.lowest {
                (weights.lowest, weights.lowest_distance) = (lowest, 0);
            }
            weights.highest = weights.highest.max(highest);
            weights.sum += lowest + highest;
            weights.known += 1;
        }
        all.push(weights);
    }
    all
}

/// The lowest and the highest weight among an element's class names and id; `None` where all are unknown.
fn own_class_weights<'t>(
    tree: &'t Tree<'_>,
    node: tamis_html::NodeId,
    tokens: &TokenTable,
    known: &mut HashMap<&'t str, Option<WeightRange>>,
) -> Option<WeightRange> {
    let named = tree.attrs(node).filter(|attribute| is_class_attribute(attribute.name));
    let mut weigh = |value| *known.entry(value).or_insert_with(|| range_of_value(value, tokens));
    let ranges = named.filter_map(|attribute| weigh(attribute.value));
    ranges.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
}

/// The lowest weight, at most 0, and the highest, at least 0.
type WeightRange = (f32, f32);

/// The weights of what one attribute names.
fn range_of_value(value: &str, tokens: &TokenTable) -> Option<WeightRange> {
    let mut range: Option<WeightRange> = None;
    for_each_class_token(value, |token| {
        if let Some(weight) = tokens.weight(token) {
            let (lowest, highest) = range.unwrap_or((0.0, 0.0));
            range = Some((lowest.min(weight), highest.max(weight)));
        }
    });
    range
}

/// Whether authors name the part that an element plays in this attribute.
pub(crate) fn is_class_attribute(name: &str) -> bool {
    matches!(name, "class" | "id" | "itemprop" | "role" | "data-testid" | "data-component")
}

fn count_twins(tree: &Tree<'_>, blocks: &Blocks, totals: &[Measures]) -> Vec<Twins> {
    let mut groups: HashMap<(Option<ContainerId>, Name, Option<Token>), Twins> = HashMap::default();
    let mut keys = Vec::with_capacity(blocks.containers().len());
    for container in blocks.containers() {
        let class =
            tree.attr(container.node, "class").and_then(|class| class.split_ascii_whitespace().next());
        let key = (container.parent, container.name, class.map(|name| Token::new(TokenPlace::Class, name)));
        let group = groups.entry(key).or_default();
        keys.push((key, group.count));
        group.count += 1;
        group
            .measures
            .add(&totals[container.blocks.start as usize].until(&totals[container.blocks.end as usize]));
    }
    let mut twins: Vec<Twins> = Vec::with_capacity(keys.len());
    for ((key, number), container) in keys.into_iter().zip(blocks.containers()) {
        let own = Twins { number, ..groups[&key] };
        let around = container.parent.filter(|parent| blocks.container(*parent).blocks == container.blocks);
        let around = around.map(|parent| twins[parent.index()]).filter(|around| around.count > own.count);
        twins.push(around.unwrap_or(own));
    }
    twins
}

fn title_words(tree: &Tree<'_>) -> Vec<Token> {
    let title = tree.descendants(tree.root()).find(|&node| tree.is(node, Name::TITLE));
    let mut text = String::new();
    if let Some(title) = title {
        tree.append_text(title, &mut text);
    }
    let mut words = Vec::new();
    append_words(&text, &mut words);
    words.sort_unstable();
    words.dedup();
    words
}

/// Share of a block's words that stand in the title, of blocks no longer than a headline may be.
pub(super) fn title_overlap(tokens: &[Token], words: u32, title: &[Token]) -> f32 {
    const LONGEST_HEADLINE_WORDS: u32 = 40;
    if words == 0 || words > LONGEST_HEADLINE_WORDS || title.is_empty() {
        return 0.0;
    }
    let shared = tokens.iter().filter(|word| title.binary_search(word).is_ok()).count();
    shared as f32 / tokens.len().max(title.len()) as f32
}

/// The visible heading of the highest rank that shares most words with the document's title.
fn find_headline(blocks: &Blocks, words: &BlockWords, title: &[Token]) -> Option<BlockId> {
    let mut best: Option<(f32, BlockId)> = None;
    for (id, block) in blocks.iter() {
        let Structure::Heading(level) = block.structure else { continue };
        if blocks.container(block.container).traits.contains(Traits::HIDDEN) {
            continue;
        }
        let score =
            title_overlap(words.of_block(id), block.measures.words, title) + 1.0 / (1.0 + f32::from(level));
        if best.is_none_or(|(highest, _)| score > highest) {
            best = Some((score, id));
        }
    }
    best.map(|(_, id)| id)
}

fn count_copies(blocks: &Blocks) -> Vec<(u32, bool)> {
    let mut numbers: HashMap<&str, usize> = HashMap::default();
    let mut counts: Vec<u32> = Vec::new();
    let texts: Vec<(usize, bool)> = blocks
        .iter()
        .map(|(id, _)| {
            let next = counts.len();
            let number = *numbers.entry(blocks.text(id)).or_insert(next);
            if number == next {
                counts.push(0);
            }
            counts[number] += 1;
            (number, number != next)
        })
        .collect();
    texts.into_iter().map(|(number, is_later)| (counts[number], is_later)).collect()
}
