//! Turns the pieces of a block into inline content: text, and the marks that open and close around it.

use tamis_html::{Name, NodeId, Tree};

use super::super::Rendering;
use super::super::links::Address;
use crate::blocks::{BlockId, Piece, Structure};

/// A part of a block's inline content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Inline<'a> {
    Open(Mark),
    Close(Mark),
    Text(&'a str),
    Break,
    Image(Image<'a>),
    /// TeX, without the signs around it.
    Formula(&'a str, Display),
    /// A reference to the footnote of that label.
    NoteReference(&'a str),
}

/// How a formula stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Display {
    Inline,
    Block,
}

/// What an element says of the text in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Mark {
    Strong,
    Emphasis,
    Deleted,
    Superscript,
    Subscript,
    Quotation,
    Code,
    Link(Address),
}

/// An image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Image<'a> {
    pub(crate) address: Address,
    pub(crate) alt: &'a str,
}

/// The class that marks an image as a formula whose text is TeX.
const FORMULA_IMAGE_CLASS: &str = "mwe-math-fallback-image";

/// The inline content of a block.
pub(crate) fn inline_of<'r>(rendering: &'r Rendering<'_, '_>, id: BlockId) -> Vec<Inline<'r>> {
    let mut writer = InlineWriter {
        rendering,
        is_heading: matches!(rendering.blocks.block(id).structure, Structure::Heading(_)),
        open: Vec::new(),
        out: Vec::new(),
        end: rendering.blocks.block(id).text.start,
        reference: None,
    };
    for piece in rendering.blocks.pieces(id) {
        writer.add(piece);
    }
    writer.close_to(0);
    writer.out
}

/// Whether the block has an image that can be shown.
pub(super) fn has_shown_image(rendering: &Rendering<'_, '_>, id: BlockId) -> bool {
    rendering.blocks.pieces(id).iter().any(|piece| image_of(rendering, piece.node).is_some())
}

struct InlineWriter<'r, 'a, 's> {
    rendering: &'r Rendering<'a, 's>,
    is_heading: bool,
    open: Vec<Mark>,
    out: Vec<Inline<'r>>,
    /// Where the text of the piece before ends.
    end: u32,
    /// The reference to a footnote that was written last.
    reference: Option<NodeId>,
}

impl<'r> InlineWriter<'r, '_, '_> {
    fn add(&mut self, piece: &Piece) {
        let rendering = self.rendering;
        let gap = rendering.blocks.slice(&(self.end..piece.text.start.max(self.end)));
        self.end = piece.text.end.max(self.end);
        let content = self.content_of(piece);
        if content.is_none() && gap.is_empty() {
            return;
        }
        let mut marks = if content.is_some() { self.marks_around(piece.node) } else { Vec::new() };
        if matches!(content, Some(Inline::NoteReference(_))) {
            marks.retain(|mark| !matches!(mark, Mark::Superscript | Mark::Link(_)));
        }
        let shared = self.open.iter().zip(&marks).take_while(|(open, new)| open == new).count();
        if content.is_some() {
            self.close_to(shared);
        }
        self.add_gap(gap);
        let Some(content) = content else { return };
        if matches!(content, Inline::Image(_)) {
            self.part_from_text();
        }
        for mark in marks.into_iter().skip(shared) {
            self.out.push(Inline::Open(mark.clone()));
            self.open.push(mark);
        }
        self.out.push(content);
    }

