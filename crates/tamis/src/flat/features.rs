//! Turns the measures of all lines into the features of each: the line itself, its neighbours, and its place.
//!
//! The one place where features are made. Each has a name, whose order is hashed into the trained table. All context
//! comes from running sums and from one pass forth and one back, so the work is linear in the lines.

use std::ops::Range;

use super::context::{Context, Sums};
use super::measure::Measures;
use super::words::Sense;
use crate::forest::Matrix;

/// Declares the features: an enum in the order of the columns, and their names.
macro_rules! features {
    ($($variant:ident),* $(,)?) => {
        #[derive(Debug, Clone, Copy)]
        #[allow(dead_code, reason = "those that follow the first of a run are set by their offset")]
        enum Feature { $($variant),* }

        /// The names of the features, in the order of the columns.
        pub(crate) const NAMES: &[&str] = &[$(stringify!($variant)),*];
    };
}

features! {
    // The line.
    Bytes, Words, WordBytes, Capitals, Shouted, Digits, Commas, Stops, Shouts, Colons, Quotes, Brackets, Separators,
    Slips, Smileys, Joined, Address, Clock, Year, NumericDate, Date, Starts, Ends, Repeats,
    Discussion, FirstPerson, Function, Greeting, Opinion, Control, Report, SecondPerson, Signing, Site, Thanks, Time,
    Writing, OpensGreeting, OpensThanks, OpensOpinion, OpensFirstPerson,
    // The lines beside it.
    Before1Bytes, Before1Ends, Before1Repeats, Before1Date, Before1Control, Before1Discussion, Before1Capitals,
    Before1Site, Before1Signing,
    Before2Bytes, Before2Ends, Before2Repeats, Before2Date, Before2Control, Before2Discussion, Before2Capitals,
    Before2Site, Before2Signing,
    After1Bytes, After1Ends, After1Repeats, After1Date, After1Control, After1Discussion, After1Capitals,
    After1Site, After1Signing,
    After2Bytes, After2Ends, After2Repeats, After2Date, After2Control, After2Discussion, After2Capitals,
    After2Site, After2Signing,
    // Windows of eight lines, and what all lines before and behind hold.
    NearBytes, NearPersonal, NearReport, NearShouts, NearSlips, NearDates, NearSite, NearControl,
    AheadBytes, AheadPersonal, AheadReport, AheadShouts, AheadSlips, AheadDates, AheadSite, AheadControl,
    SoFarBytes, SoFarPersonal, SoFarReport, SoFarDates, SoFarProse,
    RestBytes, RestPersonal, RestReport, RestDates, RestProse,
    // Windows of thirty-two lines.
    WideBeforeBytes, WideBeforePersonal, WideBeforeReport, WideBeforeShouts, WideBeforeSlips, WideBeforeProse,
    WideBehindBytes, WideBehindPersonal, WideBehindReport, WideBehindShouts, WideBehindSlips, WideBehindProse,
    // Its place in the text.
    Lines, LineNumber, LinePlace, BytePlace, LinesToEnd, ProseBefore, ProseBehind, HeadingsBefore, SinceHeading, UntilHeading,
    SinceDate, UntilDate, SinceControl, UntilControl, MeanBytes, ShortLines, DateLines, ControlLines, BytesOverMean,
    SharedBefore, SharedBehind, SharedHead,
}

/// Lines of a near and of a wide window, on either side.
const NEAR: isize = 8;
const WIDE: isize = 32;

/// Features of one neighbour.
const NEIGHBOUR_FEATURES: usize = 9;

/// The features of the lines of `range`, whose surroundings are `context`.
///
/// A caller that needs few rows at a time asks for few: a matrix that fits into the cache is filled several times faster.
pub(super) fn features_of(lines: &[Measures], context: &Context, range: Range<usize>) -> Matrix {
    let mut matrix = Matrix::new(range.len(), NAMES.len());
    for (row, at) in range.enumerate() {
        let mut row = Row { matrix: &mut matrix, row };
        row.set_own(&lines[at], context.repeats(at));
        row.set_neighbours(lines, context, at);
        row.set_windows(context, at);
        row.set_place(lines, context, at);
    }
    matrix
}

