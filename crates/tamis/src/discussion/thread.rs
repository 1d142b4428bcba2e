//! Tells which post each post is shown under as a reply: by nesting, depth classes, lists of replies, or links.
//!
//! Quotations are no parents here: in a flat thread everyone quotes. Under an article they are (`address`).

use std::collections::HashMap;

use tamis_html::{NodeId, Tree};

use super::group::{Group, Record};
use super::survey::Survey;
use crate::blocks::ContainerId;
use crate::lexicon::markup_words::PARENT_LINKS;

/// The parent of each record, as an index into the group's records.
pub(super) fn find_parents(survey: &Survey<'_, '_>, group: &Group) -> Vec<Option<usize>> {
    let nested: Vec<Option<usize>> = group.records.iter().map(|record| record.enclosing).collect();
    let named = parents_by_name(survey, group);
    if named.iter().any(Option::is_some) {
        return nested.into_iter().zip(named).map(|(nested, named)| nested.or(named)).collect();
    }
    if nested.iter().any(Option::is_some) {
        return nested;
    }
    parents_by_level(survey, group).unwrap_or_else(|| parents_by_list(survey, group))
}

/// Attributes that name a post's parent.
const PARENT_ATTRIBUTES: [&str; 6] =
    ["data-parent-id", "data-parent", "data-parentid", "data-parent-comment-id", "data-reply-to", "parentid"];

/// Parents that attributes and links of the records name by id.
fn parents_by_name(survey: &Survey<'_, '_>, group: &Group) -> Vec<Option<usize>> {
    let ids = number_ids(survey, group);
    let named = |record: &Record| {
        let value = name_in_attribute(survey, record).or_else(|| name_in_link(survey, record))?;
        ids.get(last_number(value)?).copied()
    };
    let parents = group.records.iter().enumerate();
    parents.map(|(index, record)| named(record).filter(|parent| *parent < index)).collect()
}

/// What the record's element, or one of the first within it, names as its parent.
fn name_in_attribute<'a>(survey: &Survey<'a, '_>, record: &Record) -> Option<&'a str> {
    /// Elements of a record that may name its parent.
    const REACH: usize = 3;
    let root = survey.blocks.container(record.root).node;
    let mut nodes = std::iter::once(root).chain(survey.tree.descendants(root)).take(REACH);
    nodes.find_map(|node| PARENT_ATTRIBUTES.iter().find_map(|name| survey.tree.attr(node, name)))
}

/// Where a link leads that says that the record answers something.
fn name_in_link<'a>(survey: &Survey<'a, '_>, record: &Record) -> Option<&'a str> {
    let parts = record.own.iter().flat_map(|range| &survey.parts[survey.parts_of(range)]);
    parts.filter_map(|part| part.link).find_map(|link| {
        let marks = [Some(link), survey.tree.parent(link)].into_iter().flatten();
        let mut values =
            marks.flat_map(|node| ["class", "rel"].map(|name| survey.tree.attr(node, name))).flatten();
        let leads_up = values.any(|value| PARENT_LINKS.iter().any(|word| value.contains(word)));
        let href = survey.tree.attr(link, "href")?;
        Some(href.rsplit('#').next().unwrap_or(href)).filter(|_| leads_up)
    })
}

/// The records by the last number in their ids.
fn number_ids<'a>(survey: &Survey<'a, '_>, group: &Group) -> HashMap<&'a str, usize> {
    let mut ids = HashMap::new();
    for (index, record) in group.records.iter().enumerate() {
        for attribute in survey.tree.attrs(survey.blocks.container(record.root).node) {
            let is_id = attribute.name == "id"
                || (attribute.name.starts_with("data-") && attribute.name.ends_with("id"));
            if is_id
                && !attribute.name.contains("parent")
                && let Some(number) = last_number(attribute.value)
            {
                ids.entry(number).or_insert(index);
            }
        }
    }
    ids
}

fn last_number(value: &str) -> Option<&str> {
    let end = value.rfind(|c: char| c.is_ascii_digit())? + 1;
    let start = value[..end].rfind(|c: char| !c.is_ascii_digit()).map_or(0, |at| at + 1);
    (end > start).then(|| &value[start..end])
}

/// Parents by the level that each record's element states: the last record before it on a higher level.
fn parents_by_level(survey: &Survey<'_, '_>, group: &Group) -> Option<Vec<Option<usize>>> {
    let levels: Vec<Option<u32>> =
        group.records.iter().map(|record| level_of_record(survey, record)).collect();
    let lowest = levels.iter().flatten().min()?;
    let is_known = levels.iter().filter(|level| level.is_some()).count() * 2 >= levels.len();
    if !is_known || levels.iter().flatten().all(|level| level == lowest) {
        return None;
    }
    let levels: Vec<u32> = levels.iter().map(|level| level.unwrap_or(*lowest)).collect();
    Some(parents_of_levels(&levels))
}

