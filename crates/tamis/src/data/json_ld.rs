//! Parses JSON-LD scripts and gives their objects as things with types and properties.
//!
//! Graphs, arrays and nested objects are walked alike. A script that is not valid JSON is read only where its defect
//! has one cure (see `repair`). A reference (`{"@id": …}`) is resolved within its script.

use serde_json::{Map, Value};
use tamis_html::Span;

use super::entity::last_part;
use super::repair::parse_lenient;

/// One JSON-LD script.
#[derive(Debug, Clone)]
pub(crate) struct JsonLd {
    /// Its values: one, unless the page wrote several in a row.
    pub(crate) values: Vec<Value>,
    /// Place of the script's text.
    pub(crate) span: Span,
}

/// Objects that are looked at in one script.
const MOST_THINGS: usize = 20_000;

impl JsonLd {
    /// Parses a script's text; `None` where it has no meaning.
    pub(super) fn parse(text: &str, span: Span) -> Option<Self> {
        let values = parse_lenient(text);
        (!values.is_empty()).then_some(Self { values, span })
    }

    /// Every object, outer ones before those within, in source order of arrays.
    pub(crate) fn things(&self) -> impl Iterator<Item = Thing<'_>> {
        let mut waiting: Vec<(&Value, Depth, Option<&str>)> =
            self.values.iter().rev().map(|value| (value, Depth::TOP, None)).collect();
        let next = move || {
            while let Some((value, depth, role)) = waiting.pop() {
                match value {
                    Value::Array(values) => {
                        waiting.extend(values.iter().rev().map(|value| (value, depth, role)));
                    }
                    Value::Object(map) => {
                        let is_nested = |value: &Value| value.is_object() || value.is_array();
                        let nested = map.iter().rev().filter(|(_, value)| is_nested(value));
                        waiting
                            .extend(nested.map(|(key, value)| (value, depth.below(key), Some(key.as_str()))));
                        let role = role.filter(|key| *key != "@graph");
                        return Some(Thing { script: self, value, map, depth, role });
                    }
                    _ => {}
                }
            }
            None
        };
        std::iter::from_fn(next).take(MOST_THINGS)
    }

    fn find_id(&self, id: &str) -> Option<Thing<'_>> {
        self.things()
            .find(|thing| thing.map.len() > 1 && thing.map.get("@id").and_then(Value::as_str) == Some(id))
    }
}

/// How many objects are around an object; those of a graph are at the top.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Depth(pub(crate) u32);

impl Depth {
    pub(crate) const TOP: Self = Self(0);

    fn below(self, key: &str) -> Self {
        if key == "@graph" { self } else { Self(self.0 + 1) }
    }
}

/// An object of a JSON-LD script.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Thing<'a> {
    script: &'a JsonLd,
    value: &'a Value,
    pub(crate) map: &'a Map<String, Value>,
    pub(crate) depth: Depth,
    /// The property of the object around it whose value it is.
    pub(crate) role: Option<&'a str>,
}

impl<'a> Thing<'a> {
    /// Its types, without the vocabulary's address.
    pub(crate) fn types(&self) -> impl Iterator<Item = &'a str> {
        let types = self.map.get("@type").into_iter().flat_map(each);
        types.filter_map(Value::as_str).map(last_part)
    }

    /// Whether `kind` is among its types.
    pub(crate) fn is_type(&self, kind: &str) -> bool {
        self.types().any(|name| name == kind)
    }

    /// The values of a property, an array's one by one, references resolved.
    pub(crate) fn all(&self, property: &str) -> impl Iterator<Item = &'a Value> {
        let script = self.script;
        self.map.get(property).into_iter().flat_map(each).map(move |value| resolve(script, value))
    }

    /// The values of a property as texts: strings, or the names of objects.
    pub(crate) fn texts(&self, property: &str) -> impl Iterator<Item = &'a str> {
        self.all(property).filter_map(text_of_value)
    }

    /// The first text of a property.
    pub(crate) fn text(&self, property: &str) -> Option<&'a str> {
        self.texts(property).next()
    }

    /// The objects that are values of a property.
    pub(crate) fn nested(&self, property: &'a str) -> impl Iterator<Item = Thing<'a>> {
        let (script, depth) = (self.script, Depth(self.depth.0 + 1));
        let thing = move |value: &'a Value| {
            value.as_object().map(|map| Thing { script, value, map, depth, role: Some(property) })
        };
        self.all(property).filter_map(thing)
    }

    /// Place of its script.
    pub(crate) fn span(&self) -> Span {
        self.script.span
    }
}

/// What a value says as text: a string, an `@value`, or the name or address of an object.
pub(crate) fn text_of_value(value: &Value) -> Option<&str> {
    let text = match value {
        Value::String(text) => text.as_str(),
        Value::Object(map) => {
            let naming = ["@value", "name", "url", "contentUrl", "@id"];
            naming.iter().find_map(|key| map.get(*key).and_then(|value| each(value).next()?.as_str()))?
        }
        _ => return None,
    };
    Some(text.trim()).filter(|text| !text.is_empty())
}

fn each(value: &Value) -> std::slice::Iter<'_, Value> {
    match value {
        Value::Array(values) => values.iter(),
        single => std::slice::from_ref(single).iter(),
    }
}

fn resolve<'a>(script: &'a JsonLd, value: &'a Value) -> &'a Value {
    let reference = value.as_object().filter(|map| map.len() == 1).and_then(|map| map.get("@id")?.as_str());
    reference.and_then(|id| script.find_id(id)).map_or(value, |thing| thing.value)
}
