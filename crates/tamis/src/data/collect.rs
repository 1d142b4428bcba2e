//! Walks a tree once and files what its elements say in [`Data`].

use tamis_html::{Name, NodeId, NodeKind, Step, Tree};

use super::entity::{Entity, EntityId, Property, Vocabulary, last_part};
use super::hint::{Hints, hints_of_names};
use super::json_ld::JsonLd;
use super::mark::{Mark, MarkKind, Region};
use super::meta::{Link, Meta};
use super::{Data, microformat};
use crate::maps::HashMap;

/// Collects the data of a page.
pub(super) fn collect<'t, 's>(tree: &'t Tree<'s>) -> Data<'t, 's> {
    let mut collector =
        Collector { data: empty(tree), open: Vec::new(), around: Vec::new(), known: HashMap::default() };
    let mut walk = tree.walk(tree.root());
    while let Some(step) = walk.next() {
        match step {
            Step::Enter(node) if tree.kind(node) == NodeKind::Element => {
                collector.enter(node);
                if tree.is(node, Name::SVG) {
                    walk.skip_children(node);
                }
            }
            Step::Leave(node) => collector.leave(node),
            Step::Enter(_) => {}
        }
    }
    collector.data
}

fn empty<'t, 's>(tree: &'t Tree<'s>) -> Data<'t, 's> {
    Data {
        tree,
        metas: Vec::new(),
        links: Vec::new(),
        json_ld: Vec::new(),
        entities: Vec::new(),
        properties: Vec::new(),
        language: None,
        title: None,
        base: None,
        marks: Vec::new(),
        regions: Vec::new(),
        state_nodes: Vec::new(),
    }
}

/// Things described on one page; more are not told apart from their parents.
const MOST_ENTITIES: usize = 10_000;

struct Collector<'t, 's> {
    data: Data<'t, 's>,
    /// Described things whose elements are open.
    open: Vec<EntityId>,
    /// Open elements that change what is around their contents.
    around: Vec<u32>,
    /// What values of `class` and `id` say: pages repeat most of them.
    known: HashMap<&'t str, Hints>,
}

/// Marks kept of one page.
const MOST_MARKS: usize = 20_000;

/// The attributes of an element that describe things.
#[derive(Default)]
struct Marks<'t> {
    itemprop: Option<&'t str>,
    itemtype: Option<&'t str>,
    is_item: bool,
    property: Option<&'t str>,
    kind_of: Option<&'t str>,
    class: Option<&'t str>,
    id: Option<&'t str>,
    role: Option<&'t str>,
    rel: Option<&'t str>,
    href: Option<&'t str>,
    has_state: bool,
}

impl<'t> Marks<'t> {
    fn of(tree: &'t Tree<'_>, node: NodeId) -> Self {
        let mut marks = Self::default();
        for attribute in tree.attrs(node) {
            match attribute.name {
                "class" => marks.class = Some(attribute.value),
                "id" => marks.id = Some(attribute.value),
                "role" => marks.role = Some(attribute.value),
                "itemprop" => marks.itemprop = Some(attribute.value),
                "itemtype" => marks.itemtype = Some(attribute.value),
                "itemscope" => marks.is_item = true,
                "property" => marks.property = Some(attribute.value),
                "typeof" => marks.kind_of = Some(attribute.value),
                "href" => marks.href = Some(attribute.value),
                "rel" => marks.rel = Some(attribute.value),
                "data-preloaded" => marks.has_state = true,
                _ => {}
            }
        }
        marks
    }
}

