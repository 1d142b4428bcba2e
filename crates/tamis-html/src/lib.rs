//! Parses HTML into a tree whose nodes know where they stand in the source.
