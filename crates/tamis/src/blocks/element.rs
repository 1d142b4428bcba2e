//! Tells how an element takes part in layout: block, inline, replaced, or not shown at all.

use tamis_html::Name;

use super::container::Traits;

/// How an element takes part in layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// It stands in a line with the text around it.
    Inline,
    /// It begins and ends a block.
    Block,
    /// It breaks the line.
    Break,
    /// An image in the line.
    Image,
    /// A formula, which keeps its own text.
    Formula,
    /// A thematic break.
    Rule,
    /// Nothing of it is text of the page.
    Nothing,
}

/// How the element of the given name takes part in layout.
pub(super) fn layout_of(name: Name) -> Layout {
    match name {
        Name::BR => Layout::Break,
        Name::IMG | Name::PICTURE => Layout::Image,
        Name::MATH => Layout::Formula,
        Name::HR => Layout::Rule,
        Name::SCRIPT
        | Name::STYLE
        | Name::HEAD
        | Name::TEMPLATE
        | Name::SELECT
        | Name::TEXTAREA
        | Name::IFRAME
        | Name::OBJECT
        | Name::SVG
        | Name::CANVAS
        | Name::AUDIO
        | Name::VIDEO
        | Name::DATALIST
        | Name::INPUT
        | Name::EMBED
        | Name::NOFRAMES
        | Name::NOEMBED
        | Name::RP
        | Name::LINK
        | Name::META => Layout::Nothing,
        Name::HTML
        | Name::BODY
        | Name::DIV
        | Name::P
        | Name::H1
        | Name::H2
        | Name::H3
        | Name::H4
        | Name::H5
        | Name::H6
        | Name::UL
        | Name::OL
        | Name::LI
        | Name::DL
        | Name::DT
        | Name::DD
        | Name::MENU
        | Name::TABLE
        | Name::CAPTION
        | Name::THEAD
        | Name::TBODY
        | Name::TFOOT
        | Name::TR
        | Name::TD
        | Name::TH
        | Name::BLOCKQUOTE
        | Name::PRE
        | Name::FIGURE
        | Name::FIGCAPTION
        | Name::ARTICLE
        | Name::SECTION
        | Name::NAV
        | Name::HEADER
        | Name::FOOTER
        | Name::ASIDE
        | Name::MAIN
        | Name::ADDRESS
        | Name::FORM
        | Name::FIELDSET
        | Name::LEGEND
        | Name::DETAILS
        | Name::SUMMARY
        | Name::DIALOG
        | Name::HGROUP
        | Name::CENTER
        | Name::BUTTON
        | Name::NOSCRIPT
        | Name::LISTING
        | Name::XMP
        | Name::PLAINTEXT
        | Name::DIR
        | Name::SEARCH
        | Name::OPTGROUP
        | Name::OPTION
        | Name::FRAMESET => Layout::Block,
        _ => Layout::Inline,
    }
}

/// What the element's name alone says of everything within.
pub(super) fn traits_of(name: Name) -> Traits {
    match name {
        Name::NOSCRIPT => Traits::NOSCRIPT,
        Name::NAV => Traits::NAVIGATION,
        Name::HEADER => Traits::HEADER,
        Name::FOOTER => Traits::FOOTER,
        Name::ASIDE => Traits::ASIDE,
        Name::MAIN => Traits::MAIN,
        Name::ARTICLE => Traits::ARTICLE,
        Name::FORM => Traits::FORM,
        Name::TABLE => Traits::TABLE,
        Name::UL | Name::OL | Name::MENU | Name::DL | Name::DIR => Traits::LIST,
        Name::BLOCKQUOTE => Traits::QUOTE,
        Name::FIGURE => Traits::FIGURE,
        Name::DIALOG => Traits::DIALOG,
        Name::PRE | Name::LISTING | Name::XMP | Name::PLAINTEXT => Traits::PREFORMATTED,
        Name::DETAILS => Traits::COLLAPSED,
        Name::SECTION => Traits::SECTION,
        Name::BUTTON => Traits::BUTTON,
        Name::TEMPLATE => Traits::SHADOW,
        _ => Traits::default(),
    }
}

/// What a block is in the structure of the text, as its elements say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Structure {
    Heading(u8),
    Paragraph,
    ListItem,
    Quote,
    Code,
    TableCell,
    Caption,
    Term,
    Rule,
}

/// The structure of a block whose nearest container has this name and these traits.
pub(super) fn structure_of(name: Name, traits: Traits) -> Structure {
    match name {
        Name::H1 => Structure::Heading(1),
        Name::H2 => Structure::Heading(2),
        Name::H3 => Structure::Heading(3),
        Name::H4 => Structure::Heading(4),
        Name::H5 => Structure::Heading(5),
        Name::H6 => Structure::Heading(6),
        Name::LI | Name::DD => Structure::ListItem,
        Name::DT => Structure::Term,
        Name::FIGCAPTION | Name::CAPTION => Structure::Caption,
        Name::TD | Name::TH => Structure::TableCell,
        _ if traits.contains(Traits::PREFORMATTED) => Structure::Code,
        _ if traits.contains(Traits::QUOTE) => Structure::Quote,
        _ => Structure::Paragraph,
    }
}
