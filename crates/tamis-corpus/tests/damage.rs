//! Damage costs the records it touches and no other; what was interrupted goes on.

mod common;

use std::panic::{AssertUnwindSafe, catch_unwind};

use common::{
    expected_urls, gzip, gzip_archive, plan, records, rows, run_quietly, urls, write, zstd_archive,
};
use tamis_corpus::{Event, run};

const PAGES: usize = 12;

/// The rows of an archive in which the bytes of one record were changed, and how many stretches were damaged.
fn read_damaged(name: &str, archive: &[u8]) -> (Vec<String>, u64) {
    let folder = tempfile::tempdir().expect("a folder");
    let source = write(folder.path(), name, archive);
    let output = folder.path().join("out");
    let report = run_quietly(&plan(&[source], &output));
    let counts = &report.counts;
    let passed: u64 = counts.passed.values().sum();
    assert_eq!(counts.records, counts.written + counts.damaged + passed + counts.filtered + counts.too_large);
    (urls(&rows(&output, &report)), counts.damaged)
}

/// All pages but that of one number.
fn all_but(number: usize) -> Vec<String> {
    expected_urls(PAGES).into_iter().enumerate().filter(|(n, _)| *n != number).map(|(_, url)| url).collect()
}

/// The record of the page of this number among all records.
fn place_of(number: usize) -> usize {
    2 + 2 * number
}

#[test]
fn a_flipped_byte_costs_one_record() {
    let records = records(PAGES);
    let mut members: Vec<Vec<u8>> = records.iter().map(|record| gzip(record)).collect();
    let member = &mut members[place_of(4)];
    let middle = member.len() / 2;
    member[middle] ^= 0xFF;
    assert_eq!(read_damaged("a.warc.gz", &members.concat()), (all_but(4), 1));
}

#[test]
fn a_cut_archive_loses_its_last_record() {
    let archive = gzip_archive(&records(PAGES));
    assert_eq!(read_damaged("a.warc.gz", &archive[..archive.len() - 20]), (all_but(PAGES - 1), 1));
    let archive = zstd_archive(&records(PAGES));
    assert_eq!(read_damaged("a.warc.zst", &archive[..archive.len() - 20]), (all_but(PAGES - 1), 1));
    let archive = records(PAGES).concat();
    assert_eq!(read_damaged("a.warc", &archive[..archive.len() - 200]), (all_but(PAGES - 1), 1));
}

#[test]
fn a_wrong_length_costs_one_record() {
    for wrong in ["Content-Length: 9", "Content-Length: 99999", "Content-Length: x"] {
        let mut records = records(PAGES);
        let text = String::from_utf8(records[place_of(6)].clone()).expect("made of text");
        let start = text.find("Content-Length:").expect("a length");
        let end = start + text[start..].find('\r').expect("a line");
        records[place_of(6)] = [&text[..start], wrong, &text[end..]].concat().into_bytes();
        assert_eq!(read_damaged("a.warc", &records.concat()), (all_but(6), 1), "{wrong}");
        assert_eq!(read_damaged("a.warc.gz", &gzip_archive(&records)), (all_but(6), 1), "{wrong}");
    }
}

#[test]
fn bytes_between_records_cost_none() {
    let mut records = records(PAGES);
    let mut members: Vec<Vec<u8>> = records.iter().map(|record| gzip(record)).collect();
    members.insert(place_of(3), b"\x1F\x8B\x08 these bytes were never an archive \x1F\x8B".to_vec());
    assert_eq!(read_damaged("a.warc.gz", &members.concat()), (expected_urls(PAGES), 1));
    records.insert(place_of(3), b"these bytes were never a record\n".to_vec());
    assert_eq!(read_damaged("a.warc", &records.concat()), (expected_urls(PAGES), 1));
}

/// A small generator of numbers, the same on every run (xorshift64; Marsaglia, 2003).
struct Numbers(u64);

impl Numbers {
    fn next_below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }
}

#[test]
fn archives_damaged_at_random_keep_their_other_records() {
    let records = records(PAGES);
    let mut numbers = Numbers(0x5EED);
    for round in 0..50 {
        let mut members: Vec<Vec<u8>> = records.iter().map(|record| gzip(record)).collect();
        let hit = numbers.next_below(PAGES);
        let member = &mut members[place_of(hit)];
        match round % 3 {
            0 => {
                let at = numbers.next_below(member.len());
                member[at] ^= 1 << numbers.next_below(8);
            }
            1 => member.truncate(numbers.next_below(member.len())),
            _ => member.iter_mut().for_each(|byte| *byte = numbers.next_below(256) as u8),
        }
        let (urls, _) = read_damaged("a.warc.gz", &members.concat());
        for url in all_but(hit) {
            assert!(urls.contains(&url), "round {round}, record {hit}: {url} is lost");
        }
    }
}

#[test]
fn what_was_interrupted_goes_on() {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, archive) in [
        ("a.warc.gz", gzip_archive(&records(40))),
        ("whole.warc.gz", gzip(&records(40).concat())),
        ("a.warc", records(40).concat()),
        ("a.warc.zst", zstd_archive(&records(40))),
    ] {
        let source = write(folder.path(), name, &archive);
        let output = folder.path().join(format!("{name}.out"));
        let plan = plan(&[source], &output);
        for stop in [1, 9, 30, 55, 70] {
            let mut left = stop;
            let stopped = catch_unwind(AssertUnwindSafe(|| {
                run(&plan, |event| {
                    if let Event::Progress(_) = event {
                        left -= 1;
                        assert!(left > 0, "stopped by the test");
                    }
                })
            }));
            assert!(stopped.is_err() || left > 0);
        }
        let report = run_quietly(&plan);
        assert_eq!(urls(&rows(&output, &report)), expected_urls(40), "{name}");
        assert_eq!(report.counts.written, 40, "{name}");
        let again = run_quietly(&plan);
        assert_eq!(again.shards, report.shards, "{name}");
    }
}

#[test]
fn another_run_is_not_mixed_in() {
    let folder = tempfile::tempdir().expect("a folder");
    let source = write(folder.path(), "a.warc", &records(2).concat());
    let output = folder.path().join("out");
    let mut plan = plan(&[source], &output);
    run_quietly(&plan);
    plan.shard_rows += 1;
    let error = run(&plan, |_| {}).expect_err("another request");
    assert!(error.to_string().contains("another run"), "{error}");
}