    fn content_of(&mut self, piece: &Piece) -> Option<Inline<'r>> {
        let rendering = self.rendering;
        if let Some((reference, label)) = rendering.notes.reference_around(rendering.tree, piece.node) {
            let is_repeated = self.reference.replace(reference) == Some(reference);
            return (!is_repeated).then_some(Inline::NoteReference(label));
        }
        if rendering.notes.is_in_backlink(rendering.tree, piece.node)
            || (self.is_heading && is_permalink(rendering.tree, piece.node))
        {
            return None;
        }
        let text = rendering.blocks.slice(&piece.text);
        if rendering.tree.name(piece.node) == Name::MATH {
            return Some(formula_of(rendering.tree, piece.node, text));
        }
        if text.is_empty() { image_of(rendering, piece.node) } else { Some(Inline::Text(text)) }
    }

    fn add_gap(&mut self, gap: &str) {
        match gap {
            "" => {}
            gap if gap.contains('\n') => self.out.push(Inline::Break),
            _ => self.out.push(Inline::Text(" ")),
        }
    }

    /// An image never touches the word before it.
    fn part_from_text(&mut self) {
        let touches = match self.out.last() {
            Some(Inline::Text(text)) => !text.ends_with(' '),
            Some(Inline::Close(_) | Inline::Image(_)) => true,
            _ => false,
        };
        if touches {
            self.out.push(Inline::Text(" "));
        }
    }

    fn close_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            self.out.extend(self.open.pop().map(Inline::Close));
        }
    }

    /// The marks around a node, outermost first, each kind once; code takes no marks inside it.
    fn marks_around(&self, node: NodeId) -> Vec<Mark> {
        let mut marks: Vec<Mark> = Vec::new();
        let mut found: Vec<Mark> =
            self.rendering.tree.ancestors(node).filter_map(|ancestor| self.mark_of(ancestor)).collect();
        found.reverse();
        for mark in found {
            let is_known =
                marks.iter().any(|known| std::mem::discriminant(known) == std::mem::discriminant(&mark));
            if !is_known && marks.last() != Some(&Mark::Code) {
                marks.push(mark);
            }
        }
        marks
    }

    fn mark_of(&self, node: NodeId) -> Option<Mark> {
        let tree = self.rendering.tree;
        match tree.name(node) {
            Name::A => self.rendering.links.resolve(tree.attr(node, "href")?).map(Mark::Link),
            Name::B | Name::STRONG if !self.is_heading => Some(Mark::Strong),
            Name::I | Name::EM | Name::VAR => Some(Mark::Emphasis),
            Name::DEL | Name::S | Name::STRIKE => Some(Mark::Deleted),
            Name::SUP => Some(Mark::Superscript),
            Name::SUB => Some(Mark::Subscript),
            Name::Q => Some(Mark::Quotation),
            Name::CODE | Name::KBD | Name::SAMP | Name::TT => Some(Mark::Code),
            _ => None,
        }
    }
}

fn formula_of<'r>(tree: &Tree<'_>, math: NodeId, text: &'r str) -> Inline<'r> {
    let display = match tree.attr(math, "display") {
        Some("block") => Display::Block,
        _ => Display::Inline,
    };
    match text.strip_prefix('$').and_then(|text| text.strip_suffix('$')) {
        Some(tex) if !tex.is_empty() => Inline::Formula(tex, display),
        _ => Inline::Text(text),
    }
}

fn image_of<'r>(rendering: &'r Rendering<'_, '_>, node: NodeId) -> Option<Inline<'r>> {
    let tree = rendering.tree;
    let is_image = |node: &NodeId| tree.is(*node, Name::IMG);
    let image = if is_image(&node) { node } else { tree.descendants(node).find(is_image)? };
    let alt = tree.attr(image, "alt").unwrap_or_default().trim();
    let class = tree.attr(image, "class").unwrap_or_default();
    if class.contains(FORMULA_IMAGE_CLASS) && !alt.is_empty() {
        return Some(Inline::Formula(alt, Display::Inline));
    }
    rendering.links.resolve_image(tree, image).map(|address| Inline::Image(Image { address, alt }))
}

/// Whether a node is the sign in the link by which a heading points to itself: "¶", "#".
fn is_permalink(tree: &Tree<'_>, node: NodeId) -> bool {
    let Some(link) = tree.ancestors(node).find(|&node| tree.is(node, Name::A)) else { return false };
    let is_fragment = tree.attr(link, "href").is_some_and(|href| href.contains('#'));
    is_fragment && !tree.text(node).chars().any(char::is_alphanumeric)
}
