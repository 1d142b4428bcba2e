//! Parses hostile pages of 1 to 16 MB and says how the time on a processor grows: `hostile [LARGEST MB]`.

use cpu_time::ThreadTime;
use tamis_html::{Limits, parse};

#[path = "../tests/common/hostile.rs"]
mod hostile;

fn main() {
    let largest: usize =
        std::env::args().nth(1).map_or(16, |text| text.parse().expect("the size is a number"));
    for family in hostile::FAMILIES {
        let mut before = None;
        print!("{:24}", family.name);
        for size in std::iter::successors(Some(1), |size| Some(size * 2)).take_while(|&size| size <= largest)
        {
            let page = family.page(size << 20);
            let seconds = time(&page);
            let ratio = before.map_or(String::new(), |before| format!(" x{:.2}", seconds / before));
            print!(" {:7.1} ms{ratio}", seconds * 1e3);
            before = Some(seconds);
        }
        println!();
    }
}

fn time(page: &str) -> f64 {
    let start = ThreadTime::now();
    let tree = parse(page, &Limits::default());
    let seconds = start.elapsed().as_secs_f64();
    assert!(tree.len() > 0);
    seconds
}
