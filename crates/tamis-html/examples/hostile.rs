//! Parses hostile pages of 1 to 16 MB and says how the time on a processor grows: `hostile [LARGEST MB]`.
//!
//! With glibc, set `MALLOC_MMAP_THRESHOLD_=131072`: else memory is used again up to some length and new beyond it,
//! which shows as one doubling of x3 in each family.

use cpu_time::ThreadTime;
use tamis_html::{Limits, parse};

#[path = "../tests/common/hostile.rs"]
mod hostile;

fn main() {
    let largest: usize =
        std::env::args().nth(1).map_or(16, |text| text.parse().expect("the size is a number"));
    let sizes: Vec<usize> =
        std::iter::successors(Some(1), |size| Some(size * 2)).take_while(|&size| size <= largest).collect();
    for family in hostile::FAMILIES {
        let times: Vec<f64> = sizes.iter().map(|size| best_time(&family.page(size << 20))).collect();
        print!("{:24}", family.name);
        for (index, seconds) in times.iter().enumerate() {
            let ratio = index
                .checked_sub(1)
                .map_or(String::new(), |before| format!(" x{:.2}", seconds / times[before]));
            print!(" {:7.1} ms{ratio}", seconds * 1e3);
        }
        let doublings = times.len().saturating_sub(1).max(1) as f64;
        println!("  mean x{:.2}", (times[times.len() - 1] / times[0]).powf(doublings.recip()));
    }
}

fn best_time(page: &str) -> f64 {
    (0..3).map(|_| time(page)).fold(f64::INFINITY, f64::min)
}

fn time(page: &str) -> f64 {
    let start = ThreadTime::now();
    let tree = parse(page, &Limits::default());
    let seconds = start.elapsed().as_secs_f64();
    assert!(tree.len() > 0);
    seconds
}
