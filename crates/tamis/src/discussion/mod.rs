//! Turns blocks into the readers' posts: what is a post, who wrote it, when, and what it answers.
//!
//! A discussion is a repeated record: subtrees of like structure that hold a name, a time and free prose. Marks
//! give the candidates, a trained table accepts one list of them, another tells the parts of a record apart.

mod adapters;
mod address;
mod anchor;
mod body;
mod body_end;
mod byline;
mod choose;
mod csv;
mod cues;
mod date_order;
mod described;
#[cfg(feature = "training")]
mod fit;
mod group;
mod group_features;
mod group_list;
mod kind;
mod lead;
mod marks;
mod moment;
mod part_features;
mod part_repeats;
mod part_scene;
mod posts;
mod split;
mod stated;
mod survey;
mod tables;
#[cfg(test)]
mod tests;
mod thread;
mod veto;

use tamis_html::Tree;
use tamis_text::dates::DateContext;

pub(crate) use self::anchor::Anchor;
pub use self::csv::posts_to_csv;
pub(crate) use self::cues::Cues;
use self::described::{DescribedList, list_described};
#[cfg(feature = "training")]
pub use self::fit::{CandidateRows, describe_candidates, read_discussion_with};
use self::survey::Survey;
pub(crate) use self::tables::Tables;
use crate::blocks::{BlockId, Blocks};
use crate::data::Data;
use crate::page::{self, DiscussionKind};
use crate::roles::Likelihoods;

/// The readers' posts of a page, and what each block is to them.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// `None` where the page has no reader's post.
    pub(crate) discussion: Option<page::Discussion>,
    /// By block: the index of its post and its part in it.
    post_of_block: Vec<Option<(u32, PostPart)>>,
    /// How the posts were told.
    pub(crate) origin: Origin,
    /// Where the posts come from that only the page's data hold.
    pub(crate) added: Option<page::Evidence>,
    /// What dates of posts were counted from, where some were.
    anchor: Option<Anchor>,
}

/// How posts were told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Origin {
    /// By the general method.
    #[default]
    Records,
    /// By the marks of a known platform.
    Platform,
    /// By the page's data, which describe most of those that are shown, or all.
    Data,
}

/// What a block is to the post that it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PostPart {
    /// What the reader wrote.
    Body,
    /// Byline, controls, votes, signature.
    Furniture,
}

/// Whether the tables of known platforms are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(not(feature = "training"), expect(unreachable_pub, reason = "training chooses it"))]
pub enum Adapters {
    /// A page of a known platform is read by its own marks.
    #[default]
    On,
    /// Every page is read by the general method.
    #[cfg_attr(not(feature = "training"), allow(dead_code))] // For measuring what the tables add.
    Off,
}

/// What is known of a page before its posts are.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    /// BCP 47 tag of the page.
    pub(crate) language: Option<&'a str>,
    /// Tells the date that the page gives itself, from which relative ones count; few pages have any.
    pub(crate) anchor: &'a dyn Fn() -> Option<Anchor>,
    /// What is content, as far as the blocks themselves tell.
    pub(crate) likelihoods: Option<&'a Likelihoods<'a>>,
    pub(crate) adapters: Adapters,
    pub(crate) tables: &'a Tables,
    /// What the page says of itself beside its text.
    pub(crate) data: Option<&'a Data<'a, 'a>>,
}

impl Default for Context<'_> {
    fn default() -> Self {
        Self {
            language: None,
            anchor: &|| None,
            likelihoods: None,
            adapters: Adapters::On,
            tables: Tables::built_in(),
            data: None,
        }
    }
}

/// The records of a page's posts.
#[derive(Debug)]
struct Chosen {
    group: group::Group,
    /// The expected worth of a record, 0 to 1.
    worth: f32,
    /// What the platform says of them, where it is known.
    adapter: Option<&'static adapters::Adapter>,
    /// The kind of discussion, where the platform or the page's data say it.
    kind: Option<DiscussionKind>,
}

