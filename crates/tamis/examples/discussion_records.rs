//! Prints the discussion of each page as a record, with tables of one's choice: `GROUPS.bin PARTS.bin PAGES…`.

use std::io::Write;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut paths = std::env::args().skip(1);
    let mut table = || std::fs::read(paths.next().unwrap_or_default());
    let (groups, parts) = (table()?, table()?);
    for path in paths {
        let bytes = std::fs::read(&path)?;
        let mut record = tamis::read_discussion_with(&bytes, &tamis::Options::default(), [&groups, &parts])?;
        record["source"] = format!("{path}.gz").into();
        writeln!(out, "{record}")?;
    }
    Ok(())
}
