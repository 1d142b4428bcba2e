//! Holds what a line's surroundings say: running sums over all lines, repeated lines, and distances to landmarks.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::measure::Measures;
use super::words::Sense;

/// Bytes from which a line that ends a sentence is prose, and below which a line is short.
const PROSE_BYTES: u32 = 120;
const SHORT_BYTES: u32 = 40;

/// Words up to which a line may be a heading, a control or a byline.
const LABEL_WORDS: u32 = 8;

/// Distance of a landmark that is not there.
const NOWHERE: f32 = -1.0;

/// Lines of the head of a text whose words are remembered.
const HEAD_LINES: usize = 6;

/// Sums over a range of lines.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sums {
    pub(super) lines: f32,
    pub(super) bytes: f32,
    /// Lines of prose.
    pub(super) prose: f32,
    words: f32,
    personal: f32,
    report: f32,
    shouts: f32,
    slips: f32,
    dates: f32,
    site: f32,
    controls: f32,
    short: f32,
}

impl Sums {
    fn add(mut self, line: &Measures) -> Self {
        self.lines += 1.0;
        self.bytes += line.bytes as f32;
        self.prose += f32::from(is_prose(line));
        self.words += line.words as f32;
        self.personal += (line.count(Sense::FirstPerson)
            + line.count(Sense::SecondPerson)
            + line.count(Sense::Opinion)) as f32;
        self.report += line.count(Sense::Report) as f32;
        self.shouts += line.shouts as f32;
        self.slips += (line.slips + line.smileys) as f32;
        self.dates += f32::from(is_date_label(line));
        self.site += line.count(Sense::Site) as f32;
        self.controls += f32::from(is_control(line));
        self.short += f32::from(line.bytes < SHORT_BYTES);
        self
    }

    fn minus(self, other: Self) -> Self {
        Self {
            lines: self.lines - other.lines,
            bytes: self.bytes - other.bytes,
            prose: self.prose - other.prose,
            words: self.words - other.words,
            personal: self.personal - other.personal,
            report: self.report - other.report,
            shouts: self.shouts - other.shouts,
            slips: self.slips - other.slips,
            dates: self.dates - other.dates,
            site: self.site - other.site,
            controls: self.controls - other.controls,
            short: self.short - other.short,
        }
    }

    fn a_line(self, sum: f32) -> f32 {
        sum / self.lines.max(1.0)
    }

    fn a_word(self, sum: f32) -> f32 {
        sum / self.words.max(1.0)
    }

    pub(super) fn bytes_a_line(self) -> f32 {
        self.a_line(self.bytes)
    }

    pub(super) fn prose_lines(self) -> f32 {
        self.a_line(self.prose)
    }

    pub(super) fn personal(self) -> f32 {
        self.a_word(self.personal)
    }

    pub(super) fn report(self) -> f32 {
        self.a_word(self.report)
    }

    pub(super) fn shouts(self) -> f32 {
        self.a_word(self.shouts)
    }

    pub(super) fn slips(self) -> f32 {
        self.a_word(self.slips)
    }

    pub(super) fn site(self) -> f32 {
        self.a_word(self.site)
    }

    pub(super) fn dates(self) -> f32 {
        self.a_line(self.dates)
    }

    pub(super) fn controls(self) -> f32 {
        self.a_line(self.controls)
    }

    pub(super) fn short_lines(self) -> f32 {
        self.a_line(self.short)
    }
}

fn is_prose(line: &Measures) -> bool {
    line.bytes >= PROSE_BYTES && line.stops + line.shouts > 0
}

/// Whether a short line names a date: a byline, the head of a post, a teaser's date.
fn is_date_label(line: &Measures) -> bool {
    line.words <= LABEL_WORDS && (line.has_date() || line.count(Sense::Time) > 1)
}

fn is_control(line: &Measures) -> bool {
    line.words <= LABEL_WORDS && line.count(Sense::Control) > 0
}

/// Whether a short line speaks of a discussion.
fn is_heading(line: &Measures) -> bool {
    line.words <= LABEL_WORDS && line.count(Sense::Discussion) > 0
}

/// Shapes are hashes already.
#[derive(Default)]
struct ShapeHasher(u64);

impl Hasher for ShapeHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, _: &[u8]) {}

    fn write_u64(&mut self, shape: u64) {
        self.0 = shape.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
}

