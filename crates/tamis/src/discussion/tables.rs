//! Holds the two trained tables: what a group of records is worth, and what the parts of a record are.

use std::sync::OnceLock;

use super::{group_features, part_features};
use crate::forest::{Forest, Matrix, TableError, sigmoid, softmax};

/// The trained tables of this stage; `train/discussion.py` writes them.
#[derive(Debug, Clone)]
pub(crate) struct Tables {
    groups: Forest,
    parts: Forest,
}

/// Kinds of part that are told apart: other, body, author, date.
const PART_KINDS: usize = 4;

impl Tables {
    /// The tables that the library is built with.
    pub(crate) fn built_in() -> &'static Self {
        static TABLES: OnceLock<Tables> = OnceLock::new();
        TABLES.get_or_init(|| {
            Self::from_bytes(include_bytes!("groups.bin"), include_bytes!("parts.bin"))
                .expect("invariant: the tables fit the features")
        })
    }

    /// Tables fitted on the features of this stage.
    pub(super) fn from_bytes(groups: &[u8], parts: &[u8]) -> Result<Self, TableError> {
        let read = |bytes, names: Vec<String>| {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            Forest::from_bytes(bytes, &names)
        };
        Ok(Self {
            groups: read(groups, group_features::feature_names())?,
            parts: read(parts, part_features::feature_names())?,
        })
    }

    /// The expected worth of each group's records, 0 to 1.
    pub(super) fn weigh_groups(&self, rows: &[Vec<f32>]) -> Vec<f32> {
        self.groups.score(&matrix_of(rows)).into_iter().map(sigmoid).collect()
    }

    /// The probabilities of what each part is.
    pub(super) fn label_parts(&self, rows: &[Vec<f32>]) -> Vec<Vec<f32>> {
        self.parts.score(&matrix_of(rows)).chunks(PART_KINDS).map(softmax).collect()
    }
}

fn matrix_of(rows: &[Vec<f32>]) -> Matrix {
    let mut matrix = Matrix::new(rows.len(), rows.first().map_or(0, Vec::len));
    for (number, row) in rows.iter().enumerate() {
        for (feature, value) in row.iter().enumerate() {
            matrix.set(number, feature, *value);
        }
    }
    matrix
}
