//! Reads web archives by the billion pages: WARC in, tables out, started again where it stopped.
//!
//! [`run`] takes records out of archives ([`Plan::sources`]), reads their pages with [`tamis::read`] on many threads,
//! and writes one row a page into shards, Parquet or JSON lines. Rows keep the id, place and date of their record. The
//! order of the rows depends on the sources alone; a run that was killed goes on behind its last whole shard.

mod archive;
mod columns;
mod filter;
mod fingerprint;
mod manifest;
mod pipeline;
mod report;
mod row;
mod run;
mod shard;

pub use self::columns::Columns;
pub use self::filter::Filter;
pub use self::pipeline::run_in_order;
pub use self::report::{Counts, Report, SlowPage};
pub use self::run::{Event, Plan, Progress, run};
pub use self::shard::ShardFormat;
