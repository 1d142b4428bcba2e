//! Joins the words and the rules of a language, read once, on first use.

use std::sync::OnceLock;

use super::rule::{ClassSet, RuleSet};
use crate::lexicon::times::sense::TimeSense;
use crate::lexicon::times::{LANGUAGES, Language, give_words};
use crate::lexicon::{Lexicon, primary_subtag};

/// A meaning and its bits in the rules of its language.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct KnownSense {
    pub(super) sense: TimeSense,
    pub(super) class: ClassSet,
}

/// The words and rules of one language.
pub(super) struct Grammar {
    pub(super) lexicon: Lexicon<KnownSense>,
    pub(super) rules: RuleSet,
    pub(super) language: &'static Language,
}

impl Grammar {
    /// The grammar of a BCP 47 tag; English where there is none.
    pub(super) fn of(tag: &str) -> &'static Grammar {
        static GRAMMARS: [OnceLock<Grammar>; LANGUAGES.len()] = [const { OnceLock::new() }; LANGUAGES.len()];
        let at = LANGUAGES.iter().position(|language| language.tag == primary_subtag(tag)).unwrap_or(0);
        GRAMMARS[at].get_or_init(|| Grammar::read(LANGUAGES[at]))
    }

    pub(super) fn is_weak(&self, word: &str) -> bool {
        self.language.weak.binary_search(&word).is_ok()
    }

    /// The direction that the ending of a verb form tells: -1 past, 1 future.
    pub(super) fn tense_of_ending(&self, word: &str) -> Option<i8> {
        /// Letters that a verb form has before its ending.
        const STEM: usize = 2;
        let ends = |endings: &[&str]| {
            endings.iter().any(|ending| word.len() >= ending.len() + STEM && word.ends_with(ending))
        };
        if ends(self.language.future_endings) {
            return Some(1);
        }
        ends(self.language.past_endings).then_some(-1)
    }

    pub(super) fn is_short(&self, word: &str) -> bool {
        self.language.short.binary_search(&word).is_ok()
    }

    fn read(language: &'static Language) -> Grammar {
        let rules = RuleSet::read(language.rules.iter().chain(crate::lexicon::times::COMMON_RULES).copied());
        let mut lexicon = Lexicon::empty();
        give_words(language, &mut |word, sense| {
            lexicon.add(word, KnownSense { sense, class: rules.class_bit(sense) }, language.tag);
        });
        Grammar { lexicon, rules, language }
    }
}
