//! Cuts a tree into blocks: one walk in document order that opens and closes containers and collects text.
//!
//! A block ends where an element that lays out blocks begins or ends, and at two line breaks in a row. An inline
//! element that is hidden counts as such an element, so that hidden text never mixes with text that shows.

use std::ops::Range;

use tamis_html::{Name, NodeId, NodeKind, Span, Step, Tree};

use super::container::{Container, ContainerId, Traits};
use super::element::{Layout, Structure, layout_of, structure_of, traits_of};
use super::measure::Measures;
use super::style::traits_from_attributes;
use super::{Block, Blocks, Piece};
use crate::joint::{Joint, joint_between};

/// Cuts a tree into blocks.
pub(super) fn segment(tree: &Tree<'_>) -> Blocks {
    let mut segmenter = Segmenter::new(tree);
    let mut walk = tree.walk(tree.root());
    while let Some(step) = walk.next() {
        match step {
            Step::Enter(node) => {
                if segmenter.enter(node) == Descent::Skip {
                    walk.skip_children(node);
                }
            }
            Step::Leave(node) => segmenter.leave(node),
        }
    }
    segmenter.finish()
}

#[derive(PartialEq, Eq)]
enum Descent {
    Into,
    Skip,
}

struct Segmenter<'t, 's> {
    tree: &'t Tree<'s>,
    out: Blocks,
    open: Vec<ContainerId>,
    /// Open `<a href>` elements.
    link_depth: u32,
    run: Run,
}

/// The block that is being collected.
#[derive(Default)]
struct Run {
    text_start: u32,
    piece_start: u32,
    span: Span,
    links: u32,
    link_words: u32,
    images: u32,
    /// White space was read since the last word.
    space_due: bool,
    /// Line breaks read since the last word.
    breaks: u32,
    /// The inline element that closed just before, with nothing between.
    closed: Option<NodeId>,
}

/// Line breaks in a row that part paragraphs.
const PARAGRAPH_BREAKS: u32 = 2;

impl<'t, 's> Segmenter<'t, 's> {
    fn new(tree: &'t Tree<'s>) -> Self {
        let root = Container {
            node: tree.root(),
            name: tree.name(tree.root()),
            parent: None,
            depth: 0,
            traits: Traits::default(),
            blocks: 0..0,
            end: ContainerId::new(1),
        };
        let out = Blocks { containers: vec![root], ..Blocks::default() };
        Self { tree, out, open: vec![ContainerId::ROOT], link_depth: 0, run: Run::default() }
    }

    fn enter(&mut self, node: NodeId) -> Descent {
        match self.tree.kind(node) {
            NodeKind::Text => self.add_text(node),
            NodeKind::Element => return self.enter_element(node),
            _ => {}
        }
        Descent::Into
    }

    fn enter_element(&mut self, node: NodeId) -> Descent {
        let name = self.tree.name(node);
        match self.layout(node) {
            Layout::Nothing => Descent::Skip,
            Layout::Break => {
                self.run.breaks += 1;
                if self.run.breaks >= PARAGRAPH_BREAKS && !self.is_preformatted() {
                    self.end_block();
                }
                Descent::Skip
            }
            Layout::Image => {
                self.run.images += 1;
                self.add_piece(node, self.text_end()..self.text_end());
                Descent::Skip
            }
            Layout::Rule => {
                self.end_block();
                self.add_rule(node);
                Descent::Skip
            }
            Layout::Formula => {
                self.add_formula(node);
                Descent::Skip
            }
            Layout::Block => {
                self.open_container(node);
                Descent::Into
            }
            Layout::Inline => {
                if let Some(closed) = self.run.closed.take() {
                    self.run.space_due |= joint_between(self.tree, closed, node) == Joint::Space;
                }
                if name == Name::A {
                    self.link_depth += 1;
                    self.run.links += 1;
                }
                Descent::Into
            }
        }
    }

    /// How the element takes part in layout, with what its attributes say.
    fn layout(&self, node: NodeId) -> Layout {
        let name = self.tree.name(node);
        match layout_of(name) {
            Layout::Nothing if self.tree.attr(node, "shadowrootmode").is_some() => Layout::Block,
            Layout::Inline if is_ornament(self.tree, node) => Layout::Nothing,
            Layout::Inline if is_custom(self.tree, node) || is_hidden(self.tree, node) => Layout::Block,
            layout => layout,
        }
    }

    fn open_container(&mut self, node: NodeId) {
        self.end_block();
        let parent = self.current();
        let name = self.tree.name(node);
        let around = &self.out.containers[parent.index()];
        let traits = around.traits.with(traits_of(name)).with(traits_from_attributes(self.tree, node));
        let depth = around.depth + 1;
        let first_block = self.out.list.len() as u32;
        let id = ContainerId::new(self.out.containers.len());
        self.out.containers.push(Container {
            node,
            name,
            parent: Some(parent),
            depth,
            traits,
            blocks: first_block..first_block,
            end: id,
        });
        self.open.push(id);
    }

    fn leave(&mut self, node: NodeId) {
        let current = self.current();
        if self.out.containers[current.index()].node == node {
            self.end_block();
            self.close_container(current);
        } else if self.tree.kind(node) == NodeKind::Element {
            if self.tree.is(node, Name::A) {
                self.link_depth = self.link_depth.saturating_sub(1);
            }
            self.run.closed = Some(node);
        }
    }

