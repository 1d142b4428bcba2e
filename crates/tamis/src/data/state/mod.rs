//! Finds and parses the state that script frameworks leave in a page.
//!
//! Next (`__NEXT_DATA__`, and `self.__next_f.push` of its flight protocol), Nuxt (`__NUXT__`, `__NUXT_DATA__`),
//! Apollo, Redux and their kin, Discourse (`data-preloaded`). Nothing is looked for until somebody asks.

mod assigned;
mod flight;
mod nuxt;

use serde_json::Value;
use tamis_html::{Name, NodeId, Span, Tree};

/// State of one framework.
#[derive(Debug, Clone)]
pub(crate) struct PageState {
    pub(crate) kind: StateKind,
    pub(crate) value: Value,
    /// Place of the script's text or of the element that carries it.
    pub(crate) span: Span,
}

/// The framework that left it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StateKind {
    Next,
    Flight,
    Nuxt,
    Apollo,
    /// A store that its page assigns to a global name.
    Store,
    Discourse,
}

/// Bytes of state that are parsed on one page.
const MOST_BYTES: usize = 8 << 20;

/// Finds and parses the states in `nodes`: scripts without a source, and elements with `data-preloaded`.
pub(super) fn find_states(tree: &Tree<'_>, nodes: &[NodeId]) -> Vec<PageState> {
    let mut states = Vec::new();
    let mut stream = flight::Stream::default();
    let mut budget = MOST_BYTES;
    for &node in nodes {
        if let Some(preloaded) = tree.attr(node, "data-preloaded") {
            states.extend(parse_preloaded(preloaded, tree.start_tag(node).unwrap_or_default()));
            continue;
        }
        let Some(text) = tree.first_child(node).filter(|_| tree.is(node, Name::SCRIPT)) else { continue };
        let (script, span) = (tree.text(text), tree.span(text));
        match budget.checked_sub(script.len()) {
            Some(left) => budget = left,
            None => continue,
        }
        if !stream.add(script, span) {
            states.extend(parse_script(tree.attr(node, "id").unwrap_or_default(), script, span));
        }
    }
    states.extend(stream.finish());
    states
}

fn parse_script(id: &str, script: &str, span: Span) -> Vec<PageState> {
    let whole = |kind| {
        let value = serde_json::from_str(script.trim()).ok();
        value.map(|value| PageState { kind, value, span }).into_iter().collect()
    };
    match id {
        "__NEXT_DATA__" => whole(StateKind::Next),
        "__NUXT_DATA__" => nuxt::parse_payload(script)
            .map(|value| PageState { kind: StateKind::Nuxt, value, span })
            .into_iter()
            .collect(),
        _ if script.trim_start().starts_with(['{', '[']) => whole(StateKind::Store),
        _ => assigned::parse_assigned(script, span),
    }
}

/// Discourse writes a map from names to JSON texts.
fn parse_preloaded(preloaded: &str, span: Span) -> Option<PageState> {
    let mut value: Value = serde_json::from_str(preloaded).ok()?;
    for part in value.as_object_mut()?.values_mut() {
        if let Some(parsed) = part.as_str().and_then(|text| serde_json::from_str(text).ok()) {
            *part = parsed;
        }
    }
    Some(PageState { kind: StateKind::Discourse, value, span })
}
