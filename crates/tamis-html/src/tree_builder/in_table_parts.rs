//! The rules in the parts of a table: caption, column group, body, row, cell.

use super::name_set::{CELLS, ROW_CONTEXT, TABLE_BODIES, TABLE_BODY_CONTEXT, TABLE_SCOPE};
use super::{Flow, Mode, TreeBuilder};
use crate::Name;
use crate::tokenizer::{Tag, Token};

impl TreeBuilder<'_> {
    pub(super) fn in_caption(&mut self, token: &Token) -> Flow {
        match token {
            Token::End(tag) if tag.name == Name::CAPTION => {
                self.close_caption();
                Flow::Done
            }
            Token::Start(tag) if is_part(tag.name) => self.close_caption_again(),
            Token::End(tag) if tag.name == Name::TABLE => self.close_caption_again(),
            Token::End(tag) if tag.name != Name::CAPTION && is_ignored_end(tag.name) => Flow::Done,
            _ => self.in_body(token),
        }
    }

    fn close_caption_again(&mut self) -> Flow {
        if self.close_caption() { Flow::Again } else { Flow::Done }
    }

    /// Closes the caption, if there is one. Whether there was.
    fn close_caption(&mut self) -> bool {
        let Some(index) = self.open.position_in_scope(Name::CAPTION, TABLE_SCOPE) else { return false };
        self.close_implied();
        self.pop_from(index);
        self.formatting.clear_to_marker();
        self.mode = Mode::InTable;
        true
    }

    pub(super) fn in_column_group(&mut self, token: &Token) -> Flow {
        match token {
            Token::Text(piece) if piece.is_space(self.tree.source()) => self.insert_text(*piece),
            Token::Comment(comment) => self.insert_comment(*comment),
            Token::Doctype(_) => {}
            Token::Eof => return self.in_body(token),
            Token::Start(tag) => match tag.name {
                Name::HTML => return self.in_body(token),
                Name::COL => {
                    self.insert_void(tag);
                }
                Name::TEMPLATE => return self.in_head(token),
                _ => return self.leave_column_group(),
            },
            Token::End(tag) => match tag.name {
                Name::COLGROUP => {
                    self.leave_column_group();
                }
                Name::COL => {}
                Name::TEMPLATE => self.close_template(),
                _ => return self.leave_column_group(),
            },
            Token::Text(_) => return self.leave_column_group(),
        }
        Flow::Done
    }

    fn leave_column_group(&mut self) -> Flow {
        if !self.open.last_is(Name::COLGROUP) {
            return Flow::Done;
        }
        self.pop();
        self.again_in(Mode::InTable)
    }

    pub(super) fn in_table_body(&mut self, token: &Token) -> Flow {
        match token {
            Token::Start(tag) => match tag.name {
                Name::TR => {
                    self.pop_to_any(TABLE_BODY_CONTEXT);
                    self.insert_html(tag);
                    self.mode = Mode::InRow;
                    Flow::Done
                }
                Name::TD | Name::TH => {
                    self.pop_to_any(TABLE_BODY_CONTEXT);
                    self.insert_implied(Name::TR);
                    self.again_in(Mode::InRow)
                }
                Name::CAPTION | Name::COL | Name::COLGROUP | Name::TBODY | Name::TFOOT | Name::THEAD => {
                    self.leave_table_body()
                }
                _ => self.in_table(token),
            },
            Token::End(tag) => self.end_in_table_body(tag, token),
            _ => self.in_table(token),
        }
    }

    fn end_in_table_body(&mut self, tag: &Tag, token: &Token) -> Flow {
        match tag.name {
            Name::TBODY | Name::TFOOT | Name::THEAD => {
                if self.open.has_in_scope(tag.name, TABLE_SCOPE) {
                    self.pop_to_any(TABLE_BODY_CONTEXT);
                    self.pop_part();
                    self.mode = Mode::InTable;
                }
                Flow::Done
            }
            Name::TABLE => self.leave_table_body(),
            Name::BODY
            | Name::CAPTION
            | Name::COL
            | Name::COLGROUP
            | Name::HTML
            | Name::TD
            | Name::TH
            | Name::TR => Flow::Done,
            _ => self.in_table(token),
        }
    }

    /// Closes the table body for what comes after it in the table.
    fn leave_table_body(&mut self) -> Flow {
        if !self.open.has_any_in_scope(TABLE_BODIES, TABLE_SCOPE) {
            return Flow::Done;
        }
        self.pop_to_any(TABLE_BODY_CONTEXT);
        self.pop_part();
        self.again_in(Mode::InTable)
    }

    /// Closes the current node, which is part of a table.
    fn pop_part(&mut self) {
        if self.open.len() > 1 {
            self.pop();
        }
    }

    pub(super) fn in_row(&mut self, token: &Token) -> Flow {
        match token {
            Token::Start(tag) => match tag.name {
                Name::TD | Name::TH => {
                    self.pop_to_any(ROW_CONTEXT);
                    self.insert_html(tag);
                    self.mode = Mode::InCell;
                    self.formatting.push_marker();
                    Flow::Done
                }
                Name::CAPTION
                | Name::COL
                | Name::COLGROUP
                | Name::TBODY
                | Name::TFOOT
                | Name::THEAD
                | Name::TR => self.leave_row(),
                _ => self.in_table(token),
            },
            Token::End(tag) => self.end_in_row(tag, token),
            _ => self.in_table(token),
        }
    }

    fn end_in_row(&mut self, tag: &Tag, token: &Token) -> Flow {
        match tag.name {
            Name::TR => {
                self.close_row();
                Flow::Done
            }
            Name::TABLE => self.leave_row(),
            Name::TBODY | Name::TFOOT | Name::THEAD => {
                if self.open.has_in_scope(tag.name, TABLE_SCOPE) {
                    self.leave_row()
                } else {
                    Flow::Done
                }
            }
            Name::BODY | Name::CAPTION | Name::COL | Name::COLGROUP | Name::HTML | Name::TD | Name::TH => {
                Flow::Done
            }
            _ => self.in_table(token),
        }
    }

    fn leave_row(&mut self) -> Flow {
        if self.close_row() { Flow::Again } else { Flow::Done }
    }

    /// Closes the row, if one is in table scope. Whether there was one.
    fn close_row(&mut self) -> bool {
        if !self.open.has_in_scope(Name::TR, TABLE_SCOPE) {
            return false;
        }
        self.pop_to_any(ROW_CONTEXT);
        self.pop_part();
        self.mode = Mode::InTableBody;
        true
    }

    pub(super) fn in_cell(&mut self, token: &Token) -> Flow {
        match token {
            Token::End(tag) => self.end_in_cell(tag, token),
            Token::Start(tag) if is_part(tag.name) => {
                if !self.open.has_any_in_scope(CELLS, TABLE_SCOPE) {
                    return Flow::Done;
                }
                self.close_cell();
                Flow::Again
            }
            _ => self.in_body(token),
        }
    }

    fn end_in_cell(&mut self, tag: &Tag, token: &Token) -> Flow {
        match tag.name {
            Name::TD | Name::TH => {
                if let Some(index) = self.open.position_in_scope(tag.name, TABLE_SCOPE) {
                    self.close_implied();
                    self.pop_from(index);
                    self.formatting.clear_to_marker();
                    self.mode = Mode::InRow;
                }
                Flow::Done
            }
            Name::TABLE | Name::TBODY | Name::TFOOT | Name::THEAD | Name::TR => {
                if !self.open.has_in_scope(tag.name, TABLE_SCOPE) {
                    return Flow::Done;
                }
                self.close_cell();
                Flow::Again
            }
            name if is_ignored_end(name) => Flow::Done,
            _ => self.in_body(token),
        }
    }
}

/// Whether a start tag begins a part of a table.
fn is_part(name: Name) -> bool {
    matches!(
        name,
        Name::CAPTION
            | Name::COL
            | Name::COLGROUP
            | Name::TBODY
            | Name::TD
            | Name::TFOOT
            | Name::TH
            | Name::THEAD
            | Name::TR
    )
}

/// Whether an end tag in a caption or cell says nothing.
fn is_ignored_end(name: Name) -> bool {
    is_part(name) || matches!(name, Name::BODY | Name::HTML)
}
