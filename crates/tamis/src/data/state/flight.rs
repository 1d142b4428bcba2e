//! Puts together the rows of a React flight stream that a page pushes piece by piece.
//!
//! Each script calls `self.__next_f.push([1,"…"])`; the strings joined are rows `id:JSON`, or `id:Tlength,text`
//! where a text of that many bytes follows. The value is an array of what the rows hold.

use serde_json::Value;
use tamis_html::Span;

use super::{PageState, StateKind};
use crate::data::js_literal::parse_literal;

/// What each piece of the stream begins with.
const PUSH: &str = "self.__next_f.push(";

/// The stream so far.
#[derive(Default)]
pub(super) struct Stream {
    text: String,
    span: Span,
}

impl Stream {
    /// Adds a script's piece; `false` where the script is none.
    pub(super) fn add(&mut self, script: &str, span: Span) -> bool {
        let Some(argument) = script.trim_start().strip_prefix(PUSH) else { return false };
        if let Some(Value::Array(piece)) = parse_literal(argument)
            && let Some(text) = piece.get(1).and_then(Value::as_str)
        {
            self.text.push_str(text);
            self.span = self.span.cover(span);
        }
        true
    }

    /// What the stream holds.
    pub(super) fn finish(self) -> Option<PageState> {
        let rows = read_rows(&self.text);
        let (kind, span) = (StateKind::Flight, self.span);
        (!rows.is_empty()).then_some(PageState { kind, value: Value::Array(rows), span })
    }
}

fn read_rows(stream: &str) -> Vec<Value> {
    let mut rows = Vec::new();
    let mut rest = stream;
    while let Some((_, row)) = rest.split_once(':') {
        let (value, after) = read_text_row(row).unwrap_or_else(|| read_json_row(row));
        rows.extend(value);
        rest = after;
    }
    rows
}

fn read_text_row(row: &str) -> Option<(Option<Value>, &str)> {
    let (length, text) = row.strip_prefix('T')?.split_once(',')?;
    let length = usize::from_str_radix(length, 16).ok()?;
    let held = text.get(..length)?;
    Some((Some(Value::String(held.to_owned())), &text[length..]))
}

fn read_json_row(row: &str) -> (Option<Value>, &str) {
    let (line, after) = row.split_once('\n').unwrap_or((row, ""));
    let json = line.trim_start_matches(|c: char| c.is_ascii_uppercase());
    (serde_json::from_str(json).ok(), after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn joins_pieces_and_reads_rows() {
        let mut stream = Stream::default();
        assert!(stream.add(r#"self.__next_f.push([1,"1:[\"$\",\"p\",null,"])"#, Span::new(1, 2)));
        assert!(stream.add(r#"self.__next_f.push([1,"{}]\n2:T6,Té: ab3:\"x\"\n"])"#, Span::new(5, 9)));
        assert!(!stream.add("console.log(1)", Span::default()));
        let state = stream.finish().expect("rows");
        assert_eq!(state.value, json!([["$", "p", null, {}], "Té: a", "x"]));
        assert_eq!(state.span, Span::new(1, 9));
    }
}
