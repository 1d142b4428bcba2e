//! `tamis archive` as a user runs it: rows, report, exit status; killed at any moment, it goes on.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

/// The record of a page.
fn record(number: usize) -> Vec<u8> {
    let sentence = format!("In the year {} it rained for {number} days in the valley. ", 1900 + number % 100);
    let html =
        format!("<title>Rain {number}</title><main><h1>Rain {number}</h1><p>{}</main>", sentence.repeat(20));
    let http = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{html}");
    format!(
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/{number}\r\nContent-Type: application/http\r\n\
         Content-Length: {}\r\n\r\n{http}\r\n\r\n",
        http.len()
    )
    .into_bytes()
}

fn write_archive(folder: &Path, pages: usize) -> PathBuf {
    let path = folder.join("a.warc.gz");
    let mut file = std::fs::File::create(&path).expect("the folder can be written");
    for number in 0..pages {
        let mut encoder = flate2::write::GzEncoder::new(&mut file, flate2::Compression::fast());
        encoder
            .write_all(&record(number))
            .and_then(|()| encoder.finish().map(drop))
            .expect("it can be written");
    }
    path
}

fn archive(source: &Path, output: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tamis"));
    command.arg("archive").arg(source).arg("-o").arg(output).args(["-f", "jsonl", "--shard-rows", "50"]);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// The addresses of all rows, in order.
fn urls(output: &Path) -> Vec<String> {
    let mut shards: Vec<PathBuf> =
        std::fs::read_dir(output).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    shards.retain(|path| path.extension().is_some_and(|extension| extension == "zst"));
    shards.sort();
    let mut urls = Vec::new();
    for shard in shards {
        let lines = zstd::decode_all(std::fs::File::open(shard).expect("a shard")).expect("it is whole");
        for line in lines.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
            let row: serde_json::Value = serde_json::from_slice(line).expect("a row is JSON");
            urls.push(row["url"].as_str().unwrap_or_default().to_owned());
        }
    }
    urls
}

fn expected(pages: usize) -> Vec<String> {
    (0..pages).map(|number| format!("https://example.org/{number}")).collect()
}

#[test]
fn rows_and_report_come_out() {
    let folder = tempfile::tempdir().expect("a folder");
    let source = write_archive(folder.path(), 120);
    let output = folder.path().join("out");
    let run = archive(&source, &output).output().expect("it runs");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    assert_eq!(urls(&output), expected(120));
    let report: serde_json::Value = serde_json::from_slice(&run.stdout).expect("the report is JSON");
    assert_eq!(report["counts"]["written"], 120);
    assert_eq!(report["slowest"].as_array().map(Vec::len), Some(10));
}

#[test]
fn killed_at_any_moment_it_goes_on() {
    const PAGES: usize = 600;
    let folder = tempfile::tempdir().expect("a folder");
    let source = write_archive(folder.path(), PAGES);
    let output = folder.path().join("out");
    for round in 0..8 {
        let mut run = archive(&source, &output).spawn().expect("it runs");
        std::thread::sleep(Duration::from_millis(40 + 35 * round));
        run.kill().and_then(|()| run.wait()).expect("it can be killed");
    }
    let run = archive(&source, &output).output().expect("it runs");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    assert_eq!(urls(&output), expected(PAGES));
    let report: serde_json::Value = serde_json::from_slice(&run.stdout).expect("the report is JSON");
    assert_eq!(report["counts"]["written"], PAGES);
}

#[test]
fn what_cannot_be_is_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let source = write_archive(folder.path(), 1);
    let missing =
        archive(Path::new("/nowhere/a.warc.gz"), &folder.path().join("a")).output().expect("it runs");
    assert_eq!(missing.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&missing.stderr).contains("/nowhere/a.warc.gz"));
    let column =
        archive(&source, &folder.path().join("b")).args(["--columns", "txt"]).output().expect("it runs");
    assert_eq!(column.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&column.stderr).contains("there is no column txt"));
}
