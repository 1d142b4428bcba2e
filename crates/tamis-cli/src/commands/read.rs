//! `tamis read`: opens each source, reads it, writes it in the format asked for.

use std::process::ExitCode;

use crate::args::ReadArgs;
use crate::output::{Writer, render, report_unwritten};
use crate::plan::{ReadPlan, Surroundings};
use crate::reading::read_pages;

pub(crate) fn run(args: ReadArgs) -> anyhow::Result<ExitCode> {
    let plan = ReadPlan::new(args, Surroundings::look())?;
    let mut writer = Writer::open(plan.target.as_deref(), plan.format, plan.extent)?;
    let in_format = |page| render(&page, plan.format);
    let (tally, written) = read_pages(&plan.pages, in_format, |source, output| writer.write(source, &output));
    report_unwritten(written.and_then(|()| writer.finish()), plan.target.as_deref())?;
    Ok(tally.exit_code(plan.pages.on_failure))
}
