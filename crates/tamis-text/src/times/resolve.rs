//! Turns candidates into TIMEX3 values, in the order of the text.

mod counts;
mod dates;

use jiff::civil::{Date, DateTime};

use super::calendar::Stretch;
use super::captures::Captures;
use super::direction::{Direction, direction_of};
use super::matcher::{Match, Matcher};
use super::resolved::{Resolved, decade, fixed, length, of_word, on_calendar, set};
use super::rule::{Action, Count};
use super::{TimeContext, TimeExpression};

const DAYS_A_WEEK: i32 = 7;
/// A year alone counts as the time told of when it stands within so many tokens of the sentence's beginning.
const OPENING_TOKENS: usize = 5;
/// Tokens between a time of day and the day behind it: "Vers 0 h 40, jeudi".
const NEAR_TOKENS: usize = 3;

/// Counts from the anchor and from the dates that the text has named.
pub(super) struct Resolver {
    anchor: Option<DateTime>,
    is_narrative: bool,
    /// The latest date that the text has named.
    reference: Option<Stretch>,
    /// The latest day that the text has named.
    day: Option<Date>,
    /// Where in the findings "today" stands alone.
    todays: Vec<usize>,
    /// The text counts other days from its own date.
    is_news: bool,
    /// The latest quarter that the text has named.
    quarter: Option<Stretch>,
}

/// The day that the values give by themselves.
pub(super) fn full_day(captures: &Captures) -> Option<Date> {
    Date::new(captures.year?, captures.month?.cast_signed(), captures.day?.cast_signed()).ok()
}

impl Resolver {
    pub(super) fn new(anchor: Option<DateTime>, context: &TimeContext) -> Resolver {
        Resolver {
            anchor,
            is_narrative: context.narrative,
            reference: None,
            day: None,
            todays: Vec::new(),
            is_news: false,
            quarter: None,
        }
    }

    /// Appends the values of the candidates of one sentence.
    pub(super) fn resolve_sentence(
        &mut self,
        matcher: &Matcher,
        candidates: &[Match],
        times: &mut Vec<TimeExpression>,
    ) {
        let mut day_here = None;
        for (n, found) in candidates.iter().enumerate() {
            if found.action == Action::Nothing {
                continue;
            }
            let direction = direction_of(found, matcher.sentence, matcher.grammar);
            if found.action == Action::Clock {
                let next = candidates.get(n + 1).filter(|next| next.from <= found.to + NEAR_TOKENS);
                self.day = day_here.or_else(|| self.named_day(next?, matcher)).or(self.day);
            }
            let tokens = &matcher.sentence.tokens;
            if let Some((left, from, to)) = found.left {
                let half = self.left_half(left, found, direction);
                push(half, tokens.span(from, to), times);
            }
            let resolved = self.resolve(&found.captures, own_action(found), direction);
            if let Some(resolved) = &resolved {
                self.remember(resolved, found.from <= OPENING_TOKENS);
                if let Some(Stretch::Day(day)) = resolved.stretch {
                    day_here = Some(day);
                }
            }
            self.note_today(found, times.len());
            push(resolved, tokens.span(found.from, found.to), times);
        }
    }

    fn note_today(&mut self, found: &Match, place: usize) {
        let captures = &found.captures;
        match found.action {
            Action::Day(_)
                if captures.days == Some(0) && captures.hour.is_none() && captures.part.is_none() =>
            {
                self.todays.push(place);
            }
            Action::Day(_) | Action::Near(_) | Action::Clock => self.is_news = true,
            Action::Date
                if captures.weekday.is_some() || captures.month.is_some() && captures.year.is_none() =>
            {
                self.is_news = true;
            }
            _ => {}
        }
    }

    /// In a text that counts no other day from its own date, "today" is the present time.
    pub(super) fn finish(self, text: &str, times: &mut [TimeExpression]) {
        /// Bytes of a text that is long enough to tell.
        const FEATURE: usize = 1500;
        if self.is_news || text.len() < FEATURE {
            return;
        }
        for place in self.todays {
            if let Some(time) = times.get_mut(place) {
                "PRESENT_REF".clone_into(&mut time.value);
            }
        }
    }

    /// The day that the next expression names, for a time of day before it.
    fn named_day(&self, next: &Match, matcher: &Matcher) -> Option<Date> {
        let direction = direction_of(next, matcher.sentence, matcher.grammar);
        match self.resolve(&next.captures, own_action(next), direction)?.stretch {
            Some(Stretch::Day(day)) if next.action != Action::Clock => Some(day),
            _ => None,
        }
    }

