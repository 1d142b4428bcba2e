//! Describes a page for telling its kind: the page as a whole, what of it is likely content, its discussion, and what
//! its class names and address say.

use super::context::PageContext;
use super::names::{KindFeature, Whole};
use super::own::structure_number;
use super::{log, log_of, ratio, whole};
use crate::blocks::{Blocks, Measures};
use crate::discussion::Found;
use crate::forest::Matrix;
use crate::page::DiscussionKind;
use crate::roles::kind_tokens::KindScores;

/// The names of the features, in the order of the columns.
pub(crate) fn kind_feature_names() -> Vec<String> {
    let whole = Whole::NAMES.iter().map(|name| format!("page: {name}"));
    let own = KindFeature::NAMES.iter().map(|name| format!("kind: {name}"));
    whole.chain(own).chain(KindScores::names()).collect()
}

/// What a page shows of its kind before its discussion is known.
#[derive(Debug, Clone, Default)]
pub(crate) struct PageSigns {
    whole: Vec<f32>,
    scores: KindScores,
}

impl PageSigns {
    pub(crate) fn of(blocks: &Blocks, context: &PageContext, scores: KindScores) -> Self {
        Self { whole: whole::describe(blocks, context).to_vec(), scores }
    }
}

/// The features of a page, a single row.
pub(crate) fn kind_matrix(
    blocks: &Blocks,
    signs: &PageSigns,
    probabilities: &[f32],
    found: &Found,
) -> Matrix {
    let mut row = signs.whole.clone();
    let own_at = row.len();
    row.resize(own_at + KindFeature::NAMES.len(), 0.0);
    let mut set = |feature: KindFeature, value: f32| row[own_at + feature as usize] = value;
    describe_content(blocks, probabilities, &mut set);
    describe_discussion(blocks, found, &mut set);
    row.extend(signs.scores.by_kind());
    let mut matrix = Matrix::new(1, row.len());
    for (column, value) in row.into_iter().enumerate() {
        matrix.set(0, column, value);
    }
    matrix
}

/// Sums over blocks, each weighted by how likely it is content.
#[derive(Default)]
struct Content {
    blocks: f32,
    words: f32,
    link_words: f32,
    stops: f32,
    digits: f32,
    chars: f32,
    structure: f32,
}

impl Content {
    fn add(&mut self, measures: &Measures, structure: f32, likelihood: f32) {
        self.blocks += likelihood;
        self.words += likelihood * measures.words as f32;
        self.link_words += likelihood * measures.link_words as f32;
        self.stops += likelihood * measures.stops as f32;
        self.digits += likelihood * measures.digits as f32;
        self.chars += likelihood * measures.chars as f32;
        self.structure += likelihood * structure;
    }
}

fn describe_content(blocks: &Blocks, probabilities: &[f32], set: &mut impl FnMut(KindFeature, f32)) {
    let (mut content, mut rest) = (Content::default(), Content::default());
    for (id, block) in blocks.iter() {
        let likelihood = probabilities[id.index()];
        let structure = structure_number(block.structure);
        content.add(&block.measures, structure, likelihood);
        rest.add(&block.measures, structure, 1.0 - likelihood);
    }
    set(KindFeature::Words, log_of(content.words.into()));
    set(KindFeature::WordShare, ratio(content.words, content.words + rest.words));
    set(KindFeature::BlockShare, ratio(content.blocks, content.blocks + rest.blocks));
    set(KindFeature::WordsABlock, ratio(content.words, content.blocks));
    set(KindFeature::LinkDensity, ratio(content.link_words, content.words));
    set(KindFeature::StopsAWord, ratio(content.stops, content.words));
    set(KindFeature::Digits, ratio(content.digits, content.chars));
    set(KindFeature::Structure, ratio(content.structure, content.blocks));
    set(KindFeature::RestLinkDensity, ratio(rest.link_words, rest.words));
    set(KindFeature::Likeliest, probabilities.iter().copied().fold(0.0, f32::max));
}

fn describe_discussion(blocks: &Blocks, found: &Found, set: &mut impl FnMut(KindFeature, f32)) {
    let Some(discussion) = &found.discussion else { return };
    let kind = match discussion.kind {
        DiscussionKind::Comments => 1.0,
        DiscussionKind::Reviews => 2.0,
        DiscussionKind::Qa => 3.0,
        DiscussionKind::Thread => 4.0,
    };
    let in_posts = blocks.iter().filter(|(id, _)| found.post_of_block(*id).is_some());
    let all: u32 = blocks.iter().map(|(_, block)| block.measures.words).sum();
    set(KindFeature::Discussion, kind);
    set(KindFeature::Posts, log(discussion.posts.len() as u32));
    set(KindFeature::PostShare, ratio(in_posts.map(|(_, block)| block.measures.words).sum::<u32>(), all));
}
