//! The command `tamis`.

fn main() -> anyhow::Result<()> {
    for path in std::env::args().skip(1) {
        let mut page = tamis::read(&std::fs::read(&path)?, &tamis::Options::default())?;
        page.source = Some(path);
        println!("{}", serde_json::to_string(&page)?);
    }
    Ok(())
}
