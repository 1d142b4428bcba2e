//! Turns accepted records into posts, and notes for each block which post it belongs to.

use tamis_html::{NodeId, NodeKind, Span};
use tamis_text::dates::DateContext;

use super::adapters::{Adapter, Threading};
use super::anchor::Anchor;
use super::body::read_body;
use super::body_end::{read_edit_line, trim_body};
use super::byline::{clean_name, name_before_date};
use super::cues::Cues;
use super::described::{Annotation, Annotations};
use super::group::{Group, Record};
use super::moment::{Moment, MomentContext, date_of_attributes, read_moment};
use super::split::{SplitRecord, split_records};
use super::survey::Survey;
use super::thread::find_parents;
use super::{Chosen, Context, PostPart};
use crate::blocks::BlockId;
use crate::lexicon::markup_words::{HISTORY_PATHS, OWN_LINKS};
use crate::page::{DiscussionKind, Post};

/// The posts of a page, with what each block is to them.
#[derive(Debug, Default)]
pub(super) struct Posts {
    pub(super) found: Vec<Post>,
    /// By block: the index of its post and its part in it.
    pub(super) of_block: Vec<Option<(u32, PostPart)>>,
    /// By post: the index of its record.
    pub(super) records: Vec<usize>,
    /// Whether attributes say of most records that they are posts.
    pub(super) is_described: bool,
    /// The kind of discussion that most records are annotated with.
    pub(super) kind: Option<DiscussionKind>,
    /// What dates were counted from, where some were.
    pub(super) anchor: Option<Anchor>,
}

/// Makes posts of the records that have a body.
pub(super) fn make_posts(
    survey: &Survey<'_, '_>,
    chosen: &Chosen,
    context: &Context<'_>,
    dates: &DateContext<'_>,
) -> Posts {
    let group = &chosen.group;
    let scene = Scene {
        survey,
        adapter: chosen.adapter,
        moments: MomentContext { dates: *dates, anchor: context.anchor },
    };
    let splits = trim_records(&scene, group, split_records(survey, chosen, context.tables));
    let annotations = annotate(survey, group, context);
    let is_flat = chosen.adapter.is_some_and(|adapter| adapter.threading == Threading::Flat);
    let parents = if is_flat { vec![None; group.records.len()] } else { find_parents(survey, group) };
    let parents = nearest_kept(&parents, &splits);
    let mut out = Posts {
        of_block: vec![None; survey.blocks.len()],
        is_described: annotations.iter().filter(|annotation| annotation.is_described).count() * 2
            > group.records.len(),
        kind: most_common_kind(&annotations),
        ..Posts::default()
    };
    let mut numbers: Vec<Option<usize>> = vec![None; group.records.len()];
    for (index, (record, split)) in group.records.iter().zip(&splits).enumerate() {
        let Some(split) = split else { continue };
        let number = out.found.len();
        numbers[index] = Some(number);
        out.mark_blocks(record, split, number as u32);
        let (post, anchor) = make_post(&scene, record, split);
        let post = Post { id: id_of(survey, record, number), ..post };
        out.anchor = out.anchor.or(anchor);
        out.found.push(annotations.get(index).map_or(post.clone(), |annotation| annotation.fill(post)));
        out.records.push(index);
    }
    for (index, parent) in parents.iter().enumerate() {
        if let (Some(number), Some(parent)) = (numbers[index], parent.and_then(|parent| numbers[parent])) {
            out.found[number].parent = Some(out.found[parent].id.clone());
        }
    }
    out.part_ids();
    out
}

