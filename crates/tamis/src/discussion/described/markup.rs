//! Reads what microdata, `RDFa` and microformats say of the records of posts: who, when, where.

use std::collections::HashMap;

use tamis_html::NodeId;

use super::join::is_more_exact;
use super::{is_address, read_date};
use crate::data::{Data, Entity, EntityId, Property};
use crate::page::{DiscussionKind, Post};

/// A type of things that are posts.
struct PostType {
    name: &'static str,
    /// The kind of discussion that such posts make, where they make one by themselves.
    kind: Option<DiscussionKind>,
}

static POST_TYPES: [PostType; 8] = [
    PostType { name: "Answer", kind: Some(DiscussionKind::Qa) },
    PostType { name: "Comment", kind: None },
    PostType { name: OPENING_TYPE, kind: None },
    PostType { name: "Question", kind: Some(DiscussionKind::Qa) },
    PostType { name: "Review", kind: Some(DiscussionKind::Reviews) },
    PostType { name: "UserComments", kind: None },
    PostType { name: "UserReview", kind: Some(DiscussionKind::Reviews) },
    PostType { name: "h-cite", kind: None },
];

/// The type of what opens a thread.
const OPENING_TYPE: &str = "DiscussionForumPosting";

/// Types of things that are people.
const PERSON_TYPES: [&str; 5] = ["Organization", "Person", "UserAccount", "h-card", "vcard"];

const AUTHOR: [&str; 2] = ["author", "creator"];
const PUBLISHED: [&str; 5] = ["datePublished", "dateCreated", "commentTime", "created", "date"];
const UPDATED: [&str; 1] = ["dateModified"];
const SCORE: [&str; 1] = ["upvoteCount"];
const ADDRESS: [&str; 2] = ["url", "replyToUrl"];

/// What attributes say of one record.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::discussion) struct Annotation {
    /// Whether anything is said of it.
    pub(in crate::discussion) is_described: bool,
    pub(in crate::discussion) kind: Option<DiscussionKind>,
    pub(in crate::discussion) author: Option<String>,
    pub(in crate::discussion) published: Option<String>,
    pub(in crate::discussion) updated: Option<String>,
    pub(in crate::discussion) score: Option<i64>,
    pub(in crate::discussion) permalink: Option<String>,
}

impl Annotation {
    /// Whether it says who wrote the post, or when.
    pub(super) fn is_signed(&self) -> bool {
        self.author.is_some() || self.published.is_some()
    }

    /// The post with what its attributes say of it: its author and address before what was guessed, its date where it
    /// says more than the one that is shown.
    pub(in crate::discussion) fn fill(&self, post: Post) -> Post {
        let published = self.published.clone().filter(|date| is_more_exact(date, post.published.as_deref()));
        Post {
            author: self.author.clone().or(post.author),
            published_raw: post.published_raw.filter(|_| published.is_none()),
            published: published.or(post.published),
            updated: post.updated.or_else(|| self.updated.clone()),
            score: post.score.or(self.score),
            permalink: self.permalink.clone().or(post.permalink),
            ..post
        }
    }
}

/// The posts that attributes of a page's elements describe.
#[derive(Debug)]
pub(in crate::discussion) struct Annotations<'d, 't, 's> {
    data: &'d Data<'t, 's>,
    /// Described posts in source order.
    posts: Vec<EntityId>,
    /// The same by their elements.
    by_node: HashMap<NodeId, EntityId>,
    /// The properties of each of these and of the people within them, as indices.
    properties: HashMap<usize, Vec<usize>>,
    /// The first person within each described thing.
    people: HashMap<usize, EntityId>,
}

impl<'d, 't, 's> Annotations<'d, 't, 's> {
    pub(in crate::discussion) fn of(data: &'d Data<'t, 's>) -> Self {
        let mut found = Self {
            data,
            posts: Vec::new(),
            by_node: HashMap::new(),
            properties: HashMap::new(),
            people: HashMap::new(),
        };
        for (index, entity) in data.entities.iter().enumerate() {
            let id = EntityId::new(index);
            if type_of(entity).is_some() {
                found.posts.push(id);
                found.by_node.insert(entity.node, id);
            } else if let Some(within) =
                entity.within.filter(|_| PERSON_TYPES.iter().any(|kind| entity.is_type(kind)))
            {
                found.people.entry(within.index()).or_insert(id);
            }
        }
        if !found.posts.is_empty() {
            for (index, property) in data.properties.iter().enumerate() {
                if let Some(of) = property.of {
                    found.properties.entry(of.index()).or_default().push(index);
                }
            }
        }
        found
    }

