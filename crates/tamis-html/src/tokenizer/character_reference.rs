//! Reads character references: `&amp;`, `&#8217;`, `&#x2019;`.

use super::Form;
use super::entities::{CLOSED, LEGACY};

/// Where a reference stands: in attributes, `&copy=1` is not one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Text,
    Attribute,
}

/// A reference: what it stands for, and its length in the source.
pub(super) struct Reference {
    pub(super) form: Form,
    pub(super) len: usize,
}

/// The longest name, in bytes.
const LONGEST_NAME: usize = 31;
/// The longest name that counts without a semicolon, in bytes.
const LONGEST_LEGACY: usize = 6;
/// The shortest name that counts without a semicolon, in bytes.
const SHORTEST_LEGACY: usize = 2;

/// The reference that `bytes`, which begin with `&`, begin with.
pub(super) fn read(bytes: &[u8], place: Place) -> Option<Reference> {
    match bytes.get(1)? {
        b'#' => read_number(bytes),
        byte if byte.is_ascii_alphanumeric() => read_name(&bytes[1..], place),
        _ => None,
    }
}

fn read_name(bytes: &[u8], place: Place) -> Option<Reference> {
    let window = &bytes[..bytes.len().min(LONGEST_NAME + 1)];
    let len = window.iter().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(window.len());
    let name = &window[..len];
    if bytes.get(len) == Some(&b';')
        && let Some(text) = find_common(name).or_else(|| find(&CLOSED, name))
    {
        return Some(Reference { form: Form::Reference(text), len: len + "&;".len() });
    }
    let (text, len) = longest_legacy(name)?;
    let next = bytes.get(len).copied();
    if place == Place::Attribute && next.is_some_and(|byte| byte == b'=' || byte.is_ascii_alphanumeric()) {
        return None;
    }
    let has_semicolon = next == Some(b';');
    Some(Reference { form: Form::Reference(text), len: "&".len() + len + usize::from(has_semicolon) })
}

/// Finds the names that make up nearly all references without a search.
fn find_common(name: &[u8]) -> Option<&'static str> {
    Some(match name {
        b"amp" => "&",
        b"quot" => "\"",
        b"nbsp" => "\u{A0}",
        b"lt" => "<",
        b"gt" => ">",
        _ => return None,
    })
}

fn longest_legacy(name: &[u8]) -> Option<(&'static str, usize)> {
    (SHORTEST_LEGACY..=name.len().min(LONGEST_LEGACY))
        .rev()
        .find_map(|len| find(&LEGACY, &name[..len]).map(|text| (text, len)))
}

fn find(table: &'static [(&str, &str)], name: &[u8]) -> Option<&'static str> {
    table.binary_search_by(|(entry, _)| entry.as_bytes().cmp(name)).ok().map(|at| table[at].1)
}

fn read_number(bytes: &[u8]) -> Option<Reference> {
    let is_hex = matches!(bytes.get(2), Some(b'x' | b'X'));
    let (radix, start) = if is_hex { (16, 3) } else { (10, 2) };
    let digits = bytes[start..].iter().map_while(|&byte| char::from(byte).to_digit(radix));
    let (mut number, mut len) = (0u32, start);
    for digit in digits {
        number = number.saturating_mul(radix).saturating_add(digit);
        len += 1;
    }
    if len == start {
        return None;
    }
    len += usize::from(bytes.get(len) == Some(&b';'));
    Some(Reference { form: Form::Char(number_to_char(number)), len })
}

/// The character for a number; those of Windows-1252 where the standard asks for it.
fn number_to_char(number: u32) -> char {
    let number = match number {
        0 => return char::REPLACEMENT_CHARACTER,
        WINDOWS_1252_FIRST..=0x9F => u32::from(WINDOWS_1252[(number - WINDOWS_1252_FIRST) as usize]),
        _ => number,
    };
    char::from_u32(number).unwrap_or(char::REPLACEMENT_CHARACTER)
}

const WINDOWS_1252_FIRST: u32 = 0x80;

/// What the numbers 0x80 to 0x9F stand for.
#[rustfmt::skip]
const WINDOWS_1252: [u16; 32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
];

#[cfg(test)]
mod tests {
    use super::{CLOSED, LEGACY, Place, read};
    use crate::tokenizer::Form;

    #[track_caller]
    fn check(source: &str, place: Place, expected: Option<(&str, usize)>) {
        let found = read(source.as_bytes(), place).map(|reference| {
            let text = match reference.form {
                Form::Reference(text) => text.to_owned(),
                Form::Char(char) => char.to_string(),
                form => panic!("{form:?}"),
            };
            (text, reference.len)
        });
        assert_eq!(found, expected.map(|(text, len)| (text.to_owned(), len)), "{source}");
    }

    #[test]
    fn tables_are_sorted() {
        assert!(CLOSED.is_sorted_by_key(|(name, _)| *name));
        assert!(LEGACY.is_sorted_by_key(|(name, _)| *name));
    }

    #[test]
    fn reads_references() {
        check("&amp;", Place::Text, Some(("&", 5)));
        check("&ampx", Place::Text, Some(("&", 4)));
        check("&ampx", Place::Attribute, None);
        check("&notit;", Place::Text, Some(("¬", 4)));
        check("&notin;", Place::Text, Some(("∉", 7)));
        check("&CounterClockwiseContourIntegral;", Place::Text, Some(("∳", 33)));
        check("&#x2019;s", Place::Text, Some(("’", 8)));
        check("&#146 ", Place::Text, Some(("’", 5)));
        check("&#99999999999;", Place::Text, Some(("\u{FFFD}", 14)));
        check("&#;", Place::Text, None);
        check("&", Place::Text, None);
        check("&xyzzy;", Place::Text, None);
    }
}
