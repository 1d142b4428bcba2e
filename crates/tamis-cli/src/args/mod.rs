//! Holds what was typed. Help, completions and the man page all come from these definitions.

mod archive;
mod read;
mod survey;
mod text;

use clap::builder::styling::{AnsiColor, Styles};
use clap::{Parser, Subcommand};
use clap_complete::Shell;

pub(crate) use self::archive::{ArchiveArgs, ArchiveFormatArg, FilterArgs};
pub(crate) use self::read::{ContentArgs, FormatArg, InputArgs, OutputArgs, ReadArgs, RunArgs};
pub(crate) use self::survey::{QuotesArgs, QuotesFormatArg, SurveyArgs, SurveyFormatArg, TimelineArgs};
pub(crate) use self::text::TextArgs;

/// Reads a page of the web and gives back what is on it, kept apart and attributed.
#[derive(Debug, Parser)]
#[command(name = "tamis", version, propagate_version = true, styles = STYLES, max_term_width = 100)]
#[command(after_help = "`tamis read --help` explains reading, with examples.")]
pub(crate) struct Args {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What the command can do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    // Its help stands with its arguments.
    Read(Box<ReadArgs>),
    Text(TextArgs),
    Timeline(Box<TimelineArgs>),
    Quotes(Box<QuotesArgs>),
    Archive(Box<ArchiveArgs>),
    /// Print a completion script for a shell.
    Completions(CompletionsArgs),
    /// Print the man page, in roff.
    Man,
}

/// What was typed after `tamis completions`.
#[derive(Debug, clap::Args)]
#[command(after_help = COMPLETIONS_EXAMPLES)]
pub(crate) struct CompletionsArgs {
    /// The shell to complete for.
    pub(crate) shell: Shell,
}

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Green.on_default().bold())
    .usage(AnsiColor::Green.on_default().bold())
    .literal(AnsiColor::Cyan.on_default().bold())
    .placeholder(AnsiColor::Cyan.on_default());

const COMPLETIONS_EXAMPLES: &str = "\
Examples:
  tamis completions bash > ~/.local/share/bash-completion/completions/tamis
  tamis completions zsh  > ~/.zfunc/_tamis
  tamis completions fish > ~/.config/fish/completions/tamis.fish";

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn definition_is_sound() {
        super::Args::command().debug_assert();
    }
}
