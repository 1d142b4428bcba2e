//! `tamis archive`: reads archives into shards of rows, tells how far it is, and reports at the end.

use std::io::Write;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use indicatif::{HumanBytes, HumanCount, HumanDuration, ProgressBar, ProgressDrawTarget, ProgressStyle};
use tamis_corpus::{Event, Progress, Report, run as run_plan};

use crate::args::ArchiveArgs;
use crate::message;
use crate::output::ignore_closed_pipe;
use crate::plan::{ArchivePlan, OnFailure, Surroundings};
use crate::reading::{SOME_FAILED, silence_panics};

pub(crate) fn run(args: ArchiveArgs) -> anyhow::Result<ExitCode> {
    let ArchivePlan { plan, on_failure, shows_bar } = ArchivePlan::new(args, Surroundings::look())?;
    silence_panics();
    let mut watcher = Watcher::new(shows_bar);
    let outcome = run_plan(&plan, |event| watcher.see(event));
    watcher.bar.finish_and_clear();
    let report = match outcome {
        Ok(report) => report,
        Err(error) => {
            message::print(&format!("{error:#}"));
            message::print("what was written stays: the same command goes on behind it");
            return Ok(ExitCode::from(SOME_FAILED));
        }
    };
    let json = serde_json::to_vec_pretty(&report)?;
    std::fs::write(plan.folder.join("_report.json"), &json)?;
    ignore_closed_pipe(std::io::stdout().write_all(&json).and_then(|()| writeln!(std::io::stdout())))?;
    Ok(exit_code(&report, on_failure))
}

fn exit_code(report: &Report, on_failure: OnFailure) -> ExitCode {
    let counts = &report.counts;
    let has_failed = counts.failed + counts.sources_failed > 0;
    let is_tolerated = on_failure == OnFailure::Tolerate && counts.written > 0;
    if has_failed && !is_tolerated { ExitCode::from(SOME_FAILED) } else { ExitCode::SUCCESS }
}

/// How often a line is printed where no bar can move.
const LINE_EVERY: Duration = Duration::from_secs(30);

/// Of a second.
const MILLISECONDS: u64 = 1000;

const TEMPLATE: &str = "{bar:30} {msg}, {eta} left";

/// Shows how far the run is: as a bar on a terminal, as a line now and then elsewhere.
struct Watcher {
    bar: ProgressBar,
    shows_bar: bool,
    start: Instant,
    last_line: Instant,
    /// Bytes of sources that an earlier run had dealt with.
    skipped: Option<u64>,
}

impl Watcher {
    fn new(shows_bar: bool) -> Self {
        let bar = if shows_bar {
            ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::stderr())
        } else {
            ProgressBar::hidden()
        };
        if let Ok(style) = ProgressStyle::with_template(TEMPLATE) {
            bar.set_style(style);
        }
        let start = Instant::now();
        Self { bar, shows_bar, start, last_line: start, skipped: None }
    }

    fn see(&mut self, event: Event<'_>) {
        match event {
            Event::Failure(text) => self.bar.suspend(|| message::print(text)),
            Event::Progress(progress) if self.shows_bar => {
                self.bar.set_length(progress.bytes_total);
                self.bar.set_position(progress.bytes_done);
                self.bar.set_message(self.describe(progress));
            }
            Event::Progress(progress) => {
                let skipped = *self.skipped.get_or_insert(progress.bytes_done);
                if self.last_line.elapsed() >= LINE_EVERY {
                    self.last_line = Instant::now();
                    let left = self.time_left(progress, skipped);
                    message::print(&format!("{}, {} left", self.describe(progress), HumanDuration(left)));
                }
            }
        }
    }

    fn describe(&self, progress: Progress<'_>) -> String {
        let counts = progress.counts;
        let milliseconds = (self.start.elapsed().as_millis() as u64).max(1);
        let a_second = |count: u64| count.saturating_mul(MILLISECONDS) / milliseconds;
        let errors = counts.damaged + counts.failed + counts.sources_failed;
        format!(
            "{} pages, {} pages/s, {}/s, {} errors",
            HumanCount(counts.written),
            a_second(counts.written),
            HumanBytes(a_second(counts.bytes)),
            HumanCount(errors),
        )
    }

    fn time_left(&self, progress: Progress<'_>, skipped: u64) -> Duration {
        let done = progress.bytes_done.saturating_sub(skipped).max(1);
        let left = progress.bytes_total.saturating_sub(progress.bytes_done);
        self.start.elapsed().mul_f64(left as f64 / done as f64)
    }
}
