//! Turns a group of records into the features by which it is told whether they are readers' posts.

use std::collections::{BTreeSet, HashMap};

use super::cues::Cues;
use super::group::{Extent, Group, Record};
use super::survey::{Survey, Totals};
use crate::blocks::{ContainerId, Traits};
use crate::lexicon::discussion_words::names_posts;

/// Declares the features: a variant and a name for each.
macro_rules! features {
    ($type:ident: $($variant:ident $name:literal)*) => {
        /// The features, in the order of the trained table.
        #[derive(Debug, Clone, Copy)]
        pub(super) enum $type { $($variant),* }

        impl $type {
            /// Their names, in the order of the trained table.
            pub(super) const NAMES: &'static [&'static str] = &[$($name),*];
        }
    };
}
pub(super) use features;

features! { GroupFeature:
    Records "records"
    IsRun "is_run"
    Words "words"
    WordsSpread "words_spread"
    Prose "prose"
    LinkShare "link_share"
    Dated "dated"
    Dates "dates"
    Timed "timed"
    Named "named"
    Controlled "controlled"
    Pictured "pictured"
    Headed "headed"
    LinkedHeadings "linked_headings"
    Fragments "fragments"
    LongLinks "long_links"
    Distinct "distinct"
    Nested "nested"
    SameParent "same_parent"
    Depth "depth"
    Before "before"
    After "after"
    PageShare "page_share"
    AroundShare "around_share"
    DateShare "date_share"
    NameShare "name_share"
    ControlShare "control_share"
    ProseShare "prose_share"
    LeadNamesPosts "lead_names_posts"
    LeadIsCount "lead_is_count"
    FormBehind "form_behind"
    MarkedById "marked_by_id"
    MarkedByType "marked_by_type"
    MarkedByParent "marked_by_parent"
    InNavigation "in_navigation"
    InAside "in_aside"
    InFooter "in_footer"
    InForm "in_form"
    InTable "in_table"
    InArticle "in_article"
    InMain "in_main"
    Hidden "hidden"
    PageComments "page_comments"
    FirstWords "first_words"
    FirstApart "first_apart"
    Longest "longest"
    RootCues "root_cue"
}

/// Where the cues of the roots begin, then those around and those within.
const CUES_FROM: usize = GroupFeature::RootCues as usize;

/// Names of all features, cues counted out.
pub(super) fn feature_names() -> Vec<String> {
    let mut names: Vec<String> =
        GroupFeature::NAMES[..CUES_FROM].iter().map(|name| (*name).to_owned()).collect();
    for place in ["root", "around", "within"] {
        names.extend((0..Cues::COUNT).map(|number| format!("{place}_cue_{number}")));
    }
    names
}

/// What is measured of the page once for all its groups.
#[derive(Debug)]
pub(super) struct PageMeasures {
    all: Totals,
    /// Containers that bear a cue of comments.
    comment_containers: usize,
    /// The last block of a form with a text field.
    last_form: Option<u32>,
}

impl PageMeasures {
    pub(super) fn of(survey: &Survey<'_, '_>) -> Self {
        let containers = survey.blocks.containers();
        let has_comment_cue = |node| survey.cues.get(node).intersects(Cues::COMMENT);
        let last_form =
            containers.iter().filter(|c| c.name == tamis_html::Name::FORM).map(|c| c.blocks.end).max();
        Self {
            all: survey.totals(&(0..survey.blocks.len() as u32)),
            comment_containers: containers.iter().filter(|c| has_comment_cue(c.node)).count(),
            last_form,
        }
    }
}

/// The features of a group, in the order of [`feature_names`].
pub(super) fn measure(survey: &Survey<'_, '_>, page: &PageMeasures, group: &Group) -> Vec<f32> {
    let mut row = vec![0.0; CUES_FROM + 3 * Cues::COUNT as usize];
    let records: Vec<Totals> = group.records.iter().map(|record| record.totals(survey)).collect();
    measure_records(group, &records, &mut row);
    measure_place(survey, page, group, &records, &mut row);
    measure_marks(survey, group, &mut row);
    measure_cues(survey, group, &mut row);
    row
}

