//! The adoption agency: what an end tag of a formatting element does where blocks and formatting overlap.
//!
//! `<b>1<p>2</b>3` becomes `<b>1</b><p><b>2</b>3`. The standard's algorithm, step by step.

use super::formatting::FormattingElement;
use super::name_set::DEFAULT_SCOPE;
use super::{Foreign, Open, TreeBuilder};
use crate::{Name, NodeId};

/// How often the algorithm may run for one end tag, by the standard.
const OUTER_LOOPS: usize = 8;
/// How many formatting elements between the two stay formatting elements, by the standard.
const INNER_LOOPS: usize = 3;

/// A formatting element whose end tag was read while a block in it is open.
struct Overlap {
    element: FormattingElement,
    /// Index of the formatting element in the stack.
    in_stack: usize,
    /// Index of the block in the stack.
    block_in_stack: usize,
    /// Where the new formatting element goes in the list.
    bookmark: usize,
}

impl TreeBuilder<'_> {
    /// Runs the adoption agency algorithm for the tag name `subject`.
    pub(super) fn adopt(&mut self, subject: Name) {
        if let Some(open) = self.open.last().filter(|open| open.name == subject)
            && self.formatting.position(open.id).is_none()
        {
            self.pop();
            return;
        }
        for _ in 0..OUTER_LOOPS {
            let Some(in_list) = self.formatting.position_of(subject) else {
                return self.close_other(subject);
            };
            let Some(overlap) = self.find_overlap(in_list) else { return };
            if !self.may_clone() {
                return self.close_other(subject);
            }
            self.resolve(overlap);
        }
    }

    /// The overlap that the formatting element at `in_list` is in. Without one, the element is closed.
    fn find_overlap(&mut self, in_list: usize) -> Option<Overlap> {
        let element = self.formatting.get(in_list)?;
        let Some(in_stack) = self.open.position(element.id) else {
            self.formatting.remove(in_list);
            return None;
        };
        self.open.find_in_scope(DEFAULT_SCOPE, |open| open.id == element.id)?;
        let block = (in_stack + 1..self.open.len()).find(|&index| self.open.get(index).is_special());
        let Some(block_in_stack) = block else {
            self.pop_from(in_stack);
            self.formatting.remove(in_list);
            return None;
        };
        Some(Overlap { element, in_stack, block_in_stack, bookmark: in_list })
    }

    fn resolve(&mut self, mut overlap: Overlap) {
        let block = self.open.get(overlap.block_in_stack);
        let ancestor = self.open.get(overlap.in_stack.saturating_sub(1));
        let last = self.nest_between(&mut overlap);
        self.tree.detach(last);
        let place = self.insertion_place_in(ancestor);
        self.put(last, place);

        let clone = self.clone_formatting(overlap.element);
        self.tree.move_children(block.id, clone);
        self.tree.append(block.id, clone);
        self.move_in_list(&overlap, clone);
        self.move_in_stack(&overlap, block.id, clone);
    }

    /// Makes the elements between the two anew around the block, innermost first. The outermost node of the result.
    fn nest_between(&mut self, overlap: &mut Overlap) -> NodeId {
        let block = self.open.get(overlap.block_in_stack).id;
        let mut last = block;
        for (loops, index) in (overlap.in_stack + 1..overlap.block_in_stack).rev().enumerate() {
            let node = self.open.get(index);
            let mut in_list = self.formatting.position(node.id);
            if let Some(at) = in_list.filter(|_| loops >= INNER_LOOPS) {
                self.formatting.remove(at);
                overlap.bookmark -= usize::from(at < overlap.bookmark);
                in_list = None;
            }
            let Some((at, element)) = in_list.and_then(|at| Some((at, self.formatting.get(at)?))) else {
                let removed = self.open.remove(index);
                self.end(removed);
                continue;
            };
            self.end(node);
            let clone = self.clone_formatting(element);
            self.formatting.set_id(at, clone);
            self.open.set_id(index, clone);
            if last == block {
                overlap.bookmark = at + 1;
            }
            self.tree.detach(last);
            self.tree.append(clone, last);
            last = clone;
        }
        last
    }

    fn move_in_list(&mut self, overlap: &Overlap, clone: NodeId) {
        let mut bookmark = overlap.bookmark;
        if let Some(at) = self.formatting.position(overlap.element.id) {
            self.formatting.remove(at);
            bookmark -= usize::from(at < bookmark);
        }
        self.formatting.insert(bookmark, FormattingElement { id: clone, ..overlap.element });
    }

    fn move_in_stack(&mut self, overlap: &Overlap, block: NodeId, clone: NodeId) {
        let removed = self.open.remove(overlap.in_stack);
        self.end(removed);
        let below = self.open.position(block).map_or(self.open.len(), |index| index + 1);
        self.open.insert(below, Open { id: clone, name: overlap.element.name, foreign: Foreign::Not });
    }
}
