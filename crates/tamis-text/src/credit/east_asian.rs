//! Turns the openings of Chinese, Japanese and Korean reports into datelines.
//!
//! What it finds: `新华社北京5月15日电`, `【ワシントン共同】`, `(서울=연합뉴스)`.
//! Why: these have no dash; the agency stands beside the place, in brackets or before 电.
//! When it is wrong: a heading in 【】 that is a city's name.

use super::{Dateline, DatelineReason};
use crate::lexicon::agencies::agency_at;
use crate::lexicon::places::is_city;

/// Characters of the longest agency or place in an opening.
const LONGEST_NAME: usize = 12;

/// Brackets of openings, and the sign between place and agency in Korean.
const BRACKETS: &[(char, char)] = &[('【', '】'), ('(', ')'), ('[', ']'), ('（', '）')];

/// What closes a Chinese opening: "电", "電", "讯", "訊": a wire.
const WIRE: &[char] = &['电', '電', '讯', '訊'];

/// Bytes within which a Chinese opening ends.
const LONGEST_WIRE: usize = 80;

/// The East Asian dateline at the start of `head`.
pub(super) fn read_dateline(head: &str) -> Option<Dateline> {
    if head.is_ascii() {
        return None;
    }
    read_bracketed(head).or_else(|| read_wire(head))
}

fn read_bracketed(head: &str) -> Option<Dateline> {
    let first = head.chars().next()?;
    let (_, close) = BRACKETS.iter().find(|(open, _)| *open == first)?;
    let end = head.find(*close)?;
    let inner = &head[first.len_utf8()..end];
    let parts = split_place(inner, first == '【')?;
    Some(dateline(&head[..end + close.len_utf8()], parts, None))
}

/// Place and agency of what stands in brackets; a place alone counts only in 【】.
fn split_place(inner: &str, lenticular: bool) -> Option<(Option<&str>, Option<&'static str>)> {
    if let Some((place, agency)) = inner.split_once('=') {
        let (agency, _) = agency_at(&[agency.split(' ').next()?])?;
        return Some((Some(place), Some(agency.short)));
    }
    if !lenticular {
        return None;
    }
    if is_city(inner) {
        return Some((Some(inner), None));
    }
    let starts = inner.char_indices().map(|(at, _)| at).take(LONGEST_NAME);
    starts.into_iter().find_map(|at| {
        let (agency, _) = agency_at(&[&inner[at..]])?;
        Some(((at > 0).then(|| &inner[..at]), Some(agency.short)))
    })
}

/// "新华社北京5月15日电（记者…）": agency, place, date, wire.
fn read_wire(head: &str) -> Option<Dateline> {
    let start = head.find(|c: char| c.is_alphanumeric())?;
    let agency =
        head[start..].char_indices().skip(1).take(LONGEST_NAME).find_map(|(at, _)| {
            agency_at(&[&head[start..start + at]]).map(|(agency, _)| (agency, start + at))
        });
    let (agency, after) = agency?;
    let wire = head[after..].find(WIRE).map(|at| after + at).filter(|at| *at < LONGEST_WIRE)?;
    let between = &head[after..wire];
    let digit = between.find(|c: char| c.is_numeric()).unwrap_or(between.len());
    let (place, date) = between.split_at(digit);
    let wire_sign = head[wire..].chars().next()?;
    let raw = &head[start..wire + wire_sign.len_utf8()];
    let place = (!place.is_empty() && place.chars().count() <= LONGEST_NAME).then_some(place);
    let found = dateline(raw, (place, Some(agency.short)), (!date.is_empty()).then_some(date));
    Some(Dateline { range: start..start + raw.len(), ..found })
}

fn dateline(raw: &str, parts: (Option<&str>, Option<&'static str>), date: Option<&str>) -> Dateline {
    Dateline {
        raw: raw.to_owned(),
        place: parts.0.map(str::to_owned),
        raw_date: date.map(str::to_owned),
        agency: parts.1,
        range: 0..raw.len(),
        reason: DatelineReason::EastAsian,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(head: &str, expected: Option<(Option<&str>, Option<&str>)>) {
        let found = read_dateline(head);
        let parts = found.as_ref().map(|dateline| (dateline.place.as_deref(), dateline.agency));
        assert_eq!(parts, expected, "{head}");
    }

    #[test]
    fn reads_openings() {
        check("新华社北京5月15日电（记者某某）", Some((Some("北京"), Some("Xinhua"))));
        check("【北京】政府は", Some((Some("北京"), None)));
        check("【ワシントン共同】米政府は", Some((Some("ワシントン"), Some("Kyodo"))));
        check("(서울=연합뉴스) 홍길동 기자 = 정부는", Some((Some("서울"), Some("Yonhap"))));
    }

    #[test]
    fn leaves_headings_alone() {
        check("【重要】お知らせ", None);
        check("新华社的记者", None);
    }
}
