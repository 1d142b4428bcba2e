//! Holds the words that stand between the first and the last date of a span of time.

/// Does `word` (folded, trimmed) join two dates to a span?
pub(crate) fn joins_dates(word: &str) -> bool {
    JOINTS.binary_search(&word).is_ok()
}

#[rustfmt::skip]
static JOINTS: &[&str] = &[
    "-", "a", "ai", "al", "al dia", "ate", "au", "bis", "bis zum", "do", "hasta", "hasta el", "il", "jusqu'a", "jusqu'au", "po", "t/m", "through", "till", "to", "tot", "und dem", "until", "до", "по", "–", "—", "到", "至",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joints_are_sorted() {
        assert!(JOINTS.is_sorted());
        assert!(joins_dates("au"));
    }
}
