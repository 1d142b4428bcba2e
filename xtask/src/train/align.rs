//! Aligns a page's blocks with the gold text and tells how much of each block the gold holds.
//!
//! Words are matched in order, as patience diff does it: word triples that are unique on both sides anchor the
//! alignment, the gaps between anchors are filled by their longest common subsequence. Gold that was written in
//! another order than the page is picked up at the end, block by block.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;

/// The share of each block's words that stands in `gold`, 0 to 1; 0 for blocks without words.
pub(super) fn matched_shares(blocks: &[&str], gold: &str) -> Vec<f32> {
    let gold = words(gold);
    let mut page = Vec::new();
    let mut ranges = Vec::with_capacity(blocks.len());
    for block in blocks {
        let start = page.len();
        page.extend(words(block));
        ranges.push(start..page.len());
    }
    let mut alignment = Alignment::new(&page, &gold);
    alignment.align(0..page.len(), 0..gold.len(), ANCHOR_WORDS);
    alignment.drop_strays(&ranges);
    alignment.add_moved_blocks(&ranges);
    ranges.iter().map(|range| alignment.share(range)).collect()
}

/// Words of an anchor.
const ANCHOR_WORDS: usize = 3;

/// Cells of a gap's table up to which it is filled in full.
const GAP_CELLS: usize = 4_000_000;

/// Hashes of a text's lowercased words.
fn words(text: &str) -> Vec<u64> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '_'))
        .filter(|word| !word.is_empty())
        .map(|word| hash(&word.to_lowercase()))
        .collect()
}

fn hash(value: &(impl Hash + ?Sized)) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

struct Alignment<'a> {
    page: &'a [u64],
    gold: &'a [u64],
    page_matched: Vec<bool>,
    gold_matched: Vec<bool>,
}

impl<'a> Alignment<'a> {
    fn new(page: &'a [u64], gold: &'a [u64]) -> Self {
        Self { page, gold, page_matched: vec![false; page.len()], gold_matched: vec![false; gold.len()] }
    }

    fn align(&mut self, page: Range<usize>, gold: Range<usize>, anchor: usize) {
        let mut stack = vec![(page, gold, anchor)];
        while let Some((page, gold, anchor)) = stack.pop() {
            if page.is_empty() || gold.is_empty() {
                continue;
            }
            if page.len() * gold.len() <= GAP_CELLS && anchor < ANCHOR_WORDS {
                self.fill_gap(page, gold);
                continue;
            }
            let pairs = increasing(&self.unique_pairs(&page, &gold, anchor));
            if pairs.is_empty() {
                if anchor > 1 {
                    stack.push((page, gold, anchor - 1));
                }
                continue;
            }
            let (mut p, mut g) = (page.start, gold.start);
            for (at_page, at_gold) in pairs {
                if at_page < p || at_gold < g {
                    continue;
                }
                stack.push((p..at_page, g..at_gold, anchor - 1));
                (p, g) = (at_page, at_gold);
                while p < page.end && g < gold.end && self.page[p] == self.gold[g] {
                    self.pair(p, g);
                    (p, g) = (p + 1, g + 1);
                }
            }
            stack.push((p..page.end, g..gold.end, anchor - 1));
        }
    }

    fn pair(&mut self, page: usize, gold: usize) {
        self.page_matched[page] = true;
        self.gold_matched[gold] = true;
    }

    /// Places of the word runs of length `n` that are unique on either side and stand on both.
    fn unique_pairs(&self, page: &Range<usize>, gold: &Range<usize>, n: usize) -> Vec<(usize, usize)> {
        let in_gold = unique_runs(self.gold, gold, n);
        let mut pairs: Vec<(usize, usize)> = unique_runs(self.page, page, n)
            .into_iter()
            .filter_map(|(run, at_page)| in_gold.get(&run).map(|at_gold| (at_page, *at_gold)))
            .collect();
        pairs.sort_unstable();
        pairs
    }

    /// Pairs the longest common subsequence of a gap.
    fn fill_gap(&mut self, page: Range<usize>, gold: Range<usize>) {
        let (rows, columns) = (page.len(), gold.len());
        let mut lengths = vec![0u16; (rows + 1) * (columns + 1)];
        let at = |row: usize, column: usize| row * (columns + 1) + column;
        for row in (0..rows).rev() {
            for column in (0..columns).rev() {
                lengths[at(row, column)] = if self.page[page.start + row] == self.gold[gold.start + column] {
                    lengths[at(row + 1, column + 1)].saturating_add(1)
                } else {
                    lengths[at(row + 1, column)].max(lengths[at(row, column + 1)])
                };
            }
        }
        let (mut row, mut column) = (0, 0);
        while row < rows && column < columns {
            if self.page[page.start + row] == self.gold[gold.start + column] {
                self.pair(page.start + row, gold.start + column);
                (row, column) = (row + 1, column + 1);
            } else if lengths[at(row + 1, column)] >= lengths[at(row, column + 1)] {
                row += 1;
            } else {
                column += 1;
            }
        }
    }

