//! Writes a table with the lines of GitHub, or as HTML where they cannot hold it.

use super::inline::inline_markdown;
use crate::render::Rendering;
use crate::render::html::table_html;
use crate::render::outline::{Cell, Inline, Mark, Table, inline_of};

/// Writes a table.
pub(super) fn table_markdown(rendering: &Rendering<'_, '_>, table: &Table) -> String {
    if !table.is_plain(rendering) {
        return table_html(rendering, table);
    }
    let width = table.rows.iter().map(Vec::len).max().unwrap_or_default();
    let has_header = table.rows.first().is_some_and(|row| is_header(rendering, row));
    let (header, body) = if has_header { table.rows.split_at(1) } else { (&[][..], &table.rows[..]) };
    let header = header.first().map(Vec::as_slice).unwrap_or_default();
    let mut lines = vec![row_markdown(rendering, header, width), format!("|{}", " --- |".repeat(width))];
    lines.extend(body.iter().map(|row| row_markdown(rendering, row, width)));
    lines.join("\n")
}

/// Whether a row says what is in the columns: all its cells are header cells, or each is wholly in bold.
fn is_header(rendering: &Rendering<'_, '_>, row: &[Cell]) -> bool {
    let is_bold = |cell: &Cell| {
        let content = cell.blocks.first().map(|id| inline_of(rendering, *id)).unwrap_or_default();
        let marks = content.iter().filter(|part| **part == Inline::Open(Mark::Strong)).count();
        marks == 1
            && content.first() == Some(&Inline::Open(Mark::Strong))
            && content.last() == Some(&Inline::Close(Mark::Strong))
    };
    row.iter().all(|cell| cell.is_header) || row.iter().all(is_bold)
}

fn row_markdown(rendering: &Rendering<'_, '_>, row: &[Cell], width: usize) -> String {
    let mut line = "|".to_owned();
    for index in 0..width {
        line.push(' ');
        let text = row.get(index).map(|cell| cell_markdown(rendering, cell)).unwrap_or_default();
        line.push_str(&text);
        line.push_str(if text.is_empty() { "|" } else { " |" });
    }
    line
}

fn cell_markdown(rendering: &Rendering<'_, '_>, cell: &Cell) -> String {
    let Some(&id) = cell.blocks.first() else { return String::new() };
    let text = inline_markdown(&inline_of(rendering, id));
    text.trim_matches([' ', '\n']).replace("  \n", "<br>").replace('\n', " ").replace('|', "\\|")
}
