//! Cuts text into pieces: literal runs, character references, NUL characters.

use super::character_reference::{self, Place};
use super::scan::find_any;
use super::{Form, Piece, State, Tokenizer};

impl Tokenizer<'_> {
    /// The piece of text at the current place, which is not markup. It is never empty.
    pub(super) fn piece(&mut self) -> Piece {
        let start = self.at;
        let form = match self.bytes[start] {
            0 => self.nul_run(self.bytes.len(), Form::Nul),
            b'&' => self.reference_or_run(),
            _ => self.literal_run(),
        };
        Piece { span: self.span_from(start), form }
    }

    /// The next piece of raw text; `None` at its end.
    pub(super) fn raw_piece(&mut self) -> Option<Piece> {
        let start = self.at;
        if start >= self.raw_end {
            return None;
        }
        let has_references = self.state == State::RcData;
        let form = match self.bytes[start] {
            0 if self.state == State::CData => self.nul_run(self.raw_end, Form::Nul),
            0 => {
                self.at += 1;
                Form::Char(char::REPLACEMENT_CHARACTER)
            }
            b'&' if has_references => match self.reference() {
                Some(form) => form,
                None => self.raw_run(has_references),
            },
            _ => self.raw_run(has_references),
        };
        Some(Piece { span: self.span_from(start), form })
    }

    fn nul_run(&mut self, end: usize, form: Form) -> Form {
        let run = &self.bytes[self.at..end];
        self.at += run.iter().position(|&byte| byte != 0).unwrap_or(run.len());
        form
    }

    fn reference_or_run(&mut self) -> Form {
        self.reference().unwrap_or_else(|| self.literal_run())
    }

    /// Reads the character reference at the current `&`, if it is one.
    fn reference(&mut self) -> Option<Form> {
        let reference = character_reference::read(&self.bytes[self.at..], Place::Text)?;
        self.at += reference.len;
        Some(reference.form)
    }

    /// Reads up to the next markup, reference or NUL; the byte at the current place is text.
    fn literal_run(&mut self) -> Form {
        let mut form = Form::Literal;
        let mut from = self.at + usize::from(self.bytes[self.at] != b'\r');
        loop {
            from = find_any(self.bytes, from, [b'<', b'&', b'\r', 0]);
            self.at = from;
            match self.bytes.get(from) {
                Some(b'\r') => form = Form::Lines,
                Some(b'<') if !self.begins_markup() => {}
                _ => return form,
            }
            from += 1;
        }
    }

    fn raw_run(&mut self, has_references: bool) -> Form {
        let bytes = &self.bytes[..self.raw_end];
        let mut form = Form::Literal;
        let mut from = self.at + usize::from(bytes[self.at] != b'\r');
        loop {
            from = if has_references {
                find_any(bytes, from, [b'&', b'\r', 0])
            } else {
                memchr::memchr2(b'\r', 0, &bytes[from..]).map_or(bytes.len(), |ahead| from + ahead)
            };
            if bytes.get(from) != Some(&b'\r') {
                self.at = from;
                return form;
            }
            form = Form::Lines;
            from += 1;
        }
    }

    /// Whether the `<` at the current place begins a tag, a comment or the like.
    fn begins_markup(&self) -> bool {
        match self.byte(1) {
            Some(b'/') => self.byte(2).is_some(),
            Some(byte) => byte.is_ascii_alphabetic() || matches!(byte, b'!' | b'?'),
            None => false,
        }
    }
}
