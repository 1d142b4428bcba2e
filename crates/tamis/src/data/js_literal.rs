//! Reads the literal that a script assigns: JSON with what JavaScript adds to it.
//!
//! Read are bare and single-quoted keys, both kinds of quotes, `!0`, `void 0`, `undefined`, and names bound to the
//! arguments of a function that is called at once: `(function(a,b){return {x:a}}("tea",!1))`, as Nuxt writes its
//! state. Anything else ends the reading with `None`. Nesting is bounded, so is the growth by bound names.

use std::collections::BTreeMap;

use serde_json::{Map, Number, Value};

/// Brackets within brackets that are followed.
const DEEPEST: u32 = 128;

/// Bytes that copies of bound values may take together.
const MOST_COPIED: usize = 16 << 20;

/// The value that begins `text`; what follows it is not looked at.
pub(super) fn parse_literal(text: &str) -> Option<Value> {
    Reader { rest: text, bound: BTreeMap::new(), copied: 0 }.read_top()
}

struct Reader<'a> {
    rest: &'a str,
    bound: BTreeMap<&'a str, Bound>,
    copied: usize,
}

/// An argument of a call, and the bytes it was written in.
struct Bound {
    value: Value,
    bytes: usize,
}

impl<'a> Reader<'a> {
    fn read_top(&mut self) -> Option<Value> {
        let trimmed = self.rest.trim_start();
        let called = trimmed.strip_prefix('(').unwrap_or(trimmed);
        if let Some(function) = called.strip_prefix("function") {
            return self.read_call(function);
        }
        if let Some(argument) = trimmed.strip_prefix("JSON.parse(") {
            self.rest = argument;
            let text = self.read_value(0)?;
            return serde_json::from_str(text.as_str()?).ok();
        }
        self.read_value(0)
    }

    /// Reads `(a,b){…return VALUE}(1,2)`: the arguments first, which stand behind the body.
    fn read_call(&mut self, function: &'a str) -> Option<Value> {
        let (names, body) = function.trim_start().strip_prefix('(')?.split_once(')')?;
        let (_, returned) = body.split_once("return")?;
        let arguments_at = body.rfind("}(").or_else(|| body.rfind("}.call("))?;
        self.rest = &body[arguments_at + body[arguments_at..].find('(')? + 1..];
        let mut bound = BTreeMap::new();
        for name in names.split(',').map(str::trim).filter(|name| !name.is_empty()) {
            let before = self.rest.len();
            let value = self.read_value(0)?;
            bound.insert(name, Bound { value, bytes: before - self.rest.len() });
            self.skip(',');
        }
        self.bound = bound;
        self.rest = returned;
        self.read_value(0)
    }

    fn read_value(&mut self, depth: u32) -> Option<Value> {
        self.skip_space();
        match self.rest.chars().next()? {
            _ if depth > DEEPEST => None,
            '{' => self.read_object(depth),
            '[' => self.read_array(depth),
            '"' | '\'' | '`' => self.read_string().map(Value::String),
            '!' => self.read_negation(),
            '-' | '.' | '0'..='9' => self.read_number(),
            _ => self.read_name(depth),
        }
    }

    fn read_object(&mut self, depth: u32) -> Option<Value> {
        self.skip('{');
        let mut map = Map::new();
        loop {
            if self.skip('}') {
                return Some(Value::Object(map));
            }
            let key = self.read_key()?;
            self.skip(':').then_some(())?;
            map.insert(key, self.read_value(depth + 1)?);
            let is_followed = self.skip(',');
            self.skip_space();
            (is_followed || self.rest.starts_with('}')).then_some(())?;
        }
    }

