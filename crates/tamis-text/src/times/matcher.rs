//! Matches rules against the tokens of a sentence, with backtracking; the longest match wins.

use std::cmp::Reverse;

use super::captures::Captures;
use super::grammar::Grammar;
use super::rule::{Action, Atom, Element, Role, Rule, cue_bit};
use super::sentence::Sentence;

/// How far a match has come.
#[derive(Clone, Copy, Debug)]
pub(super) struct Match {
    /// The next token, context included.
    pub(super) at: usize,
    /// Tokens of the span.
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) captures: Captures,
    pub(super) action: Action,
    /// Of a range, what stands before its word between: values, first and behind last token.
    pub(super) left: Option<(Captures, usize, usize)>,
}

/// What to do with a match that has come so far; `None` asks for another way.
type Continue<'c> = dyn FnMut(Match) -> Option<Match> + 'c;

/// Looks for time expressions in one sentence.
pub(super) struct Matcher<'a> {
    pub(super) sentence: &'a Sentence,
    pub(super) grammar: &'a Grammar,
    pub(super) text: &'a str,
}

impl Matcher<'_> {
    /// The longest match of a rule that begins at the token; of two as long, that of the earlier rule.
    pub(super) fn longest_at(&self, at: usize) -> Option<Match> {
        let class = self.sentence.class(at);
        if class == 0 {
            return None;
        }
        let mut best: Option<(u16, Match)> = None;
        let mut bits = class;
        let behind = self.sentence.classes_behind(at);
        let mut ahead = None;
        while bits != 0 {
            let bit = bits.trailing_zeros();
            bits &= bits - 1;
            for (order, rule) in self.grammar.rules.starting_with(bit) {
                let is_tried = rule.first & class & ((1 << bit) - 1) != 0;
                if !is_tried
                    && rule.may_begin(class, behind)
                    && rule.may_match(*ahead.get_or_insert_with(|| self.sentence.classes_ahead(at)))
                {
                    self.try_rule(order, rule, at, &mut best);
                }
            }
        }
        best.map(|(_, found)| found)
    }

    /// Keeps the rule's longest match in `best`, if it is better.
    fn try_rule(&self, order: u16, rule: &Rule, at: usize, best: &mut Option<(u16, Match)>) {
        let reach = |order: u16, found: &Match| (found.at, found.to - found.from, Reverse(order));
        // Every way to match is tried: the one that is kept is refused all the same.
        self.match_rule(rule, start(at), &mut |found| {
            let is_better =
                best.as_ref().is_none_or(|(known, best)| reach(order, &found) > reach(*known, best));
            if is_better && found.to > found.from {
                *best = Some((order, found));
            }
            None
        });
    }

    fn match_rule(&self, rule: &Rule, state: Match, go_on: &mut Continue) -> Option<Match> {
        self.match_elements(&rule.elements, state, &mut |mut found| {
            if rule.action != Action::Inherit {
                found.action = rule.action;
            }
            go_on(found)
        })
    }

    fn match_elements(&self, elements: &[Element], state: Match, go_on: &mut Continue) -> Option<Match> {
        let Some((element, rest)) = elements.split_first() else { return go_on(state) };
        if element.classes & self.sentence.class(state.at) == 0 {
            return if element.is_optional { self.match_elements(rest, state, go_on) } else { None };
        }
        for atom in &element.atoms {
            let found = self.match_atom(*atom, state, &mut |next| {
                let next = with_role(element.role, state, next);
                self.match_elements(rest, next, go_on)
            });
            if found.is_some() {
                return found;
            }
        }
        if element.is_optional { self.match_elements(rest, state, go_on) } else { None }
    }

    fn match_atom(&self, atom: Atom, state: Match, go_on: &mut Continue) -> Option<Match> {
        match atom {
            Atom::Mark(mark) => {
                (self.sentence.tokens.mark(state.at) == Some(mark)).then(|| go_on(state.advanced(1)))?
            }
            Atom::Cue(cue) => {
                let bit = cue_bit(cue);
                for (_, length, classes) in self.sentence.meanings(state.at) {
                    if classes & bit != 0
                        && let Some(found) = go_on(state.advanced(*length as usize))
                    {
                        return Some(found);
                    }
                }
                None
            }
            Atom::Class(class) => self.match_class(class, state, go_on),
            Atom::Rules(name) => {
                let (class, behind) = (self.sentence.class(state.at), self.sentence.classes_behind(state.at));
                let rules = self.grammar.rules.named(name).iter();
                rules
                    .filter(|rule| rule.may_begin(class, behind))
                    .find_map(|rule| self.match_rule(rule, state, go_on))
            }
        }
    }
}

impl Match {
    /// The same match, so many tokens further, all of them in the span.
    pub(super) fn advanced(self, tokens: usize) -> Match {
        Match { at: self.at + tokens, to: self.at + tokens, ..self }
    }
}

fn start(at: usize) -> Match {
    Match { at, from: at, to: at, captures: Captures::default(), action: Action::Nothing, left: None }
}

fn with_role(role: Role, before: Match, after: Match) -> Match {
    match role {
        Role::Span => after,
        Role::Context if before.to == before.from => Match { from: after.at, to: after.at, ..after },
        Role::Context => Match { to: before.to, ..after },
        Role::Separator => Match {
            left: Some((before.captures, before.from, before.to)),
            captures: Captures::default(),
            from: after.at,
            to: after.at,
            ..after
        },
    }
}
