//! `tamis completions`: prints a completion script.

use std::io::Write;
use std::process::ExitCode;

use clap::CommandFactory;

use crate::args::{Args, CompletionsArgs};
use crate::output::ignore_closed_pipe;

pub(crate) fn run(args: &CompletionsArgs) -> anyhow::Result<ExitCode> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Args::command(), "tamis", &mut script);
    ignore_closed_pipe(std::io::stdout().write_all(&script))?;
    Ok(ExitCode::SUCCESS)
}
