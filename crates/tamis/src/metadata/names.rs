//! Turns what stands where a page names its authors into names: cues, roles, dates and links taken off, several
//! names parted.

use tamis_text::dates::{DateContext, find_dates};

use super::fold::{fold_space, fold_words};
use crate::lexicon::{byline_cues, date_cues, has, name_joints, role_words};

/// Words of the longest name.
const LONGEST_NAME_WORDS: usize = 6;

/// Bytes of the longest name.
const LONGEST_NAME_BYTES: usize = 70;

/// Words of the longest cue in the lexicon.
const LONGEST_CUE_WORDS: usize = 5;

/// Bytes of the longest cue in the lexicon, with a colon behind it.
const LONGEST_CUE_BYTES: usize = 48;

/// Names of one byline; more are a list of something else.
const MOST_NAMES: usize = 12;

/// The names in a line of the page, in order, each once: dates, roles and what stands in brackets taken off.
pub(crate) fn names_in_line(text: &str) -> Vec<String> {
    let text = fold_space(&strip_brackets(text));
    let text = without_date(&text);
    let text = strip_cue(text).unwrap_or(text);
    collect_names(first_part(text), clean_name)
}

/// The names in a value of data, in order, each once. Data seldom add roles, so that a name which is one stands.
pub(crate) fn names_in_data(text: &str) -> Vec<String> {
    let text = fold_space(text);
    let text = strip_cue(&text).unwrap_or(&text);
    let names = collect_names(first_part(text), clean_name_of_data);
    match names.as_slice() {
        [_] => names,
        _ => names.into_iter().filter(|name| !is_role_alone(name)).collect(),
    }
}

fn collect_names(text: &str, clean: fn(&str) -> Option<String>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for part in split_at_joints(text) {
        if is_credential(&part)
            && let Some(last) = names.last_mut()
        {
            last.push_str(", ");
            last.push_str(&part);
            continue;
        }
        let Some(name) = clean(&part) else { continue };
        if names.iter().all(|other| fold_words(other) != fold_words(&name)) {
            names.push(name);
        }
    }
    if names.len() > MOST_NAMES { Vec::new() } else { names }
}

/// Whether a part is nothing but degrees and licences: "MD", "Ph.D.", "MS RDN".
fn is_credential(part: &str) -> bool {
    !part.is_empty()
        && part
            .split(' ')
            .all(|word| has(role_words::CREDENTIALS, &word.trim_end_matches('.').to_lowercase()))
}

fn is_role_alone(name: &str) -> bool {
    name.split(' ').any(|word| has(role_words::ROLES, &word.to_lowercase())) && !is_person_shape(name)
        || name.split(' ').all(|word| has(role_words::ROLES, &word.to_lowercase()))
}

fn clean_name_of_data(part: &str) -> Option<String> {
    let name = part.trim_matches(|c: char| is_sign(c) && !matches!(c, '.' | '(' | ')')).trim();
    let is_name = (1..=LONGEST_NAME_WORDS + 2).contains(&name.split(' ').count())
        && name.len() <= LONGEST_NAME_BYTES
        && name.chars().filter(|c| c.is_alphabetic()).count() > 1
        && !name.starts_with("http")
        && !is_nobody(name);
    is_name.then(|| name.to_owned())
}

/// The text before the first date, or behind it where it stands first.
pub(crate) fn without_date(text: &str) -> &str {
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return text;
    }
    let dates = find_dates(text, &DateContext::default());
    match dates.first().map(|date| date.range.clone()) {
        Some(date) if is_lead(&text[..date.start]) => without_cue_of_date(&text[date.end..]),
        Some(date) => &text[..date.start],
        None => text,
    }
}

/// Whether nothing but a cue stands before a date: "Published on 5 May by …".
fn is_lead(before: &str) -> bool {
    let folded = fold_words(before);
    let cue = folded.rsplit_once(' ').map_or(folded.as_str(), |(cue, _)| cue);
    folded.is_empty() || has(date_cues::PUBLISHED, &folded) || has(date_cues::PUBLISHED, cue)
}

fn without_cue_of_date(text: &str) -> &str {
    text.trim_start_matches(|c: char| !c.is_alphabetic())
}

/// What follows a cue ("By", "Text von:") at the start of a text; `None` where there is none.
pub(crate) fn strip_cue(text: &str) -> Option<&str> {
    cue_end(text, byline_cues::CUES)
        .map(|end| text[end..].trim_start_matches([':', ' ', '：', '-', '–']).trim())
}