impl Chosen {
    fn of(survey: &Survey<'_, '_>, context: &Context<'_>, lists: &[DescribedList]) -> Option<Self> {
        if context.adapters == Adapters::On
            && let Some((adapter, group)) = adapters::find_by_adapter(survey)
        {
            return Some(Self { group, worth: 1.0, adapter: Some(adapter), kind: Some(adapter.kind) });
        }
        let scene = choose::Scene::new(survey, context.tables);
        let scored = choose::accept(&scene, choose::rank_groups(&scene));
        let found = scored.map(|scored| {
            let group = match context.likelihoods {
                Some(likelihoods) => lead::without_article(survey, scored.group, likelihoods),
                None => scored.group,
            };
            Self { group, worth: scored.worth, adapter: None, kind: None }
        });
        if let Some(group) = Self::annotated(survey, context, found.as_ref()) {
            return Some(Self { group, worth: 1.0, adapter: None, kind: None });
        }
        found.or_else(|| {
            let (group, kind) = described::find_described_group(survey, lists)?;
            Some(Self { group, worth: 1.0, adapter: None, kind: Some(kind) })
        })
    }

    /// The records that attributes call posts, unless those that were found hold most of them and others beside.
    fn annotated(
        survey: &Survey<'_, '_>,
        context: &Context<'_>,
        found: Option<&Self>,
    ) -> Option<group::Group> {
        let group = described::find_annotated_group(survey, context.data?)?;
        let is_within = |record: &group::Record, other: &group::Group| {
            let holds = |outer: &group::Record| {
                outer.blocks.start <= record.blocks.start && record.blocks.end <= outer.blocks.end
            };
            other.records.iter().any(holds)
        };
        let is_more = found.is_none_or(|found| {
            let both = found.group.records.iter().filter(|record| is_within(record, &group)).count();
            both < group.records.len()
                && (both == found.group.records.len() || both * 2 < group.records.len())
        });
        (is_more && veto::find_veto(survey, &group).is_none()).then_some(group)
    }

    /// The kind of discussion that the records make.
    fn kind(
        &self,
        survey: &Survey<'_, '_>,
        context: &Context<'_>,
        annotated: Option<DiscussionKind>,
    ) -> DiscussionKind {
        let known = self.kind.or(annotated);
        known.unwrap_or_else(|| kind::kind_of(survey, self, context.likelihoods))
    }
}

impl Found {
    /// Finds the posts of a page.
    pub(crate) fn of(tree: &Tree<'_>, blocks: &Blocks, context: &Context<'_>) -> Self {
        let dates = DateContext { language: context.language, anchor: None, day_month_order: None };
        let survey = Survey::of(tree, blocks, &dates);
        let lists = context.data.map_or_else(Vec::new, list_described);
        let chosen = Chosen::of(&survey, context, &lists);
        let shown = chosen.map(|chosen| {
            let dates = date_order::with_order(&dates, &survey);
            let posts = posts::make_posts(&survey, &chosen, context, &dates);
            (chosen.kind(&survey, context, posts.kind), chosen, posts)
        });
        let mut shown = shown.filter(|(_, _, posts)| !posts.found.is_empty());
        if let Some((DiscussionKind::Comments | DiscussionKind::Reviews, _, posts)) = &mut shown {
            address::link_addressed(&mut posts.found);
        }
        let found = match &shown {
            Some((kind, chosen, posts)) => Self::of_posts(&survey, chosen, posts, *kind),
            None => Self::none(blocks),
        };
        if lists.is_empty() {
            found
        } else {
            found.join(&survey, shown.map(|(_, chosen, posts)| (chosen, posts)), &lists)
        }
    }