fn measure_records(group: &Group, records: &[Totals], row: &mut [f32]) {
    use GroupFeature as F;
    let count = records.len().max(1) as f32;
    let share = |test: &dyn Fn(&Totals) -> bool| records.iter().filter(|r| test(r)).count() as f32 / count;
    let mean = |of: &dyn Fn(&Totals) -> u32| records.iter().map(|r| of(r) as f32).sum::<f32>() / count;
    let words = mean(&|r| r.words);
    let variance = records.iter().map(|r| (r.words as f32 - words).powi(2)).sum::<f32>() / count;
    let nested = group.records.iter().filter(|record| record.enclosing.is_some()).count() as f32;
    let mut set = |feature: F, value: f32| row[feature as usize] = value;
    let all: u32 = records.iter().map(|r| r.words).sum();
    let first = records.first().map_or(0, |r| r.words) as f32;
    set(
        F::FirstWords,
        if count > 1.0 { first / ((all as f32 - first) / (count - 1.0)).max(1.0) } else { 1.0 },
    );
    set(F::Longest, records.iter().map(|r| r.words).max().unwrap_or(0) as f32 / all.max(1) as f32);
    set(F::Records, count);
    set(F::IsRun, f32::from(u8::from(group.extent == Extent::Run)));
    set(F::Words, words);
    set(F::WordsSpread, variance.sqrt() / words.max(1.0));
    set(F::Prose, share(&|r| r.prose > 0));
    set(F::LinkShare, mean(&|r| r.link_words) / words.max(1.0));
    set(F::Dated, share(&|r| r.dates > 0));
    set(F::Dates, mean(&|r| r.dates));
    set(F::Timed, share(&|r| r.times > 0));
    set(F::Named, share(&|r| r.names > 0));
    set(F::Controlled, share(&|r| r.controls > 0));
    set(F::Pictured, share(&|r| r.images > 0));
    set(F::Headed, share(&|r| r.headings > 0));
    set(F::LinkedHeadings, share(&|r| r.linked_headings > 0));
    set(F::Fragments, share(&|r| r.fragments > 0));
    set(F::LongLinks, share(&|r| r.long_links > 0));
    set(F::Nested, nested / count);
}

fn measure_place(
    survey: &Survey<'_, '_>,
    page: &PageMeasures,
    group: &Group,
    records: &[Totals],
    row: &mut [f32],
) {
    use GroupFeature as F;
    let mut sum = Totals::default();
    for record in records {
        sum.add(record);
    }
    let blocks = group.blocks();
    let around = survey.blocks.container(enclosing_all(survey, group));
    let ratio = |part: u32, whole: u32| part as f32 / whole.max(1) as f32;
    let mut set = |feature: F, value: f32| row[feature as usize] = value;
    set(F::Depth, f32::from(around.depth));
    set(F::Before, ratio(survey.totals(&(0..blocks.start)).words, page.all.words));
    set(F::After, ratio(survey.totals(&(blocks.end..survey.blocks.len() as u32)).words, page.all.words));
    set(F::PageShare, ratio(sum.words, page.all.words));
    set(F::AroundShare, ratio(sum.words, survey.totals(&around.blocks).words));
    set(F::DateShare, ratio(sum.dates, page.all.dates));
    set(F::NameShare, ratio(sum.names, page.all.names));
    set(F::ControlShare, ratio(sum.controls, page.all.controls));
    set(F::ProseShare, ratio(sum.prose, page.all.prose));
    let (names_posts, count) = read_lead(survey, blocks.start);
    set(F::LeadNamesPosts, f32::from(u8::from(names_posts)));
    set(F::LeadIsCount, f32::from(u8::from(count == Some(group.records.len() as u32))));
    set(F::FormBehind, f32::from(u8::from(page.last_form.is_some_and(|form| form >= blocks.end))));
    set(F::PageComments, page.comment_containers as f32);
}

/// The innermost container that holds all records.
pub(super) fn enclosing_all(survey: &Survey<'_, '_>, group: &Group) -> ContainerId {
    let blocks = group.blocks();
    let first = group.records.first().map_or(ContainerId::ROOT, |record| record.root);
    let holds_all = |id: &ContainerId| survey.blocks.container(*id).blocks.end >= blocks.end;
    survey.blocks.enclosing(first).skip(1).find(holds_all).unwrap_or(ContainerId::ROOT)
}

