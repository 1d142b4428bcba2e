//! Counts what a block's text is made of: words, letters, digits, sentence marks, words in links.
//!
//! Words are runs of letters, digits and underscores; in scripts written without spaces, two characters count as
//! a word, since that is what they carry on average. One pass over the text, ASCII by table.

/// Counts over a text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Measures {
    /// Characters (Unicode scalar values), white space folded.
    pub(crate) chars: u32,
    pub(crate) words: u32,
    /// Words within links.
    pub(crate) link_words: u32,
    /// Links that begin in the block.
    pub(crate) links: u32,
    pub(crate) images: u32,
    pub(crate) digits: u32,
    pub(crate) uppercase: u32,
    pub(crate) letters: u32,
    /// Marks that end a sentence.
    pub(crate) stops: u32,
    /// Commas and their kin.
    pub(crate) commas: u32,
    /// Any other visible sign.
    pub(crate) signs: u32,
    /// Words whose first letter is a capital.
    pub(crate) capitalized: u32,
}

impl Measures {
    /// Counts a text; links and images are the caller's to add.
    pub(crate) fn of(text: &str) -> Self {
        let mut counter = Counter::default();
        for character in text.chars() {
            counter.count(character);
        }
        counter.finish()
    }

    /// Adds another block's counts.
    pub(crate) fn add(&mut self, other: &Self) {
        self.chars += other.chars;
        self.words += other.words;
        self.link_words += other.link_words;
        self.links += other.links;
        self.images += other.images;
        self.digits += other.digits;
        self.uppercase += other.uppercase;
        self.letters += other.letters;
        self.stops += other.stops;
        self.commas += other.commas;
        self.signs += other.signs;
        self.capitalized += other.capitalized;
    }

    /// The counts that `later` has beyond `self`, both being running totals.
    pub(crate) fn until(&self, later: &Self) -> Self {
        Self {
            chars: later.chars - self.chars,
            words: later.words - self.words,
            link_words: later.link_words - self.link_words,
            links: later.links - self.links,
            images: later.images - self.images,
            digits: later.digits - self.digits,
            uppercase: later.uppercase - self.uppercase,
            letters: later.letters - self.letters,
            stops: later.stops - self.stops,
            commas: later.commas - self.commas,
            signs: later.signs - self.signs,
            capitalized: later.capitalized - self.capitalized,
        }
    }
}

/// Characters of a script without spaces that carry about as much as a word.
const UNSPACED_CHARS_A_WORD: u32 = 2;

#[derive(Default)]
struct Counter {
    measures: Measures,
    unspaced: u32,
    in_word: bool,
}

impl Counter {
    fn count(&mut self, character: char) {
        self.measures.chars += 1;
        let is_word = match character {
            'a'..='z' => {
                self.measures.letters += 1;
                true
            }
            'A'..='Z' => {
                self.count_uppercase();
                true
            }
            '0'..='9' => {
                self.measures.digits += 1;
                true
            }
            '_' => true,
            ' ' | '\n' => false,
            _ => self.count_other(character),
        };
        self.measures.words += u32::from(is_word && !self.in_word);
        self.in_word = is_word;
    }

    fn count_uppercase(&mut self) {
        self.measures.letters += 1;
        self.measures.uppercase += 1;
        self.measures.capitalized += u32::from(!self.in_word);
    }

    /// Counts a character that is neither an ASCII letter, digit nor space; says whether it is part of a word.
    fn count_other(&mut self, character: char) -> bool {
        match character {
            '.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '۔' | '।' | '｡' => {
                self.measures.stops += 1;
            }
            ',' | ';' | '、' | '，' | '；' | '،' | '؛' => self.measures.commas += 1,
            _ if is_unspaced(character) => {
                self.measures.letters += 1;
                self.unspaced += 1;
            }
            _ if character.is_alphanumeric() => {
                if character.is_uppercase() {
                    self.count_uppercase();
                } else {
                    self.measures.letters += 1;
                }
                return true;
            }
            _ => self.measures.signs += 1,
        }
        false
    }

    fn finish(mut self) -> Measures {
        self.measures.words += self.unspaced.div_ceil(UNSPACED_CHARS_A_WORD);
        self.measures
    }
}

/// Whether a letter belongs to a script that is written without spaces between words: Han, kana, Thai, Lao,
/// Khmer, Myanmar.
fn is_unspaced(character: char) -> bool {
    matches!(character,
        '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3005}'..='\u{3007}'
        | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, words: u32, stops: u32, commas: u32) {
        let measures = Measures::of(text);
        assert_eq!((measures.words, measures.stops, measures.commas), (words, stops, commas), "{text}");
    }

    #[test]
    fn counts_words_in_any_script() {
        check("It's late, isn't it?", 6, 1, 1);
        check("Été à Zürich", 3, 0, 0);
        check("今日は雨です。", 3, 1, 0);
        check("Привет, мир!", 2, 1, 1);
        check("", 0, 0, 0);
    }

    #[test]
    fn counts_capitals_once_a_word() {
        let measures = Measures::of("NATO and Été");
        assert_eq!((measures.uppercase, measures.capitalized, measures.letters), (5, 2, 10));
    }
}