    fn of_posts(
        survey: &Survey<'_, '_>,
        chosen: &Chosen,
        posts: &posts::Posts,
        kind: DiscussionKind,
    ) -> Self {
        let discussion = page::Discussion {
            kind,
            stated_count: stated::stated_count(survey, chosen.group.blocks().start),
            posts: posts.found.clone(),
        };
        let origin = match chosen.adapter {
            Some(_) => Origin::Platform,
            None if posts.is_described => Origin::Data,
            None => Origin::Records,
        };
        Self {
            discussion: Some(discussion),
            post_of_block: posts.of_block.clone(),
            origin,
            added: None,
            anchor: posts.anchor,
        }
    }

    /// Adds what the page's data say of the posts that were found, and the posts that only data hold.
    fn join(
        mut self,
        survey: &Survey<'_, '_>,
        shown: Option<(Chosen, posts::Posts)>,
        lists: &[DescribedList],
    ) -> Self {
        let mut page = described::Shingles::default();
        for (id, _) in survey.blocks.iter() {
            page.add(survey.blocks.text(id));
        }
        let text_of =
            |chosen: &Chosen, record: usize| posts::text_of_record(survey, &chosen.group.records[record]);
        let (posts, records) = shown
            .map(|(chosen, posts)| {
                let records = posts.records.iter().map(|record| text_of(&chosen, *record)).collect();
                (posts.found, records)
            })
            .unwrap_or_default();
        let shown = posts.len();
        let joined = described::join_described(described::Shown { posts, records, page: &page }, lists);
        if joined.posts.is_empty() {
            return self;
        }
        let discussion = self.discussion.get_or_insert_default();
        if let Some(kind) = joined.kind {
            discussion.kind = if shown > 0 { kind::joined(discussion.kind, kind) } else { kind };
        }
        discussion.posts = joined.posts;
        self.added = joined.added;
        if self.origin == Origin::Records && joined.matched * 2 >= shown {
            self.origin = Origin::Data;
        }
        self
    }

    /// Nothing.
    pub(crate) fn none(blocks: &Blocks) -> Self {
        Self { post_of_block: vec![None; blocks.len()], ..Self::default() }
    }

    /// The kind of page that the discussion makes it, if it makes it one.
    pub(crate) fn page_kind(&self) -> Option<page::PageKind> {
        match self.discussion.as_ref()?.kind {
            DiscussionKind::Thread | DiscussionKind::Qa => Some(page::PageKind::Thread),
            DiscussionKind::Comments | DiscussionKind::Reviews => None,
        }
    }

    /// Whether the posts are on something else that the page holds: an article, a product.
    pub(crate) fn is_beside_content(&self) -> bool {
        let kind = self.discussion.as_ref().map(|discussion| discussion.kind);
        matches!(kind, Some(DiscussionKind::Comments | DiscussionKind::Reviews))
    }

    /// The id of the post that a block stands in.
    pub(crate) fn id_of_post(&self, id: BlockId) -> Option<&str> {
        let (post, _) = self.post_of_block(id)?;
        Some(&self.discussion.as_ref()?.posts.get(post as usize)?.id)
    }

    /// Says where the page states more posts than it holds, and what relative dates were counted from.
    pub(crate) fn notes(&self) -> Vec<page::Note> {
        let Some(discussion) = &self.discussion else { return Vec::new() };
        let shown = discussion.posts.len();
        let missing = discussion.stated_count.filter(|stated| *stated as usize > shown).map(|stated| {
            page::Note::with_detail(page::NoteCode::PostsMissing, format!("{stated} stated, {shown} shown"))
        });
        let anchored =
            self.anchor.map(|anchor| page::Note::with_detail(page::NoteCode::AnchorFromPage, anchor.day()));
        missing.into_iter().chain(anchored).collect()
    }

    /// The index of the post that a block stands in, and what the block is to it.
    pub(crate) fn post_of_block(&self, id: BlockId) -> Option<(u32, PostPart)> {
        self.post_of_block.get(id.index()).copied().flatten()
    }
}
