//! Groups blocks that stand at the same path of elements and classes: the titles of a listing's entries, the names
//! of a thread's authors. What is content in one entry is content in all.

use tamis_html::Tree;

use crate::blocks::{Block, BlockId, Blocks};
use crate::maps::HashMap;
use crate::roles::tokens::{Token, TokenPlace};

/// The groups of a page's blocks.
#[derive(Debug)]
pub(crate) struct KinGroups {
    groups: Vec<KinGroup>,
    /// The group of each block.
    of_block: Vec<u32>,
}

/// Blocks at the same path.
#[derive(Debug, Clone, Copy)]
pub(crate) struct KinGroup {
    pub(crate) count: u32,
    pub(crate) words: u32,
    pub(crate) link_words: u32,
    /// Index of the first block and of the last.
    pub(crate) first: u32,
    pub(crate) last: u32,
}

impl KinGroups {
    /// Groups blocks by this many containers around them, each with the step that [`container_steps`] gives.
    pub(super) fn of(blocks: &Blocks, steps: &[u64], levels: usize) -> Self {
        let mut numbers: HashMap<u64, u32> = HashMap::default();
        let mut kin = Self { groups: Vec::new(), of_block: Vec::with_capacity(blocks.len()) };
        for (id, block) in blocks.iter() {
            let next = kin.groups.len() as u32;
            let number = *numbers.entry(path_of(blocks, block, steps, levels)).or_insert(next);
            if number == next {
                let index = id.index() as u32;
                kin.groups.push(KinGroup { count: 0, words: 0, link_words: 0, first: index, last: index });
            }
            kin.groups[number as usize].add(id, block);
            kin.of_block.push(number);
        }
        kin
    }

    pub(crate) fn group_of(&self, id: BlockId) -> KinGroup {
        self.groups[self.number_of(id)]
    }

    /// The number of a block's group.
    pub(crate) fn number_of(&self, id: BlockId) -> usize {
        self.of_block[id.index()] as usize
    }

    pub(crate) fn len(&self) -> usize {
        self.groups.len()
    }
}

impl KinGroup {
    fn add(&mut self, id: BlockId, block: &Block) {
        self.count += 1;
        self.words += block.measures.words;
        self.link_words += block.measures.link_words;
        self.last = id.index() as u32;
    }
}

/// For each container the hash of its name and first class.
pub(super) fn container_steps(tree: &Tree<'_>, blocks: &Blocks) -> Vec<u64> {
    let step = |container: &crate::blocks::Container| {
        let class =
            tree.attr(container.node, "class").and_then(|class| class.split_ascii_whitespace().next());
        mix(
            container.name.index() as u64,
            class.map_or(0, |class| Token::new(TokenPlace::Class, class).hash()),
        )
    };
    blocks.containers().iter().map(step).collect()
}

fn path_of(blocks: &Blocks, block: &Block, steps: &[u64], levels: usize) -> u64 {
    let is_link = block.measures.words > 0 && block.measures.link_words == block.measures.words;
    let around = blocks.enclosing(block.container).take(levels);
    around.fold(u64::from(is_link), |path, container| mix(path, steps[container.index()]))
}

/// Mixes two hashes into one, order mattering (the multiplier is that of splitmix64).
fn mix(left: u64, right: u64) -> u64 {
    let mixed = (left.rotate_left(23) ^ right).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed ^ mixed >> 29
}
