//! Reads text that has lost its HTML: turns lines into blocks with roles, and the readers' lines into posts.
//!
//! The flow within: lines → measures → features → states → pasted → kinds, posts → record. A line is measured by itself,
//! then beside the others; a trained forest and the best sequence decide what it is. HTML or text is told by [`sniff`].

mod barriers;
mod context;
mod edge;
mod features;
mod gaps;
mod kinds;
mod lines;
mod measure;
mod nature;
mod numbers;
mod pasted;
mod posts;
mod record;
mod scan;
mod sequence;
mod sniff;
mod transitions;
mod words;

#[cfg(feature = "training")]
pub(crate) use self::features::NAMES;
pub(crate) use self::sniff::{Written, sniff};

use tamis_html::Span;

use self::barriers::barriers_of;
use self::gaps::{apply, fill_gaps};
use self::kinds::{kinds_of, mend_credit_lines};
use self::lines::lines_of;
use self::measure::{Measures, measure};
use self::nature::{Nature, nature_of};
use self::pasted::{Lines, Mark, find_pasted};
use self::posts::{PostLines, split_posts};
use self::sequence::{State, States};
use self::words::Lexicon;
use crate::language::{Language, detect_near, order_by_share};
use crate::options::{LanguageReading, Options};
use crate::page::{BlockKind, Note, NoteCode, Page, Role};

/// A plain text and all that is learned of its lines.
struct FlatText<'t> {
    text: &'t str,
    spans: Vec<Span>,
    measures: Vec<Measures>,
    states: States,
    pasted: Vec<Option<Mark>>,
    kinds: Vec<BlockKind>,
    posts: Vec<PostLines>,
    /// The post that a line belongs to, bylines included.
    post_of: Vec<Option<usize>>,
    /// The language of the main content, else of the posts.
    language: Option<Language>,
    languages: Vec<Option<Language>>,
}

/// Reads a plain text.
pub(crate) fn read_text(text: &str, options: &Options) -> Page {
    let spans = lines_of(text);
    let measures = measure_all(text, &spans);
    let nature = nature_of(text, &spans, &measures);
    let languages = match options.language_reading {
        LanguageReading::Told => tell_apart(text, &spans),
        LanguageReading::LeftOut => vec![None; spans.len()],
    };
    let mut flat = FlatText::of(text, spans, measures, languages, nature);
    if options.language_reading == LanguageReading::Told {
        flat.tell_languages();
    }
    let mut page = record::record_of(&flat, options);
    if nature != Nature::Prose {
        page.notes.push(Note::with_detail(NoteCode::NotProse, nature.name()));
    }
    if flat.spans.is_empty() {
        page.notes.push(Note::new(NoteCode::Empty));
    }
    page
}

/// The record of a source that is neither HTML nor text.
pub(crate) fn read_nothing(options: &Options) -> Page {
    Page { url: options.url.clone(), notes: vec![Note::new(NoteCode::NotText)], ..Page::default() }
}

fn measure_all(text: &str, spans: &[Span]) -> Vec<Measures> {
    let lexicon = Lexicon::open();
    spans.iter().map(|line| measure(&text[line.range()], lexicon)).collect()
}

/// The features of every line of `text`, for training.
#[cfg(feature = "training")]
pub(crate) fn line_features(text: &str) -> (Vec<Span>, crate::forest::Matrix) {
    let spans = lines_of(text);
    let measures = measure_all(text, &spans);
    let features = features::features_of(&measures, &context::Context::of(&measures), 0..measures.len());
    (spans, features)
}

