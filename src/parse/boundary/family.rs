//! Families of phrases, and which of them it is worth trying on a sentence.
//!
//! Enters: a family, and the words of a sentence. Leaves: those of its phrases that may match, in the
//! family's order. Of each phrase the element with the fewest alternatives is its anchor; a sentence's
//! words are looked up among the anchors, and only phrases whose anchor stands there are tried.
//! Promised: a phrase that matches is never left out; anchors are found by the compiler. Not here:
//! whether a phrase matches (`pattern.rs`).

use std::ops::Range;

use super::choice::{cut, parts};
use super::index::Numbered;
use super::pattern::{Phrase, Phrases, signs, unanchored};
use super::sentences::Word;

/// A family has so many times 64 phrases at most.
const ROWS: usize = 8;

/// Numbers of phrases, a bit for each.
pub(super) type Numbers = [u64; ROWS];

/// Phrases and their anchors. Made by [`family!`].
#[derive(Debug)]
pub(super) struct Family {
    pub phrases: Phrases,
    /// Each with the number of its phrase.
    pub anchors: Numbered,
    /// The phrases that have none.
    pub free: Numbers,
}

/// The family of these phrases.
macro_rules! family {
    ($phrases:expr) => {{
        use $crate::parse::boundary::family::{Family, anchors, free};
        use $crate::parse::boundary::pattern::Phrases;
        const FAMILY: Phrases = $phrases;
        const COUNT: usize = FAMILY.places.len();
        const ANCHORS: ([(u32, &str); COUNT], [u16; COUNT]) = anchors(FAMILY.text);
        Family {
            phrases: FAMILY,
            anchors: $crate::parse::boundary::index::numbered!(&ANCHORS.0, &ANCHORS.1),
            free: free(FAMILY.text),
        }
    }};
}

pub(super) use family;

/// Stands for an anchor where there is none: no word.
const NONE: &str = "\0";

impl Family {
    /// The phrases that may match, with their numbers.
    pub(super) fn worth_trying(
        &self,
        words: &[Word<'_>],
    ) -> impl Iterator<Item = (usize, Phrase)> + use<> {
        let mut numbers = self.free;
        for word in words {
            for number in self.anchors.all(self.phrases.text, &word.text) {
                if let Some(row) = numbers.get_mut(number / 64) {
                    *row |= 1 << (number % 64);
                }
            }
        }
        let phrases = self.phrases;
        let rows = numbers.into_iter().enumerate().filter(|(_, bits)| *bits != 0);
        rows.flat_map(move |(row, mut bits)| {
            std::iter::from_fn(move || {
                let place = (bits != 0).then(|| bits.trailing_zeros() as usize)?;
                bits &= bits - 1;
                let number = row * 64 + place;
                Some((number, phrases.get(number)?))
            })
        })
    }

    /// Whether some phrase may match of whose number this is so.
    pub(super) fn may_hold(&self, words: &[Word<'_>], is: impl Fn(usize) -> bool) -> bool {
        let text = self.phrases.text;
        let mut anchored = words.iter().flat_map(|word| self.anchors.all(text, &word.text));
        let free = |number: &usize| {
            self.free.get(number / 64).is_some_and(|row| row >> (number % 64) & 1 == 1)
        };
        anchored.any(&is) || self.free != [0; ROWS] && (0..ROWS * 64).filter(free).any(&is)
    }

    /// Where the first of its phrases that matches does. `stem` says that one of the words begins
    /// with "spoil".
    pub(super) fn find(&self, words: &[Word<'_>], stem: bool) -> Option<Range<usize>> {
        let signs = signs(words);
        self.worth_trying(words)
            .filter(|(_, phrase)| stem || !phrase.needs_stem)
            .find_map(|(_, phrase)| phrase.find_among(words, signs))
    }
}

/// The anchors of a text's phrases, each with its phrase's number, and where each begins.
#[allow(clippy::cast_possible_truncation, reason = "what does not fit is refused")]
pub(super) const fn anchors<const N: usize>(
    text: &'static str,
) -> ([(u32, &'static str); N], [u16; N]) {
    // Written so, a family is refused by the compiler.
    if N > ROWS * 64 || text.len() > u16::MAX as usize {
        unreachable!()
    }
    let (mut anchors, mut bases) = ([(0, NONE); N], [0; N]);
    let (mut number, mut lines): (u32, _) = (0, text);
    let (mut left, mut left_bases): (&mut [(u32, &str)], &mut [u16]) = (&mut anchors, &mut bases);
    while let (Some((slot, slots)), Some((base, more))) =
        (left.split_first_mut(), left_bases.split_first_mut())
    {
        let (phrase, below) = cut(lines, b'\n');
        let bare = unanchored(phrase);
        let (words, at) = anchor(bare);
        *slot = (number, words);
        *base = (text.len() - lines.len() + phrase.len() - bare.len() + at) as u16;
        (number, left, left_bases, lines) = (number + 1, slots, more, below);
    }
    (anchors, bases)
}

/// The phrases without an anchor.
pub(super) const fn free(mut text: &'static str) -> Numbers {
    let mut rows = [0; ROWS];
    let mut left: &mut [u64] = &mut rows;
    while let Some((row, below)) = left.split_first_mut() {
        let mut bit = 0;
        while bit < 64 && !text.is_empty() {
            let (phrase, rest) = cut(text, b'\n');
            if matches!(anchor(unanchored(phrase)).0.as_bytes(), [0]) {
                *row |= 1 << bit;
            }
            (bit, text) = (bit + 1, rest);
        }
        left = below;
    }
    rows
}

/// The element that must stand and has the fewest alternatives, classes aside, and where it stands.
const fn anchor(phrase: &'static str) -> (&'static str, usize) {
    let (mut anchor, mut at, mut fewest) = (NONE, 0, usize::MAX);
    let (mut rest, mut left) = (phrase, parts(phrase, b' '));
    while left > 0 {
        let (element, after) = cut(rest, b' ');
        let must_stand = match element.as_bytes() {
            [b'%' | b'$' | b'*' | b'^', ..] | [.., b'?'] => false,
            _ => parts(element, b'<') == 1,
        };
        if must_stand && parts(element, b'|') < fewest {
            (anchor, at) = (element, phrase.len() - rest.len());
            fewest = parts(element, b'|');
        }
        (rest, left) = (after, left - 1);
    }
    (anchor, at)
}

#[cfg(test)]
mod tests {
    use super::super::pattern::phrases;
    use super::super::sentences::words;
    use super::*;

    const FAMILY: Family = family!(phrases![
        "^ no|not *2 spoil~",
        "<not> *2 <seen>",
        "the|a ending? $",
        "ending|end explained",
    ]);

    #[test]
    fn a_phrase_is_tried_where_its_anchor_stands_or_where_it_has_none() {
        let tried = |sentence| {
            let found = FAMILY.worth_trying(&words(sentence));
            found.map(|(number, _)| number).collect::<Vec<_>>()
        };
        assert_eq!(tried("Not a spoilery word."), [0, 1, 2]);
        assert_eq!(tried("Its end was explained."), [1, 3]);
        assert_eq!(tried("Nothing."), [1]);
        assert_eq!(FAMILY.find(&words("The end explained"), false), Some(1..3));
    }
}
