//! Shows on standard error how far a run got.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::message;
use crate::source::{Source, locations};

/// How often the bar moves though no page is done.
const TICK: Duration = Duration::from_millis(250);

const TEMPLATE: &str = "{bar:30} {human_pos} of {human_len} pages, {per_sec}, {eta} left";

/// A bar, or nothing where nobody would see it.
pub(crate) struct Progress(ProgressBar);

impl Progress {
    pub(crate) fn hidden() -> Self {
        Self(ProgressBar::hidden())
    }

    /// A bar as long as there are pages: folders are walked once for their number.
    pub(crate) fn over(sources: &[Source]) -> Self {
        let count = locations(sources).count() as u64;
        let bar = ProgressBar::with_draw_target(Some(count), ProgressDrawTarget::stderr());
        if let Ok(style) = ProgressStyle::with_template(TEMPLATE) {
            bar.set_style(style);
        }
        bar.enable_steady_tick(TICK);
        Self(bar)
    }

    pub(crate) fn advance(&self) {
        self.0.inc(1);
    }

    /// Prints a message above the bar.
    pub(crate) fn print(&self, text: &str) {
        self.0.suspend(|| message::print(text));
    }

    pub(crate) fn finish(&self) {
        self.0.finish_and_clear();
    }
}
