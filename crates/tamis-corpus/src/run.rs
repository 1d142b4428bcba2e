//! Runs over archives: takes records, reads their pages on many threads, writes the rows into shards in order.
//!
//! Rows are in the order of the sources, whatever the number of threads. After each shard the manifest says where to go
//! on, so that a run that was killed loses the rows of one shard and doubles none.

use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::time::Instant;

use anyhow::Context;
use encoding_rs::Encoding;
use tamis::{InputFormat, Options};

use crate::archive::{Capture, Item, Items, Passed, Place, Source, list_sources, read_capture};
use crate::columns::Columns;
use crate::filter::Filter;
use crate::manifest::Manifest;
use crate::pipeline::run_in_order;
use crate::report::{Counts, Report, SlowPage};
use crate::row::{Origin, Row};
use crate::shard::{Shard, ShardFormat, remove_leftovers};

/// What is read, and how it is written.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Archives, pages, and folders of them.
    pub sources: Vec<PathBuf>,
    /// The folder that the shards are written into.
    pub folder: PathBuf,
    /// How rows are written.
    pub format: ShardFormat,
    /// Which columns a row has.
    pub columns: Columns,
    /// Which pages are written.
    pub filter: Filter,
    /// How pages are read.
    pub options: Options,
    /// Rows of a shard.
    pub shard_rows: u64,
    /// Pages that are read at a time.
    pub jobs: NonZeroUsize,
}

/// What a run tells while it goes on.
#[derive(Debug, Clone, Copy)]
pub enum Event<'r> {
    /// A record was dealt with.
    Progress(Progress<'r>),
    /// A page or a source failed: which, and why.
    Failure(&'r str),
}

/// How far a run is.
#[derive(Debug, Clone, Copy)]
pub struct Progress<'r> {
    /// What became of the records so far.
    pub counts: &'r Counts,
    /// Bytes of the sources that lie behind.
    pub bytes_done: u64,
    /// Bytes of all sources.
    pub bytes_total: u64,
}

