//! Tests of whole texts.

use super::*;
use crate::options::BlockSelection;

fn read_all(text: &str) -> Page {
    read_text(text, &Options { block_selection: BlockSelection::All, ..Options::default() })
}

#[test]
fn every_block_stands_in_the_source_in_order() {
    let text =
        "Rain\r\n\r\n  It rained all day in Niamey, and nobody minded.  \nReply\nBo\n12:30\nNice article!";
    let page = read_all(text);
    let mut end = 0;
    for block in &page.blocks {
        assert!(block.span.start >= end);
        assert_eq!(&text[block.span.range()], block.text);
        end = block.span.end;
    }
    assert_eq!(page.blocks.len(), 6);
}

#[test]
fn tables_and_logs_are_never_an_article() {
    for text in [
        "id,name,town\n1,Ada,Graz\n2,Bo,Linz\n3,Cy,Wels\n4,Di,Enns",
        &"2024-05-15 10:00:01 INFO started worker\n".repeat(50),
    ] {
        let page = read_all(text);
        assert_eq!((page.text.as_str(), page.discussion.is_none()), ("", true));
        assert_eq!(page.notes[0].code, NoteCode::NotProse);
    }
}

#[test]
fn nothing_is_noted() {
    assert_eq!(read_all(" \n\t\n").notes[0].code, NoteCode::Empty);
}

#[test]
fn any_cut_of_a_text_is_read() {
    let text = "PARIS (AFP) — Il a plu.\nPar Zoé Ümit le 03/06/2024 à 18h12\n« Ça va ? » :)\nNews / World / Africa\n一日中雨。\nMerci !!";
    for at in (0..text.len()).filter(|&at| text.is_char_boundary(at)) {
        let _ = read_all(&text[..at]);
    }
}