    fn close_container(&mut self, id: ContainerId) {
        let (end, last_block) = (ContainerId::new(self.out.containers.len()), self.out.list.len() as u32);
        let container = &mut self.out.containers[id.index()];
        container.end = end;
        container.blocks.end = last_block;
        if self.open.len() > 1 {
            self.open.pop();
        }
    }

    fn current(&self) -> ContainerId {
        *self.open.last().unwrap_or(&ContainerId::ROOT)
    }

    fn is_preformatted(&self) -> bool {
        self.out.containers[self.current().index()].traits.contains(Traits::PREFORMATTED)
    }

    fn text_end(&self) -> u32 {
        self.out.text.len() as u32
    }

    fn add_text(&mut self, node: NodeId) {
        let start = self.text_end();
        let text = self.tree.text(node);
        if self.is_preformatted() {
            let breaks = std::mem::take(&mut self.run.breaks) as usize;
            self.out.text.extend(std::iter::repeat_n('\n', breaks));
            self.out.text.push_str(text);
        } else {
            self.append_folded(text);
        }
        if self.text_end() == start {
            return;
        }
        self.run.closed = None;
        let visible_start = start + leading_space(&self.out.text[start as usize..]);
        if self.link_depth > 0 {
            self.run.link_words += Measures::of(&self.out.text[visible_start as usize..]).words;
        }
        self.add_piece(node, visible_start..self.text_end());
        self.run.span = self.run.span.cover(self.trimmed_span(node, text));
    }

    /// Appends text with its white space folded into single spaces, line breaks of the page kept as such.
    fn append_folded(&mut self, text: &str) {
        let is_space = |c: char| c.is_ascii_whitespace() || c == '\u{A0}';
        let mut words = text.split(is_space).peekable();
        while let Some(word) = words.next() {
            if !word.is_empty() {
                self.append_joint();
                self.out.text.push_str(word);
            }
            self.run.space_due |= words.peek().is_some();
        }
    }

    fn append_joint(&mut self) {
        let is_first = self.text_end() == self.run.text_start;
        if !is_first && self.run.breaks > 0 {
            self.out.text.push('\n');
        } else if !is_first && self.run.space_due {
            self.out.text.push(' ');
        }
        self.run.breaks = 0;
        self.run.space_due = false;
    }

    /// The place of a text node without the white space around it.
    fn trimmed_span(&self, node: NodeId, text: &str) -> Span {
        let span = self.tree.span(node);
        if span.len() as usize != text.len() {
            return span;
        }
        let leading = (text.len() - text.trim_start().len()) as u32;
        let visible = text.trim().len() as u32;
        Span::new(span.start + leading, span.start + leading + visible)
    }

    fn add_piece(&mut self, node: NodeId, text: Range<u32>) {
        self.out.pieces.push(Piece { node, text });
    }

    fn add_formula(&mut self, node: NodeId) {
        let mut text = String::new();
        crate::formula::append_formula(self.tree, node, &mut text);
        let start = self.text_end();
        self.append_folded(&text);
        let start = start + leading_space(&self.out.text[start as usize..]);
        self.add_piece(node, start..self.text_end());
        self.run.span = self.run.span.cover(self.tree.span(node));
    }

    fn add_rule(&mut self, node: NodeId) {
        self.add_piece(node, self.text_end()..self.text_end());
        self.run.span = self.tree.span(node);
        self.push_block(Structure::Rule);
    }

    fn end_block(&mut self) {
        let has_text = self.text_end() > self.run.text_start;
        if has_text || self.run.images > 0 {
            let container = &self.out.containers[self.current().index()];
            self.push_block(structure_of(container.name, container.traits));
        } else {
            self.start_run();
        }
    }

    fn push_block(&mut self, structure: Structure) {
        let text = self.run.text_start..self.text_end();
        let mut measures = Measures::of(self.out.slice(&text));
        measures.link_words = self.run.link_words.min(measures.words);
        measures.links = self.run.links;
        measures.images = self.run.images;
        self.out.list.push(Block {
            container: self.current(),
            structure,
            text,
            pieces: self.run.piece_start..self.out.pieces.len() as u32,
            span: self.run.span,
            measures,
        });
        self.start_run();
    }

    fn start_run(&mut self) {
        self.run =
            Run { text_start: self.text_end(), piece_start: self.out.pieces.len() as u32, ..Run::default() };
        self.run.links = u32::from(self.link_depth > 0);
    }

    fn finish(mut self) -> Blocks {
        self.end_block();
        while self.open.len() > 1 {
            self.close_container(self.current());
        }
        self.close_container(ContainerId::ROOT);
        self.out
    }
}

fn leading_space(text: &str) -> u32 {
    (text.len() - text.trim_start_matches([' ', '\n']).len()) as u32
}

/// Whether the element is an author's own, whose default style tells nothing of its use.
fn is_custom(tree: &Tree<'_>, node: NodeId) -> bool {
    tree.name_str(tree.name(node)).contains('-')
}

/// Whether an inline element is left out when the page is read aloud: an icon, a formula drawn a second time, a copy
/// of a label. Its words are no part of the sentence around it.
fn is_ornament(tree: &Tree<'_>, node: NodeId) -> bool {
    tree.attr(node, "aria-hidden").is_some_and(|value| value.eq_ignore_ascii_case("true"))
}

fn is_hidden(tree: &Tree<'_>, node: NodeId) -> bool {
    traits_from_attributes(tree, node).contains(Traits::HIDDEN)
}
