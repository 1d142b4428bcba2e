//! Finds the next byte of a small set, many bytes at a time.
//!
//! Blocks are compared without branches, which compilers turn into vector instructions on every common platform.

/// Bytes compared at a time.
const BLOCK: usize = 16;

/// The index of the first byte at or after `from` that is one of `needles`; the length where there is none.
#[inline]
pub(super) fn find_any<const N: usize>(bytes: &[u8], from: usize, needles: [u8; N]) -> usize {
    let mut at = from;
    while let Some(block) = bytes.get(at..).and_then(|rest| rest.first_chunk::<BLOCK>()) {
        let hits = matches(block, needles);
        if hits != 0 {
            return at + (hits.trailing_zeros() / u8::BITS) as usize;
        }
        at += BLOCK;
    }
    bytes[at..].iter().position(|byte| needles.contains(byte)).map_or(bytes.len(), |ahead| at + ahead)
}

/// A number whose byte `i` is not 0 where byte `i` of the block is one of `needles`.
#[inline]
fn matches<const N: usize>(block: &[u8; BLOCK], needles: [u8; N]) -> u128 {
    let mut hits = [0; BLOCK];
    for (hit, byte) in hits.iter_mut().zip(block) {
        for needle in needles {
            *hit |= u8::from(*byte == needle);
        }
    }
    u128::from_le_bytes(hits)
}

#[cfg(test)]
mod tests {
    use super::find_any;

    #[test]
    fn finds_the_first_of_any() {
        let text = b"0123456789abcdefghijklmnopqrstuvwxyz<0123456&";
        for from in 0..text.len() {
            let expected =
                (from..text.len()).find(|&at| matches!(text[at], b'<' | b'&')).unwrap_or(text.len());
            assert_eq!(find_any(text, from, [b'&', b'<']), expected);
        }
        assert_eq!(find_any(text, text.len(), [b'&']), text.len());
    }
}
