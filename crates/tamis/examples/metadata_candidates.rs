//! Prints the metadata candidates of pages with their features, one JSON line a page, to fit the tables on.
//!
//! Reads lines `PATH<TAB>URL` from standard input; pages are unpacked.

use std::io::{BufRead, Read};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("{}", tamis::training::metadata_feature_names());
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let (path, url) = line.split_once('\t').unwrap_or((&line, ""));
        let mut bytes = Vec::new();
        std::fs::File::open(path)?.read_to_end(&mut bytes)?;
        let url = Some(url).filter(|url| !url.is_empty());
        let candidates = tamis::training::metadata_candidates(&bytes, url);
        println!(
            "{}",
            serde_json::json!({ "path": path, "candidates": candidates, "content": tamis::training::content_of_data(&bytes) })
        );
    }
    Ok(())
}
