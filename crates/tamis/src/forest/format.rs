//! Reads the bytes of a trained table; `train/forest.py` writes them.
//!
//! All numbers are little-endian. Magic `TAMISF1\n`; u64 FNV-1a hash of the feature names, each followed by a line
//! feed; u16 features; u8 outputs; u16 trees; f32 bias by output; for each feature u8 count and f32 borders; for
//! each tree u8 depth, for each level u16 feature and u8 border, then f32 leaves (2^depth times outputs).

use super::{Forest, Split, TableError, Tree};

const MAGIC: &[u8] = b"TAMISF1\n";

/// The leaves of a tree are numbered by a byte.
const MAX_DEPTH: u8 = 8;

pub(super) fn read(bytes: &[u8], feature_names: &[&str]) -> Result<Forest, TableError> {
    let mut reader = Reader { bytes };
    if reader.take(MAGIC.len())? != MAGIC {
        return Err(TableError::Malformed);
    }
    let hash = u64::from_le_bytes(reader.array()?);
    let features = usize::from(reader.u16()?);
    let outputs = usize::from(reader.u8()?);
    let tree_count = reader.u16()?;
    let bias = reader.floats(outputs)?;
    let mut borders = Vec::with_capacity(features);
    for _ in 0..features {
        let count = usize::from(reader.u8()?);
        borders.push(reader.floats(count)?);
    }
    let trees = (0..tree_count).map(|_| reader.tree(outputs, &borders)).collect::<Result<_, _>>()?;
    if !reader.bytes.is_empty() {
        return Err(TableError::Malformed);
    }
    if features != feature_names.len() || hash != hash_names(feature_names) {
        return Err(TableError::OtherFeatures);
    }
    Ok(Forest { borders, trees, outputs, bias })
}

/// FNV-1a over the names, each followed by a line feed.
fn hash_names(names: &[&str]) -> u64 {
    const OFFSET_BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    let bytes = names.iter().flat_map(|name| name.bytes().chain([b'\n']));
    bytes.fold(OFFSET_BASIS, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME))
}

struct Reader<'b> {
    bytes: &'b [u8],
}

impl<'b> Reader<'b> {
    fn take(&mut self, count: usize) -> Result<&'b [u8], TableError> {
        let (taken, rest) = self.bytes.split_at_checked(count).ok_or(TableError::Malformed)?;
        self.bytes = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], TableError> {
        self.take(N)?.try_into().map_err(|_| TableError::Malformed)
    }

    fn u8(&mut self) -> Result<u8, TableError> {
        Ok(self.array::<1>()?[0])
    }

    fn u16(&mut self) -> Result<u16, TableError> {
        Ok(u16::from_le_bytes(self.array()?))
    }

    fn floats(&mut self, count: usize) -> Result<Vec<f32>, TableError> {
        (0..count).map(|_| Ok(f32::from_le_bytes(self.array()?))).collect()
    }

    fn tree(&mut self, outputs: usize, borders: &[Vec<f32>]) -> Result<Tree, TableError> {
        let depth = self.u8()?;
        if depth > MAX_DEPTH {
            return Err(TableError::Malformed);
        }
        let splits = (0..depth).map(|_| self.split(borders)).collect::<Result<_, _>>()?;
        let leaves = self.floats((1 << depth) * outputs)?;
        Ok(Tree { splits, leaves })
    }

    fn split(&mut self, borders: &[Vec<f32>]) -> Result<Split, TableError> {
        let split = Split { feature: self.u16()?, border: self.u8()? };
        let exists =
            borders.get(usize::from(split.feature)).is_some_and(|b| usize::from(split.border) < b.len());
        if exists { Ok(split) } else { Err(TableError::Malformed) }
    }
}

#[cfg(test)]
pub(super) fn write(forest: &Forest, feature_names: &[&str]) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    let floats = |values: &[f32]| values.iter().flat_map(|value| value.to_le_bytes()).collect::<Vec<u8>>();
    bytes.extend(hash_names(feature_names).to_le_bytes());
    bytes.extend((forest.borders.len() as u16).to_le_bytes());
    bytes.push(forest.outputs as u8);
    bytes.extend((forest.trees.len() as u16).to_le_bytes());
    bytes.extend(floats(&forest.bias));
    for borders in &forest.borders {
        bytes.push(borders.len() as u8);
        bytes.extend(floats(borders));
    }
    for tree in &forest.trees {
        bytes.push(tree.splits.len() as u8);
        for split in &tree.splits {
            bytes.extend(split.feature.to_le_bytes());
            bytes.push(split.border);
        }
        bytes.extend(floats(&tree.leaves));
    }
    bytes
}
