//! Writes rows as JSON, one a line, compressed with zstd.

use std::collections::HashSet;
use std::fs::File;
use std::io::{BufWriter, Write};

use serde_json::{Map, Value};

use crate::columns::Columns;
use crate::row::Row;

pub(super) struct JsonLinesWriter {
    encoder: zstd::Encoder<'static, BufWriter<File>>,
    columns: HashSet<String>,
}

/// The level at which zstd's own tool compresses.
const LEVEL: i32 = 3;

impl JsonLinesWriter {
    pub(super) fn new(file: File, columns: &Columns) -> anyhow::Result<Self> {
        let encoder = zstd::Encoder::new(BufWriter::new(file), LEVEL)?;
        Ok(Self { encoder, columns: columns.names().map(str::to_owned).collect() })
    }

    pub(super) fn write(&mut self, row: &Row) -> anyhow::Result<()> {
        let mut object = object_of(serde_json::to_value(&row.origin)?);
        object.append(&mut object_of(serde_json::to_value(&row.page)?));
        object.retain(|name, _| self.columns.contains(name));
        serde_json::to_writer(&mut self.encoder, &object)?;
        self.encoder.write_all(b"\n")?;
        Ok(())
    }

    pub(super) fn finish(self) -> anyhow::Result<File> {
        Ok(self.encoder.finish()?.into_inner()?)
    }
}

fn object_of(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(object) => object,
        _ => Map::new(),
    }
}
