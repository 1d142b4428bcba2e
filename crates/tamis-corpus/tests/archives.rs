//! Archives of every coding give the same rows, and every row leads back to its record.

mod common;

use std::io::Write;

use common::{
    expected_urls, gzip, gzip_archive, plan, record, records, rows, run_quietly, urls, write, zstd_archive,
};
use tamis_corpus::{Columns, Filter, ShardFormat};

const PAGES: usize = 20;

#[test]
fn every_coding_gives_the_same_rows() {
    let folder = tempfile::tempdir().expect("a folder");
    let records = records(PAGES);
    let archives = [
        ("plain.warc", records.concat()),
        ("records.warc.gz", gzip_archive(&records)),
        ("whole.warc.gz", gzip(&records.concat())),
        ("records.warc.zst", zstd_archive(&records)),
    ];
    for (name, bytes) in archives {
        let source = write(folder.path(), name, &bytes);
        let output = folder.path().join(format!("{name}.out"));
        let report = run_quietly(&plan(&[source], &output));
        let rows = rows(&output, &report);
        assert_eq!(urls(&rows), expected_urls(PAGES), "{name}");
        assert!(rows[3]["text"].as_str().expect("a text").contains("it rained for 3 days"), "{name}");
        assert_eq!(rows[3]["captured"], "2026-05-15T10:00:00Z", "{name}");
        let counts = &report.counts;
        assert_eq!((counts.written, counts.damaged), (PAGES as u64, 0), "{name}");
        assert_eq!(counts.records, 2 * PAGES as u64 + 1, "{name}");
        assert_eq!(counts.passed["no_response"], PAGES as u64 + 1, "{name}");
        assert_eq!(report.shards.len(), 3, "{name}");
    }
}

#[test]
fn a_row_leads_back_to_its_record() {
    let folder = tempfile::tempdir().expect("a folder");
    let archive = gzip_archive(&records(PAGES));
    let source = write(folder.path(), "a.warc.gz", &archive);
    let output = folder.path().join("out");
    for row in rows(&output, &run_quietly(&plan(&[source], &output))) {
        let offset = row["archive_offset"].as_u64().expect("an offset") as usize;
        let mut record = String::new();
        let mut member = flate2::read::GzDecoder::new(&archive[offset..]);
        std::io::Read::read_to_string(&mut member, &mut record).expect("a member");
        assert!(record.contains(row["url"].as_str().expect("an address")), "{offset}");
    }
}

#[test]
fn jobs_change_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let source = write(folder.path(), "a.warc.gz", &gzip_archive(&records(60)));
    let bytes_of = |jobs: usize, format: ShardFormat| {
        let output = folder.path().join(format!("{jobs}{format:?}"));
        let mut plan = plan(std::slice::from_ref(&source), &output);
        (plan.format, plan.jobs) = (format, jobs.try_into().expect("not 0"));
        let report = run_quietly(&plan);
        report
            .shards
            .iter()
            .map(|shard| std::fs::read(output.join(shard)).expect("a shard"))
            .collect::<Vec<_>>()
    };
    for format in [ShardFormat::JsonLines, ShardFormat::Parquet] {
        let one = bytes_of(1, format);
        assert_eq!(one.len(), 9);
        assert_eq!(one, bytes_of(2, format), "{format:?}");
        assert_eq!(one, bytes_of(8, format), "{format:?}");
    }
}

#[test]
fn texts_pages_and_bundles_are_sources_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = "Rain in the valley\nIt rained all day in the valley, and nobody minded, said the miller on Friday.\n".repeat(5);
    let wet = gzip(&record("conversion", "https://example.org/text", "text/plain", text.as_bytes()));
    let mut wacz = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    wacz.start_file("archive/data.warc.gz", stored).expect("memory can be written");
    wacz.write_all(&gzip_archive(&records(2))).expect("memory can be written");
    let pages = folder.path().join("pages");
    std::fs::create_dir(&pages).expect("the folder can be written");
    write(&pages, "1.html", common::page(7).as_bytes());
    write(&pages, "2.html.gz", &gzip(common::page(8).as_bytes()));
    let sources = [
        write(folder.path(), "a.warc.wet.gz", &wet),
        write(folder.path(), "b.wacz", wacz.finish().expect("memory can be written").get_ref()),
        pages,
    ];
    let output = folder.path().join("out");
    let rows = rows(&output, &run_quietly(&plan(&sources, &output)));
    let titles: Vec<_> = rows.iter().map(|row| row["title"].as_str().unwrap_or_default()).collect();
    assert_eq!(titles[1..], ["Rain 0", "Rain 1", "Rain 7", "Rain 8"]);
    assert!(rows[0]["text"].as_str().expect("a text").contains("said the miller"));
    assert!(rows[1]["archive"].as_str().expect("a name").ends_with("b.wacz!archive/data.warc.gz"));
}

#[test]
fn columns_and_filters_choose() {
    let folder = tempfile::tempdir().expect("a folder");
    let source = write(folder.path(), "a.warc.gz", &gzip_archive(&records(PAGES)));
    let output = folder.path().join("out");
    let mut plan = plan(&[source], &output);
    plan.columns = Columns::of_names(["url", "text"]).expect("known names");
    plan.filter = Filter { urls: vec!["*/rain/1*".to_owned()], ..Filter::default() };
    let report = run_quietly(&plan);
    let rows = rows(&output, &report);
    assert_eq!((rows.len(), report.counts.filtered), (11, 9));
    assert_eq!(rows[0].as_object().expect("a row").keys().collect::<Vec<_>>(), ["text", "url"]);
}
