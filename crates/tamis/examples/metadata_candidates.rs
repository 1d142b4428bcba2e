//! Prints the metadata candidates of pages with their features, one JSON line a page, to fit the tables on.
//!
//! Reads lines `PATH<TAB>URL<TAB>KIND` from standard input; pages are unpacked. A kind that is missing is told by the
//! shipped tables.

use std::io::{BufRead, Read};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("{}", tamis::training::metadata_feature_names());
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let mut fields = line.split('\t');
        let [path, url, kind] = [(); 3].map(|()| fields.next().unwrap_or_default());
        let mut bytes = Vec::new();
        std::fs::File::open(path)?.read_to_end(&mut bytes)?;
        let url = Some(url).filter(|url| !url.is_empty());
        let kind = serde_json::from_value(kind.into()).ok();
        let candidates = tamis::training::metadata_candidates(&bytes, url, kind);
        println!(
            "{}",
            serde_json::json!({ "path": path, "candidates": candidates, "content": tamis::training::content_of_data(&bytes) })
        );
    }
    Ok(())
}
