//! Reads the pages of all sources on many threads and hands them over in order; a source that fails is named and the
//! others go on.

use std::io;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use tamis::{Options, Page};
use tamis_corpus::run_in_order;

use crate::plan::{OnFailure, PagesPlan};
use crate::progress::Progress;
use crate::source::{Failure, Location, Opened, Opener, locations};

/// Exit status where some sources could not be read.
pub(crate) const SOME_FAILED: u8 = 1;

/// Reads every page, turns it into what is wanted of it on its thread, and hands that over with the source's name.
///
/// # Errors
///
/// The first error of `deliver`, which ends the reading.
pub(crate) fn read_pages<T: Send>(
    plan: &PagesPlan,
    convert: impl Fn(Page) -> T + Sync,
    mut deliver: impl FnMut(&str, T) -> io::Result<()>,
) -> (Tally, io::Result<()>) {
    silence_panics();
    let opener = Opener::new(&plan.options.limits);
    let progress = if plan.shows_progress { Progress::over(&plan.sources) } else { Progress::hidden() };
    let mut tally = Tally::default();
    let mut delivered = Ok(());
    let read = |location: Location| {
        let outcome = opener.open(&location).and_then(|opened| {
            catch_panic(|| Ok(convert(read_page(opened, location.name(), &plan.options)?)))
        });
        (location.name(), outcome)
    };
    let take = |(name, outcome): (String, Result<T, Failure>)| {
        progress.advance();
        match outcome {
            Ok(output) => {
                tally.read += 1;
                delivered = deliver(&name, output);
            }
            Err(failure) => {
                tally.failed += 1;
                progress.print(&format!("{name}: {failure}"));
            }
        }
        if delivered.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    };
    run_in_order(locations(&plan.sources), plan.jobs, read, take);
    progress.finish();
    (tally, delivered)
}

fn read_page(opened: Opened, source: String, options: &Options) -> Result<Page, Failure> {
    let options = Options {
        url: options.url.clone().or(opened.url),
        charset: opened.charset.or_else(|| options.charset.clone()),
        ..options.clone()
    };
    let page = tamis::read(&opened.bytes, &options)?;
    Ok(Page { source: Some(source), ..page })
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
pub(crate) fn silence_panics() {
    std::panic::set_hook(Box::new(|_| {}));
}

/// How many sources were read, and how many could not be.
#[derive(Default)]
pub(crate) struct Tally {
    read: usize,
    failed: usize,
}

impl Tally {
    pub(crate) fn exit_code(&self, on_failure: OnFailure) -> ExitCode {
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