/// For each level the index of the last smaller one before it.
fn parents_of_levels(levels: &[u32]) -> Vec<Option<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut parents = Vec::with_capacity(levels.len());
    for (index, level) in levels.iter().enumerate() {
        while open.last().is_some_and(|last| levels[*last] >= *level) {
            open.pop();
        }
        parents.push(open.last().copied());
        open.push(index);
    }
    parents
}

/// The level that the record's element, or the one or two around it that hold nothing else, state.
fn level_of_record(survey: &Survey<'_, '_>, record: &Record) -> Option<u32> {
    /// Elements around a record that may bear its level.
    const REACH: usize = 3;
    let is_own = |id: &ContainerId| {
        let blocks = &survey.blocks.container(*id).blocks;
        blocks.start >= record.blocks.start && blocks.end <= record.blocks.end
    };
    let own = survey.blocks.enclosing(record.root).take_while(is_own).take(REACH);
    let mut nodes = own.map(|id| survey.blocks.container(id).node);
    nodes.find_map(|node| level_of_element(survey.tree, node))
}

/// Class names that give a level, up to the number.
const LEVEL_CLASSES: [&str; 8] = ["depth-", "depth", "level-", "level", "indent-", "indent", "lvl-", "ind"];

/// Attributes that give a level.
const LEVEL_ATTRIBUTES: [&str; 5] = ["aria-level", "data-depth", "data-level", "data-indent", "depth"];

fn level_of_element(tree: &Tree<'_>, node: NodeId) -> Option<u32> {
    let by_attribute = LEVEL_ATTRIBUTES.iter().find_map(|name| tree.attr(node, name)?.parse().ok());
    by_attribute
        .or_else(|| level_of_classes(tree.attr(node, "class")?))
        .or_else(|| margin_of(tree.attr(node, "style")?))
}

fn level_of_classes(class: &str) -> Option<u32> {
    class.split_ascii_whitespace().find_map(|word| {
        LEVEL_CLASSES.iter().find_map(|prefix| {
            let at = word.rfind(prefix)?;
            let starts = at == 0 || word[..at].ends_with(['-', '_']);
            word[at + prefix.len()..].parse().ok().filter(|_| starts)
        })
    })
}

/// The left margin or padding of an inline style, in its unit.
fn margin_of(style: &str) -> Option<u32> {
    let value = ["margin-left", "padding-left"]
        .iter()
        .find_map(|name| style.split_once(name).map(|(_, rest)| rest))?;
    let digits = value.trim_start_matches([':', ' ']);
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    digits[..end].parse().ok()
}

/// Parents by lists of replies: the record before the list in which a record stands.
fn parents_by_list(survey: &Survey<'_, '_>, group: &Group) -> Vec<Option<usize>> {
    let depth = |record: &Record| survey.blocks.container(record.root).depth;
    let highest = group.records.iter().map(depth).min().unwrap_or(0);
    let lists: Vec<Option<ContainerId>> =
        group.records.iter().map(|record| survey.blocks.container(record.root).parent).collect();
    let mut open: Vec<usize> = Vec::new();
    let mut parents = Vec::with_capacity(group.records.len());
    for (index, record) in group.records.iter().enumerate() {
        while open.last().is_some_and(|last| depth(&group.records[*last]) >= depth(record)) {
            open.pop();
        }
        let above = open.last().copied().filter(|_| depth(record) > highest);
        let holds = |outer: usize| {
            let list = lists[outer].map(|id| survey.blocks.container(id).blocks.clone());
            list.is_some_and(|list| list.start <= record.blocks.start && record.blocks.end <= list.end)
        };
        parents.push(above.filter(|outer| holds(*outer)));
        open.push(index);
    }
    parents
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_make_a_tree() {
        assert_eq!(parents_of_levels(&[1, 2, 3, 2, 1]), [None, Some(0), Some(1), Some(0), None]);
    }

    #[test]
    fn reads_levels() {
        assert_eq!(level_of_classes("comment depth-3 odd"), Some(3));
        assert_eq!(level_of_classes("comment__level--2"), None);
        assert_eq!(level_of_classes("blind2"), None);
        assert_eq!(margin_of("margin-left: 40px"), Some(40));
    }

    #[test]
    fn last_numbers() {
        assert_eq!(last_number("div-comment-12"), Some("12"));
        assert_eq!(last_number("none"), None);
    }
}
