//! Reads what a `<` begins: tags, comments, document types, CDATA sections.

use super::piece::push_lines;
use super::{Comment, Markup, State, Token, Tokenizer};
use crate::tree::Place;
use crate::{Name, Span, Tree};

impl<'s> Tokenizer<'s> {
    /// Reads the markup at the current `<`, if it is markup.
    pub(super) fn markup(&mut self, tree: &mut Tree<'s>, in_foreign: bool) -> Markup {
        match self.byte(1) {
            Some(byte) if byte.is_ascii_alphabetic() => self.tag_or_end("<".len(), tree, Token::Start),
            Some(b'/') => self.end_tag(tree),
            Some(b'!') => self.declaration(tree, in_foreign),
            Some(b'?') => self.bogus_comment("<".len(), tree),
            _ => Markup::Text,
        }
    }

    fn end_tag(&mut self, tree: &mut Tree<'s>) -> Markup {
        match self.byte(2) {
            Some(byte) if byte.is_ascii_alphabetic() => {
                let attributes = tree.attr_count();
                let markup = self.tag_or_end("</".len(), tree, Token::End);
                tree.forget_attrs_since(attributes);
                markup
            }
            Some(b'>') => {
                self.at += "</>".len();
                Markup::Nothing
            }
            Some(_) => self.bogus_comment("</".len(), tree),
            None => Markup::Text,
        }
    }

    fn tag_or_end(&mut self, open: usize, tree: &mut Tree<'s>, token: fn(super::Tag) -> Token) -> Markup {
        Markup::Token(self.tag(open, tree).map_or(Token::Eof, token))
    }

    fn declaration(&mut self, tree: &mut Tree<'s>, in_foreign: bool) -> Markup {
        let rest = &self.bytes[self.at + "<!".len()..];
        if rest.starts_with(b"--") {
            return self.comment(tree);
        }
        if rest.get(..DOCTYPE.len()).is_some_and(|word| word.eq_ignore_ascii_case(DOCTYPE)) {
            self.at += "<!".len() + DOCTYPE.len();
            return Markup::Token(Token::Doctype(Box::new(self.doctype(tree))));
        }
        if in_foreign && rest.starts_with(b"[CDATA[") {
            self.at += "<![CDATA[".len();
            self.switch_to(State::CData, Name::NONE, tree);
            return Markup::Nothing;
        }
        self.bogus_comment("<!".len(), tree)
    }

    /// Reads up to `>` what begins `open` bytes after the current place.
    fn bogus_comment(&mut self, open: usize, tree: &mut Tree<'s>) -> Markup {
        let start = self.at;
        let text = start + open;
        let end = memchr::memchr(b'>', &self.bytes[text..]).map_or(self.bytes.len(), |ahead| text + ahead);
        self.at = (end + 1).min(self.bytes.len());
        self.comment_token(start, Span::new(text as u32, end as u32), tree)
    }

    fn comment(&mut self, tree: &mut Tree<'s>) -> Markup {
        let start = self.at;
        let text = start + "<!--".len();
        let (len, end) = find_comment_end(&self.bytes[text..]);
        self.at = text + end;
        self.comment_token(start, Span::new(text as u32, (text + len) as u32), tree)
    }

    fn comment_token(&mut self, start: usize, text: Span, tree: &mut Tree<'s>) -> Markup {
        let text = self.markup_text(text, tree);
        Markup::Token(Token::Comment(Comment { span: self.span_from(start), text }))
    }

    /// Text of a comment or document type: line breaks are made one, NUL is replaced.
    pub(super) fn markup_text(&self, span: Span, tree: &mut Tree<'s>) -> Place {
        let text = &self.source[span.range()];
        if memchr::memchr2(b'\r', 0, text.as_bytes()).is_none() {
            return Place::source(span);
        }
        tree.decode_with(|out| {
            for (index, part) in text.split('\0').enumerate() {
                if index > 0 {
                    out.push(char::REPLACEMENT_CHARACTER);
                }
                push_lines(part, out);
            }
        })
    }
}

const DOCTYPE: &[u8] = b"doctype";

/// The length of the comment whose text `bytes` begin with, without and with its end mark.
fn find_comment_end(bytes: &[u8]) -> (usize, usize) {
    for end in [&b">"[..], b"->"] {
        if bytes.starts_with(end) {
            return (0, end.len());
        }
    }
    let mut from = 0;
    while let Some(ahead) = memchr::memchr(b'-', &bytes[from..]) {
        let dashes = from + ahead;
        let run = bytes[dashes..].iter().position(|&byte| byte != b'-').unwrap_or(bytes.len() - dashes);
        let after = dashes + run;
        if run > 1 {
            match &bytes[after..] {
                [b'>', ..] => return (after - 2, after + 1),
                [b'!', b'>', ..] => return (after - 2, after + 2),
                [] | [b'!'] => return (after - 2, bytes.len()),
                _ => {}
            }
        } else if after == bytes.len() {
            return (dashes, after);
        }
        from = after;
    }
    (bytes.len(), bytes.len())
}

#[cfg(test)]
mod tests {
    use super::find_comment_end;

    #[track_caller]
    fn check(after_open: &str, text: &str, rest: &str) {
        let (len, end) = find_comment_end(after_open.as_bytes());
        assert_eq!((&after_open[..len], &after_open[end..]), (text, rest));
    }

    #[test]
    fn finds_the_end_of_a_comment() {
        check("a-->b", "a", "b");
        check(">b", "", "b");
        check("->b", "", "b");
        check("-->b", "", "b");
        check("a--->b", "a-", "b");
        check("a--!>b", "a", "b");
        check("a--!-->b", "a--!", "b");
        check("a-!>b-->", "a-!>b", "");
        check("a--", "a", "");
        check("a-", "a", "");
        check("a--!", "a", "");
        check("a", "a", "");
        check("-", "", "");
    }
}
