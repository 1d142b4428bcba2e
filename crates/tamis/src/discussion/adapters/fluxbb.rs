//! `FluxBB` and `PunBB`: `div.blockpost` with `postleft` and `postright`.

use super::Adapter;

pub(super) const ADAPTERS: &[Adapter] = &[Adapter {
    name: "FluxBB",
    signs: &["blockpost", "postleft", "postright"],
    records: "div.blockpost",
    body: ".postright .postmsg, .postmsg",
    drop: ".postsignature, .postedit, .postfootright",
    author: ".postleft dt",
    date: "h2",
    ..Adapter::NONE
}];
