//! Takes authors from lines of the text: those with a cue ("By"), those behind one, and those that are a name alone.

use super::super::feature::FeatureSet;
use super::super::names::{is_cue, is_person, names_in_line, strip_cue, without_date};
use super::{AuthorFeature, Authors};
use crate::blocks::{Block, BlockId, Structure};
use crate::page::EvidenceSource;

/// Words of the longest line that may be a byline.
pub(super) const LONGEST_BYLINE_WORDS: usize = 14;

/// Blocks behind the headline in which a line may be a name alone.
const NAME_LINE_BLOCKS: std::ops::RangeInclusive<i32> = 1..=5;

/// Blocks before and behind the headline in which a cue may begin a byline.
const CUE_BLOCKS: std::ops::RangeInclusive<i32> = -6..=14;

impl Authors<'_, '_> {
    /// Short lines that begin with "By" and its like, or follow a line that is nothing else.
    pub(super) fn add_cued_lines(&mut self) {
        let context = self.context;
        let (mut is_first, mut is_cued) = (true, false);
        for (id, block) in context.blocks.iter() {
            if block.measures.words as usize > LONGEST_BYLINE_WORDS {
                is_cued = false;
                continue;
            }
            self.add_name_line(id);
            let text = context.blocks.text(id);
            if is_cued {
                self.add_line(text, id, AuthorFeature::BehindCue, &mut is_first);
            }
            for line in text.lines() {
                if let Some(name) = name_behind_cue(line).filter(|name| starts_like_name(name)) {
                    self.add_line(name, id, AuthorFeature::Cue, &mut is_first);
                }
            }
            is_cued = is_cue(text);
        }
    }

    fn add_line(&mut self, text: &str, id: BlockId, origin: AuthorFeature, is_first: &mut bool) {
        let block = self.context.blocks.block(id);
        let distance = self.context.blocks_between(id);
        let names = names_in_line(text);
        let is_near = distance.is_none_or(|at| CUE_BLOCKS.contains(&at));
        if !is_near && !names.iter().all(|name| is_person(name)) {
            return;
        }
        let mut features = self.features_of_line(block);
        features.insert(origin);
        features.insert_if(*is_first, AuthorFeature::CueFirst);
        features.insert_if(!is_near, AuthorFeature::CueFar);
        *is_first &= !self.add(names, features, EvidenceSource::Text, block.span);
    }

    /// A line just behind the headline that is nothing but a person's name.
    fn add_name_line(&mut self, id: BlockId) {
        let blocks = self.context.blocks;
        let block = blocks.block(id);
        let is_near = self.context.blocks_between(id).is_some_and(|at| NAME_LINE_BLOCKS.contains(&at));
        if !is_near || matches!(block.structure, Structure::Heading(_)) {
            return;
        }
        let names = names_in_line(blocks.text(id));
        if names.is_empty() || !names.iter().all(|name| is_person(name)) {
            return;
        }
        let has_digits =
            |index: usize| index < blocks.len() && blocks.block(BlockId::new(index)).measures.digits > 1;
        let around = id.index().saturating_sub(1)..=id.index() + 1;
        let mut features = self.features_of_line(block);
        features.insert(AuthorFeature::NameLine);
        features.insert_if(around.into_iter().any(has_digits), AuthorFeature::NameLineByDate);
        self.add(names, features, EvidenceSource::Text, block.span);
    }

    fn features_of_line(&self, block: &Block) -> FeatureSet {
        self.features_around(self.context.data.hints_at(block.span), block.span)
    }
}

/// What follows a cue at the start of a line, or behind the date that stands there.
fn name_behind_cue(line: &str) -> Option<&str> {
    strip_cue(line).or_else(|| {
        let has_digits = line.bytes().any(|byte| byte.is_ascii_digit());
        (has_digits && has_cue_inside(line)).then(|| strip_cue(without_date(line))).flatten()
    })
}

/// Whether a cue begins at any word behind the first, which is cheaper to see than where a date ends.
fn has_cue_inside(line: &str) -> bool {
    let mut is_in_word = false;
    line.char_indices().any(|(at, character)| {
        let begins = character.is_alphabetic() && !is_in_word;
        is_in_word = character.is_alphabetic();
        begins && strip_cue(&line[at..]).is_some()
    })
}

/// Whether a text begins as names do: with a capital, or in a script that has none.
fn starts_like_name(text: &str) -> bool {
    text.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase())
}
