//! Turns a page into what the search for posts asks of it: cues by element, parts of text, running totals.
//!
//! A part is one text node of a block: the smallest thing that can be a name or a date. Totals are running sums
//! by block, so that the measures of any run of blocks are one subtraction.

use std::ops::Range;

use tamis_html::{Name, NodeId, NodeKind, Tree};
use tamis_text::dates::{DateContext, DateKind, parse_date};

use super::cues::{CueTable, Cues};
use crate::blocks::{BlockId, Blocks, Container, Measures};
use crate::lexicon::control_words::is_control_label;

/// One text node of a block.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) node: NodeId,
    pub(super) block: BlockId,
    /// Place in the blocks' joined text.
    pub(super) text: Range<u32>,
    pub(super) words: u32,
    /// The innermost link around it.
    pub(super) link: Option<NodeId>,
    /// The `time` element around it.
    pub(super) time: Option<NodeId>,
    /// How the date is said that the part gives.
    pub(super) date: Option<DateKind>,
    pub(super) is_control: bool,
    /// Cues of the inline elements around it and of the block's container.
    pub(super) near: Cues,
}

/// Running totals over blocks.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Totals {
    pub(super) words: u32,
    pub(super) link_words: u32,
    /// Words in blocks that read as prose.
    pub(super) prose: u32,
    /// Sentences that end in blocks without digits.
    pub(super) stops: u32,
    pub(super) dates: u32,
    pub(super) times: u32,
    pub(super) names: u32,
    pub(super) controls: u32,
    pub(super) images: u32,
    pub(super) headings: u32,
    /// Headings that are links.
    pub(super) linked_headings: u32,
    /// Links to a place on a page (`#…`).
    pub(super) fragments: u32,
    /// Links of several words.
    pub(super) long_links: u32,
}

macro_rules! each_total {
    ($macro:ident) => {
        $macro!(
            words link_words prose stops dates times names controls images headings linked_headings fragments long_links
        )
    };
}

impl Totals {
    pub(super) fn add(&mut self, other: &Self) {
        macro_rules! sum { ($($field:ident)*) => { $(self.$field += other.$field;)* } }
        each_total!(sum);
    }

    /// The counts that `self` has beyond `earlier`, both being running totals.
    pub(super) fn minus(&self, earlier: &Self) -> Self {
        macro_rules! difference {
            ($($field:ident)*) => { Self { $($field: self.$field.saturating_sub(earlier.$field)),* } }
        }
        each_total!(difference)
    }
}

/// What the search for posts asks of a page.
#[derive(Debug)]
pub(super) struct Survey<'a, 's> {
    pub(super) tree: &'a Tree<'s>,
    pub(super) blocks: &'a Blocks,
    pub(super) cues: CueTable<'a>,
    pub(super) parts: Vec<Part>,
    /// The first part of each block, and the number of parts.
    part_starts: Vec<u32>,
    /// The sums over all blocks before each, and over all.
    totals: Vec<Totals>,
    /// The cues near the parts of each block.
    block_cues: Vec<Cues>,
}

impl<'a, 's> Survey<'a, 's> {
    pub(super) fn of(tree: &'a Tree<'s>, blocks: &'a Blocks, context: &DateContext<'_>) -> Self {
        let cues = CueTable::of(tree);
        let mut survey = Self {
            tree,
            blocks,
            cues,
            parts: Vec::new(),
            part_starts: Vec::new(),
            totals: Vec::new(),
            block_cues: Vec::new(),
        };
        let mut sum = Totals::default();
        for (id, _) in blocks.iter() {
            survey.part_starts.push(survey.parts.len() as u32);
            survey.totals.push(sum);
            survey.add_parts(id, context);
            sum.add(&survey.count(id));
            let first = survey.part_starts[id.index()] as usize;
            let near = survey.parts[first..].iter().fold(Cues::default(), |cues, part| cues | part.near);
            survey.block_cues.push(near);
        }
        survey.part_starts.push(survey.parts.len() as u32);
        survey.totals.push(sum);
        survey
    }

    /// The parts of a run of blocks.
    pub(super) fn parts_of(&self, blocks: &Range<u32>) -> Range<usize> {
        self.part_starts[blocks.start as usize] as usize..self.part_starts[blocks.end as usize] as usize
    }

    /// The sums over a run of blocks.
    pub(super) fn totals(&self, blocks: &Range<u32>) -> Totals {
        self.totals[blocks.end as usize].minus(&self.totals[blocks.start as usize])
    }

