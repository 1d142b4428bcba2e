//! Measures how fast plain texts are read: `flat_speed [--no-languages] FILE...`.
//!
//! Prints MB/s of one thread over all files, best of several rounds, and over one file repeated to 1, 2, 4 and 8 times its length,
//! which shows that the work is linear.

use std::hint::black_box;
use std::time::Instant;

use tamis::{InputFormat, LanguageReading, Options};

/// Rounds of which the best counts: a shared machine only ever slows a round down.
const ROUNDS: usize = 7;

fn main() -> std::io::Result<()> {
    let (switches, files): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|argument| argument.starts_with("--"));
    let texts: Vec<Vec<u8>> = files.iter().map(std::fs::read).collect::<Result<_, _>>()?;
    let language_reading = if switches.is_empty() { LanguageReading::Told } else { LanguageReading::LeftOut };
    let options = Options { input: InputFormat::Text, language_reading, ..Options::default() };
    let read = |text: &[u8]| {
        black_box(tamis::read(text, &options)).expect("within limits");
    };
    println!("all files: {:.1} MB/s", speed(&texts.iter().map(Vec::as_slice).collect::<Vec<_>>(), read));
    let Some(longest) = texts.iter().max_by_key(|text| text.len()) else { return Ok(()) };
    for times in [1, 2, 4, 8] {
        let lines = longest.repeat(times);
        let one_line: Vec<u8> = lines.iter().map(|b| if *b == b'\n' { b' ' } else { *b }).collect();
        println!(
            "{:8} bytes: {:.1} MB/s as lines, {:.1} as one line",
            lines.len(),
            speed(&[&lines], read),
            speed(&[&one_line], read)
        );
    }
    Ok(())
}

fn speed(texts: &[&[u8]], read: impl Fn(&[u8])) -> f64 {
    let bytes: usize = texts.iter().map(|text| text.len()).sum();
    let round = || {
        let start = Instant::now();
        for text in texts {
            read(text);
        }
        start.elapsed().as_secs_f64()
    };
    let best = (0..ROUNDS).map(|_| round()).fold(f64::MAX, f64::min);
    bytes as f64 / best / 1e6
}
