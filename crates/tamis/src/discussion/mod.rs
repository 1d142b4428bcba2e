//! Turns blocks into the readers' posts: what is a post, who wrote it, when, and what it answers.
//!
//! A discussion is a repeated record: subtrees of like structure that hold a name, a time and free prose. Marks
//! give the candidates, a trained table accepts one list of them, another tells the parts of a record apart.

mod adapters;
mod byline;
mod choose;
mod csv;
mod cues;
#[cfg(feature = "training")]
mod fit;
mod group;
mod group_features;
mod kind;
mod marks;
mod moment;
mod part_features;
mod posts;
mod split;
mod stated;
mod survey;
mod tables;
#[cfg(test)]
mod tests;
mod thread;
mod veto;

use jiff::civil::DateTime;
use tamis_html::Tree;
use tamis_text::dates::DateContext;

pub use self::csv::posts_to_csv;
pub(crate) use self::cues::Cues;
#[cfg(feature = "training")]
pub use self::fit::{CandidateRows, describe_candidates, read_discussion_with};
pub(crate) use self::tables::Tables;
use crate::blocks::{BlockId, Blocks};
use crate::page;
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
}

/// How posts were told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Origin {
    /// By the general method.
    #[default]
    Records,
    /// By the marks of a known platform.
    Platform,
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
pub enum Adapters {
    /// A page of a known platform is read by its own marks.
    #[default]
    On,
    /// Every page is read by the general method.
    #[cfg_attr(not(feature = "training"), allow(dead_code))] // For measuring what the tables add.
    Off,
}

/// What is known of a page before its posts are.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Context<'a> {
    /// BCP 47 tag of the page.
    pub(crate) language: Option<&'a str>,
    /// The moment from which relative dates count.
    pub(crate) anchor: Option<DateTime>,
    /// What is content, as far as the blocks themselves tell.
    pub(crate) likelihoods: Option<&'a Likelihoods<'a>>,
    pub(crate) adapters: Adapters,
    pub(crate) tables: &'a Tables,
}

impl Default for Context<'_> {
    fn default() -> Self {
        Self {
            language: None,
            anchor: None,
            likelihoods: None,
            adapters: Adapters::On,
            tables: Tables::built_in(),
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
}

impl Chosen {
    fn of(survey: &survey::Survey<'_, '_>, context: &Context<'_>) -> Option<Self> {
        if context.adapters == Adapters::On
            && let Some((adapter, group)) = adapters::find_by_adapter(survey)
        {
            return Some(Self { group, worth: 1.0, adapter: Some(adapter) });
        }
        let scene = choose::Scene::new(survey, context.tables);
        let scored = choose::accept(&scene, choose::rank_groups(&scene))?;
        Some(Self { group: scored.group, worth: scored.worth, adapter: None })
    }
}

impl Found {
    /// Finds the posts of a page.
    pub(crate) fn of(tree: &Tree<'_>, blocks: &Blocks, context: &Context<'_>) -> Self {
        let dates = DateContext { language: context.language, anchor: context.anchor, day_month_order: None };
        let survey = survey::Survey::of(tree, blocks, &dates);
        let Some(chosen) = Chosen::of(&survey, context) else { return Self::none(blocks) };
        let posts = posts::make_posts(&survey, &chosen, context.tables, &dates);
        if posts.posts.is_empty() {
            return Self::none(blocks);
        }
        let discussion = page::Discussion {
            kind: chosen
                .adapter
                .map_or_else(|| kind::kind_of(&survey, &chosen, context.likelihoods), |adapter| adapter.kind),
            stated_count: stated::stated_count(&survey, chosen.group.blocks().start),
            posts: posts.posts,
        };
        let origin = if chosen.adapter.is_some() { Origin::Platform } else { Origin::Records };
        Self { discussion: Some(discussion), post_of_block: posts.of_block, origin }
    }

    /// Nothing.
    pub(crate) fn none(blocks: &Blocks) -> Self {
        Self { post_of_block: vec![None; blocks.len()], ..Self::default() }
    }

    /// The kind of page that the discussion makes it, if it makes it one.
    pub(crate) fn page_kind(&self) -> Option<page::PageKind> {
        match self.discussion.as_ref()?.kind {
            page::DiscussionKind::Thread | page::DiscussionKind::Qa => Some(page::PageKind::Thread),
            page::DiscussionKind::Comments | page::DiscussionKind::Reviews => None,
        }
    }

    /// The id of the post that a block stands in.
    pub(crate) fn id_of_post(&self, id: BlockId) -> Option<&str> {
        let (post, _) = self.post_of_block(id)?;
        Some(&self.discussion.as_ref()?.posts.get(post as usize)?.id)
    }

    /// Says where the page states more posts than it holds.
    pub(crate) fn note(&self) -> Option<page::Note> {
        let discussion = self.discussion.as_ref()?;
        let (stated, shown) = (discussion.stated_count? as usize, discussion.posts.len());
        let detail = format!("{stated} stated, {shown} shown");
        (stated > shown).then(|| page::Note::with_detail(page::NoteCode::PostsMissing, detail))
    }

    /// The index of the post that a block stands in, and what the block is to it.
    pub(crate) fn post_of_block(&self, id: BlockId) -> Option<(u32, PostPart)> {
        self.post_of_block.get(id.index()).copied().flatten()
    }
}