    fn remember(&mut self, resolved: &Resolved, opens_sentence: bool) {
        if let Some(stretch) = resolved.stretch {
            let is_aside = self.is_narrative
                && !opens_sentence
                && self.reference.is_some()
                && matches!(stretch, Stretch::Year(_) | Stretch::Decade(_) | Stretch::Century(_));
            if is_aside {
                return;
            }
            self.reference = Some(stretch);
            if matches!(stretch, Stretch::Quarter(..))
                && self.quarter.is_none_or(|known| known.first_day() < stretch.first_day())
            {
                self.quarter = Some(stretch);
            }
            if let Stretch::Day(day) = stretch {
                self.day = Some(day);
            }
        }
    }

    /// The first half of a range takes from the second what it lacks.
    fn left_half(&self, left: Captures, found: &Match, direction: Direction) -> Option<Resolved> {
        let mut whole = left;
        let right = &found.captures;
        whole.unit = whole.unit.or(right.unit);
        whole.part = whole.part.or(right.part.filter(|_| left.hour.is_none()));
        whole.is_afternoon = whole.is_afternoon.or(right.is_afternoon);
        whole.month = whole.month.or(right.month);
        whole.days = whole.days.or(right.days.filter(|_| left.hour.is_some()));
        whole.weekday = whole.weekday.or(right.weekday.filter(|_| left.hour.is_some()));
        let right_year = match self.resolve(right, own_action(found), direction)?.stretch {
            Some(stretch) if whole.month.is_some() || left.year.is_none() && whole.season.is_some() => {
                Some(stretch.first_day().year())
            }
            _ => None,
        };
        let is_before_new_year = whole.month > right.month && right.month.is_some();
        whole.year = whole.year.or(right_year.map(|year| if is_before_new_year { year - 1 } else { year }));
        self.resolve(&whole, own_action(found), direction)
    }

    fn resolve(&self, captures: &Captures, action: Action, direction: Direction) -> Option<Resolved> {
        match action {
            Action::Date => self.date(captures, direction),
            Action::Near(step) => self.near(captures, step, direction),
            Action::Shift(count) => self.shift(self.anchor.map(DateTime::date), captures, count),
            Action::ShiftReference(count) => self.shift(self.reference_day(), captures, count),
            Action::Ahead if direction == Direction::Future => {
                self.shift(self.anchor.map(DateTime::date), captures, Count::Captured)
            }
            Action::Duration(Count::Unknown) => length(captures, None),
            Action::Duration(Count::Fixed(n)) => length(captures, Some(f32::from(n))),
            Action::Ahead | Action::Duration(_) => length(captures, captures.number),
            Action::Set => Some(set(captures)),
            Action::Day(days) => Self::days_from(self.anchor.map(DateTime::date), days, captures),
            Action::DayAfter(days) => Self::days_from(self.reference_day(), days, captures),
            Action::Clock => self.clock(captures),
            Action::Decade => Some(decade(captures)),
            Action::Century => on_calendar(
                Stretch::Century(i16::try_from(captures.ordinal?).ok()?.checked_sub(1)?),
                captures,
            ),
            Action::Nth(years) => self.nth(captures, years, direction),
            Action::Quarter(quarters) => self.quarter(captures, quarters),
            Action::WeekNumber => self.week_number(captures),
            Action::Weekend => self.weekend(captures, direction),
            Action::Fixed(value) => fixed(value),
            Action::OfWord => of_word(captures.word?),
            Action::Range | Action::Inherit | Action::Nothing => None,
        }
    }

    /// The day that "the next day" and the like count from.
    fn reference_day(&self) -> Option<Date> {
        self.reference.map(Stretch::first_day).or(self.anchor.map(DateTime::date))
    }

    /// The day that dates without a year are near to.
    fn base(&self) -> Option<Date> {
        if self.is_narrative { self.reference_day() } else { self.anchor.map(DateTime::date) }
    }
}

/// How a range's halves are resolved: by what they hold.
fn own_action(found: &Match) -> Action {
    let captures = &found.captures;
    match found.action {
        Action::Range if captures.days.is_some() => Action::Day(0),
        Action::Range
            if captures.year.is_none()
                && captures.month.is_none()
                && captures.day.is_none()
                && captures.weekday.is_none()
                && captures.hour.is_some() =>
        {
            Action::Clock
        }
        Action::Range if captures.unit.is_some() => Action::Duration(Count::Captured),
        Action::Range => Action::Date,
        action => action,
    }
}

fn push(resolved: Option<Resolved>, range: std::ops::Range<usize>, times: &mut Vec<TimeExpression>) {
    if let Some(Resolved { kind, value, .. }) = resolved {
        times.push(TimeExpression { range, kind, value });
    }
}
