//! The rules in a table and for text in it.

use super::name_set::{FOSTERING, TABLE_CONTEXT, TABLE_SCOPE};
use super::{Flow, Mode, TreeBuilder};
use crate::Name;
use crate::tokenizer::{Form, Tag, Token};

impl TreeBuilder<'_> {
    pub(super) fn in_table(&mut self, token: &Token) -> Flow {
        match token {
            Token::Text(_) if self.open.last().is_some_and(|open| is_text_collected(open.name)) => {
                self.table_text.clear();
                self.return_mode = self.mode;
                self.again_in(Mode::InTableText)
            }
            Token::Comment(comment) => {
                self.insert_comment(*comment);
                Flow::Done
            }
            Token::Doctype(_) => Flow::Done,
            Token::Start(tag) => self.table_start(tag, token),
            Token::End(tag) => self.table_end(tag, token),
            Token::Eof => self.in_body(token),
            Token::Text(_) => self.in_body_fostering(token),
        }
    }

    fn table_start(&mut self, tag: &Tag, token: &Token) -> Flow {
        match tag.name {
            Name::TR | Name::TD | Name::TH => {
                self.pop_to_any(TABLE_CONTEXT);
                self.insert_implied(Name::TBODY);
                return self.again_in(Mode::InTableBody);
            }
            Name::TBODY | Name::TFOOT | Name::THEAD => self.open_part(tag, Mode::InTableBody),
            Name::CAPTION => {
                self.open_part(tag, Mode::InCaption);
                self.formatting.push_marker();
            }
            Name::COLGROUP => self.open_part(tag, Mode::InColumnGroup),
            Name::COL => {
                self.pop_to_any(TABLE_CONTEXT);
                self.insert_implied(Name::COLGROUP);
                return self.again_in(Mode::InColumnGroup);
            }
            Name::TABLE => {
                if self.close_table() {
                    return Flow::Again;
                }
            }
            Name::STYLE | Name::SCRIPT | Name::TEMPLATE => return self.in_head(token),
            Name::INPUT if self.is_hidden(tag) => {
                self.insert_void(tag);
            }
            Name::FORM => {
                if self.form.is_none() && !self.open.contains(Name::TEMPLATE) {
                    self.form = Some(self.insert_void(tag));
                }
            }
            _ => return self.in_body_fostering(token),
        }
        Flow::Done
    }

    fn open_part(&mut self, tag: &Tag, mode: Mode) {
        self.pop_to_any(TABLE_CONTEXT);
        self.insert_html(tag);
        self.mode = mode;
    }

    fn table_end(&mut self, tag: &Tag, token: &Token) -> Flow {
        match tag.name {
            Name::TABLE => {
                self.close_table();
            }
            Name::BODY
            | Name::CAPTION
            | Name::COL
            | Name::COLGROUP
            | Name::HTML
            | Name::TBODY
            | Name::TD
            | Name::TFOOT
            | Name::TH
            | Name::THEAD
            | Name::TR => {}
            Name::TEMPLATE => self.close_template(),
            _ => return self.in_body_fostering(token),
        }
        Flow::Done
    }

    /// Closes the table, if one is in table scope. Whether there was one.
    fn close_table(&mut self) -> bool {
        let Some(index) = self.open.position_in_scope(Name::TABLE, TABLE_SCOPE) else { return false };
        self.pop_from(index);
        self.reset_mode();
        true
    }

    /// Applies the rules of the body; what they insert in the table goes before it.
    fn in_body_fostering(&mut self, token: &Token) -> Flow {
        self.is_fostering = true;
        let flow = self.in_body(token);
        self.is_fostering = false;
        flow
    }

    pub(super) fn in_table_text(&mut self, token: &Token) -> Flow {
        if let Token::Text(piece) = token {
            if !matches!(piece.form, Form::Nul) {
                self.table_text.push(*piece);
            }
            return Flow::Done;
        }
        self.flush_table_text();
        self.again_in(self.return_mode)
    }

    fn flush_table_text(&mut self) {
        let pieces = std::mem::take(&mut self.table_text);
        let at = self.token;
        let is_space = pieces.iter().all(|piece| piece.is_space(self.tree.source()));
        for &piece in &pieces {
            self.token = piece.span;
            if is_space {
                self.insert_text(piece);
            } else {
                self.in_body_fostering(&Token::Text(piece));
            }
        }
        self.token = at;
        self.table_text = pieces;
    }
}

/// Whether text in such a current node waits until it is known whether it is white space.
fn is_text_collected(name: Name) -> bool {
    FOSTERING.contains(name) || name == Name::TEMPLATE
}
