//! The same page in any encoding gives the same text: declared by the document, by the transport, or not at all.

use std::path::PathBuf;

use encoding_rs::Encoding;
use tamis::{NoteCode, Options, read};

/// Texts that their encodings can write, long enough to guess from.
const SAMPLES: &[(&str, &[&str], &str)] = &[
    (
        "ru",
        &["windows-1251", "koi8-r", "iso-8859-5"],
        "Вчера в Нижнем Новгороде открылась выставка старинных карт. По словам директора музея, многие из них \
         показывают публике впервые, а некоторые пролежали в запасниках больше ста лет.",
    ),
    (
        "ja",
        &["shift_jis", "euc-jp"],
        "京都の古い図書館で、江戸時代の地図が百年ぶりに公開された。館長によると、多くの地図は今回初めて一般の人が\
         見ることができるという。展示は来月の末まで続く予定だ。",
    ),
    (
        "zh",
        &["gbk", "big5"],
        "今天上午城市博物館開放了一個古老地圖的展覽。館長說，很多地圖都是第一次展出，有一些在倉庫裏放了一百多年，\
         觀眾可以看到城市過去的樣子。",
    ),
    (
        "ko",
        &["euc-kr"],
        "어제 서울의 한 박물관에서 오래된 지도 전시회가 열렸다. 관장은 많은 지도가 처음으로 공개되는 것이며 일부는 백 년 \
         넘게 창고에 있었다고 말했다.",
    ),
    (
        "fr",
        &["iso-8859-1", "iso-8859-15", "windows-1252"],
        "Hier, à Besançon, une exposition de cartes anciennes a été inaugurée. Selon la directrice du musée, plusieurs \
         d'entre elles n'avaient jamais été montrées, et certaines dormaient là depuis plus d'un siècle.",
    ),
    (
        "pl",
        &["iso-8859-2", "windows-1250"],
        "Wczoraj w Łodzi otwarto wystawę dawnych map. Według dyrektorki muzeum wiele z nich pokazano po raz pierwszy, \
         a niektóre leżały w magazynie ponad sto lat. Zwiedzający mogą zobaczyć, jak wyglądało miasto.",
    ),
    (
        "el",
        &["iso-8859-7", "windows-1253"],
        "Χθες στη Θεσσαλονίκη εγκαινιάστηκε μια έκθεση παλιών χαρτών. Σύμφωνα με τη διευθύντρια του μουσείου, πολλοί \
         από αυτούς παρουσιάζονται για πρώτη φορά.",
    ),
];

fn page(language: &str, head: &str, text: &str) -> String {
    format!(
        "<!doctype html><html lang={language}><head>{head}<title>x</title></head><body><p>{text}</p></body></html>"
    )
}

fn encode(html: &str, label: &str) -> Vec<u8> {
    let encoding = Encoding::for_label(label.as_bytes()).expect("a label of the Encoding Standard");
    let (bytes, _, had_unmappable) = encoding.encode(html);
    assert!(!had_unmappable, "{label} cannot write the sample");
    bytes.into_owned()
}

#[test]
fn declared_encodings_are_read() {
    for (language, labels, text) in SAMPLES {
        for label in *labels {
            let bytes = encode(&page(language, &format!("<meta charset={label}>"), text), label);
            let page = read(&bytes, &Options::default()).expect("a page");
            assert_eq!(page.text, *text, "{label} by meta");
            assert!(page.notes.iter().all(|note| note.code != NoteCode::CharsetGuessed), "{label} by meta");
        }
    }
}

#[test]
fn the_transport_says_it_too() {
    for (language, labels, text) in SAMPLES {
        for label in *labels {
            let bytes = encode(&page(language, "", text), label);
            let options = Options { charset: Some((*label).to_owned()), ..Options::default() };
            assert_eq!(read(&bytes, &options).expect("a page").text, *text, "{label} by the transport");
        }
    }
}

#[test]
fn undeclared_encodings_are_guessed() {
    for (language, labels, text) in SAMPLES {
        for label in *labels {
            let page = read(&encode(&page(language, "", text), label), &Options::default()).expect("a page");
            assert_eq!(page.text, *text, "{label}, guessed");
            assert!(page.notes.iter().any(|note| note.code == NoteCode::CharsetGuessed), "{label}, guessed");
        }
    }
}

/// Real pages, where they are at hand: written anew in every encoding that can write them, they read the same.
#[test]
fn real_pages_read_the_same_in_every_encoding() {
    let Some(folder) = gold_pages() else {
        println!("left out: no folder of gold pages");
        return;
    };
    let mut compared = 0;
    for path in
        std::fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path()).take(PAGES_TRIED)
    {
        let bytes = unzipped(&path);
        let Ok(html) = String::from_utf8(bytes) else { continue };
        let expected = read(html.as_bytes(), &Options::default()).expect("a page").text;
        for label in SAMPLES.iter().flat_map(|(_, labels, _)| *labels) {
            let encoding = Encoding::for_label(label.as_bytes()).expect("a label of the Encoding Standard");
            let (bytes, _, had_unmappable) = encoding.encode(&html);
            if had_unmappable || html.is_ascii() {
                continue;
            }
            let options = Options { charset: Some((*label).to_owned()), ..Options::default() };
            assert_eq!(
                read(&bytes, &options).expect("a page").text,
                expected,
                "{} in {label}",
                path.display()
            );
            compared += 1;
        }
    }
    println!("{compared} pages compared");
    assert!(compared > 0);
}

/// Pages of the set that are tried; few of them can be written in another encoding than UTF-8.
const PAGES_TRIED: usize = 200;

fn gold_pages() -> Option<PathBuf> {
    let shared = std::env::var_os("TAMIS_SHARED")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared"), PathBuf::from);
    Some(shared.join("gold/pages/trafilatura")).filter(|folder| folder.is_dir())
}

fn unzipped(path: &std::path::Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).expect("a file of the folder");
    std::io::Read::read_to_end(&mut flate2::read::MultiGzDecoder::new(file), &mut bytes).expect("gzip");
    bytes
}
