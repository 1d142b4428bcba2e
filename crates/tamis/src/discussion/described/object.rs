//! Turns an object of page state into a described post, by what programs call the parts of one.

use serde_json::{Map, Value};

use super::{DescribedPost, is_address, read_date, read_text};
use crate::lexicon::data_keys::{self, fold_key};

/// Objects between a post and the name of its author.
const NAME_DEPTH: u32 = 3;

/// An object with its keys folded.
pub(super) struct Folded<'v> {
    pub(super) entries: Vec<(String, &'v Value)>,
}

impl<'v> Folded<'v> {
    pub(super) fn of(map: &'v Map<String, Value>) -> Self {
        Self { entries: map.iter().map(|(key, value)| (fold_key(key), value)).collect() }
    }

    fn get(&self, key: &str) -> Option<&'v Value> {
        self.entries.iter().find(|(name, _)| name == key).map(|(_, value)| *value)
    }

    /// The values of the keys that it has, in the order of the list.
    fn values(&self, keys: &'static [&'static str]) -> impl Iterator<Item = &'v Value> {
        keys.iter().filter_map(|key| self.get(key))
    }

    /// Whether it has a value for one of the keys.
    pub(super) fn has(&self, keys: &'static [&'static str]) -> bool {
        self.values(keys).any(|value| !value.is_null())
    }

    /// The post that the object is; one without an author and date is none.
    pub(super) fn read_post(&self, resolve: &dyn Fn(&'v Value) -> &'v Value) -> Option<DescribedPost> {
        let text = self.values(data_keys::TEXT).find_map(|value| text_of(resolve(value)))?;
        let authors: Vec<String> = self
            .values(data_keys::AUTHOR)
            .flat_map(|value| names_of(resolve(value), resolve, NAME_DEPTH))
            .collect();
        let published = self.values(data_keys::PUBLISHED).find_map(date_of);
        if authors.is_empty() && published.is_none() {
            return None;
        }
        Some(DescribedPost {
            parent: None,
            authors,
            published,
            updated: self.values(data_keys::UPDATED).find_map(date_of),
            text: read_text(text),
            score: self.values(data_keys::SCORE).find_map(Value::as_i64),
            permalink: self
                .values(data_keys::ADDRESS)
                .filter_map(Value::as_str)
                .find(|url| is_address(url))
                .map(str::to_owned),
        })
        .filter(|post| !post.text.is_empty())
    }

    /// What the post is called, each name with its key.
    pub(super) fn ids(&self) -> Vec<(&'static str, String)> {
        let id = |key: &&'static str| Some((*key, name_of(self.get(key)?)?));
        data_keys::IDS.iter().filter_map(id).collect()
    }

    /// The names of the post that it answers, each with the key under which that one has it.
    pub(super) fn parent_ids(&self) -> Vec<(&'static str, String)> {
        let parent = |(key, of): &(&str, &'static str)| {
            let value = self.get(key)?;
            Some((*of, name_of(value.get("id").unwrap_or(value))?))
        };
        data_keys::PARENT.iter().filter_map(parent).collect()
    }
}

/// A number or string that names something.
fn name_of(value: &Value) -> Option<String> {
    match value {
        Value::String(name) if !name.is_empty() => Some(name.clone()),
        Value::Number(number) => Some(number.to_string()).filter(|number| number != "0"),
        _ => None,
    }
}

fn text_of(value: &Value) -> Option<&str> {
    match value {
        Value::String(text) => Some(text.as_str()),
        Value::Object(map) => {
            let folded = Folded::of(map);
            folded.values(data_keys::TEXT_PARTS).find_map(Value::as_str)
        }
        _ => None,
    }
    .filter(|text| text.chars().any(char::is_alphabetic))
}

/// The names in a value that stands for a person.
fn names_of<'v>(value: &'v Value, resolve: &dyn Fn(&'v Value) -> &'v Value, depth: u32) -> Vec<String> {
    match value {
        Value::String(name) if !name.trim().is_empty() && !is_address(name) => vec![name.trim().to_owned()],
        Value::Object(map) if depth > 0 => {
            let folded = Folded::of(map);
            let parts: Vec<&Value> = folded.values(data_keys::NAME_PARTS).collect();
            parts.into_iter().flat_map(|part| names_of(resolve(part), resolve, depth - 1)).collect()
        }
        _ => Vec::new(),
    }
}

fn date_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => read_date(text),
        Value::Number(number) => read_date(&format!("{:.0}", number.as_f64()?)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn reads_the_parts_of_a_post_whatever_they_are_called() {
        let value = json!({
            "databaseId": 7, "parentDatabaseId": 3, "content": {"rendered": "<p>Two.</p><p>Lines.</p>"},
            "author": {"node": {"name": "Ada"}}, "createdAt": 1_715_792_000_000_u64, "likes": 4, "permalink": "/t/1#7"
        });
        let folded = Folded::of(value.as_object().expect("an object"));
        let post = folded.read_post(&|value| value).expect("a post");
        assert_eq!(post.text, "Two.\nLines.");
        assert_eq!((post.authors, post.score), (vec!["Ada".to_owned()], Some(4)));
        assert_eq!(post.published.as_deref(), Some("2024-05-15T16:53:20Z"));
        assert_eq!(folded.parent_ids(), [("databaseid", "3".to_owned())]);
    }

    #[test]
    fn a_text_alone_is_no_post() {
        let value = json!({"content": "Terms of use"});
        assert_eq!(Folded::of(value.as_object().expect("an object")).read_post(&|value| value), None);
    }
}
