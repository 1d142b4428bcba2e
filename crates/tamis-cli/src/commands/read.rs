//! `tamis read`: opens each source, reads it, writes it; a source that fails is named and the others go on.

use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use anyhow::Context;
use tamis::{Options, Page};

use crate::args::ReadArgs;
use crate::output::{Writer, is_closed_pipe, render};
use crate::pipeline::run_in_order;
use crate::plan::{OnFailure, ReadPlan, Surroundings};
use crate::progress::Progress;
use crate::source::{Failure, Location, Opened, Opener, locations};

/// Exit status where some sources could not be read.
const SOME_FAILED: u8 = 1;

pub(crate) fn run(args: ReadArgs) -> anyhow::Result<ExitCode> {
    let plan = ReadPlan::new(args, Surroundings::look())?;
    let mut writer = Writer::open(plan.target.as_deref(), plan.format, plan.extent)?;
    silence_panics();
    let mut tally = Tally::default();
    let outcome = read_all(&plan, &mut writer, &mut tally);
    let outcome = outcome.and_then(|()| writer.finish());
    match outcome {
        Err(error) if !is_closed_pipe(&error) => Err(error).with_context(|| match &plan.target {
            Some(path) => format!("{}: cannot write", path.display()),
            None => "standard output: cannot write".to_owned(),
        }),
        _ => Ok(tally.exit_code(plan.on_failure)),
    }
}

/// A source, and what became of it: its output, or why there is none.
type Outcome = (String, Result<String, Failure>);

fn read_all(plan: &ReadPlan, writer: &mut Writer, tally: &mut Tally) -> std::io::Result<()> {
    let opener = Opener::new(&plan.options.limits);
    let progress = if plan.shows_progress { Progress::over(&plan.sources) } else { Progress::hidden() };
    let mut written = Ok(());
    let read = |location: Location| read_location(&location, &opener, plan);
    let deliver = |(name, outcome): Outcome| {
        progress.advance();
        match outcome {
            Ok(output) => {
                tally.read += 1;
                written = writer.write(&name, &output);
            }
            Err(failure) => {
                tally.failed += 1;
                progress.print(&format!("{name}: {failure}"));
            }
        }
        if written.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    };
    run_in_order(locations(&plan.sources), plan.jobs, read, deliver);
    progress.finish();
    written
}

fn read_location(location: &Location, opener: &Opener, plan: &ReadPlan) -> Outcome {
    let name = location.name();
    let outcome = opener.open(location).and_then(|opened| {
        catch_panic(|| {
            let mut page = read_page(opened, &plan.options)?;
            page.source = Some(name.clone());
            Ok(render(&page, plan.format))
        })
    });
    (name, outcome)
}

fn read_page(opened: Opened, options: &Options) -> Result<Page, Failure> {
    let options = Options {
        url: options.url.clone().or(opened.url),
        charset: opened.charset.or_else(|| options.charset.clone()),
        ..options.clone()
    };
    Ok(tamis::read(&opened.bytes, &options)?)
}

/// A defect that shows on one page costs that page alone.
fn catch_panic<T>(read: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|payload| {
        let reason = payload.downcast_ref::<&str>().copied().map(str::to_owned);
        let reason = reason.or_else(|| payload.downcast_ref::<String>().cloned());
        Err(Failure::panicked(reason.as_deref().unwrap_or("no reason given")))
    })
}

/// Panics are reported with their page; the standard report would not name it.
fn silence_panics() {
    std::panic::set_hook(Box::new(|_| {}));
}

/// How many sources were read, and how many could not be.
#[derive(Default)]
struct Tally {
    read: usize,
    failed: usize,
}

impl Tally {
    fn exit_code(&self, on_failure: OnFailure) -> ExitCode {
        let is_tolerated = on_failure == OnFailure::Tolerate && self.read > 0;
        if self.failed == 0 || is_tolerated { ExitCode::SUCCESS } else { ExitCode::from(SOME_FAILED) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_costs_one_page() {
        silence_panics();
        let failure = catch_panic::<()>(|| panic!("block {} is missing", 7)).expect_err("it panics");
        assert!(failure.to_string().contains("block 7 is missing"), "{failure}");
        assert_eq!(catch_panic(|| Ok(1)), Ok(1));
    }
}
