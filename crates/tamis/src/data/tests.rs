//! Tests of the collecting walk: what each vocabulary gives, and what it must not.

use tamis_html::{Limits, parse};

use super::*;

#[expect(clippy::needless_pass_by_value, reason = "cases are written where they are called")]
fn check<T: PartialEq + std::fmt::Debug>(html: &str, read: impl Fn(&Data<'_, '_>) -> T, expected: T) {
    let tree = parse(html, &Limits::default());
    assert_eq!(read(&Data::of(&tree)), expected, "{html}");
}

fn headline(data: &Data<'_, '_>) -> Option<String> {
    data.find_type("NewsArticle").next()?.text("headline").map(str::to_owned)
}

fn described(data: &Data<'_, '_>) -> Vec<(String, String)> {
    data.properties.iter().map(|property| (property.name.to_owned(), data.text_of(property))).collect()
}

#[test]
fn finds_json_ld_in_graphs_and_arrays() {
    let script = |json: &str| format!("<script type='application/ld+json'>{json}</script>");
    let rain = Some("Rain".to_owned());
    check(
        &script(r#"{"@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],"headline":"Rain"}]}"#),
        headline,
        rain.clone(),
    );
    check(&script(r#"[{"@type":"http://schema.org/NewsArticle","headline":["Rain"]}]"#), headline, rain);
    check(&script(r#"{"@type":"NewsArticleList","headline":"Rain"}"#), headline, None);
}

#[test]
fn resolves_references_within_a_script() {
    let html = r##"<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","author":{"@id":"#a"}},
        {"@type":"Person","@id":"#a","name":"Ada Diallo"}]}</script>"##;
    let author =
        |data: &Data<'_, '_>| data.find_type("NewsArticle").next()?.text("author").map(str::to_owned);
    check(html, author, Some("Ada Diallo".to_owned()));
    check(&html.replace("\"@id\":\"#a\",", ""), author, Some("#a".to_owned()));
}

#[test]
fn collects_microdata() {
    let html = r#"<div itemscope itemtype="https://schema.org/Article"><h1 itemprop="headline">Rain</h1>
        <span itemprop="author" itemscope><b itemprop="name">Ada</b></span><p title="itemprop">x</p></div>"#;
    let expected = [("headline", "Rain"), ("author", "Ada"), ("name", "Ada")];
    check(html, described, expected.map(|(name, text)| (name.to_owned(), text.to_owned())).to_vec());
    check(html, |data| data.entities[0].is_type("Article"), true);
}

#[test]
fn collects_rdfa_and_microformats() {
    let rdfa = r#"<div typeof="schema:Article"><span property="schema:headline">Rain</span></div>"#;
    check(rdfa, described, vec![("headline".to_owned(), "Rain".to_owned())]);
    let entry = r#"<div class="post hentry"><time class="published" datetime="2024-05-15">May</time></div>"#;
    check(entry, described, vec![("datePublished".to_owned(), "2024-05-15".to_owned())]);
    check(r#"<time class="published" datetime="2024-05-15">May</time>"#, described, vec![]);
}

#[test]
fn meta_of_the_head_is_no_property() {
    let html = r#"<meta property="og:title" content=" Rain "><meta name="author" content="">"#;
    check(
        html,
        |data| data.metas_named("OG:title").map(|meta| meta.content.to_owned()).collect(),
        vec!["Rain".to_owned()],
    );
    check(html, described, vec![]);
    check(html, |data| data.metas.len(), 1);
}

#[test]
fn knows_links_and_language() {
    let html =
        r#"<html lang="fr"><link rel="shortlink canonical" href="/a"><a href="/ada" rel="author">Ada</a>"#;
    check(html, |data| data.links_related("canonical").count(), 1);
    check(html, |data| data.links_related("author").count(), 1);
    check(html, |data| data.language.map(|(lang, _)| lang.to_owned()), Some("fr".to_owned()));
}
