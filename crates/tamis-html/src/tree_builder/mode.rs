//! Holds the insertion modes, and finds the one that the open elements ask for.

use super::TreeBuilder;
use crate::{Name, Namespace};

/// An insertion mode of the standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    Initial,
    BeforeHtml,
    BeforeHead,
    InHead,
    InHeadNoscript,
    AfterHead,
    InBody,
    Text,
    InTable,
    InTableText,
    InCaption,
    InColumnGroup,
    InTableBody,
    InRow,
    InCell,
    InTemplate,
    AfterBody,
    InFrameset,
    AfterFrameset,
    AfterAfterBody,
    AfterAfterFrameset,
}

impl Mode {
    /// Whether the rules tell white space from other text.
    pub(super) fn splits_text(self) -> bool {
        !matches!(
            self,
            Mode::InBody
                | Mode::Text
                | Mode::InTable
                | Mode::InTableText
                | Mode::InCaption
                | Mode::InTableBody
                | Mode::InRow
                | Mode::InCell
                | Mode::InTemplate
        )
    }
}

impl TreeBuilder<'_> {
    /// Resets the insertion mode appropriately.
    pub(super) fn reset_mode(&mut self) {
        self.mode = (0..self.open.len()).rev().find_map(|index| self.mode_for(index)).unwrap_or(Mode::InBody);
    }

    fn mode_for(&self, index: usize) -> Option<Mode> {
        let is_last = index == 0;
        let name = match self.context {
            Some(context) if is_last && context.namespace == Namespace::Html => context.name,
            Some(_) if is_last => return Some(Mode::InBody),
            _ => self.open.get(index).name,
        };
        match name {
            Name::TD | Name::TH if !is_last => Some(Mode::InCell),
            Name::TR => Some(Mode::InRow),
            Name::TBODY | Name::THEAD | Name::TFOOT => Some(Mode::InTableBody),
            Name::CAPTION => Some(Mode::InCaption),
            Name::COLGROUP => Some(Mode::InColumnGroup),
            Name::TABLE => Some(Mode::InTable),
            Name::TEMPLATE => self.template_modes.last().copied(),
            Name::HEAD if !is_last => Some(Mode::InHead),
            Name::BODY => Some(Mode::InBody),
            Name::FRAMESET => Some(Mode::InFrameset),
            Name::HTML if self.head.is_none() => Some(Mode::BeforeHead),
            Name::HTML => Some(Mode::AfterHead),
            _ => None,
        }
    }
}
