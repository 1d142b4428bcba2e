//! Holds the words that the code knows, one list a file, sorted, by language where it matters.
//!
//! Lists are looked up by binary search; each is tested to be sorted and in lower case.

pub(crate) mod byline_cues;
pub(crate) mod byline_words;
pub(crate) mod class_words;
pub(crate) mod control_words;
pub(crate) mod cut_marks;
pub(crate) mod data_keys;
pub(crate) mod date_cues;
pub(crate) mod discussion_words;
pub(crate) mod license_marks;
pub(crate) mod line;
pub(crate) mod markup_words;
pub(crate) mod meta_names;
pub(crate) mod name_joints;
pub(crate) mod role_words;

/// Whether a sorted list has the word.
pub(crate) fn has(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}

#[cfg(test)]
fn assert_sorted(list: &[&str]) {
    for pair in list.windows(2) {
        assert!(pair[0] < pair[1], "{} stands before {}", pair[0], pair[1]);
    }
    assert!(list.iter().all(|word| word.to_lowercase() == **word), "all in lower case");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in class_words::LISTS {
            assert_sorted(list);
        }
        for list in [
            byline_cues::CUES,
            byline_cues::FOREIGN_CUES,
            cut_marks::CUT_MARKS,
            cut_marks::LINKS_TO_REST,
            data_keys::ARTICLE_KEYS,
            data_keys::LIST_WRAPPERS,
            data_keys::OTHER_LISTS,
            data_keys::POST_LISTS,
            data_keys::REPLY_LISTS,
            date_cues::PUBLISHED,
            date_cues::UPDATED,
            license_marks::PHRASES,
            meta_names::AUTHOR,
            meta_names::PUBLISHED,
            meta_names::UPDATED,
            meta_names::DATE,
            name_joints::JOINTS,
            name_joints::ENDINGS,
            name_joints::PARTICLES,
            role_words::ORGANIZATIONS,
            role_words::CREDENTIALS,
            role_words::NOBODY,
            role_words::ROLES,
        ] {
            assert_sorted(list);
        }
    }
}
