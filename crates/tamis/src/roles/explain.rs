//! Says in words what moved a block's score most.

use super::tables::Tables;
use crate::page::Reason;

/// Reasons given for each block.
const REASONS: usize = 3;

/// The strongest reasons of both tables for a block with these features.
pub(super) fn reasons_for(tables: &Tables, first: &[f32], second: &[f32]) -> Vec<Reason> {
    let of_first = tables.first.contributions(first).into_iter().zip(first).zip(&tables.first_names);
    let of_second = tables.second.contributions(second).into_iter().zip(second).zip(&tables.second_names);
    let mut reasons: Vec<Reason> = of_first
        .chain(of_second)
        .map(|((weight, value), name)| Reason { because: sentence(name, *value), weight })
        .collect();
    reasons.sort_by(|a, b| b.weight.abs().total_cmp(&a.weight.abs()));
    reasons.truncate(REASONS);
    reasons
}

/// Structures by their numbers as features; headings have the numbers behind, by level.
const STRUCTURES: [&str; 8] =
    ["a rule", "a table cell", "a term", "a list item", "a caption", "a paragraph", "a quotation", "code"];

/// A feature and its value, as one would say it.
fn sentence(name: &str, value: f32) -> String {
    let (group, feature) = name.split_once(": ").unwrap_or(("", name));
    if group == "within" {
        return format!("{} {feature}", if value == 0.0 { "not in" } else { "in" });
    }
    if let Some(sign) = feature.strip_prefix("has an ").or_else(|| feature.strip_prefix("has a ")) {
        return format!("{group} has {} {sign}", if value == 0.0 { "no" } else { "a" });
    }
    if feature.starts_with("declared") {
        return format!("{group} {}{feature}", if value == 0.0 { "not " } else { "" });
    }
    if feature == "structure" {
        return format!("{group} is {}", structure_of(value));
    }
    match feature.split_once("log ") {
        Some((before, counted)) => format!("{group}: {before}{counted}: {}", written(value.exp_m1().round())),
        None => format!("{group}: {feature} is {}", written(value)),
    }
}

fn structure_of(number: f32) -> String {
    // Numbers of structures are small and whole, and a cast from a float stops at the ends of the type.
    #[expect(clippy::cast_sign_loss, reason = "structures have no negative numbers")]
    let number = number as usize;
    STRUCTURES.get(number).map_or_else(
        || format!("a heading of level {}", number + 1 - STRUCTURES.len()),
        |name| (*name).to_owned(),
    )
}

/// A value with no more decimals than it needs.
fn written(value: f32) -> String {
    let rounded = format!("{value:.2}");
    rounded.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::sentence;

    #[test]
    fn features_are_said_in_words() {
        let check = |name, value, expected: &str| assert_eq!(sentence(name, value), expected);
        check("within: nav", 1.0, "in nav");
        check("within: nav", 0.0, "not in nav");
        check("block: structure", 5.0, "block is a paragraph");
        check("neighbour +1: structure", 9.0, "neighbour +1 is a heading of level 2");
        check("block: log words", 11.0_f32.ln(), "block: words: 10");
        check("block: share of words in links", 0.5, "block: share of words in links is 0.5");
        check("block: has a year", 0.0, "block has no year");
        check("page: declared a product", 0.0, "page not declared a product");
    }
}
