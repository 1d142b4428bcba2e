//! Turns containers into marks: what the records of one list have in common, whatever sets each apart.
//!
//! A mark is a class name, the pattern of an id ("comment-#"), an item type, a data attribute, an element's own
//! name, or being a child of the same parent. Containers that share a mark are the candidates for records.

use std::collections::HashMap;
use std::fmt;
use std::rc::Rc;

use tamis_html::{Name, NodeId, Tree};

use super::described;
use super::survey::Survey;
use crate::blocks::ContainerId;

/// What containers have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Mark {
    /// A name that their attributes or elements bear.
    Named(Rc<str>),
    /// Elements of one name under one parent.
    Place { parent: u32, name: &'static str },
}

impl Mark {
    /// A mark for people to read.
    pub(super) fn named(name: &str) -> Self {
        Self::Named(name.into())
    }

    /// Whether numbers were left out of it.
    pub(super) fn has_number(&self) -> bool {
        matches!(self, Self::Named(name) if name.contains('#'))
    }

    /// Whether it says what the records are.
    pub(super) fn is_type(&self) -> bool {
        matches!(self, Self::Named(name) if name.starts_with('@'))
    }

    /// Whether it is only the place: a child of the same parent.
    pub(super) fn is_place(&self) -> bool {
        match self {
            Self::Named(name) => name.contains('>'),
            Self::Place { .. } => true,
        }
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Named(name) => out.write_str(name),
            Self::Place { parent, name } => write!(out, "{parent}>{name}"),
        }
    }
}

/// Containers that share a mark, in document order.
#[derive(Debug)]
pub(super) struct Marked {
    pub(super) mark: Mark,
    members: Members,
}

/// Most marks are those of one container, which needs no list.
#[derive(Debug)]
enum Members {
    None,
    One(ContainerId),
    Many(Vec<ContainerId>),
}

impl Marked {
    pub(super) fn containers(&self) -> &[ContainerId] {
        match &self.members {
            Members::None => &[],
            Members::One(container) => std::slice::from_ref(container),
            Members::Many(containers) => containers,
        }
    }

    fn add(&mut self, container: ContainerId) {
        match &mut self.members {
            Members::None => self.members = Members::One(container),
            Members::One(first) => self.members = Members::Many(vec![*first, container]),
            Members::Many(containers) => containers.push(container),
        }
    }
}

/// The containers of each mark, in the order in which the marks first appear.
#[derive(Debug, Default)]
pub(super) struct MarkedList {
    pub(super) marked: Vec<Marked>,
    /// By container: where the numbers of its marks that are no places begin.
    starts: Vec<u32>,
    numbers: Vec<u32>,
}

impl MarkedList {
    /// Lists the containers of each mark.
    pub(super) fn of(survey: &Survey<'_, '_>) -> Self {
        let mut reader = MarkReader::new(survey.tree);
        let mut list = Self::default();
        let mut of_container: Vec<u32> = Vec::new();
        for (index, container) in survey.blocks.containers().iter().enumerate() {
            list.starts.push(list.numbers.len() as u32);
            if index == 0 || container.blocks.is_empty() {
                continue;
            }
            of_container.clear();
            reader.read(container.node, &mut list.marked, &mut of_container);
            for &number in &of_container {
                let marked = &mut list.marked[number as usize];
                if marked.containers().last() != Some(&ContainerId::new(index)) {
                    marked.add(ContainerId::new(index));
                    if !marked.mark.is_place() {
                        list.numbers.push(number);
                    }
                }
            }
        }
        list.starts.push(list.numbers.len() as u32);
        list
    }

    /// The numbers of the marks of a container that are no places.
    pub(super) fn marks_of(&self, container: ContainerId) -> &[u32] {
        let index = container.index();
        &self.numbers[self.starts[index] as usize..self.starts[index + 1] as usize]
    }
}

/// Reads the marks of elements, each value of an attribute once a page.
struct MarkReader<'a, 's> {
    tree: &'a Tree<'s>,
    by_name: HashMap<Rc<str>, u32>,
    by_place: HashMap<(u32, Name), u32>,
    /// The marks of each attribute's value on elements of a name.
    by_value: HashMap<(Name, &'a str, &'a str), Vec<u32>>,
}

impl<'a, 's> MarkReader<'a, 's> {
    fn new(tree: &'a Tree<'s>) -> Self {
        Self { tree, by_name: HashMap::new(), by_place: HashMap::new(), by_value: HashMap::new() }
    }

