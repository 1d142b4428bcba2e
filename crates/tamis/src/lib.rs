//! Reads a page of the web and gives back what is on it, kept apart and attributed.
