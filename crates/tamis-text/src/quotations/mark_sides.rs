//! Finds the quotation marks of a text one by one, and tells which side of its words each stands on.
//!
//! Marks that look the same on both sides, or that languages use the other way round, are told apart by
//! the white space beside them.

/// Characters behind a guillemet among which its partner shows which way the pair points.
const LONGEST_GUESS: usize = 400;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// « »
    Guillemets,
    /// “ ” „
    Curly,
    /// "
    Straight,
    /// ‘ ’ ‚
    Single,
    /// 「」『』
    Corner,
    /// Two grave accents, two apostrophes.
    Grave,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Opens,
    Closes,
    Neither,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    pub(super) family: Family,
    pub(super) c: char,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) side: Side,
    pub(super) first_of_line: bool,
}

/// The next quotation mark of `text` from the byte `from` on.
pub(super) fn next_mark(text: &str, from: usize) -> Option<Mark> {
    let bytes = text.as_bytes();
    let mut at = from;
    while at < bytes.len() {
        let byte = bytes[at];
        let family = match byte {
            b'"' => Some(Family::Straight),
            b'`' | b'\'' if bytes.get(at + 1) == Some(&byte) => Some(Family::Grave),
            b'\'' => Some(Family::Single),
            0xC2 | 0xE2 | 0xE3 => text[at..].chars().next().and_then(family_of),
            _ => None,
        };
        if let Some(family) = family {
            let c = text[at..].chars().next()?;
            let end = at + if family == Family::Grave { 2 } else { c.len_utf8() };
            let mut mark = Mark { family, c, start: at, end, side: Side::Neither, first_of_line: false };
            mark.side = side_of(text, &mark);
            if mark.side != Side::Neither {
                mark.first_of_line = is_first_of_line(text, at);
                return Some(mark);
            }
        }
        at += width(byte);
    }
    None
}

fn width(first: u8) -> usize {
    match first {
        0..0xC0 => 1,
        0xC0..0xE0 => 2,
        0xE0..0xF0 => 3,
        _ => 4,
    }
}

fn family_of(c: char) -> Option<Family> {
    Some(match c {
        '«' | '»' => Family::Guillemets,
        '“' | '”' | '„' | '‟' => Family::Curly,
        '‘' | '’' | '‚' | '‹' | '›' => Family::Single,
        '「' | '」' | '『' | '』' => Family::Corner,
        _ => return None,
    })
}

fn is_first_of_line(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches([' ', '\u{a0}', '\t']);
    before.is_empty() || before.ends_with('\n')
}

fn side_of(text: &str, mark: &Mark) -> Side {
    let before = text[..mark.start].chars().next_back();
    let after = text[mark.end..].chars().next();
    let loose_before = before.is_none_or(|c| c.is_whitespace() || OPENERS.contains(&c));
    let tight_after = after.is_some_and(|c| !c.is_whitespace() && !CLOSERS.contains(&c));
    let alone = before.is_none_or(|c| c != ' ') && tight_after;
    match mark.c {
        '„' | '‟' | '‚' | '「' | '『' | '`' => Side::Opens,
        '«' if loose_before || tight_after => Side::Opens,
        '»' if loose_before && alone || is_reversed(text, mark) => Side::Opens,
        '«' | '»' | '」' | '』' => Side::Closes,
        _ if mark.family == Family::Single => side_of_single(before, after),
        _ if loose_before && tight_after => Side::Opens,
        '“' if tight_after => Side::Opens,
        '”' => Side::Closes,
        _ if loose_before => Side::Neither,
        _ => Side::Closes,
    }
}

/// `»Ja«`: a guillemet that points inwards opens where it touches the next word only.
fn is_reversed(text: &str, mark: &Mark) -> bool {
    let before = text[..mark.start].chars().next_back();
    let after = text[mark.end..].chars().next();
    before.is_none_or(char::is_whitespace)
        && after.is_some_and(char::is_alphanumeric)
        && text[mark.end..].chars().take(LONGEST_GUESS).find(|c| matches!(c, '«' | '»')) == Some('«')
}

fn side_of_single(before: Option<char>, after: Option<char>) -> Side {
    let word_before = before.is_some_and(char::is_alphanumeric);
    let word_after = after.is_some_and(char::is_alphanumeric);
    let space_before = before.is_none_or(|c| c.is_whitespace() || OPENERS.contains(&c));
    match (word_before, word_after) {
        (false, true) if space_before && after.is_some_and(|c| !c.is_numeric()) => Side::Opens,
        (_, false) if !space_before => Side::Closes,
        _ => Side::Neither,
    }
}

/// Signs behind which a mark opens.
const OPENERS: &[char] =
    &['(', '[', '{', '—', '–', '-', '/', '\'', '’', '“', '«', '„', '‘', '"', ':', '\u{a0}', '\u{202f}', '>'];

/// Signs before which a mark closes.
const CLOSERS: &[char] = &[')', ']', '.', ',', ';', ':', '!', '?', '…', '»', '”'];
