//! Runs the tokenizer's cases of html5lib-tests.

use serde_json::{Value, json};

use super::{Doctype, Piece, State, Tag, Token, Tokenizer};
use crate::tree::Place;
use crate::{Limits, Name, Tree, test_data};

/// Cases that are left out, and why.
const LEFT_OUT: [(&str, &str); 0] = [];

#[test]
fn tokens_are_those_of_html5lib_tests() {
    let Some(folder) = test_data::find("html5lib-tests/tokenizer") else { return };
    let (mut count, mut failures) = (0, Vec::new());
    for path in test_data::files(&folder, ".test") {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).expect("a file of test data can be read");
        let value: Value = serde_json::from_str(&text).expect("a file of tests is JSON");
        for case in value["tests"].as_array().into_iter().flatten() {
            count += 1;
            if let Err(failure) = check(case) {
                failures.push(format!("{file}: {}: {failure}", case["description"]));
            }
        }
    }
    failures.retain(|failure| LEFT_OUT.iter().all(|(name, _)| !failure.starts_with(name)));
    eprintln!("tokenizer: {count} cases, {} failed, {} left out", failures.len(), LEFT_OUT.len());
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn check(case: &Value) -> Result<(), String> {
    let is_escaped = case["doubleEscaped"] == true;
    let input = case["input"].as_str().unwrap_or_default();
    let (input, expected) = if is_escaped {
        (unescape(input), unescape_all(&case["output"]))
    } else {
        (input.to_owned(), case["output"].clone())
    };
    let expected = merge_text(&expected);
    let no_states = vec![json!("Data state")];
    for state in case["initialStates"].as_array().unwrap_or(&no_states) {
        let actual = tokenize(&input, state.as_str().unwrap_or_default(), case["lastStartTag"].as_str());
        if actual != expected {
            return Err(format!("{input:?} in {state}\n  expected {expected}\n  actual   {actual}"));
        }
    }
    Ok(())
}

fn tokenize(input: &str, state: &str, last_start_tag: Option<&str>) -> Value {
    let state = match state {
        "RCDATA state" => State::RcData,
        "RAWTEXT state" => State::RawText,
        "Script data state" => State::Script,
        "PLAINTEXT state" => State::PlainText,
        "CDATA section state" => State::CData,
        _ => State::Data,
    };
    let mut tree = Tree::new(input);
    let mut tokenizer = Tokenizer::new(input, &Limits::default());
    let name = last_start_tag.and_then(|name| tree.intern(name)).unwrap_or(Name::NONE);
    tokenizer.switch_to(state, name, &tree);
    let mut tokens = Vec::new();
    loop {
        let token = tokenizer.next(&mut tree, false);
        if matches!(token, Token::Eof) {
            return merge_text(&Value::Array(tokens));
        }
        tokens.push(to_json(&token, &tree));
    }
}

fn to_json(token: &Token, tree: &Tree<'_>) -> Value {
    match token {
        Token::Text(piece) => json!(["Character", piece_text(*piece, tree)]),
        Token::Start(tag) => start_to_json(tag, tree),
        Token::End(tag) => json!(["EndTag", tree.name_str(tag.name)]),
        Token::Comment(comment) => json!(["Comment", tree.text_at(comment.text)]),
        Token::Doctype(doctype) => doctype_to_json(doctype, tree),
        Token::Eof => Value::Null,
    }
}

fn piece_text(piece: Piece, tree: &Tree<'_>) -> String {
    if matches!(piece.form, super::Form::Nul) {
        return tree.source()[piece.span.range()].to_owned();
    }
    let mut text = String::new();
    piece.append_to(tree.source(), &mut text);
    text
}

fn start_to_json(tag: &Tag, tree: &Tree<'_>) -> Value {
    let attributes: serde_json::Map<String, Value> =
        tree.attrs_of(tag.attributes).map(|attr| (attr.name.to_owned(), json!(attr.value))).collect();
    let name = tree.name_str(tag.name);
    if tag.is_self_closing {
        json!(["StartTag", name, attributes, true])
    } else {
        json!(["StartTag", name, attributes])
    }
}

fn doctype_to_json(doctype: &Doctype, tree: &Tree<'_>) -> Value {
    let text = |place: Option<Place>| place.map(|place| tree.text_at(place));
    let (name, public, system) = (text(doctype.name), text(doctype.public_id), text(doctype.system_id));
    json!(["DOCTYPE", name, public, system, !doctype.force_quirks])
}

/// The tokens with neighbouring text as one.
fn merge_text(tokens: &Value) -> Value {
    let mut merged: Vec<Value> = Vec::new();
    for token in tokens.as_array().into_iter().flatten() {
        match merged.last_mut() {
            Some(last) if last[0] == "Character" && token[0] == "Character" => {
                let text = [last[1].as_str(), token[1].as_str()].map(Option::unwrap_or_default).concat();
                last[1] = json!(text);
            }
            _ => merged.push(token.clone()),
        }
    }
    Value::Array(merged)
}

fn unescape_all(value: &Value) -> Value {
    match value {
        Value::String(text) => json!(unescape(text)),
        Value::Array(values) => values.iter().map(unescape_all).collect(),
        Value::Object(map) => map.iter().map(|(key, value)| (unescape(key), unescape_all(value))).collect(),
        other => other.clone(),
    }
}

/// Reads `\uHHHH`; halves of surrogate pairs, which no text of ours can hold, as U+FFFD.
fn unescape(text: &str) -> String {
    let mut parts = text.split("\\u");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (digits, rest) = part.split_at(4);
        let number = u32::from_str_radix(digits, 16).expect("an escape has four digits");
        out.push(char::from_u32(number).unwrap_or(char::REPLACEMENT_CHARACTER));
        out.push_str(rest);
    }
    out
}
