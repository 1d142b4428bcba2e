//! Describes the page as a whole.

use super::context::PageContext;
use super::declared::Declared;
use super::{Whole, log, ratio};
use crate::blocks::{Blocks, Structure, Traits};
use tamis_html::Name;

pub(super) fn describe(blocks: &Blocks, context: &PageContext) -> [f32; Whole::NAMES.len()] {
    let mut page = [0.0; Whole::NAMES.len()];
    let mut set = |feature: Whole, value: f32| page[feature as usize] = value;
    let sum = context.page();
    let count = blocks.len() as u32;
    let all = 0..count;
    set(Whole::Words, log(sum.words));
    set(Whole::Blocks, log(count));
    set(Whole::LinkDensity, ratio(sum.link_words, sum.words));
    set(Whole::ProseShare, ratio(context.prose_words(&all), sum.words));
    set(Whole::LongestProse, log(longest_prose(blocks, context)));
    set(Whole::ProseBlocks, log(context.prose.iter().filter(|prose| **prose).count() as u32));
    let of_structure =
        |wanted: fn(Structure) -> bool| blocks.iter().filter(|(_, b)| wanted(b.structure)).count() as u32;
    set(Whole::Headings, log(of_structure(|s| matches!(s, Structure::Heading(_)))));
    set(Whole::Items, ratio(of_structure(|s| s == Structure::ListItem), count));
    set(Whole::Cells, ratio(of_structure(|s| s == Structure::TableCell), count));
    set(Whole::CodeBlocks, log(of_structure(|s| s == Structure::Code)));
    set(Whole::Images, log(sum.images));
    let shapes = &context.shapes;
    set(Whole::CurrencyBlocks, log(shapes.iter().filter(|s| s.has_currency).count() as u32));
    set(Whole::ClockBlocks, log(shapes.iter().filter(|s| s.has_clock).count() as u32));
    set(Whole::YearBlocks, log(shapes.iter().filter(|s| s.has_year).count() as u32));
    let named = |name: Name| blocks.containers().iter().filter(|c| c.name == name).count() as u32;
    set(Whole::Forms, log(named(Name::FORM)));
    set(Whole::Articles, log(named(Name::ARTICLE)));
    set(Whole::HiddenShare, ratio(hidden_words(blocks), sum.words));
    let is_echo = |echo: &&super::echo::Echo| echo.before > 0.0;
    set(Whole::Echoes, ratio(context.echoes.iter().filter(is_echo).count() as u32, count));
    describe_declared(&context.declared, &mut set);
    page
}

fn describe_declared(declared: &Declared, set: &mut impl FnMut(Whole, f32)) {
    let columns = [
        Whole::IsArticle,
        Whole::IsProduct,
        Whole::IsList,
        Whole::IsDiscussion,
        Whole::IsManual,
        Whole::IsFaq,
        Whole::IsService,
    ];
    for (column, is_declared) in columns.into_iter().zip(declared.types) {
        set(column, f32::from(is_declared));
    }
    set(Whole::OpenGraph, declared.open_graph);
    set(Whole::PathSegments, declared.path_segments as f32);
    set(Whole::LastSegment, log(declared.last_segment));
    set(Whole::Hyphens, declared.hyphens as f32);
    set(Whole::HasDigit, f32::from(declared.has_digit));
}

/// Words of the longest run of prose that at most two other blocks interrupt.
fn longest_prose(blocks: &Blocks, context: &PageContext) -> u32 {
    const LONGEST_INTERRUPTION: u32 = 2;
    let (mut longest, mut run) = (0, 0);
    for (id, block) in blocks.iter() {
        if context.prose[id.index()] {
            run += block.measures.words;
            longest = longest.max(run);
        } else if context.prose_before[id.index()] > LONGEST_INTERRUPTION {
            run = 0;
        }
    }
    longest
}

fn hidden_words(blocks: &Blocks) -> u32 {
    let is_hidden =
        |block: &crate::blocks::Block| blocks.container(block.container).traits.contains(Traits::HIDDEN);
    blocks.iter().filter(|(_, block)| is_hidden(block)).map(|(_, block)| block.measures.words).sum()
}
