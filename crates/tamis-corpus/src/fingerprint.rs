//! Computes what tells copies of a text: a hash of the whole, and a fingerprint that near copies nearly share.
//!
//! The fingerprint is Charikar's (*Similarity estimation techniques from rounding algorithms*, STOC 2002) over runs of
//! words, as Manku, Jain and Das Sarma use it on web pages (WWW 2007): texts whose fingerprints differ in at most
//! three of 64 bits are near copies.

use twox_hash::{XxHash3_64, XxHash3_128};

/// Words of a run.
const RUN: usize = 3;

/// The hash of a text, 32 hexadecimal digits (XXH3, 128 bits).
pub(crate) fn content_hash(text: &str) -> String {
    format!("{:032x}", XxHash3_128::oneshot(text.as_bytes()))
}

/// The fingerprint of a text; 0 where it has no words.
pub(crate) fn fingerprint(text: &str) -> u64 {
    let words: Vec<u64> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| XxHash3_64::oneshot(word.to_lowercase().as_bytes()))
        .collect();
    if words.is_empty() {
        return 0;
    }
    let mut votes = [0i32; u64::BITS as usize];
    for run in words.windows(RUN.min(words.len())) {
        let hash = run.iter().fold(0u64, |hash, word| mix(hash.rotate_left(ROTATION) ^ word));
        for (bit, vote) in votes.iter_mut().enumerate() {
            *vote += if hash >> bit & 1 == 1 { 1 } else { -1 };
        }
    }
    votes.iter().enumerate().fold(0, |print, (bit, vote)| print | u64::from(*vote > 0) << bit)
}

/// Moves the hash of the words before out of the way of the next.
const ROTATION: u32 = 21;

/// The finalizer of splitmix64 (Steele, Lea and Flood, OOPSLA 2014).
fn mix(hash: u64) -> u64 {
    let hash = (hash ^ hash >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let hash = (hash ^ hash >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ hash >> 31
}

#[cfg(test)]
mod tests {
    use super::*;

    fn distance(one: &str, other: &str) -> u32 {
        (fingerprint(one) ^ fingerprint(other)).count_ones()
    }

    #[test]
    fn near_copies_are_near() {
        let text: Vec<String> = (0..400).map(|n| format!("word{}", n * n % 97)).collect();
        let one = text.join(" ");
        let other = one.replacen("word4 ", "another ", 1);
        assert_eq!(distance(&one, &one.to_uppercase().replace(' ', ", ")), 0);
        assert!(distance(&one, &other) <= 3, "{}", distance(&one, &other));
        assert!(distance(&one, "It rained all day in the valley, and nobody minded.") > 10);
    }

    #[test]
    fn nothing_has_no_fingerprint() {
        assert_eq!((fingerprint(""), fingerprint(" – ")), (0, 0));
        assert_ne!(content_hash("rain"), content_hash("snow"));
    }
}