/// Whether a text begins with a cue for somebody who did not write it: "Photo:", "Edited by".
pub(crate) fn has_foreign_cue(text: &str) -> bool {
    cue_end(text, byline_cues::FOREIGN_CUES).is_some()
}

/// Where the longest cue at the start of `text` ends.
fn cue_end(text: &str, cues: &[&str]) -> Option<usize> {
    let is_end = |(_, character): &(usize, char)| matches!(character, ' ' | ':' | '：');
    let mut lower = String::with_capacity(LONGEST_CUE_BYTES);
    let (mut start, mut longest) = (0, None);
    for (end, _) in text.char_indices().filter(is_end).take(LONGEST_CUE_WORDS) {
        lower.extend(text[start..end].chars().flat_map(char::to_lowercase));
        start = end;
        // Cues that go on from here stand from here in the sorted list.
        let from = cues.partition_point(|cue| *cue < lower.as_str());
        match cues.get(from) {
            Some(cue) if *cue == lower => longest = Some(end),
            Some(cue) if cue.starts_with(lower.as_str()) => {}
            _ => break,
        }
    }
    longest
}

/// Whether a text is a cue and nothing else: "Written by", "Autor:".
pub(crate) fn is_cue(text: &str) -> bool {
    text.len() <= LONGEST_CUE_BYTES
        && has(byline_cues::CUES, &text.trim_end_matches([':', ' ']).to_lowercase())
}

/// Marks behind which a byline goes on with something else.
const PART_MARKS: [&str; 9] = ["|", "•", "·", " – ", " — ", " - ", "http", " @", "\n"];

fn first_part(text: &str) -> &str {
    let text = text.trim_start_matches(['|', '•', '·', '–', '—', '-', ' ', '@', ':', '/']);
    let end = PART_MARKS.iter().filter_map(|mark| text.find(mark)).min().unwrap_or(text.len());
    &text[..end]
}

fn strip_brackets(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut depth = 0_u32;
    for character in text.chars() {
        match character {
            '(' | '[' | '<' => depth += 1,
            ')' | ']' | '>' => depth = depth.saturating_sub(1),
            _ if depth == 0 => kept.push(character),
            _ => {}
        }
    }
    kept
}

fn split_at_joints(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    for word in text.split(' ') {
        let bare = word.trim_end_matches([',', ';', '/', '&', '、']);
        let has_joint_behind = bare.len() < word.len();
        let is_joint = has(name_joints::JOINTS, &bare.to_lowercase()) || bare.is_empty() || bare == "+";
        let last = parts.last_mut().filter(|_| !is_joint);
        if let Some(last) = last {
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(bare);
        }
        if is_joint || has_joint_behind {
            parts.push(String::new());
        }
    }
    parts
        .iter()
        .flat_map(|part| part.split(['/', ';', '、', '&']))
        .map(|part| part.trim().to_owned())
        .collect()
}

/// A name without the roles around it; `None` where nothing of a name is left.
fn clean_name(part: &str) -> Option<String> {
    let part = strip_cue(part).unwrap_or(part);
    let words: Vec<&str> = part.split(' ').filter(|word| !word.is_empty()).collect();
    let is_role = |word: &&str| has(role_words::ROLES, &word.trim_matches(is_sign).to_lowercase());
    let words = without_echo(&words);
    let is_ending = |word: &&str| has(name_joints::ENDINGS, &word.to_lowercase());
    let words = &words[..words.iter().skip(1).position(is_ending).map_or(words.len(), |at| at + 1)];
    let end = match words.iter().position(is_role) {
        Some(0) if words.len() > 1 => 0,
        Some(1) if has(name_joints::PARTICLES, &words[0].to_lowercase()) => 0,
        Some(at) if at > 1 => at,
        _ => words.len(),
    };
    let end = words[..end]
        .iter()
        .position(|word| word.chars().any(|c| c.is_ascii_digit()) && end > 1)
        .unwrap_or(end);
    let name = words[..end].join(" ");
    let name = name.trim_matches(|c: char| is_sign(c) && c != '.').trim();
    let is_name = (1..=LONGEST_NAME_WORDS).contains(&end)
        && name.len() <= LONGEST_NAME_BYTES
        && name.chars().filter(|c| c.is_alphabetic()).count() > 1
        && !is_nobody(name);
    is_name.then(|| name.to_owned())
}

