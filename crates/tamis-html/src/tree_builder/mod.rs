//! Turns tokens into a tree by the HTML standard's rules, one insertion mode after the other.
//!
//! The rules stand in files by insertion mode; what they have in common (inserting, closing, formatting) in files of its
//! own. The work for one token is bounded by [`Limits`], so that the whole is linear in the source.

mod adoption;
mod after_body;
mod before_body;
mod close;
#[cfg(test)]
mod conformance;
mod foreign;
mod formatting;
mod in_body;
mod in_body_end;
mod in_body_start;
mod in_table;
mod in_table_parts;
mod in_template;
mod insert;
mod mode;
mod name_set;
mod open_elements;
mod quirks;

use crate::tokenizer::{Piece, State, Tag, Token, Tokenizer};
use crate::{Limit, Limits, Name, Namespace, NodeId, Span, Tree};
use formatting::Formatting;
use mode::Mode;
use open_elements::{Foreign, Open, OpenElements};

/// Parses a document.
pub(crate) fn build<'s>(source: &'s str, limits: &Limits) -> Tree<'s> {
    TreeBuilder::new(source, limits).run()
}

/// Parses what would stand inside an element `context`.
pub(crate) fn build_fragment<'s>(source: &'s str, context: Context, limits: &Limits) -> Tree<'s> {
    let mut builder = TreeBuilder::new(source, limits);
    builder.begin_fragment(context);
    builder.run()
}

/// The element that a fragment would stand in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Context {
    pub(crate) name: Name,
    pub(crate) namespace: Namespace,
}

/// What is left of a token after a rule.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Flow {
    Done,
    /// The rules of the mode that was switched to decide about the same token.
    Again,
}

/// Fewest open elements that a limit may allow: `html`, `body` and what the current tag needs.
const MIN_DEPTH: usize = 8;
/// Formatting elements that are made anew may be one for so many bytes of source …
const BYTES_PER_CLONE: u32 = 4;
/// … beside so many that any source may have.
const FREE_CLONES: u32 = 4096;

/// Builds a tree from the tokens of a source.
#[allow(clippy::struct_excessive_bools)] // They are the standard's own flags, each with a meaning of its own.
struct TreeBuilder<'s> {
    tree: Tree<'s>,
    tokenizer: Tokenizer<'s>,
    mode: Mode,
    /// The mode to go back to after text or table text.
    return_mode: Mode,
    template_modes: Vec<Mode>,
    open: OpenElements,
    formatting: Formatting,
    head: Option<NodeId>,
    form: Option<NodeId>,
    context: Option<Context>,
    is_frameset_ok: bool,
    is_fostering: bool,
    is_quirky: bool,
    skips_newline: bool,
    /// Text in a table that waits until it is known whether it is white space only.
    table_text: Vec<Piece>,
    /// The token at hand: where it stands, and its name where it is an end tag.
    token: Span,
    end_tag: Name,
    depth_limit: usize,
    node_limit: usize,
    /// How many formatting elements may still be made anew.
    clones_left: u32,
}

impl<'s> TreeBuilder<'s> {
    fn new(source: &'s str, limits: &Limits) -> TreeBuilder<'s> {
        let (kept, note_at) = cut(source, limits.bytes.min(Limits::MAX_BYTES) as usize);
        let mut tree = Tree::new(kept);
        if let Some(at) = note_at {
            tree.note(Limit::Bytes, at);
        }
        let mut tokenizer = Tokenizer::new(kept, limits);
        tokenizer.skip_byte_order_mark();
        TreeBuilder {
            tree,
            tokenizer,
            mode: Mode::Initial,
            return_mode: Mode::Initial,
            template_modes: Vec::new(),
            open: OpenElements::new(),
            formatting: Formatting::new(limits.formatting as usize),
            head: None,
            form: None,
            context: None,
            is_frameset_ok: true,
            is_fostering: false,
            is_quirky: false,
            skips_newline: false,
            table_text: Vec::new(),
            token: Span::empty(0),
            end_tag: Name::NONE,
            depth_limit: (limits.depth as usize).clamp(MIN_DEPTH, u16::MAX as usize),
            node_limit: limits.nodes as usize,
            clones_left: kept.len() as u32 / BYTES_PER_CLONE + FREE_CLONES,
        }
    }

    /// Makes the document node stand for the fragment's `html` element.
    fn begin_fragment(&mut self, context: Context) {
        self.open.push(Open { id: NodeId(0), name: Name::HTML, foreign: Foreign::Not });
        self.context = Some(context);
        if context.namespace == Namespace::Html {
            let state = match context.name {
                Name::TITLE | Name::TEXTAREA => State::RcData,
                Name::STYLE | Name::XMP | Name::IFRAME | Name::NOEMBED | Name::NOFRAMES => State::RawText,
                Name::SCRIPT => State::Script,
                Name::PLAINTEXT => State::PlainText,
                _ => State::Data,
            };
            // No start tag was read, so no end tag ends the text.
            self.tokenizer.switch_to(state, Name::NONE, &self.tree);
            if context.name == Name::TEMPLATE {
                self.template_modes.push(Mode::InTemplate);
            }
        }
        self.reset_mode();
    }

    fn run(mut self) -> Tree<'s> {
        while self.tree.len() < self.node_limit {
            let in_foreign = self.adjusted_current().is_some_and(|foreign| foreign != Foreign::Not);
            let token = self.tokenizer.next(&mut self.tree, in_foreign);
            let is_last = matches!(token, Token::Eof);
            self.take(token, in_foreign);
            if is_last {
                return self.finish();
            }
        }
        let at = self.tokenizer.at();
        self.tree.note(Limit::Nodes, at);
        self.finish()
    }

