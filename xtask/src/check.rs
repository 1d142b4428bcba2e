//! Runs what has to pass before a change is handed in: format, lints, house style, tests, documents.
//!
//! Everything runs in the profile `quick`, so that the tests and the gate share one build.

use std::process::Command;

use anyhow::{Context, Result, bail};

/// The commands, in the order of what they cost.
const STEPS: [&[&str]; 5] = [
    &["fmt", "--all", "--check"],
    &[
        "clippy",
        "--workspace",
        "--all-targets",
        "--all-features",
        "--profile",
        "quick",
        "--",
        "-D",
        "warnings",
    ],
    // As users build it: what only training needs must not be left over.
    &["clippy", "-p", "tamis-cli", "--profile", "quick", "--", "-D", "warnings"],
    &["test", "--workspace", "--all-features", "--profile", "quick"],
    &["doc", "--workspace", "--lib", "--no-deps", "--profile", "quick"],
];

/// Runs each step; an error at the first that fails.
pub(crate) fn run() -> Result<()> {
    for step in STEPS {
        println!("cargo {}", step.join(" "));
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let status = Command::new(cargo)
            .args(step)
            .env("RUSTDOCFLAGS", "-D warnings")
            .status()
            .with_context(|| format!("cargo {}", step[0]))?;
        if !status.success() {
            bail!("cargo {} failed", step.join(" "));
        }
    }
    Ok(())
}