    fn read_key(&mut self) -> Option<String> {
        self.skip_space();
        if self.rest.starts_with(['"', '\'']) {
            return self.read_string();
        }
        let key = self.take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '$' | '.'));
        (!key.is_empty()).then(|| key.to_owned())
    }

    fn read_array(&mut self, depth: u32) -> Option<Value> {
        self.skip('[');
        let mut values = Vec::new();
        loop {
            if self.skip(']') {
                return Some(Value::Array(values));
            }
            if self.skip(',') {
                values.push(Value::Null);
                continue;
            }
            values.push(self.read_value(depth + 1)?);
            let is_followed = self.skip(',');
            self.skip_space();
            (is_followed || self.rest.starts_with(']')).then_some(())?;
        }
    }

    fn read_string(&mut self) -> Option<String> {
        let quote = self.rest.chars().next()?;
        let mut text = String::new();
        let mut characters = self.rest[1..].chars();
        while let Some(character) = characters.next() {
            match character {
                '\\' => append_escape(&mut characters, &mut text)?,
                _ if character == quote => {
                    self.rest = characters.as_str();
                    return Some(text);
                }
                _ => text.push(character),
            }
        }
        None
    }

    fn read_negation(&mut self) -> Option<Value> {
        self.skip('!');
        let operand = self.read_number()?;
        Some(Value::Bool(operand.as_f64() == Some(0.0)))
    }

    fn read_number(&mut self) -> Option<Value> {
        let digits = self.take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '+'));
        let whole = digits.parse::<i64>().ok().map(Number::from);
        whole.or_else(|| Number::from_f64(digits.parse().ok()?)).map(Value::Number)
    }

    fn read_name(&mut self, depth: u32) -> Option<Value> {
        let name = self.take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '$'));
        match name {
            "true" => Some(Value::Bool(true)),
            "false" => Some(Value::Bool(false)),
            "null" | "undefined" | "NaN" | "Infinity" => Some(Value::Null),
            "void" => self.read_value(depth + 1).map(|_| Value::Null),
            "new" => self.read_constructed(depth),
            _ => self.copy_bound(name),
        }
    }

    /// Reads `new Date("…")` and its like as their first argument.
    fn read_constructed(&mut self, depth: u32) -> Option<Value> {
        self.skip_space();
        self.take_while(char::is_alphanumeric);
        self.skip('(').then_some(())?;
        let value = self.read_value(depth + 1)?;
        self.skip(')').then_some(value)
    }

    fn copy_bound(&mut self, name: &str) -> Option<Value> {
        let bound = self.bound.get(name)?;
        self.copied += bound.bytes;
        (self.copied <= MOST_COPIED).then(|| bound.value.clone())
    }

    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn skip(&mut self, mark: char) -> bool {
        self.skip_space();
        let after = self.rest.strip_prefix(mark);
        self.rest = after.unwrap_or(self.rest);
        after.is_some()
    }

    fn take_while(&mut self, belongs: impl Fn(char) -> bool) -> &'a str {
        let end = self.rest.find(|c| !belongs(c)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        taken
    }
}

/// Bits by which the high half of a surrogate pair is shifted.
const SURROGATE_SHIFT: u32 = 10;

fn append_escape(characters: &mut std::str::Chars<'_>, out: &mut String) -> Option<()> {
    let character = match characters.next()? {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'b' => '\u{8}',
        'f' => '\u{C}',
        'x' => char::from_u32(read_hex(characters, 2)?)?,
        'u' => return append_unicode(characters, out),
        '\n' => return Some(()),
        other => other,
    };
    out.push(character);
    Some(())
}

fn append_unicode(characters: &mut std::str::Chars<'_>, out: &mut String) -> Option<()> {
    let mut code = read_hex(characters, 4)?;
    if (0xD800..0xDC00).contains(&code) && characters.as_str().starts_with("\\u") {
        characters.nth(1);
        let low = read_hex(characters, 4)?;
        code = 0x1_0000 + ((code - 0xD800) << SURROGATE_SHIFT) + low.checked_sub(0xDC00)?;
    }
    out.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
    Some(())
}

fn read_hex(characters: &mut std::str::Chars<'_>, digits: usize) -> Option<u32> {
    let text = characters.as_str().get(..digits)?;
    characters.nth(digits - 1);
    u32::from_str_radix(text, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[expect(clippy::needless_pass_by_value, reason = "cases are written where they are called")]
    fn check(text: &str, expected: Option<Value>) {
        assert_eq!(parse_literal(text), expected, "{text}");
    }

    #[test]
    fn reads_what_scripts_assign() {
        check(r#"{"a":[1,2.5,"x"]};"#, Some(json!({"a": [1, 2.5, "x"]})));
        check(r"{a:'it\'s',b:!0,c:void 0,}", Some(json!({"a": "it's", "b": true, "c": null})));
        check(r#"JSON.parse("{\"a\":\"\\u00e9\"}")"#, Some(json!({"a": "é"})));
        check(r#""\uD83D\uDE00""#, Some(json!("😀")));
    }

    #[test]
    fn binds_the_arguments_of_a_call() {
        let text = r#"(function(a,b){b.x=1;return {t:a,n:[b,a]}}("tea",null));"#;
        check(text, Some(json!({"t": "tea", "n": [null, "tea"]})));
    }

    #[test]
    fn refuses_what_it_would_have_to_run() {
        check("{a:load()}", None);
        check("{a:1", None);
        check("window.x", None);
        check(&"[".repeat(100_000), None);
    }
}
