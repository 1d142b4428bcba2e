//! Reads document types.

use super::{Tokenizer, attributes::lower_name_char, is_space};
use crate::tree::Place;
use crate::{Span, Tree};

/// A document type as the source gives it.
#[derive(Debug)]
pub(crate) struct Doctype {
    pub(crate) span: Span,
    pub(crate) name: Option<Place>,
    pub(crate) public_id: Option<Place>,
    pub(crate) system_id: Option<Place>,
    pub(crate) force_quirks: bool,
}

impl<'s> Tokenizer<'s> {
    /// Reads the document type whose keyword stands before the current place, to its end.
    pub(super) fn doctype(&mut self, tree: &mut Tree<'s>) -> Doctype {
        let start = self.at - "<!doctype".len();
        let mut doctype = Doctype {
            span: Span::default(),
            name: None,
            public_id: None,
            system_id: None,
            force_quirks: false,
        };
        let is_complete = self.read_doctype(&mut doctype, tree).is_some();
        self.skip_doctype_spaces();
        doctype.force_quirks = !is_complete || self.at == self.bytes.len();
        // Whatever else there is up to the end says nothing.
        let end = memchr::memchr(b'>', &self.bytes[self.at..]).map(|ahead| self.at + ahead);
        self.at = end.map_or(self.bytes.len(), |end| end + 1);
        doctype.span = self.span_from(start);
        doctype
    }

    /// Fills in what is there; `None` where something the standard asks for is missing.
    fn read_doctype(&mut self, doctype: &mut Doctype, tree: &mut Tree<'s>) -> Option<()> {
        self.skip_doctype_spaces();
        doctype.name = Some(self.doctype_name(tree)?);
        self.skip_doctype_spaces();
        if self.byte(0)? == b'>' {
            return Some(());
        }
        if self.skip_word(b"public") {
            self.skip_doctype_spaces();
            let is_closed = self.quoted(&mut doctype.public_id, tree)?;
            is_closed.then_some(())?;
            self.skip_doctype_spaces();
            if self.byte(0)? == b'>' {
                return Some(());
            }
        } else if self.skip_word(b"system") {
            self.skip_doctype_spaces();
        } else {
            return None;
        }
        self.quoted(&mut doctype.system_id, tree)?.then_some(())
    }

    fn skip_doctype_spaces(&mut self) {
        while self.byte(0).is_some_and(is_space) {
            self.at += 1;
        }
    }

    fn skip_word(&mut self, word: &[u8]) -> bool {
        let found =
            self.bytes[self.at..].get(..word.len()).is_some_and(|text| text.eq_ignore_ascii_case(word));
        self.at += if found { word.len() } else { 0 };
        found
    }

    fn doctype_name(&mut self, tree: &mut Tree<'s>) -> Option<Place> {
        let start = self.at;
        while self.byte(0).is_some_and(|byte| !is_space(byte) && byte != b'>') {
            self.at += 1;
        }
        let text = &self.source[start..self.at];
        (!text.is_empty()).then(|| tree.decode_with(|out| out.extend(text.chars().map(lower_name_char))))
    }

    /// Reads a quoted identifier into `id`; whether its closing quote is there.
    fn quoted(&mut self, id: &mut Option<Place>, tree: &mut Tree<'s>) -> Option<bool> {
        let quote = self.byte(0).filter(|quote| matches!(quote, b'"' | b'\''))?;
        self.at += 1;
        let start = self.at;
        let end = memchr::memchr2(quote, b'>', &self.bytes[start..])
            .map_or(self.bytes.len(), |ahead| start + ahead);
        self.at = end;
        *id = Some(self.markup_text(self.span_from(start), tree));
        let is_closed = self.byte(0) == Some(quote);
        self.at += usize::from(is_closed);
        Some(is_closed)
    }
}
