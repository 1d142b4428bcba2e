//! Simple Machines Forum: 2 (`div.post_wrapper`).

use super::Adapter;

pub(super) const ADAPTERS: &[Adapter] = &[Adapter {
    name: "SMF 2",
    signs: &["post_wrapper", "poster", "postarea"],
    records: "div.post_wrapper",
    body: ".post .inner, .inner",
    drop: ".signature, .modified, .quoteheader, .codeheader, .quotefooter, .bbc_standard_quote cite",
    author: ".poster h4 a, .poster h4",
    date: ".keyinfo .smalltext, .keyinfo .postinfo a, .keyinfo",
    ..Adapter::NONE
}];
