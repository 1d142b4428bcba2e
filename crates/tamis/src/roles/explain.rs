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
        .map(|((weight, value), name)| Reason { because: format!("{name} is {}", written(*value)), weight })
        .collect();
    reasons.sort_by(|a, b| b.weight.abs().total_cmp(&a.weight.abs()));
    reasons.truncate(REASONS);
    reasons
}

/// A value with no more decimals than it needs.
fn written(value: f32) -> String {
    let rounded = format!("{value:.2}");
    rounded.trim_end_matches('0').trim_end_matches('.').to_owned()
}
