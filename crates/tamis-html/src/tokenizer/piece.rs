//! Holds [`Piece`], a run of text as the tokenizer cuts it.
//!
//! A piece is a range of the source and how to read it, so that most text is never touched again.

use super::is_space;
use crate::Span;

/// A run of text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Piece {
    pub(crate) span: Span,
    pub(crate) form: Form,
}

/// How the text of a piece follows from the source.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Form {
    /// The source spells it.
    Literal,
    /// The source spells it, with carriage returns to read as line feeds.
    Lines,
    /// A character reference stands for it.
    Reference(&'static str),
    /// A character reference by number stands for it.
    Char(char),
    /// NUL characters, which tree construction drops or replaces.
    Nul,
}

/// The first part of a piece, all white space or none, and what comes after it.
pub(crate) struct Run {
    pub(crate) piece: Piece,
    pub(crate) rest: Option<Piece>,
}

impl Piece {
    /// Appends the text of the piece to `out`. NUL reads as U+FFFD.
    pub(crate) fn append_to(self, source: &str, out: &mut String) {
        let text = &source[self.span.range()];
        match self.form {
            Form::Literal => out.push_str(text),
            Form::Lines => push_lines(text, out),
            Form::Reference(text) => out.push_str(text),
            Form::Char(char) => out.push(char),
            Form::Nul => out.extend(text.chars().map(|_| char::REPLACEMENT_CHARACTER)),
        }
    }

    /// Whether the piece holds white space only.
    pub(crate) fn is_space(self, source: &str) -> bool {
        match self.form {
            Form::Literal | Form::Lines => source[self.span.range()].bytes().all(is_space),
            Form::Reference(text) => text.bytes().all(is_space),
            Form::Char(char) => u8::try_from(char).is_ok_and(is_space),
            Form::Nul => false,
        }
    }

    /// Cuts off the run of white space, or of other text, that the piece begins with.
    pub(crate) fn first_run(self, source: &str) -> Run {
        if !matches!(self.form, Form::Literal | Form::Lines) {
            return Run { piece: self, rest: None };
        }
        let bytes = &source.as_bytes()[self.span.range()];
        let starts_with_space = bytes.first().copied().is_some_and(is_space);
        let len = bytes.iter().position(|&byte| is_space(byte) != starts_with_space).unwrap_or(bytes.len());
        let (piece, rest) = self.split_at(len as u32);
        Run { piece, rest }
    }

    /// The piece without one line break at its start.
    pub(crate) fn without_first_newline(self, source: &str) -> Option<Piece> {
        let len = match self.form {
            Form::Literal | Form::Lines => match &source.as_bytes()[self.span.range()] {
                [b'\r', b'\n', ..] => 2,
                [b'\r' | b'\n', ..] => 1,
                _ => 0,
            },
            Form::Reference("\n") | Form::Char('\n') => self.span.len(),
            _ => 0,
        };
        if len == 0 { Some(self) } else { self.split_at(len).1 }
    }

    fn split_at(self, len: u32) -> (Piece, Option<Piece>) {
        let middle = self.span.start + len;
        let first = Piece { span: Span::new(self.span.start, middle), form: self.form };
        let rest = Span::new(middle, self.span.end);
        (first, (!rest.is_empty()).then_some(Piece { span: rest, form: self.form }))
    }
}

/// Appends `text` to `out` with every line break as one line feed.
pub(super) fn push_lines(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = memchr::memchr(b'\r', rest.as_bytes()) {
        out.push_str(&rest[..at]);
        out.push('\n');
        rest = &rest[at + 1..];
        rest = rest.strip_prefix('\n').unwrap_or(rest);
    }
    out.push_str(rest);
}