    /// The elements of the described posts, in source order.
    pub(super) fn posts(&self) -> impl ExactSizeIterator<Item = NodeId> {
        self.posts.iter().map(|id| self.data.entities[id.index()].node)
    }

    /// Whether one of them opens a thread.
    pub(super) fn has_opening(&self) -> bool {
        self.posts.iter().any(|id| self.data.entities[id.index()].is_type(OPENING_TYPE))
    }

    /// What is said of the records of these elements; where one description covers several of them, nothing.
    pub(in crate::discussion) fn annotate(&self, roots: &[NodeId]) -> Vec<Annotation> {
        let found: Vec<Option<EntityId>> = roots.iter().map(|root| self.find(*root)).collect();
        let mut uses: HashMap<usize, usize> = HashMap::new();
        for id in found.iter().flatten() {
            *uses.entry(id.index()).or_default() += 1;
        }
        let own = |id: &Option<EntityId>| id.filter(|id| uses[&id.index()] == 1);
        found.iter().map(|id| own(id).map(|id| self.read(id)).unwrap_or_default()).collect()
    }

    /// The described post that an element is, holds first, or stands in.
    fn find(&self, root: NodeId) -> Option<EntityId> {
        /// Elements around a record that may bear its description.
        const REACH: usize = 3;
        let tree = self.data.tree;
        let span = tree.span(root);
        let start = |id: &EntityId| tree.span(self.data.entities[id.index()].node).start;
        let first = self.posts.partition_point(|id| start(id) < span.start);
        let within = self.posts.get(first).copied().filter(|id| start(id) < span.end);
        within.or_else(|| {
            let mut above = tree.ancestors(root).take(REACH);
            above.find_map(|node| self.by_node.get(&node).copied())
        })
    }

    fn read(&self, id: EntityId) -> Annotation {
        let entity = &self.data.entities[id.index()];
        Annotation {
            is_described: true,
            kind: type_of(entity).and_then(|kind| kind.kind),
            author: self.author_of(id),
            published: self.texts(id, &PUBLISHED).find_map(|text| read_date(&text)),
            updated: self.texts(id, &UPDATED).find_map(|text| read_date(&text)),
            score: self.texts(id, &SCORE).find_map(|text| text.parse().ok()),
            permalink: self.texts(id, &ADDRESS).find(|url| is_address(url)),
        }
    }

    fn author_of(&self, id: EntityId) -> Option<String> {
        let named = self.properties_of(id, &AUTHOR).find_map(|property| match property.entity {
            Some(person) => self.name_of(person).or_else(|| filled(self.data.text_of(property))),
            None => filled(self.data.text_of(property)),
        });
        named.or_else(|| self.name_of(*self.people.get(&id.index())?))
    }

    fn name_of(&self, person: EntityId) -> Option<String> {
        self.texts(person, &["name"]).next()
    }

    fn texts(&self, id: EntityId, names: &'static [&'static str]) -> impl Iterator<Item = String> {
        self.properties_of(id, names).filter_map(|property| filled(self.data.text_of(property)))
    }

    /// The properties of a described thing that bear one of the names, in the order of the names.
    fn properties_of(
        &self,
        id: EntityId,
        names: &'static [&'static str],
    ) -> impl Iterator<Item = &Property<'t>> {
        let of_entity = self.properties.get(&id.index()).map_or(&[][..], Vec::as_slice);
        let all = move || of_entity.iter().map(|index| &self.data.properties[*index]);
        names.iter().flat_map(move |name| all().filter(move |property| property.name == *name))
    }
}

/// Whether things of a type are posts that stand in one list with others: what opens a thread may be described by the
/// element around all of it.
pub(in crate::discussion) fn is_listed_type(kind: &str) -> bool {
    kind != OPENING_TYPE && POST_TYPES.iter().any(|listed| listed.name == kind)
}

fn filled(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

/// The type of posts that a thing is of.
fn type_of(entity: &Entity<'_>) -> Option<&'static PostType> {
    POST_TYPES.iter().find(|kind| entity.is_type(kind.name))
}
