//! Writes comma-separated values (RFC 4180).

/// Rows under a header.
pub(crate) struct Csv(String);

impl Csv {
    pub(crate) fn with_header(columns: &[&str]) -> Self {
        let mut csv = Self(String::new());
        csv.push(columns);
        csv
    }

    /// Adds a row.
    pub(crate) fn push(&mut self, fields: &[&str]) {
        let row: Vec<String> = fields.iter().map(|field| escape(field)).collect();
        self.0.push_str(&row.join(","));
        self.0.push_str("\r\n");
    }

    pub(crate) fn into_text(self) -> String {
        self.0
    }
}

fn escape(field: &str) -> String {
    if field.contains(['"', ',', '\n', '\r']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_what_needs_it() {
        let mut csv = Csv::with_header(&["a", "b"]);
        csv.push(&["1", "Well, \"yes\"\n"]);
        assert_eq!(csv.into_text(), "a,b\r\n1,\"Well, \"\"yes\"\"\n\"\r\n");
    }
}
