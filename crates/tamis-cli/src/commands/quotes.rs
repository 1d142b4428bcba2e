//! `tamis quotes`: who said what, by speaker, over all pages.

use std::fmt::Write;
use std::process::ExitCode;

use serde::Serialize;
use tamis::{Page, Quotation, QuotationKind};

use crate::args::{QuotesArgs, QuotesFormatArg, SurveyFormatArg};
use crate::output::csv::Csv;
use crate::output::{pretty_json, write_whole};
use crate::plan::{Surroundings, SurveyPlan};
use crate::reading::read_pages;

pub(crate) fn run(args: QuotesArgs) -> anyhow::Result<ExitCode> {
    let format = args.format.map(QuotesFormatArg::as_survey_format);
    let plan = SurveyPlan::new(args.survey, format, Surroundings::look())?;
    let mut speakers = Speakers::default();
    let (tally, _) = read_pages(&plan.pages, statements_of, |_, statements| {
        for statement in statements {
            speakers.add(statement);
        }
        Ok(())
    });
    write_whole(&speakers.render(plan.format), plan.target.as_deref())?;
    Ok(tally.exit_code(plan.pages.on_failure))
}

/// What somebody said on a page.
struct Statement {
    speaker: String,
    role: Option<String>,
    said: Said,
}

#[derive(Debug, Serialize)]
struct Said {
    kind: QuotationKind,
    text: String,
    cue: Option<String>,
    source: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<String>,
    span: [u32; 2],
}

/// The quotations of a page whose speaker is told.
fn statements_of(page: Page) -> Vec<Statement> {
    let (source, url, published) = (page.source.unwrap_or_default(), page.url, page.published);
    let statement = |quotation: Quotation| {
        let said = Said {
            kind: quotation.kind,
            text: quotation.text,
            cue: quotation.cue,
            source: source.clone(),
            url: url.clone(),
            published: published.clone(),
            span: [quotation.span.start, quotation.span.end],
        };
        Some(Statement { speaker: quotation.speaker?, role: quotation.speaker_role, said })
    };
    page.quotations.into_iter().filter_map(statement).collect()
}

/// A speaker and all that they are quoted with.
#[derive(Debug, Serialize)]
struct Speaker {
    #[serde(rename = "speaker")]
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<String>,
    quotations: Vec<Said>,
}

/// The speakers in the order in which they first speak.
#[derive(Default)]
struct Speakers(Vec<Speaker>);

impl Speakers {
    fn add(&mut self, statement: Statement) {
        let Statement { speaker, role, said } = statement;
        let name = speaker.to_lowercase();
        if let Some(known) = self.0.iter_mut().find(|known| known.name.to_lowercase() == name) {
            known.role = known.role.take().or(role);
            known.quotations.push(said);
        } else {
            self.0.push(Speaker { name: speaker, role, quotations: vec![said] });
        }
    }

    fn render(&self, format: SurveyFormatArg) -> String {
        match format {
            SurveyFormatArg::Md => self.0.iter().map(section_of).collect::<Vec<_>>().join("\n"),
            SurveyFormatArg::Csv => self.as_csv(),
            SurveyFormatArg::Json | SurveyFormatArg::Ics => pretty_json(&self.0),
        }
    }

    fn as_csv(&self) -> String {
        let mut csv = Csv::with_header(&["speaker", "role", "kind", "text", "cue", "source", "published"]);
        for speaker in &self.0 {
            for said in &speaker.quotations {
                csv.push(&[
                    &speaker.name,
                    speaker.role.as_deref().unwrap_or_default(),
                    name_of(said.kind),
                    &said.text,
                    said.cue.as_deref().unwrap_or_default(),
                    &said.source,
                    said.published.as_deref().unwrap_or_default(),
                ]);
            }
        }
        csv.into_text()
    }
}

fn section_of(speaker: &Speaker) -> String {
    let role = speaker.role.as_deref().map(|role| format!(", {role}")).unwrap_or_default();
    let mut section = format!("## {}{role}\n\n", speaker.name);
    for said in &speaker.quotations {
        let text = said.text.split_whitespace().collect::<Vec<_>>().join(" ");
        let quoted = if said.kind == QuotationKind::Direct { format!("“{text}”") } else { text };
        let _ = writeln!(section, "- {quoted} ({})", said.source);
    }
    section
}

fn name_of(kind: QuotationKind) -> &'static str {
    match kind {
        QuotationKind::Direct => "direct",
        QuotationKind::Indirect => "indirect",
        QuotationKind::Mixed => "mixed",
    }
}
