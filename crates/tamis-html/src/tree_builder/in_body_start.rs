//! The rules in the body for start tags.

use super::formatting::FormattingElement;
use super::name_set::{DEFAULT_SCOPE, HEADINGS, KEEPS_LIST_ITEM, NameSet};
use super::{Flow, Mode, TreeBuilder};
use crate::tokenizer::{State, Tag, Token};
use crate::{Name, Namespace};

impl TreeBuilder<'_> {
    pub(super) fn body_start(&mut self, tag: &Tag, token: &Token) -> Flow {
        match tag.name {
            Name::ADDRESS
            | Name::ARTICLE
            | Name::ASIDE
            | Name::BLOCKQUOTE
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
            | Name::MAIN
            | Name::MENU
            | Name::NAV
            | Name::OL
            | Name::P
            | Name::SEARCH
            | Name::SECTION
            | Name::SUMMARY
            | Name::UL => self.start_block(tag),
            Name::A => self.start_link(tag),
            Name::B
            | Name::BIG
            | Name::CODE
            | Name::EM
            | Name::FONT
            | Name::I
            | Name::S
            | Name::SMALL
            | Name::STRIKE
            | Name::STRONG
            | Name::TT
            | Name::U => self.start_formatting(tag),
            Name::LI => self.start_list_entry(tag, const { NameSet::of(&[Name::LI]) }),
            Name::DD | Name::DT => self.start_list_entry(tag, const { NameSet::of(&[Name::DD, Name::DT]) }),
            Name::AREA | Name::BR | Name::EMBED | Name::IMG | Name::KEYGEN | Name::WBR => {
                self.start_void(tag);
            }
            Name::H1 | Name::H2 | Name::H3 | Name::H4 | Name::H5 | Name::H6 => self.start_heading(tag),
            Name::SCRIPT
            | Name::STYLE
            | Name::META
            | Name::LINK
            | Name::TITLE
            | Name::TEMPLATE
            | Name::BASE
            | Name::BASEFONT
            | Name::BGSOUND
            | Name::NOFRAMES => return self.in_head(token),
            Name::BUTTON => self.start_button(tag),
            Name::FORM => self.start_form(tag),
            Name::INPUT => self.start_input(tag),
            Name::TABLE => self.start_table(tag),
            Name::SELECT => self.start_select(tag),
            Name::OPTION | Name::OPTGROUP => self.start_option(tag),
            _ => return self.rare_body_start(tag),
        }
        Flow::Done
    }

    fn rare_body_start(&mut self, tag: &Tag) -> Flow {
        match tag.name {
            Name::HTML => self.add_to_html(tag),
            Name::BODY => self.add_to_body(tag),
            Name::FRAMESET => self.replace_body(tag),
            Name::PRE | Name::LISTING => self.start_preformatted(tag),
            Name::PLAINTEXT => self.start_plaintext(tag),
            Name::NOBR => self.start_nobr(tag),
            Name::APPLET | Name::MARQUEE | Name::OBJECT => self.start_object(tag),
            Name::PARAM | Name::SOURCE | Name::TRACK => {
                self.insert_void(tag);
            }
            Name::HR => self.start_rule(tag),
            Name::IMAGE => return self.body_start_as(tag, Name::IMG),
            Name::TEXTAREA | Name::XMP | Name::IFRAME | Name::NOEMBED => return self.start_text(tag),
            Name::RB | Name::RTC | Name::RP | Name::RT => self.start_ruby(tag),
            Name::MATH => self.start_foreign_root(tag, Namespace::MathMl),
            Name::SVG => self.start_foreign_root(tag, Namespace::Svg),
            Name::CAPTION
            | Name::COL
            | Name::COLGROUP
            | Name::FRAME
            | Name::HEAD
            | Name::TBODY
            | Name::TD
            | Name::TFOOT
            | Name::TH
            | Name::THEAD
            | Name::TR => {}
            _ => {
                self.reconstruct_formatting();
                self.insert_html(tag);
            }
        }
        Flow::Done
    }

    fn start_block(&mut self, tag: &Tag) {
        self.close_p();
        self.insert_html(tag);
    }

    fn start_heading(&mut self, tag: &Tag) {
        self.close_p();
        if self.open.last().is_some_and(|open| HEADINGS.contains(open.name)) {
            self.pop();
        }
        self.insert_html(tag);
    }

    fn start_list_entry(&mut self, tag: &Tag, closes: NameSet) {
        self.is_frameset_ok = false;
        for index in (0..self.open.len()).rev() {
            let open = self.open.get(index);
            if closes.contains(open.name) {
                self.close_implied_except(open.name);
                self.pop_until(open.name);
                break;
            }
            if open.is_special() && (KEEPS_LIST_ITEM.contains(open.name) || open.name == Name::NONE) {
                break;
            }
        }
        self.close_p();
        self.insert_html(tag);
    }

    fn start_formatting(&mut self, tag: &Tag) {
        self.reconstruct_formatting();
        let id = self.insert_html(tag);
        self.push_formatting(FormattingElement { id, name: tag.name, attributes: tag.attributes });
    }

    fn start_link(&mut self, tag: &Tag) {
        if let Some(element) = self.formatting.position_of(Name::A).and_then(|at| self.formatting.get(at)) {
            self.adopt(Name::A);
            if let Some(at) = self.formatting.position(element.id) {
                self.formatting.remove(at);
            }
            if let Some(index) = self.open.position(element.id) {
                let removed = self.open.remove(index);
                self.end(removed);
            }
        }
        self.start_formatting(tag);
    }

    fn start_nobr(&mut self, tag: &Tag) {
        self.reconstruct_formatting();
        if self.open.has_in_scope(Name::NOBR, DEFAULT_SCOPE) {
            self.adopt(Name::NOBR);
        }
        self.start_formatting(tag);
    }

    fn start_void(&mut self, tag: &Tag) {
        self.reconstruct_formatting();
        self.insert_void(tag);
        self.is_frameset_ok = false;
    }

    fn start_button(&mut self, tag: &Tag) {
        if self.open.has_in_scope(Name::BUTTON, DEFAULT_SCOPE) {
            self.close_implied();
            self.pop_until(Name::BUTTON);
        }
        self.reconstruct_formatting();
        self.insert_html(tag);
        self.is_frameset_ok = false;
    }

    fn start_form(&mut self, tag: &Tag) {
        let in_template = self.open.contains(Name::TEMPLATE);
        if self.form.is_some() && !in_template {
            return;
        }
        self.close_p();
        let id = self.insert_html(tag);
        if !in_template {
            self.form = Some(id);
        }
    }

    fn start_input(&mut self, tag: &Tag) {
        if self.is_select_fragment() {
            return;
        }
        if self.open.has_in_scope(Name::SELECT, DEFAULT_SCOPE) {
            self.pop_until(Name::SELECT);
        }
        self.reconstruct_formatting();
        self.insert_void(tag);
        self.is_frameset_ok &= self.is_hidden(tag);
    }

    /// Whether a tag has `type=hidden`.
    pub(super) fn is_hidden(&self, tag: &Tag) -> bool {
        self.tree.attr_in(tag.attributes, "type").is_some_and(|kind| kind.eq_ignore_ascii_case("hidden"))
    }

    fn is_select_fragment(&self) -> bool {
        self.context
            .is_some_and(|context| context.name == Name::SELECT && context.namespace == Namespace::Html)
    }

    fn start_table(&mut self, tag: &Tag) {
        if !self.is_quirky {
            self.close_p();
        }
        self.insert_html(tag);
        self.is_frameset_ok = false;
        self.mode = Mode::InTable;
    }

    fn start_select(&mut self, tag: &Tag) {
        if self.is_select_fragment() {
            return;
        }
        if self.open.has_in_scope(Name::SELECT, DEFAULT_SCOPE) {
            return self.pop_until(Name::SELECT);
        }
        self.reconstruct_formatting();
        self.insert_html(tag);
        self.is_frameset_ok = false;
    }

    fn start_option(&mut self, tag: &Tag) {
        if self.open.has_in_scope(Name::SELECT, DEFAULT_SCOPE) {
            if tag.name == Name::OPTION {
                self.close_implied_except(Name::OPTGROUP);
            } else {
                self.close_implied();
            }
        } else if self.open.last_is(Name::OPTION) {
            self.pop();
        }
        self.reconstruct_formatting();
        self.insert_html(tag);
    }

    fn add_to_html(&mut self, tag: &Tag) {
        if !self.open.contains(Name::TEMPLATE) && self.open.len() > 0 {
            self.add_missing_attributes(self.open.get(0).id, tag);
        }
    }

    fn add_to_body(&mut self, tag: &Tag) {
        if self.has_body() && !self.open.contains(Name::TEMPLATE) {
            self.is_frameset_ok = false;
            self.add_missing_attributes(self.open.get(1).id, tag);
        }
    }

    /// Whether the second open element is the body.
    fn has_body(&self) -> bool {
        self.open.len() > 1 && self.open.get(1).name == Name::BODY
    }

    fn replace_body(&mut self, tag: &Tag) {
        if !self.is_frameset_ok || !self.has_body() {
            return;
        }
        let body = self.open.get(1).id;
        self.tree.detach(body);
        self.pop_from(1);
        self.insert_html(tag);
        self.mode = Mode::InFrameset;
    }

    fn start_preformatted(&mut self, tag: &Tag) {
        self.start_block(tag);
        self.skips_newline = true;
        self.is_frameset_ok = false;
    }

    fn start_plaintext(&mut self, tag: &Tag) {
        self.start_block(tag);
        self.tokenizer.switch_to(State::PlainText, tag.name, &self.tree);
    }

    fn start_object(&mut self, tag: &Tag) {
        self.reconstruct_formatting();
        self.insert_html(tag);
        self.formatting.push_marker();
        self.is_frameset_ok = false;
    }

    fn start_rule(&mut self, tag: &Tag) {
        self.close_p();
        if self.open.has_in_scope(Name::SELECT, DEFAULT_SCOPE) {
            self.close_implied();
        }
        self.insert_void(tag);
        self.is_frameset_ok = false;
    }

    /// Applies the rules for a start tag of another name.
    pub(super) fn body_start_as(&mut self, tag: &Tag, name: Name) -> Flow {
        let tag = Tag { name, ..*tag };
        self.body_start(&tag, &Token::Start(tag))
    }

    fn start_text(&mut self, tag: &Tag) -> Flow {
        if tag.name == Name::TEXTAREA {
            self.skips_newline = true;
        }
        if tag.name == Name::XMP {
            self.close_p();
            self.reconstruct_formatting();
        }
        if tag.name != Name::NOEMBED {
            self.is_frameset_ok = false;
        }
        let state = if tag.name == Name::TEXTAREA { State::RcData } else { State::RawText };
        self.insert_text_element(tag, state)
    }

    fn start_ruby(&mut self, tag: &Tag) {
        if self.open.has_in_scope(Name::RUBY, DEFAULT_SCOPE) {
            if matches!(tag.name, Name::RB | Name::RTC) {
                self.close_implied();
            } else {
                self.close_implied_except(Name::RTC);
            }
        }
        self.insert_html(tag);
    }
}
