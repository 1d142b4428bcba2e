//! Turns accepted records into posts, and notes for each block which post it belongs to.

use tamis_html::{NodeId, NodeKind, Span};
use tamis_text::dates::DateContext;

use super::adapters::{Adapter, Threading};
use super::byline::{clean_name, name_before_date};
use super::cues::Cues;
use super::described::{Annotation, Annotations};
use super::group::{Group, Record};
use super::moment::{Moment, date_of_attributes, read_moment};
use super::split::{SplitRecord, split_records};
use super::survey::Survey;
use super::thread::find_parents;
use super::{Chosen, Context, PostPart};
use crate::blocks::BlockId;
use crate::page::{DiscussionKind, Post};

/// The posts of a page, with what each block is to them.
#[derive(Debug, Default)]
pub(super) struct Posts {
    pub(super) posts: Vec<Post>,
    /// By block: the index of its post and its part in it.
    pub(super) of_block: Vec<Option<(u32, PostPart)>>,
    /// By post: all text of its record.
    pub(super) records: Vec<String>,
    /// The kind of discussion that most records are annotated with.
    pub(super) kind: Option<DiscussionKind>,
}

/// Makes posts of the records that have a body.
pub(super) fn make_posts(
    survey: &Survey<'_, '_>,
    chosen: &Chosen,
    context: &Context<'_>,
    dates: &DateContext<'_>,
) -> Posts {
    let group = &chosen.group;
    let scene = Scene { survey, adapter: chosen.adapter, context: dates };
    let splits = split_records(survey, chosen, context.tables);
    let annotations = annotate(survey, group, context);
    let is_flat = chosen.adapter.is_some_and(|adapter| adapter.threading == Threading::Flat);
    let parents = if is_flat { vec![None; group.records.len()] } else { find_parents(survey, group) };
    let parents = nearest_kept(&parents, &splits);
    let mut out = Posts {
        of_block: vec![None; survey.blocks.len()],
        kind: most_common_kind(&annotations),
        ..Posts::default()
    };
    let mut numbers: Vec<Option<usize>> = vec![None; group.records.len()];
    for (index, (record, split)) in group.records.iter().zip(&splits).enumerate() {
        let Some(split) = split else { continue };
        let number = out.posts.len();
        numbers[index] = Some(number);
        out.mark_blocks(record, split, number as u32);
        let post = Post { id: id_of(survey, record, number), ..make_post(&scene, record, split) };
        out.posts.push(annotations.get(index).map_or(post.clone(), |annotation| annotation.fill(post)));
        out.records.push(text_of_record(survey, record));
    }
    for (index, parent) in parents.iter().enumerate() {
        if let (Some(number), Some(parent)) = (numbers[index], parent.and_then(|parent| numbers[parent])) {
            out.posts[number].parent = Some(out.posts[parent].id.clone());
        }
    }
    out.part_ids();
    out
}

/// What attributes say of each record; nothing where they say nothing of any.
fn annotate(survey: &Survey<'_, '_>, group: &Group, context: &Context<'_>) -> Vec<Annotation> {
    let Some(data) = context.data else { return Vec::new() };
    let roots: Vec<NodeId> =
        group.records.iter().map(|record| survey.blocks.container(record.root).node).collect();
    Annotations::of(data).annotate(&roots)
}

/// The kind that most annotations name.
fn most_common_kind(annotations: &[Annotation]) -> Option<DiscussionKind> {
    let kinds: Vec<DiscussionKind> = annotations.iter().filter_map(|annotation| annotation.kind).collect();
    let count = |kind: &DiscussionKind| kinds.iter().filter(|other| *other == kind).count();
    kinds.iter().copied().find(|kind| count(kind) * 2 > annotations.len())
}

fn text_of_record(survey: &Survey<'_, '_>, record: &Record) -> String {
    let texts = record.own_blocks().map(|index| survey.blocks.text(BlockId::new(index as usize)));
    texts.collect::<Vec<_>>().join("\n")
}

/// The parents, those without a body replaced by their own parents.
fn nearest_kept(parents: &[Option<usize>], splits: &[Option<SplitRecord>]) -> Vec<Option<usize>> {
    let mut kept: Vec<Option<usize>> = Vec::with_capacity(parents.len());
    for parent in parents {
        kept.push(parent.and_then(|parent| {
            if splits[parent].is_some() { Some(parent) } else { kept.get(parent).copied().flatten() }
        }));
    }
    kept
}

impl Posts {
    fn mark_blocks(&mut self, record: &Record, split: &SplitRecord, number: u32) {
        for index in record.own_blocks() {
            self.of_block[index as usize] = Some((number, PostPart::Furniture));
        }
        for (block, _) in &split.body {
            self.of_block[block.index()] = Some((number, PostPart::Body));
        }
    }

