//! Lists the blocks of a page for people: what each is, how surely, and why.

use std::fmt::Write;

use tamis::{Block, Page};

/// Characters of a block's text that are shown.
const SHOWN_CHARS: usize = 90;

/// The list, in reading order, headed by what holds for the whole page.
pub(crate) fn explain(page: &Page) -> String {
    let mut list = format!("kind: {} ({:.2})", name_of(page.kind), page.kind_confidence);
    let _ = write!(list, "   confidence: {:.2}", page.confidence);
    for note in &page.notes {
        let _ = write!(list, "\nnote: {} {}", name_of(note.code), note.detail.as_deref().unwrap_or_default());
    }
    for block in &page.blocks {
        append_block(block, &mut list);
    }
    list
}

fn append_block(block: &Block, list: &mut String) {
    let text = block.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let shown: String = text.chars().take(SHOWN_CHARS).collect();
    let rest = if shown.len() < text.len() { "…" } else { "" };
    let (role, kind) = (name_of(block.role), name_of(block.kind));
    let _ = write!(list, "\n{role:<11} {:.2}  {kind:<10} {shown}{rest}", block.confidence);
    for reason in &block.reasons {
        let _ = write!(list, "\n                   {:+.2}  {}", reason.weight, reason.because);
    }
}

/// The name of a variant as the record writes it.
fn name_of(variant: impl serde::Serialize) -> String {
    match serde_json::to_value(variant) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}