    /// The numbers of an element's marks; a mark not seen before is added to the list.
    fn read(&mut self, node: NodeId, list: &mut Vec<Marked>, numbers: &mut Vec<u32>) {
        let tree = self.tree;
        let name = tree.name(node);
        for attribute in tree.attrs(node) {
            if !is_read(attribute.name) {
                continue;
            }
            let key = (name, attribute.name, attribute.value);
            if let Some(known) = self.by_value.get(&key) {
                numbers.extend(known);
                continue;
            }
            let marks = marks_of_value(tree.name_str(name), attribute.name, attribute.value);
            let new: Vec<u32> = marks.iter().map(|mark| self.number_of(mark, list)).collect();
            numbers.extend(&new);
            self.by_value.insert(key, new);
        }
        if tree.name_str(name).contains('-') || name == Name::ARTICLE {
            numbers.push(self.number_of(tree.name_str(name), list));
        }
        if let (Some(parent), Some(row)) = (tree.parent(node), row_element(name)) {
            let parent = parent.index() as u32;
            let number = self.by_place.entry((parent, name));
            numbers.push(*number.or_insert_with(|| add(Mark::Place { parent, name: row }, list)));
        }
    }

    fn number_of(&mut self, mark: &str, list: &mut Vec<Marked>) -> u32 {
        if let Some(number) = self.by_name.get(mark) {
            return *number;
        }
        let name: Rc<str> = mark.into();
        let number = add(Mark::Named(Rc::clone(&name)), list);
        self.by_name.insert(name, number);
        number
    }
}

fn add(mark: Mark, list: &mut Vec<Marked>) -> u32 {
    list.push(Marked { mark, members: Members::None });
    list.len() as u32 - 1
}

/// Whether an attribute may mark an element.
fn is_read(attribute: &str) -> bool {
    matches!(attribute, "class" | "id" | "itemtype" | "itemprop" | "role" | "typeof" | "property")
        || (attribute.starts_with("data-") && attribute.contains("id"))
}

/// The marks that the value of an attribute gives an element.
fn marks_of_value(element: &str, attribute: &str, value: &str) -> Vec<String> {
    match attribute {
        "class" => {
            value.split_ascii_whitespace().map(|word| format!("{element}.{}", pattern_of(word))).collect()
        }
        "id" if value.contains(|c: char| c.is_ascii_digit()) => {
            vec![format!("{element}#{}", pattern_of(value))]
        }
        "id" => Vec::new(),
        "itemtype" => with_post_type(format!("@type:{}", value.rsplit('/').next().unwrap_or(value)), value),
        "itemprop" | "role" | "typeof" | "property" => with_post_type(format!("@{attribute}:{value}"), value),
        _ => vec![format!("@{attribute}")],
    }
}

/// The mark, and behind it that of posts where the type is one of theirs: questions and answers have two types, and
/// are one list.
fn with_post_type(mark: String, value: &str) -> Vec<String> {
    let is_post = described::is_listed_type(value.rsplit(['/', ':']).next().unwrap_or(value));
    std::iter::once(mark).chain(is_post.then(|| "@posts".to_owned())).collect()
}

/// The names of elements that records without any attribute may be.
fn row_element(name: Name) -> Option<&'static str> {
    Some(match name {
        Name::LI => "li",
        Name::DIV => "div",
        Name::TR => "tr",
        Name::ARTICLE => "article",
        Name::SECTION => "section",
        Name::TABLE => "table",
        Name::DT => "dt",
        Name::DD => "dd",
        Name::P => "p",
        _ => return None,
    })
}

/// The value in lower case with each run of digits as one `#`.
fn pattern_of(value: &str) -> String {
    let mut pattern = String::with_capacity(value.len());
    for character in value.chars() {
        match character {
            '0'..='9' if pattern.ends_with('#') => {}
            '0'..='9' => pattern.push('#'),
            _ if character.is_ascii() => pattern.push(character.to_ascii_lowercase()),
            _ => pattern.extend(character.to_lowercase()),
        }
    }
    pattern
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_keeps_no_number() {
        assert_eq!(pattern_of("Comment-1234-a5"), "comment-#-a#");
    }

    #[test]
    fn types_of_posts_share_a_mark() {
        let marks = |kind: &str| marks_of_value("div", "itemtype", kind);
        assert_eq!(marks("https://schema.org/Answer"), ["@type:Answer", "@posts"]);
        assert_eq!(marks("https://schema.org/Product"), ["@type:Product"]);
    }
}
