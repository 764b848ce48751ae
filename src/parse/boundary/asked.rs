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
    /// By the place of a block that was asked for the word alone.
    stems: HashMap<usize, Text>,
}

/// A text that was heard.
struct Text {
    /// What is left of a block that was parted is shorter.
    length: usize,
    /// It holds a word for "spoiler".
    stem: bool,
}

impl Text {
    /// Whether this is what is known of a text.
    fn is_of(&self, text: &str, place: usize) -> bool {
        place != usize::MAX && self.length == text.len()
    }
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
            let stem = self.holds_stem(text, place);
            let depth = depth(text, place, stem)?;
            let heard = Text { length: text.len(), stem };
            self.said.insert(place, (heard, Spoken::of(text, depth, stem)));
        }
        self.said(place)
    }

    /// Whether the block at this place holds a word for "spoiler".
    pub(super) fn holds_stem(&self, text: &str, place: usize) -> bool {
        let asked = || self.stems.get(&place).filter(|asked| asked.is_of(text, place));
        match self.heard(text, place).or_else(asked) {
            Some(heard) => heard.stem,
            None => holds_stem(text),
        }
    }

    /// The same, of a block that will be asked again and may be the whole text.
    pub(super) fn recalls_stem(&mut self, text: &str, place: usize) -> bool {
        let stem = self.holds_stem(text, place);
        self.stems.insert(place, Text { length: text.len(), stem });
        stem
    }

    fn heard(&self, text: &str, place: usize) -> Option<&Text> {
        let (heard, _) = self.said.get(&place)?;
        heard.is_of(text, place).then_some(heard)
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

    #[test]
    fn what_was_asked_for_the_word_alone_is_asked_again_where_it_was_parted() {
        let mut asked = Asked::default();
        assert!(asked.recalls_stem("Spoilers ahead! The lamp went out.", 3));
        assert!(asked.holds_stem("Spoilers ahead! The lamp went out.", 3));
        assert!(!asked.holds_stem("The lamp went out.", 3));
        assert!(!asked.recalls_stem("The lamp went out.", 3));
        assert!(asked.recalls_stem("Spoilers ahead!", usize::MAX));
        assert!(!asked.holds_stem("The lamp is it.", usize::MAX));
    }
}
