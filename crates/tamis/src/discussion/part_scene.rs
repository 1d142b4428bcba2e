//! Measures one part of a record: what it says, what is around it, and where in the record it stands.

use tamis_html::{Name, NodeId};
use tamis_text::dates::DateKind;

use super::cues::Cues;
use super::group::{Extent, Group, Record};
use super::part_features::{CUES_FROM, PartFeature};
use super::part_repeats::{Repeats, stop_node};
use super::survey::{Part, Survey};
use crate::blocks::{BlockId, Structure, Traits};
use crate::lexicon::byline_words::{ends_as_byline, starts_as_byline};
use crate::lexicon::markup_words::MEMBER_PATHS;

/// One record, seen from each of its parts.
pub(super) struct Scene<'r, 'a, 's> {
    survey: &'r Survey<'a, 's>,
    group: &'r Group,
    parts: &'r [usize],
    stop: NodeId,
    words: f32,
    prose: f32,
    dates: f32,
    blocks: Vec<u32>,
    /// Words of the record before each of its parts, and of all.
    running: Vec<u32>,
    /// What images of the record are called.
    alts: String,
}

impl<'r, 'a, 's> Scene<'r, 'a, 's> {
    pub(super) fn of(
        survey: &'r Survey<'a, 's>,
        group: &'r Group,
        record: &Record,
        parts: &'r [usize],
    ) -> Self {
        let totals = record.totals(survey);
        let mut running = vec![0];
        for part in parts {
            running.push(running.last().copied().unwrap_or(0) + survey.parts[*part].words);
        }
        let mut blocks: Vec<u32> =
            parts.iter().map(|part| survey.parts[*part].block.index() as u32).collect();
        blocks.dedup();
        Self {
            survey,
            group,
            parts,
            stop: stop_node(survey, group, record),
            words: totals.words as f32,
            prose: totals.prose as f32,
            dates: totals.dates as f32,
            blocks,
            running,
            alts: alts_of(survey, record),
        }
    }

    pub(super) fn measure(&self, repeats: &Repeats<'_>, row: usize, at: usize) -> Vec<f32> {
        let mut values = vec![0.0; CUES_FROM + 2 * Cues::COUNT as usize];
        self.measure_block(at, &mut values);
        self.measure_text(at, &mut values);
        self.measure_link(at, &mut values);
        self.measure_repeats(repeats, (row, at), &mut values);
        self.measure_neighbours(at, &mut values);
        self.measure_cues(at, &mut values);
        values
    }

    fn part(&self, at: usize) -> &Part {
        &self.survey.parts[self.parts[at]]
    }

    fn measure_block(&self, at: usize, values: &mut [f32]) {
        use PartFeature as F;
        let part = self.part(at);
        let block = self.survey.blocks.block(part.block);
        let (words, all) = (block.measures.words as f32, self.words.max(1.0));
        let parts = self.survey.parts_of(&(part.block.index() as u32..part.block.index() as u32 + 1));
        let place = self.blocks.binary_search(&(part.block.index() as u32)).unwrap_or(0);
        let traits = self.survey.container_of(part.block).traits;
        let mut set = |feature: F, value: f32| values[feature as usize] = value;
        set(F::BlockWords, words);
        set(F::BlockLinkShare, block.measures.link_words as f32 / words.max(1.0));
        set(F::BlockStops, block.measures.stops as f32);
        set(F::BlockPlace, (self.parts[at] - parts.start) as f32);
        set(F::BlockParts, parts.len() as f32);
        set(F::BlockShare, words / all);
        set(F::BlocksBefore, place as f32);
        set(F::BlocksAfter, (self.blocks.len() - place - 1) as f32);
        set(F::Heading, flag(matches!(block.structure, Structure::Heading(_))));
        set(F::ListEntry, flag(block.structure == Structure::ListItem));
        set(F::Cell, flag(block.structure == Structure::TableCell));
        set(F::Term, flag(block.structure == Structure::Term));
        set(F::Code, flag(block.structure == Structure::Code));
        set(F::Quote, flag(traits.contains(Traits::QUOTE)));
        set(F::Hidden, flag(traits.contains(Traits::HIDDEN)));
        let mut shares = self.survey.blocks.enclosing(block.container).map(|id| {
            let around = self.survey.blocks.container(id);
            self.survey.totals(&around.blocks).prose as f32 / self.prose.max(1.0)
        });
        set(F::ParentShare, shares.next().unwrap_or(0.0).min(2.0));
        set(F::GrandparentShare, shares.next().unwrap_or(0.0).min(2.0));
        set(F::RecordWords, self.words);
        set(F::RecordDates, self.dates);
        set(F::IsRun, flag(self.group.extent == Extent::Run));
    }