/// Whether the blocks before a list name readers' posts, and the number they state.
fn read_lead(survey: &Survey<'_, '_>, start: u32) -> (bool, Option<u32>) {
    /// Blocks before a list that may be its heading.
    const LEAD_BLOCKS: u32 = 6;
    /// Most words of a heading.
    const HEADING_WORDS: u32 = 12;
    let mut names = false;
    let mut count = None;
    for index in start.saturating_sub(LEAD_BLOCKS)..start {
        let id = crate::blocks::BlockId::new(index as usize);
        if survey.blocks.block(id).measures.words > HEADING_WORDS {
            continue;
        }
        let text = survey.blocks.text(id).to_lowercase();
        if text.split(|c: char| !c.is_alphanumeric()).any(names_posts) {
            names = true;
            let number = text.split(|c: char| !c.is_ascii_digit()).find_map(|digits| digits.parse().ok());
            count = number.or(count);
        }
    }
    (names, count)
}

fn measure_marks(survey: &Survey<'_, '_>, group: &Group, row: &mut [f32]) {
    use GroupFeature as F;
    let count = group.records.len().max(1) as f32;
    let parents: BTreeSet<_> = group.records.iter().map(|r| survey.blocks.container(r.root).parent).collect();
    let texts: BTreeSet<&str> = group.records.iter().map(|record| text_of(survey, record)).collect();
    let flag = |value: bool| f32::from(u8::from(value));
    let mut set = |feature: F, value: f32| row[feature as usize] = value;
    set(F::SameParent, 1.0 / parents.len().max(1) as f32);
    let parent_of = |at: usize| group.records.get(at).map(|r| survey.blocks.container(r.root).parent);
    let is_apart =
        group.records.len() > 1 && parent_of(0) != parent_of(1) && group.records[1].enclosing.is_none();
    set(F::FirstApart, flag(is_apart));
    set(F::Distinct, texts.len() as f32 / count);
    set(F::MarkedById, flag(group.mark.has_number()));
    set(F::MarkedByType, flag(group.mark.is_type()));
    set(F::MarkedByParent, flag(group.mark.is_place()));
    let traits = group.records.first().map(|record| survey.blocks.container(record.root).traits);
    let has = |wanted: Traits| flag(traits.is_some_and(|traits| traits.contains(wanted)));
    set(F::InNavigation, has(Traits::NAVIGATION));
    set(F::InAside, has(Traits::ASIDE));
    set(F::InFooter, has(Traits::FOOTER));
    set(F::InForm, has(Traits::FORM));
    set(F::InTable, has(Traits::TABLE));
    set(F::InArticle, has(Traits::ARTICLE));
    set(F::InMain, has(Traits::MAIN));
    set(F::Hidden, has(Traits::HIDDEN));
}

/// The longest of a record's own blocks, as the text that tells it from others.
fn text_of<'a>(survey: &Survey<'a, '_>, record: &Record) -> &'a str {
    let texts =
        record.own_blocks().map(|index| survey.blocks.text(crate::blocks::BlockId::new(index as usize)));
    texts.max_by_key(|text| text.len()).unwrap_or_default()
}

fn measure_cues(survey: &Survey<'_, '_>, group: &Group, row: &mut [f32]) {
    /// Containers around a record that may say what it is.
    const AROUND: usize = 6;
    let count = group.records.len().max(1) as f32;
    let mut shares = [[0.0; Cues::COUNT as usize]; 3];
    let mut around_of: HashMap<Option<ContainerId>, Cues> = HashMap::new();
    for record in &group.records {
        let container = survey.blocks.container(record.root);
        let around = *around_of.entry(container.parent).or_insert_with(|| {
            let outer = survey.blocks.enclosing(record.root).skip(1).take(AROUND);
            outer
                .map(|id| survey.cues.get(survey.blocks.container(id).node))
                .fold(Cues::default(), |a, b| a | b)
        });
        let within = record.own.iter().fold(Cues::default(), |cues, range| cues | survey.cues_near(range));
        for (place, cues) in [survey.cues.get(container.node), around, within].into_iter().enumerate() {
            for number in cues.numbers() {
                shares[place][number as usize] += 1.0 / count;
            }
        }
    }
    for (place, values) in shares.iter().enumerate() {
        let from = CUES_FROM + place * Cues::COUNT as usize;
        row[from..from + Cues::COUNT as usize].copy_from_slice(values);
    }
}