impl<'t> Collector<'t, '_> {
    fn enter(&mut self, node: NodeId) {
        let tree = self.data.tree;
        match tree.name(node) {
            Name::META => self.add_meta(node),
            Name::SCRIPT => return self.add_script(node),
            Name::LINK => return self.add_link(node, tree.attr(node, "rel")),
            Name::BASE => self.data.base = self.data.base.or(tree.attr(node, "href")),
            Name::HTML => self.data.language = tree.attr(node, "lang").map(|lang| (lang, node)),
            Name::TITLE if self.data.title.is_none() => self.data.title = Some(node),
            _ => {}
        }
        let marks = Marks::of(tree, node);
        self.describe(node, &marks);
        self.mark(node, &marks);
        if tree.is(node, Name::A) && marks.rel.is_some() {
            self.add_link(node, marks.rel);
        }
        if marks.has_state {
            self.data.state_nodes.push(node);
        }
    }

    fn leave(&mut self, node: NodeId) {
        while self.open.last().is_some_and(|id| self.data.entities[id.index()].node == node) {
            self.open.pop();
        }
        if self.around.last().is_some_and(|region| self.data.regions[*region as usize].node == node) {
            self.around.pop();
        }
    }

    /// Files the element where its names speak of an author or a date, and remembers what it is to those within.
    fn mark(&mut self, node: NodeId, marks: &Marks<'t>) {
        let around =
            self.around.last().map_or(Hints::default(), |region| self.data.regions[*region as usize].hints);
        let own = hints_of(self.data.tree, node, marks, &mut self.known);
        let mut add = |kind| {
            if self.data.marks.len() < MOST_MARKS {
                let mark = Mark {
                    node,
                    kind,
                    around: around.with(own.inherited()),
                    span: self.data.tree.span(node),
                };
                self.data.marks.push(mark);
            }
        };
        match self.data.tree.name(node) {
            Name::H1 => add(MarkKind::Heading(1)),
            Name::H2 => add(MarkKind::Heading(2)),
            Name::TIME => add(MarkKind::Time),
            Name::A if marks.rel.is_some_and(|rel| rel.contains("author")) => add(MarkKind::AuthorLink),
            Name::A if leads_to(&AUTHOR_PATHS, marks.href) => add(MarkKind::AuthorLink),
            Name::A if leads_to(&USER_PATHS, marks.href) => add(MarkKind::UserLink),
            _ if own.contains(Hints::AUTHOR) => add(MarkKind::AuthorClass),
            _ if own.contains(Hints::DATE) => add(MarkKind::DateClass),
            _ => {}
        }
        let within = around.with(own.inherited());
        if within != around {
            let within_region = self.around.last().copied();
            self.around.push(self.data.regions.len() as u32);
            let span = self.data.tree.span(node);
            self.data.regions.push(Region { node, span, hints: within, within: within_region });
        }
    }

    fn add_meta(&mut self, node: NodeId) {
        let tree = self.data.tree;
        let key =
            ["name", "property", "itemprop", "http-equiv"].iter().find_map(|name| tree.attr(node, name));
        if let (Some(key), Some(content)) = (key, tree.attr(node, "content"))
            && !content.trim().is_empty()
        {
            self.data.metas.push(Meta { key: key.trim(), content: content.trim(), span: tree.span(node) });
        }
    }

    fn add_link(&mut self, node: NodeId, rel: Option<&'t str>) {
        let tree = self.data.tree;
        if let (Some(rel), Some(href)) = (rel, tree.attr(node, "href")) {
            self.data.links.push(Link { rel, href: href.trim(), node, span: tree.span(node) });
        }
    }

    fn add_script(&mut self, node: NodeId) {
        let tree = self.data.tree;
        let kind = tree.attr(node, "type").unwrap_or_default();
        let Some(text) = tree.first_child(node) else { return };
        if kind.trim().to_ascii_lowercase().starts_with("application/ld+json") {
            self.data.json_ld.extend(JsonLd::parse(tree.text(text), tree.span(text)));
        } else if tree.attr(node, "src").is_none() {
            self.data.state_nodes.push(node);
        }
    }

    fn describe(&mut self, node: NodeId, marks: &Marks<'t>) {
        self.describe_microdata(node, marks);
        self.describe_rdfa(node, marks);
        if let Some(class) = marks.class {
            self.describe_microformat(node, class);
        }
    }

    fn describe_microdata(&mut self, node: NodeId, marks: &Marks<'t>) {
        if marks.itemprop.is_none() && !marks.is_item {
            return;
        }
        let of = self.innermost(Vocabulary::Microdata);
        let entity = marks
            .is_item
            .then(|| self.open_entity(Vocabulary::Microdata, marks.itemtype.unwrap_or_default(), node))
            .flatten();
        for name in marks.itemprop.unwrap_or_default().split_ascii_whitespace() {
            self.add_property(Property {
                vocabulary: Vocabulary::Microdata,
                of,
                name: last_part(name),
                node,
                value: self.attribute_value(node),
                entity,
            });
        }
    }

    fn describe_rdfa(&mut self, node: NodeId, marks: &Marks<'t>) {
        let of = self.innermost(Vocabulary::Rdfa);
        let entity = marks.kind_of.and_then(|kind| self.open_entity(Vocabulary::Rdfa, kind, node));
        let is_meta_of_head = of.is_none() && self.data.tree.is(node, Name::META);
        let Some(names) = marks.property.filter(|_| !is_meta_of_head) else { return };
        for name in names.split_ascii_whitespace() {
            let value = self.data.tree.attr(node, "content").or_else(|| self.attribute_value(node));
            self.add_property(Property {
                vocabulary: Vocabulary::Rdfa,
                of,
                name: last_part(name),
                node,
                value,
                entity,
            });
        }
    }

    fn describe_microformat(&mut self, node: NodeId, class: &'t str) {
        let of = self.innermost(Vocabulary::Microformat);
        let root = microformat::root_class(class);
        if root.is_none() && of.is_none() {
            return;
        }
        let entity = root.and_then(|root| self.open_entity(Vocabulary::Microformat, root, node));
        for name in microformat::property_names(class).filter(|_| of.is_some()) {
            let value = microformat::attribute_value(self.data.tree, node, name);
            self.add_property(Property {
                vocabulary: Vocabulary::Microformat,
                of,
                name,
                node,
                value,
                entity,
            });
        }
    }

    fn innermost(&self, vocabulary: Vocabulary) -> Option<EntityId> {
        self.open.iter().rev().copied().find(|id| self.data.entities[id.index()].vocabulary == vocabulary)
    }

    fn open_entity(&mut self, vocabulary: Vocabulary, kind: &'t str, node: NodeId) -> Option<EntityId> {
        if self.data.entities.len() >= MOST_ENTITIES {
            return None;
        }
        let id = EntityId(self.data.entities.len() as u32);
        let within = self.innermost(vocabulary);
        self.data.entities.push(Entity { vocabulary, kind, node, within });
        self.open.push(id);
        Some(id)
    }

    fn add_property(&mut self, property: Property<'t>) {
        self.data.properties.push(property);
    }

    /// The attribute that holds the value of a property, by the rules of microdata.
    fn attribute_value(&self, node: NodeId) -> Option<&'t str> {
        let tree = self.data.tree;
        match tree.name(node) {
            Name::META => tree.attr(node, "content"),
            Name::TIME => tree.attr(node, "datetime"),
            Name::DATA | Name::METER => tree.attr(node, "value"),
            Name::IMG | Name::EMBED | Name::IFRAME | Name::SOURCE | Name::VIDEO | Name::AUDIO => {
                tree.attr(node, "src")
            }
            Name::LINK => tree.attr(node, "href"),
            _ => tree.attr(node, "content").or_else(|| tree.attr(node, "datetime")),
        }
    }
}

