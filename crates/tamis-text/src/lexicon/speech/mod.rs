//! Holds the words that tell who says what, by language: verbs of saying in all their forms, and the
//! small words between which a speaker stands.
//!
//! A language is a set of sorted word lists and of verb stems with their endings; they are unfolded
//! once into one table from form to class.

mod english;
mod french;
mod german;
mod spanish;

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

/// What a word does around reported speech.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// A verb of saying.
    Verb(Form, Use),
    /// "avoir", "have": makes a participle finite.
    Auxiliary,
    /// "être", "be": makes a participle passive, or reflexive verbs finite.
    Be,
    /// "se", "sich".
    Reflexive,
    /// "lui", "y": stands between subject and verb.
    Clitic,
    /// "que", "that".
    That,
    /// A subject that stands for a name.
    Pronoun(Gender),
    /// An article or the like.
    Determiner(Gender),
    /// "de", "of": goes on inside a noun phrase.
    Of,
    /// Any other preposition.
    Preposition,
    /// "et", "and", "quand", "when".
    Conjunction,
    /// "qui", "who".
    Relative,
    /// Adverbs that stand between subject and verb, or open a sentence.
    Adverb,
    /// Names of days, "yesterday".
    Time,
    /// "M.", "Mrs": before a name.
    Honorific(Gender),
    /// "selon", "according": the speaker follows.
    Source,
    /// Means something only behind a certain word: "savoir" behind "fait".
    PairEnd,
    /// "zufolge": the speaker stands before.
    SourceAfter,
}

/// A form of a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// With a subject: "dit", "said".
    Finite,
    /// Needs an auxiliary: "déclaré".
    Participle,
    /// "ajoutant", "adding".
    Gerund,
    /// "dire", "say" after "to".
    Infinitive,
}

/// What a verb of saying reports with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Use {
    /// Words of the speaker, quoted or not: "dire que", "say that".
    Say,
    /// Quoted words only: "soupirer", "quip".
    Voice,
    /// Quoted pieces as its object: "qualifier de", "denounce".
    Judge,
}

/// Gender and number, as far as a word shows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gender {
    /// "il", "le", "M.".
    Masculine,
    /// "elle", "la", "Mme".
    Feminine,
    /// "ils", "les".
    Plural,
    /// "l'", "the", "un".
    Any,
}

/// The words of one language.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of grammar, independent of the others")]
pub(crate) struct SpeechLexicon {
    classes: HashMap<String, Class, BuildHasherDefault<WordHasher>>,
    /// Does a subject follow its verb after quoted words ("a dit X")?
    pub(crate) inverts: bool,
    /// The verbs behind which "that" may be left out ("said he would come").
    drops_that: &'static [&'static str],
    /// Does the role stand before the name without a comma ("la ministre de la Défense X")?
    pub(crate) roles_first: bool,
    /// Does the verb stand second, so that no comma follows "laut X"?
    pub(crate) verb_second: bool,
    /// What stands before the agent of a passive: "par", "by".
    pub(crate) agent: &'static str,
    /// Endings of infinitives that report ("a reconnu avoir …"); none where the language does not.
    infinitives: &'static [&'static str],
    /// Do articles and conjunctions lose their vowel ("l'", "qu'")?
    pub(crate) elides: bool,
    /// Words after a source that name no speaker: "selon la loi".
    impersonal: &'static [&'static str],
    pairs: &'static [(&'static str, &'static str, Class)],
    /// Names for what kinds of speakers a source word may open a sentence with ("Pour X, …").
    pub(crate) opinion: Option<&'static str>,
}

impl SpeechLexicon {
    /// The class of `word`, which is in lower case with straight apostrophes.
    pub(crate) fn class_of(&self, word: &str) -> Option<Class> {
        self.classes.get(word).copied()
    }

    /// May a clause without "that" follow `verb`?
    pub(crate) fn drops_that(&self, verb: &str) -> bool {
        self.drops_that.binary_search(&verb).is_ok()
    }

    /// Does `word` end like an infinitive that reports: "a reconnu avoir …"?
    pub(crate) fn is_infinitive(&self, word: &str) -> bool {
        self.infinitives.iter().any(|ending| word.ends_with(ending))
    }

    /// The class of `second` where it follows `first`: "fait savoir", "according to".
    pub(crate) fn class_of_pair(&self, first: &str, second: &str) -> Option<Class> {
        let pair = self.pairs.iter().find(|pair| pair.1 == second && pair.0 == first)?;
        Some(pair.2)
    }

    /// Is `word` a small word of the language, by which it can be told?
    pub(crate) fn is_small(&self, word: &str) -> bool {
        use Class::{Conjunction, Determiner, Of, Preposition, That};
        matches!(self.class_of(word), Some(Conjunction | Determiner(_) | Of | Preposition | That))
    }

    /// Is `word` what a rule, not a speaker, is called ("selon la loi")?
    pub(crate) fn is_impersonal(&self, word: &str) -> bool {
        self.impersonal.binary_search(&word).is_ok()
    }
}

