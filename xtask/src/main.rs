//! Tasks of the project, run as `cargo xtask TASK`.

mod check;
mod gate;
mod gold;
mod tidy;
mod train;

use std::path::PathBuf;

use clap::{Parser, Subcommand};
use tamis::BlockSelection;

#[derive(Parser)]
#[command(about = "Tasks of the project")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Checks the format, lints, house style and tests: what has to pass before a change is handed in
    Check,
    /// Reads the gold sets, scores what was read, and fails where a figure is below its floor
    Gate {
        /// The folder of gold sets
        #[arg(long, default_value = "../shared/gold")]
        gold: PathBuf,
        /// Where the floors and the last accepted run are kept
        #[arg(long, default_value = "eval")]
        eval: PathBuf,
        /// Raise the floors that were passed, and keep this run as the accepted one
        #[arg(long)]
        accept: bool,
    },
    /// Checks what of the house style a program can check
    Tidy,
    /// Writes the rows of features with their labels, and the table of tokens, for the scripts in train/
    Features {
        /// The folder of gold sets
        #[arg(long, default_value = "../shared/gold")]
        gold: PathBuf,
        /// Where to write
        #[arg(long, default_value = "train/out")]
        out: PathBuf,
    },
    /// Writes the rows of the table of kinds, from `second-oof.f32` and the tables of tokens by kind
    KindFeatures {
        /// The folder of gold sets
        #[arg(long, default_value = "../shared/gold")]
        gold: PathBuf,
        /// Where `features` wrote, and where to write
        #[arg(long, default_value = "train/out")]
        out: PathBuf,
    },
    /// Prints the records of all gold pages, each read with tables that were fitted without its domain
    OutOfFold {
        /// The folder of gold sets
        #[arg(long, default_value = "../shared/gold")]
        gold: PathBuf,
        /// Where the scripts in train/ wrote the tables of each fold
        #[arg(long, default_value = "train/out")]
        out: PathBuf,
        /// Also read the part that is kept aside
        #[arg(long)]
        aside: bool,
        /// List every block of each page, not only content
        #[arg(long)]
        all_blocks: bool,
    },
    /// Writes the rows of the second table, from `first.f32`, the first table's probabilities by row
    SecondFeatures {
        /// The folder of gold sets
        #[arg(long, default_value = "../shared/gold")]
        gold: PathBuf,
        /// Where `features` wrote, and where to write
        #[arg(long, default_value = "train/out")]
        out: PathBuf,
    },
}

fn main() -> anyhow::Result<()> {
    match Arguments::parse().task {
        Task::Check => check::run(),
        Task::Gate { gold, eval, accept } => {
            let verdict = if accept { gate::Verdict::Accept } else { gate::Verdict::Compare };
            gate::run(&gold, &eval, verdict)
        }
        Task::Tidy => tidy::run(),
        Task::Features { gold, out } => train::write_features(&gold, &out),
        Task::OutOfFold { gold, out, aside, all_blocks } => {
            let selection = if all_blocks { BlockSelection::All } else { BlockSelection::Content };
            train::print_out_of_fold(&gold, &out, aside, selection)
        }
        Task::KindFeatures { gold, out } => train::write_kind_features(&gold, &out),
        Task::SecondFeatures { gold, out } => train::write_second_features(&gold, &out),
    }
}