/// What the element's name, role, class and id say of it.
fn hints_of<'t>(
    tree: &Tree<'_>,
    node: NodeId,
    marks: &Marks<'t>,
    known: &mut HashMap<&'t str, Hints>,
) -> Hints {
    let name = tree.name(node);
    if matches!(name, Name::BODY | Name::HTML) {
        return Hints::default();
    }
    let of_name = match name {
        Name::MAIN | Name::ARTICLE => Hints::CONTENT,
        Name::ASIDE => Hints::ASIDE,
        Name::FOOTER => Hints::FOOT,
        Name::NAV => Hints::NAVIGATION,
        _ => Hints::default(),
    };
    let of_role = match marks.role {
        Some("main" | "article") => Hints::CONTENT,
        Some("complementary") => Hints::ASIDE,
        Some("contentinfo") => Hints::FOOT,
        Some("navigation") => Hints::NAVIGATION,
        _ => Hints::default(),
    };
    let names = [marks.class, marks.id].into_iter().flatten();
    names
        .map(|names| *known.entry(names).or_insert_with(|| hints_of_names(names)))
        .fold(of_name.with(of_role), Hints::with)
}

/// Parts of addresses under which sites keep the pages of their authors, sorted.
const AUTHOR_PATHS: [&str; 16] = [
    "auteur",
    "auteurs",
    "author",
    "authors",
    "autor",
    "autoren",
    "autores",
    "blogger",
    "contributor",
    "contributors",
    "our-team",
    "people",
    "profil",
    "staff",
    "team",
    "writers",
];

/// Parts of addresses under which sites keep the pages of their users, sorted.
const USER_PATHS: [&str; 9] =
    ["member", "members", "memberlist.php", "profile", "profiles", "u", "user", "users", "~"];

/// Whether a folder of the address is one of `paths`.
fn leads_to(paths: &[&str], href: Option<&str>) -> bool {
    let folders = href.into_iter().flat_map(|href| href.split(['/', '?']));
    folders.filter(|folder| folder.len() <= LONGEST_FOLDER).any(|folder| paths.binary_search(&folder).is_ok())
}

/// Bytes of the longest entry of the tables above.
const LONGEST_FOLDER: usize = 14;
