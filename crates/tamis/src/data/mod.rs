//! Collects what a page says of itself beside its text: JSON-LD, microdata, `RDFa`, microformats, `<meta>`, `<link>`.
//!
//! One walk over the tree fills one [`Data`]. Strings borrow from the tree; values keep the node or the range they
//! came from. Page state that script frameworks leave ([`state`]) is found and parsed only when somebody asks.
//! Nothing here decides which of several values is right: that is left to `metadata` and `roles`.

mod collect;
mod content;
mod entity;
mod hint;
mod js_literal;
mod json_ld;
mod mark;
mod meta;
mod microformat;
mod repair;
mod state;

use tamis_html::{NodeId, Span, Tree};

#[cfg(feature = "training")]
pub(crate) use self::content::content_candidates;
pub(crate) use self::content::{content_beyond, text_of_markup};
pub(crate) use self::entity::{Entity, EntityId, Property, Vocabulary};
pub(crate) use self::hint::Hints;
pub(crate) use self::json_ld::{JsonLd, Thing, text_of_value};
pub(crate) use self::mark::{Mark, MarkKind, Region};
pub(crate) use self::meta::{Link, Meta};
pub(crate) use self::state::PageState;

/// What a page says of itself beside its text.
#[derive(Debug)]
pub(crate) struct Data<'t, 's> {
    pub(crate) tree: &'t Tree<'s>,
    /// `<meta>` elements that have a name and a content, in source order.
    pub(crate) metas: Vec<Meta<'t>>,
    /// `<link>` elements, and `<a>` elements that have a `rel`.
    pub(crate) links: Vec<Link<'t>>,
    /// Parsed `application/ld+json` scripts.
    pub(crate) json_ld: Vec<JsonLd>,
    /// Things described by microdata, `RDFa` or microformats.
    pub(crate) entities: Vec<Entity<'t>>,
    /// Their properties, in source order.
    pub(crate) properties: Vec<Property<'t>>,
    /// The `lang` of the document element.
    pub(crate) language: Option<(&'t str, NodeId)>,
    /// The first `<title>` of the document.
    pub(crate) title: Option<NodeId>,
    /// The `href` of the first `<base>`.
    pub(crate) base: Option<&'t str>,
    /// Elements that may say who or when, and headings.
    pub(crate) marks: Vec<Mark>,
    /// Elements that say what part of the page they are, in document order.
    pub(crate) regions: Vec<Region>,
    /// Scripts that may hold page state, and elements that carry it in an attribute.
    pub(crate) state_nodes: Vec<NodeId>,
}

impl<'t, 's> Data<'t, 's> {
    /// Collects the data of a page.
    pub(crate) fn of(tree: &'t Tree<'s>) -> Self {
        collect::collect(tree)
    }

    /// The contents of the `<meta>` elements called `key`, whatever the case.
    pub(crate) fn metas_named<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a Meta<'t>> {
        self.metas.iter().filter(move |meta| meta.key.eq_ignore_ascii_case(key))
    }

    /// The links that have `rel` among their relations.
    pub(crate) fn links_related<'a>(&'a self, rel: &'a str) -> impl Iterator<Item = &'a Link<'t>> {
        self.links.iter().filter(move |link| link.has_rel(rel))
    }

    /// Every object of the page's JSON-LD, nested ones too, in source order.
    pub(crate) fn things(&self) -> impl Iterator<Item = Thing<'_>> {
        self.json_ld.iter().flat_map(JsonLd::things)
    }

    /// The objects of the page's JSON-LD that have the schema.org type `kind`.
    #[cfg(test)]
    pub(crate) fn find_type<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = Thing<'a>> {
        self.things().filter(move |thing| thing.is_type(kind))
    }

    /// The properties `name` of described things, in source order.
    pub(crate) fn properties_named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Property<'t>> {
        self.properties.iter().filter(move |property| property.name == name)
    }

    /// The properties of one described thing.
    pub(crate) fn properties_of(&self, entity: EntityId) -> impl Iterator<Item = &Property<'t>> {
        self.properties.iter().filter(move |property| property.of == Some(entity))
    }

    /// What a property says: the value of its attribute, else the text of its element.
    pub(crate) fn text_of(&self, property: &Property<'t>) -> String {
        match property.value {
            Some(value) => value.trim().to_owned(),
            None => folded_text(self.tree, property.node),
        }
    }

    /// What is said to be around a place of the source.
    pub(crate) fn hints_at(&self, span: Span) -> Hints {
        let begun = self.regions.partition_point(|region| region.span.start <= span.start);
        let mut at = begun.checked_sub(1);
        while let Some(region) = at.map(|at| &self.regions[at]) {
            if region.span.contains(span) {
                return region.hints;
            }
            at = region.within.map(|within| within as usize);
        }
        Hints::default()
    }

    /// State that script frameworks left in the page; found and parsed at each call.
    pub(crate) fn page_states(&self) -> Vec<PageState> {
        state::find_states(self.tree, &self.state_nodes)
    }

    /// Where `value` stands literally within `span`, else `span`.
    pub(crate) fn locate(&self, value: &str, span: Span) -> Span {
        locate(self.tree.source(), value, span)
    }
}

/// Where `value` stands literally within `span` of `source`, else `span`.
fn locate(source: &str, value: &str, span: Span) -> Span {
    match memchr::memmem::find(&source.as_bytes()[span.range()], value.as_bytes()) {
        Some(at) if !value.is_empty() => {
            let start = span.start + at as u32;
            Span::new(start, start + value.len() as u32)
        }
        _ => span,
    }
}

/// The text of an element, white space folded; neighbouring blocks are parted by a space.
pub(crate) fn folded_text(tree: &Tree<'_>, node: NodeId) -> String {
    let mut text = String::new();
    let mut next = Some(node);
    while let Some(at) = next {
        if is_unseen(tree, at) {
            next = tree.next_skipping_children(at, node);
            continue;
        }
        match tree.kind(at) {
            tamis_html::NodeKind::Text => append_folded(&mut text, tree.text(at)),
            tamis_html::NodeKind::Element if parts_words(tree, at) => append_folded(&mut text, " "),
            _ => {}
        }
        next = tree.next_in_document(at, node);
    }
    text.truncate(text.trim_end().len());
    text
}

fn is_unseen(tree: &Tree<'_>, node: NodeId) -> bool {
    use tamis_html::Name;
    matches!(tree.name(node), Name::SCRIPT | Name::STYLE | Name::TEMPLATE | Name::SVG | Name::NOSCRIPT)
}

/// Whether the element's text is a word apart from the text before it: all but emphasis and bare spans.
fn parts_words(tree: &Tree<'_>, node: NodeId) -> bool {
    use tamis_html::Name;
    match tree.name(node) {
        Name::B
        | Name::EM
        | Name::FONT
        | Name::I
        | Name::STRONG
        | Name::SUP
        | Name::SUB
        | Name::U
        | Name::WBR => false,
        Name::SPAN => tree.attr(node, "class").is_some(),
        _ => true,
    }
}

fn append_folded(out: &mut String, text: &str) {
    let begins_word = |out: &String| out.is_empty() || out.ends_with(' ');
    for character in text.chars() {
        if !character.is_whitespace() {
            out.push(character);
        } else if !begins_word(out) {
            out.push(' ');
        }
    }
}

#[cfg(test)]
mod tests;
