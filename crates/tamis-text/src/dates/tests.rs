//! Display strings of pages in many languages and the date that each gives.

use jiff::civil::date;

use super::{DateContext, DateKind, DayMonthOrder, find_dates, parse_date};

fn read(text: &str, language: &str) -> String {
    let context = DateContext {
        language: Some(language),
        anchor: Some(date(2024, 5, 20).at(12, 0, 0, 0)),
        day_month_order: None,
    };
    parse_date(text, &context).and_then(|found| found.date.to_rfc3339_prefix()).unwrap_or_default()
}

/// Each row: language, display string, date.
#[track_caller]
fn check(rows: &[(&str, &str, &str)]) {
    let wrong: Vec<_> = rows
        .iter()
        .map(|&(language, text, expected)| (text, expected, read(text, language)))
        .filter(|row| row.1 != row.2)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn names_of_months() {
    check(&[
        ("en", "Posted on May 15th, 2024 at 3:45 pm", "2024-05-15T15:45"),
        ("en", "Jan 2, 2024", "2024-01-02"),
        ("en", "January 8, 2025, 4:38am", "2025-01-08T04:38"),
        ("en", "Dec 23, 2008 01:47PM", "2008-12-23T13:47"),
        ("en", "Feb 19, 2026 | 11:47 pm", "2026-02-19T23:47"),
        ("en", "November 1, 20198:02 am -", "2019-11-01T08:02"),
        ("en", "Jun 20th at 6:43 pm", "2023-06-20T18:43"),
        ("en", "Oct 7", "2023-10-07"),
        ("en", "Sat, 5 Oct 2019 10:11:12 +0200", "2019-10-05T10:11:12+02:00"),
        ("de", "12. Dezember 2012 um 23:27", "2012-12-12T23:27"),
        ("de", "19. Juni 2019 / 19:02", "2019-06-19T19:02"),
        ("de", "Do 1 Aug 2019 / 02:57", "2019-08-01T02:57"),
        ("de", "2. April 2014 um 8:29 Uhr", "2014-04-02T08:29"),
        ("de", "Markus · Mai 05, 2019", "2019-05-05"),
        ("fr", "mer. 15 mai 2024 à 19h25", "2024-05-15T19:25"),
        ("fr", "Le 1er août 2023", "2023-08-01"),
        ("fr", "19 février à 08:50", "2024-02-19T08:50"),
        ("es", "26 de abril de 2022 a las 17:40", "2022-04-26T17:40"),
        ("pt", "15 de maio de 2024 às 10h30", "2024-05-15T10:30"),
        ("it", "15 maggio 2024 alle 10:30", "2024-05-15T10:30"),
        ("nl", "woensdag 15 mei 2024 om 10.30 uur", "2024-05-15T10:30"),
        ("pl", "15 maja 2024, godz. 10:30", "2024-05-15T10:30"),
        ("ru", "15 мая 2024, 10:30", "2024-05-15T10:30"),
        ("ru", "15 мая 2024 г. в 10:30", "2024-05-15T10:30"),
        ("uk", "15 травня 2024 р., 10:30", "2024-05-15T10:30"),
        ("tr", "15 Mayıs 2024 Çarşamba 10:30", "2024-05-15"),
        ("ar", "15 مايو 2024", "2024-05-15"),
        ("ar", "١٥ أيار ٢٠٢٤", "2024-05-15"),
        ("id", "Rabu, 15 Mei 2024 10:30 WIB", "2024-05-15T10:30+07:00"),
        ("cs", "15. května 2024", "2024-05-15"),
        ("sv", "15 maj 2024 kl. 10:30", "2024-05-15T10:30"),
        ("fi", "15. toukokuuta 2024 klo 10.30", "2024-05-15T10:30"),
        ("el", "15 Μαΐου 2024", "2024-05-15"),
        ("hu", "2024. május 15. 10:30", "2024-05-15T10:30"),
        ("ro", "15 mai 2024, ora 10:30", "2024-05-15T10:30"),
        ("he", "15 במאי 2024", "2024-05-15"),
        ("hi", "15 मई 2024", "2024-05-15"),
        ("vi", "ngày 15 tháng 5 năm 2024", "2024-05-15"),
        ("th", "15 พฤษภาคม 2567 เวลา 10:30 น.", "2024-05-15T10:30"),
        ("fa", "۱۵ مه ۲۰۲۴", "2024-05-15"),
    ]);
}

#[test]
fn digits() {
    check(&[
        ("en", "2024-05-15T18:57:00+0000", "2024-05-15T18:57:00Z"),
        ("en", "2024-10-16T10:57:53.882Z", "2024-10-16T10:57:53Z"),
        ("en", "2024-01-09, 09:13 AM", "2024-01-09T09:13"),
        ("en", "Thu, 07/04/2024 - 18:10", "2024-07-04T18:10"),
        ("en-GB", "04/07/2024 18:10", "2024-07-04T18:10"),
        ("de", "15.05.24", "2024-05-15"),
        ("de", "13. 01. 2020, 21:37", "2020-01-13T21:37"),
        ("de", "18.07, 2011 @ 17:16", "2011-07-18T17:16"),
        ("de", "06.11.2023, 13.47 Uhr", "2023-11-06T13:47"),
        ("de", "15.05. 13:10", "2024-05-15T13:10"),
        ("fr", "24/11/2019 à 18:45:00", "2019-11-24T18:45:00"),
        ("fr", "02-11-2023 • 16h41", "2023-11-02T16:41"),
        ("en", "1715792000", "2024-05-15T16:53:20Z"),
        ("en", "1715792000000", "2024-05-15T16:53:20Z"),
        ("en", "20240515", "2024-05-15"),
        ("zh", "2024年5月15日 10:30", "2024-05-15T10:30"),
        ("zh", "2024年5月15日下午3:45", "2024-05-15T15:45"),
        ("zh", "2017/01/19 21:05", "2017-01-19T21:05"),
        ("ja", "令和6年5月15日 10時30分", "2024-05-15T10:30"),
        ("ko", "2024년 5월 15일 오후 3:20", "2024-05-15T15:20"),
        ("ko", "2024.05.15. 10:30", "2024-05-15T10:30"),
    ]);
}

#[test]
fn relative_to_the_anchor() {
    check(&[
        ("en", "3 hours ago", "2024-05-20T09:00"),
        ("en", "Over a year ago", "2023"),
        ("en", "2 days ago at 08:58 am", "2024-05-18T08:58"),
        ("en", "Yesterday at 4:25 AM", "2024-05-19T04:25"),
        ("en", "Today at 4:21 AM", "2024-05-20T04:21"),
        ("en", "6mo", "2023-11"),
        ("en", "20h", "2024-05-19T16:00"),
        ("fr", "il y a 3 heures", "2024-05-20T09:00"),
        ("fr", "hier à 14h02", "2024-05-19T14:02"),
        ("de", "vor 2 Tagen", "2024-05-18"),
        ("es", "hace 3 horas", "2024-05-20T09:00"),
        ("ru", "3 часа назад", "2024-05-20T09:00"),
        ("zh", "3小时前", "2024-05-20T09:00"),
        ("ja", "3時間前", "2024-05-20T09:00"),
        ("ko", "3시간 전", "2024-05-20T09:00"),
        ("ar", "منذ 3 ساعات", "2024-05-20T09:00"),
        ("tr", "3 saat önce", "2024-05-20T09:00"),
        ("id", "3 jam yang lalu", "2024-05-20T09:00"),
    ]);
}

#[test]
fn no_date_is_read_from_other_numbers() {
    for text in [
        "12.50 €",
        "v1.2.3",
        "Call 555-0199",
        "Room 2024",
        "192.168.1.1",
        "3,5 millions",
        "",
        "B12",
        "99/99/9999",
        "2 comments",
    ] {
        assert_eq!(find_dates(text, &DateContext::default()), [], "{text}");
    }
}

#[test]
fn order_of_day_and_month() {
    let mut context = DateContext { language: Some("en"), ..DateContext::default() };
    let found = parse_date("05/06/2024", &context).unwrap();
    assert!(found.ambiguous_day_month);
    assert_eq!(found.date.to_rfc3339_prefix().unwrap(), "2024-05-06");
    context.day_month_order = Some(DayMonthOrder::DayFirst);
    let found = parse_date("05/06/2024", &context).unwrap();
    assert!(!found.ambiguous_day_month);
    assert_eq!(found.date.to_rfc3339_prefix().unwrap(), "2024-06-05");
    assert_eq!(found.kind, DateKind::Absolute);
}

#[test]
fn any_cut_is_read() {
    let text = "Le 1er août 2023 à 19h25, 2024年5月15日 下午3:45 (+02:00) il y a 3 heures 15.05.24 ١٥ أيار";
    for (at, _) in text.char_indices() {
        find_dates(&text[..at], &DateContext::default());
        parse_date(&text[at..], &DateContext::default());
    }
}
