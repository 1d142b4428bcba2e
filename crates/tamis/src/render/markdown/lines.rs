//! Puts blocks of Markdown under each other, each line behind the marks of the quotations and lists around it.

use super::marker_of;
use crate::render::outline::{Frame, Numbering};

/// The lines that were written, and what is open around the next.
#[derive(Default)]
pub(super) struct Lines {
    out: String,
    open: Vec<Open>,
    last: Last,
    /// The list that was closed last, if nothing was written since.
    closed_list: Option<(usize, Marks)>,
}

struct Open {
    frame: Frame,
    marks: Marks,
    /// Whether its mark stands in a line.
    is_used: bool,
    /// Blocks that begin in it.
    blocks: usize,
}

/// The marks of a list's entries. Two lists in a row have different ones, or they would be one.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Marks {
    bullet: char,
    delimiter: char,
    is_ordered: bool,
}

const MARKS: Marks = Marks { bullet: '-', delimiter: '.', is_ordered: false };
const OTHER_MARKS: Marks = Marks { bullet: '*', delimiter: ')', is_ordered: false };

/// What was written last.
#[derive(Default, PartialEq, Eq)]
enum Last {
    #[default]
    Nothing,
    Paragraph,
    Other,
}

impl Lines {
    pub(super) fn open(&mut self, frame: &Frame) {
        let marks = match frame {
            Frame::List(numbering) => self.marks_of_list(*numbering),
            _ => self.open.last().map_or(MARKS, |around| around.marks),
        };
        self.open.push(Open { frame: frame.clone(), marks, is_used: false, blocks: 0 });
    }

    pub(super) fn close(&mut self, frame: &Frame) {
        let closed = self.open.pop();
        if let (Frame::List(_), Some(closed)) = (frame, closed) {
            self.closed_list = Some((self.open.len(), closed.marks));
        }
    }

    fn marks_of_list(&self, numbering: Numbering) -> Marks {
        let is_ordered = numbering != Numbering::None;
        let marks = Marks { is_ordered, ..MARKS };
        match self.closed_list {
            Some(closed) if closed == (self.open.len(), marks) => Marks { is_ordered, ..OTHER_MARKS },
            _ => marks,
        }
    }

    /// Adds a paragraph, which may stand close to another in a list.
    pub(super) fn add_paragraph(&mut self, text: &str) {
        let is_close = self.last == Last::Paragraph && self.begins_close();
        self.write(text, if is_close { Gap::None } else { Gap::Blank });
        self.last = Last::Paragraph;
    }

    /// Adds any other block.
    pub(super) fn add(&mut self, text: &str) {
        self.write(text, Gap::Blank);
        self.last = Last::Other;
    }

    pub(super) fn finish(mut self) -> String {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out
    }

    /// Whether a new entry of a list follows one of a single paragraph, or a definition its term.
    fn begins_close(&self) -> bool {
        let Some(first_new) = self.open.iter().position(|open| !open.is_used && is_marked(open)) else {
            return false;
        };
        if self.open[first_new].frame == Frame::Definition {
            return true;
        }
        let shared = &self.open[..first_new];
        let list = shared.iter().rev().find(|open| open.is_used && is_list(&open.frame));
        list.is_some_and(|list| list.blocks == 1) && !self.ends_in_quote_or_note()
    }

    fn ends_in_quote_or_note(&self) -> bool {
        self.open.iter().any(|open| !open.is_used && matches!(open.frame, Frame::Quote | Frame::Note(_)))
    }

    fn write(&mut self, text: &str, gap: Gap) {
        self.write_gap(gap);
        self.count_block();
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                self.out.push('\n');
            }
            let start = self.out.len();
            self.write_marks();
            self.out.push_str(line);
            if line.is_empty() {
                let kept = self.out[start..].trim_end().len();
                self.out.truncate(start + kept);
            }
        }
        self.closed_list = None;
    }

    fn write_gap(&mut self, gap: Gap) {
        if self.out.is_empty() {
            return;
        }
        self.out.push('\n');
        if gap == Gap::Blank {
            let start = self.out.len();
            for index in 0..self.open.len() {
                if self.open[index].is_used {
                    self.write_mark(index);
                }
            }
            let kept = self.out[start..].trim_end().len();
            self.out.truncate(start + kept);
            self.out.push('\n');
        }
    }

    /// Counts, for the list around the block, the blocks of the entry that it stands in.
    fn count_block(&mut self) {
        let mut begins_entry = false;
        for open in self.open.iter_mut().rev() {
            if is_list(&open.frame) {
                open.blocks = if begins_entry { 1 } else { open.blocks + 1 };
                return;
            }
            if matches!(open.frame, Frame::Entry(_)) {
                begins_entry = !open.is_used;
            }
        }
    }

    fn write_marks(&mut self) {
        for index in 0..self.open.len() {
            self.write_mark(index);
            self.open[index].is_used = true;
        }
    }

    fn write_mark(&mut self, index: usize) {
        let open = &self.open[index];
        let Some(marker) = marker_of(&open.frame, open.marks.bullet, open.marks.delimiter) else { return };
        match &open.frame {
            _ if !open.is_used || open.frame == Frame::Quote => self.out.push_str(&marker),
            Frame::Note(_) => self.out.push_str("    "),
            _ => self.out.extend(std::iter::repeat_n(' ', marker.len())),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    None,
    Blank,
}

fn is_list(frame: &Frame) -> bool {
    matches!(frame, Frame::List(_))
}

fn is_marked(open: &Open) -> bool {
    !is_list(&open.frame) && open.frame != Frame::Term
}