struct Row<'m> {
    matrix: &'m mut Matrix,
    row: usize,
}

impl Row<'_> {
    fn set(&mut self, feature: Feature, value: f32) {
        self.matrix.set(self.row, feature as usize, value);
    }

    fn set_own(&mut self, line: &Measures, repeats: f32) {
        use Feature as F;
        let words = line.words.max(1) as f32;
        self.set(F::Bytes, line.bytes as f32);
        self.set(F::Words, line.words as f32);
        self.set(F::WordBytes, line.letters as f32 / words);
        self.set(F::Capitals, line.capitals as f32 / words);
        self.set(F::Shouted, line.shouted as f32 / words);
        self.set(F::Digits, line.digits as f32 / line.bytes.max(1) as f32);
        self.set(F::Commas, line.commas as f32 / words);
        self.set(F::Stops, line.stops as f32);
        self.set(F::Shouts, line.shouts as f32);
        self.set(F::Colons, line.colons as f32);
        self.set(F::Quotes, line.quotes as f32);
        self.set(F::Brackets, line.brackets as f32);
        self.set(F::Separators, line.separators as f32);
        self.set(F::Slips, line.slips as f32);
        self.set(F::Smileys, line.smileys as f32);
        self.set(F::Joined, line.joined as f32);
        self.set(F::Address, f32::from(line.has_address));
        self.set(F::Clock, f32::from(line.has_clock));
        self.set(F::Year, f32::from(line.has_year));
        self.set(F::NumericDate, f32::from(line.has_numeric_date));
        self.set(F::Date, f32::from(line.has_date()));
        self.set(F::Starts, f32::from(line.starts as u8));
        self.set(F::Ends, f32::from(line.ends as u8));
        self.set(F::Repeats, repeats);
        self.set_senses(line);
    }

    fn set_senses(&mut self, line: &Measures) {
        use Feature as F;
        for (feature, sense) in [
            (F::Discussion, Sense::Discussion),
            (F::FirstPerson, Sense::FirstPerson),
            (F::Function, Sense::Function),
            (F::Greeting, Sense::Greeting),
            (F::Opinion, Sense::Opinion),
            (F::Control, Sense::Control),
            (F::Report, Sense::Report),
            (F::SecondPerson, Sense::SecondPerson),
            (F::Signing, Sense::Signing),
            (F::Site, Sense::Site),
            (F::Thanks, Sense::Thanks),
            (F::Time, Sense::Time),
            (F::Writing, Sense::Writing),
        ] {
            self.set(feature, line.share(sense));
        }
        self.set(F::OpensGreeting, f32::from(line.opening.has(Sense::Greeting)));
        self.set(F::OpensThanks, f32::from(line.opening.has(Sense::Thanks)));
        self.set(F::OpensOpinion, f32::from(line.opening.has(Sense::Opinion)));
        self.set(F::OpensFirstPerson, f32::from(line.opening.has(Sense::FirstPerson)));
    }

    fn set_neighbours(&mut self, lines: &[Measures], context: &Context, at: usize) {
        let neighbours = [
            (Feature::Before1Bytes, at.checked_sub(1)),
            (Feature::Before2Bytes, at.checked_sub(2)),
            (Feature::After1Bytes, Some(at + 1)),
            (Feature::After2Bytes, Some(at + 2)),
        ];
        for (first, neighbour) in neighbours {
            let values = match neighbour.and_then(|n| Some((n, lines.get(n)?))) {
                Some((n, line)) => neighbour_values(line, context.repeats(n)),
                None => [-1.0; NEIGHBOUR_FEATURES],
            };
            self.set_run(first, &values);
        }
    }

    fn set_windows(&mut self, context: &Context, at: usize) {
        use Feature as F;
        self.set_run(F::NearBytes, &near_values(context.between(at, -NEAR)));
        self.set_run(F::AheadBytes, &near_values(context.between(at, NEAR)));
        self.set_run(F::WideBeforeBytes, &wide_values(context.between(at, -WIDE)));
        self.set_run(F::WideBehindBytes, &wide_values(context.between(at, WIDE)));
        self.set_run(F::SoFarBytes, &whole_values(context.all_before(at)));
        self.set_run(F::RestBytes, &whole_values(context.all_from(at)));
    }

    /// Sets the features from `first` on.
    fn set_run(&mut self, first: Feature, values: &[f32]) {
        for (offset, value) in values.iter().enumerate() {
            self.matrix.set(self.row, first as usize + offset, *value);
        }
    }

    fn set_place(&mut self, lines: &[Measures], context: &Context, at: usize) {
        use Feature as F;
        let count = lines.len() as f32;
        let whole = context.all_from(0);
        self.set(F::Lines, count);
        self.set(F::LineNumber, at as f32);
        self.set(F::LinePlace, at as f32 / count);
        self.set(F::BytePlace, context.all_before(at).bytes / whole.bytes.max(1.0));
        self.set(F::LinesToEnd, (lines.len() - at) as f32);
        self.set(F::ProseBefore, context.all_before(at).prose / whole.prose.max(1.0));
        self.set(F::ProseBehind, context.all_from(at).prose);
        self.set(F::HeadingsBefore, context.headings_before(at));
        self.set(F::SinceHeading, context.since_heading(at));
        self.set(F::UntilHeading, context.until_heading(at));
        self.set(F::SinceDate, context.since_date(at));
        self.set(F::UntilDate, context.until_date(at));
        self.set(F::SinceControl, context.since_control(at));
        self.set(F::UntilControl, context.until_control(at));
        self.set(F::MeanBytes, whole.bytes_a_line());
        self.set(F::ShortLines, whole.short_lines());
        self.set(F::DateLines, whole.dates());
        self.set(F::ControlLines, whole.controls());
        self.set(F::BytesOverMean, lines[at].bytes as f32 / whole.bytes_a_line().max(1.0));
        let shared = |other: Option<&Measures>| {
            other.map_or(-1.0, |o| shared_words(&lines[at].vocabulary, &o.vocabulary))
        };
        self.set(F::SharedBefore, shared(at.checked_sub(1).and_then(|n| lines.get(n))));
        self.set(F::SharedBehind, shared(lines.get(at + 1)));
        self.set(F::SharedHead, shared_words(&lines[at].vocabulary, context.head_vocabulary()));
    }
}

