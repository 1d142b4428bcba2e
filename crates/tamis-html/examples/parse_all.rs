//! Parses every page of a folder and says how long it took: `parse_all FOLDER [ROUNDS]`.
//!
//! Pages are plain files in UTF-8. Time is time on a processor; the best round counts.

use cpu_time::ThreadTime;
use tamis_html::{Limits, parse};

fn main() {
    let mut args = std::env::args().skip(1);
    let folder = args.next().expect("the first argument is a folder of pages");
    let rounds = args.next().map_or(5, |rounds| rounds.parse().expect("the second argument is a number"));
    let pages: Vec<String> = std::fs::read_dir(folder)
        .expect("the folder can be read")
        .flatten()
        .filter_map(|entry| std::fs::read_to_string(entry.path()).ok())
        .collect();
    let bytes: usize = pages.iter().map(String::len).sum();
    let mut best = f64::INFINITY;
    let mut nodes = 0;
    for _ in 0..rounds {
        let start = ThreadTime::now();
        nodes = pages.iter().map(|page| parse(page, &Limits::default()).len()).sum();
        best = best.min(start.elapsed().as_secs_f64());
    }
    let per_page = best * 1e3 / pages.len() as f64;
    let rate = bytes as f64 / best / 1e6;
    println!("{} pages, {bytes} bytes, {nodes} nodes: {per_page:.3} ms a page, {rate:.0} MB/s", pages.len());
}
