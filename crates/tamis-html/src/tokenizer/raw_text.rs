//! Finds where raw text ends.
//!
//! Raw text (of `title`, `style`, `script` …) ends at its own end tag only; a script has further rules for what looks like
//! a comment. Each function returns the length of the raw text, which is that of `bytes` where nothing ends it.

use super::is_space;

pub(super) const CDATA_END: &[u8] = b"]]>";
const COMMENT_START: &[u8] = b"<!--";

/// The length of raw text that the end tag `name` ends.
pub(super) fn find_end(bytes: &[u8], name: &str) -> usize {
    memchr::memchr_iter(b'<', bytes).find(|&at| is_tag(&bytes[at..], "</", name)).unwrap_or(bytes.len())
}

/// The length of a CDATA section's text.
pub(super) fn find_cdata_end(bytes: &[u8]) -> usize {
    memchr::memmem::find(bytes, CDATA_END).unwrap_or(bytes.len())
}

/// Whether a script is in what looks like a comment, and there in what looks like a script.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Escape {
    None,
    Comment,
    ScriptInComment,
}

/// The length of a script's text: in `<!-- <script>`, one `</script>` does not end it.
pub(super) fn find_script_end(bytes: &[u8], name: &str) -> usize {
    let mut escape = Escape::None;
    let mut at = 0;
    while let Some(ahead) = next_mark(&bytes[at..], escape) {
        at += ahead;
        let rest = &bytes[at..];
        if escape != Escape::None && rest.starts_with(b"-->") {
            escape = Escape::None;
        } else if escape == Escape::None && rest.starts_with(COMMENT_START) {
            escape = Escape::Comment;
            // The dashes may already be those that end the comment.
            at += 1;
        } else if is_tag(rest, "</", name) {
            match escape {
                Escape::ScriptInComment => escape = Escape::Comment,
                Escape::None | Escape::Comment => return at,
            }
        } else if escape == Escape::Comment && is_tag(rest, "<", "script") {
            escape = Escape::ScriptInComment;
        }
        at += 1;
    }
    bytes.len()
}

fn next_mark(bytes: &[u8], escape: Escape) -> Option<usize> {
    match escape {
        Escape::None => memchr::memchr(b'<', bytes),
        Escape::Comment | Escape::ScriptInComment => memchr::memchr2(b'<', b'-', bytes),
    }
}

/// Whether `bytes` begin with the mark `open`, the name and the end of a name. No tag has an empty name.
fn is_tag(bytes: &[u8], open: &str, name: &str) -> bool {
    let len = open.len() + name.len();
    !name.is_empty()
        && bytes.get(len).is_some_and(|&byte| is_space(byte) || matches!(byte, b'/' | b'>'))
        && bytes.starts_with(open.as_bytes())
        && bytes[open.len()..len].eq_ignore_ascii_case(name.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::{find_end, find_script_end};

    #[track_caller]
    fn check_script(source: &str, expected: &str) {
        assert_eq!(&source[..find_script_end(source.as_bytes(), "script")], expected);
    }

    #[test]
    fn finds_the_end_of_raw_text() {
        let source = "a</b></titles></TITLE >";
        assert_eq!(&source[..find_end(source.as_bytes(), "title")], "a</b></titles>");
        assert_eq!(find_end(b"a</title", "title"), 8);
    }

    #[test]
    fn finds_the_end_of_a_script() {
        check_script("a<b</script>", "a<b");
        check_script("<!--</script>-->", "<!--");
        check_script("<!--<script></script>--></script>", "<!--<script></script>-->");
        check_script("<!--<script>--></script>", "<!--<script>-->");
        check_script("<!--><script></script>", "<!--><script>");
        check_script("<!--<scripts></script>", "<!--<scripts>");
    }
}
