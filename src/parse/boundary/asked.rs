//! What blocks said when they were asked, so that nobody is asked twice.
//!
//! Enters: a block's open text and its place. Leaves: what its sentences say of spoilers. An article
//! is walked through several times, each time for another question, and what costs is listening to
//! sentences. Promised: what is remembered is what would be heard again. Kept for one article, and
//! only of blocks that were worth listening to.

use std::collections::HashMap;

use super::inspect::{Needles, Spoken, depth, holds_stem};

/// What was asked of one article.
#[derive(Default)]
pub(super) struct Asked {
    needles: Needles,
    /// By the place of a block, with what is known of the text that was heard.
    said: HashMap<usize, (Text, Spoken)>,
}

/// A text that was heard.
struct Text {
    /// What is left of a block that was parted is shorter.
    length: usize,
    /// It holds a word for "spoiler".
    stem: bool,
}

impl Asked {
    /// What finds blocks that are worth reading.
    pub(super) fn needles(&mut self) -> &mut Needles {
        &mut self.needles
    }

    /// What the block at this place says, if it is worth listening to. `usize::MAX` is a place of
    /// many blocks.
    pub(super) fn spoken(&mut self, text: &str, place: usize) -> Option<&Spoken> {
        if self.heard(text, place).is_none() {
            let stem = holds_stem(text);
            let depth = depth(text, place, stem)?;
            let heard = Text { length: text.len(), stem };
            self.said.insert(place, (heard, Spoken::of(text, depth, stem)));
        }
        self.said(place)
    }

    /// Whether the block at this place holds a word for "spoiler".
    pub(super) fn holds_stem(&self, text: &str, place: usize) -> bool {
        match self.heard(text, place) {
            Some(heard) => heard.stem,
            None => holds_stem(text),
        }
    }

    fn heard(&self, text: &str, place: usize) -> Option<&Text> {
        let (heard, _) = self.said.get(&place).filter(|_| place != usize::MAX)?;
        (heard.length == text.len()).then_some(heard)
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
