//! `tamis text`, `timeline` and `quotes`, and the formats of `read` that carry posts and metadata.

mod harness;

use harness::Scratch;

/// A report of our own, with a date and a speaker.
fn report(day: &str, words: &str) -> String {
    format!(
        "<!doctype html><html lang=en><title>The bridge</title><meta property=\"article:published_time\" content=\"2020-05-08\">\
         <article><h1>The bridge at Ostrow</h1><p>The old bridge over the river at Ostrow collapsed on {day}, and nobody was hurt.</p>\
         <p>“{words},” said the mayor, Ada Kowalska, who had walked over the bridge an hour before.</p>\
         <p>The town has had no other way over the river for as long as anybody there can remember.</p></article></html>"
    )
}

fn two_reports(name: &str) -> Scratch {
    Scratch::new(name)
        .with("a.html", report("3 May 2020", "We were lucky that it was early"))
        .with("b.html", report("3 May 2020", "It will be built again"))
}

#[test]
fn texts_are_read_line_by_line() {
    let rows = "{\"id\": 7, \"text\": \"Il est parti hier.\", \"doc_date\": \"2024-05-16\"}\n\n{\"id\": \"b\"}\n{\"id\": \"c\", \"text\": \"\"}\n";
    let run = Scratch::new("text").run_with_input(&["text"], rows.as_bytes());
    let records = run.records();
    assert_eq!((run.status, records.len()), (1, 2), "{}", run.err);
    assert_eq!((&records[0]["id"], &records[1]["id"]), (&serde_json::json!(7), &serde_json::json!("c")));
    assert_eq!(records[0]["times"][0]["value"], "2024-05-15");
    assert_eq!(records[0]["times"][0]["span"], serde_json::json!([13, 17]));
    assert!(run.err.contains("missing field `text`"), "{}", run.err);
}

#[test]
fn a_plain_text_is_one_text() {
    let scratch =
        Scratch::new("plain-text").with("report.txt", "NIAMEY, 15 May (Reuters) - It rained on Monday.\n");
    let run = scratch.run(&["text", "report.txt", "--date", "2024-05-15", "--lang", "en"]);
    let record = &run.records()[0];
    assert_eq!((run.status, record["id"].as_str()), (0, Some("report.txt")));
    assert_eq!(record["dateline"]["date"], "2024-05-15");
    assert_eq!(scratch.run(&["text", "nothing.txt"]).status, 2);
}

#[test]
fn what_two_pages_say_stands_once_with_both_sources() {
    let scratch = two_reports("timeline");
    let run = scratch.run(&["timeline", "a.html", "b.html", "-f", "json"]);
    let events: Vec<serde_json::Value> = serde_json::from_str(&run.out).expect("a list");
    let collapse = events.iter().find(|event| event["date"] == "2020-05-03").expect("the event");
    assert_eq!(collapse["sources"].as_array().map(Vec::len), Some(2), "{}", run.out);
    let calendar = scratch.run(&["timeline", ".", "-f", "ics"]).out;
    assert!(calendar.contains("DTSTART;VALUE=DATE:20200503\r\nDTEND;VALUE=DATE:20200504\r\n"), "{calendar}");
    assert!(
        scratch.run(&["timeline", ".", "-f", "csv"]).out.starts_with("date,end,text,sources\r\n2020-05-03,,")
    );
    assert!(scratch.run(&["timeline", "a.html", "-f", "md"]).out.starts_with("- **2020-05-03** "));
}

#[test]
fn a_speaker_has_the_words_of_all_pages() {
    let scratch = two_reports("quotes");
    let run = scratch.run(&["quotes", ".", "-f", "json"]);
    let speakers: Vec<serde_json::Value> = serde_json::from_str(&run.out).expect("a list");
    assert_eq!(speakers.len(), 1, "{}", run.out);
    assert_eq!(speakers[0]["quotations"].as_array().map(Vec::len), Some(2));
    let rows = scratch.run(&["quotes", ".", "-f", "csv"]).out;
    assert_eq!(rows.lines().count(), 3, "{rows}");
    assert!(scratch.run(&["quotes", "a.html", "-f", "md"]).out.starts_with("## "));
}

#[test]
fn text_reading_is_asked_for_except_of_plain_text() {
    let scratch = two_reports("text-reading")
        .with("c.txt", "It rained in the whole valley on 3 May 2020, and nobody minded.");
    let times = |arguments: &[&str]| {
        let record = scratch.run(arguments).records().remove(0);
        record["times"].as_array().map_or(0, Vec::len)
    };
    assert_eq!(times(&["read", "a.html", "-f", "jsonl"]), 0);
    assert!(times(&["read", "a.html", "-f", "jsonl", "--text-reading"]) > 0);
    assert_eq!(times(&["read", "--text", "c.txt", "-f", "jsonl"]), 1);
}

#[test]
fn several_pages_are_one_file_of_posts_and_one_corpus() {
    let scratch = two_reports("several-forms");
    let rows = scratch.run(&["read", "a.html", "b.html", "-f", "csv"]).out;
    assert_eq!(rows.matches("source,id,parent").count(), 1, "{rows}");
    let corpus = scratch.run(&["read", "a.html", "b.html", "-f", "tei"]).out;
    assert_eq!((corpus.matches("<?xml").count(), corpus.matches("<TEI ").count()), (1, 2));
    assert!(corpus.ends_with("</teiCorpus>\n"));
    let lines = scratch.run(&["read", "a.html", "b.html", "-f", "jsonld"]).records();
    assert_eq!(lines.len(), 2);
}
