//! Writes messages for people to standard error.

use std::io::Write;

/// Prints a message. Where nobody listens, nothing is lost.
pub(crate) fn print(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "tamis: {text}");
}