    /// Frees the gold that blocks matched by chance, so that a moved block can have it.
    fn drop_strays(&mut self, ranges: &[Range<usize>]) {
        const STRAY_SHARE: f32 = 0.3;
        for range in ranges {
            if self.share(range) < STRAY_SHARE {
                self.page_matched[range.clone()].fill(false);
            }
        }
    }

    /// Matches blocks whose word triples stand in the gold in another place.
    fn add_moved_blocks(&mut self, ranges: &[Range<usize>]) {
        const MOVED_SHARE: f32 = 0.8;
        let mut runs: HashMap<u64, u32> = HashMap::new();
        for (at, run) in self.gold.windows(ANCHOR_WORDS).enumerate() {
            if !self.gold_matched[at..at + ANCHOR_WORDS].iter().any(|matched| *matched) {
                *runs.entry(hash(run)).or_default() += 1;
            }
        }
        for range in ranges {
            if range.len() <= ANCHOR_WORDS || self.share(range) >= MOVED_SHARE {
                continue;
            }
            let triples: Vec<u64> = self.page[range.clone()].windows(ANCHOR_WORDS).map(hash).collect();
            let found = triples.iter().filter(|run| runs.get(run).is_some_and(|count| *count > 0)).count();
            if found as f32 >= MOVED_SHARE * triples.len() as f32 {
                self.page_matched[range.clone()].fill(true);
                for run in triples {
                    runs.entry(run).and_modify(|count| *count = count.saturating_sub(1));
                }
            }
        }
    }

    fn share(&self, range: &Range<usize>) -> f32 {
        let matched = self.page_matched[range.clone()].iter().filter(|matched| **matched).count();
        if range.is_empty() { 0.0 } else { matched as f32 / range.len() as f32 }
    }
}

fn unique_runs(words: &[u64], range: &Range<usize>, n: usize) -> HashMap<u64, usize> {
    let mut runs: HashMap<u64, Option<usize>> = HashMap::new();
    for (at, run) in words[range.clone()].windows(n).enumerate() {
        runs.entry(hash(run)).and_modify(|place| *place = None).or_insert(Some(range.start + at));
    }
    runs.into_iter().filter_map(|(run, place)| place.map(|place| (run, place))).collect()
}

/// The longest run of pairs that increases on both sides.
fn increasing(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut tails: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; pairs.len()];
    for (number, (_, gold)) in pairs.iter().enumerate() {
        let length = tails.partition_point(|tail| pairs[*tail].1 < *gold);
        before[number] = length.checked_sub(1).map(|last| tails[last]);
        if length == tails.len() {
            tails.push(number);
        } else {
            tails[length] = number;
        }
    }
    let mut chain: Vec<_> = std::iter::successors(tails.last().copied(), |number| before[*number])
        .map(|number| pairs[number])
        .collect();
    chain.reverse();
    chain
}

#[cfg(test)]
mod tests {
    use super::matched_shares;

    fn check(blocks: &[&str], gold: &str, expected: &[f32]) {
        assert_eq!(matched_shares(blocks, gold), expected);
    }

    #[test]
    fn matches_in_order() {
        let blocks =
            ["Home News Sport", "Rain fell all day in Niamey.", "Share", "Nobody minded the rain at all."];
        check(&blocks, "Rain fell all day in Niamey. Nobody minded the rain at all.", &[0.0, 1.0, 0.0, 1.0]);
    }

    #[test]
    fn short_blocks_match_between_their_neighbours() {
        let blocks = ["Share", "One two three four five six.", "Share", "Seven eight nine ten eleven."];
        check(
            &blocks,
            "One two three four five six. Share Seven eight nine ten eleven.",
            &[0.0, 1.0, 1.0, 1.0],
        );
    }

    #[test]
    fn finds_moved_blocks() {
        let blocks = ["alpha beta gamma delta epsilon", "one two three four five six seven eight"];
        check(&blocks, "one two three four five six seven eight alpha beta gamma delta epsilon", &[1.0, 1.0]);
    }
}
