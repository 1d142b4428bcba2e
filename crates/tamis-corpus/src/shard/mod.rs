//! Writes rows into files of a chosen size, each whole or not there.
//!
//! A shard is written beside its name and renamed when it is on the disk; a reader never sees half of one.

mod json_lines;
mod parquet;

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::Context;

use self::json_lines::JsonLinesWriter;
use self::parquet::ParquetWriter;
use crate::columns::Columns;
use crate::row::Row;

/// How rows are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShardFormat {
    /// Parquet with nested columns, compressed with zstd.
    Parquet,
    /// JSON, one row a line, compressed with zstd.
    JsonLines,
}

impl ShardFormat {
    fn extension(self) -> &'static str {
        match self {
            Self::Parquet => "parquet",
            Self::JsonLines => "jsonl.zst",
        }
    }
}

/// What a file that is being written is called until it is whole begins with this, which readers of folders of tables
/// pass over.
const UNFINISHED: &str = "_unfinished-";

/// A shard that is being written.
pub(crate) struct Shard {
    folder: PathBuf,
    name: String,
    writer: Writer,
    rows: u64,
}

enum Writer {
    Parquet(Box<ParquetWriter>),
    JsonLines(Box<JsonLinesWriter>),
}

impl Shard {
    /// Opens the shard of this number.
    pub(crate) fn create(
        folder: &Path,
        number: u64,
        format: ShardFormat,
        columns: &Columns,
    ) -> anyhow::Result<Self> {
        let name = format!("part-{number:06}.{}", format.extension());
        let path = unfinished_path(folder, &name);
        let file = File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
        let writer = match format {
            ShardFormat::Parquet => Writer::Parquet(Box::new(ParquetWriter::new(file, columns)?)),
            ShardFormat::JsonLines => Writer::JsonLines(Box::new(JsonLinesWriter::new(file, columns)?)),
        };
        Ok(Self { folder: folder.to_owned(), name, writer, rows: 0 })
    }

    pub(crate) fn write(&mut self, row: &Row) -> anyhow::Result<()> {
        self.rows += 1;
        match &mut self.writer {
            Writer::Parquet(writer) => writer.write(row),
            Writer::JsonLines(writer) => writer.write(row),
        }
        .with_context(|| format!("cannot write {}", unfinished_path(&self.folder, &self.name).display()))
    }

    /// Rows that were written.
    pub(crate) fn rows(&self) -> u64 {
        self.rows
    }

    /// Makes the shard whole, and gives its name.
    pub(crate) fn finish(self) -> anyhow::Result<String> {
        let unfinished = unfinished_path(&self.folder, &self.name);
        let finish = || -> anyhow::Result<()> {
            let file = match self.writer {
                Writer::Parquet(writer) => writer.finish()?,
                Writer::JsonLines(writer) => writer.finish()?,
            };
            file.sync_all()?;
            std::fs::rename(&unfinished, self.folder.join(&self.name))?;
            sync_folder(&self.folder)?;
            Ok(())
        };
        finish().with_context(|| format!("cannot write {}", unfinished.display()))?;
        Ok(self.name)
    }
}

fn unfinished_path(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{UNFINISHED}{name}"))
}

/// Removes what an interrupted run left, and shards that no manifest speaks of.
pub(crate) fn remove_leftovers(folder: &Path, finished: &[String]) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_shard =
            name.starts_with("part-") && (name.ends_with(".parquet") || name.ends_with(".jsonl.zst"));
        if name.starts_with(UNFINISHED) || is_shard && !finished.contains(&name) {
            std::fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// Makes a renaming last.
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}
