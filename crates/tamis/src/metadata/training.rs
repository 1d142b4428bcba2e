//! Writes out the candidates of a page with their features, to fit the tables of weights on.

use serde_json::{Value, json};
use tamis_html::{Limits, parse};

use super::authors::AuthorFeature;
use super::candidates::{Candidates, Known};
use super::dates::DateFeature;
use super::feature::Feature;
use super::slate::Slate;
use super::title::TitleFeature;
use crate::blocks::Blocks;
use crate::data::{Data, content_candidates};
use crate::decode::decode;
use crate::options::Options;
use crate::page::PageKind;
use crate::read::read;

/// The candidates for title, authors and dates: for each its value and the names of its features.
///
/// `kind` is the page's kind as a table says that has not seen it; where it is not told, the shipped one does.
pub fn metadata_candidates(bytes: &[u8], url: Option<&str>, kind: Option<PageKind>) -> Value {
    let Ok(decoded) = decode(bytes, None) else { return Value::Null };
    let kind =
        kind.unwrap_or_else(|| read(bytes, &Options::default()).map_or(PageKind::Other, |page| page.kind));
    let tree = parse(&decoded.text, &Limits::default());
    let (data, blocks) = (Data::of(&tree), Blocks::of(&tree));
    let candidates = Candidates::of(&data, &blocks, Known { url, kind });
    json!({
        "title": list::<_, TitleFeature>(&candidates.titles, |title| json!(title)),
        "authors": list::<_, AuthorFeature>(&candidates.authors, |names| json!(names)),
        "dates": list::<_, DateFeature>(&candidates.dates, |moment| json!(moment.text)),
    })
}

/// The texts of the page's data that could be its main content.
pub fn content_of_data(bytes: &[u8]) -> Value {
    let Ok(decoded) = decode(bytes, None) else { return Value::Null };
    let tree = parse(&decoded.text, &Limits::default());
    let found = content_candidates(&Data::of(&tree));
    found
        .iter()
        .map(|content| json!({ "kind": format!("{:?}", content.kind), "text": content.text }))
        .collect()
}

/// The names of all features, in the order of the tables.
pub fn metadata_feature_names() -> Value {
    json!({
        "title": names::<TitleFeature>(),
        "authors": names::<AuthorFeature>(),
        "dates": names::<DateFeature>(),
    })
}

fn names<F: Feature>() -> Vec<&'static str> {
    F::ALL.iter().map(|(_, name)| *name).collect()
}

fn list<V, F: Feature>(slate: &Slate<V>, value: impl Fn(&V) -> Value) -> Vec<Value> {
    let entry = |entry: &super::slate::Entry<V>| json!({ "value": value(&entry.value), "features": entry.features.names::<F>().collect::<Vec<_>>() });
    slate.entries.iter().map(entry).collect()
}
