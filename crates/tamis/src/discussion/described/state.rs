//! Finds the lists of posts in the state that scripts left in a page: Discourse, Next, Nuxt, Apollo and any store.
//!
//! A list counts by its name (`initialComments`, `replies`) and by what its objects hold: a text, and who wrote it or
//! when. State is parsed only where a script names such a list.

use std::collections::HashMap;

use memchr::memmem;
use serde_json::Value;

use super::object::Folded;
use super::{DescribedList, DescribedPost};
use crate::data::{Data, PageState};
use crate::lexicon::data_keys::{
    ANSWER_LISTS, ARTICLE_KEYS, ARTICLE_LISTS, LIST_WRAPPERS, POST_LISTS, REPLY_LISTS, REVIEW_LISTS, ends_in,
    fold_key, names_list,
};
use crate::page::{DiscussionKind, EvidenceSource};

/// Values that are looked at in one state.
const MOST_VALUES: usize = 200_000;

/// Lists within lists that are opened.
const DEEPEST: u32 = 64;

/// The lists of posts in a page's state.
pub(super) fn list_in_state(data: &Data<'_, '_>) -> Vec<DescribedList> {
    if !may_hold_posts(data) {
        return Vec::new();
    }
    data.page_states().iter().flat_map(lists_of).collect()
}

/// Whether some state names a list of posts that is not empty.
fn may_hold_posts(data: &Data<'_, '_>) -> bool {
    data.state_nodes.iter().any(|&node| {
        let script = data.tree.first_child(node).map(|text| data.tree.text(text));
        let sources = [script, data.tree.attr(node, "data-preloaded")];
        sources.into_iter().flatten().any(|source| POST_LISTS.iter().any(|list| opens_list(source, list)))
    })
}

/// Whether an array or object that is not empty is the value of a key that ends in `name`.
fn opens_list(source: &str, name: &str) -> bool {
    let is_opened = |at: usize| {
        let rest = &source[at + name.len()..];
        let value = rest.trim_start_matches(['\\', '"', '\'']).trim_start().strip_prefix(':');
        let opened = value.and_then(|value| value.trim_start().strip_prefix(['[', '{']));
        opened.is_some_and(|inner| !inner.trim_start().starts_with([']', '}']))
    };
    // The first letter of the name may be a capital one.
    memmem::find_iter(source.as_bytes(), &name.as_bytes()[1..])
        .any(|at| at > 0 && source.is_char_boundary(at - 1) && is_opened(at - 1))
}

fn lists_of(state: &PageState) -> Vec<DescribedList> {
    let mut reader = Reader { root: &state.value, lists: Vec::new(), budget: MOST_VALUES };
    reader.walk(&state.value, DEEPEST);
    let list =
        |(kind, posts)| DescribedList { kind, posts, source: EvidenceSource::PageState, span: state.span };
    reader.lists.into_iter().map(list).collect()
}

struct Reader<'v> {
    root: &'v Value,
    lists: Vec<(DiscussionKind, Vec<DescribedPost>)>,
    /// Values that may still be looked at.
    budget: usize,
}

impl<'v> Reader<'v> {
    fn walk(&mut self, value: &'v Value, depth: u32) {
        if depth == 0 || self.budget == 0 {
            return;
        }
        self.budget -= 1;
        match value {
            Value::Array(values) => values.iter().for_each(|value| self.walk(value, depth - 1)),
            Value::Object(map) => {
                for (key, value) in map {
                    let key = fold_key(key.split('(').next().unwrap_or(key));
                    let posts = if names_list(&key) { self.read_list(&key, value) } else { None };
                    match posts {
                        Some(posts) => self.lists.push((kind_of(&key), posts)),
                        None => self.walk(value, depth - 1),
                    }
                }
            }
            _ => {}
        }
    }

    /// The posts of a list, those within posts behind them; `None` where most of its objects are none.
    fn read_list(&mut self, key: &str, value: &'v Value) -> Option<Vec<DescribedPost>> {
        /// Least share of a list's objects that are posts.
        const MOST: f32 = 0.6;
        let objects = objects_of(value, self.root)?;
        let mut found = Found::default();
        let is_article_list = ends_in(key, ARTICLE_LISTS);
        let posts = objects
            .iter()
            .filter(|object| self.add(object, None, is_article_list, &mut found, DEEPEST))
            .count();
        let is_list = posts > 0 && posts as f32 >= MOST * objects.len() as f32;
        is_list.then(|| found.finish())
    }

    /// Adds the post that an object is, with the posts within it.
    fn add(
        &mut self,
        object: &'v Value,
        parent: Option<usize>,
        is_article_list: bool,
        found: &mut Found,
        depth: u32,
    ) -> bool {
        let Some(map) = object.as_object().filter(|_| depth > 0 && self.budget > 0) else { return false };
        self.budget -= 1;
        let folded = Folded::of(map);
        if is_article_list && folded.has(ARTICLE_KEYS) {
            return false;
        }
        let root = self.root;
        let Some(post) = folded.read_post(&|value| resolve(value, root)) else { return false };
        let index = found.posts.len();
        found.posts.push(DescribedPost { parent, ..post });
        found.ids.extend(folded.ids().into_iter().map(|id| (id, index)));
        found.parents.push(folded.parent_ids());
        for (_, value) in
            folded.entries.iter().filter(|(key, _)| names_list(key) || ends_in(key, REPLY_LISTS))
        {
            for reply in objects_of(value, root).unwrap_or_default() {
                self.add(reply, Some(index), is_article_list, found, depth - 1);
            }
        }
        true
    }
}

/// The posts of a list while it is read.
#[derive(Default)]
struct Found {
    posts: Vec<DescribedPost>,
    ids: HashMap<(&'static str, String), usize>,
    /// By post: the names of the post that it answers.
    parents: Vec<Vec<(&'static str, String)>>,
}

impl Found {
    fn finish(mut self) -> Vec<DescribedPost> {
        for (index, names) in self.parents.iter().enumerate() {
            let named = names.iter().find_map(|name| self.ids.get(name).copied());
            let post = &mut self.posts[index];
            post.parent = post.parent.or(named.filter(|parent| *parent != index));
        }
        self.posts
    }
}

fn kind_of(key: &str) -> DiscussionKind {
    match () {
        () if ends_in(key, REVIEW_LISTS) => DiscussionKind::Reviews,
        () if ends_in(key, ANSWER_LISTS) => DiscussionKind::Qa,
        () if ends_in(key, ARTICLE_LISTS) => DiscussionKind::Thread,
        () => DiscussionKind::Comments,
    }
}

/// The objects of a list, taken out of what is around them.
fn objects_of<'v>(value: &'v Value, root: &'v Value) -> Option<Vec<&'v Value>> {
    match resolve(value, root) {
        Value::Array(values) => Some(values.iter().map(|value| unwrap_node(value, root)).collect()),
        Value::Object(map) => {
            let inner = map
                .iter()
                .find(|(key, value)| LIST_WRAPPERS.contains(&fold_key(key).as_str()) && value.is_array());
            inner.and_then(|(_, value)| objects_of(value, root))
        }
        _ => None,
    }
}

fn unwrap_node<'v>(value: &'v Value, root: &'v Value) -> &'v Value {
    let value = resolve(value, root);
    value.get("node").map_or(value, |node| resolve(node, root))
}

/// What a reference of a normalized store points to (`{"__ref": "Comment:7"}`), else the value itself.
fn resolve<'v>(value: &'v Value, root: &'v Value) -> &'v Value {
    let name = value.get("__ref").and_then(Value::as_str);
    name.and_then(|name| root.get(name)).unwrap_or(value)
}
