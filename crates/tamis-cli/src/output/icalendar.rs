//! Writes events as an iCalendar file (RFC 5545): all-day events, in lines of at most 75 bytes.
//!
//! The same events give the same file: an event's time stamp is its own first day, its identity a hash of what it says.

use std::hash::{DefaultHasher, Hash, Hasher};

use tamis_text::times::days_of_value;

use crate::commands::timeline::Event;

/// Bytes of the longest line, its break left out.
const LINE_BYTES: usize = 75;

/// The calendar of `events`.
pub(crate) fn write(events: &[Event]) -> String {
    let mut calendar = String::new();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//tamis//timeline//EN"] {
        push_line(line, &mut calendar);
    }
    for event in events {
        push_event(event, &mut calendar);
    }
    push_line("END:VCALENDAR", &mut calendar);
    calendar
}

fn push_event(event: &Event, calendar: &mut String) {
    let Some((first, last)) = days_of_value(&event.date) else { return };
    let last = event.end.as_deref().and_then(days_of_value).map_or(last, |(_, last)| last);
    let day = |date: String| date.replace('-', "");
    let mut hasher = DefaultHasher::new();
    (&event.date, &event.end, &event.text).hash(&mut hasher);
    let first = day(first.to_string());
    let mut lines = vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{:016x}@tamis", hasher.finish()),
        format!("DTSTAMP:{first}T000000Z"),
        format!("DTSTART;VALUE=DATE:{first}"),
    ];
    // The end is the day after the last.
    lines.extend(last.tomorrow().ok().map(|end| format!("DTEND;VALUE=DATE:{}", day(end.to_string()))));
    lines.push(format!("SUMMARY:{}", escape(&event.text)));
    lines.push(format!("DESCRIPTION:{}", escape(&event.source_names().join("\n"))));
    lines.push("END:VEVENT".to_owned());
    for line in &lines {
        push_line(line, calendar);
    }
}

fn escape(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
    escaped.replace("\r\n", "\\n").replace(['\n', '\r'], "\\n")
}

/// Adds a line, broken where it is too long: what goes on begins with a space.
fn push_line(line: &str, calendar: &mut String) {
    let mut length = 0;
    for character in line.chars() {
        if length + character.len_utf8() > LINE_BYTES {
            calendar.push_str("\r\n ");
            length = 1;
        }
        calendar.push(character);
        length += character.len_utf8();
    }
    calendar.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_characters() {
        let mut calendar = String::new();
        push_line(&"é".repeat(60), &mut calendar);
        assert!(calendar.ends_with("\r\n"));
        assert!(calendar.lines().all(|line| line.len() <= LINE_BYTES));
        assert_eq!(calendar.replace("\r\n ", "").trim_end(), "é".repeat(60));
    }

    #[test]
    fn text_is_escaped() {
        assert_eq!(escape("a, b; c\\d\ne"), "a\\, b\\; c\\\\d\\ne");
    }
}
