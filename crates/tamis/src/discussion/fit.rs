//! Writes the candidates of a page as rows for fitting the trained tables; `train/discussion.py` reads them.

use serde_json::{Value, json};
use tamis_text::dates::DateContext;

use super::choose::{Scene, accept, rank_groups};
use super::group::{Extent, Group};
use super::group_features::{self, PageMeasures};
use super::group_list::list_groups;
use super::part_features;
use super::survey::Survey;
use super::tables::Tables;
use super::{Adapters, Context, Found};
use crate::blocks::Blocks;
use crate::data::Data;
use crate::decode::decode;
use crate::error::Error;
use crate::options::Options;
use crate::page::Role;
use crate::roles::{Likelihoods, Roles, Tables as RoleTables};

/// Which rows are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CandidateRows {
    /// Those of groups, which need no table.
    Groups,
    /// Those of groups and of the parts of the best, by the built-in table of groups.
    GroupsAndParts,
}

/// The groups of records on a page with their features, and the parts of the best groups' records.
///
/// # Errors
///
/// As [`crate::read`].
pub fn describe_candidates(bytes: &[u8], options: &Options, rows: CandidateRows) -> Result<Value, Error> {
    let decoded = decode(bytes, options.charset.as_deref())?;
    let tree = tamis_html::parse(&decoded.text, &options.limits);
    let blocks = Blocks::of(&tree);
    let survey = Survey::of(&tree, &blocks, &DateContext::default());
    let page = PageMeasures::of(&survey);
    let texts: Vec<&str> = blocks.iter().map(|(id, _)| blocks.text(id)).collect();
    let groups: Vec<Value> =
        list_groups(&survey).iter().map(|group| describe(&survey, &page, group)).collect();
    let parted = match rows {
        CandidateRows::Groups => Vec::new(),
        CandidateRows::GroupsAndParts => describe_parts_of_best(&survey),
    };
    Ok(json!({
        "group_features": group_features::feature_names(),
        "part_features": part_features::feature_names(),
        "blocks": texts,
        "groups": groups,
        "parted": parted,
    }))
}

fn describe(survey: &Survey<'_, '_>, page: &PageMeasures, group: &Group) -> Value {
    json!({
        "mark": group.mark.to_string(),
        "run": group.extent == Extent::Run,
        "features": group_features::measure(survey, page, group),
        "records": own_blocks(group),
    })
}

fn own_blocks(group: &Group) -> Vec<Value> {
    let own = |record: &super::group::Record| {
        record.own.iter().map(|range| json!([range.start, range.end])).collect()
    };
    group.records.iter().map(own).collect()
}

/// The parts of the accepted records and of the best groups' records.
fn describe_parts_of_best(survey: &Survey<'_, '_>) -> Vec<Value> {
    /// Groups whose parts are described beside the accepted one.
    const GROUPS: usize = 2;
    let scene = Scene::new(survey, Tables::built_in());
    let ranked = rank_groups(&scene);
    let best: Vec<Group> = ranked.iter().take(GROUPS).map(|scored| scored.group.clone()).collect();
    let accepted = accept(&scene, ranked).map(|scored| scored.group);
    accepted.iter().chain(&best).map(|group| describe_parts(survey, group)).collect()
}

fn describe_parts(survey: &Survey<'_, '_>, group: &Group) -> Value {
    let rows = part_features::list_rows(survey, group);
    let texts: Vec<&str> = rows.parts.iter().map(|part| survey.text_of(&survey.parts[*part])).collect();
    let blocks: Vec<usize> = rows.parts.iter().map(|part| survey.parts[*part].block.index()).collect();
    let ends: Vec<usize> = rows.of_record.iter().map(|range| range.end).collect();
    json!({
        "mark": group.mark.to_string(),
        "records": own_blocks(group),
        "record_ends": ends,
        "texts": texts,
        "part_blocks": blocks,
        "features": rows.features,
    })
}

/// The discussion of a page as other tables than the built-in ones find it, and the text outside its posts.
///
/// # Errors
///
/// As [`crate::read`].
///
/// # Panics
///
/// When the tables were fitted on other features.
pub fn read_discussion_with(
    bytes: &[u8],
    options: &Options,
    tables: [&[u8]; 2],
    adapters: Adapters,
) -> Result<Value, Error> {
    let tables = Tables::from_bytes(tables[0], tables[1]).expect("tables are fitted on the present features");
    let decoded = decode(bytes, options.charset.as_deref())?;
    let tree = tamis_html::parse(&decoded.text, &options.limits);
    let blocks = Blocks::of(&tree);
    let likelihoods = Likelihoods::of(&tree, &blocks, RoleTables::shipped(), options);
    let data = Data::of(&tree);
    let context = Context {
        tables: &tables,
        adapters,
        likelihoods: Some(&likelihoods),
        data: Some(&data),
        ..Context::default()
    };
    let found = Found::of(&tree, &blocks, &context);
    let settled = likelihoods.settle(&blocks, found);
    let roles = Roles::decide(&blocks, likelihoods, &settled, options);
    let is_article = |id| roles.role(id) == Role::Main;
    let text: Vec<&str> =
        blocks.iter().filter(|(id, _)| is_article(*id)).map(|(id, _)| blocks.text(id)).collect();
    let is_thread =
        settled.discussion.as_ref().is_some_and(|d| d.kind == crate::page::DiscussionKind::Thread);
    let kind = if is_thread { "thread" } else { "article" };
    Ok(json!({ "kind": kind, "text": text.join("\n\n"), "discussion": settled.discussion }))
}