/// The words of the language with this BCP 47 tag, if there are any.
pub(crate) fn speech_lexicon(language: &str) -> Option<&'static SpeechLexicon> {
    match language.split(['-', '_']).next()? {
        "fr" => Some(&FRENCH),
        "en" => Some(&ENGLISH),
        "de" => Some(&GERMAN),
        "es" => Some(&SPANISH),
        _ => None,
    }
}

/// The languages that there are words for.
pub(crate) const LANGUAGES: &[&str] = &["de", "en", "es", "fr"];

static FRENCH: LazyLock<SpeechLexicon> = LazyLock::new(|| french::WORDS.unfold());
static ENGLISH: LazyLock<SpeechLexicon> = LazyLock::new(|| english::WORDS.unfold());
static GERMAN: LazyLock<SpeechLexicon> = LazyLock::new(|| german::WORDS.unfold());
static SPANISH: LazyLock<SpeechLexicon> = LazyLock::new(|| spanish::WORDS.unfold());

/// Words in order.
type Words = &'static [&'static str];

/// Stems, the endings they take with their forms, and what the verbs report with.
type Stems = (Words, &'static [(&'static str, Form)], Use);

/// Words in one form, and what the verbs report with.
type Forms = (Words, Form, Use);

/// One language as it is written down.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of grammar, independent of the others")]
struct WordLists {
    /// Stems, the endings they take, and what the verbs report with.
    stems: &'static [Stems],
    /// Forms that follow no pattern.
    forms: &'static [Forms],
    /// Small words by class; a later list does not override an earlier one.
    words: &'static [(Class, &'static [&'static str])],
    impersonal: &'static [&'static str],
    /// Two words that mean together what neither means alone.
    pairs: &'static [(&'static str, &'static str, Class)],
    inverts: bool,
    drops_that: &'static [&'static str],
    agent: &'static str,
    roles_first: bool,
    verb_second: bool,
    infinitives: &'static [&'static str],
    elides: bool,
    opinion: Option<&'static str>,
}

impl WordLists {
    fn unfold(&self) -> SpeechLexicon {
        let mut classes = HashMap::default();
        for (class, words) in self.words {
            for word in *words {
                classes.entry((*word).to_owned()).or_insert(*class);
            }
        }
        for (_, second, _) in self.pairs {
            classes.entry((*second).to_owned()).or_insert(Class::PairEnd);
        }
        for (words, form, use_) in self.forms {
            for word in *words {
                classes.entry((*word).to_owned()).or_insert(Class::Verb(*form, *use_));
            }
        }
        for (stems, endings, use_) in self.stems {
            for stem in *stems {
                for (ending, form) in *endings {
                    classes.entry(format!("{stem}{ending}")).or_insert(Class::Verb(*form, *use_));
                }
            }
        }
        SpeechLexicon {
            classes,
            inverts: self.inverts,
            drops_that: self.drops_that,
            agent: self.agent,
            roles_first: self.roles_first,
            verb_second: self.verb_second,
            infinitives: self.infinitives,
            elides: self.elides,
            impersonal: self.impersonal,
            pairs: self.pairs,
            opinion: self.opinion,
        }
    }
}

/// FNV-1a: words are a few bytes long, and every word of a text is looked up.
#[derive(Default)]
struct WordHasher(u64);

impl Hasher for WordHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        const OFFSET_BASIS: u64 = 0xcbf2_9ce4_8422_2325;
        const PRIME: u64 = 0x0100_0000_01b3;
        let start = if self.0 == 0 { OFFSET_BASIS } else { self.0 };
        self.0 = bytes.iter().fold(start, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(PRIME));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_sorted(words: &[&str]) -> bool {
        words.windows(2).all(|pair| pair[0] < pair[1])
    }

    #[test]
    fn lists_are_sorted() {
        for lists in [&french::WORDS, &english::WORDS, &german::WORDS, &spanish::WORDS] {
            let all = lists.stems.iter().map(|(words, ..)| words);
            let all = all.chain(lists.forms.iter().map(|(words, ..)| words));
            let all = all.chain(lists.words.iter().map(|(_, words)| words));
            assert!(lists.pairs.windows(2).all(|pair| (pair[0].0, pair[0].1) < (pair[1].0, pair[1].1)));
            for words in all.chain([&lists.impersonal, &lists.drops_that, &lists.infinitives]) {
                assert!(is_sorted(words), "{words:?}");
            }
        }
        assert!(is_sorted(LANGUAGES));
    }

    #[test]
    fn knows_verbs_in_all_their_forms() {
        let check = |language, word, expected| {
            assert_eq!(speech_lexicon(language).unwrap().class_of(word), expected, "{word}");
        };
        check("fr", "indiqué", Some(Class::Verb(Form::Participle, Use::Say)));
        check("fr", "annonça", Some(Class::Verb(Form::Finite, Use::Say)));
        check("fr", "jugeant", Some(Class::Verb(Form::Gerund, Use::Say)));
        check("en", "said", Some(Class::Verb(Form::Finite, Use::Say)));
        check("en", "noted", Some(Class::Verb(Form::Finite, Use::Say)));
        check("de", "betonte", Some(Class::Verb(Form::Finite, Use::Say)));
        check("es", "afirmó", Some(Class::Verb(Form::Finite, Use::Say)));
        check("fr", "maison", None);
    }
}
