//! The rules in the body for end tags.

use super::name_set::{BUTTON_SCOPE, DEFAULT_SCOPE, HEADINGS, LIST_SCOPE};
use super::{Flow, Mode, TreeBuilder};
use crate::tokenizer::Tag;
use crate::tree::Payload;
use crate::{Name, Span};

impl TreeBuilder<'_> {
    pub(super) fn body_end(&mut self, tag: &Tag) -> Flow {
        match tag.name {
            Name::ADDRESS
            | Name::ARTICLE
            | Name::ASIDE
            | Name::BLOCKQUOTE
            | Name::BUTTON
            | Name::CENTER
            | Name::DETAILS
            | Name::DIALOG
            | Name::DIR
            | Name::DIV
            | Name::DL
            | Name::FIELDSET
            | Name::FIGCAPTION
            | Name::FIGURE
            | Name::FOOTER
            | Name::HEADER
            | Name::HGROUP
            | Name::LISTING
            | Name::MAIN
            | Name::MENU
            | Name::NAV
            | Name::OL
            | Name::PRE
            | Name::SEARCH
            | Name::SECTION
            | Name::SELECT
            | Name::SUMMARY
            | Name::UL => self.end_block(tag.name),
            Name::A
            | Name::B
            | Name::BIG
            | Name::CODE
            | Name::EM
            | Name::FONT
            | Name::I
            | Name::NOBR
            | Name::S
            | Name::SMALL
            | Name::STRIKE
            | Name::STRONG
            | Name::TT
            | Name::U => self.adopt(tag.name),
            Name::P => self.end_paragraph(),
            Name::LI => self.end_list_item(),
            Name::DD | Name::DT => self.end_list_entry(tag.name),
            Name::H1 | Name::H2 | Name::H3 | Name::H4 | Name::H5 | Name::H6 => self.end_heading(),
            Name::BODY => return self.end_body(),
            Name::HTML => return self.end_html(),
            Name::FORM => self.end_form(),
            Name::APPLET | Name::MARQUEE | Name::OBJECT => self.end_object(tag.name),
            Name::BR => self.end_break(tag),
            Name::TEMPLATE => self.close_template(),
            name => self.close_other(name),
        }
        Flow::Done
    }

    /// `</br>` counts as `<br>`.
    fn end_break(&mut self, tag: &Tag) {
        self.reconstruct_formatting();
        let start = Span::empty(tag.span.start);
        let id = self.insert_void(&Tag { span: start, attributes: Payload::EMPTY, ..*tag });
        self.tree.node_mut(id).end = tag.span;
        self.is_frameset_ok = false;
    }

    fn end_block(&mut self, name: Name) {
        if let Some(index) = self.open.position_in_scope(name, DEFAULT_SCOPE) {
            self.close_implied();
            self.pop_from(index);
        }
    }

    fn end_paragraph(&mut self) {
        if !self.open.has_in_scope(Name::P, BUTTON_SCOPE) {
            self.insert_implied(Name::P);
        }
        self.close_p();
    }

    fn end_list_item(&mut self) {
        if let Some(index) = self.open.position_in_scope(Name::LI, LIST_SCOPE) {
            self.close_implied_except(Name::LI);
            self.pop_from(index);
        }
    }

    fn end_list_entry(&mut self, name: Name) {
        if let Some(index) = self.open.position_in_scope(name, DEFAULT_SCOPE) {
            self.close_implied_except(name);
            self.pop_from(index);
        }
    }

    fn end_heading(&mut self) {
        if self.open.has_any_in_scope(HEADINGS, DEFAULT_SCOPE) {
            self.close_implied();
            self.pop_until_any(HEADINGS);
        }
    }

    fn end_body(&mut self) -> Flow {
        if let Some(index) = self.open.position_in_scope(Name::BODY, DEFAULT_SCOPE) {
            self.end_early(index);
            self.mode = Mode::AfterBody;
        }
        Flow::Done
    }

    fn end_html(&mut self) -> Flow {
        if self.open.has_in_scope(Name::BODY, DEFAULT_SCOPE) {
            return self.again_in(Mode::AfterBody);
        }
        Flow::Done
    }

    fn end_form(&mut self) {
        if self.open.contains(Name::TEMPLATE) {
            return self.end_block(Name::FORM);
        }
        let Some(form) = self.form.take() else { return };
        if self.open.find_in_scope(DEFAULT_SCOPE, |open| open.id == form).is_none() {
            return;
        }
        self.close_implied();
        if let Some(index) = self.open.position(form) {
            let removed = self.open.remove(index);
            self.end(removed);
        }
    }

    fn end_object(&mut self, name: Name) {
        if let Some(index) = self.open.position_in_scope(name, DEFAULT_SCOPE) {
            self.close_implied();
            self.pop_from(index);
            self.formatting.clear_to_marker();
        }
    }

    /// Closes the innermost element `name` unless a special element is open in it.
    pub(super) fn close_other(&mut self, name: Name) {
        if !self.open.contains(name) {
            return;
        }
        for index in (0..self.open.len()).rev() {
            let open = self.open.get(index);
            if open.name == name {
                self.close_implied_except(name);
                return self.pop_from(index);
            }
            if open.is_special() {
                return;
            }
        }
    }
}