    /// Numbers the posts where ids of the page are not unique.
    fn part_ids(&mut self) {
        let mut ids: Vec<&str> = self.posts.iter().map(|post| post.id.as_str()).collect();
        ids.sort_unstable();
        if ids.windows(2).all(|pair| pair[0] != pair[1]) {
            return;
        }
        let numbers: std::collections::HashMap<String, usize> =
            self.posts.iter().enumerate().rev().map(|(number, post)| (post.id.clone(), number)).collect();
        for (number, post) in self.posts.iter_mut().enumerate() {
            post.parent =
                post.parent.take().and_then(|parent| numbers.get(&parent)).map(|n| (n + 1).to_string());
            post.id = (number + 1).to_string();
        }
    }
}

/// The page's own id of a record, else its number from 1.
fn id_of(survey: &Survey<'_, '_>, record: &Record, number: usize) -> String {
    let id = survey.tree.attr(survey.blocks.container(record.root).node, "id").map(str::trim);
    id.filter(|id| !id.is_empty()).map_or_else(|| (number + 1).to_string(), str::to_owned)
}

/// What a post is read from.
struct Scene<'r, 'a, 's> {
    survey: &'r Survey<'a, 's>,
    adapter: Option<&'static Adapter>,
    context: &'r DateContext<'r>,
}

fn make_post(scene: &Scene<'_, '_, '_>, record: &Record, split: &SplitRecord) -> Post {
    let (survey, context) = (scene.survey, scene.context);
    let lines: Vec<&str> = split.body.iter().map(|(_, text)| survey.blocks.slice(text).trim()).collect();
    let moment = read_moment(survey, &split.dates, context).or_else(|| moment_of_attributes(scene, record));
    let Moment { date, raw } = moment.unwrap_or_default();
    Post {
        author: author_of(survey, record, split, context),
        published_raw: (date.is_none() && !raw.is_empty()).then_some(raw),
        published: date,
        text: lines.join("\n"),
        score: score_of(survey, record),
        permalink: permalink_of(survey, record, split),
        span: span_of(survey, record),
        confidence: split.confidence,
        ..Post::default()
    }
}

fn span_of(survey: &Survey<'_, '_>, record: &Record) -> Span {
    let spans = record.own_blocks().map(|i| survey.blocks.block(BlockId::new(i as usize)).span);
    spans.fold(Span::default(), Span::cover)
}

/// Elements of a record that are searched for attributes.
const REACH: usize = 200;

/// The first elements of a record.
fn elements_of<'a>(survey: &'a Survey<'_, '_>, record: &Record) -> impl Iterator<Item = NodeId> + 'a {
    let root = survey.blocks.container(record.root).node;
    let nodes = std::iter::once(root).chain(survey.tree.descendants(root)).take(REACH);
    nodes.filter(|node| survey.tree.kind(*node) == NodeKind::Element)
}

/// A date that no text of the record shows.
fn moment_of_attributes(scene: &Scene<'_, '_, '_>, record: &Record) -> Option<Moment> {
    let (survey, root) = (scene.survey, scene.survey.blocks.container(record.root).node);
    let dates = |node: &NodeId| scene.adapter.is_none_or(|adapter| adapter.dates(survey, *node, root));
    let mut elements = elements_of(survey, record).filter(dates);
    let date = elements.find_map(|node| date_of_attributes(survey.tree, node, scene.context))?;
    Some(Moment { date: Some(date), raw: String::new() })
}

/// Attributes that give a post's author.
const AUTHOR_ATTRIBUTES: [&str; 4] = ["data-author", "data-username", "data-user-name", "author"];

fn author_of(
    survey: &Survey<'_, '_>,
    record: &Record,
    split: &SplitRecord,
    context: &DateContext<'_>,
) -> Option<String> {
    let shown = split.author.and_then(|(part, _)| clean_name(survey.text_of(&survey.parts[part]), context));
    let beside_date = || {
        let mut texts = split.dates.iter().map(|part| survey.text_of(&survey.parts[*part]));
        texts.find_map(|text| name_before_date(text, context))
    };
    shown.or_else(beside_date).or_else(|| {
        let mut values = elements_of(survey, record)
            .filter_map(|node| AUTHOR_ATTRIBUTES.iter().find_map(|name| survey.tree.attr(node, name)));
        values.find_map(|value| clean_name(value, context))
    })
}

/// The votes that a record counts: a whole number in an element for them.
fn score_of(survey: &Survey<'_, '_>, record: &Record) -> Option<i64> {
    record.own.iter().flat_map(|range| &survey.parts[survey.parts_of(range)]).find_map(|part| {
        let is_score = part.near.intersects(Cues::SCORE);
        is_score.then(|| survey.text_of(part).trim_start_matches('+').parse().ok()).flatten()
    })
}

/// The link around the date, where it leads to the post itself.
fn permalink_of(survey: &Survey<'_, '_>, record: &Record, split: &SplitRecord) -> Option<String> {
    let dated = split.dates.iter().find_map(|part| survey.parts[*part].link);
    let href = dated.and_then(|link| survey.tree.attr(link, "href")).filter(|href| !href.is_empty());
    let id = survey.tree.attr(survey.blocks.container(record.root).node, "id").filter(|id| !id.is_empty());
    href.map(str::to_owned).or_else(|| id.map(|id| format!("#{id}")))
}
