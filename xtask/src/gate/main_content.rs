//! Scores the main content of pages: word F1, shingle F1, and required and forbidden passages.
//!
//! Each benchmark keeps its own definition, so that figures compare with those that others publish.

use std::collections::BTreeMap;

use super::scores::{ReadPage, Scores};
use super::words::{Agreement, Bag, lowercase_words, mean, ratio, words};

/// Words of a shingle, as in the Article Extraction Benchmark.
const SHINGLE: usize = 4;

/// Bags of lowercased words, macro over pages, all and by kind of page.
pub(super) fn score_wcxb(pages: &[ReadPage]) -> Scores {
    let mut scores = Scores::default();
    let mut by_kind: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    let mut agreements = Vec::new();
    for page in pages {
        let agreement = Agreement::of(&lowercase_words(&page.record.text), &lowercase_words(&page.gold.main));
        scores.page(page, agreement.f1());
        by_kind.entry(&page.gold.kind).or_default().push(agreement.f1());
        agreements.push(agreement);
    }
    scores.figure("f1", mean(agreements.iter().map(|each| each.f1())));
    scores.figure("precision", mean(agreements.iter().map(|each| each.precision)));
    scores.figure("recall", mean(agreements.iter().map(|each| each.recall)));
    for (kind, values) in by_kind {
        scores.figure(&format!("f1_{kind}"), mean(values));
    }
    scores
}

/// F1 of mean precision and mean recall of shingles.
pub(super) fn score_aeb(pages: &[ReadPage]) -> Scores {
    let mut scores = Scores::default();
    let mut agreements = Vec::new();
    for page in pages {
        let (found, gold) = (shingles(&page.record.text), shingles(&page.gold.main));
        let agreement = Agreement::of(&found, &gold);
        scores.page(page, agreement.f1());
        if found.len() + gold.len() > 0 {
            agreements.push(agreement);
        }
    }
    let all = Agreement {
        precision: mean(agreements.iter().map(|each| each.precision)),
        recall: mean(agreements.iter().map(|each| each.recall)),
    };
    scores.figure("f1", all.f1());
    scores
}

fn shingles(text: &str) -> Bag {
    let words: Vec<&str> = words(text).collect();
    if words.len() < SHINGLE {
        return Some(words.join(" ")).filter(|joined| !joined.is_empty()).into_iter().collect();
    }
    words.windows(SHINGLE).map(|window| window.join(" ")).collect()
}

/// F1 over required and forbidden passages, micro, white space folded.
pub(super) fn score_trafilatura(pages: &[ReadPage]) -> Scores {
    let mut scores = Scores::default();
    let (mut found, mut forbidden, mut wanted) = (0, 0, 0);
    for page in pages {
        let text = one_line(&page.record.text);
        let count =
            |passages: &[String]| passages.iter().filter(|each| text.contains(&one_line(each))).count();
        let (hits, errors) = (count(&page.gold.with), count(&page.gold.without));
        scores.page(page, 2.0 * ratio(hits, hits + errors + page.gold.with.len()));
        found += hits;
        forbidden += errors;
        wanted += page.gold.with.len();
    }
    scores.figure("f1", 2.0 * ratio(found, found + forbidden + wanted));
    scores.figure("precision", ratio(found, found + forbidden));
    scores.figure("recall", ratio(found, wanted));
    scores
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
