//! Turns the parts that may date a record into its date: what is shown, else what attributes say.

use tamis_html::{NodeId, Tree};
use tamis_text::dates::{DateContext, DateKind, FoundDate, find_dates, parse_date};

use super::anchor::Anchor;
use super::survey::{Part, Survey};

/// The date of a post.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Moment {
    /// As exact as the page says.
    pub(super) date: Option<String>,
    /// As shown.
    pub(super) raw: String,
    /// Whether the date counts from the date that the page gives itself.
    pub(super) is_anchored: bool,
}

/// What dates are read with.
#[derive(Clone, Copy)]
pub(super) struct MomentContext<'a> {
    pub(super) dates: DateContext<'a>,
    /// Tells the date from which relative ones count.
    pub(super) anchor: &'a dyn Fn() -> Option<Anchor>,
}

/// Attributes that give a date, in the order in which they are believed.
const DATE_ATTRIBUTES: [&str; 9] = [
    "datetime",
    "title",
    "data-time",
    "data-timestamp",
    "data-date",
    "data-datetime",
    "data-utime",
    "content",
    "data-created",
];

/// Reads the date of the likeliest part that has one.
pub(super) fn read_moment(
    survey: &Survey<'_, '_>,
    dates: &[usize],
    context: &MomentContext<'_>,
) -> Option<Moment> {
    let mut vague: Option<Moment> = None;
    for part in dates.iter().map(|index| &survey.parts[*index]) {
        let shown = survey.text_of(part);
        if let Some(date) = full_date(survey, part, &context.dates) {
            return Some(Moment { date: Some(date), raw: shown.to_owned(), is_anchored: false });
        }
        let found = part.date.is_some().then(|| parse_date(shown, &context.dates)).flatten();
        if let Some(found) = found.filter(|_| vague.is_none()) {
            let date = (context.anchor)().and_then(|anchor| anchor.resolve(shown, &found, &context.dates));
            vague = Some(Moment { is_anchored: date.is_some(), date, raw: shown.to_owned() });
        }
    }
    vague
}

/// The full date that a part shows, else an attribute gives, else the line around it shows. Where what is shown may be
/// read in two ways, the attribute goes before.
fn full_date(survey: &Survey<'_, '_>, part: &Part, context: &DateContext<'_>) -> Option<String> {
    let shown = parse_date(survey.text_of(part), context).filter(is_full);
    let is_ambiguous = shown.as_ref().is_some_and(|found| found.ambiguous_day_month);
    let shown = shown.and_then(|found| found.date.to_rfc3339_prefix());
    let of_attributes = || attribute_date(survey.tree, part, context);
    let date = if is_ambiguous { of_attributes().or(shown) } else { shown.or_else(of_attributes) };
    date.or_else(|| block_date(survey, part, context))
}

/// The full date that a text shows.
fn shown_date(text: &str, context: &DateContext<'_>) -> Option<String> {
    parse_date(text, context).filter(is_full).and_then(|found| found.date.to_rfc3339_prefix())
}

/// The one full date of the block around the part.
fn block_date(survey: &Survey<'_, '_>, part: &Part, context: &DateContext<'_>) -> Option<String> {
    /// Longest byline, in bytes.
    const LONGEST: usize = 160;
    let text = survey.blocks.text(part.block);
    if text.len() > LONGEST {
        return None;
    }
    find_dates(text, context)
        .iter()
        .find(|found| is_full(found))
        .and_then(|found| found.date.to_rfc3339_prefix())
}

fn is_full(found: &FoundDate) -> bool {
    found.kind == DateKind::Absolute && found.date.day.is_some()
}

/// The date in an attribute of the elements around the part.
fn attribute_date(tree: &Tree<'_>, part: &Part, context: &DateContext<'_>) -> Option<String> {
    /// Elements around a date that may bear it as an attribute.
    const REACH: usize = 3;
    tree.ancestors(part.node).take(REACH).find_map(|node| date_of_attributes(tree, node, context))
}

/// The date in an attribute of an element.
pub(super) fn date_of_attributes(tree: &Tree<'_>, node: NodeId, context: &DateContext<'_>) -> Option<String> {
    DATE_ATTRIBUTES
        .iter()
        .filter_map(|name| tree.attr(node, name))
        .find_map(|value| shown_date(value, context))
}
