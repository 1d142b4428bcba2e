//! Writes the inline content of a block as Markdown.
//!
//! Emphasis in asterisks is read as such only where they lie rightly between spaces, signs and letters
//! (`CommonMark` 6.2, "flanking"); elsewhere, as in much Chinese and Japanese text, it is written as HTML.

use super::escape::{Pairs, Place, append_escaped};
use crate::render::links::Address;
use crate::render::outline::{Display, Image, Inline, Mark};

/// Writes inline content.
pub(super) fn inline_markdown(content: &[Inline<'_>]) -> String {
    let mut writer =
        Writer { content, pairs: count_pairs(content), out: String::new(), open: Vec::new(), links: 0 };
    let mut at = 0;
    while at < content.len() {
        at = writer.write(at);
    }
    writer.out
}

fn count_pairs(content: &[Inline<'_>]) -> Pairs {
    let mut pairs = Pairs::default();
    for part in content {
        match part {
            Inline::Text(text) => pairs.count(text),
            Inline::Open(Mark::Code) | Inline::Close(Mark::Code) => pairs.count_code(),
            Inline::Open(Mark::Strong | Mark::Emphasis | Mark::Deleted) => pairs.count_marks(),
            _ => {}
        }
    }
    pairs
}

struct Writer<'c, 'a> {
    content: &'c [Inline<'a>],
    pairs: Pairs,
    out: String,
    /// What closes each mark that is open.
    open: Vec<String>,
    /// Links that are open.
    links: usize,
}

impl Writer<'_, '_> {
    /// Writes the part at `at`; gives the place of the next.
    fn write(&mut self, at: usize) -> usize {
        let content = self.content;
        match &content[at] {
            Inline::Open(Mark::Code) => return self.write_code(at),
            Inline::Open(Mark::Link(address)) => return self.write_link(at, address),
            Inline::Open(mark) => self.open_mark(at, mark),
            Inline::Close(mark) => {
                self.links -= usize::from(matches!(mark, Mark::Link(_)));
                let closing = self.open.pop().unwrap_or_default();
                self.out.push_str(&closing);
            }
            Inline::Text(text) => self.write_text(at, text),
            Inline::Break => self.out.push_str("  \n"),
            Inline::Image(image) => append_image(image, &mut self.out),
            Inline::Formula(tex, Display::Inline) => self.out.extend(["$", tex, "$"]),
            Inline::Formula(tex, Display::Block) => self.out.extend(["$$", tex, "$$"]),
            Inline::NoteReference(label) => self.out.extend(["[^", label, "]"]),
        }
        at + 1
    }

    fn write_text(&mut self, at: usize, text: &str) {
        let place = Place {
            before: self.out.chars().next_back().unwrap_or(' '),
            after: first_char(&self.content[at + 1..]),
            is_in_link: self.links > 0,
            pairs: self.pairs,
        };
        append_escaped(text, place, &mut self.out);
    }

    fn open_mark(&mut self, at: usize, mark: &Mark) {
        let (opening, closing) = match mark {
            Mark::Strong if self.is_flanked(at) => ("**", "**"),
            Mark::Emphasis if self.is_flanked(at) => ("*", "*"),
            Mark::Deleted if self.is_flanked(at) => ("~~", "~~"),
            Mark::Strong => ("<strong>", "</strong>"),
            Mark::Emphasis => ("<em>", "</em>"),
            Mark::Deleted => ("<del>", "</del>"),
            Mark::Superscript => ("<sup>", "</sup>"),
            Mark::Subscript => ("<sub>", "</sub>"),
            Mark::Quotation => ("\"", "\""),
            Mark::Code | Mark::Link(_) => ("", ""),
        };
        self.out.push_str(opening);
        self.open.push(closing.to_owned());
    }

    /// Whether asterisks around the mark that opens at `at` would be read as emphasis.
    fn is_flanked(&self, at: usize) -> bool {
        let Some(end) = self.end_of(at) else { return false };
        let before = self.out.chars().next_back().unwrap_or(' ');
        let (first, last) = (first_char(&self.content[at + 1..]), last_char(&self.content[..end]));
        let after = first_char(&self.content[end + 1..]);
        touches(first, before) && touches(last, after)
    }

    /// Where the mark that opens at `at` closes.
    fn end_of(&self, at: usize) -> Option<usize> {
        let mut depth = 0_usize;
        for (offset, part) in self.content[at..].iter().enumerate() {
            match part {
                Inline::Open(_) => depth += 1,
                Inline::Close(_) => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return Some(at + offset);
            }
        }
        None
    }

    fn write_code(&mut self, at: usize) -> usize {
        let end = self.end_of(at).unwrap_or(self.content.len());
        let mut code = String::new();
        for part in &self.content[at..end] {
            match part {
                Inline::Text(text) | Inline::Formula(text, _) => code.push_str(text),
                Inline::Break => code.push(' '),
                _ => {}
            }
        }
        let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or_default();
        let fence = "`".repeat(longest + 1);
        let pad = if code.starts_with('`') || code.ends_with('`') { " " } else { "" };
        self.out.extend([&fence, pad, &code.replace('\n', " "), pad, &fence]);
        end + 1
    }

    fn write_link(&mut self, at: usize, address: &Address) -> usize {
        if let (Address::Absolute(url), [Inline::Text(text), Inline::Close(_), ..]) =
            (address, &self.content[at + 1..])
            && url == text
        {
            self.out.extend(["<", url, ">"]);
            return at + 3;
        }
        self.links += 1;
        self.out.push('[');
        self.open.push(format!("]({})", destination(address)));
        at + 1
    }
}

/// Whether a run of asterisks between these characters belongs to the inner one.
fn touches(inner: char, outer: char) -> bool {
    !inner.is_whitespace() && (!is_sign(inner) || outer.is_whitespace() || is_sign(outer))
}

/// Whether `CommonMark` counts the character as punctuation.
fn is_sign(character: char) -> bool {
    character.is_ascii_punctuation()
        || (!character.is_ascii() && !character.is_alphanumeric() && !character.is_whitespace())
}

/// The character that the content begins with once it is written; a space where there is none.
fn first_char(content: &[Inline<'_>]) -> char {
    match content.first() {
        Some(Inline::Text(text)) => text.chars().next().unwrap_or(' '),
        Some(Inline::Open(mark) | Inline::Close(mark)) => sign_of(mark),
        Some(Inline::Break) | None => '\n',
        Some(Inline::Image(_)) => '!',
        Some(Inline::Formula(..)) => '$',
        Some(Inline::NoteReference(_)) => '[',
    }
}

/// The character that the content ends with once it is written.
fn last_char(content: &[Inline<'_>]) -> char {
    match content.last() {
        Some(Inline::Text(text)) => text.chars().next_back().unwrap_or(' '),
        Some(Inline::Image(_)) => ')',
        Some(Inline::NoteReference(_)) => ']',
        _ => first_char(content.last().map(std::slice::from_ref).unwrap_or_default()),
    }
}

fn sign_of(mark: &Mark) -> char {
    match mark {
        Mark::Strong | Mark::Emphasis => '*',
        Mark::Deleted => '~',
        Mark::Superscript | Mark::Subscript => '<',
        Mark::Quotation => '"',
        Mark::Code => '`',
        Mark::Link(_) => '[',
    }
}

fn append_image(image: &Image<'_>, out: &mut String) {
    let alt: Vec<&str> = image.alt.split_whitespace().collect();
    let alt = alt.join(" ").replace('\\', "\\\\").replace('[', "\\[").replace(']', "\\]");
    out.extend(["![", &alt, "](", &destination(&image.address), ")"]);
}

/// An address as the target of a link, without the signs that would end it.
fn destination(address: &Address) -> String {
    let (Address::Absolute(url) | Address::Relative(url)) = address;
    let mut target = String::with_capacity(url.len());
    for character in url.chars() {
        match character {
            '(' => target.push_str("%28"),
            ')' => target.push_str("%29"),
            '<' => target.push_str("%3C"),
            '>' => target.push_str("%3E"),
            '\\' => target.push_str("%5C"),
            c if c.is_whitespace() || c.is_control() => target.push_str("%20"),
            c => target.push(c),
        }
    }
    target
}
