//! Vanilla Forums: the discussion (`div.Discussion`) and its comments (`li.ItemComment`).

use super::Adapter;

pub(super) const ADAPTERS: &[Adapter] = &[Adapter {
    name: "Vanilla",
    signs: &["MessageList", "Message", "Item-Body"],
    records: "div.Discussion, li.ItemComment, div.ItemDiscussion",
    body: ".Item-Body .Message, .Message",
    drop: ".Signature, .Reactions, .UserSignature",
    author: ".Author .Username, .Username",
    date: ".DateCreated time, .DateCreated",
    ..Adapter::NONE
}];
