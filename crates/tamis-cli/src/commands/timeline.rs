//! `tamis timeline`: what happened when, over all pages, in one list; what several pages say stands once.

use std::process::ExitCode;

use serde::Serialize;
use tamis::{Page, Span, StatementKind, TimelineEntry};
use tamis_text::timeline::{self, DatedStatement, MergedStatement, merge};

use crate::args::{SurveyFormatArg, TimelineArgs};
use crate::output::csv::Csv;
use crate::output::{icalendar, write_whole};
use crate::plan::{Surroundings, SurveyPlan};
use crate::reading::read_pages;

pub(crate) fn run(args: TimelineArgs) -> anyhow::Result<ExitCode> {
    let plan = SurveyPlan::new(args.survey, args.format, Surroundings::look())?;
    let mut pages = Vec::new();
    let (tally, _) = read_pages(&plan.pages, PageTimeline::of, |_, page| {
        pages.push(page);
        Ok(())
    });
    let events = merge_pages(&pages);
    write_whole(&render(&events, plan.format), plan.target.as_deref())?;
    Ok(tally.exit_code(plan.pages.on_failure))
}

/// What a page says happened, and what the page is.
struct PageTimeline {
    origin: Origin,
    statements: Vec<DatedStatement>,
}

#[derive(Debug, Clone, Default, Serialize)]
struct Origin {
    source: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<String>,
}

impl PageTimeline {
    fn of(page: Page) -> Self {
        let events = page.timeline.into_iter().filter(|entry| entry.kind == StatementKind::Event);
        let statements = events.map(statement_of).collect();
        let (url, title, published) = (page.url, page.title, page.published);
        Self { origin: Origin { source: page.source.unwrap_or_default(), url, title, published }, statements }
    }
}

fn statement_of(entry: TimelineEntry) -> DatedStatement {
    let TimelineEntry { date, end, text, span, part, .. } = entry;
    let (range, part) = (span.range(), part.range());
    let kind = timeline::StatementKind::Event;
    DatedStatement { date, until: end, kind, text, range, part, repeated: Vec::new() }
}

/// A statement, and every page that says it.
#[derive(Debug, Serialize)]
pub(crate) struct Event {
    pub(crate) date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) end: Option<String>,
    pub(crate) text: String,
    sources: Vec<EventSource>,
}

#[derive(Debug, Serialize)]
struct EventSource {
    #[serde(flatten)]
    origin: Origin,
    span: [u32; 2],
}

impl Event {
    fn of(statement: MergedStatement, pages: &[PageTimeline]) -> Self {
        let sources = statement.sources.into_iter().filter_map(|source| {
            let span = Span::new(source.range.start as u32, source.range.end as u32);
            let origin = pages.get(source.page)?.origin.clone();
            Some(EventSource { origin, span: [span.start, span.end] })
        });
        Self { date: statement.date, end: statement.until, text: statement.text, sources: sources.collect() }
    }

    /// The date or span of dates for people to read.
    fn when(&self) -> String {
        self.end.as_deref().map_or_else(|| self.date.clone(), |end| format!("{} to {end}", self.date))
    }

    /// The pages by name, each once.
    pub(crate) fn source_names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for source in &self.sources {
            if !names.contains(&source.origin.source.as_str()) {
                names.push(&source.origin.source);
            }
        }
        names
    }
}

fn merge_pages(pages: &[PageTimeline]) -> Vec<Event> {
    let timelines: Vec<Vec<DatedStatement>> = pages.iter().map(|page| page.statements.clone()).collect();
    merge(&timelines).into_iter().map(|statement| Event::of(statement, pages)).collect()
}

fn render(events: &[Event], format: SurveyFormatArg) -> String {
    match format {
        SurveyFormatArg::Md => as_markdown(events),
        SurveyFormatArg::Json => crate::output::pretty_json(&events),
        SurveyFormatArg::Csv => as_csv(events),
        SurveyFormatArg::Ics => icalendar::write(events),
    }
}

fn as_markdown(events: &[Event]) -> String {
    let line = |event: &Event| {
        format!("- **{}** {} ({})\n", event.when(), one_line(&event.text), event.source_names().join(", "))
    };
    events.iter().map(line).collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn as_csv(events: &[Event]) -> String {
    let mut csv = Csv::with_header(&["date", "end", "text", "sources"]);
    for event in events {
        let sources = event.source_names().join(" ");
        csv.push(&[&event.date, event.end.as_deref().unwrap_or_default(), &event.text, &sources]);
    }
    csv.into_text()
}
