//! Marks that open in one block and close in another, where the format has no lines.
//!
//! Enters: the blocks of a draft in reading order. Leaves: the same blocks, those between two
//! marks under one cover. Not yet: everything; the blocks leave as they came.

use crate::parse::draft::Drafted;

/// Covers the blocks between marks.
pub(in crate::parse) fn across(blocks: Vec<Drafted>) -> Vec<Drafted> {
    blocks
}