    /// The cues near all parts of a run of blocks.
    pub(super) fn cues_near(&self, blocks: &Range<u32>) -> Cues {
        let of_blocks = &self.block_cues[blocks.start as usize..blocks.end as usize];
        of_blocks.iter().fold(Cues::default(), |all, cues| all | *cues)
    }

    /// The words of a run of blocks, and how many dates, names and controls it has.
    pub(super) fn words_and_signs(&self, blocks: &Range<u32>) -> (u32, u32) {
        let (before, until) = (&self.totals[blocks.start as usize], &self.totals[blocks.end as usize]);
        let signs = |totals: &Totals| totals.dates + totals.names + totals.controls;
        (until.words - before.words, signs(until) - signs(before))
    }

    pub(super) fn text_of(&self, part: &Part) -> &'a str {
        self.blocks.slice(&part.text)
    }

    pub(super) fn container_of(&self, block: BlockId) -> &'a Container {
        self.blocks.container(self.blocks.block(block).container)
    }

    fn add_parts(&mut self, id: BlockId, context: &DateContext<'_>) {
        let root = self.container_of(id).node;
        for piece in self.blocks.pieces(id) {
            if self.tree.kind(piece.node) != NodeKind::Text || piece.text.is_empty() {
                continue;
            }
            let text = self.blocks.slice(&piece.text);
            let mut part = Part {
                node: piece.node,
                block: id,
                text: piece.text.clone(),
                words: Measures::of(text).words,
                link: None,
                time: None,
                date: None,
                is_control: is_control_label(text),
                near: self.cues.get(root),
            };
            for above in self.tree.ancestors(piece.node).take_while(|above| *above != root) {
                part.near = part.near | self.cues.get(above);
                match self.tree.name(above) {
                    Name::A if part.link.is_none() => part.link = Some(above),
                    Name::TIME if part.time.is_none() => part.time = Some(above),
                    _ => {}
                }
            }
            part.date = date_kind(text, part.near, context);
            self.parts.push(part);
        }
    }

    fn count(&self, id: BlockId) -> Totals {
        /// Fewest words of a block that reads as prose.
        const PROSE_WORDS: u32 = 4;
        /// Fewest words of a link that names a page.
        const LONG_LINK_WORDS: u32 = 4;
        let block = self.blocks.block(id);
        let measures = &block.measures;
        let is_heading = matches!(block.structure, crate::blocks::Structure::Heading(_));
        let is_linked = measures.link_words == measures.words && measures.words > 0;
        let parts = &self.parts[self.part_starts[id.index()] as usize..];
        let free: u32 = parts.iter().filter(|part| is_free(part)).map(|part| part.words).sum();
        let is_prose = free >= PROSE_WORDS && measures.link_words * 2 < measures.words;
        let number = |test: &dyn Fn(&Part) -> bool| parts.iter().filter(|part| test(part)).count() as u32;
        Totals {
            words: measures.words,
            link_words: measures.link_words,
            prose: if is_prose { measures.words } else { 0 },
            stops: if measures.digits == 0 { measures.stops } else { 0 },
            dates: number(&|part| part.date.is_some() || part.time.is_some()),
            times: number(&|part| part.time.is_some()),
            names: number(&|part| part.near.intersects(Cues::AUTHOR)),
            controls: number(&|part| part.is_control),
            images: measures.images,
            headings: u32::from(is_heading),
            linked_headings: u32::from(is_heading && is_linked),
            fragments: number(&|part| part.link.is_some_and(|link| self.is_fragment(link))),
            long_links: number(&|part| part.link.is_some() && part.words >= LONG_LINK_WORDS),
        }
    }

    fn is_fragment(&self, link: NodeId) -> bool {
        self.tree.attr(link, "href").is_some_and(|href| href.contains('#') && href.len() > 1)
    }
}

/// Whether a part may be what somebody wrote: no date, control, link or name.
fn is_free(part: &Part) -> bool {
    /// Longest name, in words.
    const NAME_WORDS: u32 = 4;
    let is_name = part.near.intersects(Cues::AUTHOR) && part.words <= NAME_WORDS;
    part.date.is_none() && part.time.is_none() && part.link.is_none() && !part.is_control && !is_name
}

/// How the date is said that a short text gives.
fn date_kind(text: &str, near: Cues, context: &DateContext<'_>) -> Option<DateKind> {
    /// Longest text that is a date and not prose with a date in it, in bytes.
    const LONGEST: usize = 90;
    let may_be = text.len() <= LONGEST && (text.chars().any(char::is_numeric) || near.intersects(Cues::DATE));
    if !may_be {
        return None;
    }
    parse_date(text, context).map(|found| found.kind)
}
