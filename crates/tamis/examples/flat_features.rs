//! Writes the features of the lines of plain texts, for training: `flat_features OUT FILE...`.
//!
//! OUT gets, little endian, for each line its file number, first byte and last byte as u32, then its features as f32;
//! the names of the features are printed.

use std::io::Write;

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let mut out = std::io::BufWriter::new(std::fs::File::create(arguments.next().expect("a path"))?);
    for (number, path) in arguments.enumerate() {
        let bytes = std::fs::read(path)?;
        for (range, features) in tamis::training::flat_lines(&String::from_utf8_lossy(&bytes)) {
            for value in [number, range.start, range.end] {
                out.write_all(&(value as u32).to_le_bytes())?;
            }
            for value in features {
                out.write_all(&value.to_le_bytes())?;
            }
        }
    }
    println!("{}", tamis::training::flat_feature_names().join("\n"));
    out.flush()
}
