//! Time expressions of whole sentences, in the languages that have rules.
