//! Holds rows of features by column, so that a forest turns a whole column into bins at a time.

/// Rows of features, stored by column; a value that is not set is 0.
#[derive(Debug, Clone)]
pub(crate) struct Matrix {
    rows: usize,
    values: Vec<f32>,
}

impl Matrix {
    /// A matrix of zeros.
    pub(crate) fn new(rows: usize, features: usize) -> Self {
        Self { rows, values: vec![0.0; rows * features] }
    }

    pub(crate) fn rows(&self) -> usize {
        self.rows
    }

    pub(crate) fn set(&mut self, row: usize, feature: usize, value: f32) {
        self.values[feature * self.rows + row] = value;
    }

    /// Sets a feature to the same value in all rows.
    pub(crate) fn fill(&mut self, feature: usize, value: f32) {
        self.values[feature * self.rows..(feature + 1) * self.rows].fill(value);
    }

    /// The values of one feature, by row.
    pub(crate) fn column(&self, feature: usize) -> &[f32] {
        &self.values[feature * self.rows..(feature + 1) * self.rows]
    }

    /// The features of one row.
    pub(crate) fn row(&self, row: usize) -> Vec<f32> {
        self.values.iter().skip(row).step_by(self.rows.max(1)).copied().collect()
    }
}
