//! Reads the real pages and lines of the shared folder, where there is one: `TAMIS_SHARED`, or `shared`
//! beside the workspace. Without it these tests say so and pass.

use std::path::PathBuf;

use serde_json::Value;
use tamis_text::credit::{find_credit, find_dateline, read_credit_line};
use tamis_text::quotations::{QuotationContext, QuotationKind, find_quotations};

/// The least share of datelines and credits whose kind must be right.
const KIND_FLOOR: f64 = 0.95;

fn shared(path: &str) -> Option<String> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let folder = std::env::var_os("TAMIS_SHARED").map_or_else(beside, PathBuf::from);
    let text = std::fs::read_to_string(folder.join(path)).ok();
    if text.is_none() {
        println!("skipped: no {path} in {}", folder.display());
    }
    text
}

#[test]
fn reads_the_first_page() {
    let Some(text) = shared("first-page/page.txt") else { return };
    let credit = find_credit(&text).expect("a credit line");
    assert_eq!(credit.agency, Some("APA"));
    assert_eq!(credit.initials, ["DS", "ac"]);
    assert_eq!(find_dateline(&text), None);
    let found = find_quotations(&text, &QuotationContext { language: Some("fr") });
    let speakers: Vec<_> = found
        .iter()
        .map(|quotation| (quotation.kind, quotation.speaker.as_ref().map_or("", |s| s.resolved.as_str())))
        .collect();
    let council = "Conseil national pour la sauvegarde du peuple (CNSP)";
    let soldiers = "Les militaires au pouvoir a Niamey";
    let expected = [
        (QuotationKind::Indirect, council),
        (QuotationKind::Direct, council),
        (QuotationKind::Mixed, soldiers),
    ];
    assert_eq!(speakers, expected);
}

#[test]
fn tells_datelines_from_credits() {
    let Some(rows) = shared("gold/credits.jsonl") else { return };
    let rows = rows.lines().map(|line| serde_json::from_str::<Value>(line).expect("a row of JSON"));
    let rows: Vec<Value> = rows.filter(|row| row["kind"] != "byline").collect();
    let right = rows.iter().filter(|row| {
        let text = row["text"].as_str().unwrap_or_default();
        let credited = find_credit(text).or_else(|| read_credit_line(text)).is_some();
        match find_dateline(text) {
            Some(_) => row["kind"] == "dateline",
            None => row["kind"] != "dateline" && credited,
        }
    });
    let share = right.count() as f64 / rows.len() as f64;
    assert!(share >= KIND_FLOOR, "{share}");
}
