//! The rules after the body, in and after framesets.

use super::{Flow, Mode, TreeBuilder};
use crate::tokenizer::Token;
use crate::{Name, NodeId};

impl TreeBuilder<'_> {
    pub(super) fn after_body(&mut self, token: &Token) -> Flow {
        match token {
            Token::Text(piece) if piece.is_space(self.tree.source()) => self.in_body(token),
            Token::Comment(comment) => {
                let html = self.open.get(0).id;
                self.insert_comment_in(*comment, html);
                Flow::Done
            }
            Token::Doctype(_) | Token::Eof => self.end_of_body(token),
            Token::Start(tag) if tag.name == Name::HTML => self.in_body(token),
            Token::End(tag) if tag.name == Name::HTML => {
                if self.context.is_none() {
                    self.end_early(0);
                    self.mode = Mode::AfterAfterBody;
                }
                Flow::Done
            }
            _ => self.again_in(Mode::InBody),
        }
    }

    /// At the end of the source, templates that are open still count.
    fn end_of_body(&mut self, token: &Token) -> Flow {
        match token {
            Token::Eof => self.in_body(token),
            _ => Flow::Done,
        }
    }

    pub(super) fn after_after_body(&mut self, token: &Token) -> Flow {
        match token {
            Token::Comment(comment) => {
                self.insert_comment_in(*comment, NodeId(0));
                Flow::Done
            }
            Token::Text(piece) if piece.is_space(self.tree.source()) => self.in_body(token),
            Token::Doctype(_) | Token::Eof => self.end_of_body(token),
            Token::Start(tag) if tag.name == Name::HTML => self.in_body(token),
            _ => self.again_in(Mode::InBody),
        }
    }

    pub(super) fn in_frameset(&mut self, token: &Token) -> Flow {
        match token {
            Token::Text(piece) if piece.is_space(self.tree.source()) => self.insert_text(*piece),
            Token::Comment(comment) => self.insert_comment(*comment),
            Token::Start(tag) => match tag.name {
                Name::HTML => return self.in_body(token),
                Name::FRAMESET => {
                    self.insert_html(tag);
                }
                Name::FRAME => {
                    self.insert_void(tag);
                }
                Name::NOFRAMES => return self.in_head(token),
                _ => {}
            },
            Token::End(tag) if tag.name == Name::FRAMESET => self.end_frameset(),
            _ => {}
        }
        Flow::Done
    }

    fn end_frameset(&mut self) {
        if self.open.len() <= 1 {
            return;
        }
        self.pop();
        if self.context.is_none() && !self.open.last_is(Name::FRAMESET) {
            self.mode = Mode::AfterFrameset;
        }
    }

    pub(super) fn after_frameset(&mut self, token: &Token) -> Flow {
        match token {
            Token::Text(piece) if piece.is_space(self.tree.source()) => self.insert_text(*piece),
            Token::Comment(comment) => self.insert_comment(*comment),
            Token::Start(tag) if tag.name == Name::HTML => return self.in_body(token),
            Token::Start(tag) if tag.name == Name::NOFRAMES => return self.in_head(token),
            Token::End(tag) if tag.name == Name::HTML => {
                self.end_early(0);
                self.mode = Mode::AfterAfterFrameset;
            }
            _ => {}
        }
        Flow::Done
    }

    pub(super) fn after_after_frameset(&mut self, token: &Token) -> Flow {
        match token {
            Token::Comment(comment) => self.insert_comment_in(*comment, NodeId(0)),
            Token::Text(piece) if piece.is_space(self.tree.source()) => return self.in_body(token),
            Token::Start(tag) if tag.name == Name::HTML => return self.in_body(token),
            Token::Start(tag) if tag.name == Name::NOFRAMES => return self.in_head(token),
            _ => {}
        }
        Flow::Done
    }
}
