//! Resolves the payload of Nuxt 3: a flat array in which numbers within objects and arrays point to other entries.
//!
//! The format is that of <https://github.com/Rich-Harris/devalue>, with Nuxt's wrappers (`["Reactive", 3]`).

use serde_json::{Map, Value};

/// References that are followed one into the other.
const DEEPEST: u32 = 64;

/// Entries that are resolved, counted each time one is used.
const MOST_RESOLVED: u32 = 200_000;

/// The state that a `__NUXT_DATA__` script holds.
pub(super) fn parse_payload(script: &str) -> Option<Value> {
    let entries: Vec<Value> = serde_json::from_str(script.trim()).ok()?;
    let mut resolver = Resolver { entries: &entries, resolved: 0 };
    resolver.entry(0, 0)
}

struct Resolver<'a> {
    entries: &'a [Value],
    resolved: u32,
}

impl Resolver<'_> {
    fn entry(&mut self, index: usize, depth: u32) -> Option<Value> {
        self.resolved += 1;
        if depth > DEEPEST || self.resolved > MOST_RESOLVED {
            return None;
        }
        Some(match self.entries.get(index)? {
            Value::Object(map) => Value::Object(self.object(map, depth)),
            Value::Array(values) if is_wrapper(values) => self.pointed(values.get(1)?, depth)?,
            Value::Array(values) => {
                Value::Array(values.iter().filter_map(|value| self.pointed(value, depth)).collect())
            }
            plain => plain.clone(),
        })
    }

    fn object(&mut self, map: &Map<String, Value>, depth: u32) -> Map<String, Value> {
        map.iter()
            .filter_map(|(key, value)| self.pointed(value, depth).map(|value| (key.clone(), value)))
            .collect()
    }

    fn pointed(&mut self, value: &Value, depth: u32) -> Option<Value> {
        match value.as_u64() {
            Some(index) => self.entry(usize::try_from(index).ok()?, depth + 1),
            None => value.as_str().map(|text| Value::String(text.to_owned())),
        }
    }
}

/// Whether an entry only names how another one is wrapped: `["ShallowReactive", 1]`, `["Date", "2024-05-15"]`.
fn is_wrapper(values: &[Value]) -> bool {
    values.len() > 1 && values[0].is_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn follows_references() {
        let script = r#"[["Reactive",1],{"title":2,"tags":3,"self":0},"Tea",[2,4],"bread"]"#;
        let value = parse_payload(script).expect("a payload");
        assert_eq!(value["title"], json!("Tea"));
        assert_eq!(value["tags"], json!(["Tea", "bread"]));
        assert_eq!(parse_payload("{}"), None);
    }
}
