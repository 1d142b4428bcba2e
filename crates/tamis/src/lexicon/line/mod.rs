//! Holds the words by which lines of plain text are told apart: who speaks, to whom, and what a site says of itself.

mod discussion_words;
mod first_person;
mod function_words;
mod greetings;
mod name_joints;
mod opinion_words;
mod post_controls;
mod related_openings;
mod report_words;
mod second_person;
mod signing_words;
mod site_words;
mod thanks;
mod time_words;
mod update_marks;
mod writing_words;

pub(crate) use name_joints::NAME_JOINTS;
pub(crate) use related_openings::RELATED_OPENINGS;
pub(crate) use update_marks::UPDATE_MARKS;

/// A list of words by language.
pub(crate) type WordsByLanguage = &'static [(&'static str, &'static [&'static str])];

/// The lists, in the order of [`crate::flat`]'s word senses.
pub(crate) const LISTS: [WordsByLanguage; 13] = [
    discussion_words::DISCUSSION_WORDS,
    first_person::FIRST_PERSON,
    function_words::FUNCTION_WORDS,
    greetings::GREETINGS,
    opinion_words::OPINION_WORDS,
    post_controls::POST_CONTROLS,
    report_words::REPORT_WORDS,
    second_person::SECOND_PERSON,
    signing_words::SIGNING_WORDS,
    site_words::SITE_WORDS,
    thanks::THANKS,
    time_words::TIME_WORDS,
    writing_words::WRITING_WORDS,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn openings_and_marks_are_sorted_and_in_small_letters() {
        assert!(RELATED_OPENINGS.is_sorted_by(|a, b| a < b));
        assert!(RELATED_OPENINGS.iter().all(|opening| opening.to_lowercase() == **opening));
        assert!(UPDATE_MARKS.is_sorted_by(|a, b| a < b));
        assert!(NAME_JOINTS.is_sorted_by(|a, b| a < b));
        assert!(UPDATE_MARKS.iter().all(|mark| mark.to_lowercase() == **mark));
    }

    #[test]
    fn lists_are_sorted_and_in_small_letters() {
        for list in LISTS {
            assert!(list.is_sorted_by(|a, b| a.0 < b.0));
            for (language, words) in list {
                assert!(words.is_sorted_by(|a, b| a < b), "{language}: {words:?}");
                assert!(words.iter().all(|w| w.to_lowercase() == **w), "{language}: {words:?}");
            }
        }
    }
}
