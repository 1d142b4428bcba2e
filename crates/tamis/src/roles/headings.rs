//! Keeps the headings of what is kept: a heading alone says little, but text without its heading misses it.
//!
//! A heading that falls below the page's threshold is main content all the same where the text right below it is,
//! unless the heading is far less likely than the threshold asks (the name of a box beside the text).

use crate::blocks::{Block, Blocks, Structure};
use crate::page::Role;

/// Share of the threshold that a heading over main content has to reach. Out-of-fold among 0.05, 0.2, 0.4, 0.6 and
/// 0.8 the best, .0005 above none.
const HEADING_SHARE: f32 = 0.4;

/// Makes headings main content that stand over main content.
pub(super) fn keep_headings(blocks: &Blocks, probabilities: &[f32], threshold: f32, roles: &mut [Role]) {
    let mut is_kept_below = false;
    for (id, block) in blocks.iter().rev().filter(|(_, block)| block.measures.words > 0) {
        let index = id.index();
        if is_kept_below && is_heading(block) && probabilities[index] >= HEADING_SHARE * threshold {
            roles[index] = Role::Main;
        }
        is_kept_below = roles[index] == Role::Main;
    }
}

fn is_heading(block: &Block) -> bool {
    matches!(block.structure, Structure::Heading(_))
}

#[cfg(test)]
mod tests {
    use tamis_html::{Limits, parse};

    use super::*;

    fn check(probabilities: [f32; 3], expected: [bool; 3]) {
        let blocks = Blocks::of(&parse("<h2>Rain</h2><h3>In Niamey</h3><p>It rained.", &Limits::default()));
        let role = |likely: &f32| if *likely >= 0.5 { Role::Main } else { Role::Boilerplate };
        let mut roles: Vec<Role> = probabilities.iter().map(role).collect();
        keep_headings(&blocks, &probabilities, 0.5, &mut roles);
        assert_eq!(roles.iter().map(|role| *role == Role::Main).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn headings_go_with_what_they_head() {
        check([0.3, 0.3, 0.9], [true, true, true]);
    }

    #[test]
    fn headings_of_other_matter_stay_out() {
        check([0.3, 0.1, 0.9], [false, false, true]);
        check([0.3, 0.3, 0.1], [false, false, false]);
    }
}
