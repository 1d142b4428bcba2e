//! Walks a folder for pages, in order of name.

use std::ffi::OsStr;
use std::path::Path;

use walkdir::{DirEntry, WalkDir};

use super::Location;
use super::failure::Failure;

/// Extensions of what lies beside saved pages and is none, in alphabetical order.
const NOT_PAGES: [&str; 48] = [
    "7z", "avi", "avif", "bin", "bmp", "css", "csv", "doc", "docx", "eot", "exe", "gif", "ico", "jpeg",
    "jpg", "js", "json", "jsonl", "map", "mjs", "mov", "mp3", "mp4", "ods", "odt", "ogg", "otf", "parquet",
    "pdf", "png", "ppt", "pptx", "rar", "rss", "svg", "tar", "tgz", "tif", "tiff", "ttf", "wasm", "wav",
    "webm", "webp", "woff", "woff2", "xlsx", "zip",
];

/// Extensions of compressed files, which say nothing of what is inside.
const COMPRESSED: [&str; 3] = ["br", "gz", "zst"];

/// The pages under `folder`: all files but hidden ones and those whose names say that they are something else.
pub(super) fn walk(folder: &Path) -> impl Iterator<Item = Location> + Send + use<> {
    let root = folder.to_owned();
    WalkDir::new(folder)
        .follow_links(true)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry.file_name()))
        .filter_map(move |entry| match entry {
            Ok(entry) => is_page(&entry).then(|| Location::File(entry.into_path())),
            Err(error) => Some(unreachable_at(&root, error)),
        })
}

fn unreachable_at(root: &Path, error: walkdir::Error) -> Location {
    let path = error.path().unwrap_or(root).to_owned();
    let failure = match error.loop_ancestor() {
        Some(_) => Failure::new("a link that leads back to a folder around it"),
        None => error.into_io_error().map_or_else(|| Failure::new("cannot be entered"), Failure::from),
    };
    Location::Unreachable(path, failure)
}

fn is_hidden(name: &OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

fn is_page(entry: &DirEntry) -> bool {
    entry.file_type().is_file() && !is_named_otherwise(Path::new(entry.file_name()))
}

/// Whether the extension, under that of compression, is of something else than a page.
fn is_named_otherwise(name: &Path) -> bool {
    match extension_of(name) {
        Some(extension) if COMPRESSED.contains(&extension.as_str()) => {
            name.file_stem().is_some_and(|stem| is_named_otherwise(Path::new(stem)))
        }
        Some(extension) => NOT_PAGES.binary_search(&extension.as_str()).is_ok(),
        None => false,
    }
}

fn extension_of(name: &Path) -> Option<String> {
    Some(name.extension()?.to_str()?.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extensions_are_in_order() {
        assert!(NOT_PAGES.is_sorted() && COMPRESSED.is_sorted());
    }

    #[test]
    fn names_tell_what_is_no_page() {
        for name in ["photo.JPG", "data.json.gz", "site.css"] {
            assert!(is_named_otherwise(Path::new(name)), "{name}");
        }
        for name in
            ["index.html", "story", "index.html?page=2", "0001.html.gz", "example.org", "notes.txt.zst"]
        {
            assert!(!is_named_otherwise(Path::new(name)), "{name}");
        }
    }
}
