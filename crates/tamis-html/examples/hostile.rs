//! Parses hostile pages of 1 to 16 MB and says how the time on a processor grows: `hostile [LARGEST MB]`.
//!
//! Each page is parsed in a process of its own, which is `hostile FAMILY MB`: within one, memory is used again up to
//! some length and new beyond it, which would show as one doubling of x3 in each family.

use std::process::Command;

use cpu_time::ThreadTime;
use tamis_html::{Limits, parse};

#[path = "../tests/common/hostile.rs"]
mod hostile;

/// Times each page is parsed; the least time counts.
const ROUNDS: usize = 3;
const LARGEST: usize = 16;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.as_slice() {
        [family, size] => println!("{}", time(family, read_size(size))),
        [largest] => compare_all(read_size(largest)),
        _ => compare_all(LARGEST),
    }
}

fn read_size(text: &str) -> usize {
    text.parse().expect("a size is a number of MB")
}

/// Seconds that one page takes.
fn time(family: &str, size: usize) -> f64 {
    let family = hostile::FAMILIES.iter().find(|known| known.name == family).expect("a family that is known");
    let page = family.page(size << 20);
    let start = ThreadTime::now();
    let tree = parse(&page, &Limits::default());
    let seconds = start.elapsed().as_secs_f64();
    assert!(tree.len() > 0);
    seconds
}

fn compare_all(largest: usize) {
    let sizes: Vec<usize> =
        std::iter::successors(Some(1), |size| Some(size * 2)).take_while(|&size| size <= largest).collect();
    let mut worst = (0.0, "");
    for family in hostile::FAMILIES {
        let times: Vec<f64> = sizes.iter().map(|&size| least_time(family.name, size)).collect();
        let ratio = times.windows(2).map(|pair| pair[1] / pair[0]).fold(0.0, f64::max);
        let shown: Vec<String> = times.iter().map(|seconds| format!("{:8.1}", seconds * 1e3)).collect();
        println!("{:26} {} ms  at most x{ratio:.2}", family.name, shown.join(" "));
        if ratio > worst.0 {
            worst = (ratio, family.name);
        }
    }
    println!("the largest ratio of a doubling is x{:.2}, of {}", worst.0, worst.1);
}

fn least_time(family: &str, size: usize) -> f64 {
    (0..ROUNDS).map(|_| time_alone(family, size)).fold(f64::INFINITY, f64::min)
}

fn time_alone(family: &str, size: usize) -> f64 {
    let program = std::env::current_exe().expect("the program has a path");
    let output =
        Command::new(program).args([family, &size.to_string()]).output().expect("the program starts");
    let seconds = String::from_utf8(output.stdout).expect("the output is UTF-8");
    seconds.trim().parse().expect("the page is parsed")
}
