//! Times the stages on the pages of `testdata/pages`: parsing alone, reading, and reading with each form rendered.
//! What a stage costs is the difference to the one before it.

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use tamis::{Limits, Options, TextReading};

/// All pages, as their bytes.
fn pages() -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata/pages");
    let folders = std::fs::read_dir(root).expect("the pages are there");
    let sources = folders.map(|folder| folder.expect("it can be read").path().join("source.html"));
    sources.filter(|path| path.exists()).map(|path| std::fs::read(path).expect("it can be read")).collect()
}

fn time_stages(criterion: &mut Criterion) {
    let pages = pages();
    let mut group = criterion.benchmark_group("stages");
    group.throughput(Throughput::Bytes(pages.iter().map(|page| page.len() as u64).sum()));
    group.bench_function("parse", |bencher| bencher.iter(|| pages.iter().for_each(|page| parse(page))));
    let plain = Options::default();
    let forms = [
        ("read", plain.clone()),
        ("read and Markdown", Options { markdown: true, ..plain.clone() }),
        ("read and HTML", Options { html: true, ..plain.clone() }),
        ("read and text reading", Options { text_reading: TextReading::Always, ..plain.clone() }),
    ];
    for (name, options) in forms {
        group.bench_function(name, |bencher| {
            bencher.iter(|| pages.iter().for_each(|page| read(page, &options)));
        });
    }
    group.bench_function("read and JSON", |bencher| {
        bencher.iter(|| pages.iter().for_each(|page| write(page)));
    });
    group.finish();
}

fn parse(page: &[u8]) {
    let text = String::from_utf8_lossy(page);
    black_box(tamis_html::parse(&text, &Limits::default()));
}

fn read(page: &[u8], options: &Options) {
    black_box(tamis::read(page, options).expect("a page within the limits"));
}

fn write(page: &[u8]) {
    let page = tamis::read(page, &Options::default()).expect("a page within the limits");
    black_box(serde_json::to_string(&page).expect("a page can be written"));
}

criterion_group!(stages, time_stages);
criterion_main!(stages);
