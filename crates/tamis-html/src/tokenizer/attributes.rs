//! Reads the attributes of a tag.

use super::character_reference::{self, Place as ReferencePlace};
use super::piece::push_lines;
use super::scan::find_any;
use super::{Piece, Tokenizer, is_space};
use crate::tree::{AttrRecord, Place};
use crate::{Limit, Span, Tree};

/// How a tag ended.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum TagEnd {
    Open,
    SelfClosing,
    /// The source ended first, and with it the tag never was.
    Missing,
}

/// The names seen in a tag, as bits of a filter: names that share no bit with them are new.
#[derive(Default)]
struct SeenNames(u64);

impl SeenNames {
    /// Adds a name. Whether it may have been there.
    fn insert(&mut self, name: &[u8]) -> bool {
        let (first, last) = (name.first().copied().unwrap_or(0), name.last().copied().unwrap_or(0));
        let hash = u32::from(first) ^ u32::from(last).rotate_left(2) ^ (name.len() as u32).rotate_left(3);
        let bit = 1 << (hash % u64::BITS);
        let was_seen = self.0 & bit != 0;
        self.0 |= bit;
        was_seen
    }
}

impl<'s> Tokenizer<'s> {
    /// Reads attributes up to the end of the tag and adds them to the tree's.
    pub(super) fn attributes(&mut self, tree: &mut Tree<'s>) -> TagEnd {
        let first = tree.attr_count();
        let mut seen = SeenNames::default();
        loop {
            let slash = self.skip_spaces_and_slashes();
            match self.byte(0) {
                None => return TagEnd::Missing,
                Some(b'>') => {
                    self.at += 1;
                    return if slash { TagEnd::SelfClosing } else { TagEnd::Open };
                }
                Some(_) => {}
            }
            let Some(attr) = self.attribute(tree) else { return TagEnd::Missing };
            self.keep(attr, first, &mut seen, tree);
        }
    }

    /// Whether the last byte that was passed over is a slash.
    fn skip_spaces_and_slashes(&mut self) -> bool {
        let mut slash = false;
        while let Some(byte) = self.byte(0) {
            match byte {
                b'/' => slash = true,
                byte if is_space(byte) => slash = false,
                _ => break,
            }
            self.at += 1;
        }
        slash
    }

    fn keep(&mut self, attr: AttrRecord, first: u32, seen: &mut SeenNames, tree: &mut Tree<'s>) {
        let count = tree.attr_count() - first;
        if count >= self.attribute_limit {
            return tree.note(Limit::Attributes, attr.span.start);
        }
        let may_repeat = seen.insert(tree.text_at(attr.name).as_bytes());
        if !(may_repeat && tree.has_attr_since(first, attr.name)) {
            tree.push_attr(attr);
        }
    }

    fn attribute(&mut self, tree: &mut Tree<'s>) -> Option<AttrRecord> {
        let start = self.at;
        let name = self.attribute_name(tree);
        let name_end = self.at;
        self.skip_spaces();
        if self.byte(0) != Some(b'=') {
            self.byte(0)?;
            let value = Place::source(Span::empty(name_end as u32));
            return Some(AttrRecord { name, value, span: Span::new(start as u32, name_end as u32) });
        }
        self.at += 1;
        self.skip_spaces();
        let value = self.attribute_value(tree)?;
        Some(AttrRecord { name, value, span: self.span_from(start) })
    }

    fn skip_spaces(&mut self) {
        while self.byte(0).is_some_and(is_space) {
            self.at += 1;
        }
    }

    fn attribute_name(&mut self, tree: &mut Tree<'s>) -> Place {
        let start = self.at;
        let mut is_literal = true;
        // A first `=` belongs to the name.
        loop {
            match self.byte(0) {
                None | Some(b'/' | b'>') => break,
                Some(b'=') if self.at > start => break,
                Some(byte) if is_space(byte) => break,
                Some(byte) => is_literal &= byte != 0 && !byte.is_ascii_uppercase(),
            }
            self.at += 1;
        }
        let text = &self.source[start..self.at];
        if is_literal {
            return Place::source(self.span_from(start));
        }
        tree.decode_with(|out| out.extend(text.chars().map(lower_name_char)))
    }

    /// The value after `=` and white space; `None` where the source ends.
    fn attribute_value(&mut self, tree: &mut Tree<'s>) -> Option<Place> {
        match self.byte(0)? {
            quote @ (b'"' | b'\'') => {
                self.at += 1;
                let value = self.value_up_to([quote, b'&', b'\r', 0], |byte| byte == quote, tree);
                self.byte(0)?;
                self.at += 1;
                Some(value)
            }
            b'>' => Some(Place::source(Span::empty(self.at as u32))),
            _ => Some(self.value_up_to(UNQUOTED, |byte| is_space(byte) || byte == b'>', tree)),
        }
    }

    /// Reads to the end of a value; `stops` holds every byte that ends it or must be decoded.
    fn value_up_to<const N: usize>(
        &mut self,
        stops: [u8; N],
        is_end: impl Fn(u8) -> bool,
        tree: &mut Tree<'s>,
    ) -> Place {
        let start = self.at;
        let mut is_literal = true;
        loop {
            self.at = find_any(self.bytes, self.at, stops);
            match self.byte(0) {
                Some(byte) if !is_end(byte) => is_literal = false,
                _ => break,
            }
            self.at += 1;
        }
        let span = self.span_from(start);
        if is_literal {
            return Place::source(span);
        }
        let value = &self.source[span.range()];
        tree.decode_with(|out| decode_value(value, out))
    }
}

/// The bytes that end an unquoted value, or must be decoded in one.
const UNQUOTED: [u8; 8] = [b'\t', b'\n', 0x0C, b'\r', b' ', b'>', b'&', 0];

/// A character of a name as the tree has it.
pub(super) fn lower_name_char(char: char) -> char {
    match char {
        '\0' => char::REPLACEMENT_CHARACTER,
        char => char.to_ascii_lowercase(),
    }
}

/// Appends the text that the value `source` stands for.
fn decode_value(source: &str, out: &mut String) {
    let bytes = source.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let end = find_any(bytes, at, [b'&', 0]);
        push_lines(&source[at..end], out);
        at = end;
        match bytes.get(at) {
            Some(0) => {
                out.push(char::REPLACEMENT_CHARACTER);
                at += 1;
            }
            Some(_) => at += decode_reference(&source[at..], out),
            None => {}
        }
    }
}

/// Appends what the `&` that `source` begins with stands for. The length read.
fn decode_reference(source: &str, out: &mut String) -> usize {
    let Some(reference) = character_reference::read(source.as_bytes(), ReferencePlace::Attribute) else {
        out.push('&');
        return 1;
    };
    Piece { span: Span::default(), form: reference.form }.append_to(source, out);
    reference.len
}