/// The records without what is not their post.
fn trim_records(
    scene: &Scene<'_, '_, '_>,
    group: &Group,
    mut splits: Vec<Option<SplitRecord>>,
) -> Vec<Option<SplitRecord>> {
    for (record, split) in group.records.iter().zip(&mut splits) {
        if let Some(split) = split {
            split.updated = trim_body(scene.survey, record, &mut split.body, &scene.moments.dates);
        }
    }
    splits
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

/// All text of a record.
pub(super) fn text_of_record(survey: &Survey<'_, '_>, record: &Record) -> String {
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
        let mut ids: Vec<&str> = self.found.iter().map(|post| post.id.as_str()).collect();
        ids.sort_unstable();
        if ids.windows(2).all(|pair| pair[0] != pair[1]) {
            return;
        }
        let numbers: std::collections::HashMap<String, usize> =
            self.found.iter().enumerate().rev().map(|(number, post)| (post.id.clone(), number)).collect();
        for (number, post) in self.found.iter_mut().enumerate() {
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
    moments: MomentContext<'r>,
}

/// The post of a record, and the anchor where its date was counted from it.
fn make_post(scene: &Scene<'_, '_, '_>, record: &Record, split: &SplitRecord) -> (Post, Option<Anchor>) {
    let (survey, dates) = (scene.survey, &scene.moments.dates);
    let shown = read_moment(survey, &split.dates, &scene.moments);
    let is_vague = |moment: &Moment| moment.date.is_none() || moment.is_anchored;
    let moment = match shown {
        Some(vague) if is_vague(&vague) => Some(moment_of_attributes(scene, record).unwrap_or(vague)),
        shown => shown.or_else(|| moment_of_attributes(scene, record)),
    };
    let Moment { date, raw, is_anchored } = moment.unwrap_or_default();
    let post = Post {
        author: author_of(survey, record, split, dates),
        published_raw: ((date.is_none() || is_anchored) && !raw.is_empty()).then_some(raw),
        published: date,
        updated: split.updated.clone().or_else(|| edit_date(survey, record, dates)),
        text: read_body(survey, record, &split.body),
        score: score_of(survey, record),
        permalink: permalink_of(survey, record, split),
        span: span_of(survey, record),
        confidence: split.confidence,
        ..Post::default()
    };
    (post, scene.moments.anchor.filter(|_| is_anchored))
}

/// When a line of the record beside its body says that it was edited.
fn edit_date(survey: &Survey<'_, '_>, record: &Record, context: &DateContext<'_>) -> Option<String> {
    let lines = record.own_blocks().map(|index| survey.blocks.text(BlockId::new(index as usize)));
    lines.filter_map(|line| read_edit_line(line, context)).find_map(|edit| edit.date)
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
    let date = elements.find_map(|node| date_of_attributes(survey.tree, node, &scene.moments.dates))?;
    Some(Moment { date: Some(date), raw: String::new(), is_anchored: false })
}

/// Attributes that give a post's author.
const AUTHOR_ATTRIBUTES: [&str; 4] = ["data-author", "data-username", "data-user-name", "author"];

fn author_of(
    survey: &Survey<'_, '_>,
    record: &Record,
    split: &SplitRecord,
    context: &DateContext<'_>,
) -> Option<String> {
    let mut names = split.authors.iter().map(|part| survey.text_of(&survey.parts[*part]));
    let shown = names.find_map(|name| clean_name(name, context));
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

/// The link that calls itself the post's own, else the one around the date, else the place of its element.
fn permalink_of(survey: &Survey<'_, '_>, record: &Record, split: &SplitRecord) -> Option<String> {
    let parts = record.own.iter().flat_map(|range| &survey.parts[survey.parts_of(range)]);
    let own = parts.filter_map(|part| part.link).filter(|link| is_own_link(survey, *link));
    let dated = split.dates.iter().filter_map(|part| survey.parts[*part].link);
    let mut addresses = own.chain(dated).filter_map(|link| survey.tree.attr(link, "href"));
    let leads_to_post =
        |href: &&str| !href.is_empty() && !HISTORY_PATHS.iter().any(|path| href.contains(path));
    let id = survey.tree.attr(survey.blocks.container(record.root).node, "id").filter(|id| !id.is_empty());
    addresses.find(leads_to_post).map(str::to_owned).or_else(|| id.map(|id| format!("#{id}")))
}

fn is_own_link(survey: &Survey<'_, '_>, link: NodeId) -> bool {
    let values = ["class", "rel"].into_iter().filter_map(|name| survey.tree.attr(link, name));
    values.into_iter().any(|value| OWN_LINKS.iter().any(|word| value.contains(word)))
}
