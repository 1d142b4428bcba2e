//! `tamis man`: prints the man page, with a section for each command.

use std::io::Write;
use std::process::ExitCode;

use clap::CommandFactory;
use clap_mangen::Man;

use crate::args::Args;
use crate::output::ignore_closed_pipe;

pub(crate) fn run() -> anyhow::Result<ExitCode> {
    let mut command = Args::command();
    command.build();
    let mut roff = Vec::new();
    Man::new(command.clone()).render(&mut roff)?;
    for subcommand in command.get_subcommands().filter(|command| command.get_name() != "help") {
        let man = Man::new(subcommand.clone());
        man.render_name_section(&mut roff)?;
        man.render_synopsis_section(&mut roff)?;
        man.render_description_section(&mut roff)?;
        man.render_options_section(&mut roff)?;
        man.render_extra_section(&mut roff)?;
    }
    ignore_closed_pipe(std::io::stdout().write_all(&roff))?;
    Ok(ExitCode::SUCCESS)
}
