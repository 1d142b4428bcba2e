//! Reads tags.

use super::attributes::{TagEnd, lower_name_char};
use super::{Tokenizer, is_space};
use crate::tree::Payload;
use crate::{Limit, Name, Span, Tree};

/// A start or end tag.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tag {
    pub(crate) name: Name,
    pub(crate) is_self_closing: bool,
    pub(crate) span: Span,
    pub(crate) attributes: Payload,
}

impl<'s> Tokenizer<'s> {
    /// Reads the tag whose name begins `open` bytes after the current place; `None` where the source ends in it.
    pub(super) fn tag(&mut self, open: usize, tree: &mut Tree<'s>) -> Option<Tag> {
        let start = self.at;
        self.at += open;
        let name = self.tag_name(tree);
        let first = tree.attr_count();
        let end = if self.byte(0) == Some(b'>') {
            self.at += 1;
            TagEnd::Open
        } else {
            self.attributes(tree)
        };
        if end == TagEnd::Missing {
            return None;
        }
        Some(Tag {
            name,
            is_self_closing: end == TagEnd::SelfClosing,
            span: self.span_from(start),
            attributes: Payload::attributes(first, tree.attr_count() - first),
        })
    }

    fn tag_name(&mut self, tree: &mut Tree<'s>) -> Name {
        let start = self.at;
        while self.byte(0).is_some_and(|byte| !is_space(byte) && byte != b'/' && byte != b'>') {
            self.at += 1;
        }
        if let Some(name) = Name::from_tag(&self.bytes[start..self.at]) {
            return name;
        }
        let text: String = self.source[start..self.at].chars().map(lower_name_char).collect();
        tree.intern(&text).unwrap_or_else(|| {
            tree.note(Limit::Names, start as u32);
            Name::UNNUMBERED
        })
    }
}
