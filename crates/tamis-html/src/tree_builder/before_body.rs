//! The rules before the body: initial, before html, before head, in head, in head noscript, after head.

use super::name_set::THOROUGHLY_IMPLIED_END;
use super::{Flow, Mode, TreeBuilder};
use crate::tokenizer::{Doctype, State, Tag, Token};
use crate::tree::{AttrRecord, Node, Payload, Place};
use crate::{Name, NodeId, NodeKind, Span};

impl TreeBuilder<'_> {
    pub(super) fn initial(&mut self, token: &Token) -> Flow {
        match token {
            Token::Text(piece) if piece.is_space(self.tree.source()) => Flow::Done,
            Token::Comment(comment) => {
                self.insert_comment(*comment);
                Flow::Done
            }
            Token::Doctype(doctype) => {
                self.insert_doctype(doctype);
                self.mode = Mode::BeforeHtml;
                Flow::Done
            }
            _ => {
                self.is_quirky = true;
                self.again_in(Mode::BeforeHtml)
            }
        }
    }

    fn insert_doctype(&mut self, doctype: &Doctype) {
        self.is_quirky = super::quirks::is_quirky(doctype, &self.tree);
        let first = self.tree.attr_count();
        let parts = [("name", doctype.name), ("public", doctype.public_id), ("system", doctype.system_id)];
        for (name, value) in parts {
            let name = self.tree.decode_with(|out| out.push_str(name));
            let value = value.unwrap_or(Place::source(Span::empty(doctype.span.start)));
            self.tree.push_attr(AttrRecord { name, value, span: doctype.span });
        }
        let attributes = Payload::attributes(first, parts.len() as u32);
        let id = self.tree.push(Node::new(NodeKind::Doctype, doctype.span, attributes));
        self.tree.append(NodeId(0), id);
    }

    pub(super) fn before_html(&mut self, token: &Token) -> Flow {
        match token {
            Token::Text(piece) if piece.is_space(self.tree.source()) => Flow::Done,
            Token::Comment(comment) => {
                self.insert_comment(*comment);
                Flow::Done
            }
            Token::Start(tag) if tag.name == Name::HTML => {
                self.insert_html(tag);
                self.mode = Mode::BeforeHead;
                Flow::Done
            }
            Token::End(tag) if !may_imply(tag.name) => Flow::Done,
            Token::Doctype(_) => Flow::Done,
            _ => {
                self.insert_implied(Name::HTML);
                self.again_in(Mode::BeforeHead)
            }
        }
    }

    pub(super) fn before_head(&mut self, token: &Token) -> Flow {
        match token {
            Token::Text(piece) if piece.is_space(self.tree.source()) => Flow::Done,
            Token::Comment(comment) => {
                self.insert_comment(*comment);
                Flow::Done
            }
            Token::Start(tag) if tag.name == Name::HTML => self.in_body(token),
            Token::Start(tag) if tag.name == Name::HEAD => {
                self.head = Some(self.insert_html(tag));
                self.mode = Mode::InHead;
                Flow::Done
            }
            Token::End(tag) if !may_imply(tag.name) => Flow::Done,
            Token::Doctype(_) => Flow::Done,
            _ => {
                self.head = Some(self.insert_implied(Name::HEAD));
                self.again_in(Mode::InHead)
            }
        }
    }

    pub(super) fn in_head(&mut self, token: &Token) -> Flow {
        match token {
            Token::Text(piece) if piece.is_space(self.tree.source()) => self.insert_text(*piece),
            Token::Comment(comment) => self.insert_comment(*comment),
            Token::Doctype(_) => {}
            Token::Start(tag) => return self.in_head_start(tag, token),
            Token::End(tag) => return self.in_head_end(tag),
            _ => return self.leave_head(),
        }
        Flow::Done
    }

    fn in_head_start(&mut self, tag: &Tag, token: &Token) -> Flow {
        match tag.name {
            Name::HTML => return self.in_body(token),
            Name::BASE | Name::BASEFONT | Name::BGSOUND | Name::LINK | Name::META => {
                self.insert_void(tag);
            }
            Name::TITLE => return self.insert_text_element(tag, State::RcData),
            Name::NOFRAMES | Name::STYLE => return self.insert_text_element(tag, State::RawText),
            Name::SCRIPT => return self.insert_text_element(tag, State::Script),
            Name::NOSCRIPT => {
                self.insert_html(tag);
                self.mode = Mode::InHeadNoscript;
            }
            Name::TEMPLATE => self.open_template(tag),
            Name::HEAD => {}
            _ => return self.leave_head(),
        }
        Flow::Done
    }

    fn in_head_end(&mut self, tag: &Tag) -> Flow {
        match tag.name {
            Name::HEAD => {
                self.pop();
                self.mode = Mode::AfterHead;
            }
            Name::BODY | Name::HTML | Name::BR => return self.leave_head(),
            Name::TEMPLATE => self.close_template(),
            _ => {}
        }
        Flow::Done
    }

    fn leave_head(&mut self) -> Flow {
        self.pop();
        self.again_in(Mode::AfterHead)
    }

    fn open_template(&mut self, tag: &Tag) {
        self.insert_html(tag);
        self.formatting.push_marker();
        self.is_frameset_ok = false;
        self.mode = Mode::InTemplate;
        self.template_modes.push(Mode::InTemplate);
    }

    /// Closes the innermost template, if one is open.
    pub(super) fn close_template(&mut self) {
        if !self.open.contains(Name::TEMPLATE) {
            return;
        }
        self.close_any_of(THOROUGHLY_IMPLIED_END);
        self.pop_until(Name::TEMPLATE);
        self.formatting.clear_to_marker();
        self.template_modes.pop();
        self.reset_mode();
    }

    pub(super) fn in_head_noscript(&mut self, token: &Token) -> Flow {
        match token {
            Token::Doctype(_) => Flow::Done,
            Token::Text(piece) if piece.is_space(self.tree.source()) => self.in_head(token),
            Token::Comment(_) => self.in_head(token),
            Token::Start(tag) => match tag.name {
                Name::HTML => self.in_body(token),
                Name::BASEFONT | Name::BGSOUND | Name::LINK | Name::META | Name::NOFRAMES | Name::STYLE => {
                    self.in_head(token)
                }
                Name::HEAD | Name::NOSCRIPT => Flow::Done,
                _ => self.leave_noscript(),
            },
            Token::End(tag) if tag.name == Name::NOSCRIPT => {
                self.pop();
                self.mode = Mode::InHead;
                Flow::Done
            }
            Token::End(tag) if tag.name != Name::BR => Flow::Done,
            _ => self.leave_noscript(),
        }
    }

    fn leave_noscript(&mut self) -> Flow {
        self.pop();
        self.again_in(Mode::InHead)
    }

    pub(super) fn after_head(&mut self, token: &Token) -> Flow {
        match token {
            Token::Text(piece) if piece.is_space(self.tree.source()) => self.insert_text(*piece),
            Token::Comment(comment) => self.insert_comment(*comment),
            Token::Doctype(_) => {}
            Token::Start(tag) => return self.after_head_start(tag, token),
            Token::End(tag) => match tag.name {
                Name::TEMPLATE => self.close_template(),
                Name::BODY | Name::HTML | Name::BR => return self.imply_body(),
                _ => {}
            },
            _ => return self.imply_body(),
        }
        Flow::Done
    }

    fn after_head_start(&mut self, tag: &Tag, token: &Token) -> Flow {
        match tag.name {
            Name::HTML => return self.in_body(token),
            Name::BODY => {
                self.insert_html(tag);
                self.is_frameset_ok = false;
                self.mode = Mode::InBody;
            }
            Name::FRAMESET => {
                self.insert_html(tag);
                self.mode = Mode::InFrameset;
            }
            Name::BASE
            | Name::BASEFONT
            | Name::BGSOUND
            | Name::LINK
            | Name::META
            | Name::NOFRAMES
            | Name::SCRIPT
            | Name::STYLE
            | Name::TEMPLATE
            | Name::TITLE => return self.put_in_head(token),
            Name::HEAD => {}
            _ => return self.imply_body(),
        }
        Flow::Done
    }

    /// Applies the rules of the head, with the head open once more.
    fn put_in_head(&mut self, token: &Token) -> Flow {
        let Some(head) = self.head else { return Flow::Done };
        self.open.push(super::Open { id: head, name: Name::HEAD, foreign: super::Foreign::Not });
        let flow = self.in_head(token);
        if let Some(index) = self.open.position(head) {
            self.open.remove(index);
        }
        flow
    }

    fn imply_body(&mut self) -> Flow {
        self.insert_implied(Name::BODY);
        self.again_in(Mode::InBody)
    }
}

/// Whether an end tag before the body counts as content.
fn may_imply(name: Name) -> bool {
    matches!(name, Name::HEAD | Name::BODY | Name::HTML | Name::BR)
}
