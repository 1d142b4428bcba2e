//! Escapes text where Markdown would read its signs as marks, and nowhere else.

/// How often the signs occur in a block that mark something only in pairs.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Pairs {
    stars: usize,
    underscores: usize,
    backticks: usize,
    tildes: usize,
}

impl Pairs {
    /// Counts the signs of a text, added to those counted.
    pub(super) fn count(&mut self, text: &str) {
        for (at, sign) in text.match_indices(['*', '_', '`', '~']) {
            let before = text[..at].chars().next_back();
            let is_loose =
                before.is_none_or(char::is_whitespace) && text[at + 1..].starts_with(char::is_whitespace);
            match sign {
                "`" => self.backticks += 1,
                _ if is_loose => {}
                "*" => self.stars += 1,
                "_" => self.underscores += 1,
                _ => self.tildes += 1,
            }
        }
    }

    /// Counts the marks that the writer itself sets.
    pub(super) fn count_marks(&mut self) {
        self.stars += 1;
        self.tildes += 1;
    }

    pub(super) fn count_code(&mut self) {
        self.backticks += 1;
    }
}

/// Where a text stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// The characters before and after it; white space at the ends of a block.
    pub(super) before: char,
    pub(super) after: char,
    pub(super) is_in_link: bool,
    pub(super) pairs: Pairs,
}

/// Appends a text, its signs escaped where they would be read as marks.
pub(super) fn append_escaped(text: &str, place: Place, out: &mut String) {
    let last_target = text.rfind("](").max(text.rfind("]:"));
    let mut before = place.before;
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        let after = rest.as_str();
        let next = after.chars().next().unwrap_or(place.after);
        let at = text.len() - after.len();
        let is_before_target = last_target.is_some_and(|target| at <= target);
        let here = Here { before, character, next, after, is_before_target, place };
        if here.needs_escape() {
            out.push('\\');
        }
        out.push(character);
        before = character;
    }
}

/// A character and what is around it.
struct Here<'t> {
    before: char,
    character: char,
    next: char,
    /// The rest of the text.
    after: &'t str,
    /// Whether a bracket closes behind it and is followed by what makes a link or the definition of one.
    is_before_target: bool,
    place: Place,
}

impl Here<'_> {
    fn needs_escape(&self) -> bool {
        let pairs = self.place.pairs;
        match self.character {
            '\\' => self.next.is_ascii_punctuation() || self.next == '\n',
            '*' => pairs.stars > 1 && self.touches_word(),
            '_' => pairs.underscores > 1 && self.touches_word() && !self.is_within_word(),
            '~' => pairs.tildes > 1 && self.touches_word(),
            '`' => pairs.backticks > 1,
            '<' => self.next.is_ascii_alphabetic() || matches!(self.next, '/' | '!' | '?'),
            '&' => begins_entity(self.after),
            '!' => self.after.is_empty() && self.next == '[',
            '[' => self.place.is_in_link || self.next == '^' || self.is_before_target,
            ']' => self.place.is_in_link,
            _ => false,
        }
    }

    fn touches_word(&self) -> bool {
        !(self.before.is_whitespace() && self.next.is_whitespace())
    }

    fn is_within_word(&self) -> bool {
        self.before.is_alphanumeric() && self.next.is_alphanumeric()
    }
}

/// Whether `&` and this would be read as one character: `amp;`, `#8212;`.
fn begins_entity(after: &str) -> bool {
    let body = after.strip_prefix('#').unwrap_or(after);
    let end = body.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(body.len());
    end > 0 && body[end..].starts_with(';')
}

/// Escapes all that could ever be a mark.
pub(super) fn escape_all(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(character, '\\' | '*' | '_' | '~' | '`' | '<' | '&' | '[' | ']') {
            out.push('\\');
        }
        out.push(character);
    }
    out
}

/// Escapes what at the start of a line would make a heading, a list, a quotation or a rule of it.
pub(super) fn escape_line_starts(text: &str) -> String {
    let lines: Vec<String> = text.split('\n').map(escape_line_start).collect();
    lines.join("\n")
}

fn escape_line_start(line: &str) -> String {
    match place_of_mark(line) {
        Some(at) => format!("{}\\{}", &line[..at], &line[at..]),
        None => line.to_owned(),
    }
}

/// Digits that may stand before the point of an ordered list's number.
const MAX_LIST_DIGITS: usize = 9;

/// Signs that make a heading, of the most that do.
const MAX_HEADING_SIGNS: usize = 6;

/// Where a backslash must stand so that a line is read as text.
fn place_of_mark(line: &str) -> Option<usize> {
    let first = line.chars().next()?;
    let run = line.len() - line.trim_start_matches(first).len();
    let behind = &line[run..];
    let is_alone = behind.trim_start().is_empty();
    let ends_mark = behind.is_empty() || behind.starts_with([' ', '\t']);
    match first {
        '#' if run <= MAX_HEADING_SIGNS && ends_mark => Some(0),
        '>' => Some(0),
        '-' | '+' | '*' if run == first.len_utf8() && ends_mark => Some(0),
        '-' | '=' if is_alone => Some(0),
        '~' if run >= super::FENCE => Some(0),
        ':' if run == first.len_utf8() && behind.starts_with(' ') => Some(0),
        '0'..='9' => {
            let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let behind = line[digits..].strip_prefix(['.', ')'])?;
            let is_mark = digits <= MAX_LIST_DIGITS && (behind.is_empty() || behind.starts_with(' '));
            is_mark.then_some(digits)
        }
        _ => None,
    }
}
