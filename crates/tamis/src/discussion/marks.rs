//! Turns containers into marks: what the records of one list have in common, whatever sets each apart.
//!
//! A mark is a class name, the pattern of an id ("comment-#"), an item type, a data attribute, an element's own
//! name, or being a child of the same parent. Containers that share a mark are the candidates for records.

use std::collections::HashMap;

use tamis_html::{Name, NodeId, Tree};

use super::described;
use super::survey::Survey;
use crate::blocks::ContainerId;

/// Containers that share a mark, in document order.
#[derive(Debug)]
pub(super) struct Marked {
    /// The mark, for people to read.
    pub(super) mark: String,
    pub(super) containers: Vec<ContainerId>,
}

impl Marked {
    /// Whether the mark is only the place: a child of the same parent.
    pub(super) fn is_place(&self) -> bool {
        self.mark.contains('>')
    }
}

/// Lists the containers of each mark, in the order in which the marks first appear.
pub(super) fn list_marked(survey: &Survey<'_, '_>) -> Vec<Marked> {
    let mut numbers: HashMap<String, usize> = HashMap::new();
    let mut list: Vec<Marked> = Vec::new();
    for (index, container) in survey.blocks.containers().iter().enumerate().skip(1) {
        if container.blocks.is_empty() {
            continue;
        }
        for mark in marks_of(survey.tree, container.node) {
            let number = *numbers.entry(mark).or_insert_with_key(|mark| {
                list.push(Marked { mark: mark.clone(), containers: Vec::new() });
                list.len() - 1
            });
            let containers = &mut list[number].containers;
            if containers.last() != Some(&ContainerId::new(index)) {
                containers.push(ContainerId::new(index));
            }
        }
    }
    list
}

fn marks_of(tree: &Tree<'_>, node: NodeId) -> Vec<String> {
    let name = tree.name_str(tree.name(node));
    let mut marks = Vec::new();
    for attribute in tree.attrs(node) {
        let value = attribute.value;
        match attribute.name {
            "class" => {
                let words = value.split_ascii_whitespace();
                marks.extend(words.map(|word| format!("{name}.{}", pattern_of(word))));
            }
            "id" if value.contains(|c: char| c.is_ascii_digit()) => {
                marks.push(format!("{name}#{}", pattern_of(value)));
            }
            "itemtype" => {
                marks.push(format!("@type:{}", value.rsplit('/').next().unwrap_or(value)));
                marks.extend(is_post_type(value).then(|| "@posts".to_owned()));
            }
            "itemprop" | "role" | "typeof" | "property" => {
                marks.push(format!("@{}:{value}", attribute.name));
                marks.extend(is_post_type(value).then(|| "@posts".to_owned()));
            }
            other if other.starts_with("data-") && other.contains("id") => marks.push(format!("@{other}")),
            _ => {}
        }
    }
    if name.contains('-') || tree.is(node, Name::ARTICLE) {
        marks.push(name.to_owned());
    }
    if let Some(parent) = tree.parent(node).filter(|_| may_stand_in_a_row(tree.name(node))) {
        marks.push(format!("{}>{name}", parent.index()));
    }
    marks
}

/// Whether an item's type is one of posts: questions and answers have two, and are one list.
fn is_post_type(value: &str) -> bool {
    described::is_post_type(value.rsplit(['/', ':']).next().unwrap_or(value))
}

/// Whether records without any attribute may be such elements.
fn may_stand_in_a_row(name: Name) -> bool {
    matches!(
        name,
        Name::LI
            | Name::DIV
            | Name::TR
            | Name::ARTICLE
            | Name::SECTION
            | Name::TABLE
            | Name::DT
            | Name::DD
            | Name::P
    )
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
}
