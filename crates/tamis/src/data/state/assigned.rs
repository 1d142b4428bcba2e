//! Finds state that a script assigns to a global name: `window.__INITIAL_STATE__ = {…}`.

use memchr::memmem;
use tamis_html::Span;

use super::{PageState, StateKind};
use crate::data::js_literal::parse_literal;

/// Names that hold state, and whose it is, sorted by name.
const NAMES: [(&str, StateKind); 11] = [
    ("__APOLLO_STATE__", StateKind::Apollo),
    ("__APP_STATE__", StateKind::Store),
    ("__DATA__", StateKind::Store),
    ("__INITIAL_DATA__", StateKind::Store),
    ("__INITIAL_STATE__", StateKind::Store),
    ("__NEXT_DATA__", StateKind::Next),
    ("__NUXT__", StateKind::Nuxt),
    ("__PRELOADED_STATE__", StateKind::Store),
    ("__REDUX_STATE__", StateKind::Store),
    ("__STATE__", StateKind::Store),
    ("__data", StateKind::Store),
];

/// The states that `script` assigns.
pub(super) fn parse_assigned(script: &str, span: Span) -> Vec<PageState> {
    if memmem::find(script.as_bytes(), b"__").is_none() {
        return Vec::new();
    }
    let assigned = |(name, kind): &(&str, StateKind)| {
        let value = parse_literal(assigned_to(script, name)?)?;
        (value.is_object() || value.is_array()).then_some(PageState { kind: *kind, value, span })
    };
    NAMES.iter().filter_map(assigned).collect()
}

/// What stands behind `NAME =`, or behind `NAME"] =`.
fn assigned_to<'a>(script: &'a str, name: &str) -> Option<&'a str> {
    let end = memmem::find(script.as_bytes(), name.as_bytes())? + name.len();
    let rest = script[end..].trim_start_matches(['"', '\'', ']']).trim_start();
    rest.strip_prefix('=').filter(|value| !value.starts_with('='))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(script: &str, expected: &[StateKind]) {
        let states = parse_assigned(script, Span::default());
        assert_eq!(states.iter().map(|state| state.kind).collect::<Vec<_>>(), expected, "{script}");
    }

    #[test]
    fn names_are_sorted() {
        assert!(NAMES.is_sorted_by_key(|(name, _)| name));
    }

    #[test]
    fn finds_assignments() {
        check("window.__APOLLO_STATE__ = {\"a\":1};", &[StateKind::Apollo]);
        check("var x=1;window['__PRELOADED_STATE__']={a:'b'}", &[StateKind::Store]);
        check("if (window.__NUXT__ == null) {}", &[]);
        check("window.__INITIAL_STATE__ = load()", &[]);
    }
}
