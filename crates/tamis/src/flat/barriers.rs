//! **What it finds**: what speaks against a state of a line beyond its features. Against the article: standing behind the line
//! with which an agency signs its report, being in another language than the report, having no word, or leading to
//! another article. Against the opening of a post:
//! going on in a language that is rare on the page. Against the going on of one: a change of language.
//!
//! **Why**: an agency's initials are the last line of its report, a report is in one language, and so is nearly every
//! post; the forest knows neither agencies nor languages.
//!
//! **Example**: `LM/kj/AFP`, behind which every line is a reader's or the site's.
//!
//! **When it is wrong**: two reports on one page, each with its initials; an article that quotes whole paragraphs in
//! another language, which the weight leaves in the article if the lines around them are sure enough.

use tamis_html::Span;
use tamis_text::credit::read_credit_line;

use super::edge::Edge;
use super::measure::Measures;
use super::sequence::{Chances, STATE_COUNT, State};
use crate::language::{Language, order_by_share};
use crate::lexicon::line::RELATED_OPENINGS;

/// Log-odds against being of the article behind its agency's initials: few texts hold two signed reports.
const BEHIND_CREDIT: f32 = 4.0;

/// Log-odds against being of the article for a line in another language than it.
const OTHER_LANGUAGE: f32 = 2.0;

/// Log-odds against a new post where the line before is in the same language, and that is not the article's.
const SAME_OTHER_LANGUAGE: f32 = 2.0;

/// Log-odds against being of the article for a line of signs alone: of 35 on glued pages none was.
const WITHOUT_WORDS: f32 = 4.0;

/// Log-odds against being of the article for a line that leads to another: of 78 on flattened pages 17 were.
const LEADS_AWAY: f32 = 3.0;

/// Log-odds against one post in two languages.
const CHANGED_LANGUAGE: f32 = 2.0;

/// Bytes of the longest link to another article, and of the longest words with which one begins.
const LONGEST_LINK: u32 = 250;
const LONGEST_OPENING: usize = 24;

/// Lines that vote on the language of the article: it stands before all else of length.
const VOTING_LINES: usize = 8;

/// For each line the log-odds against each state.
pub(super) fn barriers_of(
    text: &str,
    spans: &[Span],
    measures: &[Measures],
    languages: &[Option<Language>],
) -> Vec<Chances> {
    let article = order_by_share(voters(spans, languages)).first().copied();
    let is_foreign = |at: usize| languages[at].is_some() && article.is_some() && languages[at] != article;
    let mut behind = 0.0;
    let mut last = None;
    (0..spans.len())
        .map(|at| {
            let mut barrier = [0.0; STATE_COUNT];
            barrier[State::Main as usize] = behind
                + if is_foreign(at) { OTHER_LANGUAGE } else { 0.0 }
                + against_article(&text[spans[at].range()], &measures[at]);
            match (last, languages[at]) {
                (Some(last), Some(own)) if last != own => barrier[State::Post as usize] = CHANGED_LANGUAGE,
                (Some(_), Some(_)) if is_foreign(at) => {
                    barrier[State::Opening as usize] = SAME_OTHER_LANGUAGE;
                }
                _ => {}
            }
            last = languages[at].or(last);
            if at > 0
                && measures[at - 1].ends == Edge::Stop
                && is_signed(&text[spans[at].range()], &measures[at])
            {
                behind = BEHIND_CREDIT;
            }
            barrier
        })
        .collect()
}

/// What a line by itself says against its being of the article.
fn against_article(line: &str, measures: &Measures) -> f32 {
    if measures.words + measures.digits == 0 {
        WITHOUT_WORDS
    } else if leads_away(line, measures) {
        LEADS_AWAY
    } else {
        0.0
    }
}

/// Whether a line begins as links to other articles do: "Also read: …".
fn leads_away(line: &str, measures: &Measures) -> bool {
    let may_lead = measures.bytes <= LONGEST_LINK && line.starts_with(|c: char| !c.is_lowercase());
    may_lead && {
        let head = line.trim_start_matches(|c: char| !c.is_alphanumeric());
        let small = head[..head.floor_char_boundary(LONGEST_OPENING)].to_lowercase();
        let at = RELATED_OPENINGS.partition_point(|opening| *opening <= small.as_str());
        let opening = at.checked_sub(1).and_then(|at| RELATED_OPENINGS.get(at));
        opening.is_some_and(|opening| {
            small.strip_prefix(opening).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        })
    }
}

fn voters<'a>(
    spans: &'a [Span],
    languages: &'a [Option<Language>],
) -> impl Iterator<Item = (Language, usize)> + 'a {
    let known =
        spans.iter().zip(languages).filter_map(|(span, language)| Some(((*language)?, span.len() as usize)));
    known.take(VOTING_LINES)
}

/// Whether a line holds the initials of writers and the name of their agency, and nothing else.
fn is_signed(line: &str, measures: &Measures) -> bool {
    measures.may_be_credit()
        && read_credit_line(line).is_some_and(|credit| credit.agency.is_some() && !credit.initials.is_empty())
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines_of;
    use super::super::measure::measure;
    use super::super::words::Lexicon;
    use super::*;
    use crate::language::detect_near;

    fn check(text: &str, expected: &[f32]) {
        let spans = lines_of(text);
        let measures: Vec<Measures> =
            spans.iter().map(|s| measure(&text[s.range()], Lexicon::open())).collect();
        let languages: Vec<_> = spans.iter().map(|s| detect_near(&text[s.range()], None)).collect();
        let barriers = barriers_of(text, &spans, &measures, &languages);
        assert_eq!(barriers.iter().map(|b| b[State::Main as usize]).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn initials_of_an_agency_end_the_article() {
        check(
            "Il a plu toute la journée à Agadez.\nLM/kj/AFP\nMerci pour cet article.",
            &[0.0, 0.0, BEHIND_CREDIT],
        );
        check("Il a plu toute la journée à Agadez.\nLM/kj/XYZQ\nMerci pour cet article.", &[0.0, 0.0, 0.0]);
    }

    #[test]
    fn signs_and_links_are_not_of_the_article() {
        let text = "Il a plu toute la journée à Agadez.\n* * *\nÀ lire aussi : La crue du fleuve";
        check(text, &[0.0, WITHOUT_WORDS, LEADS_AWAY]);
        check("Readmore is a town.\nSee alsoran.", &[0.0, 0.0]);
    }

    #[test]
    fn another_language_speaks_against_the_article() {
        let text = "Il a plu toute la journée à Agadez, et personne ne s’en est plaint.\nIt rained all day long in the valley.";
        check(text, &[0.0, OTHER_LANGUAGE]);
    }
}
