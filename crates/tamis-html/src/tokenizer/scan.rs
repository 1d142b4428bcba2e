//! Finds the next byte of a small set, eight bytes at a time.
//!
//! Most runs of text and most attribute values are shorter than a call of a vector routine is worth; longer runs (scripts,
//! comments) are searched with `memchr`.

/// Bytes compared at a time.
const BLOCK: usize = size_of::<u64>();
/// The lowest bit of each byte, and the highest.
const LOW: u64 = u64::from_le_bytes([0x01; BLOCK]);
const HIGH: u64 = u64::from_le_bytes([0x80; BLOCK]);

/// The index of the first byte at or after `from` that is one of `needles`; the length where there is none.
#[inline]
pub(super) fn find_any<const N: usize>(bytes: &[u8], from: usize, needles: [u8; N]) -> usize {
    let mut at = from;
    while let Some(block) = bytes.get(at..).and_then(|rest| rest.first_chunk::<BLOCK>()) {
        let hits = find_in_block(u64::from_le_bytes(*block), needles);
        if hits != 0 {
            return at + (hits.trailing_zeros() / u8::BITS) as usize;
        }
        at += BLOCK;
    }
    bytes[at..].iter().position(|byte| needles.contains(byte)).map_or(bytes.len(), |ahead| at + ahead)
}

/// A number whose lowest bit that is set is in the first byte of the block that is one of `needles`.
///
/// Taking 1 from a byte sets its highest bit if the byte was 0 or had it set; only borrows, which come after a byte
/// that was 0, make other bytes look so.
#[inline]
fn find_in_block<const N: usize>(block: u64, needles: [u8; N]) -> u64 {
    let mut hits = 0;
    for needle in needles {
        let differences = block ^ (LOW * u64::from(needle));
        hits |= differences.wrapping_sub(LOW) & !differences;
    }
    hits & HIGH
}

#[cfg(test)]
mod tests {
    use super::find_any;

    #[test]
    fn finds_the_first_of_any() {
        let text = b"0123456789abcdefghijklmnopqrstuvwxyz<0123456&=\x01\x00\x01\xFF\x80'&";
        for needles in [[b'&', b'<'], [0, b'z'], [0xFF, b'='], [b'~', b'|']] {
            for from in 0..=text.len() {
                let expected =
                    (from..text.len()).find(|&at| needles.contains(&text[at])).unwrap_or(text.len());
                assert_eq!(find_any(text, from, needles), expected);
            }
        }
    }
}
