//! Turns element names into small integers.
//!
//! Names of the standard are constants; any other name gets a number in the tree that holds it.
//! Comparing two names is comparing two integers, and sets of names are sets of bits.

mod known;

use std::collections::BTreeMap;

/// The name of an element: an integer that stands for a name in lower case (in SVG, for the standard's own case).
///
/// Names of the standard are the same in every tree; other names mean something only in the tree they come from.
///
/// ```
/// use tamis_html::{parse, Limits, Name};
/// let tree = parse("<DIV>x", &Limits::default());
/// let div = tree.descendants(tree.root()).find(|&id| tree.is(id, Name::DIV)).unwrap();
/// assert_eq!(tree.name_str(tree.name(div)), "div");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(pub(crate) u16);

impl Name {
    /// The text of a name of the standard; `None` for a name that only its tree knows.
    pub fn as_known_str(self) -> Option<&'static str> {
        known::NAMES.get(usize::from(self.0)).copied()
    }

    /// The name of the standard that is written `text` (in lower case; in SVG, in the standard's case).
    pub fn known(text: &str) -> Option<Name> {
        known::find(text)
    }

    /// Every name that found no number shares this one.
    pub(crate) const UNNUMBERED: Name = Name(u16::MAX);

    /// The known name that a tag spells, in any case.
    pub(crate) fn from_tag(bytes: &[u8]) -> Option<Name> {
        known::find_tag(bytes)
    }

    /// The name in the case that SVG gives it: `foreignObject` of `foreignobject`.
    pub(crate) fn in_svg_case(self) -> Name {
        let lower = Name::ALTGLYPH.0..Name::SVG_ALT_GLYPH.0;
        if lower.contains(&self.0) { Name(self.0 + (lower.end - lower.start)) } else { self }
    }

    /// The lower-case name of a name in SVG's case.
    pub(crate) fn in_lower_case(self) -> Name {
        let cased = Name::SVG_ALT_GLYPH.index()..Name::KNOWN;
        if cased.contains(&self.index()) {
            Name(self.0 - (Name::SVG_ALT_GLYPH.0 - Name::ALTGLYPH.0))
        } else {
            self
        }
    }

    /// The number of the name, for tables by name: less than [`Name::KNOWN`] for names of the standard.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

impl std::fmt::Debug for Name {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.as_known_str() {
            Some(text) => write!(f, "Name({text})"),
            None => write!(f, "Name({})", self.0),
        }
    }
}

/// Numbers the names of one tree that are not names of the standard.
#[derive(Debug, Default)]
pub(crate) struct Names {
    numbers: BTreeMap<Box<str>, Name>,
    texts: Vec<Box<str>>,
}

impl Names {
    /// The number of `text`; `None` when there are no numbers left.
    pub(crate) fn intern(&mut self, text: &str) -> Option<Name> {
        if let Some(name) = known::find(text).or_else(|| self.numbers.get(text).copied()) {
            return Some(name);
        }
        let name = Name(u16::try_from(Name::KNOWN + self.texts.len()).ok()?);
        if name == Name::UNNUMBERED {
            return None;
        }
        self.texts.push(text.into());
        self.numbers.insert(text.into(), name);
        Some(name)
    }

    /// The text of `name`, which must be of the standard or of this tree.
    pub(crate) fn text(&self, name: Name) -> &str {
        name.as_known_str()
            .or_else(|| self.texts.get(name.index() - Name::KNOWN).map(|text| &**text))
            .unwrap_or_default()
    }
}
