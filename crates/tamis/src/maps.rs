//! Holds the hash maps and sets of the crate: those of the standard library with a hasher that is several times
//! faster on class names and numbers, and seeded by process, so that no page can be written to make it collide.
//!
//! Nothing may depend on the order of their entries.

use foldhash::fast::RandomState;

pub(crate) type HashMap<K, V> = std::collections::HashMap<K, V, RandomState>;
pub(crate) type HashSet<T> = std::collections::HashSet<T, RandomState>;
