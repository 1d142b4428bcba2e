//! Validates what `render::tei` writes against the public schema of TEI P5, where a validator is installed.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;

use tamis::{Options, Page};

/// Programs that validate, each with what asks whether it works, and its arguments before schema and documents.
const VALIDATORS: [(&str, &[&str], &[&str]); 3] = [
    ("xmllint", &["--version"], &["--noout", "--relaxng"]),
    ("jing", &["-v"], &[]),
    ("python3", &["-c", PYTHON], &["-c", PYTHON]),
];

/// Says nothing and succeeds where all documents are valid; fails where `lxml` is missing, as for `--version`.
const PYTHON: &str = "
import sys
from lxml import etree
if len(sys.argv) > 2:
    schema = etree.RelaxNG(etree.parse(sys.argv[1]))
    for path in sys.argv[2:]:
        schema.assertValid(etree.parse(path))
";

#[test]
fn what_is_written_is_valid() {
    let Some((program, _, arguments)) =
        VALIDATORS.iter().find(|(program, question, _)| is_installed(program, question))
    else {
        eprintln!("skipped: neither xmllint nor jing nor lxml for python3 is installed");
        return;
    };
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("tei");
    std::fs::create_dir_all(&folder).expect("a folder");
    let schema = unpack_schema(&folder);
    let documents: Vec<PathBuf> =
        pages().iter().enumerate().map(|(n, page)| write(&folder, n, page)).collect();
    let mut command = Command::new(program);
    command.args(*arguments).arg(schema).args(documents);
    let done = command.output().expect("a validator");
    let said = [done.stdout, done.stderr].map(|text| String::from_utf8_lossy(&text).into_owned()).concat();
    assert!(done.status.success(), "{program}: {said}");
}

fn is_installed(program: &str, question: &[&str]) -> bool {
    Command::new(program).args(question).output().is_ok_and(|done| done.status.success())
}

fn unpack_schema(folder: &Path) -> PathBuf {
    let packed = std::fs::File::open(testdata().join("tei/tei_all.rng.gz")).expect("the schema");
    let mut schema = Vec::new();
    flate2::read::GzDecoder::new(packed).read_to_end(&mut schema).expect("gzip");
    let path = folder.join("tei_all.rng");
    std::fs::write(&path, schema).expect("a file");
    path
}

/// The golden pages, the plain texts, and a page that holds nothing.
fn pages() -> Vec<Page> {
    let read = |bytes: &[u8]| tamis::read(bytes, &Options::default()).expect("a page");
    let mut pages = vec![read(b"")];
    for (folder, name) in [("pages", "source.html"), ("flat", "page.txt")] {
        for entry in std::fs::read_dir(testdata().join(folder)).expect("a folder") {
            let path = entry.expect("a page").path().join(name);
            pages.extend(std::fs::read(path).ok().map(|bytes| read(&bytes)));
        }
    }
    pages
}

fn write(folder: &Path, number: usize, page: &Page) -> PathBuf {
    let path = folder.join(format!("{number}.xml"));
    std::fs::write(&path, tamis::render::tei(page)).expect("a file");
    path
}

fn testdata() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata")
}