fn near_values(sums: Sums) -> [f32; 8] {
    [
        sums.bytes_a_line(),
        sums.personal(),
        sums.report(),
        sums.shouts(),
        sums.slips(),
        sums.dates(),
        sums.site(),
        sums.controls(),
    ]
}

fn wide_values(sums: Sums) -> [f32; 6] {
    [sums.bytes_a_line(), sums.personal(), sums.report(), sums.shouts(), sums.slips(), sums.prose_lines()]
}

fn whole_values(sums: Sums) -> [f32; 5] {
    [sums.bytes_a_line(), sums.personal(), sums.report(), sums.dates(), sums.prose_lines()]
}

fn neighbour_values(line: &Measures, repeats: f32) -> [f32; NEIGHBOUR_FEATURES] {
    [
        line.bytes as f32,
        f32::from(line.ends as u8),
        repeats,
        f32::from(line.has_date()),
        line.share(Sense::Control),
        line.share(Sense::Discussion),
        line.capitals as f32 / line.words.max(1) as f32,
        line.share(Sense::Site),
        line.share(Sense::Signing),
    ]
}

/// Share of the words of `a` that `b` seems to have, -1 where `a` has none.
fn shared_words(a: &[u64; 4], b: &[u64; 4]) -> f32 {
    let ones = |set: [u64; 4]| set.iter().map(|bits| bits.count_ones()).sum::<u32>() as f32;
    let both = [a[0] & b[0], a[1] & b[1], a[2] & b[2], a[3] & b[3]];
    let own = ones(*a);
    if own == 0.0 { -1.0 } else { ones(both) / own }
}
