//! Turns a text into its times, quotations and timeline in the words of the record.

use std::ops::Range;

use tamis_html::Span;
use tamis_text::quotations::{self, QuotationContext, find_quotations};
use tamis_text::timeline::{self, DatedStatement, build_timeline};
use tamis_text::times::{self, TimeContext, find_times};

use crate::page::{Quotation, QuotationKind, StatementKind, TimeExpression, TimeKind, TimelineEntry};

/// What was found in a text.
#[derive(Debug, Default)]
pub(super) struct Findings {
    pub(super) times: Vec<TimeExpression>,
    pub(super) quotations: Vec<Quotation>,
    pub(super) timeline: Vec<TimelineEntry>,
}

impl Findings {
    /// Reads `text`; `place` says where a range of its bytes stands in the source.
    pub(super) fn of(text: &str, context: &TimeContext<'_>, place: impl Fn(&Range<usize>) -> Span) -> Self {
        let times = find_times(text, context);
        let statements = build_timeline(text, context.language, &times);
        let quotations = find_quotations(text, &QuotationContext { language: context.language });
        Self {
            times: times.into_iter().map(|time| time_of(time, text, &place)).collect(),
            quotations: quotations.into_iter().map(|quotation| quotation_of(quotation, &place)).collect(),
            timeline: statements.into_iter().map(|statement| entry_of(statement, &place)).collect(),
        }
    }
}

/// The place of a range in a text that is its own source.
pub(super) fn span_of(range: &Range<usize>) -> Span {
    Span::new(range.start as u32, range.end as u32)
}

pub(super) fn time_of(
    time: times::TimeExpression,
    text: &str,
    place: impl Fn(&Range<usize>) -> Span,
) -> TimeExpression {
    let kind = match time.kind {
        times::TimeKind::Date => TimeKind::Date,
        times::TimeKind::Time => TimeKind::Time,
        times::TimeKind::Duration => TimeKind::Duration,
        times::TimeKind::Set => TimeKind::Set,
    };
    let span = place(&time.range);
    TimeExpression { text: text[time.range].to_owned(), kind, value: Some(time.value), span }
}

fn quotation_of(found: quotations::Quotation, place: impl Fn(&Range<usize>) -> Span) -> Quotation {
    let kind = match found.kind {
        quotations::QuotationKind::Direct => QuotationKind::Direct,
        quotations::QuotationKind::Mixed => QuotationKind::Mixed,
        quotations::QuotationKind::Indirect => QuotationKind::Indirect,
    };
    let speaker_span = found.speaker.as_ref().map(|speaker| place(&speaker.range));
    let (speaker, speaker_role) =
        found.speaker.map_or((None, None), |speaker| (Some(speaker.resolved), speaker.role));
    Quotation {
        kind,
        text: found.text,
        speaker,
        speaker_role,
        speaker_span,
        span: place(&found.range),
        cue_span: found.cue.as_ref().map(|cue| place(&cue.range)),
        cue: found.cue.map(|cue| cue.text),
    }
}

fn entry_of(statement: DatedStatement, place: impl Fn(&Range<usize>) -> Span) -> TimelineEntry {
    TimelineEntry {
        date: statement.date,
        end: statement.until,
        kind: match statement.kind {
            timeline::StatementKind::Event => StatementKind::Event,
            timeline::StatementKind::Publication => StatementKind::Publication,
        },
        text: statement.text,
        span: place(&statement.range),
        part: place(&statement.part),
    }
}
