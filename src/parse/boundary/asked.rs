//! What blocks said when they were asked, so that nobody is asked twice.
//!
//! Enters: a block's open text and its place. Leaves: what its sentences say of spoilers. An article
//! is walked through several times, each time for another question, and what costs is listening to
//! sentences. Promised: what is remembered is what would be heard again. Kept for one article, and
//! only of blocks that were worth listening to.

use std::collections::HashMap;

use super::inspect::{Needles, Spoken, depth};

/// What was asked of one article.
#[derive(Default)]
pub(super) struct Asked {
    needles: Needles,
    /// By the place of a block, with the length of the text that was heard: what is left of a block
    /// that was parted is shorter.
    said: HashMap<usize, (usize, Spoken)>,
}

impl Asked {
    /// What finds blocks that are worth reading.
    pub(super) fn needles(&mut self) -> &mut Needles {
        &mut self.needles
    }

    /// What the block at this place says, if it is worth listening to. `usize::MAX` is a place of
    /// many blocks.
    pub(super) fn spoken(&mut self, text: &str, place: usize) -> Option<&Spoken> {
        let heard = self.said.get(&place).is_some_and(|(length, _)| *length == text.len());
        if !heard || place == usize::MAX {
            let depth = depth(text, place)?;
            self.said.insert(place, (text.len(), Spoken::of(text, depth)));
        }
        self.said(place)
    }

    /// What was heard last at this place.
    pub(super) fn said(&self, place: usize) -> Option<&Spoken> {
        self.said.get(&place).map(|(_, spoken)| spoken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_heard_once_and_what_is_left_of_it_for_itself() {
        let mut asked = Asked::default();
        let mut warns =
            |text, place| asked.spoken(text, place).is_some_and(|spoken| !spoken.says_nothing());
        assert!(warns("Spoilers ahead! The lamp went out.", 3));
        assert!(warns("Spoilers ahead! The lamp went out.", 3));
        assert!(!warns("The lamp went out.", 3));
        // Texts of one length at a place of many blocks.
        assert!(warns("Spoilers ahead!", usize::MAX));
        assert!(!warns("The lamp is it.", usize::MAX));
    }
}
