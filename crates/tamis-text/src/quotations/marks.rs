//! Turns the quotation marks of a text into pairs.
//!
//! One pass with the marks that stand open. Marks that look the same on both sides are told apart by the
//! white space beside them. A paragraph that opens with a mark while one is open continues it.

use std::ops::Range;

use super::mark_sides::{Family, Mark, Side, next_mark};

/// Words between quotation marks; marks inside them are part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Marked {
    /// With its marks.
    pub(super) outer: Range<usize>,
    /// Without them.
    pub(super) inner: Range<usize>,
    /// Does a mark close it?
    pub(super) closed: bool,
}

/// Bytes over which a mark that is never closed is carried on before it is let go.
const LONGEST_QUOTATION: usize = 6000;

/// Bytes of the longest words in single marks: an apostrophe may have been taken for one.
const LONGEST_SINGLE: usize = 400;

#[derive(Debug, Clone, Copy)]
struct Open {
    family: Family,
    c: char,
    start: usize,
    end: usize,
    line_end: usize,
}

/// The outermost pairs of quotation marks in `text`, in order.
pub(super) fn pair_marks(text: &str) -> Vec<Marked> {
    let mut pairing = Pairing { text, open: Vec::new(), found: Vec::new(), line_end: 0 };
    let mut at = 0;
    while let Some(mark) = next_mark(text, at) {
        at = mark.end;
        pairing.meet(mark);
    }
    pairing.let_go(text.len());
    pairing.found
}

struct Pairing<'t> {
    text: &'t str,
    open: Vec<Open>,
    found: Vec<Marked>,
    /// Where the line of the last opening mark ends; searched once a line.
    line_end: usize,
}

impl Pairing<'_> {
    fn meet(&mut self, mark: Mark) {
        self.let_go(mark.start);
        let matching = self.open.iter().rposition(|open| open.family == mark.family && closes(open.c, mark));
        match (mark.side, matching) {
            (_, Some(at)) if mark.side == Side::Closes => self.close(at, mark),
            (Side::Opens, Some(_) | None) => self.begin(mark),
            _ => {}
        }
    }

    fn begin(&mut self, mark: Mark) {
        let same = self.open.iter().position(|open| open.family == mark.family);
        if let Some(at) = same {
            if at == 0 && mark.first_of_line {
                return;
            }
            if mark.family != Family::Curly {
                self.abandon(at);
            }
        }
        if mark.end > self.line_end || self.line_end == 0 {
            self.line_end = self.text[mark.end..].find('\n').map_or(self.text.len(), |at| mark.end + at);
        }
        let Mark { family, c, start, end, .. } = mark;
        self.open.push(Open { family, c, start, end, line_end: self.line_end });
    }

    fn close(&mut self, at: usize, mark: Mark) {
        let open = self.open[at];
        self.open.truncate(at);
        if at == 0 {
            self.found.push(Marked {
                outer: open.start..mark.end,
                inner: open.end..mark.start,
                closed: true,
            });
        }
    }

    /// Ends a mark that was never closed at the end of its line, if it opened the line.
    fn abandon(&mut self, at: usize) {
        let open = self.open[at];
        self.open.truncate(at);
        let line_end = open.line_end;
        let opens_speech = matches!(open.family, Family::Guillemets | Family::Curly | Family::Straight);
        if at == 0 && opens_speech && line_end - open.end <= LONGEST_QUOTATION {
            let end = open.end + self.text[open.end..line_end].trim_end().len();
            self.found.push(Marked { outer: open.start..end, inner: open.end..end, closed: false });
        }
    }

    /// Gives up marks that have stood open for too long at `position`.
    fn let_go(&mut self, position: usize) {
        while let Some(open) = self.open.first().copied() {
            let longest = match open.family {
                Family::Single | Family::Grave => LONGEST_SINGLE,
                _ => LONGEST_QUOTATION,
            };
            let too_long = position.saturating_sub(open.end) > longest;
            let done = position == self.text.len();
            if !(too_long || done || self.is_cut_by_line(open, position)) {
                return;
            }
            self.abandon(0);
        }
    }

    /// A mark that looks the same on both sides does not reach over a line that its speech does not open.
    fn is_cut_by_line(&self, open: Open, position: usize) -> bool {
        if !matches!(open.family, Family::Straight | Family::Single) || position <= open.line_end {
            return false;
        }
        let next = self.text[open.line_end..].trim_start();
        open.family == Family::Single || !next.starts_with(open.c)
    }
}

/// May `mark` close what `open` opened?
fn closes(open: char, mark: Mark) -> bool {
    match (open, mark.c) {
        ('“', other) => other == '”',
        ('«', '«') | ('»', '»') => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = pair_marks(text).into_iter().map(|marked| text[marked.inner].trim()).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn pairs_all_kinds() {
        check("« Oui », dit-il. «Non»", &["Oui", "Non"]);
        check("“Yes,” he said. \"No.\"", &["Yes,", "No."]);
        check("„Ja“, sagte er. »Nein«, sagte sie.", &["Ja", "Nein"]);
        check("彼は「はい」と言った。", &["はい"]);
        check("``Sí'' y ``No''", &["Sí", "No"]);
        check("It’s ‘in Their Heads.’ It's fine.", &["in Their Heads."]);
    }

    #[test]
    fn keeps_inner_marks_inside() {
        check("“He said ‘no’ and “left” today,” she said.", &["He said ‘no’ and “left” today,"]);
        check("« Il a dit “non” », dit-elle.", &["Il a dit “non”"]);
    }

    #[test]
    fn goes_on_over_paragraphs() {
        check("“One.\n\n“Two.”", &["One.\n\n“Two."]);
        check("\"One.\n\n\"Two.\"", &["One.\n\n\"Two."]);
        check("« Un.\nDeux », dit-il.", &["Un.\nDeux"]);
    }

    #[test]
    fn leaves_apostrophes_alone() {
        check("the players' union and the '90s don't match", &[]);
        check("l’homme et l’« autre » d’hier", &["autre"]);
    }

    #[test]
    fn any_cut_is_paired() {
        let text = "« Un “deux ‘trois’” », \"qua„tre“\n\"cinq 」『";
        for (at, _) in text.char_indices() {
            pair_marks(&text[..at]);
            pair_marks(&text[at..]);
        }
    }
}
