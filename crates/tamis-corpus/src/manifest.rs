//! Holds what a run has done: the shards that are whole, what was counted, and where it goes on.
//!
//! The manifest is replaced as one, after the shard it speaks of is on the disk. What was read beyond it is read
//! again; a shard that it does not name is removed.

use std::path::Path;

use anyhow::{Context, bail};
use serde::{Deserialize, Serialize};

use crate::archive::Place;
use crate::report::Counts;
use crate::shard::sync_folder;

/// The file's name in the folder of the output: readers of folders of tables pass over names that begin so.
const NAME: &str = "_manifest.json";

/// What a run has done.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Manifest {
    /// What the run was asked for; another request does not go on here.
    pub(crate) request: String,
    /// The shards that are whole, in order.
    pub(crate) shards: Vec<String>,
    /// The source that is read next, by its number, and the place in it.
    pub(crate) source: usize,
    pub(crate) place: Place,
    pub(crate) counts: Counts,
    pub(crate) is_finished: bool,
}

impl Manifest {
    /// The manifest of a folder, or the beginning of one.
    pub(crate) fn open(folder: &Path, request: &str) -> anyhow::Result<Self> {
        let path = folder.join(NAME);
        let text = match std::fs::read_to_string(&path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Ok(Self { request: request.to_owned(), ..Self::default() });
            }
            text => text.with_context(|| format!("cannot read {}", path.display()))?,
        };
        let manifest: Self =
            serde_json::from_str(&text).with_context(|| format!("{} is damaged", path.display()))?;
        if manifest.request != request {
            bail!(
                "{} holds the output of another run (other sources or options): choose another folder, or remove it",
                folder.display()
            );
        }
        Ok(manifest)
    }

    pub(crate) fn save(&self, folder: &Path) -> anyhow::Result<()> {
        let (path, beside) = (folder.join(NAME), folder.join(format!("{NAME}.unfinished")));
        let save = || -> anyhow::Result<()> {
            std::fs::write(&beside, serde_json::to_vec_pretty(self)?)?;
            std::fs::File::open(&beside)?.sync_all()?;
            std::fs::rename(&beside, &path)?;
            sync_folder(folder)?;
            Ok(())
        };
        save().with_context(|| format!("cannot write {}", path.display()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_is_taken_up_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut manifest = Manifest::open(folder.path(), "a").expect("a new one");
        manifest.shards.push("part-000000.parquet".to_owned());
        manifest.place.offset = 7;
        manifest.save(folder.path()).expect("the folder can be written");
        assert_eq!(Manifest::open(folder.path(), "a").expect("the same"), manifest);
        let error = Manifest::open(folder.path(), "b").expect_err("another run's");
        assert!(error.to_string().contains("another run"), "{error}");
    }
}
