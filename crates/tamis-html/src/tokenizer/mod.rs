//! Turns source text into tokens: tags, pieces of text, comments, document types.
//!
//! The tokenizer of the HTML standard, over a source that is there as a whole. It copies nothing that the source spells
//! literally; what must be decoded goes to the buffers of the tree. Tree construction pulls tokens and sets the state.

mod attributes;
mod character_reference;
#[cfg(test)]
mod conformance;
mod doctype;
mod entities;
mod markup;
mod piece;
mod raw_text;
mod scan;
mod tag;
mod text;

pub(crate) use doctype::Doctype;
pub(crate) use piece::{Form, Piece};
pub(crate) use tag::Tag;

use crate::tree::Place;
use crate::{Limits, Name, Span, Tree};

/// What the tokenizer reads next, as the standard's content models name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// Markup and text.
    Data,
    /// Text with character references up to the end tag (`title`, `textarea`).
    RcData,
    /// Text up to the end tag (`style`, `iframe` …).
    RawText,
    /// Text up to the end tag, with the rules for comments in scripts.
    Script,
    /// Text up to the end of the source.
    PlainText,
    /// Text up to `]]>`.
    CData,
}

/// One token.
#[derive(Debug)]
pub(crate) enum Token {
    Text(Piece),
    Start(Tag),
    End(Tag),
    Comment(Comment),
    Doctype(Box<Doctype>),
    Eof,
}

/// A comment, or what the standard makes one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Comment {
    pub(crate) span: Span,
    pub(crate) text: Place,
}

/// Reads tokens from a source.
pub(crate) struct Tokenizer<'s> {
    source: &'s str,
    bytes: &'s [u8],
    at: usize,
    state: State,
    /// Where the raw text that is being read ends.
    raw_end: usize,
    /// Attributes of one element that are kept.
    attribute_limit: u32,
}

impl<'s> Tokenizer<'s> {
    pub(crate) fn new(source: &'s str, limits: &Limits) -> Tokenizer<'s> {
        Tokenizer {
            source,
            bytes: source.as_bytes(),
            at: 0,
            state: State::Data,
            raw_end: 0,
            attribute_limit: limits.attributes,
        }
    }

    /// Passes over a byte order mark at the start.
    pub(crate) fn skip_byte_order_mark(&mut self) {
        if self.at == 0 && self.source.starts_with('\u{FEFF}') {
            self.at = '\u{FEFF}'.len_utf8();
        }
    }

    /// How far the source was read, in bytes.
    pub(crate) fn at(&self) -> u32 {
        self.at as u32
    }

    /// How many attributes of one element are kept.
    pub(crate) fn attribute_limit(&self) -> u32 {
        self.attribute_limit
    }

    /// Reads what follows as `state` says, up to the end tag `name` where the state has one.
    pub(crate) fn switch_to(&mut self, state: State, name: Name, tree: &Tree<'_>) {
        self.state = state;
        let rest = &self.bytes[self.at..];
        self.raw_end = self.at
            + match state {
                State::Data => 0,
                State::RcData | State::RawText => raw_text::find_end(rest, tree.name_str(name)),
                State::Script => raw_text::find_script_end(rest, tree.name_str(name)),
                State::PlainText => rest.len(),
                State::CData => raw_text::find_cdata_end(rest),
            };
    }

    /// The next token. `in_foreign` says whether `<![CDATA[` opens a section, which it does in SVG and MathML.
    pub(crate) fn next(&mut self, tree: &mut Tree<'s>, in_foreign: bool) -> Token {
        loop {
            if self.state != State::Data {
                if let Some(piece) = self.raw_piece() {
                    return Token::Text(piece);
                }
                self.leave_raw_text();
            }
            let Some(&byte) = self.bytes.get(self.at) else { return Token::Eof };
            if byte != b'<' {
                return Token::Text(self.piece());
            }
            match self.markup(tree, in_foreign) {
                Markup::Token(token) => return token,
                Markup::Nothing => {}
                Markup::Text => return Token::Text(self.piece()),
            }
        }
    }

    /// Passes over the mark that ended raw text; an end tag is read as a tag.
    fn leave_raw_text(&mut self) {
        if self.state == State::CData {
            self.at = (self.at + raw_text::CDATA_END.len()).min(self.bytes.len());
        }
        self.state = State::Data;
    }

    fn byte(&self, ahead: usize) -> Option<u8> {
        self.bytes.get(self.at + ahead).copied()
    }

    fn span_from(&self, start: usize) -> Span {
        Span::new(start as u32, self.at as u32)
    }
}

/// What a `<` began.
enum Markup {
    Token(Token),
    /// Something that leaves no token: `</>`, or the section mark of CDATA.
    Nothing,
    /// No markup: the `<` is text.
    Text,
}

/// Whether the standard counts `byte` as white space.
pub(crate) const fn is_space(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | 0x0C | b'\r' | b' ')
}
