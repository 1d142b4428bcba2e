//! Prints the candidates for posts of each page, one JSON object a line, for `train/discussion.py`.

use std::io::Write;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path)?;
        let mut rows = tamis::describe_candidates(&bytes, &tamis::Options::default())?;
        rows["source"] = path.into();
        writeln!(out, "{rows}")?;
    }
    Ok(())
}
