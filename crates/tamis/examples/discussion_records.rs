//! Prints the discussion of each page as a record, with tables of one's choice:
//! `on|off GROUPS.bin PARTS.bin PAGES…`, the first word for the adapters of platforms.

use std::io::Write;

use tamis::training::{Adapters, read_discussion_with};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut paths = std::env::args().skip(1);
    let adapters = match paths.next().as_deref() {
        Some("off") => Adapters::Off,
        _ => Adapters::On,
    };
    let mut table = || std::fs::read(paths.next().unwrap_or_default());
    let (groups, parts) = (table()?, table()?);
    for path in paths {
        let bytes = std::fs::read(&path)?;
        let mut record =
            read_discussion_with(&bytes, &tamis::Options::default(), [&groups, &parts], adapters)?;
        record["source"] = format!("{path}.gz").into();
        writeln!(out, "{record}")?;
    }
    Ok(())
}
