//! Names the features by which the parts of a record are told apart, and lists them for all parts of a group.
//!
//! What a part says is weighed against the same place in the other records (`part_repeats`): a name differs from
//! record to record, a control is the same in all. `part_scene` measures one part in its record.

use super::cues::Cues;
use super::group::Group;
use super::group_features::features;
use super::part_repeats::Repeats;
use super::part_scene::Scene;
use super::survey::Survey;

features! { PartFeature:
    Words "words"
    Chars "chars"
    BlockWords "block_words"
    BlockLinkShare "block_link_share"
    BlockStops "block_stops"
    BlockPlace "block_place"
    BlockParts "block_parts"
    BlockShare "block_share"
    WordsBefore "words_before"
    WordsAfter "words_after"
    BlocksBefore "blocks_before"
    BlocksAfter "blocks_after"
    ParentShare "parent_share"
    GrandparentShare "grandparent_share"
    IsLink "is_link"
    LinkFragment "link_fragment"
    LinkOuter "link_outer"
    LinkNames "link_names"
    LinkPlain "link_plain"
    IsBold "is_bold"
    IsTime "is_time"
    DateAbsolute "date_absolute"
    DateRelative "date_relative"
    DateNoYear "date_no_year"
    DateTimeOnly "date_time_only"
    IsControl "is_control"
    Capitals "capitals"
    Digits "digits"
    EndsColon "ends_colon"
    EndsStop "ends_stop"
    StartsAt "starts_at"
    StartsByline "starts_byline"
    EndsByline "ends_byline"
    NextEndsByline "next_ends_byline"
    InAlt "in_alt"
    Heading "heading"
    ListEntry "list_entry"
    Cell "cell"
    Quote "quote"
    Term "term"
    Code "code"
    Hidden "hidden"
    TextRepeats "text_repeats"
    PathShare "path_share"
    PathPerRecord "path_per_record"
    PathWords "path_words"
    PathDistinct "path_distinct"
    PathDates "path_dates"
    SinceDate "since_date"
    UntilDate "until_date"
    PathDepth "path_depth"
    PrevWords "prev_words"
    NextWords "next_words"
    Records "records"
    RecordWords "record_words"
    RecordDates "record_dates"
    IsRun "is_run"
    NearCues "near_cue"
}

/// Where the cues near the part begin, then those between it and the record's root.
pub(super) const CUES_FROM: usize = PartFeature::NearCues as usize;

/// Names of all features, cues counted out.
pub(super) fn feature_names() -> Vec<String> {
    let mut names: Vec<String> =
        PartFeature::NAMES[..CUES_FROM].iter().map(|name| (*name).to_owned()).collect();
    for place in ["near", "above"] {
        names.extend((0..Cues::COUNT).map(|number| format!("{place}_cue_{number}")));
    }
    names
}

/// The parts of a group's records with their features.
#[derive(Debug, Default)]
pub(super) struct PartRows {
    /// Index of the part in the survey, by row.
    pub(super) parts: Vec<usize>,
    /// A number for the place of the part in its record, by row.
    pub(super) paths: Vec<u64>,
    /// The rows of each record.
    pub(super) of_record: Vec<std::ops::Range<usize>>,
    pub(super) features: Vec<Vec<f32>>,
}

/// Lists the parts of all records with their features.
pub(super) fn list_rows(survey: &Survey<'_, '_>, group: &Group) -> PartRows {
    let mut rows = PartRows::default();
    for record in &group.records {
        let start = rows.parts.len();
        rows.parts.extend(record.own.iter().flat_map(|range| survey.parts_of(range)));
        rows.of_record.push(start..rows.parts.len());
    }
    let repeats = Repeats::of(survey, group, &rows);
    rows.paths.clone_from(&repeats.paths);
    for (record, range) in group.records.iter().zip(&rows.of_record) {
        let scene = Scene::of(survey, group, record, &rows.parts[range.clone()]);
        for row in range.clone() {
            rows.features.push(scene.measure(&repeats, row, row - range.start));
        }
    }
    rows
}
