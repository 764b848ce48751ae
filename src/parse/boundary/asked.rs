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
    /// By the place of a block, with what is known of its text; nothing where it was asked for the
    /// word alone.
    said: HashMap<usize, (Text, Option<Spoken>)>,
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
        if self.known(text, place).is_none_or(|(_, said)| said.is_none()) {
            let stem = self.holds_stem(text, place);
            let depth = depth(text, place, stem)?;
            let heard = Text { length: text.len(), stem };
            self.said.insert(place, (heard, Some(Spoken::of(text, depth, stem))));
        }
        self.said(place)
    }

    /// Whether the block at this place holds a word for "spoiler".
    pub(super) fn holds_stem(&self, text: &str, place: usize) -> bool {
        self.known(text, place).map_or_else(|| holds_stem(text), |(heard, _)| heard.stem)
    }

    /// The same, of a block that will be asked again and may be the whole text.
    pub(super) fn recalls_stem(&mut self, text: &str, place: usize) -> bool {
        let stem = self.holds_stem(text, place);
        if self.known(text, place).is_none() {
            self.said.insert(place, (Text { length: text.len(), stem }, None));
        }
        stem
    }

    fn known(&self, text: &str, place: usize) -> Option<&(Text, Option<Spoken>)> {
        let is_of = |heard: &Text| place != usize::MAX && heard.length == text.len();
        self.said.get(&place).filter(|(heard, _)| is_of(heard))
    }

    /// What was heard last at this place.
    pub(super) fn said(&self, place: usize) -> Option<&Spoken> {
        self.said.get(&place).and_then(|(_, spoken)| spoken.as_ref())
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
