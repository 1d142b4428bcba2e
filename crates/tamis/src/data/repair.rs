//! Parses JSON that has one of the defects that real pages have and that can be cured in one way only.
//!
//! Cured: HTML comments and CDATA marks around, a byte order mark, text escaped as HTML, raw control characters in
//! strings, escapes that JSON does not know, commas before a closing bracket, several values in a row.
//! Not cured: quotes within strings, missing brackets, a cut end; such a script says nothing.

use serde_json::{Deserializer, Value};

/// The values of a script, one after the other; none where the text cannot be read.
pub(super) fn parse_lenient(text: &str) -> Vec<Value> {
    let text = strip_wrapping(text);
    if let Ok(value) = serde_json::from_str(text) {
        return vec![value];
    }
    let unescaped = text.starts_with("{&quot;").then(|| text.replace("&quot;", "\"").replace("&amp;", "&"));
    let cured = cure(unescaped.as_deref().unwrap_or(text));
    Deserializer::from_str(&cured).into_iter::<Value>().collect::<Result<_, _>>().unwrap_or_default()
}

/// What pages put around the JSON of a script.
const WRAPPING: [&str; 10] =
    ["\u{FEFF}", "<!--", "-->", "//<![CDATA[", "//]]>", "<![CDATA[", "]]>", "/*<![CDATA[*/", "/*]]>*/", ";"];

fn strip_wrapping(text: &str) -> &str {
    let mut text = text.trim();
    loop {
        let before = text.len();
        for mark in WRAPPING {
            text = text.strip_prefix(mark).unwrap_or(text);
            text = text.strip_suffix(mark).unwrap_or(text).trim();
        }
        if text.len() == before {
            return text;
        }
    }
}

/// The text with raw control characters escaped, unknown escapes reduced to their character, and commas that
/// nothing follows left out.
fn cure(text: &str) -> String {
    let mut cured = String::with_capacity(text.len() + text.len() / 16);
    let mut characters = text.chars();
    let mut in_string = false;
    while let Some(character) = characters.next() {
        match character {
            '"' => in_string = !in_string,
            '\\' if in_string => {
                append_escape(characters.next(), &mut cured);
                continue;
            }
            control if in_string && control < ' ' => {
                append_control(control, &mut cured);
                continue;
            }
            ',' if !in_string && is_last(characters.as_str()) => continue,
            _ => {}
        }
        cured.push(character);
    }
    cured
}

fn append_escape(escaped: Option<char>, out: &mut String) {
    match escaped {
        Some(known @ ('"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't' | 'u')) => {
            out.push('\\');
            out.push(known);
        }
        Some(control) if control < ' ' => append_control(control, out),
        Some(other) => out.push(other),
        None => {}
    }
}

fn append_control(control: char, out: &mut String) {
    out.push_str(match control {
        '\n' => "\\n",
        '\t' => "\\t",
        _ => " ",
    });
}

/// Whether nothing but a closing bracket, a second comma or the end comes next.
fn is_last(rest: &str) -> bool {
    let rest = rest.trim_start();
    rest.is_empty() || rest.starts_with(['}', ']', ','])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[Value]) {
        assert_eq!(parse_lenient(text), expected, "{text}");
    }

    #[test]
    fn cures_what_has_one_cure() {
        let rain = serde_json::json!({"name": "Rain\nagain"});
        check("<!-- {\"name\": \"Rain\nagain\"} -->", std::slice::from_ref(&rain));
        check("//<![CDATA[\n{\"name\": \"Rain\\nagain\",}\n//]]>", std::slice::from_ref(&rain));
        check("{\"name\":\"Rain\\nagain\"}\n{\"name\":\"Rain\\nagain\"};", &[rain.clone(), rain]);
        check(r#"{"name":"Rock\'n roll"}"#, &[serde_json::json!({"name": "Rock'n roll"})]);
        check(
            "{&quot;name&quot;:&quot;Tea &amp; bread&quot;}",
            &[serde_json::json!({"name": "Tea & bread"})],
        );
    }

    #[test]
    fn leaves_what_is_ambiguous() {
        check(r#"{"name":"The "big" rain"}"#, &[]);
        check(r#"{"name":"Rain"#, &[]);
        check("", &[]);
    }

    #[test]
    fn survives_deep_nesting() {
        check(&"[".repeat(100_000), &[]);
    }
}
