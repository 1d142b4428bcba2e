//! Holds what a caller may ask of a reading.

use tamis_html::Limits;

/// What a caller asks of a reading. The default reads any page well; each field says what it changes.
#[derive(Debug, Clone)]
pub struct Options {
    /// The page's address: base of relative links and a source of evidence.
    pub url: Option<String>,
    /// The character encoding that the transport names (the `charset` of the HTTP header), as its label.
    pub charset: Option<String>,
    /// Whether the bytes are HTML or plain text.
    pub input: InputFormat,
    /// What to weigh more: leaving nothing of the content out, or letting nothing else in.
    pub trade_off: TradeOff,
    /// Which voices go into `text`, `markdown` and `html`.
    pub voices: Voices,
    /// Which blocks go into `blocks`.
    pub block_selection: BlockSelection,
    /// Whether to render [`crate::Page::markdown`].
    pub markdown: bool,
    /// Whether to render [`crate::Page::html`].
    pub html: bool,
    /// Of which pages to read quotations, times and the timeline in the main content.
    pub text_reading: TextReading,
    /// Whether to tell the languages of the page, its blocks and posts.
    pub language_reading: LanguageReading,
    /// Bounds of the work.
    pub limits: Limits,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            url: None,
            charset: None,
            input: InputFormat::Detect,
            trade_off: TradeOff::Balanced,
            voices: Voices::All,
            block_selection: BlockSelection::Content,
            markdown: false,
            html: false,
            text_reading: TextReading::Never,
            language_reading: LanguageReading::Told,
            limits: Limits::default(),
        }
    }
}

/// How the input is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum InputFormat {
    /// Told from the content.
    #[default]
    Detect,
    /// HTML.
    Html,
    /// Plain text.
    Text,
}

/// What to weigh more where the two pull apart.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TradeOff {
    /// Let nothing in that is not content.
    Precision,
    /// Weigh both alike.
    #[default]
    Balanced,
    /// Leave no content out.
    Recall,
}

/// Which voices go into the rendered texts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Voices {
    /// The page's own content; of a thread its posts.
    #[default]
    All,
    /// The page's own content without any reader's post.
    NoDiscussion,
    /// The readers' posts alone.
    DiscussionOnly,
}

/// Which blocks the record lists.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum BlockSelection {
    /// Content: every role but boilerplate.
    #[default]
    Content,
    /// Every block of the page.
    All,
    /// Every block, each with its strongest reasons.
    Explained,
}

/// Of which pages the main content is read for quotations, times and the timeline.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TextReading {
    /// Of none.
    #[default]
    Never,
    /// Of plain texts, which have nothing but their words.
    PlainText,
    /// Of all.
    Always,
}

/// Whether languages are told from the text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum LanguageReading {
    /// Of the page, of each block and of each post.
    #[default]
    Told,
    /// Left out: the page has the language that it declares, if it declares one. Plain text is read several times
    /// faster so, and no change of language marks where another writer begins.
    LeftOut,
}
