//! Holds sets of element names, and those that the standard's rules ask about.

use crate::Name;

/// A set of HTML element names, as bits.
#[derive(Clone, Copy)]
pub(super) struct NameSet([u64; WORDS]);

const WORDS: usize = 4;
/// Names with a larger number are in no set.
const CAPACITY: usize = WORDS * u64::BITS as usize;

impl NameSet {
    pub(super) const fn of(names: &[Name]) -> NameSet {
        NameSet([0; WORDS]).with(names)
    }

    pub(super) const fn with(self, names: &[Name]) -> NameSet {
        let NameSet(mut words) = self;
        let mut at = 0;
        while at < names.len() {
            let index = names[at].index();
            words[index / u64::BITS as usize] |= 1 << (index % u64::BITS as usize);
            at += 1;
        }
        NameSet(words)
    }

    pub(super) const fn without(self, name: Name) -> NameSet {
        let NameSet(mut words) = self;
        if name.index() >= CAPACITY {
            return self;
        }
        words[name.index() / u64::BITS as usize] &= !(1 << (name.index() % u64::BITS as usize));
        NameSet(words)
    }

    #[inline]
    pub(super) const fn contains(self, name: Name) -> bool {
        let index = name.index();
        index < CAPACITY && self.0[index / u64::BITS as usize] >> (index % u64::BITS as usize) & 1 == 1
    }
}

/// What ends the search for an open element, by what is asked; elements of SVG and MathML that hold HTML do so too.
#[derive(Clone, Copy)]
pub(super) struct Scope {
    pub(super) bounds: NameSet,
    /// Whether elements of SVG and MathML that hold HTML bound it.
    pub(super) has_foreign_bounds: bool,
}

const DEFAULT_BOUNDS: NameSet = NameSet::of(&[
    Name::APPLET,
    Name::CAPTION,
    Name::HTML,
    Name::TABLE,
    Name::TD,
    Name::TH,
    Name::MARQUEE,
    Name::OBJECT,
    Name::SELECT,
    Name::TEMPLATE,
]);

pub(super) const DEFAULT_SCOPE: Scope = Scope { bounds: DEFAULT_BOUNDS, has_foreign_bounds: true };
pub(super) const LIST_SCOPE: Scope =
    Scope { bounds: DEFAULT_BOUNDS.with(&[Name::OL, Name::UL]), has_foreign_bounds: true };
pub(super) const BUTTON_SCOPE: Scope =
    Scope { bounds: DEFAULT_BOUNDS.with(&[Name::BUTTON]), has_foreign_bounds: true };
pub(super) const TABLE_SCOPE: Scope =
    Scope { bounds: NameSet::of(&[Name::HTML, Name::TABLE, Name::TEMPLATE]), has_foreign_bounds: false };

/// Elements that a later tag may close unsaid.
pub(super) const IMPLIED_END: NameSet = NameSet::of(&[
    Name::DD,
    Name::DT,
    Name::LI,
    Name::OPTGROUP,
    Name::OPTION,
    Name::P,
    Name::RB,
    Name::RP,
    Name::RT,
    Name::RTC,
]);

/// Elements that the end of a template closes unsaid.
pub(super) const THOROUGHLY_IMPLIED_END: NameSet = IMPLIED_END.with(&[
    Name::CAPTION,
    Name::COLGROUP,
    Name::TBODY,
    Name::TD,
    Name::TFOOT,
    Name::TH,
    Name::THEAD,
    Name::TR,
]);

pub(super) const HEADINGS: NameSet =
    NameSet::of(&[Name::H1, Name::H2, Name::H3, Name::H4, Name::H5, Name::H6]);

/// Elements whose stray text belongs before the table.
pub(super) const FOSTERING: NameSet =
    NameSet::of(&[Name::TABLE, Name::TBODY, Name::TFOOT, Name::THEAD, Name::TR]);

pub(super) const TABLE_CONTEXT: NameSet = NameSet::of(&[Name::TABLE, Name::TEMPLATE, Name::HTML]);
pub(super) const TABLE_BODIES: NameSet = NameSet::of(&[Name::TBODY, Name::TFOOT, Name::THEAD]);
pub(super) const TABLE_BODY_CONTEXT: NameSet = TABLE_BODIES.with(&[Name::TEMPLATE, Name::HTML]);
pub(super) const ROW_CONTEXT: NameSet = NameSet::of(&[Name::TR, Name::TEMPLATE, Name::HTML]);
pub(super) const CELLS: NameSet = NameSet::of(&[Name::TD, Name::TH]);

