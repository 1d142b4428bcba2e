//! Reads JSON lines `{id, text, lang?, doc_date?}` from standard input and prints what the text says of its credit,
//! dateline and quotations, one object a line.

use std::io::{BufRead, Write};

use serde_json::{Value, json};
use tamis_text::credit::{Credit, Dateline, find_credit, find_dateline, read_credit_line};
use tamis_text::dates::DateContext;
use tamis_text::quotations::{Quotation, QuotationContext, QuotationKind, find_quotations};

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let Ok(row) = serde_json::from_str::<Value>(&line?) else { continue };
        writeln!(out, "{}", read_row(&row))?;
    }
    Ok(())
}

fn read_row(row: &Value) -> Value {
    let text = row["text"].as_str().unwrap_or_default();
    let quotations = find_quotations(text, &QuotationContext { language: row["lang"].as_str() });
    json!({
        "id": row["id"],
        "credit": credit_of(text).map(|credit| credit_object(&credit)),
        "dateline": find_dateline(text).map(|dateline| dateline_object(&dateline, row)),
        "quotations": quotations.iter().map(quotation_object).collect::<Vec<_>>(),
    })
}

/// A text of one line may be the credit of a picture; in a longer one those are not the report's.
fn credit_of(text: &str) -> Option<Credit> {
    find_credit(text).or_else(|| if text.contains('\n') { None } else { read_credit_line(text) })
}

fn credit_object(credit: &Credit) -> Value {
    json!({
        "raw": credit.raw, "agency": credit.agency, "initials": credit.initials,
        "span": [credit.range.start, credit.range.end],
    })
}

fn dateline_object(dateline: &Dateline, row: &Value) -> Value {
    let anchor = row["doc_date"].as_str().and_then(|date| date.parse().ok());
    let context = DateContext { language: row["lang"].as_str(), anchor, ..DateContext::default() };
    let date = dateline.date(&context).and_then(|date| date.to_rfc3339_prefix());
    json!({
        "raw": dateline.raw, "place": dateline.place, "raw_date": dateline.raw_date, "date": date,
        "agency": dateline.agency, "span": [dateline.range.start, dateline.range.end],
    })
}

fn quotation_object(quotation: &Quotation) -> Value {
    let kind = match quotation.kind {
        QuotationKind::Direct => "direct",
        QuotationKind::Mixed => "mixed",
        QuotationKind::Indirect => "indirect",
    };
    let speaker = quotation.speaker.as_ref();
    json!({
        "kind": kind, "text": quotation.text, "span": [quotation.range.start, quotation.range.end],
        "speaker": speaker.map(|speaker| &speaker.resolved),
        "speaker_text": speaker.map(|speaker| &speaker.text),
        "speaker_span": speaker.map(|speaker| [speaker.range.start, speaker.range.end]),
        "role": speaker.and_then(|speaker| speaker.role.as_ref()),
        "cue": quotation.cue.as_ref().map(|cue| &cue.text),
        "cue_span": quotation.cue.as_ref().map(|cue| [cue.range.start, cue.range.end]),
    })
}
