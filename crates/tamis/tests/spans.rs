//! Spans read back: what stands in the source at a block's span is the block's text.

use std::path::PathBuf;

use tamis::{Block, BlockSelection, Options, read};
use tamis_html::{Limits, Name, parse_fragment};

/// The visible characters of a text.
fn letters(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

/// The visible characters that the source shows in a span.
fn letters_at(source: &str, block: &Block) -> String {
    let tree = parse_fragment(&source[block.span.range()], Name::BODY, &Limits::default());
    let mut text = String::new();
    tree.append_text(tree.root(), &mut text);
    letters(&text)
}

/// How many blocks a page has, and how many of them do not read back.
fn count_strays(source: &str) -> (usize, usize) {
    let options = Options { block_selection: BlockSelection::All, ..Options::default() };
    let page = read(source.as_bytes(), &options).expect("a page");
    let blocks: Vec<&Block> = page.blocks.iter().filter(|block| !block.text.is_empty()).collect();
    let strays =
        blocks.iter().filter(|block| !letters_at(source, block).contains(&letters(&block.text))).count();
    (blocks.len(), strays)
}

#[test]
fn blocks_read_back() {
    let source = "<title>x</title><h1>Rain &amp; wind</h1>\n<p> It <b>rained</b> all\n day.<br>Nobody  minded.</p>\
                  <ul><li>One<li>Two <a href=x>three</a></ul><table><tr><td>1<td>2</table><pre>a\n b</pre>";
    let (blocks, strays) = count_strays(source);
    assert_eq!((blocks, strays), (7, 0));
}

#[test]
fn spans_are_in_order_and_apart() {
    let source = "<p>One.<p>Two.<div>Three<p>Four</div>Five";
    let options = Options { block_selection: BlockSelection::All, ..Options::default() };
    let page = read(source.as_bytes(), &options).expect("a page");
    let spans: Vec<_> = page.blocks.iter().map(|block| block.span).collect();
    assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start), "{spans:?}");
    assert_eq!(spans.len(), 5);
}

/// Share of blocks that may not read back on real pages: those whose text the tree builder moved (text between the
/// rows of a table), which do not stand in one piece.
const MOVED_SHARE: f64 = 0.005;

/// Real pages, where they are at hand.
#[test]
fn blocks_of_real_pages_read_back() {
    let Some(folder) = gold_pages() else {
        println!("left out: no folder of gold pages");
        return;
    };
    let (mut blocks, mut strays) = (0, 0);
    for path in
        std::fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path()).take(PAGES_TRIED)
    {
        let mut source = String::new();
        let file = std::fs::File::open(&path).expect("a file of the folder");
        if std::io::Read::read_to_string(&mut flate2::read::MultiGzDecoder::new(file), &mut source).is_ok() {
            let (of_page, strays_of_page) = count_strays(&source);
            (blocks, strays) = (blocks + of_page, strays + strays_of_page);
        }
    }
    println!("{strays} of {blocks} blocks do not read back");
    assert!(blocks > 0 && strays as f64 <= MOVED_SHARE * blocks as f64);
}

/// Pages of the set that are read.
const PAGES_TRIED: usize = 250;

fn gold_pages() -> Option<PathBuf> {
    let shared = std::env::var_os("TAMIS_SHARED")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared"), PathBuf::from);
    Some(shared.join("gold/pages/wcxb")).filter(|folder| folder.is_dir())
}
