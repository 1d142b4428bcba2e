//! Makes archives out of a few pages, in every coding.

use std::io::Write;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use tamis_corpus::{Columns, Filter, Plan, Report, ShardFormat, run};

/// The bytes of a record.
pub(crate) fn record(kind: &str, url: &str, content_type: &str, body: &[u8]) -> Vec<u8> {
    let head = format!(
        "WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{url}>\r\nWARC-Date: 2026-05-15T10:00:00Z\r\n\
         WARC-Target-URI: {url}\r\nContent-Type: {content_type}\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    [head.as_bytes(), body, b"\r\n\r\n"].concat()
}

/// The record of a page.
pub(crate) fn response(url: &str, html: &str) -> Vec<u8> {
    let http = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{html}");
    record("response", url, "application/http; msgtype=response", http.as_bytes())
}

/// A page with a text of its own.
pub(crate) fn page(number: usize) -> String {
    let sentence = format!(
        "In the year {} it rained for {number} days in the valley of the mill. ",
        1900 + number % 100
    );
    let paragraphs: String = ["One", "Two", "Three"]
        .map(|n| format!("<p>{} Nobody minded rain {n}.</p>", sentence.repeat(3)))
        .concat();
    format!(
        "<html lang=en><title>Rain {number}</title><nav><a href=/>Home</a></nav><main><h1>Rain {number}</h1>{paragraphs}</main>"
    )
}

/// The records of an archive with `count` pages and some records that are none.
pub(crate) fn records(count: usize) -> Vec<Vec<u8>> {
    let mut records = vec![record("warcinfo", "urn:info", "application/warc-fields", b"software: tests\r\n")];
    for number in 0..count {
        let url = format!("https://example.org/rain/{number}");
        records.push(record("request", &url, "application/http; msgtype=request", b"GET / HTTP/1.1\r\n\r\n"));
        records.push(response(&url, &page(number)));
    }
    records
}

pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("memory can be written")
}

/// An archive compressed record by record.
pub(crate) fn gzip_archive(records: &[Vec<u8>]) -> Vec<u8> {
    records.iter().flat_map(|record| gzip(record)).collect()
}

/// A zstd archive, its frames with a dictionary at its head.
pub(crate) fn zstd_archive(records: &[Vec<u8>]) -> Vec<u8> {
    let dictionary = zstd::dict::from_samples(records, 4096).expect("enough samples");
    let mut archive =
        [&0x184D_2A5Du32.to_le_bytes()[..], &(dictionary.len() as u32).to_le_bytes(), &dictionary].concat();
    let mut compressor = zstd::bulk::Compressor::with_dictionary(3, &dictionary).expect("a dictionary");
    for record in records {
        archive.extend(compressor.compress(record).expect("memory can be written"));
    }
    archive
}

pub(crate) fn write(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, bytes).expect("the folder can be written");
    path
}

pub(crate) fn plan(sources: &[PathBuf], folder: &Path) -> Plan {
    Plan {
        sources: sources.to_vec(),
        folder: folder.to_owned(),
        format: ShardFormat::JsonLines,
        columns: Columns::all().expect("known types"),
        filter: Filter::default(),
        options: tamis::Options::default(),
        shard_rows: 7,
        jobs: NonZeroUsize::new(2).expect("not 0"),
    }
}

pub(crate) fn run_quietly(plan: &Plan) -> Report {
    run(plan, |_| {}).unwrap_or_else(|error| panic!("{error:#}"))
}

/// The rows of all shards in order, as JSON.
pub(crate) fn rows(folder: &Path, report: &Report) -> Vec<serde_json::Value> {
    let mut rows = Vec::new();
    for shard in &report.shards {
        let bytes = std::fs::read(folder.join(shard)).expect("the shard is there");
        let lines = zstd::decode_all(bytes.as_slice()).expect("the shard is whole");
        rows.extend(
            lines
                .split(|byte| *byte == b'\n')
                .filter(|line| !line.is_empty())
                .map(|line| serde_json::from_slice::<serde_json::Value>(line).expect("a row is JSON")),
        );
    }
    rows
}

/// The addresses of rows.
pub(crate) fn urls(rows: &[serde_json::Value]) -> Vec<String> {
    rows.iter().map(|row| row["url"].as_str().unwrap_or_default().to_owned()).collect()
}

pub(crate) fn expected_urls(count: usize) -> Vec<String> {
    (0..count).map(|number| format!("https://example.org/rain/{number}")).collect()
}