/// Runs over the sources of a plan, from the start or from where an earlier run of the same plan stopped. `watch` is
/// told of every record.
///
/// # Errors
///
/// When a source that was named is not there, when the folder holds the output of another plan, and when it cannot be
/// written. What was written before stays, and a later run goes on behind it.
pub fn run(plan: &Plan, mut watch: impl FnMut(Event<'_>)) -> anyhow::Result<Report> {
    let start = Instant::now();
    std::fs::create_dir_all(&plan.folder)
        .with_context(|| format!("cannot write {}", plan.folder.display()))?;
    let sources = list_sources(&plan.sources)?;
    let mut manifest = Manifest::open(&plan.folder, &request_of(plan, &sources))?;
    remove_leftovers(&plan.folder, &manifest.shards)?;
    let mut report = Report::default();
    if !manifest.is_finished {
        let mut output = Output::new(plan, &mut manifest);
        write_rows(plan, &sources, &mut output, &mut report, &mut watch)?;
        output.finish()?;
    }
    report.counts = manifest.counts;
    report.shards = manifest.shards;
    report.seconds = start.elapsed().as_secs_f64();
    Ok(report)
}

/// What a run is asked for, as far as its output depends on it.
fn request_of(plan: &Plan, sources: &[Source]) -> String {
    let names: Vec<String> = sources.iter().map(Source::name).collect();
    let columns: Vec<&str> = plan.columns.names().collect();
    let asked = format!(
        "{names:?} {:?} {columns:?} {:?} {:?} {}",
        plan.format, plan.filter, plan.options, plan.shard_rows
    );
    crate::fingerprint::content_hash(&asked)
}

fn write_rows(
    plan: &Plan,
    sources: &[Source],
    output: &mut Output<'_>,
    report: &mut Report,
    watch: &mut impl FnMut(Event<'_>),
) -> anyhow::Result<()> {
    let bytes_before = running_sizes(sources);
    let bytes_total = bytes_before[sources.len()];
    let inputs = Inputs::new(plan, sources, output.manifest.source, output.manifest.place);
    let mut outcome = Ok(());
    let read = |input: Input| read_input(plan, sources, input);
    run_in_order(inputs, plan.jobs, read, |read: Read| {
        if let Verdict::Page(row) = &read.verdict {
            report.note_slow(read.slow_page(row));
        }
        if let Some(failure) = read.verdict.failure() {
            watch(Event::Failure(failure));
        }
        let (source, place) = read.behind;
        outcome = output.take(read);
        let bytes_done = bytes_before[source] + place.offset;
        watch(Event::Progress(Progress { counts: &output.manifest.counts, bytes_done, bytes_total }));
        if outcome.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    outcome
}

/// Bytes of the sources before each, and of all of them at the end.
fn running_sizes(sources: &[Source]) -> Vec<u64> {
    let mut total = 0;
    let sums = sources.iter().map(|source| {
        total += source.size();
        total
    });
    std::iter::once(0).chain(sums).collect()
}

/// One item of a source.
struct Input {
    source: usize,
    place: Place,
    /// Where reading goes on behind it.
    behind: (usize, Place),
    item: std::io::Result<Item>,
}

/// The items of all sources, in order.
struct Inputs<'p> {
    sources: &'p [Source],
    limit: usize,
    source: usize,
    place: Place,
    items: Option<Items>,
}

impl<'p> Inputs<'p> {
    fn new(plan: &Plan, sources: &'p [Source], source: usize, place: Place) -> Self {
        Self { sources, limit: plan.options.limits.bytes as usize, source, place, items: None }
    }

    fn leave_source(&mut self) {
        self.source += 1;
        self.place = Place::default();
        self.items = None;
    }

    fn next_item(&mut self) -> std::io::Result<Option<(Item, Place, Place)>> {
        if self.items.is_none() {
            self.items = Some(self.sources[self.source].items(self.place, self.limit)?);
        }
        self.items.as_mut().map_or(Ok(None), Items::next)
    }
}

impl Iterator for Inputs<'_> {
    type Item = Input;

    fn next(&mut self) -> Option<Input> {
        while self.source < self.sources.len() {
            let source = self.source;
            match self.next_item() {
                Ok(Some((item, place, behind))) => {
                    return Some(Input { source, place, behind: (source, behind), item: Ok(item) });
                }
                Ok(None) => self.leave_source(),
                Err(error) => {
                    let place = self.place;
                    self.leave_source();
                    return Some(Input {
                        source,
                        place,
                        behind: (source + 1, Place::default()),
                        item: Err(error),
                    });
                }
            }
        }
        None
    }
}

/// What became of an item.
enum Verdict {
    Page(Box<Row>),
    Filtered,
    Passed(Passed),
    Damaged,
    TooLarge,
    Failed(String),
    SourceFailed(String),
}

impl Verdict {
    fn failure(&self) -> Option<&str> {
        match self {
            Self::Failed(message) | Self::SourceFailed(message) => Some(message),
            _ => None,
        }
    }
}

/// An item that was read.
struct Read {
    behind: (usize, Place),
    verdict: Verdict,
    bytes: u64,
    seconds: f64,
}

impl Read {
    fn slow_page(&self, row: &Row) -> SlowPage {
        SlowPage {
            milliseconds: self.seconds * 1000.0,
            archive: row.origin.archive.clone(),
            offset: row.origin.archive_offset,
            url: row.page.url.clone(),
            bytes: self.bytes,
        }
    }
}

fn read_input(plan: &Plan, sources: &[Source], input: Input) -> Read {
    let start = Instant::now();
    let origin = Origin {
        archive: sources[input.source].name(),
        archive_offset: input.place.offset,
        archive_record: input.place.records,
        ..Origin::default()
    };
    let limit = plan.options.limits.bytes as usize;
    let capture = match input.item {
        Ok(Item::Record(record)) => read_capture(&record, limit).map_err(Verdict::Passed),
        Ok(Item::File(body)) => Ok(Capture { body, ..Capture::default() }),
        Ok(Item::Damaged) => Err(Verdict::Damaged),
        Ok(Item::TooLarge) => Err(Verdict::TooLarge),
        Err(error) => Err(Verdict::SourceFailed(format!("{}: {error}", origin.archive))),
    };
    let bytes = capture.as_ref().map_or(0, |capture| capture.body.len() as u64);
    let verdict = capture.map_or_else(|verdict| verdict, |capture| read_page(plan, origin, &capture));
    Read { behind: input.behind, verdict, bytes, seconds: start.elapsed().as_secs_f64() }
}

fn read_page(plan: &Plan, origin: Origin, capture: &Capture) -> Verdict {
    if !plan.filter.wants_capture(capture) {
        return Verdict::Filtered;
    }
    let options = Options {
        url: capture.url.clone(),
        charset: capture.charset.clone().filter(|charset| Encoding::for_label(charset.as_bytes()).is_some()),
        input: if capture.is_text { InputFormat::Text } else { plan.options.input },
        ..plan.options.clone()
    };
    // A defect that shows on one page costs that page alone.
    let read = catch_unwind(AssertUnwindSafe(|| tamis::read(&capture.body, &options)));
    let name = || format!("{} at byte {}", origin.archive, origin.archive_offset);
    match read {
        Ok(Ok(page)) if plan.filter.wants_page(&page) => {
            let source = capture.record_id.clone().unwrap_or_else(|| origin.archive.clone());
            let page = tamis::Page { source: Some(source), ..page };
            Verdict::Page(Box::new(Row::new(origin, capture, page)))
        }
        Ok(Ok(_)) => Verdict::Filtered,
        Ok(Err(error)) => Verdict::Failed(format!("{}: {error}", name())),
        Err(_) => Verdict::Failed(format!("{}: a defect in the reader", name())),
    }
}

/// Writes rows into shards, and keeps the manifest.
struct Output<'p> {
    plan: &'p Plan,
    manifest: &'p mut Manifest,
    shard: Option<Shard>,
}

impl<'p> Output<'p> {
    fn new(plan: &'p Plan, manifest: &'p mut Manifest) -> Self {
        Self { plan, manifest, shard: None }
    }

    fn take(&mut self, read: Read) -> anyhow::Result<()> {
        let counts = &mut self.manifest.counts;
        counts.records += u64::from(!matches!(read.verdict, Verdict::SourceFailed(_)));
        counts.bytes += read.bytes;
        match read.verdict {
            Verdict::Page(row) => {
                counts.add_written(&row.page);
                self.write(&row)?;
            }
            Verdict::Filtered => counts.filtered += 1,
            Verdict::Passed(passed) => counts.add_passed(passed),
            Verdict::Damaged => counts.damaged += 1,
            Verdict::TooLarge => counts.too_large += 1,
            Verdict::Failed(_) => counts.failed += 1,
            Verdict::SourceFailed(_) => counts.sources_failed += 1,
        }
        (self.manifest.source, self.manifest.place) = read.behind;
        if self.shard.as_ref().is_some_and(|shard| shard.rows() >= self.plan.shard_rows) {
            self.finish_shard()?;
        }
        Ok(())
    }

    fn write(&mut self, row: &Row) -> anyhow::Result<()> {
        if self.shard.is_none() {
            let number = self.manifest.shards.len() as u64;
            self.shard =
                Some(Shard::create(&self.plan.folder, number, self.plan.format, &self.plan.columns)?);
        }
        self.shard.as_mut().map_or(Ok(()), |shard| shard.write(row))
    }

    fn finish_shard(&mut self) -> anyhow::Result<()> {
        if let Some(shard) = self.shard.take() {
            self.manifest.shards.push(shard.finish()?);
        }
        self.manifest.save(&self.plan.folder)
    }

    fn finish(mut self) -> anyhow::Result<()> {
        self.manifest.is_finished = true;
        self.finish_shard()
    }
}