    fn finish(mut self) -> Tree<'s> {
        self.token = Span::empty(self.tokenizer.at());
        self.end_tag = Name::NONE;
        while self.open.len() > 0 {
            self.pop();
        }
        self.tree
    }

    fn take(&mut self, mut token: Token, in_foreign: bool) {
        self.token = match &token {
            Token::Text(piece) => piece.span,
            Token::Start(tag) | Token::End(tag) => tag.span,
            Token::Comment(comment) => comment.span,
            Token::Doctype(doctype) => doctype.span,
            Token::Eof => Span::empty(self.tokenizer.at()),
        };
        self.end_tag = if let Token::End(tag) = &token { tag.name } else { Name::NONE };
        if self.skips_newline {
            self.skips_newline = false;
            if let Token::Text(piece) = token {
                let Some(rest) = piece.without_first_newline(self.tree.source()) else { return };
                token = Token::Text(rest);
            }
        }
        if in_foreign && self.is_foreign(&token) {
            return self.in_foreign(&token);
        }
        match token {
            Token::Text(piece) if self.mode.splits_text() => self.take_runs(piece),
            token => self.apply_mode(&token),
        }
    }

    /// Takes text in runs, as long as the mode tells white space from other text.
    fn take_runs(&mut self, piece: Piece) {
        let mut rest = Some(piece);
        while let Some(piece) = rest {
            self.token = piece.span;
            if !self.mode.splits_text() {
                return self.apply_mode(&Token::Text(piece));
            }
            let run = piece.first_run(self.tree.source());
            self.apply_mode(&Token::Text(run.piece));
            rest = run.rest;
        }
    }

    /// Applies the rules of the current insertion mode, and those that they lead to.
    fn apply_mode(&mut self, token: &Token) {
        while self.apply_rules(self.mode, token) == Flow::Again {}
    }

    fn apply_rules(&mut self, mode: Mode, token: &Token) -> Flow {
        match mode {
            Mode::InBody => self.in_body(token),
            Mode::Text => self.in_text(token),
            Mode::InTable => self.in_table(token),
            Mode::InTableText => self.in_table_text(token),
            Mode::InCaption => self.in_caption(token),
            Mode::InColumnGroup => self.in_column_group(token),
            Mode::InTableBody => self.in_table_body(token),
            Mode::InRow => self.in_row(token),
            Mode::InCell => self.in_cell(token),
            Mode::InTemplate => self.in_template(token),
            Mode::Initial => self.initial(token),
            Mode::BeforeHtml => self.before_html(token),
            Mode::BeforeHead => self.before_head(token),
            Mode::InHead => self.in_head(token),
            Mode::InHeadNoscript => self.in_head_noscript(token),
            Mode::AfterHead => self.after_head(token),
            Mode::AfterBody => self.after_body(token),
            Mode::InFrameset => self.in_frameset(token),
            Mode::AfterFrameset => self.after_frameset(token),
            Mode::AfterAfterBody => self.after_after_body(token),
            Mode::AfterAfterFrameset => self.after_after_frameset(token),
        }
    }

    /// Switches to `mode`, whose rules decide about the same token.
    fn again_in(&mut self, mode: Mode) -> Flow {
        self.mode = mode;
        Flow::Again
    }

    /// Reads the element `tag` as text in the tokenizer state `state`.
    fn insert_text_element(&mut self, tag: &Tag, state: State) -> Flow {
        self.insert_html(tag);
        self.tokenizer.switch_to(state, tag.name, &self.tree);
        self.return_mode = self.mode;
        self.mode = Mode::Text;
        Flow::Done
    }
}

/// At most `limit` bytes of `source`, and where they end if it is longer.
fn cut(source: &str, limit: usize) -> (&str, Option<u32>) {
    if source.len() <= limit {
        return (source, None);
    }
    let end = source.floor_char_boundary(limit);
    (&source[..end], Some(end as u32))
}
