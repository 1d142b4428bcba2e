//! Finds what the page says of access and of rights: parts for subscribers, reserved mining, robots kept out.

use crate::data::Data;
use crate::page::{Note, NoteCode};

/// The notes that the page's own declarations call for.
pub(super) fn find_reservations(data: &Data<'_, '_>) -> Vec<Note> {
    let notes = [find_paywall(data), find_mining_reservation(data), find_robots_reservation(data)];
    notes.into_iter().flatten().collect()
}

fn find_paywall(data: &Data<'_, '_>) -> Option<Note> {
    let is_false = |value: &serde_json::Value| {
        value.as_bool() == Some(false)
            || value.as_str().is_some_and(|text| text.eq_ignore_ascii_case("false"))
    };
    let locked = data.things().find(|thing| thing.all("isAccessibleForFree").any(is_false))?;
    let selectors: Vec<&str> = data
        .things()
        .filter(|thing| thing.all("isAccessibleForFree").any(is_false))
        .flat_map(|thing| thing.texts("cssSelector").collect::<Vec<_>>())
        .collect();
    let selectors = if selectors.is_empty() {
        locked.nested("hasPart").flat_map(|part| part.texts("cssSelector").collect::<Vec<_>>()).collect()
    } else {
        selectors
    };
    Some(match selectors.as_slice() {
        [] => Note::new(NoteCode::Paywalled),
        _ => Note::with_detail(NoteCode::Paywalled, selectors.join(", ")),
    })
}

/// The TDM Reservation Protocol (<https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/>) and the
/// robots directives that mean the same.
fn find_mining_reservation(data: &Data<'_, '_>) -> Option<Note> {
    let reserved = data.metas_named("tdm-reservation").find(|meta| meta.content == "1");
    if reserved.is_some() {
        let policy = data.metas_named("tdm-policy").next();
        return Some(match policy {
            Some(policy) => Note::with_detail(NoteCode::MiningReserved, policy.content),
            None => Note::new(NoteCode::MiningReserved),
        });
    }
    let directive = directives(data).find(|directive| matches!(directive.as_str(), "noai" | "noimageai"))?;
    Some(Note::with_detail(NoteCode::MiningReserved, directive))
}

fn find_robots_reservation(data: &Data<'_, '_>) -> Option<Note> {
    let kept_out = ["noarchive", "noindex", "none"];
    let found: Vec<String> =
        directives(data).filter(|directive| kept_out.contains(&directive.as_str())).collect();
    (!found.is_empty()).then(|| Note::with_detail(NoteCode::RobotsReserved, found.join(", ")))
}

fn directives(data: &Data<'_, '_>) -> impl Iterator<Item = String> {
    let lists = data.metas_named("robots").map(|meta| meta.content);
    lists.flat_map(|list| list.split(',')).map(|directive| directive.trim().to_lowercase())
}