/// Elements that bound lists of formatting.
pub(super) const MARKING: NameSet =
    CELLS.with(&[Name::CAPTION, Name::TEMPLATE, Name::APPLET, Name::MARQUEE, Name::OBJECT]);

/// Elements with parsing rules of their own, in the standard's list.
#[rustfmt::skip]
pub(super) const SPECIAL: NameSet = NameSet::of(&[
    Name::ADDRESS, Name::APPLET, Name::AREA, Name::ARTICLE, Name::ASIDE, Name::BASE, Name::BASEFONT, Name::BGSOUND,
    Name::BLOCKQUOTE, Name::BODY, Name::BR, Name::BUTTON, Name::CAPTION, Name::CENTER, Name::COL, Name::COLGROUP, Name::DD,
    Name::DETAILS, Name::DIR, Name::DIV, Name::DL, Name::DT, Name::EMBED, Name::FIELDSET, Name::FIGCAPTION, Name::FIGURE,
    Name::FOOTER, Name::FORM, Name::FRAME, Name::FRAMESET, Name::H1, Name::H2, Name::H3, Name::H4, Name::H5, Name::H6,
    Name::HEAD, Name::HEADER, Name::HGROUP, Name::HR, Name::HTML, Name::IFRAME, Name::IMG, Name::INPUT, Name::KEYGEN,
    Name::LI, Name::LINK, Name::LISTING, Name::MAIN, Name::MARQUEE, Name::MENU, Name::META, Name::NAV, Name::NOEMBED,
    Name::NOFRAMES, Name::NOSCRIPT, Name::OBJECT, Name::OL, Name::P, Name::PARAM, Name::PLAINTEXT, Name::PRE, Name::SCRIPT,
    Name::SEARCH, Name::SECTION, Name::SELECT, Name::SOURCE, Name::STYLE, Name::SUMMARY, Name::TABLE, Name::TBODY, Name::TD,
    Name::TEMPLATE, Name::TEXTAREA, Name::TFOOT, Name::TH, Name::THEAD, Name::TITLE, Name::TR, Name::TRACK, Name::UL,
    Name::WBR, Name::XMP,
]);

/// Special elements that do not keep a list item open.
pub(super) const KEEPS_LIST_ITEM: NameSet =
    SPECIAL.without(Name::ADDRESS).without(Name::DIV).without(Name::P);

/// Start tags that end SVG and MathML.
#[rustfmt::skip]
pub(super) const LEAVES_FOREIGN: NameSet = NameSet::of(&[
    Name::B, Name::BIG, Name::BLOCKQUOTE, Name::BODY, Name::BR, Name::CENTER, Name::CODE, Name::DD, Name::DIV, Name::DL,
    Name::DT, Name::EM, Name::EMBED, Name::H1, Name::H2, Name::H3, Name::H4, Name::H5, Name::H6, Name::HEAD, Name::HR,
    Name::I, Name::IMG, Name::LI, Name::LISTING, Name::MENU, Name::META, Name::NOBR, Name::OL, Name::P, Name::PRE,
    Name::RUBY, Name::S, Name::SMALL, Name::SPAN, Name::STRONG, Name::STRIKE, Name::SUB, Name::SUP, Name::TABLE, Name::TT,
    Name::U, Name::UL, Name::VAR,
]);

#[cfg(test)]
mod tests {
    use super::{HEADINGS, KEEPS_LIST_ITEM, SPECIAL};
    use crate::Name;

    #[test]
    fn holds_what_it_was_made_of() {
        assert!(HEADINGS.contains(Name::H6));
        assert!(!HEADINGS.contains(Name::HGROUP));
        assert!(SPECIAL.contains(Name::P));
        assert!(!KEEPS_LIST_ITEM.contains(Name::P));
        assert!(!SPECIAL.contains(Name::SVG_FOREIGN_OBJECT));
        assert!(!SPECIAL.contains(Name::NONE));
    }
}
