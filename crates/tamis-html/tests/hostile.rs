//! Checks that hostile pages cost time and memory in proportion to their length. `examples/hostile.rs` measures more.

mod common;
#[path = "common/hostile.rs"]
mod hostile;

use std::time::Duration;

use cpu_time::ThreadTime;
use tamis_html::{Limits, Step, Tree, parse};

const SMALL: usize = if cfg!(debug_assertions) { 16 << 10 } else { 64 << 10 };
/// Doublings from the small page to the large one.
const DOUBLINGS: i32 = 3;
/// How much longer a page of twice the length may take. Work that grows with the square takes 4 times as long.
const LARGEST_RATIO: f64 = 2.3;
/// How often times are taken again before they count: other programs run on the same machine.
const TRIES: usize = 5;

#[test]
fn time_grows_with_length() {
    let largest = LARGEST_RATIO.powi(DOUBLINGS);
    for family in hostile::FAMILIES {
        let (small, large) = (family.page(SMALL), family.page(SMALL << DOUBLINGS));
        let ratios = (0..TRIES).map(|_| best_time(&large).as_secs_f64() / best_time(&small).as_secs_f64());
        let mut ratios = ratios.inspect(|ratio| eprintln!("{}: x{ratio:.1}", family.name));
        assert!(ratios.any(|ratio| ratio <= largest), "{} takes more than x{largest:.1}", family.name);
    }
}

/// The least time on a processor that a page takes: what other programs do counts little.
fn best_time(page: &str) -> Duration {
    let time = || {
        let start = ThreadTime::now();
        parse(page, &Limits::default());
        start.elapsed()
    };
    (0..3).map(|_| time()).min().unwrap_or_default().max(Duration::from_micros(1))
}

#[test]
fn trees_are_no_deeper_or_larger_than_they_may_be() {
    let limits = Limits::default();
    for family in hostile::FAMILIES {
        let page = family.page(SMALL << DOUBLINGS);
        let tree = parse(&page, &limits);
        let depth = depth(&tree);
        // The document and the text in the innermost element come on top.
        assert!(depth <= limits.depth as usize + 2, "{}: depth {depth}", family.name);
        assert!(tree.len() <= page.len(), "{}: {} nodes", family.name, tree.len());
    }
}

fn depth(tree: &Tree<'_>) -> usize {
    let (mut depth, mut deepest) = (0, 0);
    for step in tree.walk(tree.root()) {
        match step {
            Step::Enter(_) => depth += 1,
            Step::Leave(_) => depth -= 1,
        }
        deepest = deepest.max(depth);
    }
    deepest
}
