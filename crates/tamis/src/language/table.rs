//! Holds the log-odds of letter n-grams by language, fitted by `train/language/fit.py`, whose docs tell the format.
//!
//! Data: the profiles of langdetect 1.0.9 (Nakatani Shuyo, Apache-2.0).

use std::sync::OnceLock;

use super::Language;

/// Most languages that one script of the table holds.
pub(super) const LANGUAGES_A_SCRIPT: usize = 32;

/// Steps of the table to one unit of log-odds.
pub(super) const SCALE: i32 = 16;

/// The languages of one script, in the order of the columns.
pub(super) struct Section {
    pub(super) languages: Vec<Language>,
}

impl Section {
    /// Whether `language` is one of the table but written in another script than this section's.
    pub(super) fn is_foreign(&self, language: Language) -> bool {
        !self.languages.contains(&language)
            && table().sections.iter().any(|s| s.languages.contains(&language))
    }
}

/// The table in memory: an open-addressed index over rows of one `i8` a language.
pub(super) struct Table {
    sections: Vec<Section>,
    keys: Vec<u32>,
    rows: Vec<[i8; LANGUAGES_A_SCRIPT]>,
    /// Row number plus one; 0 is an empty slot. Its length is a power of two, at least twice the rows.
    index: Vec<u16>,
}

/// The table, read on first use.
pub(super) fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        Table::read(include_bytes!("ngrams.bin")).expect("invariant: the fitted table is whole")
    })
}

impl Table {
    fn read(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader(bytes.strip_prefix(b"TLNG")?);
        let mut table = Self { sections: Vec::new(), keys: Vec::new(), rows: Vec::new(), index: Vec::new() };
        for _ in 0..reader.number()? {
            table.read_section(&mut reader)?;
        }
        table.build_index();
        reader.0.is_empty().then_some(table)
    }

    fn read_section(&mut self, reader: &mut Reader<'_>) -> Option<()> {
        let grams = reader.number()?;
        let width = usize::from(reader.take::<1>()?[0]);
        let languages =
            (0..width).map(|_| Some(Language::from_bytes(*reader.take()?))).collect::<Option<_>>()?;
        self.sections.push(Section { languages });
        for _ in 0..grams {
            self.keys.push(reader.number()?);
            let mut row = [0; LANGUAGES_A_SCRIPT];
            for value in row.get_mut(..width)? {
                *value = i8::from_le_bytes(*reader.take()?);
            }
            self.rows.push(row);
        }
        Some(())
    }

    fn build_index(&mut self) {
        self.index = vec![0; (2 * self.keys.len()).next_power_of_two()];
        let mask = self.index.len() - 1;
        for (row, &key) in self.keys.iter().enumerate() {
            let mut slot = key as usize & mask;
            while self.index[slot] != 0 {
                slot = (slot + 1) & mask;
            }
            self.index[slot] = u16::try_from(row + 1).expect("invariant: fewer than 65,535 n-grams");
        }
    }

    /// The languages of a script.
    pub(super) fn section(&self, number: usize) -> &Section {
        &self.sections[number]
    }

    /// Adds the row of `gram`, one to three letters; tells whether there is one.
    pub(super) fn add(&self, gram: &[char], scores: &mut [i16; LANGUAGES_A_SCRIPT]) -> bool {
        let Some(row) = self.find(hash(gram)) else { return false };
        for (score, &value) in scores.iter_mut().zip(row) {
            *score += i16::from(value);
        }
        true
    }

    fn find(&self, key: u32) -> Option<&[i8; LANGUAGES_A_SCRIPT]> {
        let mask = self.index.len() - 1;
        let mut slot = key as usize & mask;
        loop {
            let row = usize::from(self.index[slot]).checked_sub(1)?;
            if self.keys[row] == key {
                return Some(&self.rows[row]);
            }
            slot = (slot + 1) & mask;
        }
    }
}

/// Bits of a character in a packed n-gram.
const CHARACTER_BITS: u32 = 21;

/// Fibonacci hashing: 2^64 over the golden ratio (Knuth, The Art of Computer Programming, 6.4).
const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

fn hash(gram: &[char]) -> u32 {
    let packed = gram.iter().fold(0_u64, |packed, &c| packed << CHARACTER_BITS | u64::from(c));
    (packed.wrapping_mul(GOLDEN) >> u32::BITS) as u32
}

/// Takes numbers from the head of a file.
struct Reader<'b>(&'b [u8]);

impl<'b> Reader<'b> {
    fn take<const N: usize>(&mut self) -> Option<&'b [u8; N]> {
        let (head, tail) = self.0.split_first_chunk()?;
        self.0 = tail;
        Some(head)
    }

    fn number(&mut self) -> Option<u32> {
        Some(u32::from_le_bytes(*self.take()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole() {
        let table = table();
        assert!(
            table.sections.iter().all(|s| s.languages.is_sorted() && s.languages.len() <= LANGUAGES_A_SCRIPT)
        );
        assert_eq!(table.keys.len(), table.rows.len());
    }

    #[test]
    fn a_cut_table_is_no_table() {
        let bytes = include_bytes!("ngrams.bin");
        for end in [0, 3, 7, 100, bytes.len() - 1] {
            assert!(Table::read(&bytes[..end]).is_none());
        }
    }

    #[test]
    fn a_telling_n_gram_leads_to_its_language() {
        let mut scores = [0_i16; LANGUAGES_A_SCRIPT];
        assert!(table().add(&['s', 'c', 'h'], &mut scores));
        let best = (0..LANGUAGES_A_SCRIPT).max_by_key(|&i| scores[i]).expect("scores");
        assert_eq!(table().section(0).languages[best].tag(), "de");
    }
}
