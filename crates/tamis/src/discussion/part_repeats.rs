//! Turns the parts of a group's records into what comes back from record to record: the same place, the same text.

use std::collections::{BTreeSet, HashMap};

use tamis_html::{NodeId, Tree};

use super::group::{Extent, Group, Record};
use super::part_features::PartRows;
use super::survey::{Part, Survey};

/// What comes back from record to record.
pub(super) struct Repeats<'a> {
    pub(super) paths: Vec<u64>,
    pub(super) by_path: HashMap<u64, PathStats<'a>>,
    /// By text: in how many records it stands, and the last of them.
    pub(super) records_with_text: HashMap<&'a str, (u32, usize)>,
    pub(super) count: f32,
}

/// What is said at one place of the records.
#[derive(Default)]
pub(super) struct PathStats<'a> {
    pub(super) records: u32,
    last_record: usize,
    pub(super) parts: u32,
    pub(super) words: u32,
    pub(super) dates: u32,
    pub(super) texts: BTreeSet<&'a str>,
}

impl<'a> Repeats<'a> {
    pub(super) fn of(survey: &Survey<'a, '_>, group: &Group, rows: &PartRows) -> Self {
        let mut repeats = Self {
            paths: Vec::with_capacity(rows.parts.len()),
            by_path: HashMap::new(),
            records_with_text: HashMap::new(),
            count: group.records.len().max(1) as f32,
        };
        for (number, (record, range)) in group.records.iter().zip(&rows.of_record).enumerate() {
            let stop = stop_node(survey, group, record);
            for part in &rows.parts[range.clone()] {
                repeats.add(survey, number + 1, &survey.parts[*part], stop);
            }
        }
        repeats
    }

    fn add(&mut self, survey: &Survey<'a, '_>, record: usize, part: &Part, stop: NodeId) {
        let text = survey.text_of(part);
        let path = path_of(survey.tree, part.node, stop);
        self.paths.push(path);
        let stats = self.by_path.entry(path).or_default();
        stats.records += u32::from(stats.last_record != record);
        stats.last_record = record;
        stats.parts += 1;
        stats.words += part.words;
        stats.dates += u32::from(part.date.is_some());
        stats.texts.insert(text);
        let seen = self.records_with_text.entry(text).or_insert((0, 0));
        *seen = (seen.0 + u32::from(seen.1 != record), record);
    }
}

/// The element at which a record's own paths end.
pub(super) fn stop_node(survey: &Survey<'_, '_>, group: &Group, record: &Record) -> NodeId {
    let root = survey.blocks.container(record.root).node;
    match group.extent {
        Extent::Element => root,
        Extent::Run => survey.tree.parent(root).unwrap_or(root),
    }
}

/// A number for the names and first classes of the elements between a node and the record's root (FNV-1a).
fn path_of(tree: &Tree<'_>, node: NodeId, stop: NodeId) -> u64 {
    const OFFSET_BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    let mut hash = OFFSET_BASIS;
    let mut feed = |byte: u8| hash = (hash ^ u64::from(byte)).wrapping_mul(PRIME);
    for above in tree.ancestors(node).take_while(|above| *above != stop) {
        tree.name(above).index().to_le_bytes().into_iter().take(2).for_each(&mut feed);
        let class = tree.attr(above, "class").and_then(|class| class.split_ascii_whitespace().next());
        class.unwrap_or_default().bytes().filter(|byte| !byte.is_ascii_digit()).for_each(&mut feed);
        feed(0);
    }
    hash
}
