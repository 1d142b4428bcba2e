//! The rules in a template.

use super::{Flow, Mode, TreeBuilder};
use crate::Name;
use crate::tokenizer::Token;

impl TreeBuilder<'_> {
    pub(super) fn in_template(&mut self, token: &Token) -> Flow {
        match token {
            Token::Text(_) | Token::Comment(_) | Token::Doctype(_) => self.in_body(token),
            Token::Start(tag) => match tag.name {
                Name::BASE
                | Name::BASEFONT
                | Name::BGSOUND
                | Name::LINK
                | Name::META
                | Name::NOFRAMES
                | Name::SCRIPT
                | Name::STYLE
                | Name::TEMPLATE
                | Name::TITLE => self.in_head(token),
                Name::CAPTION | Name::COLGROUP | Name::TBODY | Name::TFOOT | Name::THEAD => {
                    self.change_template_mode(Mode::InTable)
                }
                Name::COL => self.change_template_mode(Mode::InColumnGroup),
                Name::TR => self.change_template_mode(Mode::InTableBody),
                Name::TD | Name::TH => self.change_template_mode(Mode::InRow),
                _ => self.change_template_mode(Mode::InBody),
            },
            Token::End(tag) if tag.name == Name::TEMPLATE => {
                self.close_template();
                Flow::Done
            }
            Token::End(_) => Flow::Done,
            Token::Eof => self.end_in_template(),
        }
    }

    fn change_template_mode(&mut self, mode: Mode) -> Flow {
        self.template_modes.pop();
        self.template_modes.push(mode);
        self.again_in(mode)
    }

    /// Closes the innermost template at the end of the source.
    fn end_in_template(&mut self) -> Flow {
        if !self.open.contains(Name::TEMPLATE) {
            return Flow::Done;
        }
        self.pop_until(Name::TEMPLATE);
        self.formatting.clear_to_marker();
        self.template_modes.pop();
        self.reset_mode();
        Flow::Again
    }
}
