//! Prints the candidates for posts of each page, one JSON object a line, for `train/discussion.py`: `groups PAGES…`
//! without the parts of records, which need a table of groups; `parts PAGES…` with them.

use std::io::Write;

use tamis::training::{CandidateRows, describe_candidates};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut arguments = std::env::args().skip(1);
    let rows = match arguments.next().as_deref() {
        Some("groups") => CandidateRows::Groups,
        _ => CandidateRows::GroupsAndParts,
    };
    for path in arguments {
        let bytes = std::fs::read(&path)?;
        let mut described = describe_candidates(&bytes, &tamis::Options::default(), rows)?;
        described["source"] = path.into();
        writeln!(out, "{described}")?;
    }
    Ok(())
}
