//! The rules in the body for all but tags, and the rules in text.

use super::{Flow, Mode, TreeBuilder};
use crate::tokenizer::{Form, Piece, Token};

impl TreeBuilder<'_> {
    pub(super) fn in_body(&mut self, token: &Token) -> Flow {
        match token {
            Token::Text(piece) => self.body_text(*piece),
            Token::Start(tag) => return self.body_start(tag, token),
            Token::End(tag) => return self.body_end(tag),
            Token::Comment(comment) => self.insert_comment(*comment),
            Token::Eof if !self.template_modes.is_empty() => return self.in_template(token),
            Token::Doctype(_) | Token::Eof => {}
        }
        Flow::Done
    }

    fn body_text(&mut self, piece: Piece) {
        if matches!(piece.form, Form::Nul) {
            return;
        }
        self.reconstruct_formatting();
        self.insert_text(piece);
        if self.is_frameset_ok && !piece.is_space(self.tree.source()) {
            self.is_frameset_ok = false;
        }
    }

    /// The rules in an element that holds text only.
    pub(super) fn in_text(&mut self, token: &Token) -> Flow {
        match token {
            Token::Text(piece) => {
                self.insert_text(*piece);
                Flow::Done
            }
            Token::End(_) => {
                self.pop();
                self.mode = self.return_mode;
                Flow::Done
            }
            _ => {
                self.pop();
                let mode = self.return_mode;
                // Only the end of the source can come here; a mode for text to go back to would not end.
                self.again_in(if mode == Mode::Text { Mode::InBody } else { mode })
            }
        }
    }
}
