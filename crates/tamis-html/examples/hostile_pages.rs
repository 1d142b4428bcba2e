//! Writes a hostile page of each family, for measuring whole programs: `hostile_pages FOLDER MB`.

use std::path::PathBuf;

#[path = "../tests/common/hostile.rs"]
mod hostile;

fn main() {
    let mut args = std::env::args().skip(1);
    let folder = PathBuf::from(args.next().expect("the first argument is a folder"));
    let size: usize = args.next().and_then(|text| text.parse().ok()).expect("the second is a number of MB");
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    for family in hostile::FAMILIES {
        let path = folder.join(family.name).with_extension("html");
        std::fs::write(path, family.page(size << 20)).expect("the page can be written");
    }
}