/// Whether a text stands in the place of a name and names nobody: "Written By", "No Author", "Create Account".
fn is_nobody(name: &str) -> bool {
    // A cue of one word ("Redaktion:") may sign by itself.
    let lower = name.to_lowercase();
    (lower.contains(' ') && has(byline_cues::CUES, &lower)) || has(role_words::NOBODY, &lower)
}

/// The words once, where they are said twice: a name beside a picture that bears it.
fn without_echo<'a, 'b>(words: &'a [&'b str]) -> &'a [&'b str] {
    let (first, second) = words.split_at(words.len() / 2);
    if first == second { first } else { words }
}

fn is_sign(character: char) -> bool {
    !character.is_alphanumeric() && character != '"' && character != '_'
}

/// Whether a name looks like a person's: two to four words, each but particles with a capital, no organization.
pub(crate) fn is_person(name: &str) -> bool {
    is_person_shape(name) && !is_organization(name) && !name.chars().any(|c| c.is_ascii_digit())
}

fn is_person_shape(name: &str) -> bool {
    let name = name.split_once(", ").map_or(name, |(name, _)| name);
    let words: Vec<&str> = name.split(' ').collect();
    let is_capital = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
    let is_particle = |word: &&str| has(name_joints::PARTICLES, word);
    (2..=4).contains(&words.len())
        && words.iter().all(|word| is_capital(word) || is_particle(word))
        && words.iter().filter(|word| is_capital(word)).count() > 1
}

/// Whether a name holds a word of organizations.
pub(crate) fn is_organization(name: &str) -> bool {
    fold_words(name).split(' ').any(|word| has(role_words::ORGANIZATIONS, word))
}

/// A form in which equal lists of names are equal.
pub(crate) fn key_of_names(names: &[String]) -> String {
    let mut folded: Vec<String> = names.iter().map(|name| fold_words(name)).collect();
    folded.sort_unstable();
    folded.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(names_in_line(text), expected, "{text}");
    }

    #[test]
    fn parts_names() {
        check("By Ada Diallo and John O'Neil", &["Ada Diallo", "John O'Neil"]);
        check("Von Anna Beer, Karl von Stein", &["Anna Beer", "Karl von Stein"]);
        check("Par Léa Roux et Ali Ba", &["Léa Roux", "Ali Ba"]);
        check("Text: Anna Beer / Karl Stein", &["Anna Beer", "Karl Stein"]);
    }

    #[test]
    fn takes_off_what_is_no_name() {
        check("By Ada Diallo, Senior Editor", &["Ada Diallo"]);
        check("Ada Diallo | The Daily Rain", &["Ada Diallo"]);
        check("Ada Diallo (AFP)", &["Ada Diallo"]);
        check("Ada Diallo Staff Writer", &["Ada Diallo"]);
        check("Ada Diallo December 12, 2024", &["Ada Diallo"]);
        check("Published on 5 May 2024 by Ada Diallo", &["Ada Diallo"]);
        check("Ada Diallo Ada Diallo", &["Ada Diallo"]);
        check("The Author", &[]);
        check("Ada Diallo on Monday", &["Ada Diallo"]);
        check("Ada Diallo, MD, Ph.D.", &["Ada Diallo, MD, Ph.D."]);
        check("https://daily.example/ada", &[]);
    }

    #[test]
    fn keeps_what_data_call_a_name() {
        assert_eq!(names_in_data("Luxury Travel Expert"), ["Luxury Travel Expert"]);
        assert_eq!(names_in_data("Ada Diallo, Senior Editor"), ["Ada Diallo"]);
        assert_eq!(names_in_data("Staff Writer"), ["Staff Writer"]);
    }

    #[test]
    fn knows_the_longest_cue() {
        assert!(byline_cues::CUES.iter().all(|cue| cue.len() < LONGEST_CUE_BYTES));
        assert!(byline_cues::CUES.iter().all(|cue| cue.split(' ').count() <= LONGEST_CUE_WORDS));
    }

    #[test]
    fn leaves_what_names_nobody() {
        check("Written By", &[]);
        check("No Author", &[]);
        check("Redaktion", &["Redaktion"]);
    }

    #[test]
    fn knows_people() {
        assert!(is_person("Karl von Stein"));
        assert!(!is_person("Daily Rain News"));
        assert!(!is_person("admin"));
    }
}
