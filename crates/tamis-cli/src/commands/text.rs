//! `tamis text`: reads texts, not pages, and prints for each what it says, one JSON object a line.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Cursor, Read, Write};
use std::ops::ControlFlow;
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tamis::{Passage, PassageContext, read_passage};

use crate::args::TextArgs;
use crate::message;
use crate::output::report_unwritten;
use crate::plan::available_jobs;
use crate::reading::SOME_FAILED;
use tamis_corpus::run_in_order;

pub(crate) fn run(args: &TextArgs) -> anyhow::Result<ExitCode> {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut has_failed = false;
    for name in args.source_names() {
        let input = open(name).with_context(|| format!("{name}: cannot be read"))?;
        let (failed, written) = read_source(name, input, args, &mut out);
        has_failed |= failed;
        if written.is_err() {
            report_unwritten(written, None)?;
            break;
        }
    }
    report_unwritten(out.flush(), None)?;
    Ok(if has_failed { ExitCode::from(SOME_FAILED) } else { ExitCode::SUCCESS })
}

type Input = Box<dyn BufRead + Send>;

fn open(name: &str) -> io::Result<Input> {
    Ok(if name == "-" {
        Box::new(BufReader::new(io::stdin()))
    } else {
        Box::new(BufReader::new(File::open(Path::new(name))?))
    })
}

/// A text and what is known of it.
#[derive(Deserialize)]
struct Row {
    #[serde(default)]
    id: Value,
    text: String,
    lang: Option<String>,
    doc_date: Option<String>,
}

/// What a text says.
#[derive(Serialize)]
struct Finding {
    id: Value,
    #[serde(flatten)]
    passage: Passage,
}

/// Reads all texts of a source; says whether some could not be read, and whether all was written.
fn read_source(name: &str, input: Input, args: &TextArgs, out: &mut impl Write) -> (bool, io::Result<()>) {
    let (mut failed, mut written) = (false, Ok(()));
    let rows = match rows_of(name, input) {
        Ok(rows) => rows,
        Err(error) => {
            message::print(&format!("{name}: {error}"));
            return (true, written);
        }
    };
    run_in_order(
        rows,
        available_jobs(),
        |row| row.map(|row| read_row(row, args)),
        |line| {
            match line {
                Ok(line) => written = writeln!(out, "{line}"),
                Err(reason) => {
                    failed = true;
                    message::print(&reason);
                }
            }
            if written.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        },
    );
    (failed, written)
}

type Rows = Box<dyn Iterator<Item = Result<Row, String>> + Send>;

/// The texts of a source: one a line where its first line is an object with a text, else the whole of it.
fn rows_of(name: &str, mut input: Input) -> io::Result<Rows> {
    let mut first = Vec::new();
    while first.trim_ascii().is_empty() && input.read_until(b'\n', &mut first)? > 0 {}
    let begins_with_row = serde_json::from_slice::<Row>(&first).is_ok();
    let mut input = Cursor::new(first).chain(input);
    if !begins_with_row {
        let mut bytes = Vec::new();
        input.read_to_end(&mut bytes)?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let row = Row { id: Value::String(name.to_owned()), text, lang: None, doc_date: None };
        return Ok(Box::new(std::iter::once(Ok(row))));
    }
    let name = name.to_owned();
    let lines = input.split(b'\n').enumerate();
    let is_blank = |line: &io::Result<Vec<u8>>| line.as_ref().is_ok_and(|line| line.trim_ascii().is_empty());
    Ok(Box::new(lines.filter(move |(_, line)| !is_blank(line)).map(move |(number, line)| {
        let parse = |line: Vec<u8>| serde_json::from_slice(&line).map_err(|error| error.to_string());
        let row = line.map_err(|error| error.to_string()).and_then(parse);
        row.map_err(|reason| format!("{name}: text {}: {reason}", number + 1))
    })))
}

fn read_row(row: Row, args: &TextArgs) -> String {
    let context = PassageContext {
        language: row.lang.as_deref().or(args.lang.as_deref()),
        published: row.doc_date.as_deref().or(args.date.as_deref()),
        narrative: args.narrative,
    };
    let finding = Finding { passage: read_passage(&row.text, &context), id: row.id };
    serde_json::to_string(&finding).expect("invariant: findings have string keys only")
}