impl<'t> FlatText<'t> {
    fn of(
        text: &'t str,
        spans: Vec<Span>,
        measures: Vec<Measures>,
        languages: Vec<Option<Language>>,
        nature: Nature,
    ) -> Self {
        let barriers = barriers_of(text, &spans, &measures, &languages);
        let mut states = States::of(&measures, &barriers);
        if nature != Nature::Prose {
            states.states.fill(State::Boilerplate);
        }
        mend_credit_lines(text, &spans, &measures, &mut states);
        let lines = Lines { text, spans: &spans, measures: &measures, states: &states };
        let pasted = find_pasted(&lines);
        let filled = fill_gaps(&lines, &pasted);
        apply(filled, &mut states);
        let lines = Lines { text, spans: &spans, measures: &measures, states: &states };
        let kinds = kinds_of(&lines, &pasted);
        let posts = split_posts(&lines, &pasted);
        let post_of = number_lines(spans.len(), &posts);
        let mut flat =
            Self { text, spans, measures, states, pasted, kinds, posts, post_of, language: None, languages };
        flat.mark_signatures();
        flat
    }

    fn lines(&self) -> Lines<'_> {
        Lines { text: self.text, spans: &self.spans, measures: &self.measures, states: &self.states }
    }

    fn line(&self, at: usize) -> &'t str {
        &self.text[self.spans[at].range()]
    }

    /// Whose words a line holds. A post's byline is nobody's words; its post stands in `post_of`.
    fn role(&self, at: usize) -> Role {
        match self.states.states[at] {
            _ if self.pasted[at].is_some() => Role::Pasted,
            State::Main => Role::Main,
            State::Opening | State::Post => Role::Post,
            State::Byline | State::Boilerplate => Role::Boilerplate,
        }
    }

    /// Whether two lines are sentences of one line of the source.
    fn is_one_line(&self, before: usize, at: usize) -> bool {
        let between = &self.text[self.spans[before].end as usize..self.spans[at].start as usize];
        before + 1 == at && !between.contains(['\n', '\r'])
    }

    fn mark_signatures(&mut self) {
        for at in self.posts.iter().filter_map(|post| post.signature) {
            self.kinds[at] = BlockKind::Signature;
        }
    }

    /// Tells the language of the text, and of the lines that do not tell theirs by themselves.
    fn tell_languages(&mut self) {
        self.language = self.language_of(Role::Main).or_else(|| self.language_of(Role::Post));
        for at in 0..self.spans.len() {
            self.languages[at] = self.line_language(at);
        }
    }

    /// The language of most of the text of a role, from its first lines of some length.
    fn language_of(&self, role: Role) -> Option<Language> {
        let lines = (0..self.spans.len()).filter(|&at| self.role(at) == role);
        let parts = lines.filter_map(|at| Some((self.languages[at]?, self.spans[at].len() as usize)));
        order_by_share(parts.take(LINES_FOR_LANGUAGE)).into_iter().next()
    }

    /// The language of a line that has one: names and numbers do not.
    fn line_language(&self, at: usize) -> Option<Language> {
        let has_none = matches!(
            self.kinds[at],
            BlockKind::CreditLine | BlockKind::Timestamp | BlockKind::Signature | BlockKind::Byline
        );
        if has_none || self.measures[at].words < TELLING_WORDS {
            return None;
        }
        self.languages[at].or_else(|| detect_near(self.line(at), self.language))
    }
}

/// The languages of the lines that are long enough to tell theirs by themselves.
fn tell_apart(text: &str, spans: &[Span]) -> Vec<Option<Language>> {
    let tell =
        |span: &Span| if span.len() < TELLING_BYTES { None } else { detect_near(&text[span.range()], None) };
    spans.iter().map(tell).collect()
}

/// Bytes from which a line's language is told without the lines around it, words from which it is told at all.
const TELLING_BYTES: u32 = 40;
const TELLING_WORDS: u32 = 2;

/// Lines that vote on the language of the text.
const LINES_FOR_LANGUAGE: usize = 12;

fn number_lines(lines: usize, posts: &[PostLines]) -> Vec<Option<usize>> {
    let mut post_of = vec![None; lines];
    for (number, post) in posts.iter().enumerate() {
        for &at in post.lines.iter().chain(&post.bylines) {
            post_of[at] = Some(number);
        }
    }
    post_of
}

#[cfg(test)]
mod tests;
