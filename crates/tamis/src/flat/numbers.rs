//! Tells dates and times of day in digits from other numbers, in one pass over the runs of digits of a line.

use super::measure::Measures;

/// Runs of digits with single signs between them.
#[derive(Default)]
pub(super) struct Numbers {
    value: u32,
    digits: u32,
    /// The sign before this run if a run stands before it, else 0, and how many runs it has joined.
    joint: u8,
    joined: u32,
}

/// Years that a page of the web may speak of in a date.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2099;

/// The runs of a date in numbers: day, month, year.
const DATE_RUNS: u32 = 3;

impl Numbers {
    pub(super) fn push(&mut self, byte: u8) {
        self.value = self.value.wrapping_mul(10).wrapping_add(u32::from(byte - b'0'));
        self.digits += 1;
    }

    /// Ends the run before `sign` (0 for anything that is none).
    #[inline]
    pub(super) fn end_run(&mut self, sign: u8, measures: &mut Measures) {
        if self.digits == 0 {
            self.joint = 0;
            self.joined = 0;
            return;
        }
        self.joined += 1;
        measures.has_year |= self.digits == 4 && YEARS.contains(&self.value);
        measures.has_clock |= self.joint == b':' && self.digits == 2;
        measures.has_numeric_date |=
            self.joined == DATE_RUNS && matches!(self.joint, b'.' | b'/' | b'-') && self.digits <= 4;
        let continues = matches!(sign, b'.' | b'/' | b'-' | b':') && (self.joined == 1 || sign == self.joint);
        (self.joint, self.joined) = if continues { (sign, self.joined) } else { (0, 0) };
        self.value = 0;
        self.digits = 0;
    }
}
