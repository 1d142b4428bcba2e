//! Reads JSON lines `{id, text, lang?, doc_date?}` and prints for each the time expressions and the timeline of its text, as JSON.
//!
//!     cargo run --release --example text_lines [--narrative] < rows.jsonl > results.jsonl

use std::io::{self, BufRead, Write};

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};
use tamis_text::timeline::{DatedStatement, build_timeline};
use tamis_text::times::{TimeContext, TimeExpression, TimeKind, find_times};

#[derive(Deserialize)]
struct Row {
    id: String,
    text: String,
    lang: Option<String>,
    doc_date: Option<String>,
}

#[derive(Serialize)]
struct Results<'a> {
    id: &'a str,
    times: Vec<Time<'a>>,
    timeline: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<String>,
    text: String,
    span: [usize; 2],
    part: [usize; 2],
}

#[derive(Serialize)]
struct Time<'a> {
    span: [usize; 2],
    text: &'a str,
    kind: TimeKind,
    value: String,
}

fn main() -> io::Result<()> {
    let narrative = std::env::args().any(|argument| argument == "--narrative");
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let row: Row = serde_json::from_str(&line?)?;
        let anchor = row.doc_date.as_deref().and_then(parse_anchor);
        let context = TimeContext { language: row.lang.as_deref(), anchor, narrative };
        let times = find_times(&row.text, &context);
        let timeline =
            build_timeline(&row.text, context.language, &times).into_iter().map(printed_entry).collect();
        let times = times.into_iter().map(|time| printed(&row.text, time)).collect();
        serde_json::to_writer(&mut out, &Results { id: &row.id, times, timeline })?;
        writeln!(out)?;
    }
    Ok(())
}

fn parse_anchor(text: &str) -> Option<DateTime> {
    text.parse().ok().or_else(|| text.parse::<Date>().ok().map(|day| day.at(0, 0, 0, 0)))
}

fn printed(text: &str, time: TimeExpression) -> Time<'_> {
    let TimeExpression { range, kind, value } = time;
    Time { span: [range.start, range.end], text: &text[range], kind, value }
}

fn printed_entry(statement: DatedStatement) -> Entry {
    let DatedStatement { date, until, text, range, part, .. } = statement;
    Entry { date, until, text, span: [range.start, range.end], part: [part.start, part.end] }
}
