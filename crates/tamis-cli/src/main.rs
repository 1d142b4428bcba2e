//! The command `tamis`: reads what was typed, runs the command, says how it ended.
//!
//! What was typed is [`args`], what it means is [`plan`], what is done is [`commands`]. Reading itself is the
//! library's; here are sources, threads, formats and messages.

mod args;
mod commands;
mod message;
mod output;
mod plan;
mod progress;
mod reading;
mod source;

use std::process::ExitCode;

use clap::Parser;

use crate::args::{Args, Command};

/// Exit status where the command as typed means nothing.
const BAD_USAGE: u8 = 2;

fn main() -> ExitCode {
    let outcome = match Args::parse().command {
        Command::Read(args) => commands::read::run(*args),
        Command::Text(args) => commands::text::run(&args),
        Command::Timeline(args) => commands::timeline::run(*args),
        Command::Quotes(args) => commands::quotes::run(*args),
        Command::Archive(args) => commands::archive::run(*args),
        Command::Completions(args) => commands::completions::run(&args),
        Command::Man => commands::man::run(),
    };
    outcome.unwrap_or_else(|error| {
        message::print(&format!("{error:#}"));
        ExitCode::from(BAD_USAGE)
    })
}
