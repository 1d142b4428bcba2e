//! Pages of each platform that its table reads, and near misses that it must not.
