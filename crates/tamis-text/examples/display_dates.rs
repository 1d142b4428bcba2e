//! Reads JSON lines `{text, lang?, anchor?}` and prints for each the date that [`tamis_text::dates`] reads, as JSON.

use std::io::{self, BufRead, Write};

use tamis_text::dates::{DateContext, parse_date};

#[derive(serde::Deserialize)]
struct Row {
    text: String,
    lang: Option<String>,
    anchor: Option<String>,
}

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let row: Row = serde_json::from_str(&line?)?;
        let anchor = row.anchor.as_deref().and_then(|text| text.parse().ok());
        let context = DateContext { language: row.lang.as_deref(), anchor, day_month_order: None };
        let date = parse_date(&row.text, &context).and_then(|found| found.date.to_rfc3339_prefix());
        writeln!(out, "{}", serde_json::to_string(&date)?)?;
    }
    Ok(())
}