/// The surroundings of every line.
pub(super) struct Context {
    /// Sums of the lines before each line, and of all.
    before: Vec<Sums>,
    repeats: Vec<f32>,
    headings_before: Vec<f32>,
    headings: Distances,
    dates: Distances,
    controls: Distances,
    head_vocabulary: [u64; 4],
}

impl Context {
    pub(super) fn of(lines: &[Measures]) -> Self {
        let mut before = Vec::with_capacity(lines.len() + 1);
        let mut sums = Sums::default();
        let mut headings = 0.0;
        let mut headings_before = Vec::with_capacity(lines.len());
        for line in lines {
            before.push(sums);
            headings_before.push(headings);
            sums = sums.add(line);
            headings += f32::from(is_heading(line));
        }
        before.push(sums);
        Self {
            before,
            repeats: repeats_of(lines),
            headings_before,
            headings: Distances::of(lines, is_heading),
            dates: Distances::of(lines, is_date_label),
            controls: Distances::of(lines, is_control),
            head_vocabulary: head_vocabulary(lines),
        }
    }

    /// Sums of the `lines` lines from `at` on; of those before it where `lines` is negative.
    pub(super) fn between(&self, at: usize, lines: isize) -> Sums {
        let other = at.saturating_add_signed(lines).min(self.end());
        self.before[at.max(other)].minus(self.before[at.min(other)])
    }

    fn end(&self) -> usize {
        self.before.len() - 1
    }

    pub(super) fn all_before(&self, at: usize) -> Sums {
        self.before[at]
    }

    pub(super) fn all_from(&self, at: usize) -> Sums {
        self.before[self.end()].minus(self.before[at])
    }

    /// How many lines of the text have this line's shape.
    pub(super) fn repeats(&self, at: usize) -> f32 {
        self.repeats[at]
    }

    pub(super) fn headings_before(&self, at: usize) -> f32 {
        self.headings_before[at]
    }

    pub(super) fn since_heading(&self, at: usize) -> f32 {
        self.headings.since[at]
    }

    pub(super) fn until_heading(&self, at: usize) -> f32 {
        self.headings.until[at]
    }

    pub(super) fn since_date(&self, at: usize) -> f32 {
        self.dates.since[at]
    }

    pub(super) fn until_date(&self, at: usize) -> f32 {
        self.dates.until[at]
    }

    pub(super) fn since_control(&self, at: usize) -> f32 {
        self.controls.since[at]
    }

    pub(super) fn until_control(&self, at: usize) -> f32 {
        self.controls.until[at]
    }

    pub(super) fn head_vocabulary(&self) -> &[u64; 4] {
        &self.head_vocabulary
    }
}

fn repeats_of(lines: &[Measures]) -> Vec<f32> {
    let mut counts: HashMap<u64, u32, BuildHasherDefault<ShapeHasher>> =
        HashMap::with_capacity_and_hasher(lines.len(), BuildHasherDefault::default());
    for line in lines {
        *counts.entry(line.shape).or_default() += 1;
    }
    lines.iter().map(|line| counts[&line.shape] as f32).collect()
}

fn head_vocabulary(lines: &[Measures]) -> [u64; 4] {
    let mut head = [0; 4];
    for line in lines.iter().filter(|line| is_prose(line)).take(HEAD_LINES) {
        for (bits, own) in head.iter_mut().zip(line.vocabulary) {
            *bits |= own;
        }
    }
    head
}

/// Lines since the last landmark and until the next one, the line itself counting as 0.
struct Distances {
    since: Vec<f32>,
    until: Vec<f32>,
}

impl Distances {
    fn of(lines: &[Measures], is_landmark: fn(&Measures) -> bool) -> Self {
        let at: Vec<bool> = lines.iter().map(is_landmark).collect();
        let mut until: Vec<f32> = distances(at.iter().rev()).collect();
        until.reverse();
        Self { since: distances(at.iter()).collect(), until }
    }
}

fn distances<'a>(landmarks: impl Iterator<Item = &'a bool>) -> impl Iterator<Item = f32> {
    landmarks.scan(NOWHERE, |distance, &is_landmark| {
        *distance = match *distance {
            _ if is_landmark => 0.0,
            far if far < 0.0 => NOWHERE,
            near => near + 1.0,
        };
        Some(*distance)
    })
}