    fn measure_text(&self, at: usize, values: &mut [f32]) {
        use PartFeature as F;
        let part = self.part(at);
        let text = self.survey.text_of(part);
        let measures = crate::blocks::Measures::of(text);
        let chars = measures.chars.max(1) as f32;
        let mut set = |feature: F, value: f32| values[feature as usize] = value;
        set(F::Words, measures.words as f32);
        set(F::Chars, chars);
        set(F::Capitals, measures.capitalized as f32 / measures.words.max(1) as f32);
        set(F::Digits, measures.digits as f32 / chars);
        set(F::EndsColon, flag(text.ends_with(':')));
        set(F::EndsStop, flag(text.ends_with(['.', '!', '?', '…', '。'])));
        set(F::StartsAt, flag(text.starts_with('@')));
        set(F::StartsByline, flag(starts_as_byline(text)));
        set(F::EndsByline, flag(ends_as_byline(text)));
        set(F::IsTime, flag(part.time.is_some()));
        set(F::DateAbsolute, flag(part.date == Some(DateKind::Absolute)));
        set(F::DateRelative, flag(part.date == Some(DateKind::Relative)));
        set(F::DateNoYear, flag(part.date == Some(DateKind::NoYear)));
        set(F::DateTimeOnly, flag(part.date == Some(DateKind::TimeOnly)));
        set(F::IsControl, flag(part.is_control));
        set(F::InAlt, flag(text.len() > 1 && self.alts.contains(text)));
    }

    fn measure_link(&self, at: usize, values: &mut [f32]) {
        use PartFeature as F;
        let part = self.part(at);
        let (tree, mut bold) = (self.survey.tree, false);
        let root = self.survey.container_of(part.block).node;
        for above in tree.ancestors(part.node).take_while(|above| *above != root) {
            bold |= matches!(tree.name(above), Name::B | Name::STRONG | Name::CITE);
        }
        let mut set = |feature: F, value: f32| values[feature as usize] = value;
        set(F::IsBold, flag(bold));
        let Some(link) = part.link else { return };
        let href = tree.attr(link, "href").unwrap_or_default();
        set(F::IsLink, 1.0);
        set(F::LinkFragment, flag(href.contains('#')));
        set(F::LinkOuter, flag(href.starts_with("http")));
        set(F::LinkNames, flag(names_member(href)));
        set(F::LinkPlain, flag(tree.attr(link, "class").is_none()));
    }

    fn measure_repeats(&self, repeats: &Repeats<'_>, (row, at): (usize, usize), values: &mut [f32]) {
        use PartFeature as F;
        let path = &repeats.by_path[&repeats.paths[row]];
        let text = self.survey.text_of(self.part(at));
        let with_text = repeats.records_with_text.get(text).map_or(0, |seen| seen.0);
        let parts = path.parts.max(1) as f32;
        let mut set = |feature: F, value: f32| values[feature as usize] = value;
        set(
            F::TextRepeats,
            if repeats.count > 1.0 { (with_text as f32 - 1.0) / (repeats.count - 1.0) } else { 0.0 },
        );
        set(F::PathShare, path.records as f32 / repeats.count);
        set(F::PathPerRecord, parts / path.records.max(1) as f32);
        set(F::PathWords, path.words as f32 / parts);
        set(F::PathDistinct, path.texts.len() as f32 / parts);
        set(F::PathDates, path.dates as f32 / parts);
        set(F::Records, repeats.count);
    }

    fn measure_neighbours(&self, at: usize, values: &mut [f32]) {
        use PartFeature as F;
        /// Parts that are looked at on either side for a date.
        const REACH: usize = 8;
        let words_at = |at: usize| self.part(at).words as f32;
        let is_dated = |at: &usize| self.part(*at).date.is_some() || self.part(*at).time.is_some();
        let since = (at.saturating_sub(REACH)..at).rev().find(is_dated).map_or(REACH + 1, |date| at - date);
        let until =
            (at + 1..(at + REACH).min(self.parts.len())).find(is_dated).map_or(REACH + 1, |date| date - at);
        let next_text = (at + 1 < self.parts.len()).then(|| self.survey.text_of(self.part(at + 1)));
        let all = self.words.max(1.0);
        let mut set = |feature: F, value: f32| values[feature as usize] = value;
        set(F::WordsBefore, self.running[at] as f32 / all);
        set(F::WordsAfter, (self.words - self.running[at + 1] as f32) / all);
        set(F::SinceDate, since as f32);
        set(F::UntilDate, until as f32);
        set(F::PrevWords, if at > 0 { words_at(at - 1) } else { -1.0 });
        set(F::NextWords, if at + 1 < self.parts.len() { words_at(at + 1) } else { -1.0 });
        set(F::NextEndsByline, flag(next_text.is_some_and(ends_as_byline)));
    }

    fn measure_cues(&self, at: usize, values: &mut [f32]) {
        let part = self.part(at);
        let above = self.survey.cues.within(self.survey.tree, part.node, self.stop);
        let depth = self.survey.tree.ancestors(part.node).take_while(|node| *node != self.stop).count();
        values[PartFeature::PathDepth as usize] = depth as f32;
        for (place, cues) in [part.near, above].into_iter().enumerate() {
            for number in cues.numbers() {
                values[CUES_FROM + place * Cues::COUNT as usize + number as usize] = 1.0;
            }
        }
    }
}

fn flag(value: bool) -> f32 {
    f32::from(u8::from(value))
}

/// The alternative texts of a record's images, one a line.
fn alts_of(survey: &Survey<'_, '_>, record: &Record) -> String {
    let mut alts = String::new();
    for index in record.own_blocks() {
        for piece in survey.blocks.pieces(BlockId::new(index as usize)) {
            if let Some(alt) = survey.tree.attr(piece.node, "alt") {
                alts.push_str(alt);
                alts.push('\n');
            }
        }
    }
    alts
}

/// Whether an address is likely that of a member of the site.
fn names_member(href: &str) -> bool {
    MEMBER_PATHS.iter().any(|path| href.contains(path))
}
