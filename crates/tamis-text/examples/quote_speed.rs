//! Prints how many megabytes of text a second are read for quotations; texts are the lines of the files
//! named, after a language: `quote_speed fr FILE…`.

use std::time::Instant;

use tamis_text::quotations::{QuotationContext, find_quotations};

/// Times that every text is read.
const ROUNDS: usize = 20;

/// Bytes of a megabyte.
const MEGABYTE: f64 = 1e6;

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let language = arguments.next();
    let texts: Vec<String> = arguments.map(std::fs::read_to_string).collect::<Result<_, _>>()?;
    let context = QuotationContext { language: language.as_deref() };
    let start = Instant::now();
    let mut found = 0;
    for text in texts.iter().flat_map(|text| std::iter::repeat_n(text, ROUNDS)) {
        found += find_quotations(text, &context).len();
    }
    let bytes: usize = texts.iter().map(String::len).sum();
    let rate = (bytes * ROUNDS) as f64 / MEGABYTE / start.elapsed().as_secs_f64();
    println!("{rate:.1} MB/s, {} quotations in {bytes} bytes", found / ROUNDS);
    Ok(())
}
