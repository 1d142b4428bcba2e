//! Writes rows as Parquet: nested columns that follow the record, compressed with zstd.

use std::fs::File;
use std::sync::Arc;

use ::parquet::arrow::ArrowWriter;
use ::parquet::basic::{Compression, ZstdLevel};
use ::parquet::file::metadata::KeyValue;
use ::parquet::file::properties::WriterProperties;
use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::{FieldRef, Schema, SchemaRef};
use serde_arrow::ArrayBuilder;

use crate::columns::Columns;
use crate::row::Row;

/// The version of the columns' names and types, in the file's metadata.
const SCHEMA_VERSION: &str = "1";

/// Rows that are turned into columns at a time.
const ROWS_A_BATCH: usize = 256;

/// Bytes of a group of rows in memory: what is held before it is written.
const GROUP_BYTES: usize = 64 << 20;

pub(super) struct ParquetWriter {
    writer: ArrowWriter<File>,
    schema: SchemaRef,
    origin: Option<ArrayBuilder>,
    page: Option<ArrayBuilder>,
    waiting: usize,
}

impl ParquetWriter {
    pub(super) fn new(file: File, columns: &Columns) -> anyhow::Result<Self> {
        let fields: Vec<FieldRef> = columns.origin.iter().chain(&columns.page).cloned().collect();
        let schema = Arc::new(Schema::new(fields));
        let version = KeyValue::new("tamis.schema_version".to_owned(), SCHEMA_VERSION.to_owned());
        let properties = WriterProperties::builder()
            .set_compression(Compression::ZSTD(ZstdLevel::default()))
            .set_created_by(concat!("tamis ", env!("CARGO_PKG_VERSION")).to_owned())
            .set_key_value_metadata(Some(vec![version]))
            .build();
        Ok(Self {
            writer: ArrowWriter::try_new(file, Arc::clone(&schema), Some(properties))?,
            schema,
            origin: builder_of(&columns.origin)?,
            page: builder_of(&columns.page)?,
            waiting: 0,
        })
    }

    pub(super) fn write(&mut self, row: &Row) -> anyhow::Result<()> {
        if let Some(origin) = &mut self.origin {
            origin.push(&row.origin)?;
        }
        if let Some(page) = &mut self.page {
            page.push(&row.page)?;
        }
        self.waiting += 1;
        if self.waiting >= ROWS_A_BATCH { self.write_batch() } else { Ok(()) }
    }

    pub(super) fn finish(mut self) -> anyhow::Result<File> {
        self.write_batch()?;
        Ok(self.writer.into_inner()?)
    }

    fn write_batch(&mut self) -> anyhow::Result<()> {
        let mut arrays: Vec<ArrayRef> = Vec::new();
        for builder in [&mut self.origin, &mut self.page].into_iter().flatten() {
            arrays.extend(builder.to_arrow()?);
        }
        if std::mem::take(&mut self.waiting) > 0 {
            self.writer.write(&RecordBatch::try_new(Arc::clone(&self.schema), arrays)?)?;
        }
        if self.writer.in_progress_size() >= GROUP_BYTES {
            self.writer.flush()?;
        }
        Ok(())
    }
}

/// A builder of no column cannot be told how many rows it has.
fn builder_of(fields: &[FieldRef]) -> anyhow::Result<Option<ArrayBuilder>> {
    Ok(if fields.is_empty() { None } else { Some(ArrayBuilder::from_arrow(fields)?) })
}
