//! Chooses the columns of the output, and names those that there are.

use std::collections::BTreeSet;
use std::sync::Arc;

use anyhow::bail;
use arrow_schema::{DataType, FieldRef};
use serde_arrow::schema::{SchemaLike, TracingOptions};
use tamis::Page;

use crate::row::Origin;

/// Names under which columns are known too.
const OTHER_NAMES: [(&str, &str); 1] = [("posts", "discussion")];

/// The columns of the output: those of a page's origin, then those of its record.
#[derive(Debug, Clone)]
pub struct Columns {
    pub(crate) origin: Vec<FieldRef>,
    pub(crate) page: Vec<FieldRef>,
}

impl Columns {
    /// All columns.
    ///
    /// # Errors
    ///
    /// None is expected: the fields are those of types that are known when this is compiled.
    pub fn all() -> anyhow::Result<Self> {
        let options = || {
            TracingOptions::default()
                .enums_without_data_as_strings(true)
                .map_as_struct(false)
                .allow_null_fields(true)
                .strings_as_large_utf8(false)
                .sequence_as_large_list(false)
                .from_type_budget(TRACING_BUDGET)
        };
        Ok(Self {
            origin: Vec::<FieldRef>::from_type::<Origin>(options())?.iter().map(with_gaps).collect(),
            page: Vec::<FieldRef>::from_type::<Page>(options())?.iter().map(with_gaps).collect(),
        })
    }

    /// The columns of these names.
    ///
    /// # Errors
    ///
    /// When there is no column of a name; the message lists those that there are.
    pub fn of_names<'n>(names: impl IntoIterator<Item = &'n str>) -> anyhow::Result<Self> {
        let mut columns = Self::all()?;
        let names: BTreeSet<&str> = names.into_iter().map(full_name).collect();
        let known: Vec<String> = columns.names().map(str::to_owned).collect();
        if let Some(name) = names.iter().find(|name| !known.iter().any(|column| column == *name)) {
            bail!("there is no column {name}; the columns are {}", known.join(", "));
        }
        columns.origin.retain(|field| names.contains(field.name().as_str()));
        columns.page.retain(|field| names.contains(field.name().as_str()));
        Ok(columns)
    }

    /// The names of the columns, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.origin.iter().chain(&self.page).map(|field| field.name().as_str())
    }
}

/// The same field, which may be missing, and so may those within it: the record leaves out what is empty.
fn with_gaps(field: &FieldRef) -> FieldRef {
    let kind = match field.data_type() {
        DataType::Struct(fields) => DataType::Struct(fields.iter().map(with_gaps).collect()),
        DataType::List(element) => {
            let is_nullable = element.is_nullable();
            DataType::List(Arc::new(with_gaps(element).as_ref().clone().with_nullable(is_nullable)))
        }
        kind => kind.clone(),
    };
    Arc::new(field.as_ref().clone().with_data_type(kind).with_nullable(true))
}

/// Rounds in which the fields of a type are found out: each variant of an enum takes one.
const TRACING_BUDGET: usize = 1000;

fn full_name(name: &str) -> &str {
    OTHER_NAMES.iter().find(|(other, _)| *other == name).map_or(name, |(_, full)| full)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_follow_the_record() {
        let columns = Columns::all().expect("known types");
        let names: Vec<&str> = columns.names().collect();
        assert_eq!(names[0], "archive");
        for name in
            ["url", "text", "discussion", "published", "evidence", "notes", "content_hash", "fingerprint"]
        {
            assert!(names.contains(&name), "{name} in {names:?}");
        }
    }

    #[test]
    fn columns_are_chosen_by_name() {
        let columns = Columns::of_names(["url", "text", "posts"]).expect("known names");
        assert_eq!(columns.names().collect::<Vec<_>>(), ["url", "text", "discussion"]);
        let error = Columns::of_names(["txt"]).expect_err("no such column");
        assert!(error.to_string().contains("txt") && error.to_string().contains("content_hash"), "{error}");
    }
}
