//! Turns the F1 that a choice of blocks expects into the F1 that pages like it have, by a fitted map.
//!
//! The map is an isotonic regression thinned to knots, between which values are interpolated; `train/confidence.py`
//! fits it on records read out-of-fold.

/// A monotone map given by knots.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Calibration {
    /// Expected and true F1, ascending in both.
    knots: Vec<(f32, f32)>,
}

impl Calibration {
    /// Reads a table: u8 count, then as many pairs of f32, little-endian.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (count, rest) = bytes.split_first()?;
        let (pairs, rest) = rest.as_chunks::<8>();
        let float = |bytes: &[u8]| Some(f32::from_le_bytes(bytes.try_into().ok()?));
        let knots: Option<Vec<(f32, f32)>> =
            pairs.iter().map(|pair| Some((float(&pair[..4])?, float(&pair[4..])?))).collect();
        knots
            .filter(|knots| knots.len() == usize::from(*count) && rest.is_empty())
            .map(|knots| Self { knots })
    }

    /// The value at `expected`; that of the nearest knot beyond the ends, and `expected` itself without knots.
    pub(crate) fn apply(&self, expected: f32) -> f32 {
        let above = self.knots.partition_point(|(at, _)| *at < expected);
        match (above.checked_sub(1).and_then(|below| self.knots.get(below)), self.knots.get(above)) {
            (Some((x0, y0)), Some((x1, y1))) => y0 + (y1 - y0) * (expected - x0) / (x1 - x0),
            (Some((_, value)), None) | (None, Some((_, value))) => *value,
            (None, None) => expected,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn interpolates_between_knots() {
        let mut bytes = vec![2];
        bytes.extend([0.5f32, 0.4, 0.9, 0.8].iter().flat_map(|value| value.to_le_bytes()));
        let map = Calibration::from_bytes(&bytes).expect("two knots");
        for (expected, value) in [(0.1, 0.4), (0.5, 0.4), (0.7, 0.6), (1.0, 0.8)] {
            assert!((map.apply(expected) - value).abs() < 1e-6);
        }
        assert_eq!(Calibration::from_bytes(&bytes[..9]), None);
    }

    #[test]
    fn no_knots_change_nothing() {
        assert_eq!(Calibration::from_bytes(&[0]).map(|map| map.apply(0.3)), Some(0.3));
    }
}
