//! Tells what a line begins or ends with: the class of one character.
//!
//! Ends of sentences, of labels and of lists look alike in every script; features and rules ask for the class only.

/// What a line begins or ends with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Edge {
    #[default]
    Other,
    Small,
    Capital,
    Digit,
    Stop,
    Shout,
    Colon,
    Comma,
    Ellipsis,
    Quote,
    Bullet,
    At,
    Bracket,
}

pub(super) fn edge_of(c: char) -> Edge {
    match c {
        '.' | '。' => Edge::Stop,
        '!' | '?' | '！' | '？' => Edge::Shout,
        ':' | '：' => Edge::Colon,
        ',' | ';' | '，' => Edge::Comma,
        '…' => Edge::Ellipsis,
        '"' | '“' | '”' | '„' | '«' | '»' | '\'' | '‘' | '’' | '「' | '」' => Edge::Quote,
        '-' | '*' | '•' | '·' | '–' | '—' | '›' | '|' | '→' => Edge::Bullet,
        '@' | '#' => Edge::At,
        '(' | ')' | '[' | ']' => Edge::Bracket,
        _ if c.is_numeric() => Edge::Digit,
        _ if c.is_uppercase() => Edge::Capital,
        _ if c.is_alphabetic() => Edge::Small,
        _ => Edge::Other,
    }
}
