//! Holds the trained tables: those that ship are part of the library, others can be given while training.

use std::sync::LazyLock;

use super::calibration::Calibration;
use super::features::{block_feature_names, kind_feature_names, second_feature_names};
use super::kind_tokens::KindTokens;
use super::tokens::TokenTable;
use crate::forest::Forest;

/// The tables that decide roles.
#[derive(Debug)]
pub(crate) struct Tables {
    pub(crate) tokens: TokenTable,
    pub(crate) first: Forest,
    pub(crate) second: Forest,
    pub(crate) kind: Forest,
    pub(crate) kind_tokens: KindTokens,
    pub(crate) confidence: Calibration,
    pub(crate) first_names: Vec<String>,
    pub(crate) second_names: Vec<String>,
}

/// The bytes of the tables.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TableBytes<'b> {
    pub(crate) tokens: &'b [u8],
    pub(crate) first: &'b [u8],
    pub(crate) second: &'b [u8],
    pub(crate) kind: &'b [u8],
    pub(crate) kind_tokens: &'b [u8],
    pub(crate) confidence: &'b [u8],
}

static SHIPPED: LazyLock<Tables> = LazyLock::new(|| {
    let bytes = TableBytes {
        tokens: include_bytes!("tables/tokens.bin"),
        first: include_bytes!("tables/first.bin"),
        second: include_bytes!("tables/second.bin"),
        kind: include_bytes!("tables/kind.bin"),
        kind_tokens: include_bytes!("tables/kind-tokens.bin"),
        confidence: include_bytes!("tables/confidence.bin"),
    };
    Tables::from_bytes(&bytes).expect("invariant: the tables that ship were fitted on these features")
});

impl Tables {
    /// The tables that ship.
    pub(crate) fn shipped() -> &'static Self {
        &SHIPPED
    }

    /// Reads tables; `None` where they do not fit the features.
    pub(crate) fn from_bytes(bytes: &TableBytes<'_>) -> Option<Self> {
        let (first_names, second_names) = (block_feature_names(), second_feature_names());
        Some(Self {
            tokens: TokenTable::from_bytes(bytes.tokens)?,
            first: read_forest(bytes.first, &first_names)?,
            second: read_forest(bytes.second, &second_names)?,
            kind: read_forest(bytes.kind, &kind_feature_names())?,
            kind_tokens: KindTokens::from_bytes(bytes.kind_tokens)?,
            confidence: Calibration::from_bytes(bytes.confidence)?,
            first_names,
            second_names,
        })
    }
}

fn read_forest(bytes: &[u8], names: &[String]) -> Option<Forest> {
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    Forest::from_bytes(bytes, &names).ok()
}

#[cfg(test)]
mod tests {
    use super::Tables;

    #[test]
    fn the_tables_that_ship_fit_the_features() {
        assert!(!Tables::shipped().first_names.is_empty());
    }
}
