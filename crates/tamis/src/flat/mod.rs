//! Reads text that has lost its HTML: turns lines into blocks with roles, and the readers' lines into posts.

mod context;
mod features;
mod lines;
mod measure;
mod words;

pub(crate) use self::features::NAMES;

use self::lines::lines_of;
use self::measure::{Measures, measure};
use self::words::Lexicon;
use crate::forest::Matrix;

/// The features of every line of `text`, for training.
pub(crate) fn line_features(text: &str) -> (Vec<tamis_html::Span>, Matrix) {
    let lines = lines_of(text);
    let lexicon = Lexicon::open();
    let measures: Vec<Measures> = lines.iter().map(|line| measure(&text[line.range()], lexicon)).collect();
    let matrix = features::features_of(&measures);
    (lines, matrix)
}
